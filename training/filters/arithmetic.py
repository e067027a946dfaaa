"""Drops a worded solution that states a false sum: `5*4=30` teaches the wrong thing even when the answer is right."""

from __future__ import annotations

import ast
import operator
import re
from fractions import Fraction

from training.records import Row

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_STATEMENT = re.compile(
    rf"((?:[$€£]?{_NUMBER}\s*[-+*/x×÷]\s*)+[$€£]?{_NUMBER})\s*=\s*[$€£]?({_NUMBER})(?![\d.]*\s*[-+*/x×÷%])"
)
_OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
_TOLERANCE = Fraction(1, 100)  # rationales round to cents


def arithmetic(row: Row) -> Row | str:
    """The row, or a reason when a `a op b = c` in the model's words is off by more than a cent's rounding."""
    for step in row.steps:
        if step.kind == "text":
            for left, right in _STATEMENT.findall(step.text):
                value = _value(left)
                if value is not None and abs(value - Fraction(right.replace(",", ""))) > _TOLERANCE:
                    return "words: false arithmetic"
    return row


def _value(expression: str) -> Fraction | None:
    plain = re.sub(r"[$€£,\s]", "", expression).replace("x", "*").replace("×", "*").replace("÷", "/")
    try:
        return _fold(ast.parse(re.sub(r"(?<![\d.])0+(?=\d)", "", plain), mode="eval").body)
    except (SyntaxError, ZeroDivisionError):
        return None


def _fold(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant):
        return Fraction(str(node.value))
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        return Fraction(_OPERATORS[type(node.op)](_fold(node.left), _fold(node.right)))
    raise SyntaxError("not plain arithmetic")
