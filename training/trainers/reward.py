"""A reward model: one number for a whole answer, higher for the better of two (Bradley and Terry 1952).

    -log sigmoid(r(right) - r(wrong)) + center * (r(right) + r(wrong)) ** 2

The second term keeps rewards around zero (Eisenstein et al. 2023, https://arxiv.org/abs/2312.09244). The model is a
scorer as it is: `-s best-of --scorer hf:DIR`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import Field

from solver.errors import UsageError
from solver.scorers.shown import whole
from solver.types import Noun
from training.fitting.arguments import arguments
from training.fitting.models import adapter_config, tokenizer_of
from training.fitting.rows import rows_of
from training.recipe import Recipe
from training.records import Row


class Options(Noun):
    center: float = Field(0.01, ge=0, description="how strongly rewards are held around zero")


def fit(recipe: Recipe, options: Options) -> Path:
    """Train on the rows with a `rejected` answer (builder `pairs`); returns the directory of the model.

    Raises UsageError when there are none, or no model to start from.
    """
    from datasets import Dataset
    from transformers import AutoModelForSequenceClassification
    from trl import RewardConfig, RewardTrainer

    from training.fitting.judges import headed_model
    from training.fitting.run import prepare, run

    prepare(recipe)
    if recipe.start is None:
        raise UsageError("A judge needs a model to start from.", "Give start=DIR, or start=embedded.")
    train, dev = (rows_of(recipe, split, _is_pair) for split in ("train", "dev"))
    if not train:
        raise UsageError(f"There are no pairs in {recipe.root}.", "The builder `pairs` makes them of a rollout.")
    tokenizer = tokenizer_of(recipe, train)
    made = [Dataset.from_list(_pairs(rows, tokenizer, recipe.max_length)) for rows in (train, dev or train[:1])]
    trainer = RewardTrainer(
        model=headed_model(recipe, tokenizer, AutoModelForSequenceClassification),
        args=RewardConfig(
            **arguments(recipe, evaluate=bool(dev)), max_length=None, center_rewards_coefficient=options.center
        ),
        train_dataset=made[0],
        eval_dataset=made[1] if dev else None,
        processing_class=tokenizer,
        peft_config=adapter_config(recipe, "SEQ_CLS"),
    )
    tokens = sum(len(one[side]) for one in made[0] for side in ("chosen_ids", "rejected_ids"))
    return run(trainer, recipe, {"rows": len(made[0]), "tokens_per_epoch": tokens})


def _is_pair(row: Row) -> bool:
    return bool(row.rejected) and not row.given


def _pairs(rows: list[Row], tokenizer: Any, max_length: int) -> list[dict[str, list[int]]]:
    """Both answers of each row, shown as to the scorer."""
    made = []
    for row in rows:
        texts = row.text, "".join(step.text for step in row.rejected)
        right, wrong = (whole(tokenizer, row.question, text) for text in texts)
        if max(len(right), len(wrong)) <= max_length:
            made.append({"chosen_ids": right, "rejected_ids": wrong})
    return made
