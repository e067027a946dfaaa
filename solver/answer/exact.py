"""Comparing expressions exactly without SymPy, in the caller's process: what is a quotient of two sums of `forms`.

It says EQUAL where both sides are formally the same and DIFFERENT where that is proven; anything else it leaves open.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal, InvalidOperation, localcontext
from fractions import Fraction

from solver.answer import amounts, forms, numeric, units, words
from solver.answer.forms import Beyond, Sum
from solver.answer.judgement import Judgement, different, equal
from solver.answer.quotient import ONE, Quotient, rational, read


def judge(prediction: str, gold: str, tolerance: Fraction) -> Judgement | None:
    """Compare two tidied expressions; None where nothing is proven."""
    if any(words.phrase(text) or units.split(text)[1] for text in (prediction, gold)):
        return None
    ours, theirs = read(prediction), read(gold)
    if ours is None or theirs is None:
        return None
    plain = [rational(side) for side in (ours, theirs)]
    if plain[0] is not None and plain[1] is not None:
        numbers = [numeric.parse(text) or numeric.Number(value)
                   for text, value in zip((prediction, gold), plain, strict=True) if value is not None]  # fmt: skip
        return amounts.judge(numbers[0], numbers[1], tolerance)
    try:
        return _judge(ours, theirs, tolerance)
    except Beyond:
        return None


def same_relation(ours: tuple[str, str], theirs: tuple[str, str], op: str) -> Judgement | None:
    """Whether `left op right` of polynomials holds for the same values: one is a constant multiple of the other."""
    try:
        first, second = (_minus(*sides) for sides in (ours, theirs))
    except Beyond:
        return None
    if not first or not second or not (_independent(first, second)):
        return None
    left, right = forms.by_names(first), forms.by_names(second)
    if any(times < 0 for side in (left, right) for factors in side for _, times in factors):
        return None
    equation = op in ("=", "!=")
    squares = any(times > 1 for side in (left, right) for factors in side for _, times in factors)
    # x**2 = 0 and x = 0 hold for the same values: with squares the factors tell, and SymPy has to find them
    unlike = different("relation") if equation and not squares else None
    if left.keys() != right.keys():
        return unlike
    some = next(iter(right))
    try:
        crossed = [(forms.multiply(left[key], right[some]), forms.multiply(left[some], right[key])) for key in right]
    except Beyond:
        return None
    if any(one != other for one, other in crossed):
        return unlike
    return equal("relation") if equation or _sign(left[some]) * _sign(right[some]) > 0 else None


def ranks(texts: Iterable[str]) -> dict[str, int] | None:
    """The places of real numbers in their order, equal ones in the same; None when that is not known."""
    sums: dict[str, Sum] = {}
    for text in texts:
        quotient = read(text)
        if quotient is None or quotient.bottom != ONE or any(i for i, _, _ in quotient.top):
            return None
        if forms.names(quotient.top) - {forms.PI, forms.E}:
            return None
        sums[text] = quotient.top
    digits = {text: forms.value(total, {})[0] for text, total in sums.items()}
    places: dict[str, int] = {}
    lower = None
    for upper in sorted(sums, key=lambda text: digits[text]):
        if lower is None:
            places[upper] = 0
        elif sums[upper] == sums[lower]:
            places[upper] = places[lower]
        elif digits[upper] - digits[lower] > Decimal("1e-30"):
            places[upper] = places[lower] + 1
        else:
            return None
        lower = upper
    return places


def _judge(ours: Quotient, theirs: Quotient, tolerance: Fraction) -> Judgement | None:
    left, right = forms.multiply(ours.top, theirs.bottom), forms.multiply(theirs.top, ours.bottom)
    if left == right:
        return equal("symbolic")
    sums = (*ours, *theirs)
    if not _independent(*sums):
        return None
    variables = sorted(set().union(*map(forms.names, sums)) - {forms.PI, forms.E})
    if not variables:
        integer = (plain := rational(theirs)) is not None and plain.denominator == 1
        near = _near(ours, theirs, {}, tolerance)
        return None if near is None else different("number", lenient=near and not integer)
    points = [{name: Fraction((-1) ** step * 7 * step + place, 5) for place, name in enumerate(variables)}
              for step in range(1, 6)]  # fmt: skip
    for point in points:
        near = _near(ours, theirs, point, tolerance)
        if not near:
            return None if near is None else different("polynomial")
    return different("polynomial", lenient=True)


def _independent(*sums: Sum) -> bool:
    """Whether unequal sums of these are unequal values."""
    names = set().union(*map(forms.names, sums))
    return not {forms.PI, forms.E} <= names and not any(name.startswith(forms.OPAQUE) for name in names)


def _near(ours: Quotient, theirs: Quotient, point: dict[str, Fraction], tolerance: Fraction) -> bool | None:
    """Within `tolerance` of theirs, at a point; None where digits do not tell."""
    try:
        values = [forms.value(part, point) for part in (*ours, *theirs)]
        with localcontext(Context(prec=forms.DIGITS)):
            left, right = (_quotient(*values[:2]), _quotient(*values[2:]))
            gap = (left[0] - right[0]) ** 2 + (left[1] - right[1]) ** 2
            size = right[0] ** 2 + right[1] ** 2
            if not theirs.top:
                return False
            if size < Decimal("1e-60"):
                return None
            return gap <= size * (Decimal(tolerance.numerator) / tolerance.denominator) ** 2
    except (ArithmeticError, InvalidOperation):
        return None


def _quotient(top: tuple[Decimal, Decimal], bottom: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    size = bottom[0] ** 2 + bottom[1] ** 2
    return (
        (top[0] * bottom[0] + top[1] * bottom[1]) / size,
        (top[1] * bottom[0] - top[0] * bottom[1]) / size,
    )


def _sign(total: Sum) -> int:
    real, imaginary = forms.value(total, {})
    return 0 if imaginary or abs(real) < Decimal("1e-30") else 1 if real > 0 else -1


def _minus(left: str, right: str) -> Sum:
    sides = [read(text) for text in (left, right)]
    if any(side is None or side.bottom != ONE for side in sides):
        raise Beyond
    return forms.add(sides[0].top, forms.scale(sides[1].top, -1))  # type: ignore[union-attr]
