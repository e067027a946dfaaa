"""Expressions read as quotients of two sums of `forms`, in the caller's process: small ones only, in milliseconds."""

from __future__ import annotations

import ast
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from solver.answer import forms, latex, numeric, syntax
from solver.answer.forms import Beyond, Sum

MAX_CHARS = 120
MAX_NAME = 1_000
"""Of a function value with its arguments."""

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


ONE = forms.constant(1)


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


def rational(quotient: Quotient) -> Fraction | None:
    return forms.rational(quotient.top) if quotient.bottom == ONE else None


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
    return Quotient(top, ONE)


def _named(name: str) -> Sum:
    if name in _CONSTANTS:
        return _CONSTANTS[name]
    # a long word may be a sentence's: see worker.py
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
    number = rational(exponent)
    if not base.top and (number is None or number <= 0):
        raise Beyond
    if number is not None and number.denominator == 1:
        size = abs(int(number))
        raised = Quotient(forms.power(base.top, size), forms.power(base.bottom, size))
        return raised if number >= 0 else _divide(_whole(ONE), raised)
    plain = rational(base)
    if number is not None and number.denominator == 2 and plain is not None:
        return _power(_whole(forms.square_root(plain)), _whole(forms.constant(number.numerator)))
    return _by_name("pow", base, exponent)


def _root(base: Quotient, exponent: Quotient) -> Quotient:
    plain = rational(base)
    if plain is not None and plain < 0:  # real for an odd degree
        raise Beyond
    return _power(base, exponent)


def _by_name(name: str, *arguments: Quotient) -> Quotient:
    """A value of which nothing is known but what it is called."""
    called = f"{forms.OPAQUE}{name} {[sorted(part.items()) for argument in arguments for part in argument]}"
    if len(called) > MAX_NAME:  # names within names grow fast
        raise Beyond
    return _whole(forms.name(called))


def _log(argument: Quotient, base: Quotient | None = None) -> Quotient:
    plain = rational(argument)
    if not argument.top or (plain is not None and plain < 0):
        raise Beyond
    value = _whole({}) if plain == 1 else _by_name("log", argument)
    return value if base is None else _divide(value, _log(base))


def _abs(argument: Quotient) -> Quotient:
    plain = rational(argument)
    return _whole(forms.constant(abs(plain))) if plain is not None else _by_name("abs", argument)


_OPERATORS: dict[type[ast.AST], Callable[[Quotient, Quotient], Quotient]] = {
    ast.Add: _add, ast.Sub: _subtract, ast.Mult: _multiply, ast.Div: _divide, ast.Pow: _power,
}  # fmt: skip
_HALF, _THIRD = (_whole(forms.constant(Fraction(1, n))) for n in (2, 3))
_FUNCTIONS: dict[tuple[str, int], Callable[..., Quotient]] = {
    ("sqrt", 1): lambda x: _power(x, _HALF), ("cbrt", 1): lambda x: _root(x, _THIRD),
    ("root", 2): lambda x, n: _root(x, _divide(_whole(ONE), n)),
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
