"""Direct preference optimization: a right answer made likelier than a wrong one, against a frozen reference.

    -log sigmoid(beta * ((log p(right) - log p_ref(right)) - (log p(wrong) - log p_ref(wrong)))) + nll * -log p(right)

Rafailov et al. 2023 (https://arxiv.org/abs/2305.18290). Without the second term, of Pang et al. 2024
(https://arxiv.org/abs/2404.19733), the right answers get less likely, too, only more slowly.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

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
    nll: float = Field(0.2, ge=0, description="weight of the loss of imitating the chosen answer; 0 is plain DPO")
    precompute: bool = Field(False, description="log-probabilities of the reference once, before training: less memory")


def fit(recipe: Recipe, options: Options) -> Path:
    """Train on the rows with a `rejected` answer (builder `pairs`), step pairs excepted; returns the model's directory.

    Raises UsageError when there are none, or no model to start from.
    """
    return fit_pairs(recipe, options, lambda row: bool(row.rejected) and row.task != "step-dpo", "pairs")


def fit_pairs(recipe: Recipe, options: Any, wanted: Any, name: str) -> Path:
    """DPO on the rows that are `wanted`; `name` is what they are called when there are none."""
    from datasets import Dataset
    from trl import DPOConfig

    from training.fitting.preferences import PairCollator, PairTrainer, pairs
    from training.fitting.run import prepare, run

    prepare(recipe)
    if recipe.start is None:
        raise UsageError("Preferences need a model to start from.", "Give start=DIR, or start=embedded.")
    train, dev = (_some(recipe, split, wanted) for split in ("train", "dev"))
    if not train:
        raise UsageError(f"There are no {name} in {recipe.root}.", "The builder `pairs` makes them of a rollout.")
    tokenizer = tokenizer_of(recipe, train)
    made = [Dataset.from_list(pairs(rows, tokenizer, recipe.max_length)) for rows in (train, dev or train[:1])]
    keys = {**arguments(recipe, evaluate=bool(dev)), "max_length": None, "remove_unused_columns": False}
    trainer = PairTrainer(
        model=causal_model(recipe, tokenizer),
        args=DPOConfig(
            **keys,
            beta=options.beta,
            loss_type=["sigmoid", "sft"] if options.nll else ["sigmoid"],
            loss_weights=[1.0, options.nll] if options.nll else None,
            precompute_ref_log_probs=options.precompute,
        ),
        train_dataset=made[0],
        eval_dataset=made[1] if dev else None,
        data_collator=PairCollator(tokenizer.pad_token_id),
        processing_class=tokenizer,
        peft_config=adapter_config(recipe),
    )
    tokens = sum(len(side["input_ids"]) for one in made[0] for side in (one["chosen"], one["rejected"]))
    return run(trainer, recipe, {"rows": len(made[0]), "tokens_per_epoch": tokens})


def _some(recipe: Recipe, split: str, wanted: Any) -> list[Row]:
    rows = rows_of(recipe, split, wanted)
    return rows if split == "train" else rows[: recipe.eval_rows]
