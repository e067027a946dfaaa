"""Writes arithmetic with its numbers put in, `net = rate - leak` as `12 - 3`, and solves it backwards."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from numbers import Rational
from typing import Any

_SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "/", ast.Pow: "^",
}  # fmt: skip
_DO: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow,
}  # fmt: skip
_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
UNKNOWN = "x"


class NotArithmetic(ValueError):
    """The line is more than + - * / and powers of numbers, or it divides with a remainder."""


@dataclass(frozen=True)
class Leaf:
    """A number, or the unknown when it has no value."""

    value: Fraction | None

    def __str__(self) -> str:
        return UNKNOWN if self.value is None else number(self.value)


@dataclass(frozen=True)
class Sum:
    left: Tree
    sign: str
    right: Tree

    def __str__(self) -> str:
        sign = "^" if self.sign == "^" else f" {self.sign} "
        return f"{self._part(self.left, False)}{sign}{self._part(self.right, True)}"

    def _part(self, part: Tree, right: bool) -> str:
        if isinstance(part, Leaf):
            bare = part.value is None or (part.value >= 0 and "/" not in str(part))
            return str(part) if bare or (not right and self.sign in "+-") else f"({part})"
        own, inner = _STRENGTH[self.sign], _STRENGTH[part.sign]
        tight = inner < own or (inner == own and right and self.sign in "-/") or (self.sign == "^" and not right)
        return f"({part})" if tight or (right and self.sign == "*" and part.sign == "/") else str(part)


Tree = Leaf | Sum


def number(value: Fraction) -> str:
    """The shortest exact decimal; a fraction where there is none of ten places."""
    if value.denominator == 1:
        return str(value.numerator)
    text = f"{float(value):.10f}".rstrip("0")
    return text if Fraction(text) == value else f"{value.numerator}/{value.denominator}"


def tree(line: str, values: Mapping[str, Any], lines: Mapping[str, str] | None = None, unknown: str = "") -> Tree:
    """The right side of an assignment as a tree of numbers. Raises NotArithmetic.

    With `lines` (code by variable) computed variables are replaced by what computes them, all the way down.
    """
    statement = ast.parse(line.strip()).body[0]
    if not isinstance(statement, ast.Assign | ast.Expr):
        raise NotArithmetic(line)
    return _tree(statement.value, values, lines or {}, unknown)


def _is_number(value: Any) -> bool:
    return isinstance(value, Rational | float) and not isinstance(value, bool)


def _tree(node: ast.expr, values: Mapping[str, Any], lines: Mapping[str, str], unknown: str) -> Tree:
    match node:
        case ast.Constant(value=bool()):
            raise NotArithmetic("a truth value")
        case ast.Constant(value=int() | float() as constant):
            return Leaf(Fraction(str(constant)))
        case ast.Name(id=name) if name == unknown:
            return Leaf(None)
        case ast.Name(id=name) if name in lines:
            return tree(lines[name], values, lines, unknown)
        case ast.Name(id=name) if _is_number(values.get(name)):
            return Leaf(Fraction(str(values[name])))
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=constant)):
            return Leaf(-Fraction(str(constant)))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _SIGNS:
            sides = (_tree(left, values, lines, unknown), _tree(right, values, lines, unknown))
            made = Sum(sides[0], _SIGNS[type(op)], sides[1])
            if isinstance(op, ast.FloorDiv) and not _has_unknown(made) and value_of(made).denominator != 1:
                raise NotArithmetic("// leaves a remainder")
            return made
        case ast.Call(func=ast.Name(id="round" | "int"), args=[inner, *_]):
            return _tree(inner, values, lines, unknown)
        case ast.Call(func=ast.Name(id="sum"), args=[ast.Name(id=name)]) if isinstance(values.get(name), list):
            first, *rest = (Leaf(Fraction(str(one))) for one in values[name])
            total: Tree = first
            for one in rest:
                total = Sum(total, "+", one)
            return total
    raise NotArithmetic(ast.unparse(node))


def value_of(part: Tree) -> Fraction:
    if isinstance(part, Leaf):
        assert part.value is not None
        return part.value
    if part.sign == "^":
        power = value_of(part.right)
        if power.denominator != 1 or abs(power) > 64:
            raise NotArithmetic("a power that is not a small whole number")
        return value_of(part.left) ** int(power)
    try:
        return Fraction(_DO[part.sign](value_of(part.left), value_of(part.right)))
    except ZeroDivisionError:
        raise NotArithmetic("division by zero") from None


def one_at_a_time(part: Tree) -> Iterator[str]:
    """The same sum with one operation done at each turn: `(3 + 4) * 2`, `7 * 2`; the result is not among them."""
    yield str(part)
    while isinstance(part, Sum) and (isinstance(part.left, Sum) or isinstance(part.right, Sum)):
        part = _reduced(part)
        if "/" in "".join(map(str, _leaves(part))):  # no decimal shows this result: the steps are not shorter
            return
        yield str(part)


def _leaves(part: Tree) -> Iterator[Leaf]:
    if isinstance(part, Leaf):
        yield part
    else:
        yield from _leaves(part.left)
        yield from _leaves(part.right)


def _reduced(part: Sum) -> Tree:
    if isinstance(part.left, Sum):
        return Sum(_reduced(part.left), part.sign, part.right)
    if isinstance(part.right, Sum):
        return Sum(part.left, part.sign, _reduced(part.right))
    return Leaf(value_of(part))


def _has_unknown(part: Tree) -> bool:
    return any(leaf.value is None for leaf in _leaves(part))


def undo(part: Tree, result: Fraction) -> Iterator[tuple[Tree, Tree]]:
    """Solve `part = result` for its one unknown: pairs of what is left of `part` and the sum that it equals.

    One operation is undone at each turn, so the solution is unique. Raises NotArithmetic where it is not: the unknown
    stands twice, or not at all, or in a power, or is multiplied by zero.
    """
    if sum(leaf.value is None for leaf in _leaves(part)) != 1:
        raise NotArithmetic("the unknown does not stand exactly once")
    while isinstance(part, Sum):
        on_left = _has_unknown(part.left)
        other, inner = (part.right, part.left) if on_left else (part.left, part.right)
        known, reached = Leaf(value_of(other)), Leaf(result)
        match part.sign, on_left:
            case "+", _:
                made = Sum(reached, "-", known)
            case "-", True:
                made = Sum(reached, "+", known)
            case "-", False:
                made = Sum(known, "-", reached)
            case "*", _:
                made = Sum(reached, "/", known)
            case "/", True:
                made = Sum(reached, "*", known)
            case "/", False:
                made = Sum(known, "/", reached)
            case _:
                raise NotArithmetic("a power is not undone")
        if not known.value and part.sign in "*/":
            raise NotArithmetic("multiplied by zero")
        result = value_of(made)
        yield inner, made
        part = inner
