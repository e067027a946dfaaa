"""A value model: at each step, how likely the attempt still comes out right.

The outcome of an attempt is the target at all its steps, so that with several attempts at a problem the head learns the
share of those that went well from there: Monte-Carlo values, as in AlphaMath (https://arxiv.org/abs/2405.03553) without
its tree. The model is a scorer as it is: `-s beam --scorer prm:DIR` prefers the beginning with the higher value.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from solver.scorers.critic import split
from training.recipe import Recipe
from training.records import Row
from training.trainers import prm


class Options(prm.Options):
    """This objective has no keys of its own."""


def fit(recipe: Recipe, options: Options) -> Path:
    """Train on attempts with a label (builder `pairs`, kind `kto`); returns the directory of the model.

    Raises UsageError when there are none, or no model to start from.
    """
    return prm.fit_steps(recipe, _of_attempts, "last", "labelled attempts", "Builder `pairs`, kind kto, makes them.")


def _of_attempts(rows: Iterable[Row]) -> list[prm.Steps]:
    some = ((row, split(row.steps)) for row in rows if row.label is not None and row.task == "kto")
    return [prm.Steps(row.question, steps, [float(row.label or 0)] * len(steps)) for row, steps in some if steps]
