"""Whether two plain numbers are the same amount: by value, in their units, without the noise of binary floats."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from solver.answer.judgement import Judgement, different, equal, undecided
from solver.answer.numeric import Huge, Number
from solver.answer.units import Unit

NOISE = Fraction(1, 10**12)
"""Relative error that binary floats leave in a printed result: 17.999999999999996 for 18."""

_TWELVE = Context(prec=12)


def judge(prediction: Number, gold: Number, tolerance: Fraction) -> Judgement:
    """Compare two numbers.

    Strict: the same value; a unit on one side only does not matter, units that can be converted are (`converted`), and
    others differ; and `float_noise`: what Python prints for a binary float counts as the short decimal that it is
    within 1e-12 of. Lenient besides: within `tolerance`, a relative error, of a gold that is no integer (integers are
    never rounded), a factor of 100, another unit with the same value, a dropped base. The factor of 100 is between a
    percentage and its fraction: where neither has a unit and one has a percent sign or is below 1, for many an answer
    leaves the sign out.
    """
    if not prediction.unit or not gold.unit or prediction.unit.name == gold.unit.name:
        return _values(prediction, gold, tolerance)
    blind = _values(prediction, gold, tolerance).lenient
    factor = prediction.unit.over(gold.unit)
    if factor is None and _may_be_one(prediction.unit, gold.unit):
        return undecided("unit")._replace(lenient=blind)
    if factor is None or isinstance(prediction.value, Huge) or isinstance(gold.value, Huge):
        return different("unit", blind)
    in_gold_units = prediction._replace(value=prediction.value * factor)
    if factor < 1:  # in the smaller unit, whose values are shorter: 20 minutes, not a third of an hour
        same = _values(prediction, gold._replace(value=gold.value / factor), tolerance)
    else:
        same = _values(in_gold_units, gold, tolerance)
    if same.strict:
        return equal("converted")
    return different("unit", blind or _values(in_gold_units, gold, tolerance).lenient)


def _may_be_one(ours: Unit, theirs: Unit) -> bool:
    """Whether one of the names may be a measure that the table lacks: `6 fathoms` and `36 feet`, `MB` and `mb`."""
    return ours.known != theirs.known or ours.name.lower() == theirs.name.lower()


def _values(prediction: Number, gold: Number, tolerance: Fraction) -> Judgement:
    if prediction.value == gold.value:
        return equal("number")
    if isinstance(prediction.value, Huge) or isinstance(gold.value, Huge):
        return different("number")
    if _is_noise(prediction, gold) or _is_noise(gold, prediction):
        return equal("float_noise")
    return different("number", lenient=_lenient(prediction, prediction.value, gold, gold.value, tolerance))


def key(number: Number) -> tuple[str, str]:
    """Value and unit, the same exactly for equal numbers with the same unit, which is not converted here."""
    value = _shortest(number.value) if number.printed and isinstance(number.value, Fraction) else number.value
    if isinstance(value, Huge):
        written = f"{value.mantissa:x}e{value.exponent:x}"
    else:  # in hexadecimal: Python refuses to write long decimals
        written = f"{value.numerator:x}/{value.denominator:x}"
    return written, number.unit.name if number.unit else ""


def _lenient(prediction: Number, value: Fraction, gold: Number, target: Fraction, tolerance: Fraction) -> bool:
    if target.denominator != 1 and abs(value - target) <= tolerance * abs(target):
        return True
    if value == gold.misread or target == prediction.misread:
        return True
    if prediction.unit or gold.unit:
        return False
    small, large = sorted((abs(value), abs(target)))
    return (small < 1 or prediction.percent or gold.percent) and small * 100 == large and value * target > 0


def _is_noise(printed: Number, short: Number) -> bool:
    """Whether `printed` is how a binary float shows a short decimal. A third has none: 0.3333 is never exact."""
    assert isinstance(printed.value, Fraction)
    assert isinstance(short.value, Fraction)
    if not printed.printed or not (short.printed or (short.value * 10**12).denominator == 1):
        return False
    if not short.value:  # what is left where floats should cancel; anything smaller was computed on purpose
        return NOISE / 10**8 < abs(printed.value) < NOISE / 10
    return abs(printed.value - short.value) <= abs(short.value) * NOISE


def _shortest(value: Fraction) -> Fraction:
    """A printed float without its noise: rounded to 12 significant digits."""
    return Fraction(_TWELVE.divide(Decimal(value.numerator), Decimal(value.denominator)))
