"""What is known about two answers: exactly equal or not, equal by tolerant rules or not, and which rule decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple


class Judgement(NamedTuple):
    """`strict` is None while neither equality nor difference is proven; `lenient` holds wherever `strict` does."""

    strict: bool | None
    lenient: bool
    rule: str


Same = Callable[[str, str], Judgement]
"""Compares two expressions without outer structure, prediction first."""


def equal(rule: str) -> Judgement:
    return Judgement(True, True, rule)


def different(rule: str, lenient: bool = False) -> Judgement:
    return Judgement(False, lenient, rule)


def undecided(rule: str) -> Judgement:
    return Judgement(None, False, rule)


def every(parts: Iterable[Judgement], rule: str) -> Judgement:
    """All parts hold: one difference decides, and one undecided part leaves the whole undecided."""
    parts = list(parts)
    if any(part.strict is False for part in parts):
        strict: bool | None = False
    else:
        strict = None if any(part.strict is None for part in parts) else True
    return Judgement(strict, all(part.lenient for part in parts), rule)


def covering(rows: Sequence[Sequence[Judgement]], rule: str) -> Judgement:
    """Each member of either collection is a member of the other, however often it is written.

    `rows[i][j]` judges member i of the first against member j of the second; neither is empty.
    """
    lines = [*rows, *zip(*rows, strict=True)]
    if all(any(part.strict is True for part in line) for line in lines):
        return equal(rule)
    lenient = all(any(part.lenient for part in line) for line in lines)
    missing = any(all(part.strict is False for part in line) for line in lines)
    return Judgement(False if missing else None, lenient, rule)


def pairing(rows: Sequence[Sequence[Judgement]], rule: str) -> Judgement:
    """Members of one collection can be paired off with those of another, in any order.

    `rows[i][j]` judges member i of the first against member j of the second; the table is square.
    """
    if _paired(rows, lambda part: part.strict is True):
        return equal(rule)
    lenient = _paired(rows, lambda part: part.lenient)
    possible = _paired(rows, lambda part: part.strict is not False)
    return Judgement(None if possible else False, lenient, rule)


def _paired(rows: Sequence[Sequence[Judgement]], holds: Callable[[Judgement], bool]) -> bool:
    """Whether a perfect matching exists, by augmenting paths."""
    partner: dict[int, int] = {}

    def place(row: int, tried: set[int]) -> bool:
        for column, part in enumerate(rows[row]):
            if holds(part) and column not in tried:
                tried.add(column)
                if column not in partner or place(partner[column], tried):
                    partner[column] = row
                    return True
        return False

    return all(place(row, set()) for row in range(len(rows)))
