"""A recipe: one YAML file with flat keys that says everything about a training run, so that the run can be repeated."""

from __future__ import annotations

import difflib
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from prompts import Mode
from solver.config import Settings
from solver.errors import UsageError
from solver.registry import did_you_mean
from solver.types import Noun
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
        return _module(BUILDERS, self.builder, "builder")


class Sieve(Part):
    """One filter, by its name alone or with options: `{filter: similar, at_most: 0.7}`."""

    filter: str

    def module(self) -> Any:
        return _module(FILTERS, self.filter, "filter")

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


def _module(known: dict[str, str], name: str, kind: str) -> Any:
    if name not in known:
        raise UsageError(f"There is no {kind} {name!r}.", did_you_mean(name, known))
    return import_module(known[name])


class Recipe(Noun):
    name: str
    out: Path = Path("work")
    data_root: Path = Path("data")
    seed: int = 0
    sources: tuple[Source, ...]
    filters: tuple[Sieve, ...] = Field(("arithmetic", "execute"), validate_default=True, description="for each source")
    across: tuple[Sieve, ...] = Field((), description="filters for the rows of all sources together")
    rollout: Rollout | None = Field(None, description="problems to solve, and the model that solves them")
    teacher: str | None = Field(None, description="a model, as `solver -m` takes it, for builders that ask one")
    teacher_temperature: float = Field(0.7, ge=0)
    teacher_max_tokens: int = Field(512, ge=1)
    decontaminate: tuple[str, ...] = Field((), description="test sets below data_root that no row may overlap")
    dev_share: float = Field(0.02, gt=0, lt=1, description="share of root problems held out to choose a checkpoint")
    workers: int = Field(2, ge=1, description="sandbox sessions that verify programs side by side")

    start: Path | None = Field(None, description="directory of a model to go on from; from scratch when empty")
    vocab_size: int = 4096
    max_length: int = Field(512, description="tokens of a row, prompt included; longer rows are dropped")
    hidden_size: int = 256
    intermediate_size: int = 704
    layers: int = 6
    heads: int = 4
    context: int = Field(1024, description="max_position_embeddings")

    epochs: float = 1.0
    max_steps: int = Field(-1, description="when positive, overrides epochs")
    batch_size: int = 32
    gradient_accumulation: int = 1
    learning_rate: float = Field(3e-3, description="peak, of AdamW")
    adam_beta2: float = 0.98
    weight_decay: float = 0.05
    warmup: float = Field(0.02, description="share of the steps")
    schedule: str = "linear"
    eval_steps: int = 500
    eval_rows: int = Field(500, description="held-out rows on which the loss of a checkpoint is measured")
    threads: int | None = Field(None, description="torch threads on CPU; all cores when empty")
    bf16: bool = Field(False, description="train in bfloat16 autocast; for GPUs")
    export_dtype: str = "bfloat16"
    notes: str = Field("", description="what a reader of the model card must know besides")

    @property
    def root(self) -> Path:
        return self.out / self.name


SHIPPED = Path(__file__).parent / "recipes"


def load(path: str, overrides: list[str]) -> Recipe:
    """Read a recipe (a path, or the name of a shipped one) with `key=value` overrides, values in YAML.

    Raises UsageError for a missing file, a wrong value, or an unknown key (with the nearest known one).
    """
    shipped = SHIPPED / f"{path}.yaml"
    file = Path(path) if Path(path).is_file() else shipped
    if not file.is_file():
        ours = ", ".join(sorted(entry.stem for entry in SHIPPED.glob("*.yaml")))
        raise UsageError(f"There is no recipe {path!r}.", f"Give a YAML file or one of: {ours}.")
    values: dict[str, Any] = _mapping(file)
    for override in overrides:
        key, sign, value = override.partition("=")
        if not sign:
            raise UsageError(f"{override!r} is not key=value.")
        values[key] = yaml.safe_load(value)
    known = [*Recipe.model_fields, *Source.model_fields]
    try:
        recipe = Recipe.model_validate(values)
        for part in (*recipe.sources, *recipe.filters, *recipe.across):
            known = part.known()
            part.options()
        if recipe.rollout:
            recipe.rollout.settings("cot", recipe.seed)
    except ValidationError as error:
        raise UsageError(_sentence(file, error, known)) from None
    return recipe


def _mapping(file: Path) -> dict[str, Any]:
    try:
        values = yaml.safe_load(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UsageError(f"{file} cannot be read: {' '.join(str(error).split())}.") from None
    if not isinstance(values, dict):
        raise UsageError(f"{file} is not a recipe.", "A recipe is YAML with a line `key: value` for each setting.")
    return values


def _sentence(file: Path, error: ValidationError, known: list[str]) -> str:
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"]))
    if first["type"] != "extra_forbidden":
        return f"{file}, {where}: {first['msg']}."
    close = difflib.get_close_matches(str(first["loc"][-1]), known, 1)
    return f"{file} has an unknown key {where!r}." + (f" Did you mean {close[0]!r}?" if close else "")
