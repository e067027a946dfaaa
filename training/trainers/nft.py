"""Negative-aware fine-tuning: supervised learning that learns from wrong attempts, too (experimental).

Chen et al. 2025 (https://arxiv.org/abs/2505.18116). Rejection sampling throws wrong attempts away; here they say what
the policy of wrong answers looks like, of which the policy itself is known to be the rest. It shares the rollouts and
the verified rewards of `grpo`; only the loss differs (`training/fitting/nft_loss.py`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from training.recipe import Recipe
from training.trainers import grpo


class Options(grpo.Options):
    updates: int = Field(2, ge=1, description="times that each attempt is learnt from; the first is GRPO's")
    negative: float = Field(1.0, description="weight of wrong attempts; 0 is rejection-sampling fine-tuning")
    scale_rewards: Literal["none"] = Field("none", description="the pass rate is read off unscaled rewards")
    loss: Literal["nft"] = "nft"  # type: ignore[assignment]  # none of the others
    failed_code: Literal[0] = Field(0, description="an attempt is right or wrong")
    beta: Literal[0] = Field(0, description="there is no divergence term")


def fit(recipe: Recipe, options: Options) -> Path:
    """Train as `grpo` does; returns the directory of the model. Raises UsageError as it does."""
    from training.fitting.nft import NFTTrainer

    return grpo.fit_policy(recipe, options, NFTTrainer)
