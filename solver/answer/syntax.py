"""A tidied expression as a tree of Python's syntax, bounded in size. Only text: nothing is evaluated."""

from __future__ import annotations

import ast
import re

from solver.answer.latex import NotSimple, to_python

MAX_CHARS = 2_000
MAX_DEPTH = 40
MAX_NODES = 600

FUNCTIONS = frozenset([
    "sqrt", "cbrt", "root", "Pow", "pow", "Add", "Mul", "Abs", "abs", "log", "ln", "exp", "sign",
    "sin", "cos", "tan", "cot", "sec", "csc", "asin", "acos", "atan", "acot", "atan2", "arcsin", "arccos", "arctan",
    "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "floor", "ceiling", "ceil",
    "factorial", "binomial", "gamma", "Min", "min", "Max", "max", "gcd", "lcm", "re", "im", "conjugate", "Mod",
    "erf", "LambertW", "zeta", "Integer", "Float", "Decimal", "mpf", "float64", "Rational", "Fraction",
])  # fmt: skip
"""Names whose parentheses hold arguments; after any other name they hold a factor."""

_MODULES = ("sympy", "math", "np")


class Unreadable(ValueError):
    """Not an expression that is allowed."""


class TooLarge(ValueError):
    """An expression that would be too large to compute."""


_MIXED = re.compile(r"(?<![\w.^}])(\d+)\s?\\frac\{(\d+)\}\{(\d+)\}")
_SIDE_BY_SIDE = re.compile(r"(?<![\w.}])\d[\d.]*(?:\s+|\s*x\s*)\d|\d\.\d+\.\d")


_CALLED = r"(?:arc)?(?:sin|cos|tan|cot|sec|csc)|(?:sinh|cosh|tanh|ln|log|exp)"
_BARE_CALL = re.compile(
    rf"(?<![\\A-Za-z_])({_CALLED})(?=(?:(?:_\w+|\^\d)? |(?:_\{{\w+\}}|\^\{{\d\}}) ?)[A-Za-z\d\\]|_\d+\()"
)
"""A function with an argument without brackets, `sin 2x`: read as LaTeX, which knows how far the argument goes."""

_OPEN_ENDED = re.compile(rf"\\(?:{_CALLED})(?![A-Za-z])(?!\s*[\d.]*\s*\\pi\s*/)(?:_\w|_\{{\w+\}})?\s*[\w.\\]+\s*/\s*\d")
"""`\\sin x/2` may be half a sine or the sine of a half; `\\sin 2\\pi/7` is of an angle."""

_FOREIGN = re.compile(
    r"!!|(?<![\w.])0[box][\da-fA-F]|\d\.\d*\(\d+\)|\\overline|\\frac\{d\}|(?<![A-Za-z\\])(?:sgn|Re|Im) ?\("
)
"""Notation that would be misread as products: 5!!, 0b101, 0.(3), conjugates, derivatives, parts."""

_SPELT = [
    (re.compile(r"^(\d{1,9}) ?\\?mod ?(\d{1,9})$"), r"Mod(\1,\2)"),
    (re.compile(r"(?<![A-Za-z\\])sqrt ?(\d+|[A-Za-z])(?![\w.(])"), r"sqrt(\1)"),
    (re.compile(r"(?<![A-Za-z\\])log(2|10)\("), r"\\log_{\1}("),
    (re.compile(r"\\Gamma ?\((?=\d+\))"), "gamma("),
    (re.compile(r"\\zeta ?\((?=\d+\))"), "zeta("),
    (_BARE_CALL, r"\\\1"),
]
"""Other spellings of functions, as the forms that are read."""


def checked(text: str) -> str:
    """An expression that is not too large, with the sum that a mixed number is. Raises Unreadable or TooLarge."""
    if len(text) > MAX_CHARS or _depth(text) > MAX_DEPTH:
        raise TooLarge
    # numbers side by side are no product, and none of x: a size, a list, a version
    if _SIDE_BY_SIDE.search(text) or _FOREIGN.search(text):
        raise Unreadable(text)
    for pattern, spelling in _SPELT:
        text = pattern.sub(spelling, text)
    if _OPEN_ENDED.search(text):
        raise Unreadable(text)
    return _MIXED.sub(r"(\1+\\frac{\2}{\3})", text)


def tree(text: str) -> ast.expr | None:
    """The syntax of a checked expression; None when it is LaTeX beyond the simple forms. Raises TooLarge."""
    try:
        parsed = ast.parse(to_python(text, FUNCTIONS), mode="eval")
    except (NotSimple, SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    if sum(1 for _ in ast.walk(parsed)) > MAX_NODES:
        raise TooLarge
    return parsed.body


def called(node: ast.Call) -> str | None:
    """The name of a function that is called, also as `math.sqrt`; None for anything else."""
    match node.func:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id=module), attr=name) if module in _MODULES:
            return name
    return None


def symbol(name: str) -> str:
    """The one spelling of a variable: x1 is x_1. Raises Unreadable for what Python keeps for itself."""
    if name.startswith("__"):
        raise Unreadable(name)
    return re.sub(r"^([A-Za-z])(\d+)$", r"\1_\2", name)


def _depth(text: str) -> int:
    deepest = depth = 0
    for char in text:
        depth += (char in "([{") - (char in ")]}")
        deepest = max(deepest, depth)
    return deepest
