"""The symbolic half of `solver.answer`: runs inside a worker process that can be killed, never in the caller's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import sympy

from solver.answer import amounts, equality, expression, numeric, units, verdict, words
from solver.answer.judgement import Judgement, different, undecided
from solver.answer.kinds import Kind
from solver.answer.latex import GREEK


def compare_symbolic(prediction: str, gold: str, kind: Kind, tolerance: str) -> list[bool | str | None]:
    """`[strict, lenient, rule]` of a Judgement. Called through `sandbox.call`; may take for ever.

    `tolerance` is written as a fraction.
    """
    return list(verdict.judge(prediction, gold, Symbolic(Fraction(tolerance)), kind))


class Symbolic:
    """The algebra that reads expressions as SymPy objects."""

    def __init__(self, tolerance: Fraction):
        self._plain = verdict.Plain(tolerance)
        self._tolerance = tolerance

    def same(self, prediction: str, gold: str) -> Judgement:
        plain = self._plain.same(prediction, gold)
        if plain.strict is not None or plain.rule in ("unit", "words"):  # read already, and in doubt
            return plain
        try:
            if (words.phrase(prediction) is None) != (words.phrase(gold) is None):
                return different("kind") if self.reads(prediction) and self.reads(gold) else undecided("unreadable")
            return self._compared(prediction, gold)
        except (expression.TooLarge, RecursionError):  # the latter in the factorial of a factorial
            return undecided("too_large")
        except expression.Unreadable:
            return undecided("unreadable")

    def reads(self, text: str) -> bool:
        try:
            return self._plain.reads(text) or not _is_named(expression.read(text))
        except (ValueError, RecursionError):
            return False

    def ranks(self, texts: Sequence[str]) -> Mapping[str, int] | None:
        plainly = self._plain.ranks(texts)
        if plainly is not None:
            return plainly
        try:
            return equality.ranks({text: _read(text) for text in texts})
        except ValueError:
            return None

    def same_relation(self, prediction: tuple[str, str, str], gold: tuple[str, str, str]) -> Judgement:
        plainly = self._plain.same_relation(prediction, gold)
        if plainly.strict is not None:
            return plainly
        try:
            ours, theirs = (expression.read(side[0]) - expression.read(side[2]) for side in (prediction, gold))
        except (expression.TooLarge, RecursionError):  # the latter in the factorial of a factorial
            return undecided("too_large")
        except expression.Unreadable:
            return undecided("unreadable")
        return equality.same_relation(ours, theirs, gold[1])

    def _compared(self, prediction: str, gold: str) -> Judgement:
        """Numbers that turn out rational by the rules for numbers, everything else by algebra; units beside it."""
        (prediction, our_unit), (gold, their_unit) = units.split(prediction), units.split(gold)
        if any(unit == _DEGREE and _TRIGONOMETRIC.search(text)
               for text, unit in ((prediction, our_unit), (gold, their_unit))):  # fmt: skip
            return undecided("degrees")  # of an angle or of a value
        judged = self._without_units(prediction, gold)
        if judged.strict is False and _DEGREE in (our_unit, their_unit):  # an angle without a unit is in radians
            our_unit, their_unit = our_unit or _RADIAN, their_unit or _RADIAN
        if not our_unit or not their_unit or our_unit.name == their_unit.name:
            return judged
        factor = _factor(our_unit, their_unit)
        if factor is None:
            return judged._replace(strict=False, rule="unit") if judged.strict else judged
        converted = self._without_units(f"({prediction})*{factor}", gold)
        return converted._replace(rule="converted", lenient=converted.lenient or judged.lenient)

    def _without_units(self, prediction: str, gold: str) -> Judgement:
        ours, theirs = _read(prediction), _read(gold)
        if _is_named(ours) != _is_named(theirs):
            return undecided("words")
        if ours.is_Rational and theirs.is_Rational:
            return amounts.judge(_number(prediction, ours), _number(gold, theirs), self._tolerance)
        tolerance = sympy.Rational(self._tolerance.numerator, self._tolerance.denominator)
        return equality.same(ours, theirs, tolerance)


_DEGREE, _RADIAN = units.read("degree"), units.read("radian")
_TRIGONOMETRIC = re.compile("sin|cos|tan|cot|sec|csc")


def _factor(ours: units.Unit, theirs: units.Unit) -> str | None:
    """How many of one unit another is, as an expression; None where it cannot be converted."""
    match ours.name, theirs.name:
        case "degree", "radian":
            return "pi/180"
        case "radian", "degree":
            return "180/pi"
    factor = ours.over(theirs)
    return str(factor) if factor is not None else None


def _is_named(value: Any) -> bool:
    """Whether words stand in an expression, as in `about 5`: it may be a sentence, and is not said to differ."""
    return any(
        symbol.name.isalpha() and len(symbol.name) > 3 and symbol.name not in GREEK for symbol in value.free_symbols
    )


def _read(text: str) -> Any:
    """An expression; an amount such as $180 or 50% is its number."""
    number = numeric.parse(text)
    if number is not None and isinstance(number.value, Fraction):
        return sympy.Rational(number.value.numerator, number.value.denominator)
    return expression.read(text)


def _number(text: str, value: Any) -> numeric.Number:
    return numeric.parse(text) or numeric.Number(Fraction(int(value.p), int(value.q)))


def _warm() -> None:
    """Let the grammar and SymPy build their tables while the worker starts, outside the time of any comparison."""
    for prediction, gold in (
        (r"\sin^2 x", r"1 - \cos^2 x"),
        (r"\frac{\sqrt{6}+1}{4}", "sqrt(2)"),
        ("x < 2", "2*x < 4"),
    ):
        compare_symbolic(prediction, gold, "any", "0")


_warm()
