"""Tokens are drawn from the right distribution, by the row's own numbers."""

from __future__ import annotations

import math
from collections import Counter

import pytest
import torch

from solver.backends.hf.sampling import Sampling, choose

PROBABILITIES = [0.5, 0.3, 0.15, 0.05]
LOGITS = torch.tensor([PROBABILITIES]).log()


def frequencies(temperature: float, top_p: float, draws: int = 6000) -> list[float]:
    row = Sampling.of(temperature, top_p, 7)
    counts = Counter(choose(LOGITS.expand(draws, -1), [row] * draws)[0])
    return [counts[token] / draws for token in range(4)]


@pytest.mark.parametrize(
    ("temperature", "top_p", "expected"),
    [
        (1.0, 1.0, PROBABILITIES),
        (0.5, 1.0, [p * p / sum(q * q for q in PROBABILITIES) for p in PROBABILITIES]),
        (1.0, 0.75, [0.5 / 0.8, 0.3 / 0.8, 0, 0]),
        (1.0, 0.4, [1, 0, 0, 0]),
        (0.0, 1.0, [1, 0, 0, 0]),
    ],
)
def test_distribution(temperature, top_p, expected):
    for found, wanted in zip(frequencies(temperature, top_p), expected, strict=True):
        assert found == pytest.approx(wanted, abs=0.025)  # four standard errors of 6000 draws
        assert (found == 0) == (wanted == 0)


def test_logprobs_are_the_models_own():
    tokens, logprobs = choose(LOGITS.repeat(2, 1) + 3, [Sampling.of(0, 1, 0), Sampling.of(2.0, 0.9, 0)])
    assert logprobs == pytest.approx([math.log(PROBABILITIES[token]) for token in tokens], abs=1e-5)


def test_neighbours_do_not_matter():
    torch.manual_seed(0)
    logits = torch.randn(40, 6, 300)
    kinds = [(0.8, 1.0), (0.8, 0.9), (0.0, 1.0), (1.5, 0.5), (0.8, 1.0), (0.3, 0.95)]
    together = [Sampling.of(*kind, seed=i) for i, kind in enumerate(kinds)]
    alone = [Sampling.of(*kind, seed=i) for i, kind in enumerate(kinds)]
    for step in logits:
        expected = [choose(step[i : i + 1], [row])[0][0] for i, row in enumerate(alone)]
        assert choose(step, together)[0] == expected


@pytest.mark.parametrize(("temperature", "top_p"), [(1e-8, 1.0), (1.0, 0.0), (1e-8, 1e-9)])
def test_extremes_are_greedy(temperature, top_p):
    assert choose(LOGITS.flip(-1), [Sampling.of(temperature, top_p, 1)])[0] == [3]
