"""`solver-train fit`: the rows, where they are not there yet, then the training, or only what it would be."""

from __future__ import annotations

import json
import os
from pathlib import Path

from solver.errors import UsageError
from training.parts import Source
from training.recipe import Recipe

OWN_ROUNDS = ("rft", "tailored")
"""Trainers that build their rows themselves."""


def fitted(recipe: Recipe, on: Path | None, random: bool, dry_run: bool) -> None:
    """Print the directory of the trained model, or with `dry_run` the plan as JSON. Raises UsageError."""
    if on is not None:
        recipe = recipe.model_copy(update={"sources": (_own(on),), "name": f"{recipe.name}-{on.name.split('.')[0]}"})
    if random:
        if recipe.shape is None:
            raise UsageError("This recipe names no shape to fill with random weights.", "Write shape: NAME in it.")
        recipe = recipe.model_copy(update={"start": None, "name": f"{recipe.name}-random"})
    elif recipe.shape:
        recipe = recipe.model_copy(update={"shape": None})  # it has weights of its own
    if recipe.trainer not in OWN_ROUNDS:
        _rows(recipe, again=on is not None)
    if dry_run:
        from training.fitting.plan import plan

        print(json.dumps(plan(recipe), indent=1, default=str))
    else:
        print(recipe.module().fit(recipe, recipe.options()))


def _own(file: Path) -> Source:
    if not file.is_file():
        raise UsageError(f"There is no file {file}.", "Give JSON lines with question and answer, or messages.")
    return Source.model_validate({"path": str(file.absolute()), "each": True, "bare": True})


def _rows(recipe: Recipe, again: bool) -> None:
    """Build the rows unless they are there; `again` looks whether the problems have changed."""
    if not recipe.sources or (not again and (recipe.root / "train.jsonl").is_file()):
        return
    if int(os.environ.get("WORLD_SIZE", "1")) > 1:
        raise UsageError(f"There is no data in {recipe.root}.", "Run `solver-train data` first, in one process.")
    from rich.console import Console

    from training.data import build
    from training.report import show

    show(build(recipe), Console(stderr=True))
