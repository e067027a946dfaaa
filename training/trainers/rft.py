"""Rejection-sampling fine-tuning in rounds: sample, verify, de-duplicate, train, and again with the better model.

Yuan et al. 2023 (https://arxiv.org/abs/2308.01825). What is sampled stands under `rollout` in the recipe; builder `rft`
keeps right solutions, one of each kind, and asks more of hard problems (`quota`, as DART-Math, arXiv 2407.13690).
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from solver.types import Noun
from training.recipe import Recipe


class Options(Noun):
    rounds: int = Field(2, ge=1)
    keep: int = Field(4, ge=1, description="solutions of a problem, at most, besides the gold ones")
    quota: Literal["vanilla", "uniform", "prop2diff"] = "prop2diff"
    gold: bool = Field(True, description="the problem's own solution too")
    from_last: bool = Field(False, description="go on from the model of the round before; else from the start, anew")


def fit(recipe: Recipe, options: Options) -> Path:
    """Go through the rounds; returns the directory of the last model. Each round resumes. Raises as `in_rounds`."""
    from training.fitting.rounds import in_rounds

    builder = {"builder": "rft", "n": options.keep, "quota": options.quota, "gold": options.gold}
    return in_rounds(recipe, options.rounds, [builder], options.from_last)
