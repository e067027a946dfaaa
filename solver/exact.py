"""Comparing expressions exactly without SymPy, in the caller's process: what is a quotient of two sums of `forms`.

It says EQUAL where both sides are formally the same and DIFFERENT where that is proven; anything else it leaves open.
Small sizes only: a text of `MAX_CHARS` is read and compared in milliseconds.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from decimal import Context, Decimal, InvalidOperation, localcontext
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from solver import forms, latex, numeric, syntax, units, words
from solver.forms import Beyond, Sum
from solver.judgement import Judgement, different, equal

MAX_CHARS = 120

_CONSTANTS: dict[str, Sum] = {
    "pi": forms.name(forms.PI), "i": forms.IMAGINARY, "I": forms.IMAGINARY, "j": forms.IMAGINARY,
    **dict.fromkeys(("e", "E", "exp1"), forms.name(forms.E)),
}  # fmt: skip
_NO_NUMBERS = frozenset(["oo", "inf", "infinity", "zoo", "nan"])
_BY_NAME = {"sin": "sin", "cos": "cos", "atan": "atan", "arctan": "atan", "sinh": "sinh", "cosh": "cosh"}
"""Functions that have a value everywhere, so that equal arguments are enough."""


class Quotient(NamedTuple):
    top: Sum
    bottom: Sum


_ONE = forms.constant(1)


@lru_cache(maxsize=512)
def read(text: str) -> Quotient | None:
    """The quotient that a tidied expression is; None for anything else."""
    if len(text) > MAX_CHARS or not text.isascii():
        return None
    try:
        tree = syntax.tree(syntax.checked(text))
        return _read(tree) if tree is not None else None
    except (Beyond, ValueError, RecursionError):
        return None


def judge(prediction: str, gold: str, tolerance: Fraction) -> Judgement | None:
    """Compare two tidied expressions; None where nothing is proven."""
    if any(words.phrase(text) or units.split(text)[1] for text in (prediction, gold)):
        return None
    ours, theirs = read(prediction), read(gold)
    if ours is None or theirs is None:
        return None
    plain = [_rational(side) for side in (ours, theirs)]
    if plain[0] is not None and plain[1] is not None:
        numbers = [numeric.parse(text) or numeric.Number(value)
                   for text, value in zip((prediction, gold), plain, strict=True) if value is not None]  # fmt: skip
        return numeric.judge(numbers[0], numbers[1], tolerance)
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
    if left.keys() != right.keys():
        return different("relation") if equation else None
    some = next(iter(right))
    try:
        crossed = [(forms.multiply(left[key], right[some]), forms.multiply(left[some], right[key])) for key in right]
    except Beyond:
        return None
    if any(one != other for one, other in crossed):
        return different("relation") if equation else None
    return equal("relation") if equation or _sign(left[some]) * _sign(right[some]) > 0 else None


def ranks(texts: Iterable[str]) -> dict[str, int] | None:
    """The places of real numbers in their order, equal ones in the same; None when that is not known."""
    sums: dict[str, Sum] = {}
    for text in texts:
        quotient = read(text)
        if quotient is None or quotient.bottom != _ONE or any(i for i, _, _ in quotient.top):
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
        integer = (plain := _rational(theirs)) is not None and plain.denominator == 1
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
    if any(side is None or side.bottom != _ONE for side in sides):
        raise Beyond
    return forms.add(sides[0].top, forms.scale(sides[1].top, -1))  # type: ignore[union-attr]


def _rational(quotient: Quotient) -> Fraction | None:
    return forms.rational(quotient.top) if quotient.bottom == _ONE else None


def _read(node: ast.expr) -> Quotient:
    match node:
        case ast.Constant(value=int() as value) if not isinstance(value, bool):
            return _whole(forms.constant(value))
        case ast.Name(id=name):
            return _whole(_named(name))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            top, bottom = _read(operand)
            return Quotient(forms.scale(top, -1), bottom)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _read(operand)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_read(left), _read(right))
        case ast.Call(args=args) if (function := syntax.called(node)) is not None and not node.keywords:
            return _call(function, args)
    raise Beyond


def _whole(top: Sum) -> Quotient:
    return Quotient(top, _ONE)


def _named(name: str) -> Sum:
    if name in _CONSTANTS:
        return _CONSTANTS[name]
    # a long word may be a sentence's: see answer_worker
    if name in _NO_NUMBERS or (name.isalpha() and len(name) > 3 and name not in latex.GREEK):
        raise Beyond
    return forms.name(f"${syntax.symbol(name)}")


def _add(left: Quotient, right: Quotient) -> Quotient:
    if left.bottom == right.bottom:
        return Quotient(forms.add(left.top, right.top), left.bottom)
    top = forms.add(forms.multiply(left.top, right.bottom), forms.multiply(right.top, left.bottom))
    return Quotient(top, forms.multiply(left.bottom, right.bottom))


def _subtract(left: Quotient, right: Quotient) -> Quotient:
    return _add(left, Quotient(forms.scale(right.top, -1), right.bottom))


def _multiply(left: Quotient, right: Quotient) -> Quotient:
    return _reduced(forms.multiply(left.top, right.top), forms.multiply(left.bottom, right.bottom))


def _divide(left: Quotient, right: Quotient) -> Quotient:
    if not right.top:
        raise Beyond
    return _reduced(forms.multiply(left.top, right.bottom), forms.multiply(left.bottom, right.top))


def _reduced(top: Sum, bottom: Sum) -> Quotient:
    """A divisor of one term goes into the dividend."""
    over = forms.inverse(bottom)
    return Quotient(top, bottom) if over is None else _whole(forms.multiply(top, over))


def _power(base: Quotient, exponent: Quotient) -> Quotient:
    number = _rational(exponent)
    if not base.top and (number is None or number <= 0):
        raise Beyond
    if number is not None and number.denominator == 1:
        size = abs(int(number))
        raised = Quotient(forms.power(base.top, size), forms.power(base.bottom, size))
        return raised if number >= 0 else _divide(_whole(_ONE), raised)
    plain = _rational(base)
    if number is not None and number.denominator == 2 and plain is not None:
        return _power(_whole(forms.square_root(plain)), _whole(forms.constant(number.numerator)))
    return _by_name("pow", base, exponent)


def _by_name(name: str, *arguments: Quotient) -> Quotient:
    """A value of which nothing is known but what it is called."""
    inside = [sorted(part.items()) for argument in arguments for part in argument]
    return _whole(forms.name(f"{forms.OPAQUE}{name} {inside}"))


def _log(argument: Quotient, base: Quotient | None = None) -> Quotient:
    plain = _rational(argument)
    if not argument.top or (plain is not None and plain < 0):
        raise Beyond
    value = _whole({}) if plain == 1 else _by_name("log", argument)
    return value if base is None else _divide(value, _log(base))


def _abs(argument: Quotient) -> Quotient:
    plain = _rational(argument)
    return _whole(forms.constant(abs(plain))) if plain is not None else _by_name("abs", argument)


_OPERATORS: dict[type[ast.AST], Callable[[Quotient, Quotient], Quotient]] = {
    ast.Add: _add, ast.Sub: _subtract, ast.Mult: _multiply, ast.Div: _divide, ast.Pow: _power,
}  # fmt: skip
_HALF, _THIRD = (_whole(forms.constant(Fraction(1, n))) for n in (2, 3))
_FUNCTIONS: dict[tuple[str, int], Callable[..., Quotient]] = {
    ("sqrt", 1): lambda x: _power(x, _HALF), ("cbrt", 1): lambda x: _power(x, _THIRD),
    ("root", 2): lambda x, n: _power(x, _divide(_whole(_ONE), n)),
    **{(name, 2): _power for name in ("Pow", "pow")}, **{(name, 1): _abs for name in ("Abs", "abs")},
    **{(name, count): _log for name in ("log", "ln") for count in (1, 2)},
    ("exp", 1): lambda x: _power(_whole(_CONSTANTS["e"]), x),
    **{(name, 1): lambda x: x for name in ("Integer", "Rational", "Fraction", "Float", "Decimal", "float64", "mpf")},
    **{(name, 2): _divide for name in ("Rational", "Fraction")},
}  # fmt: skip


def _call(name: str, arguments: list[ast.expr]) -> Quotient:
    match name, arguments:
        case "Symbol" | "Dummy", [ast.Constant(value=str() as text)] if text.isidentifier():
            return _whole(_named(text))
        case "Float" | "Decimal" | "Rational" | "Fraction" | "mpf", [ast.Constant(value=str() as digits)]:
            number = numeric.parse(digits)
            if number is None or number.unit or not isinstance(number.value, Fraction):
                raise Beyond
            return _whole(forms.constant(number.value))
    read = [_read(argument) for argument in arguments]
    if name in _BY_NAME and len(read) == 1:
        return _by_name(_BY_NAME[name], *read)
    if (name, len(read)) in _FUNCTIONS:
        return _FUNCTIONS[name, len(read)](*read)
    if name in ("Add", "Mul") and read:
        total = read[0]
        for other in read[1:]:
            total = _add(total, other) if name == "Add" else _multiply(total, other)
        return total
    raise Beyond
