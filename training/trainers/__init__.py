"""Trainers, one objective a file; what they share stands in `training/fitting/`."""

TRAINERS = {
    "sft": "training.trainers.sft",
}
"""By the name that a recipe gives; a new trainer is one file and one line here."""
