"""Group relative policy optimization on verified answers: attempts at one question are measured by each other.

Shao et al. 2024 (https://arxiv.org/abs/2402.03300), by TRL's GRPOTrainer with its defaults of today: no KL term, and
the token-mean loss of DAPO (https://arxiv.org/abs/2503.14476). As Dr. GRPO has it (https://arxiv.org/abs/2503.20783),
rewards are not divided by the spread of a group, which favours questions that are nearly always or never solved.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from solver.errors import UsageError
from solver.types import Noun
from training.fitting.arguments import arguments
from training.fitting.models import adapter_config, causal_model, tokenizer_of
from training.fitting.rows import rows_of
from training.recipe import Recipe
from training.records import Row
from training.rewards import UNPARSEABLE, can_be_read, unreadable_share

MODES = ("cot", "pot", "tir")


class Options(Noun):
    group: int = Field(8, ge=2, description="attempts at a question; batch_size x gradient_accumulation is a multiple")
    temperature: float = Field(1.0, gt=0)
    max_tokens: int = Field(256, ge=1, description="tokens of an attempt, over its rounds")
    max_rounds: int = Field(4, ge=1, description="programs of an attempt")
    updates: int = Field(1, ge=1, description="times that each attempt is learnt from")
    beta: float = Field(0.0, ge=0, description="weight of the divergence from the model at the start")
    scale_rewards: Literal["none", "batch", "group"] = Field("none", description="by whose spread rewards are divided")
    loss: Literal["dapo", "grpo", "dr_grpo", "bnpo", "cispo"] = "dapo"
    mask_truncated: bool = Field(False, description="learn nothing from attempts that were cut off")
    failed_code: float = Field(0.0, le=0, description="reward of a wrong attempt whose last program did not run")


def fit(recipe: Recipe, options: Options) -> Path:
    """Train on the questions of the rows (builder `rl_prompts`, or solutions); returns the directory of the model.

    The checkpoint kept is the last one. Raises UsageError when there are no questions, no model to start from, or too
    many gold answers that cannot be read.
    """
    from training.fitting.verified import VerifiedTrainer

    return fit_policy(recipe, options, VerifiedTrainer)


def fit_policy(recipe: Recipe, options: Options, kind: Any, **more: Any) -> Path:
    """Train with a subclass of VerifiedTrainer; `more` are arguments of it."""
    from datasets import Dataset
    from trl import GRPOConfig

    from training.fitting.run import prepare, run

    prepare(recipe)
    rows = questions(recipe)
    _check(recipe, options, len(rows))
    tokenizer = tokenizer_of(recipe, rows)
    keys = arguments(recipe, evaluate=False)
    config = GRPOConfig(
        **keys,
        num_generations=options.group,
        num_iterations=options.updates,
        temperature=options.temperature,
        max_completion_length=options.max_tokens,
        beta=options.beta,
        scale_rewards=options.scale_rewards,
        loss_type=options.loss,
        mask_truncated_completions=False,  # by our own mask: what ends in a program is complete, and has no end token
    )
    policy = _policy(recipe, options)
    try:
        trainer = kind(
            model=causal_model(recipe, tokenizer),
            args=config,
            train_dataset=Dataset.from_list([{"prompt": str(place)} for place in range(len(rows))]),
            processing_class=tokenizer,
            peft_config=adapter_config(recipe),
            rows=rows,
            policy=policy,
            options=options,
            **more,
        )
        return run(trainer, recipe, {"rows": len(rows)})
    finally:
        policy.close()


def _check(recipe: Recipe, options: Options, count: int) -> None:
    """Whether a step can be made of `count` questions: TRL would leave out a smaller one, and train on nothing."""
    step = recipe.batch_size * recipe.gradient_accumulation
    if step % options.group:
        raise UsageError(
            f"{step} attempts of a step cannot be divided into groups of {options.group}.",
            f"Give batch_size={options.group * max(1, recipe.batch_size // options.group)}.",
        )
    if count < step // options.group:
        raise UsageError(
            f"A step asks {step // options.group} questions, and there are only {count}.",
            f"Give a batch_size of {options.group * count} or less, or build more data.",
        )


def _policy(recipe: Recipe, options: Options) -> Any:
    from solver.config import Settings
    from training.fitting.policy import Policy

    return Policy(
        Settings(
            temperature=options.temperature,
            max_tokens=options.max_tokens,
            max_rounds=options.max_rounds,
            batch_size=max(32, recipe.batch_size),
        )
    )


def questions(recipe: Recipe) -> list[Row]:
    """The rows of which the question is asked, each once a mode, less those whose gold answer cannot be read.

    Raises UsageError as `fit` does.
    """
    if recipe.start is None:
        raise UsageError("Reinforcement needs a model to start from.", "Give start=DIR, or start=embedded.")
    rows = {(row.question, row.mode): row for row in rows_of(recipe, "train", _is_question)}
    if not rows:
        raise UsageError(f"There are no questions in {recipe.root}.", "The builders rl_prompts and mix make them.")
    share = unreadable_share(row.answer for row in rows.values())
    if share > UNPARSEABLE:
        raise UsageError(
            f"Of the gold answers {share:.0%} cannot be read by the grader.", "Look at `answer` of the rows."
        )
    return [row for row in rows.values() if can_be_read(row.answer)]


def _is_question(row: Row) -> bool:
    return row.mode in MODES and row.task in ("rl", "solve") and bool(row.answer)
