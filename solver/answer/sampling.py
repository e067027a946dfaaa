"""Points at which two SymPy expressions with variables are compared: of all sizes, and beside every kink.

Imported only in the worker. Coordinates of twenty digits make a coincidence impossible in practice (Schwartz-Zippel for
polynomials), but |x - 10| is 10 - x up to 10: points must lie on both sides of where a function changes its branch.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import sympy

Point = dict[Any, Any]

SIZES = (0, 1, -1, 2, 3, 4)
"""Powers of ten around which coordinates lie."""

SPARE = 42
"""Small points for functions that are real at few of the others, such as asin."""

MAX_KINKS = 12
"""In each variable; each costs one point."""

_KINKED = (sympy.Abs, sympy.sign, sympy.Min, sympy.Max, sympy.Piecewise)


def points(sides: tuple[Any, Any], names: list[Any]) -> Iterator[tuple[Point, bool]]:
    """Points, and whether they must be tried: those after are for where too few of the others have values."""
    chance = random.Random(2024)
    for size in SIZES:
        for sign in (1, -1):  # sqrt(x**2) and x agree on one side only
            yield {name: sign * _coordinate(chance, size) for name in names}, True
    if len(names) > 1:
        for _ in SIZES:
            yield {name: chance.choice((1, -1)) * _coordinate(chance, chance.choice(SIZES)) for name in names}, True
    for name in names:
        others = {other: _coordinate(chance, 0) for other in names if other != name}
        for place in _beside(_kinks(sides, name, others)):
            yield {**others, name: place}, True
    if any(side.has(sympy.floor, sympy.ceiling, sympy.Mod) for side in sides):
        for whole in (7, -4):  # floor(x) + 1 is ceiling(x) elsewhere
            yield {name: sympy.Integer(whole + place) for place, name in enumerate(names)}, True
    for attempt in range(SPARE):
        sign = -1 if attempt % 2 else 1
        yield {name: sign * _coordinate(chance, 0) for name in names}, False


def somewhere(names: list[Any], seed: int) -> Point:
    """One positive point of common size."""
    chance = random.Random(seed)
    return {name: _coordinate(chance, 0) for name in names}


def _coordinate(chance: random.Random, size: int) -> Any:
    return sympy.Rational(chance.randrange(10**18, 10**20), 3 * 10**19) * sympy.Integer(10) ** size


def _kinks(sides: tuple[Any, Any], name: Any, others: Point) -> list[Any]:
    """Where a part of the sides that changes its branch at zero is zero, as far as that part is a polynomial."""
    zeros: set[Any] = set()
    for part in {part for side in sides for part in _switches(side)}:
        part = part.subs(others)
        if part.free_symbols != {name} or not part.is_polynomial(name):
            continue
        try:
            roots = sympy.Poly(part, name).nroots(n=15, maxsteps=50)
        except (sympy.SympifyError, sympy.PolynomialError, ValueError, ArithmeticError):
            continue
        # a double root is found with a small imaginary part
        zeros.update(sympy.Rational(str(sympy.re(root))) for root in roots
                     if abs(sympy.im(root)) <= 1e-5 * (1 + abs(root)))  # fmt: skip
    return sorted(zeros)[:MAX_KINKS]


def _switches(side: Any) -> Iterator[Any]:
    for part in side.atoms(*_KINKED):
        if isinstance(part, sympy.Min | sympy.Max):
            yield from (one - other for one, other in pairwise(part.args))
        elif isinstance(part, sympy.Piecewise):
            yield from (relation.lhs - relation.rhs for relation in part.atoms(sympy.core.relational.Relational))
        else:
            yield part.args[0]
    for power in side.atoms(sympy.Pow):
        if power.exp.is_Rational and power.exp.q % 2 == 0:
            yield power.base


def _beside(zeros: list[Any]) -> list[Any]:
    """A point on each side of each zero."""
    if not zeros:
        return []
    within = [(left + right) / 2 for left, right in pairwise(zeros)]
    wide = sympy.Rational(1, 3) + abs(zeros[0]) / 7 + abs(zeros[-1]) / 7
    return [zeros[0] - wide, *within, zeros[-1] + wide]
