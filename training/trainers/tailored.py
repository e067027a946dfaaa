"""Tailored learning: the model takes an exam, what it got wrong is corrected, and it learns its corrections.

Wang et al. 2023 (https://arxiv.org/abs/2310.13332): the teacher answers the student's own mistakes. Here the teacher is
any model, or, without one, the problem's own solution. The paper's other half, to learn from one's own right and wrong
attempts side by side, is done by its own trainers on the same rollout: `dpo`, `kto` and `nft`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from solver.types import Noun
from training.recipe import Recipe


class Options(Noun):
    rounds: int = Field(2, ge=1)
    by: Literal["teacher", "source"] = Field("source", description="who corrects: the recipe's teacher, or the source")
    weight: float = Field(1.0, gt=0, description="`loss_weight` of the corrections")
    from_last: bool = Field(True, description="go on from the model of the round before")


def fit(recipe: Recipe, options: Options) -> Path:
    """Go through the rounds; returns the directory of the last model. Each round resumes. Raises as `in_rounds`."""
    from training.fitting.rounds import in_rounds

    builder = {"builder": "corrections", "by": options.by, "weight": options.weight}
    return in_rounds(recipe, options.rounds, [builder], options.from_last)
