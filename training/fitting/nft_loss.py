"""The loss of negative-aware fine-tuning, on tensors alone."""

from __future__ import annotations

import torch
from torch import Tensor

LEAST, MOST = 0.02, 0.98
"""Bounds of a question's pass rate, so that no weight explodes."""

LOG_RATIO = 10.0
"""Greatest log ratio of a token."""


def nft_loss(log_ratio: Tensor, advantages: Tensor, negative: float = 1.0, least: float = 1.0) -> Tensor:
    """The loss of each token, (rows, tokens), of Chen et al. 2025 (https://arxiv.org/abs/2505.18116, equation 10).

    `log_ratio` is log p(token) less that of the sampling policy; `advantages`, (rows, 1), are 1 - r for a right attempt
    and -r for a wrong one, r being the pass rate of its question; 0 leaves a row out. A right token is made likelier;
    a wrong one less likely through the policy that is implied for wrong attempts, (1 - r * ratio) / (1 - r), which is
    held at `least` in value but not in gradient. Rows weigh 1 - r.
    """
    right = advantages > 0
    rate = torch.where(right, 1 - advantages, -advantages).clamp(LEAST, MOST)
    ratio = log_ratio.clamp(max=LOG_RATIO).exp()
    implied = (1 - rate * ratio) / (1 - rate)
    held = implied + (implied.clamp(min=least) - implied).detach()
    loss = torch.where(right, -log_ratio, -negative * held.log())
    return (1 - rate) * loss * (advantages != 0)
