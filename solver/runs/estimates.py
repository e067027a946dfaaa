"""What more samples would be worth: pass@k and maj@k, estimated from the n samples of each problem of a run."""

from __future__ import annotations

import itertools
import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import prompts
from solver.runs.statistics import wilson
from solver.runs.trace import Trace

SUBSETS = 1000
"""Of at most so many subsets of k samples every one is put to the vote; of more, so many are drawn."""

Sample = tuple[int | None, bool]
"""The class of its answer (None without one), and whether it is right."""


def pass_at_k(n: int, right: int, k: int) -> float:
    """The chance that one of k samples is right, drawn without replacement from n of which `right` are.

    The unbiased estimator of Chen et al. 2021 (https://arxiv.org/abs/2107.03374, section 2.1).
    """
    return 1.0 - math.comb(n - right, k) / math.comb(n, k)


def majority_at_k(samples: Sequence[Sample], k: int, seed: int = 0) -> float:
    """The chance that the vote of k samples, drawn without replacement, is right; each has one vote.

    A tie goes to the answer that comes first among the k, as in `solver.vote`. Exact where there are at most SUBSETS
    subsets, else the mean over as many drawn with `seed`.
    """
    if not any(right for _, right in samples):
        return 0.0
    if all(right for _, right in samples):
        return 1.0
    places = range(len(samples))
    if math.comb(len(samples), k) <= SUBSETS:
        subsets: Iterable[Sequence[int]] = itertools.combinations(places, k)
        count = math.comb(len(samples), k)
    else:
        draw = random.Random(seed)
        subsets, count = (sorted(draw.sample(places, k)) for _ in range(SUBSETS)), SUBSETS
    return sum(_elected([samples[place] for place in subset]) for subset in subsets) / count


def _elected(samples: Sequence[Sample]) -> bool:
    votes = Counter(answer for answer, _ in samples if answer is not None)
    if not votes:
        return False
    leader = max(votes, key=votes.__getitem__)  # of equals the first that was counted
    return next(right for answer, right in samples if answer == leader)


def samples_of(trace: Trace, samples: int, seed: int) -> list[Sample]:
    """The samples of a graded trace, in order. What replaced or refined an attempt stands for it; aids are none.

    Sample i and what follows from it are drawn with seeds that leave the same remainder (`solver.strategies`).
    A sample that failed by our fault is left out. Branches of a search are no samples.
    """
    if trace.strategy == "beam":
        return []
    classes = {member: number for number, each in enumerate(trace.votes) for member in each.members}
    last: dict[int, Sample] = {}
    for place, (one, right) in enumerate(zip(trace.trajectories, trace.right or (), strict=False)):
        if right is not None and one.seed is not None and one.format not in _aids():
            last[(one.seed - seed) % samples] = (classes.get(place), right)
    return [last[index] for index in sorted(last)]


@cache
def _aids() -> frozenset[str]:
    return frozenset(name for name in prompts.names() if prompts.load(name).mode == "text")


class Estimates:
    """Means of both estimators over the problems of a run, for k = 1, 2, 4, ... and the number of samples."""

    def __init__(self, samples: int, seed: int) -> None:
        self._samples, self._seed = samples, seed
        powers = [1 << power for power in range(samples.bit_length()) if 1 << power < samples]
        self._means = {k: (_Mean(), _Mean()) for k in [*powers, samples]} if samples > 1 else {}

    def add(self, trace: Trace) -> None:
        """Count a graded trace; for a k that is more than it has samples it does not count."""
        if not self._means:
            return
        samples = samples_of(trace, self._samples, self._seed)
        right = sum(each for _, each in samples)
        for k, (passed, elected) in self._means.items():
            if k <= len(samples):
                passed.add(pass_at_k(len(samples), right, k))
                elected.add(majority_at_k(samples, k, self._seed))

    def results(self) -> dict[str, Any]:
        """`pass_at` and `majority_at`: for each k the mean, its 95 % interval and n problems. Empty for one sample."""
        found: dict[str, Any] = {"pass_at": {}, "majority_at": {}}
        for k, means in self._means.items():
            for name, mean in zip(found, means, strict=True):
                if mean.n:
                    found[name][str(k)] = mean.results()
        return found


class _Mean:
    """A mean of values from 0 to 1."""

    def __init__(self) -> None:
        self.n, self._sum = 0, 0.0

    def add(self, value: float) -> None:
        self.n, self._sum = self.n + 1, self._sum + value

    def results(self) -> dict[str, Any]:
        """The mean over n problems, with its Wilson interval."""
        return {"mean": self._sum / self.n, "interval": wilson(self._sum, self.n), "n": self.n}
