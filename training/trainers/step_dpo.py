"""DPO of one step: after the same correct beginning, a right next step against the first wrong one.

Lai et al. 2024 (https://arxiv.org/abs/2406.18629). Neither step ends the answer, so no end is learnt.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from training.recipe import Recipe
from training.trainers import dpo


class Options(dpo.Options):
    beta: float = Field(0.4, gt=0, description="how dear it is to leave the reference")
    nll: float = Field(0.0, ge=0, description="weight of the loss of imitating the right step")


def fit(recipe: Recipe, options: Options) -> Path:
    """Train on the rows of builder `pairs`, kind `step-dpo`; returns the directory of the model.

    Raises UsageError when there are none, or no model to start from.
    """
    return dpo.fit_pairs(recipe, options, lambda row: bool(row.rejected) and row.task == "step-dpo", "step pairs")
