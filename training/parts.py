"""The parts of a recipe that name a module and have options of its own: sources, filters, rollouts."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from prompts import Mode
from solver.config import Settings
from solver.errors import UsageError
from solver.registry import did_you_mean
from training.builders import BUILDERS
from training.filters import FILTERS


class Part(BaseModel):
    """A builder or a filter in a recipe: its name, and among the other keys its own options."""

    model_config = ConfigDict(frozen=True, extra="allow")

    def known(self) -> list[str]:
        """Every key that may stand here."""
        return [*type(self).model_fields, *self.module().Options.model_fields]

    def module(self) -> Any:
        raise NotImplementedError

    def options(self) -> Any:
        """The other keys, as the module wants them. Raises ValidationError."""
        return self.module().Options.model_validate(self.model_extra or {})


class Problems(BaseModel):
    """A data set: where it is, and how much of it is taken.

    `path` is a JSON-lines file below `data_root`, `hf:owner/name[:config]:split`, a rollout, `rollouts:DIR`, or makes
    problems: `families:split`, `reasoning-gym:name,...`, `mathematics-dataset:level:module,...`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    limit: int | None = Field(None, description="at most so many items, drawn with the recipe's seed")
    max_chars: int | None = Field(None, description="longest question plus solution, in characters")


class Source(Problems, Part):
    """Problems, and the builder that makes rows of them. All further keys are the builder's own options."""

    model_config = ConfigDict(frozen=True, extra="allow")

    builder: str = "mix"
    repeat: int = Field(1, ge=1, description="times the kept rows are seen in one epoch")
    weight: float = Field(1.0, gt=0, description="`loss_weight` of its rows is multiplied by it")

    def module(self) -> Any:
        return named(BUILDERS, self.builder, "builder")


class Sieve(Part):
    """One filter, by its name alone or with options: `{filter: similar, at_most: 0.7}`."""

    filter: str

    def module(self) -> Any:
        return named(FILTERS, self.filter, "filter")

    @model_validator(mode="before")
    @classmethod
    def _by_name(cls, given: Any) -> Any:
        return {"filter": given} if isinstance(given, str) else given


class Rollout(BaseModel):
    """What `solver-train rollout` solves, and how: all further keys are settings of the solver, such as `model`."""

    model_config = ConfigDict(frozen=True, extra="allow")

    sources: tuple[Problems, ...]
    modes: tuple[Mode, ...] = Field(("cot", "pot", "tir"), min_length=1)

    def settings(self, mode: Mode, seed: int) -> Settings:
        """Four samples at temperature 0.8, unless it says otherwise. Raises UsageError for an unknown setting."""
        return Settings(
            **{"samples": 4, "temperature": 0.8, "seed": seed, **(self.model_extra or {}), "strategy": mode}
        )


def named(known: dict[str, str], name: str, kind: str) -> Any:
    """The module that `name` stands for. Raises UsageError, with the nearest name, when there is none."""
    if name not in known:
        raise UsageError(f"There is no {kind} {name!r}.", did_you_mean(name, known))
    return import_module(known[name])
