"""Answers of several trajectories put into classes of equal ones, the heaviest class first."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from solver import answer
from solver.answer import amounts, numeric
from solver.answer.tidy import tidy
from solver.types import Vote

TIMEOUT = 3.0
"""Seconds for one symbolic comparison."""

BUDGET = 10.0
"""Seconds for all symbolic comparisons of one vote. Afterwards only plainly equal answers join a class."""


class _Written(NamedTuple):
    """An answer; what it reads as when it is a plain number; and a key that equal ones often share."""

    text: str
    number: numeric.Number | None
    key: tuple[str, str]

    @classmethod
    def of(cls, text: str) -> _Written:
        clean = tidy(text)
        number = numeric.parse(clean)
        return cls(text, number, ("text", clean) if number is None else amounts.key(number))

    def equals(self, other: _Written, deadline: float) -> bool:
        """Whether they are strictly equal. Two plain numbers need no worker."""
        if self.number is not None and other.number is not None:
            if self.key[0] != other.key[0] and not (self.number.unit and other.number.unit):
                return False
            return amounts.judge(self.number, other.number, tolerance=Fraction(0)).strict is True
        timeout = min(TIMEOUT, deadline - time.monotonic())
        return timeout > 0 and answer.compare(self.text, other.text, timeout=timeout).strict


@dataclass
class _Class:
    first: _Written
    weight: float = 0.0
    members: list[int] = field(default_factory=list)

    def add(self, member: int, weight: float) -> None:
        self.members.append(member)
        self.weight += weight


def settled(votes: Sequence[Vote], weight: float, owed: float, share: float) -> bool:
    """Whether the leader stays ahead and keeps `share` of all weight, however the `owed` weight is cast.

    `weight` is what was cast so far, by those without an answer as well. A tie would go to the earliest answer, which
    may be still to come, so a leader that can be drawn level with is not safe.
    """
    leader, second = ([*(each.weight for each in votes[:2]), 0.0, 0.0])[:2]
    return leader > second + owed and leader >= share * (weight + owed)


def vote(answers: Sequence[str | None], weights: Sequence[float] | None = None) -> tuple[Vote, ...]:
    """Classes of strictly equal answers, by weight; a tie goes to the class whose first member is earliest.

    An answer joins the first class whose first member it equals; where that is not proven it stands alone. None takes
    no part. `weights` are one for each answer; without them every answer weighs 1. A class is named after its first
    member. Raises ValueError when the lengths differ.
    """
    if weights is not None and len(weights) != len(answers):
        raise ValueError(f"{len(answers)} answers but {len(weights)} weights")
    classes: list[_Class] = []
    by_key: dict[tuple[str, str], _Class] = {}
    deadline = time.monotonic() + BUDGET
    for member, text in enumerate(answers):
        if text is None:
            continue
        written = _Written.of(text)
        if written.key not in by_key:
            found = next((each for each in classes if written.equals(each.first, deadline)), None)
            if found is None:
                classes.append(found := _Class(written))
            by_key[written.key] = found
        by_key[written.key].add(member, 1.0 if weights is None else weights[member])
    ranked = sorted(classes, key=lambda each: -each.weight)  # stable: earlier classes stay first
    return tuple(Vote(answer=each.first.text, weight=each.weight, members=tuple(each.members)) for each in ranked)
