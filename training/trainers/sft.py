"""Supervised fine-tuning, or training from scratch, with TRL's SFTTrainer on rows encoded by us."""

from __future__ import annotations

from pathlib import Path

from solver.types import Noun
from training.fitting.arguments import arguments
from training.fitting.models import adapter_config, causal_model, tokenizer_of
from training.fitting.rows import encoded, is_imitated, rows_of
from training.recipe import Recipe


class Options(Noun):
    """This objective has no keys of its own."""


def fit(recipe: Recipe, options: Options) -> Path:
    """Train a model from the rows of `solver-train data`; returns the directory of the best checkpoint.

    Resumes from the latest checkpoint when there is one. The checkpoint with the lowest loss on the held-out
    problems is kept. Runs unchanged on a GPU. Raises UsageError when there is no data, or no model to start from.
    """
    from trl import SFTConfig, SFTTrainer

    from training.fitting.length_groups import LengthGroups
    from training.fitting.run import prepare, run

    prepare(recipe)
    rows = rows_of(recipe, "train", is_imitated)
    tokenizer = tokenizer_of(recipe, rows)
    train = encoded(rows, tokenizer, recipe.max_length)
    dev = encoded(rows_of(recipe, "dev", is_imitated)[: recipe.eval_rows], tokenizer, recipe.max_length)
    lengths: list[int] = list(train["length"])

    class Trainer(SFTTrainer):
        def _get_train_sampler(self, train_dataset: object = None) -> LengthGroups:
            return LengthGroups(lengths, recipe.batch_size, recipe.seed)

    trainer = Trainer(
        model=causal_model(recipe, tokenizer),
        args=SFTConfig(**arguments(recipe), max_length=None),  # longer rows were dropped, never cut
        train_dataset=train,
        eval_dataset=dev,
        processing_class=tokenizer,
        peft_config=adapter_config(recipe),
    )
    return run(trainer, recipe, {"rows": len(train), "tokens_per_epoch": sum(lengths), "vocab_size": len(tokenizer)})
