"""Filters let rows pass, complete them, or drop them with a reason; one a file. See `training.builders.base`."""

FILTERS = {
    "answer": "training.filters.answer",
    "arithmetic": "training.filters.arithmetic",
    "boxed": "training.filters.boxed",
    "code_errors": "training.filters.code_errors",
    "critic_score": "training.filters.critic_score",
    "execute": "training.filters.execute",
    "length": "training.filters.length",
    "similar": "training.filters.similar",
    "weights": "training.filters.weights",
}
"""By the name that a recipe gives; a new filter is one file and one line here."""
