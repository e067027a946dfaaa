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
_OPEN, _CLOSE, _MINUS = Atom("(", "open"), Atom(")", "close"), Atom("-", "additive")


class _Unreadable(Exception):
    """Something that is no plain expression."""


def read(source: str) -> Row | None:
    """The tree of an expression; None for what is none, and for numbers and names alone, which need no tree."""
    source = source.strip()
    if len(source) > MAX_CHARS or not source.isascii() or "\n" in source:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            body = ast.parse(source, mode="eval").body
        return _Reader(source).row(body) if not isinstance(body, ast.Constant | ast.Name) else None
    except (SyntaxError, ValueError, RecursionError, MemoryError, _Unreadable):
        return None


class _Reader:
    """Numbers are taken from the source, with every digit as it was written."""

    def __init__(self, source: str):
        self._source = source

    def row(self, node: ast.expr, above: int = 0) -> Row:
        """`above` is how strongly what stands around it binds; what binds less is put in brackets."""
        match node:
            case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
                return (Atom(self._written(node), "number"),)
            case ast.Name(id=name):
                return (_NAMES.get(name, Atom(name, "letter")),)
            case ast.UnaryOp(op=ast.USub() | ast.UAdd() as sign, operand=operand):
                minus = Atom("-" if isinstance(sign, ast.USub) else "+", "additive")
                return _in_brackets((minus, *self.row(operand, 2)), above > 1)
            case ast.BinOp(op=operator):
                return self._operation(node, operator, above)
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
                return self._call(name, arguments, above)
            case ast.Tuple(elts=parts) if self._written(node).startswith("("):  # 1,234 is no pair
                return self._listed("(", parts, ")" if len(parts) != 1 else ",)")
            case ast.List(elts=parts):
                return self._listed("[", parts, "]")
            case ast.Set(elts=parts):
                return self._listed("{", parts, "}")
        raise _Unreadable

    def _operation(self, node: ast.BinOp, operator: ast.operator, above: int) -> Row:
        match node:
            case ast.BinOp(op=ast.Div(), left=ast.UnaryOp(op=ast.USub(), operand=left), right=right):
                return _in_brackets((_MINUS, Fraction(self.row(left), self.row(right))), above > 1)
            case ast.BinOp(op=ast.Div(), left=left, right=right):
                return _in_brackets((Fraction(self.row(left), self.row(right)),), above > 3)
            case ast.BinOp(op=ast.Pow(), left=left, right=right):
                *before, last = self.row(left, 5)  # a power of a bracket hangs on the closing one
                return _in_brackets((*before, Scripted((last,), raised=self.row(right))), above > 4)
        if type(operator) not in _SIGNS:
            raise _Unreadable
        binding = _BINDING[type(operator)]
        row = (*self.row(node.left, binding), _SIGNS[type(operator)], *self.row(node.right, binding + 1))
        return _in_brackets(row, above > binding)

    def _call(self, name: str, arguments: list[ast.expr], above: int) -> Row:
        match name, arguments:
            case "sqrt", [inside]:
                return (Root(self.row(inside)),)
            case "Rational", [left, right]:
                return _in_brackets((Fraction(self.row(left), self.row(right)),), above > 3)
            case "Matrix", [ast.List(elts=rows)]:
                cells = [each.elts if isinstance(each, ast.List) else [each] for each in rows]
                return (Table(tuple(tuple(map(self.row, each)) for each in cells), "matrix"),)
        return (Call(name, tuple(map(self.row, arguments))),)

    def _listed(self, opening: str, parts: list[ast.expr], closing: str) -> Row:
        items: list[Item] = [Atom(opening, "open")]
        for place, part in enumerate(parts):
            items += [*([Atom(",", "comma"), Atom(" ", "space")] if place else []), *self.row(part)]
        return (*items, Atom(closing, "close"))

    def _written(self, node: ast.expr) -> str:
        return ast.get_source_segment(self._source, node) or ""


def _in_brackets(row: Row, needed: bool) -> Row:
    return (_OPEN, *row, _CLOSE) if needed else row
