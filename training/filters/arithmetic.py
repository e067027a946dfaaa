"""Drops a worded solution that states a false sum: `5*4=30` teaches the wrong thing even when the answer is right."""

from __future__ import annotations

import re
from fractions import Fraction

from solver.equations import equations
from training.records import Row

_TIMES = re.compile(r"(?<=\d) ?x ?(?=[$€£]?\d)")
_TOLERANCE = Fraction(1, 100)  # rationales round to cents


def arithmetic(row: Row) -> Row | str:
    """The row, or a reason when a `a op b = c` in the model's words is off by more than a cent's rounding."""
    for step in row.steps:
        if step.kind == "text" and any(
            abs(left.value - right.value) > _TOLERANCE for left, right in equations(_TIMES.sub(" * ", step.text))
        ):
            return "words: false arithmetic"
    return row
