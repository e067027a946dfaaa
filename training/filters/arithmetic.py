"""Drops a worded solution that states a false sum: `5*4=30` teaches the wrong thing even when the answer is right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from solver.equations import Equation, equations
from training.builders.base import Dropped, Options
from training.records import Row
from training.workshop import Workshop

_TIMES = re.compile(r"(?:(?<=[\d)]) ?x ?|(?<=\w) x )(?=[$€£(]?\.?\d)")
_TOLERANCE = Fraction(1, 100)  # rationales round to cents


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows without a false sum."""
    for row in rows:
        verdict = arithmetic(row)
        yield verdict if isinstance(verdict, Row) else Dropped(row.id, verdict, row.text)


def arithmetic(row: Row) -> Row | str:
    """The row, or a reason when a `a op b = c` in the model's words is off by more than a cent's rounding.

    What a row calls worthless is not checked: its faults are what it is there for.
    """
    if row.label == 0:
        return row
    for step in row.steps:
        if step.kind == "text" and any(abs(left.value - right.value) > _TOLERANCE for left, right in sums(step.text)):
            return "words: false arithmetic"
    return row


def sums(text: str) -> Iterator[Equation]:
    """The equations of numbers in a text, also those with `x` for times."""
    return equations(_TIMES.sub(" * ", text))
