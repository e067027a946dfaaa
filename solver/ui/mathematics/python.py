"""Expressions as programs print them, `sqrt(2)/2` or `x**2 + 1`, read into a tree by Python's own parser."""

from __future__ import annotations

import ast
import warnings

from solver.ui.mathematics.symbols import SYMBOLS
from solver.ui.mathematics.tree import Atom, Call, Fraction, Item, Root, Row, Scripted, Table

MAX_CHARS = 300

_SIGNS: dict[type[ast.operator], Atom] = {
    ast.Add: Atom("+", "additive"),
    ast.Sub: Atom("-", "additive"),
    ast.Mult: SYMBOLS["cdot"],
}
_BINDING: dict[type[ast.operator], int] = {ast.Add: 1, ast.Sub: 1, ast.Mult: 2, ast.Div: 2, ast.Pow: 4}
_GREEK = {
    name: atom for name, atom in SYMBOLS.items() if atom.kind == "letter" and name.isalpha() and len(atom.text) == 1
}
_NAMES = {**_GREEK, "oo": SYMBOLS["infty"]}
_OPEN, _CLOSE = Atom("(", "open"), Atom(")", "close")


class _Unreadable(Exception):
    """Something that is no plain expression."""


def read(source: str) -> Row | None:
    """The tree of an expression; None for what is none, and for numbers and names alone, which need no tree."""
    if len(source) > MAX_CHARS or not source.isascii() or "\n" in source:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            body = ast.parse(source.strip(), mode="eval").body
        return _row(body) if not isinstance(body, ast.Constant | ast.Name) else None
    except (SyntaxError, ValueError, RecursionError, MemoryError, _Unreadable):
        return None


def _row(node: ast.expr, above: int = 0) -> Row:
    """`above` is how strongly what stands around it binds; what binds less is put in brackets."""
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return (Atom(str(value), "number"),)
        case ast.Name(id=name):
            return (_NAMES.get(name, Atom(name, "letter")),)
        case ast.UnaryOp(op=ast.USub() | ast.UAdd() as sign, operand=operand):
            minus = Atom("-" if isinstance(sign, ast.USub) else "+", "additive")
            return _in_brackets((minus, *_row(operand, 2)), above > 1)
        case ast.BinOp(op=ast.Div(), left=ast.UnaryOp(op=ast.USub(), operand=left), right=right):
            return _in_brackets((Atom("-", "additive"), Fraction(_row(left), _row(right))), above > 1)
        case ast.BinOp(op=ast.Div(), left=left, right=right):
            return _in_brackets((Fraction(_row(left), _row(right)),), above > 3)
        case ast.BinOp(op=ast.Pow(), left=left, right=right):
            *before, last = _row(left, 5)  # a power of a bracket hangs on the closing one
            return _in_brackets((*before, Scripted((last,), raised=_row(right))), above > 4)
        case ast.BinOp(op=operator, left=left, right=right) if type(operator) in _SIGNS:
            binding = _BINDING[type(operator)]
            row = (*_row(left, binding), _SIGNS[type(operator)], *_row(right, binding + 1))
            return _in_brackets(row, above > binding)
        case ast.Call(func=ast.Name(id="sqrt"), args=[inside], keywords=[]):
            return (Root(_row(inside)),)
        case ast.Call(func=ast.Name(id="Rational"), args=[left, right], keywords=[]):
            return _in_brackets((Fraction(_row(left), _row(right)),), above > 3)
        case ast.Call(func=ast.Name(id="Matrix"), args=[ast.List(elts=rows)], keywords=[]):
            return (_matrix(rows),)
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return (Call(name, tuple(map(_row, arguments))),)
        case ast.Tuple(elts=parts):
            return _listed("(", parts, ")" if len(parts) != 1 else ",)")
        case ast.List(elts=parts):
            return _listed("[", parts, "]")
        case ast.Set(elts=parts):
            return _listed("{", parts, "}")
    raise _Unreadable


def _in_brackets(row: Row, needed: bool) -> Row:
    return (_OPEN, *row, _CLOSE) if needed else row


def _listed(opening: str, parts: list[ast.expr], closing: str) -> Row:
    items: list[Item] = [Atom(opening, "open")]
    for place, part in enumerate(parts):
        items += [*([Atom(",", "comma"), Atom(" ", "space")] if place else []), *_row(part)]
    return (*items, Atom(closing, "close"))


def _matrix(rows: list[ast.expr]) -> Table:
    return Table(
        tuple(tuple(map(_row, row.elts)) if isinstance(row, ast.List) else (_row(row),) for row in rows), "matrix"
    )
