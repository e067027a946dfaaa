"""Intervals and tests against published and exactly known values."""

from __future__ import annotations

import math
import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.runs.estimates import SUBSETS, majority_at_k, pass_at_k
from solver.runs.statistics import bootstrap, mcnemar, wilson


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [  # Newcombe 1998, table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_agrees_with_the_published_table(right: int, n: int, low: float, high: float) -> None:
    assert wilson(right, n) == pytest.approx((low, high), abs=5e-5)


def test_nothing_known_is_the_whole_interval() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


@settings(deadline=None)
@given(st.integers(0, 60), st.integers(0, 60))
def test_mcnemar_is_the_exact_binomial_test(gained: int, lost: int) -> None:
    n = gained + lost
    exact = min(1.0, 2 * sum(math.comb(n, k) for k in range(min(gained, lost) + 1)) / 2**n)
    assert mcnemar(gained, lost) == pytest.approx(exact, rel=1e-9)


def test_mcnemar_of_known_flips() -> None:
    assert mcnemar(0, 0) == mcnemar(5, 5) == 1.0
    assert mcnemar(9, 1) == pytest.approx(22 / 1024)
    assert mcnemar(30_000, 29_000) == pytest.approx(3.8e-5, rel=0.1)  # (1000 / sqrt(59000)) = 4.117 sigma


def test_the_bootstrap_is_that_of_the_pairs_themselves() -> None:
    gained, lost, n = 14, 6, 80
    pairs = [1] * gained + [-1] * lost + [0] * (n - gained - lost)
    drawn = random.Random(1)
    means = sorted(sum(drawn.choices(pairs, k=n)) / n for _ in range(4000))
    low, high = bootstrap(gained, lost, n)
    assert low == pytest.approx(means[100], abs=0.015)
    assert high == pytest.approx(means[3900], abs=0.015)
    assert bootstrap(gained, lost, n) == (low, high)
    assert bootstrap(gained, lost, n, seed=1) != (low, high) or low < 0.1 < high
    assert bootstrap(0, 0, 5) == (0.0, 0.0)


@pytest.mark.parametrize(("n", "right", "k"), [(5, 2, 1), (5, 2, 3), (5, 0, 2), (5, 5, 5), (6, 1, 6), (6, 4, 3)])
def test_pass_at_k_is_the_share_of_subsets_with_a_right_sample(n: int, right: int, k: int) -> None:
    subsets = list(combinations([True] * right + [False] * (n - right), k))
    assert pass_at_k(n, right, k) == pytest.approx(sum(map(any, subsets)) / len(subsets))


RIGHT, WRONG, OTHER, NONE = (0, True), (1, False), (2, False), (None, False)


@pytest.mark.parametrize(
    ("samples", "k", "share"),
    [
        ([RIGHT, WRONG], 1, 1 / 2),
        ([RIGHT, WRONG], 2, 1.0),  # a tie goes to the earlier
        ([WRONG, RIGHT], 2, 0.0),
        ([RIGHT, RIGHT, WRONG], 2, 1.0),
        ([WRONG, RIGHT, RIGHT], 2, 1 / 3),
        ([WRONG, RIGHT, RIGHT], 3, 1.0),
        ([NONE, NONE, RIGHT], 3, 1.0),  # who has no answer has no vote
        ([NONE, NONE, RIGHT], 2, 2 / 3),
        ([NONE, NONE], 2, 0.0),
        ([WRONG, OTHER, RIGHT, RIGHT], 4, 1.0),
        ([WRONG, WRONG, RIGHT, RIGHT], 4, 0.0),
    ],
)
def test_majority_at_k_over_all_subsets(samples: list[tuple[int | None, bool]], k: int, share: float) -> None:
    assert majority_at_k(samples, k) == pytest.approx(share)


def test_majority_at_k_of_many_samples_is_drawn_and_close() -> None:
    samples = ([RIGHT] * 3 + [WRONG] * 2) * 6
    assert math.comb(30, 5) > SUBSETS
    exact = sum(math.comb(18, r) * math.comb(12, 5 - r) for r in (3, 4, 5)) / math.comb(30, 5)
    assert majority_at_k(samples, 5) == pytest.approx(exact, abs=4 * math.sqrt(exact * (1 - exact) / SUBSETS))
    assert majority_at_k(samples, 5) == majority_at_k(samples, 5)
