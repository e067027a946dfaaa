"""Supervised fine-tuning, or training from scratch: imitate solutions and other tasks, each row with its weight.

TRL's SFTTrainer on rows encoded by us; `training/fitting/weighted.py` has the loss.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from solver.errors import UsageError
from solver.types import Noun
from training.fitting.arguments import arguments
from training.fitting.models import adapter_config, causal_model, tokenizer_of
from training.fitting.rows import encoded, is_imitated, rows_of
from training.recipe import Recipe
from training.records import Row

if TYPE_CHECKING:
    from datasets import Dataset
    from transformers import PreTrainedTokenizerBase

    from training.fitting.weighted import Weights


class Options(Noun):
    task_weights: dict[str, float] = Field(
        default_factory=dict, description="lambda of each task (rr, mi, fim ...), times the rows' own weights; else 1"
    )
    reduction: Literal["auto", "example", "token"] = Field(
        "auto", description="what is averaged first: the tokens of a row, or all; auto: of a row where weights differ"
    )
    dynamic: float = Field(
        0.0, ge=0, description="weigh a row by (its loss / the mean loss) to this power, anew each epoch; 0: do not"
    )
    packing: bool = Field(False, description="several rows a sequence, without padding; only where all weights are 1")
    output_loss: bool = Field(False, description="train on what the interpreter said, too: a control, not to be used")


def fit(recipe: Recipe, options: Options) -> Path:
    """Train a model from the rows of `solver-train data`; returns the directory of the best checkpoint.

    Resumes from the latest checkpoint when there is one. The checkpoint with the lowest loss on the held-out
    problems is kept. Runs unchanged on a GPU. Raises UsageError when there is no data, or no model to start from.
    """
    from training.fitting.run import prepare, run

    prepare(recipe)
    rows = rows_of(recipe, "train", is_imitated)
    tokenizer = tokenizer_of(recipe, rows)
    train = encoded(rows, tokenizer, recipe.max_length, options.output_loss)
    dev = encoded(rows_of(recipe, "dev", is_imitated)[: recipe.eval_rows], tokenizer, recipe.max_length)
    trainer = _trainer(recipe, options, tokenizer, rows, train, dev)
    facts = {"rows": len(train), "tokens_per_epoch": sum(train["length"]), "vocab_size": len(tokenizer)}
    return run(trainer, recipe, facts)


def _trainer(
    recipe: Recipe, options: Options, tokenizer: PreTrainedTokenizerBase, rows: list[Row], train: Dataset, dev: Dataset
) -> Any:
    from trl import SFTConfig, SFTTrainer

    from training.fitting.weighted import RowCollator, WeightedSFTTrainer

    weights = _weights(rows, options)
    weighted = bool(options.dynamic) or any(weight != 1 for weight in weights.given)
    common = {
        "model": causal_model(recipe, tokenizer),
        "args": SFTConfig(**arguments(recipe), max_length=None, packing=False),  # longer rows were dropped, never cut
        "train_dataset": train,
        "eval_dataset": dev,
        "processing_class": tokenizer,
        "peft_config": adapter_config(recipe),
    }
    if options.packing:
        if weighted or options.reduction == "example":
            raise UsageError("Packed rows have no weights of their own.", "Leave packing out, or the weights.")
        args = SFTConfig(**arguments(recipe), max_length=recipe.max_length, packing=True, eval_packing=False)
        plain = {"train_dataset": train.select_columns(["input_ids", "labels"])}
        return SFTTrainer(**{**common, **plain, "args": args})
    reduction = options.reduction if options.reduction != "auto" else "example" if weighted else "token"
    collator = RowCollator(pad_token_id=tokenizer.pad_token_id)
    return WeightedSFTTrainer(**common, data_collator=collator, weights=weights, reduction=reduction)


def _weights(rows: list[Row], options: Options) -> Weights:
    """Raises UsageError for a lambda of a task that no row has."""
    from training.fitting.weighted import Weights

    tasks = [row.task for row in rows]
    unknown = set(options.task_weights) - set(tasks)
    if unknown:
        raise UsageError(f"No row has the task {min(unknown)!r}.", f"There are: {', '.join(sorted(set(tasks)))}.")
    given = [row.loss_weight * options.task_weights.get(row.task, 1.0) for row in rows]
    return Weights(given, tasks, gamma=options.dynamic)
