"""Trainers, one objective a file; what they share stands in `training/fitting/`."""

TRAINERS = {
    "dpo": "training.trainers.dpo",
    "grpo": "training.trainers.grpo",
    "kto": "training.trainers.kto",
    "nft": "training.trainers.nft",
    "poly": "training.trainers.poly",
    "ppo": "training.trainers.ppo",
    "prm": "training.trainers.prm",
    "reward": "training.trainers.reward",
    "rft": "training.trainers.rft",
    "sft": "training.trainers.sft",
    "step_dpo": "training.trainers.step_dpo",
    "tailored": "training.trainers.tailored",
    "value": "training.trainers.value",
}
"""By the name that a recipe gives; a new trainer is one file and one line here."""
