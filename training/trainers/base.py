"""What a trainer is: a recipe goes in, and the directory of a trained model comes out."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from training.recipe import Recipe


class Trainer(Protocol):
    """A module of `training/trainers/`. Its objective is documented, with its source, at the top of the file."""

    Options: type[Any]

    def fit(self, recipe: Recipe, options: Any) -> Path:
        """Train and return the directory of the best checkpoint, `recipe.root / "model"`; resumes after a kill.

        Raises UsageError when there are no rows for this objective, or no model to start from.
        """
        ...
