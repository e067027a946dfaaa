"""Where problems come from, one kind of source a file."""

SOURCES = {
    "families": "training.sources.families",
    "reasoning-gym": "training.sources.reasoning_gym",
    "rollouts": "training.sources.rollouts",
    "mathematics-dataset": "training.sources.mathematics_dataset",
}
"""Those that make or find their problems, by the word before the colon of a path: `read(argument, limit, seed)`.

One that reads what may change has `files(argument)` besides: what a finished source depends on.
"""
