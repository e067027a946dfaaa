"""`solver-train rollout`: several solutions a problem, by the solver itself, one run directory a mode.

A rollout is what `solver run` leaves: resumable by content, every trajectory kept with its grade.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console

from solver.datasets import Dataset
from solver.datasets.layout import Layout
from solver.error_kinds import WORKED
from solver.errors import UsageError
from solver.runs import batch
from solver.runs.batch import Outcome
from solver.runs.grading import Grading
from solver.types import Problem
from solver.ui.progress import RunProgress
from training.data import clean_items
from training.recipe import Recipe
from training.records import Item

ITEM = "item"
"""Key of `Problem.meta` under which what a source knows of its problem stands in a trace."""


def roll_out(recipe: Recipe, console: Console) -> dict[str, Outcome]:
    """Solve the problems of `recipe.rollout` in every mode, below `rollouts` of the recipe's directory.

    Problems that overlap a test set are left out. What an earlier call has solved is not solved again. Raises
    UsageError, also when that was done with other settings, and BackendError when there is no model.
    """
    if recipe.rollout is None:
        raise UsageError("The recipe says nothing of a rollout.", "Write rollout: {sources: [{path: ...}]}.")
    dataset = _Items.of(recipe)
    outcomes: dict[str, Outcome] = {}
    for mode in recipe.rollout.modes:
        settings, directory = recipe.rollout.settings(mode, recipe.seed), recipe.root / "rollouts" / mode
        console.print(f"{directory}: {settings.samples} samples a problem")
        work = batch.run(dataset, directory, settings, progress=partial(RunProgress, console), notify=console.print)
        try:
            outcomes[mode] = asyncio.run(work)
        except UsageError as error:
            if "-o" not in (error.hint or ""):
                raise
            raise UsageError(error.message, "Give the rollout another place with name=NAME.") from None
        if outcomes[mode].interrupted:
            break
    return outcomes


@dataclass(frozen=True)
class _Items(Dataset):
    """The items of sources as a data set of the solver."""

    items: tuple[Item, ...] = ()

    @classmethod
    def of(cls, recipe: Recipe) -> _Items:
        assert recipe.rollout is not None
        items: dict[str, Item] = {}
        for source in recipe.rollout.sources:
            for item in clean_items(recipe, source):
                if items.setdefault(item.id, item).question != item.question:
                    raise UsageError(f"Two problems of the rollout are called {item.id!r}.", "Ids must be unique.")
        if not items:
            raise UsageError("There is no problem to roll out.", "All overlap a test set, or the sources are empty.")
        return cls(
            name=", ".join(source.path for source in recipe.rollout.sources),
            rows=lambda: iter(()),
            unit="item",
            layout=Layout(by=("source",)),
            conditions=(),
            grading=Grading(),
            items=tuple(items.values()),
        )

    def problems(self, notify: Callable[[str], None] = lambda sentence: None) -> Iterator[tuple[Problem, bool]]:
        for item in self.items:
            yield problem_of(item), True


def problem_of(item: Item) -> Problem:
    """The solver's problem, with all that the item knows; the model is shown the question alone."""
    meta: dict[str, Any] = {"source": item.source, ITEM: item.model_dump(mode="json", exclude_defaults=True)}
    if item.rationale:
        meta[WORKED] = item.rationale
    return Problem(question=item.question, id=item.id, answer=item.answer, meta=meta)


def item_of(problem: Problem) -> Item:
    return Item.model_validate(problem.meta[ITEM])


def directories(root: Path) -> list[Path]:
    """The run directories of a rollout: `root` itself, or those in it. Raises UsageError where there is none."""
    if (root / "traces.jsonl").is_file():
        return [root]
    found = sorted(path.parent for path in root.glob("*/traces.jsonl"))
    if not found:
        raise UsageError(f"There is no rollout in {root}.", "Make one with: solver-train rollout RECIPE.")
    return found
