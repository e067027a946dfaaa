"""Trainers, one objective a file; what they share stands in `training/fitting/`."""

TRAINERS = {
    "dpo": "training.trainers.dpo",
    "kto": "training.trainers.kto",
    "sft": "training.trainers.sft",
    "step_dpo": "training.trainers.step_dpo",
}
"""By the name that a recipe gives; a new trainer is one file and one line here."""
