"""Builders turn source problems into training rows, one kind of row a file; see `training.builders.base`."""

BUILDERS = {
    "mix": "training.builders.mix",
    "pairs": "training.builders.pairs",
    "partial": "training.builders.partial",
    "real_errors": "training.builders.real_errors",
    "rft": "training.builders.rft",
    "rl_prompts": "training.builders.rl_prompts",
    "symbolic": "training.builders.symbolic",
    "rr": "training.builders.rr",
    "mi": "training.builders.mi",
    "fim": "training.builders.fim",
    "expand": "training.expand",
    "enrich": "training.builders.enrich",
    "critique_rows": "training.builders.critique_rows",
}
"""By the name that a recipe gives; a new builder is one file and one line here."""
