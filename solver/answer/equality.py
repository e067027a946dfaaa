"""Whether two SymPy expressions are equal: proven exactly where possible, else by many digits at many points.

Imported only in the worker. There is no fixed number of decimals at which things become equal: 1/2**99 and 1/2**98,
1/2004! and 1/2006!, 1e-7 and 2e-7 all differ.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import sympy

from solver.answer import sampling
from solver.answer.judgement import Judgement, different, equal, undecided

DIGITS = 60
"""Significant digits to which both sides are computed before their difference is believed."""

AGREEMENT = sympy.Float(10, 20) ** -40
"""Relative difference below which 60 digits agree."""

POINTS = 6
"""Least number of random points at which expressions with variables must agree."""


_TINY = sympy.Float(10, 20) ** -200
_STEEP = (sympy.exp, sympy.sinh, sympy.cosh, sympy.tanh, sympy.gamma, sympy.factorial)


def same(prediction: Any, gold: Any, tolerance: Any) -> Judgement:
    """Compare two expressions, prediction first; `tolerance` is the relative error of a lenient comparison."""
    if _undefined(prediction) or _undefined(gold):
        return undecided("undefined")
    if prediction == gold:
        return equal("symbolic")
    if (prediction.is_number and prediction.is_infinite) or (gold.is_number and gold.is_infinite):
        return different("infinite")
    names = prediction.free_symbols | gold.free_symbols
    if not names:
        return _constants(prediction, gold, tolerance)
    if sympy.expand(prediction - gold) == 0:
        return equal("symbolic")
    return _functions(prediction, gold, sorted(names, key=str), tolerance)


def same_relation(ours: Any, theirs: Any, op: str) -> Judgement:
    """Whether `ours op 0` and `theirs op 0` hold for the same values: one is a constant multiple of the other."""
    if _undefined(ours) or _undefined(theirs):
        return undecided("undefined")
    if theirs == 0 or ours == 0:
        return equal("relation") if ours == theirs else undecided("relation")
    equation = op in ("=", "!=")
    ratio = sympy.cancel(sympy.together(ours / theirs))
    if not ratio.free_symbols and ratio.is_finite and (ratio.is_positive or (equation and ratio.is_nonzero)):
        return equal("relation")
    if not equation:
        return _separated(ours, theirs)
    if not all(side.is_polynomial(*side.free_symbols) for side in (ours, theirs)):
        return undecided("relation")
    # x**2 = 0 and x = 0 hold for the same values, and are not the same equation
    once = sympy.cancel(sympy.sqf_part(ours) / sympy.sqf_part(theirs))
    return undecided("multiplicity") if not once.free_symbols else different("relation")


def _undefined(value: Any) -> bool:
    """Whether it has no value, or none on half the line: 1/0, 0**x."""
    return bool(value.has(sympy.nan, sympy.zoo)) or any(power.base == 0 for power in value.atoms(sympy.Pow))


def ranks(values: Mapping[str, Any]) -> dict[str, int] | None:
    """The places of real numbers in their order, from 0, equal ones in the same; None when that is not proven."""
    digits = {text: _digits(value) for text, value in values.items() if not value.free_symbols}
    if len(digits) < len(values) or any(value is None or not value.is_real for value in digits.values()):
        return None
    order = sorted(values, key=lambda text: digits[text])
    places = {text: 0 for text in order[:1]}
    for lower, upper in pairwise(order):
        judged = same(values[lower], values[upper], sympy.S.Zero)
        if judged.strict is None:
            return None
        places[upper] = places[lower] + (not judged.strict)
    return places


def _separated(ours: Any, theirs: Any) -> Judgement:
    """Two inequalities differ when some point satisfies one and not the other."""
    names = sorted(ours.free_symbols | theirs.free_symbols, key=str)
    chance = random.Random(2024)
    for _ in range(8 * POINTS):
        point = {name: sympy.Rational(chance.randrange(-(10**4), 10**4), 97) for name in names}
        values = [_digits(side, point) for side in (ours, theirs)]
        if all(value is not None and value.is_real for value in values) and (values[0] < 0) != (values[1] < 0):
            return different("points")
    return undecided("relation")


def _constants(prediction: Any, gold: Any, tolerance: Any) -> Judgement:
    """Numbers that are not both rational."""
    ours, theirs = _digits(prediction), _digits(gold)
    if ours is None or theirs is None:
        return _by_simplifying(prediction, gold)
    scale = max(abs(ours), abs(theirs))
    distance = abs(ours - theirs)
    if distance > scale * AGREEMENT:
        whole = gold.is_Integer is True
        return different("number", lenient=not whole and bool(distance <= abs(theirs) * tolerance))
    if _is_zero(prediction - gold):
        return equal("symbolic")
    apart = _digits(prediction - gold, most=300)
    if apart is not None and apart != 0 and _accurate(apart):
        return undecided("digits")
    return equal("digits") if _moderate(prediction, gold) else undecided("digits")


def _is_zero(difference: Any) -> bool:
    """Proven zero: by expanding, or for an algebraic number by its minimal polynomial."""
    if sympy.expand_log(sympy.expand(difference), force=True) == 0:
        return True
    return bool(difference.is_algebraic and difference.equals(0))


def _digits(value: Any, point: dict[Any, Any] | None = None, most: int = 2000) -> Any:
    """60 significant digits, at `point` where there are variables; None where they cannot be had.

    `most` bounds the digits that are computed on the way, where much cancels.
    The point goes in during the evaluation: put in before, roots of long fractions are looked for exactly, for minutes.
    """
    if point is not None and _too_steep(value, point):
        return None
    try:
        digits = value.evalf(DIGITS, subs=point, maxn=most)
    except (OverflowError, ValueError, ZeroDivisionError):  # exp(exp(exp(x))) at a large x
        return None
    return digits if digits.is_number and digits.is_finite and not digits.free_symbols else None


def _too_steep(value: Any, point: dict[Any, Any]) -> bool:
    """Whether an exponent is too large there: exp(exp(x)) at 10**4 takes minutes. Inner exponents come first."""
    exponents = [part.args[-1] for part in value.atoms(sympy.Pow, *_STEEP) if part.args[-1].free_symbols]
    for exponent in sorted(exponents, key=lambda exponent: int(exponent.count_ops())):
        size = abs(exponent.evalf(5, subs=point))
        if size.is_number and bool(size > 10**6):
            return True
    return False


def _functions(prediction: Any, gold: Any, names: list[Any], tolerance: Any) -> Judgement:
    """Expressions with variables: where both are real they agree at all points, or they differ.

    Points where one side is not real decide only when there are no others: sqrt(x)*sqrt(y) is sqrt(x*y).
    """
    agreed = 0
    unreal: list[bool] = []
    for point, wanted in sampling.points((prediction, gold), names):
        if not wanted and (agreed >= POINTS or len(unreal) >= 4 * POINTS):
            break
        ours, theirs = (_digits(side, point) for side in (prediction, gold))
        if ours is None or theirs is None:
            continue
        agree = bool(abs(ours - theirs) <= max(abs(ours), abs(theirs)) * AGREEMENT)
        if not agree and not _told_apart(ours, theirs):
            continue
        if not (ours.is_real and theirs.is_real and _real_within(prediction, point) and _real_within(gold, point)):
            unreal.append(agree)
        elif not agree:
            near = bool(abs(ours - theirs) <= abs(theirs) * tolerance)
            return different("points", lenient=near and _near_everywhere(prediction, gold, names, tolerance))
        else:
            agreed += 1
    if agreed >= POINTS:
        return _beyond_digits(prediction, gold, names)
    if not agreed and len(unreal) >= POINTS:
        return _beyond_digits(prediction, gold, names) if all(unreal) else different("points")
    return _by_simplifying(prediction, gold)


def _beyond_digits(prediction: Any, gold: Any, names: list[Any]) -> Judgement:
    """What agrees to 40 digits may still differ: x + 2**-200 and x. Their difference has digits of its own."""
    difference = prediction - gold
    if difference.is_rational_function(*names):
        top = sympy.fraction(sympy.together(difference))[0]
        if sympy.expand(top) == 0:
            return equal("symbolic")
    if _moderate(prediction, gold) and not any(_surely_nonzero(difference, names, seed) for seed in range(2)):
        return equal("points")
    return undecided("digits")


def _surely_nonzero(difference: Any, names: list[Any], seed: int) -> bool:
    left = _digits(difference, sampling.somewhere(names, seed), most=300)
    return left is not None and left != 0 and _accurate(left)


def _moderate(*sides: Any) -> bool:
    """Whether only numbers of common size stand in them."""
    return all(abs(int(part)) < 10**20 for side in sides for number in side.atoms(sympy.Rational)
               for part in (number.p, number.q))  # fmt: skip


def _accurate(value: Any) -> bool:
    """Whether all digits are known: 1 - tanh(x) has none left at a large x."""
    return all(part._prec > 150 for part in value.atoms(sympy.Float))


def _told_apart(ours: Any, theirs: Any) -> bool:
    """Whether unequal digits are enough: all known, or one side known to be tiny beside the other."""
    if _accurate(ours) and _accurate(theirs):
        return True
    small, large = sorted((ours, theirs), key=abs)
    return _accurate(large) and bool(abs(small) < _TINY < abs(large))


def _real_within(expression: Any, point: dict[Any, Any]) -> bool:
    """Whether roots and logarithms inside are real as well: sqrt(-2)*sqrt(-3) is real by accident."""
    return not any(part.evalf(5, subs=point).is_real is False for part in expression.atoms(sympy.Pow, sympy.log))


def _near_everywhere(prediction: Any, gold: Any, names: list[Any], tolerance: Any) -> bool:
    """Coefficients were rounded: within the lenient tolerance at some more points."""
    for step in range(1, POINTS):
        point = {name: sympy.Rational((-1) ** step * 7 * step + index, 5) for index, name in enumerate(names)}
        ours, theirs = (_digits(side, point) for side in (prediction, gold))
        if ours is None or theirs is None or not abs(ours - theirs) <= abs(theirs) * tolerance:
            return False
    return True


def _by_simplifying(prediction: Any, gold: Any) -> Judgement:
    """For what has no digits, such as an undefined function."""
    return equal("symbolic") if sympy.simplify(prediction - gold) == 0 else undecided("no_proof")
