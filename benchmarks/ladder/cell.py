"""One arm with one seed: its data built, its model trained, its test problems solved. Each stage resumes."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from benchmarks.ladder.table import Arm, Table
from solver import datasets
from solver.config import Settings
from solver.runs import batch, trace
from training.data import build
from training.fitting.models import tokenizer_of
from training.fitting.rows import encoded, is_imitated, rows_of
from training.recipe import Recipe
from training.rollouts.sampling import roll_out


@dataclass(frozen=True)
class Cell:
    """An arm of a table with a seed, below `out`; `base` is the model that arms start from."""

    table: Table
    name: str
    seed: int
    out: Path
    base: Path

    @property
    def arm(self) -> Arm:
        return self.table.arms[self.name]

    @property
    def root(self) -> Path:
        return self.out / f"{self.name}-{self.seed}"

    @property
    def model(self) -> Path:
        return self.root / "model"

    @property
    def facts(self) -> dict[str, Any]:
        """What `fit` wrote of its run; `tokens` are those seen over all epochs."""
        facts: dict[str, Any] = json.loads((self.root / "fit.json").read_text("utf-8"))
        epochs = next((entry["epoch"] for entry in reversed(facts["log"]) if "epoch" in entry), 0)
        return {**facts, "tokens": round(facts.get("tokens_per_epoch", 0) * epochs)}

    def other(self, name: str) -> Cell:
        return Cell(self.table, name, self.seed, self.out, self.base)

    @cached_property
    def recipe(self) -> Recipe:
        start = self.other(self.arm.after).model if self.arm.after else self.base
        return self.table.recipe(self.name, self.seed, self.out, start, None)

    def train(self) -> None:
        """Build rows and fit, unless that is done. A recipe with a rollout samples first."""
        if (self.root / "fit.json").is_file():
            return
        from rich.console import Console

        recipe = self.recipe
        if recipe.rollout:
            roll_out(recipe, Console(stderr=True))
        if recipe.sources:
            build(recipe)
        if self.arm.match:
            recipe = recipe.model_copy(update={"max_steps": self._steps(recipe)})
        recipe.module().fit(recipe, recipe.options())

    def _steps(self, recipe: Recipe) -> int:
        """Steps that see as many tokens as the arm to be matched did."""
        assert self.arm.match is not None
        rows = rows_of(recipe, "train", is_imitated)
        lengths = encoded(rows, tokenizer_of(recipe, rows), recipe.max_length)["length"]
        step = recipe.batch_size * recipe.gradient_accumulation * sum(lengths) / len(lengths)
        return max(1, round(self.other(self.arm.match).facts["tokens"] / step))

    @property
    def ways(self) -> dict[str, dict[str, Any]]:
        return self.table.ways if self.arm.ways is None else self.arm.ways

    def evaluate(self, problems: Path) -> None:
        """Solve the test problems in every way, unless that is done."""
        for way, settings in self.ways.items():
            directory = self.root / "runs" / way
            if (directory / batch.RESULTS).is_file():
                continue
            adapted = (self.model / "adapter_config.json").is_file()
            model = {"model": f"hf:{self.base if adapted else self.model}"}
            adapter = {"adapter": str(self.model)} if adapted else {}
            chosen = Settings(**{"max_tokens": 160, "batch_size": 64, **model, **adapter, **self._named(settings)})
            data = datasets.find(problems, datasets.Reading(by=("set",)))
            outcome = asyncio.run(batch.run(data, directory, chosen, progress=_silent))
            assert not outcome.interrupted, "interrupted"

    def _named(self, settings: dict[str, Any]) -> dict[str, Any]:
        """`{ARM}` in a setting stands for the model of that arm with the same seed."""
        models = {name: self.other(name).model for name in self.table.arms}
        return {key: value.format(**models) if isinstance(value, str) else value for key, value in settings.items()}

    def outcomes(self, way: str) -> dict[tuple[str, str], float]:
        """By set and problem, whether it was solved, strictly graded; what failed by our fault is left out."""
        return {
            (str(one.problem.meta["set"]), one.problem.id): float(one.grade.strict)
            for one in trace.read(self.root / "runs" / way)
            if one.grade is not None
        }

    def results(self, way: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.root / "runs" / way / batch.RESULTS).read_text("utf-8"))
        return found


@contextlib.contextmanager
def _silent(done: int, wanted: int) -> Iterator[Any]:
    yield lambda one: None
