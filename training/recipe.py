"""A recipe: one YAML file with flat keys that says everything about a training run, so that the run can be repeated."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import ConfigDict, Field, ValidationError

from solver.errors import UsageError
from solver.types import Noun
from training.parts import Rollout, Sieve, Source, named
from training.trainers import TRAINERS


class Recipe(Noun):
    """Data, model, optimization. All further keys are the options of its trainer."""

    model_config = ConfigDict(frozen=True, extra="allow")

    name: str
    out: Path = Path("work")
    data_root: Path = Path("data")
    seed: int = 0
    sources: tuple[Source, ...] = ()
    filters: tuple[Sieve, ...] = Field(("arithmetic", "execute"), validate_default=True, description="for each source")
    across: tuple[Sieve, ...] = Field((), description="filters for the rows of all sources together")
    rollout: Rollout | None = Field(None, description="problems to solve, and the model that solves them")
    teacher: str | None = Field(None, description="a model, as `solver -m` takes it, for builders that ask one")
    teacher_temperature: float = Field(0.7, ge=0)
    teacher_max_tokens: int = Field(512, ge=1)
    decontaminate: tuple[str, ...] = Field((), description="test sets below data_root that no row may overlap")
    dev_share: float = Field(0.02, gt=0, lt=1, description="share of root problems held out to choose a checkpoint")
    workers: int = Field(2, ge=1, description="sandbox sessions that verify programs side by side")

    trainer: str = Field("sft", description="the objective; what other keys there are depends on it (docs/training)")
    start: str | None = Field(
        None, description="model to go on from: a directory, a name on the hub, or `embedded`; from scratch when empty"
    )
    shape: str | None = Field(None, description="shape of that model, for `fit --random`: a file of training/shapes")
    vocab_size: int = 4096
    max_length: int = Field(512, description="tokens of a row, prompt included; longer rows are dropped")
    hidden_size: int = 256
    intermediate_size: int = 704
    layers: int = 6
    heads: int = 4
    context: int = Field(1024, description="max_position_embeddings")

    lora_rank: int = Field(
        0, ge=0, description="rank of the adapter that is trained in the model's place; 0: no adapter"
    )
    lora_alpha: float = Field(32.0, gt=0)
    lora_dropout: float = Field(0.0, ge=0, lt=1)
    lora_targets: str = Field("all-linear", description="modules with an adapter, as PEFT's target_modules takes them")
    quantize: Literal["nf4"] | None = Field(None, description="nf4: QLoRA, the frozen weights in four bits, on a GPU")

    epochs: float = 1.0
    max_steps: int = Field(-1, description="when positive, overrides epochs")
    batch_size: int = Field(32, description="rows of a step on one device")
    gradient_accumulation: int = 1
    learning_rate: float = Field(3e-3, description="peak, of AdamW")
    adam_beta2: float = 0.98
    weight_decay: float = 0.05
    warmup: float = Field(0.02, description="share of the steps")
    schedule: str = "linear"
    gradient_checkpointing: bool = Field(False, description="less memory for a third more time")
    eval_steps: int = 500
    eval_rows: int = Field(500, description="held-out rows on which the loss of a checkpoint is measured")
    threads: int | None = Field(None, description="torch threads on CPU; all cores when empty")
    bf16: bool = Field(False, description="train in bfloat16 autocast; for GPUs")
    report_to: str = Field("none", description="tensorboard, trackio, wandb, ...: where the curves go; none")
    export_dtype: str = "bfloat16"
    notes: str = Field("", description="what a reader of the model card must know besides")

    @property
    def root(self) -> Path:
        return self.out / self.name

    def module(self) -> Any:
        """The trainer's module. Raises UsageError when there is none of that name."""
        return named(TRAINERS, self.trainer, "trainer")

    def options(self) -> Any:
        """The keys that are the trainer's own. Raises ValidationError."""
        return self.module().Options.model_validate(self.model_extra or {})


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
        known = [*Recipe.model_fields, *recipe.module().Options.model_fields]
        recipe.options()
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
