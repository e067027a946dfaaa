"""From the text of a block to code objects: bounds, LaTeX in docstrings, language policy, and the value to echo."""

from __future__ import annotations

import ast
import contextlib
import io
import sys
import tokenize
import types
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..frames import MAX_SOURCE
from .policy import restrict
from .traversal import Refused

_COMPILE_RECURSION = 20_000


@dataclass(frozen=True)
class Program:
    """A compiled block. `echo` is its last statement when that is an expression, as in a notebook cell."""

    body: types.CodeType
    echo: types.CodeType | None


def compile_block(source: str, filename: str, *, restricted: bool = True) -> Program:
    """Raises `Refused` when the policy does (unless it is left out), `SyntaxError` when Python does."""
    if len(source) > MAX_SOURCE:
        raise Refused(f"the program is too long ({len(source)} characters; the bound is {MAX_SOURCE})")
    parsed = _parse(source.removeprefix("\ufeff"), filename)
    with _deep():
        tree = restrict(parsed) if restricted else parsed
        assert isinstance(tree, ast.Module)
        last = tree.body[-1] if tree.body else None
        if not isinstance(last, ast.Expr):
            return Program(_compile(tree, filename, "exec"), None)
        tree.body.pop()
        echo = ast.Expression(last.value)
        return Program(_compile(tree, filename, "exec"), _compile(echo, filename, "eval"))


def compile_expression(source: str) -> types.CodeType:
    """For the `eval` that blocks see: one expression under the same policy."""
    with _deep():
        return _compile(restrict(_parse(source.strip(), "<eval>", "eval")), "<eval>", "eval")


@contextlib.contextmanager
def _deep() -> Iterator[None]:
    """Room for walking a program as deep as the policy allows, which is deeper than programs may call."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(limit + _COMPILE_RECURSION)
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


def _compile(tree: Any, filename: str, mode: str) -> types.CodeType:
    return compile(tree, filename, mode, dont_inherit=True)


def _parse(source: str, filename: str, mode: str = "exec") -> ast.AST:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(source, filename, mode)
        except SyntaxError as error:
            if "unicodeescape" not in str(error):
                raise
            try:
                return ast.parse(_raw_strings(source), filename, mode)
            except tokenize.TokenError:
                raise error from None
        except (RecursionError, MemoryError):
            raise Refused("the program is nested too deeply") from None
        except ValueError as error:  # a null byte
            raise SyntaxError(str(error)) from None


def _raw_strings(source: str) -> str:
    r"""Make raw those strings that are not valid otherwise, such as a docstring with `\underline` in it."""
    lines = io.StringIO(source).readlines()
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    for token in reversed(tokens):
        if token.type == tokenize.STRING and not _is_valid(token.string):
            row, column = token.start
            lines[row - 1] = f"{lines[row - 1][:column]}r{lines[row - 1][column:]}"
    return "".join(lines)


def _is_valid(literal: str) -> bool:
    try:
        ast.parse(literal, mode="eval")
    except SyntaxError:
        return False
    return True
