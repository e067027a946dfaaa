"""ProcessBench's measure of a judge, and how its scores rank and how far they can be believed.

The first step that a judge holds for wrong is compared with the one that is (Zheng et al. 2024,
https://arxiv.org/abs/2412.06559): F1 is the harmonic mean of the accuracies on wrong and on right solutions, so that
neither a judge who blames all nor one who blames none has any.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from solver.budget import Ledger
from solver.calibration import expected_calibration_error, reliability
from solver.runs.statistics import wilson
from training.judging.cases import Case

THRESHOLD = 0.5
"""A step below is held for wrong."""


class Judged(NamedTuple):
    """A case and the scores of its steps, None where the judge said nothing."""

    case: Case
    scores: Sequence[float] | None

    @property
    def blamed(self) -> int | None:
        """The first step held for wrong, -1 for none, None where the judge said nothing."""
        if self.scores is None:
            return None
        return next((place for place, score in enumerate(self.scores) if score < THRESHOLD), -1)

    @property
    def right(self) -> bool:
        return self.blamed == self.case.first_error


async def judge(scorer: Any, cases: Iterable[Case], at_once: int = 32) -> list[Judged]:
    """Put every case before a scorer that has `steps`: the probability of each step to be correct."""
    busy = asyncio.Semaphore(at_once)

    async def one(case: Case) -> Judged:
        async with busy:
            return Judged(case, await scorer.steps(case.question, case.steps, Ledger()))

    return await asyncio.gather(*(one(case) for case in cases))


def measure(judged: Sequence[Judged]) -> dict[str, Any]:
    """Accuracy on wrong and right solutions with n and 95 % Wilson intervals, F1, by kind and place of the error; AUROC
    of the lowest step score as a verdict on the whole; calibration of single steps up to the first error. A case about
    which the judge said nothing counts as misjudged; `silent` counts them."""
    wrong = [one for one in judged if one.case.first_error >= 0]
    right = [one for one in judged if one.case.first_error < 0]
    told = [one for one in judged if one.scores]
    return {
        "n": len(judged),
        "silent": sum(one.scores is None for one in judged),
        "error": _share(wrong),
        "correct": _share(right),
        "f1": f1(_accuracy(wrong), _accuracy(right)),
        "by_kind": {kind: _share(some) for kind, some in _groups(wrong, "kind").items()},
        "by_place": {place: _share(some) for place, some in _groups(wrong, "first_error").items()},
        "auroc": auroc(
            [min(one.scores or ()) for one in told if one.case.first_error < 0],
            [min(one.scores or ()) for one in told if one.case.first_error >= 0],
        ),
        "calibration_error": expected_calibration_error(reliability(_steps(told))),
    }


def f1(on_wrong: float, on_right: float) -> float:
    """Harmonic mean; 0 where either is."""
    return 2 * on_wrong * on_right / (on_wrong + on_right) if on_wrong + on_right else 0.0


def auroc(good: Sequence[float], bad: Sequence[float]) -> float | None:
    """How often a good one scores above a bad one, a tie being half; None without one of either (Mann-Whitney U)."""
    if not good or not bad:
        return None
    import numpy

    values = numpy.concatenate([good, bad])
    order = values.argsort(kind="stable")
    ranks = numpy.empty(len(values))
    ranks[order] = numpy.arange(1, len(values) + 1)
    _, group, counts = numpy.unique(values, return_inverse=True, return_counts=True)
    means = numpy.bincount(group, weights=ranks) / counts
    total = means[group][: len(good)].sum()
    return float((total - len(good) * (len(good) + 1) / 2) / (len(good) * len(bad)))


def _accuracy(some: Sequence[Judged]) -> float:
    return sum(one.right for one in some) / len(some) if some else 0.0


def _share(some: Sequence[Judged]) -> dict[str, Any]:
    return {"n": len(some), "accuracy": _accuracy(some), "interval": wilson(sum(one.right for one in some), len(some))}


def _groups(some: Iterable[Judged], name: str) -> Mapping[str, list[Judged]]:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in some:
        groups[str(getattr(one.case, name))].append(one)
    return dict(sorted(groups.items()))


def _steps(told: Iterable[Judged]) -> Iterable[tuple[float, bool]]:
    """Score and truth of every step of which the truth is known: those up to the first error."""
    for one in told:
        first = one.case.first_error
        for place, score in enumerate(one.scores or ()):
            if first < 0 or place <= first:
                yield score, place != first
