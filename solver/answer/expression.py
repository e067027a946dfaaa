"""Reading an expression as a SymPy object, by an allow-list: nothing of the text is ever evaluated as code.

Imported only in the worker. Text becomes Python syntax, that becomes an AST, and each allowed node builds one object.
LaTeX beyond the simple forms goes to the grammar of math-verify (`latex2sympy2_extended`), which runs no code either.
Sizes are bounded before anything is computed; what is too large for that raises TooLarge.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import sympy
from latex2sympy2_extended.latex2sympy2 import latex2sympy

from solver.answer import syntax
from solver.answer.syntax import TooLarge, Unreadable

MAX_GRAMMAR_CHARS = 300
"""What the grammar is given; it needs about a millisecond for each character."""

MAX_BITS = 100_000
"""Size of one integer that a power or a factorial may produce: about 30,000 digits."""

MAX_ARGUMENT = 10_000
"""Of a factorial, a binomial, an exponent on anything that is not a number."""


_CONSTANTS: dict[str, Any] = {
    "pi": sympy.pi, "e": sympy.E, "E": sympy.E, "exp1": sympy.E, "i": sympy.I, "I": sympy.I, "j": sympy.I,
    "oo": sympy.oo, "inf": sympy.oo, "infinity": sympy.oo, "zoo": sympy.zoo, "nan": sympy.nan,
}  # fmt: skip


def _root(base: Any, degree: Any) -> Any:
    """The real root where there is one: the third root of -8 is -2."""
    if base.is_negative and degree.is_odd:
        return -_power(-base, 1 / degree)
    return _power(base, 1 / degree)


def _power(base: Any, exponent: Any) -> Any:
    """base**exponent, refused when the result could not be written down. For SymPy 1/(1/0) is 0; here it is nothing."""
    if base.has(sympy.zoo, sympy.nan):
        return sympy.nan
    if exponent.is_Rational and base.is_Rational:
        bits = max(int(base.p).bit_length(), int(base.q).bit_length()) * abs(int(exponent.p))
        if base not in (0, 1, -1) and (bits > MAX_BITS or int(exponent.q).bit_length() > 64):
            raise TooLarge
    elif exponent.is_Rational:
        if max(abs(int(exponent.p)), int(exponent.q)) > MAX_ARGUMENT:
            raise TooLarge
    elif exponent.is_number and exponent.is_finite and abs(exponent.evalf(5)) > MAX_ARGUMENT:
        raise TooLarge
    return sympy.Pow(base, exponent)


def _bounded(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function that grows fast, for arguments that are small enough."""

    def build(*arguments: Any) -> Any:
        if any(argument.is_Number and abs(argument) > MAX_ARGUMENT for argument in arguments):
            raise TooLarge
        return function(*arguments)

    return build


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "sqrt": lambda x: _power(x, sympy.Rational(1, 2)), "cbrt": lambda x: _root(x, sympy.Integer(3)), "root": _root,
    "Pow": _power, "pow": _power, "Add": sympy.Add, "Mul": sympy.Mul, "Abs": sympy.Abs, "abs": sympy.Abs,
    "log": sympy.log, "ln": sympy.log, "exp": lambda x: _power(sympy.E, x), "sign": sympy.sign,
    "sin": sympy.sin, "cos": sympy.cos, "tan": sympy.tan, "cot": sympy.cot, "sec": sympy.sec, "csc": sympy.csc,
    "asin": sympy.asin, "acos": sympy.acos, "atan": sympy.atan, "acot": sympy.acot, "atan2": sympy.atan2,
    "arcsin": sympy.asin, "arccos": sympy.acos, "arctan": sympy.atan,
    "sinh": sympy.sinh, "cosh": sympy.cosh, "tanh": sympy.tanh, "asinh": sympy.asinh, "acosh": sympy.acosh,
    "atanh": sympy.atanh, "floor": sympy.floor, "ceiling": sympy.ceiling, "ceil": sympy.ceiling,
    "factorial": _bounded(sympy.factorial), "binomial": _bounded(sympy.binomial), "gamma": _bounded(sympy.gamma),
    "Min": sympy.Min, "min": sympy.Min, "Max": sympy.Max, "max": sympy.Max, "gcd": sympy.gcd, "lcm": sympy.lcm,
    "re": sympy.re, "im": sympy.im, "conjugate": sympy.conjugate, "Mod": sympy.Mod,
    "erf": sympy.erf, "LambertW": sympy.LambertW, "zeta": sympy.zeta,
    "Integer": lambda x: x, "Float": lambda x: x, "Decimal": lambda x: x, "mpf": lambda x: x, "float64": lambda x: x,
    "Rational": lambda *parts: _quotient(*parts), "Fraction": lambda *parts: _quotient(*parts),
}  # fmt: skip


def _quotient(top: Any, bottom: Any = sympy.S.One) -> Any:
    return sympy.Mul(top, _power(bottom, sympy.Integer(-1)))


_OPERATORS: dict[type[ast.AST], Callable[..., Any]] = {
    ast.Add: sympy.Add, ast.Sub: lambda a, b: sympy.Add(a, -b), ast.Mult: sympy.Mul,
    ast.Div: _quotient, ast.Pow: _power, ast.UAdd: lambda a: a, ast.USub: lambda a: -a,
}  # fmt: skip


@lru_cache(maxsize=256)
def read(text: str) -> Any:
    """The SymPy object that a tidied expression means. Raises Unreadable or TooLarge."""
    text = syntax.checked(text)
    tree = syntax.tree(text)
    if tree is None:
        return _by_grammar(text)
    try:
        return _build(tree)
    except (TypeError, AttributeError, ZeroDivisionError) as error:  # an argument of a wrong kind
        raise Unreadable(str(error)) from None


def _build(node: ast.AST) -> Any:
    match node:
        case ast.Constant(value=bool() | None):
            raise Unreadable(ast.unparse(node))
        case ast.Constant(value=int() as value):
            return sympy.Integer(value)
        case ast.Name(id=name):
            return _name(name)
        case ast.UnaryOp(op=op, operand=operand) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_build(operand))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_build(left), _build(right))
        case ast.Call(args=args) if (function := syntax.called(node)) is not None:
            return _call(function, args)
        case ast.Attribute(value=ast.Name(id="S" | "sympy" | "math" | "np"), attr=name) if name in _CONSTANTS:
            return _CONSTANTS[name]
    raise Unreadable(ast.dump(node)[:80])


def _written(digits: str) -> Any:
    """A decimal is exactly what is written, not the nearest binary fraction."""
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?|[+-]?\d+/\d+", digits):
        raise Unreadable(digits)
    return sympy.Rational(digits)


def _name(name: str) -> Any:
    if name in _CONSTANTS:
        return _CONSTANTS[name]
    return sympy.Symbol(syntax.symbol(name), real=True)


def _call(name: str, arguments: list[ast.expr]) -> Any:
    match name, arguments:
        case "Symbol" | "Dummy", [ast.Constant(value=str() as text)] if text.isidentifier():
            return _name(text)
        case "Float" | "Decimal" | "Rational" | "Fraction" | "mpf", [ast.Constant(value=str() as digits)]:
            return _written(digits)
    if name not in _FUNCTIONS:
        raise Unreadable(name)
    return _FUNCTIONS[name](*[_build(argument) for argument in arguments])


_FOREIGN = re.compile(r"[:;'\"@#$%~`?\n]")
_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{3,}")


def _by_grammar(text: str) -> Any:
    """LaTeX through math-verify's grammar, brought to the same symbols and exact numbers."""
    if _FOREIGN.search(text) or any(word not in _FUNCTIONS for word in _WORD.findall(text)):
        raise Unreadable(text[:80])
    if len(text) > MAX_GRAMMAR_CHARS or re.search(r"\^\s*\{[^{}]*\^\s*\{[^{}]*\^|\^\s*\{?\s*\d{5}", text):
        raise TooLarge
    try:
        latex = text.replace("oo", "\\infty")
        parsed = latex2sympy(latex, is_real=True, convert_degrees=False, normalization_config=None)
    except Exception:  # the grammar raises whatever it meets
        raise Unreadable(text[:80]) from None
    if not isinstance(parsed, sympy.Expr):
        raise Unreadable(text[:80])
    parsed = parsed.doit()
    exact = {number: sympy.Rational(str(number)) for number in parsed.atoms(sympy.Float)}
    names = {symbol: _name(re.sub(r"[{}\\]", "", symbol.name)) for symbol in parsed.free_symbols}
    return parsed.xreplace(exact).xreplace(names)
