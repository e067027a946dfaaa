"""Which names a piece of Python needs, and where they come from: so that a family's program writes its own imports."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

STANDARD = {
    "comb": "math", "perm": "math", "isqrt": "math", "prod": "math", "hypot": "math",
    "Fraction": "fractions", "Counter": "collections", "date": "datetime", "timedelta": "datetime",
    "combinations": "itertools", "permutations": "itertools", "accumulate": "itertools",
    "mean": "statistics", "median": "statistics", "mode": "statistics", "pvariance": "statistics",
}  # fmt: skip
"""Names taken from the standard library; every other unknown name is SymPy's."""


class UnknownName(ValueError):
    """A name that is no variable, no builtin, no symbol, and nothing of SymPy."""


class Names(NamedTuple):
    """Names that are read, names that are assigned, and names that live only within a comprehension."""

    read: tuple[str, ...]
    written: tuple[str, ...]
    inner: frozenset[str]


@cache
def names(code: str) -> Names:
    """The names of a piece of code; those assigned in the order of the text."""
    written: dict[str, None] = {}
    read: dict[str, None] = {}
    tree = list(ast.walk(ast.parse(code)))
    inner = {
        one.id
        for node in tree
        if isinstance(node, ast.comprehension)
        for one in ast.walk(node.target)
        if isinstance(one, ast.Name)
    }
    for node in sorted(tree, key=lambda one: getattr(one, "lineno", 0)):
        if isinstance(node, ast.Name) and node.id not in inner:
            (read if isinstance(node.ctx, ast.Load) else written)[node.id] = None
        elif isinstance(node, ast.alias):
            written[node.asname or node.name.partition(".")[0]] = None
        elif isinstance(node, ast.FunctionDef):
            written[node.name] = None
        elif isinstance(node, ast.arg):
            written[node.arg] = None
    return Names(tuple(read), tuple(written), frozenset(inner))


@cache
def last_assigned(code: str) -> str:
    """The variable of the last assignment, wherever it stands. Raises IndexError when there is none."""
    assignments = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Assign)]
    target = max(assignments, key=lambda node: node.lineno).targets[0] if assignments else None
    if not isinstance(target, ast.Name):
        raise IndexError(f"{code!r} ends without assigning a variable; say what the answer is")
    return target.id


def is_symbol(name: str) -> bool:
    return len(name) == 1 and name.islower()


@cache
def home(name: str) -> str | None:
    """The module a name is imported from; None for builtins and symbols. Raises UnknownName."""
    if name in STANDARD:
        return STANDARD[name]
    if hasattr(builtins, name) or is_symbol(name):
        return None
    if hasattr(import_module("sympy"), name):
        return "sympy"
    raise UnknownName(f"{name!r} is no variable, no builtin, no small letter and nothing of SymPy")


def preamble(code: str, known: Iterable[str]) -> str:
    """The imports and the `symbols` lines that a piece of code needs besides the names that are known."""
    wanted = [name for name in names(code).read if name not in {*known, *names(code).written}]
    letters = sorted(name for name in wanted if is_symbol(name))
    modules: dict[str, list[str]] = {}
    for name in [*wanted, *(["symbols"] if letters else [])]:
        module = home(name)
        if module:
            modules.setdefault(module, []).append(name)
    lines = [f"from {module} import {', '.join(sorted(set(found)))}" for module, found in sorted(modules.items())]
    if letters:
        lines.append(f'{", ".join(letters)} = symbols("{" ".join(letters)}")')
    return "".join(line + "\n" for line in lines)


def evaluate(expression: str, values: Mapping[str, Any]) -> Any:
    """The value of a family's own expression. Families are code of this project; no model's text comes here."""
    scope: dict[str, Any] = {}
    for name in names(expression).read:
        if name in values:
            scope[name] = values[name]
        elif is_symbol(name):
            scope[name] = import_module("sympy").Symbol(name)
        elif name not in names(expression).written and (module := home(name)):
            scope[name] = getattr(import_module(module), name)
    return eval(_compiled(expression), scope)


@cache
def _compiled(expression: str) -> Any:
    return compile(expression.strip(), "<family>", "eval")
