"""Conditions on the columns of a row, such as `level=5`: a column, a comparison, a value, and nothing to evaluate."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from solver.datasets.files import Row
from solver.errors import UsageError

_CONDITION = re.compile(r"\s*([^=!<>~\s][^=!<>~]*?)\s*(!=|<=|>=|=|<|>|~)\s*(.*?)\s*", re.S)
_ORDER: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True)
class Condition:
    """`column` stands in `relation` to `value`: compared as numbers where both are, else as text; `~` is "contains"."""

    column: str
    relation: str
    value: str

    def holds(self, row: Row) -> bool:
        """False for a row without the column, except for `!=`."""
        found = row.get(self.column)
        if found is None:
            return self.relation == "!="
        if self.relation == "~":
            return self.value.lower() in str(found).lower()
        ours, theirs = _number(found), _number(self.value)
        if ours is None or theirs is None:
            return _ORDER[self.relation](str(found), self.value)
        return _ORDER[self.relation](ours, theirs)

    def __str__(self) -> str:
        return f"{self.column}{self.relation}{self.value}"


def parse(text: str) -> Condition:
    """`level=5`, `type!=Addition`, `grade>=3`, `question~apples`. Raises UsageError for anything else."""
    match = _CONDITION.fullmatch(text)
    if match is None:
        hint = "A condition is COLUMN=VALUE, with =, !=, <, <=, >, >= or ~ (contains)."
        raise UsageError(f"--where cannot be {text!r}.", hint)
    return Condition(*match.groups())


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None
