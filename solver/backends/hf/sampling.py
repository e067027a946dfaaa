"""Choose the next token of every row: greedy, or by one random number that belongs to the row alone."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Sampling:
    """How one row is sampled. `draws` is its own source of random numbers: what runs beside it draws from another."""

    temperature: float
    top_p: float
    draws: random.Random

    @classmethod
    def of(cls, temperature: float, top_p: float, seed: int | None) -> Sampling:
        return cls(temperature, top_p, random.Random(seed))


def choose(logits: Tensor, rows: list[Sampling]) -> tuple[list[int], list[float]]:
    """Tokens and their log-probabilities under the model itself (temperature 1); `logits` is [rows, vocabulary]."""
    logits = logits.float()
    tokens = logits.argmax(-1)
    plain = [i for i, row in enumerate(rows) if row.temperature > 0 and row.top_p >= 1]
    nucleus = [i for i, row in enumerate(rows) if row.temperature > 0 and row.top_p < 1]
    for indices, draw in ((plain, _draw), (nucleus, _draw_nucleus)):
        if indices:
            chosen = [rows[i] for i in indices]
            heat = logits.new_tensor([row.temperature for row in chosen])[:, None]
            probabilities = torch.softmax(logits[indices] / heat.clamp(min=1e-5), -1)
            tokens[indices] = draw(probabilities, chosen)
    picked = logits.gather(-1, tokens[:, None])[:, 0] - logits.logsumexp(-1)
    return tokens.tolist(), picked.tolist()


def _draw(probabilities: Tensor, rows: list[Sampling]) -> Tensor:
    """Invert the cumulative distribution at one uniform number a row."""
    wide = torch.float32 if probabilities.device.type == "mps" else torch.float64  # mps has no float64
    cumulative = probabilities.to(wide).cumsum(-1)
    uniform = torch.tensor([row.draws.random() for row in rows], dtype=wide, device=cumulative.device)
    found = torch.searchsorted(cumulative, uniform[:, None] * cumulative[:, -1:], right=True)[:, 0]
    return found.clamp_(max=probabilities.shape[-1] - 1)


def _draw_nucleus(probabilities: Tensor, rows: list[Sampling]) -> Tensor:
    """The same among the likeliest tokens that together reach `top_p` (Holtzman et al. 2020)."""
    ordered, order = probabilities.sort(stable=True, dim=-1, descending=True)
    limit = ordered.new_tensor([row.top_p for row in rows])[:, None].clamp(min=1e-9)
    before = ordered.cumsum(-1) - ordered
    kept = ordered.masked_fill(before >= limit, 0.0)
    return order.gather(-1, _draw(kept, rows)[:, None])[:, 0]
