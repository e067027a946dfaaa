"""Two runs compared problem by problem: which is better, by how much, and where they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from solver.errors import UsageError
from solver.runs import fingerprint, manifest, trace
from solver.runs.metrics import ABSENT, Tally
from solver.runs.statistics import bootstrap, mcnemar
from solver.runs.trace import Trace

COSTS = ("problems", "failed", "owed", "tokens", "seconds", "rounds", "outputs", "statuses")
"""What `results.json` says of what a run took, put side by side."""


def compare(before: Path, after: Path, *, by: Sequence[str] = (), seed: int = 0) -> dict[str, Any]:
    """Pair the traces of two runs by their problem (question and gold answer) and report on the pairs, as JSON.

    `strict` and `lenient` are each: both shares, their `difference` (after less before) with its 95 % bootstrap
    `interval`, the flips `gained` and `lost`, and `p`, McNemar's exact two-sided p-value. `by` breaks the strict pairs
    down by columns, `flips` names the problems that differ. A problem that failed in one run by our own fault, or that
    only one run has, is `unpaired` and left out. Of the first run a few words a problem are kept in memory.
    Raises UsageError when nothing can be paired, when the runs were graded differently, and for a column that the
    second has not kept.
    """
    made = manifest.read(before), manifest.read(after)
    gradings = [manifest.grading_of(one, directory) for one, directory in zip(made, (before, after), strict=True)]
    if gradings[0] != gradings[1]:
        sentence = f"The runs are graded differently: {gradings[0]} and {gradings[1]}."
        raise UsageError(sentence, "Grade one of them as the other is with solver score.")
    tallies = [Tally(wanted=manifest.wanted(one)) for one in made]
    pairs = _Pairs(manifest.columns(made[1], after, by) if by else ())
    unpaired = 0
    earlier = _Waiting(_graded(before, tallies[0]))
    for one in _graded(after, tallies[1]):
        if (partner := earlier.take(one)) is None:
            unpaired += 1
        else:
            pairs.add(partner, one)
    if not pairs.strict.n:
        raise UsageError(f"{before} and {after} have no graded problem in common.", "Were they run on the same data?")
    costs = [tally.results() for tally in tallies]
    return {
        "schema": "tandem-comparison/1",
        "before": str(before),
        "after": str(after),
        "seed": seed,
        "unpaired": unpaired + earlier.left,
        **pairs.results(seed),
        "costs": {name: {"before": costs[0][name], "after": costs[1][name]} for name in COSTS},
    }


@dataclass
class Shares:
    """Pairs counted by whether they are right before and after."""

    n: int = 0
    right: int = 0
    gained: int = 0
    lost: int = 0

    def add(self, before: bool, after: bool) -> None:
        self.n, self.right = self.n + 1, self.right + before
        self.gained += after and not before
        self.lost += before and not after

    def results(self, seed: int) -> dict[str, Any]:
        """Both shares, their difference with its interval, and how likely such flips are by chance."""
        change = self.gained - self.lost
        return {
            "n": self.n,
            "before": self.right / self.n,
            "after": (self.right + change) / self.n,
            "difference": change / self.n,
            "interval": bootstrap(self.gained, self.lost, self.n, seed=seed),
            "gained": self.gained,
            "lost": self.lost,
            "p": mcnemar(self.gained, self.lost),
        }


class _Half(NamedTuple):
    """What is kept of a trace of the first run until its partner comes."""

    id: str
    strict: bool
    lenient: bool
    answer: str | None


class _Waiting:
    """Traces of the first run by the content of their problem; of equal problems that with the same id goes first."""

    def __init__(self, traces: Iterator[Trace]) -> None:
        self._halves: dict[int, list[_Half]] = {}
        for one in traces:
            assert one.grade is not None, "only graded traces are paired"
            half = _Half(one.problem.id, one.grade.strict, one.grade.lenient, one.answer)
            self._halves.setdefault(_content(one), []).append(half)

    def take(self, one: Trace) -> _Half | None:
        """The partner of a trace, if there is one left."""
        halves = self._halves.get(_content(one), [])
        place = next((place for place, half in enumerate(halves) if half.id == one.problem.id), 0)
        return halves.pop(place) if halves else None

    @property
    def left(self) -> int:
        return sum(map(len, self._halves.values()))


class _Pairs:
    def __init__(self, by: Iterable[str]) -> None:
        self.strict, self._lenient = Shares(), Shares()
        self._by = {name: defaultdict[str, Shares](Shares) for name in by}
        self._flips: dict[str, list[dict[str, Any]]] = {"gained": [], "lost": []}

    def add(self, before: _Half, after: Trace) -> None:
        assert after.grade is not None, "only graded traces are paired"
        self.strict.add(before.strict, after.grade.strict)
        self._lenient.add(before.lenient, after.grade.lenient)
        for name, groups in self._by.items():
            groups[str(after.problem.meta.get(name, ABSENT))].add(before.strict, after.grade.strict)
        if before.strict != after.grade.strict:
            flip = {"id": after.problem.id, "gold": after.grade.gold, "before": before.answer, "after": after.answer}
            self._flips["gained" if after.grade.strict else "lost"].append(flip)

    def results(self, seed: int) -> dict[str, Any]:
        return {
            "strict": self.strict.results(seed),
            "lenient": self._lenient.results(seed),
            "by": {
                name: {each: groups[each].results(seed) for each in sorted(groups)} for name, groups in self._by.items()
            },
            "flips": {kind: sorted(flips, key=lambda flip: str(flip["id"])) for kind, flips in self._flips.items()},
        }


def _graded(directory: Path, tally: Tally) -> Iterator[Trace]:
    """The traces with a grade, every one counted on the way."""
    for one in trace.read(directory):
        tally.add(one)
        if one.grade:
            yield one


def _content(one: Trace) -> int:
    return int(fingerprint.digest([one.problem.question, one.problem.answer]), 16)
