"""Whether a confidence of 0.8 means that four of five such answers are right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

BINS = 10


class Bin(NamedTuple):
    """Answers of like confidence: how many, their mean confidence, and how many of them are right."""

    n: int
    confidence: float
    right: int


def reliability(answers: Iterable[tuple[float, bool]], bins: int = BINS) -> list[Bin]:
    """`(confidence, right)` pairs in `bins` equal intervals (a, b] of [0, 1], the empty ones left out.

    Raises ValueError for a confidence outside.
    """
    members: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in answers:
        if not 0 <= confidence <= 1:
            raise ValueError(f"A confidence is from 0 to 1, not {confidence}.")
        place = max(0, -int(-confidence * bins // 1) - 1)
        members.setdefault(place, []).append((confidence, right))
    return [
        Bin(len(each), sum(confidence for confidence, _ in each) / len(each), sum(right for _, right in each))
        for _, each in sorted(members.items())
    ]


def expected_calibration_error(table: Iterable[Bin]) -> float | None:
    """Mean distance between confidence and share of right answers (Guo et al. 2017, https://arxiv.org/abs/1706.04599).

    0 is perfect; None without any answer. It is biased upwards where bins are small.
    """
    table = list(table)
    n = sum(each.n for each in table)
    return sum(abs(each.right - each.n * each.confidence) for each in table) / n if n else None
