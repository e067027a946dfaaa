"""Proximal policy optimization with a learned critic (experimental): Schulman et al. 2017.

https://arxiv.org/abs/1707.06347. It shares the rollouts, the verified rewards and the clipped loss of `grpo`; what an
attempt is measured against is not the mean of its group but, at every token, what the critic expects.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from solver.errors import UsageError
from training.fitting.models import tokenizer_of
from training.recipe import Recipe
from training.trainers import grpo


class Options(grpo.Options):
    lam: float = Field(0.95, ge=0, le=1, description="of the generalised advantages; 1 trusts the outcome alone")
    scale_rewards: Literal["none"] = Field("none", description="advantages are scaled to a spread of 1 in each batch")
    updates: int = Field(2, ge=1, description="times that each attempt is learnt from")
    critic_learning_rate: float = Field(1e-4, gt=0)


def fit(recipe: Recipe, options: Options) -> Path:
    """Train as `grpo` does; the critic begins as the model itself, with a new head. Returns the model's directory.

    Raises UsageError as `grpo` does, and for a model in four bits.
    """
    from transformers import AutoModelForTokenClassification

    from training.fitting.judges import headed_model
    from training.fitting.ppo import PPOTrainer
    from training.fitting.run import prepare

    if recipe.quantize:
        raise UsageError("A critic in four bits cannot be trained.", "Leave quantize out, or take trainer: grpo.")
    prepare(recipe)
    critic = headed_model(recipe, tokenizer_of(recipe, grpo.questions(recipe)), AutoModelForTokenClassification)
    return grpo.fit_policy(recipe, options, PPOTrainer, critic=critic)
