r"""Exact sums of products: rational coefficients on i, square roots of integers, pi, e, variables and function values.

`{(1, 2, (("pi", 1),)): Fraction(3, 4)}` is 3/4 i sqrt(2) pi. Equal sums are equal values. The other way round, unequal
sums of roots and one transcendental number are unequal values, for the roots of square-free integers are linearly
independent over the rationals (Besicovitch 1940) and pi is transcendental; nothing is known so of pi beside e, and
nothing of function values, which stand here by their names alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from math import gcd

MAX_TERMS = 40
MAX_BITS = 100
"""Of a numerator and a denominator."""

MAX_POWER = 64
MAX_RADICAND = 10**7
"""Square factors are found by trial, so roots of more are left to others."""

DIGITS = 80
"""With which values are computed."""

PI, E = "pi", "e"
OPAQUE = "("
"""The first character of the name of a function value."""

_VALUES = {
    PI: Decimal("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706"),
    E: Decimal(1).exp(Context(prec=DIGITS + 10)),
}

Term = tuple[int, int, tuple[tuple[str, int], ...]]
"""1 for a factor i, the integer under the root, and names with their powers, which may be negative."""

Sum = dict[Term, Fraction]

ONE: Term = (0, 1, ())


class Beyond(Exception):
    """Too large, or not a sum of products."""


def constant(value: Fraction | int) -> Sum:
    return _bounded({ONE: Fraction(value)}) if value else {}


def name(text: str) -> Sum:
    return {(0, 1, ((text, 1),)): Fraction(1)}


IMAGINARY: Sum = {(1, 1, ()): Fraction(1)}


def rational(total: Sum) -> Fraction | None:
    """The value of a sum that is a plain number."""
    if not total:
        return Fraction(0)
    return total.get(ONE) if len(total) == 1 else None


def add(left: Sum, right: Sum) -> Sum:
    total = dict(left)
    for term, coefficient in right.items():
        _accumulate(total, term, coefficient)
    return _bounded(total)


def scale(total: Sum, factor: Fraction | int) -> Sum:
    return _bounded({term: coefficient * factor for term, coefficient in total.items()}) if factor else {}


def multiply(left: Sum, right: Sum) -> Sum:
    if len(left) * len(right) > 8 * MAX_TERMS:
        raise Beyond
    total: Sum = {}
    for (i, m, names), a in left.items():
        for (j, n, others), b in right.items():
            common = gcd(m, n)
            factor = -common if i and j else common
            _accumulate(total, (i ^ j, (m // common) * (n // common), _joined(names, others)), a * b * factor)
    return _bounded(total)


def power(base: Sum, exponent: int) -> Sum:
    if exponent > MAX_POWER:
        raise Beyond
    result = constant(1)
    for _ in range(exponent):
        result = multiply(result, base)
    return result


def inverse(total: Sum) -> Sum | None:
    """One over a sum of one term; None for any other sum. Raises Beyond for zero."""
    if not total:
        raise Beyond
    if len(total) > 1:
        return None
    ((i, n, names), coefficient) = next(iter(total.items()))
    return _bounded({(i, n, tuple((text, -times) for text, times in names)): (-1 if i else 1) / (coefficient * n)})


@lru_cache(maxsize=1024)
def _square_root(number: int) -> tuple[int, int]:
    """(a, b) with a * a * b == number, b without square factors."""
    outside, inside, divisor = 1, number, 2
    while divisor * divisor <= inside:
        while inside % (divisor * divisor) == 0:
            inside //= divisor * divisor
            outside *= divisor
        divisor += 1
    return outside, inside


def square_root(value: Fraction) -> Sum:
    under = abs(value.numerator) * value.denominator
    if under > MAX_RADICAND:
        raise Beyond
    if not under:
        return {}
    outside, inside = _square_root(under)
    return {(int(value < 0), inside, ()): Fraction(outside, value.denominator)}


def names(total: Sum) -> set[str]:
    return {text for _, _, names in total for text, _ in names}


def by_names(total: Sum) -> dict[tuple[tuple[str, int], ...], Sum]:
    """The coefficient of each product of variables, as a sum without variables."""
    parts: dict[tuple[tuple[str, int], ...], Sum] = {}
    for (i, n, factors), coefficient in total.items():
        variables = tuple(pair for pair in factors if pair[0] not in _VALUES)
        constants = tuple(pair for pair in factors if pair[0] in _VALUES)
        parts.setdefault(variables, {})[(i, n, constants)] = coefficient
    return parts


def value(total: Sum, point: Mapping[str, Fraction]) -> tuple[Decimal, Decimal]:
    """Real and imaginary part to about `DIGITS` digits, with the variables at `point`."""
    parts = [Decimal(0), Decimal(0)]
    with localcontext(Context(prec=DIGITS)):
        values = _VALUES | {text: Decimal(at.numerator) / at.denominator for text, at in point.items()}
        for (i, n, factors), coefficient in total.items():
            product = Decimal(coefficient.numerator) / coefficient.denominator * Decimal(n).sqrt()
            for text, times in factors:
                product *= values[text] ** times
            parts[i] += product
    return parts[0], parts[1]


def _accumulate(total: Sum, term: Term, coefficient: Fraction) -> None:
    coefficient += total.get(term, 0)
    if coefficient:
        total[term] = coefficient
    else:
        total.pop(term, None)


def _joined(left: tuple[tuple[str, int], ...], right: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    if not left or not right:
        return left or right
    powers = dict(left)
    for text, times in right:
        powers[text] = powers.get(text, 0) + times
    return tuple(sorted((text, times) for text, times in powers.items() if times))


def _bounded(total: Sum) -> Sum:
    if len(total) > MAX_TERMS:
        raise Beyond
    for (_, n, factors), coefficient in total.items():
        large = max(coefficient.numerator.bit_length(), coefficient.denominator.bit_length(), n.bit_length())
        if large > MAX_BITS or any(abs(times) > MAX_POWER for _, times in factors):
            raise Beyond
    return total
