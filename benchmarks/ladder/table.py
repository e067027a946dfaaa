"""A table of the ladder as data: arms, each a recipe over common keys, the sets that test them, what is compared."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from pydantic import Field, model_validator

from solver.types import Noun
from training.recipe import Recipe

HERE = Path(__file__).parent
WORDS, BASE = HERE / "words.yaml", HERE / "base.yaml"
"""The two phases of the model from which the arms start."""


class Arm(Noun):
    """One way of training. `keys` are keys of the recipe; the arm goes on from the model of arm `after`, or the base.

    With `match`, it is trained on as many tokens as that arm: the control that costs as much. `ways` are the table's.
    """

    keys: dict[str, Any] = Field(default_factory=dict)
    after: str | None = None
    match: str | None = None
    ways: dict[str, dict[str, Any]] | None = None


class Table(Noun):
    """`sets` are splits of the families of `areas`, each with its number of problems; `files` are test sets below the
    data directory, the first `n` of each. `ways` are ways of solving, by name, each a mapping of settings."""

    title: str
    areas: tuple[str, ...] = ("stories", "people", "kitchen")
    common: dict[str, Any]
    arms: dict[str, Arm]
    sets: dict[str, int]
    files: dict[str, str] = Field(default_factory=dict)
    n: int = 300
    ways: dict[str, dict[str, Any]]
    compare: tuple[tuple[str, str], ...] = Field((), description="planned: the first arm less the second")

    @model_validator(mode="after")
    def _names(self) -> Table:
        named = {one for pair in self.compare for one in pair}
        named |= {one for arm in self.arms.values() for one in (arm.after, arm.match) if one}
        if unknown := named - set(self.arms):
            raise ValueError(f"no arm {min(unknown)!r}")
        return self

    def recipe(self, name: str, seed: int, out: Path, start: Path, steps: int | None) -> Recipe:
        """The recipe of an arm: common keys, then its own, then where it lies and what it starts from."""
        values = {
            **self.common,
            **self.arms[name].keys,
            "name": f"{name}-{seed}",
            "out": out,
            "seed": seed,
            "start": str(start),
        }
        if steps:
            values["max_steps"] = steps
        return Recipe.model_validate(values)


def read(name: str) -> Table:
    """The table in `tables/NAME.yaml`."""
    return Table.model_validate(yaml.safe_load((HERE / "tables" / f"{name}.yaml").read_text("utf-8")))
