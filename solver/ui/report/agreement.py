"""Words against code: whether both ways of solving a problem come to the same answer, and which of them is right."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import Any, Literal

import prompts
from solver.runs.statistics import wilson
from solver.runs.trace import Trace
from solver.types import OWN_FAILURES

Way = Literal["words", "code"]


class Agreement:
    """Counts the problems that were tried both in words and in code, and the right trajectories of each wire format.

    What a way answers to a problem is what most of its own trajectories answer; a tie goes to the earliest.
    """

    def __init__(self) -> None:
        self._both = self._same = self._silent = 0
        self._right = Counter[tuple[bool, bool]]()
        self._formats: defaultdict[str, Counter[bool]] = defaultdict(Counter)

    def add(self, trace: Trace) -> None:
        answers: dict[Way, Counter[int | None]] = {"words": Counter(), "code": Counter()}
        right: dict[int | None, bool] = {None: False}
        classes = {member: number for number, vote in enumerate(trace.votes) for member in vote.members}
        for place, one in enumerate(trace.trajectories):
            if one.status in OWN_FAILURES or not one.complete or (way := way_of(one.format)) is None:
                continue
            answer = classes.get(place, None if one.answer is None else -1 - place)
            answers[way][answer] += 1
            if trace.right and (verdict := trace.right[place]) is not None:
                right[answer] = right.get(answer, False) or verdict
                self._formats[one.format][verdict] += 1
        if answers["words"] and answers["code"]:
            self._add(_leader(answers["words"]), _leader(answers["code"]), right if trace.right else None)

    def _add(self, words: int | None, code: int | None, right: dict[int | None, bool] | None) -> None:
        self._both += 1
        self._silent += words is None or code is None
        self._same += words is not None and words == code
        if right:
            self._right[right.get(words, False), right.get(code, False)] += 1

    def results(self) -> dict[str, Any] | None:
        """Shares over the `n` problems tried both ways, None without any; `right` is empty without gold answers."""
        if not self._both:
            return None
        names = {(True, True): "both", (False, True): "code", (True, False): "words", (False, False): "neither"}
        return {
            "n": self._both,
            "same": self._same,
            "share": self._same / self._both,
            "interval": wilson(self._same, self._both),
            "different": self._both - self._same - self._silent,
            "silent": self._silent,
            "right": {names[key]: self._right[key] for key in names} if self._right else {},
        }

    def formats(self) -> dict[str, Any]:
        """The share of strictly right trajectories of each wire format, where there is a gold answer."""
        return {name: _share(self._formats[name]) for name in sorted(self._formats)}


@cache
def way_of(format: str) -> Way | None:
    """How a wire format solves; None for words in aid of an answer, and for a format that is not here any more."""
    try:
        mode = prompts.load(format).mode
    except prompts.UnknownFormat:
        return None
    return None if mode == "text" else "words" if mode == "cot" else "code"


def _leader(answers: Counter[int | None]) -> int | None:
    """The answer given most often; no answer only where there is no other."""
    given = {answer: count for answer, count in answers.items() if answer is not None}
    return max(given, key=given.__getitem__) if given else None


def _share(counts: Counter[bool]) -> dict[str, Any]:
    n = counts.total()
    return {"strict": counts[True] / n, "interval": wilson(counts[True], n), "n": n}
