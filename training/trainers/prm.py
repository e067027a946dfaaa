"""A process reward model: the probability of each step to be correct, read where its line ends.

Lightman et al. 2023 (https://arxiv.org/abs/2305.20050). Steps up to the first wrong one carry loss: what stands behind
it is neither right nor wrong. The model is a scorer as it is: `-s best-of --scorer prm:DIR`, or `-s beam`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from solver.errors import UsageError
from solver.scorers.shown import AGGREGATE, stepwise
from solver.types import Noun
from training.fitting.arguments import arguments
from training.fitting.models import adapter_config, tokenizer_of
from training.fitting.rows import rows_of
from training.judging.cases import Case, of_row
from training.recipe import Recipe
from training.records import Row


class Options(Noun):
    """This objective has no keys of its own."""


class Steps(NamedTuple):
    """The steps of an answer and what each is worth, from 0 to 1; there may be fewer targets than steps."""

    question: str
    texts: Sequence[str]
    targets: Sequence[float]


def fit(recipe: Recipe, options: Options) -> Path:
    """Train on rows that put a solution before a judge (builders `mi`, `critique_rows`, `real_errors`).

    Returns the directory of the model. Raises UsageError when there are none, or no model to start from.
    """
    return fit_steps(recipe, _of_cases, "min", "judged solutions", "The builders mi and critique_rows make them.")


def _of_cases(rows: Iterable[Row]) -> list[Steps]:
    return [steps_of(case) for row in rows if (case := of_row(row)) is not None and case.steps]


def steps_of(case: Case) -> Steps:
    """The targets of a case: 1 up to the first error, 0 for it, and none behind it."""
    first = case.first_error
    targets = [1.0] * len(case.steps) if first < 0 else [1.0] * first + [0.0]
    return Steps(case.question, case.steps, targets)


def fit_steps(recipe: Recipe, read: Any, aggregate: str, name: str, hint: str) -> Path:
    """Train a head for steps on what `read` makes of rows; `aggregate` is how the scorer sums them up."""
    from datasets import Dataset
    from transformers import AutoModelForTokenClassification, TrainingArguments

    from training.fitting.judges import StepCollator, StepTrainer, headed_model
    from training.fitting.run import prepare, run

    prepare(recipe)
    if recipe.start is None:
        raise UsageError("A judge needs a model to start from.", "Give start=DIR, or start=embedded.")
    train, dev = (read(rows_of(recipe, split)) for split in ("train", "dev"))
    if not train:
        raise UsageError(f"There are no {name} in {recipe.root}.", hint)
    tokenizer = tokenizer_of(recipe, ())
    made = [Dataset.from_list(encoded_steps(some, tokenizer, recipe.max_length)) for some in (train, dev or train[:1])]
    model = headed_model(recipe, tokenizer, AutoModelForTokenClassification)
    setattr(model.config, AGGREGATE, aggregate)
    if (adapter := adapter_config(recipe, "TOKEN_CLS")) is not None:
        from peft import get_peft_model

        model = get_peft_model(model, adapter)
    trainer = StepTrainer(
        model=model,
        args=TrainingArguments(**arguments(recipe, evaluate=bool(dev)), remove_unused_columns=False),
        train_dataset=made[0],
        eval_dataset=made[1] if dev else None,
        data_collator=StepCollator(tokenizer.pad_token_id),
        processing_class=tokenizer,
    )
    tokens = sum(len(one["input_ids"]) for one in made[0])
    return run(trainer, recipe, {"rows": len(made[0]), "tokens_per_epoch": tokens})


def encoded_steps(some: Iterable[Steps], tokenizer: Any, max_length: int) -> list[dict[str, list[Any]]]:
    """`input_ids` and, of the same length, `targets`: what the step that ends in a token is worth, else UNTOLD."""
    from training.fitting.judges import UNTOLD

    rows: list[dict[str, list[Any]]] = []
    for one in some:
        ids, ends = stepwise(tokenizer, one.question, one.texts)
        if len(ids) <= max_length:
            targets = [UNTOLD] * len(ids)
            for end, target in zip(ends, one.targets, strict=False):
                targets[end] = target
            rows.append({"input_ids": ids, "targets": targets})
    return rows
