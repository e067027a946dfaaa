"""Kahneman-Tversky optimization: answers that are good or bad, each by itself, without pairs.

Ethayarajh et al. 2024 (https://arxiv.org/abs/2402.01306): a good answer is to gain on the reference, a bad one to lose,
with diminishing returns, measured from the mean divergence that mismatched answers of the batch show.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from solver.errors import UsageError
from solver.types import Noun
from training.fitting.arguments import arguments
from training.fitting.models import adapter_config, causal_model, tokenizer_of
from training.fitting.rows import rows_of
from training.recipe import Recipe
from training.records import Row


class Options(Noun):
    beta: float = Field(0.1, gt=0, description="how dear it is to leave the reference")
    good: float = Field(1.0, gt=0, description="weight of the good answers; where they are rare, more than 1")
    bad: float = Field(1.0, gt=0, description="weight of the bad answers")


def fit(recipe: Recipe, options: Options) -> Path:
    """Train on the rows of builder `pairs`, kind `kto`; returns the directory of the model.

    Raises UsageError when there are none, or no model to start from.
    """
    from datasets import Dataset
    from trl import KTOConfig

    from training.fitting.preferences import LabelledCollator, LabelledTrainer, labelled
    from training.fitting.run import prepare, run

    prepare(recipe)
    if recipe.start is None:
        raise UsageError("Preferences need a model to start from.", "Give start=DIR, or start=embedded.")
    if recipe.batch_size < 2:
        raise UsageError("KTO compares the rows of a batch.", "Give batch_size=2 or more.")
    train, dev = (rows_of(recipe, split, _is_labelled) for split in ("train", "dev"))
    if not train:
        raise UsageError(f"There are no labelled answers in {recipe.root}.", "Builder `pairs`, kind kto, makes them.")
    tokenizer = tokenizer_of(recipe, train)
    made = [Dataset.from_list(labelled(rows, tokenizer, recipe.max_length)) for rows in (train, dev or train[:1])]
    keys = {**arguments(recipe, evaluate=bool(dev)), "max_length": None, "remove_unused_columns": False}
    trainer = LabelledTrainer(
        model=causal_model(recipe, tokenizer),
        args=KTOConfig(**keys, beta=options.beta, desirable_weight=options.good, undesirable_weight=options.bad),
        train_dataset=made[0],
        eval_dataset=made[1] if dev else None,
        data_collator=LabelledCollator(tokenizer.pad_token_id),
        processing_class=tokenizer,
        peft_config=adapter_config(recipe),
    )
    tokens = sum(len(one["input_ids"]) for one in made[0])
    return run(trainer, recipe, {"rows": len(made[0]), "tokens_per_epoch": tokens})


def _is_labelled(row: Row) -> bool:
    return row.task == "kto" and row.label in (0, 1)
