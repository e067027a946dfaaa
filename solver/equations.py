"""Arithmetic that stands in words: `5 * 3 = 15`, `$20 - $4 = $16`, chains of it; read exactly, with nothing evaluated.

Only what is beyond doubt an equation of plain numbers is read: a neighbouring letter or power makes it algebra.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

MAX_CHARS = 200
"""Of one run of arithmetic; a longer one is not read."""

EXACT_DIGITS = 15
"""Of a number as it is written; Python reads no longer decimal exactly."""

_SIGNS = str.maketrans({"×": "*", "·": "*", "⋅": "*", "÷": "/", "−": "-", "–": "-", "$": None})
_LATEX = re.compile(r"\\(times|cdot|div|[$!,;%])(?![A-Za-z])")
_LATEX_SIGNS = {"times": "*", "cdot": "*", "div": "/"}
_RUN = re.compile(r"(?:[-+*/()=\d \t]|[.,](?=\d))+")
_RUNS_ON = re.compile(r"[ \t]*[\^{\\_=+*/]|[A-Za-z%]|[ \t]*\\?%|[ \t]+-?[A-Za-z](?![A-Za-z])")
_TOUCHES = re.compile(r"[\w)}\]^\\%]$")
_BELONGS = re.compile(r"%\s*$|\b(?:of|times|plus|minus|by|over|per|mod|than)\s*$")
_SIGNED = re.compile(r"[ \t]*[-+*/]")
_OPERATORS: dict[type[ast.AST], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


class Side(NamedTuple):
    """One side of an equation: its value, the operations in it, the numbers, and how many decimals were written."""

    value: Fraction
    operations: tuple[str, ...]
    numbers: tuple[Fraction, ...]
    decimals: int


class Equation(NamedTuple):
    left: Side
    right: Side

    @property
    def holds(self) -> bool:
        """Exactly, or by rounding to the decimals that the right side has; a whole number is never a rounded one."""
        distance = abs(self.left.value - self.right.value)
        return not distance or (self.right.decimals > 0 and distance <= Fraction(1, 2 * 10**self.right.decimals))


def equations(text: str) -> Iterator[Equation]:
    """The equations of numbers in a text in which something is computed, in order."""
    text = _LATEX.sub(lambda match: _LATEX_SIGNS.get(match[1], ""), text).translate(_SIGNS)
    for run in _RUN.finditer(text):
        written = run[0].rstrip()
        if "=" not in written or len(written) > MAX_CHARS:
            continue
        sides = [_side(part) for part in written.split("=")]
        if _goes_before(text[max(0, run.start() - 20) : run.start()], run[0]):
            sides[0] = None
        if _RUNS_ON.match(text, run.start() + len(written)):
            sides[-1] = None
        for left, right in pairwise(sides):
            if left and right and (left.operations or right.operations):
                yield Equation(left, right)


def _goes_before(before: str, run: str) -> bool:
    """Whether what stands before a run of arithmetic belongs to its first side: `x + 3 = 5`, `half of 3 + 5 = 4`."""
    if run[:1] in (" ", "\t") or _SIGNED.match(run):
        touches = _SIGNED.match(run) and _TOUCHES.search(before.rstrip())
    else:
        touches = _TOUCHES.search(before)
    return bool(touches or _BELONGS.search(before))


def operations(tree: ast.AST) -> tuple[str, ...]:
    """The four operations in a tree of Python, as signs."""
    return tuple(
        _OPERATORS[type(node.op)]
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in _OPERATORS
    )


def _side(text: str) -> Side | None:
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text).rstrip(" \t.,").lstrip(" \t,")
    try:
        tree = ast.parse(re.sub(r"(?<![\d.])0+(?=\d)", "", text), mode="eval").body
        value = _value(tree)
    except (SyntaxError, ValueError, ZeroDivisionError, RecursionError, MemoryError):
        return None
    written = re.findall(r"\d*\.?\d+", text)
    if any(len(number) > EXACT_DIGITS for number in written):
        return None
    decimals = max((len(number.partition(".")[2]) for number in written), default=0)
    return Side(value, operations(tree), tuple(map(Fraction, written)), decimals)


def _value(node: ast.AST) -> Fraction:
    match node:
        case ast.Constant(value=int() | float() as value):
            return Fraction(str(value))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _value(left) + _value(right)
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            return _value(left) - _value(right)
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            return _value(left) * _value(right)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return _value(left) / _value(right)
    raise ValueError(ast.dump(node))
