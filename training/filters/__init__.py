"""Filters let rows pass, complete them, or drop them with a reason; one a file. See `training.builders.base`."""

FILTERS = {
    "arithmetic": "training.filters.arithmetic",
    "execute": "training.filters.execute",
}
"""By the name that a recipe gives; a new filter is one file and one line here."""
