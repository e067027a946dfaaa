"""The steps of a bound problem as a program, with a name or the unknown in place of a number of the question."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from itertools import count

from training.builders.bound import Bound, Given, Known, Numbers, Result, Source, Sum, value_of

_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}


def code(
    bound: Bound,
    numbers: Numbers,
    instead: Mapping[Fraction, str] | None = None,
    taken: frozenset[str] = frozenset(),
    exact: bool = False,
) -> list[str]:
    """One assignment a step. `instead` puts a name where a number of the question would stand; names that are `taken`
    get the next free number. `exact` writes for SymPy: no floats."""
    names = _free(bound.names, taken)
    results = bound.results(numbers)
    writer = _Writer(numbers, results, names, instead or {}, exact)
    return [f"{name} = {writer.write(step)}" for name, step in zip(names, bound.steps, strict=True)]


def _free(names: tuple[str, ...], taken: frozenset[str]) -> list[str]:
    """`money` as `money_3` where `money` and `money_2` are taken."""
    used = set(taken) | {name for name in names if name not in taken}
    found = []
    for name in names:
        if name in taken:
            stem = re.sub(r"_\d+$", "", name)
            name = next(one for one in (f"{stem}_{number}" for number in count(2)) if one not in used)
            used.add(name)
        found.append(name)
    return found


class _Writer:
    def __init__(
        self,
        numbers: Numbers,
        results: list[Fraction],
        names: list[str],
        instead: Mapping[Fraction, str],
        exact: bool,
    ):
        self.numbers, self.results, self.names, self.instead, self.exact = numbers, results, names, instead, exact

    def write(self, source: Source) -> str:
        match source:
            case Given(value) if value in self.instead:
                return self.instead[value]
            case Given(value):
                return self._number(self.numbers.get(value, value))
            case Known(value):
                return self._number(value)
            case Result(step):
                return self.names[step]
        left, right = (self._part(source, side, side is source.right) for side in (source.left, source.right))
        if source.sign == "/" and self.exact and not self._has_name(source):
            return self._quotient(source, left, right)
        return f"{left} {source.sign} {right}"

    def _quotient(self, source: Sum, left: str, right: str) -> str:
        whole = value_of(source, self.numbers, self.results).denominator == 1
        return f"{left} // {right}" if whole else f"Rational({left}) / {right}"

    def _part(self, whole: Sum, part: Source, right: bool) -> str:
        text = self.write(part)
        if not isinstance(part, Sum):
            return text
        own, inner = _STRENGTH[whole.sign], _STRENGTH[part.sign]
        return f"({text})" if inner < own or (right and inner == own) else text

    def _has_name(self, source: Source) -> bool:
        """Whether the unknown or a variable stands in it, whose value need not be a whole number."""
        if isinstance(source, Sum):
            return self._has_name(source.left) or self._has_name(source.right)
        return isinstance(source, Result) or (isinstance(source, Given) and source.value in self.instead)

    def _number(self, value: Fraction) -> str:
        if value.denominator == 1:
            return str(value)
        text = f"{float(value):.10f}".rstrip("0")
        if self.exact:
            return (
                f'Rational("{text}")'
                if Fraction(text) == value
                else f"Rational({value.numerator}, {value.denominator})"
            )
        return text if Fraction(text) == value else f"{value.numerator} / {value.denominator}"
