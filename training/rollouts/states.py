"""What the variables of a program hold after each of its statements, found out by running it in the sandbox.

A program whose state equals one of a program known to be right is right so far (https://arxiv.org/abs/2205.14318).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import NamedTuple

from sandbox import ExecResult
from solver.answer import numeric
from training.rollouts.keys import parsed

_MARK, _BETWEEN = "⟦{}⟧", "‖"
_LINE = re.compile(r"^⟦(\d+)⟧(.*)$", re.M)

State = dict[str, str]
"""The values of variables by name, numbers in one spelling."""


class Statement(NamedTuple):
    """A statement at the top level. `source` has the comments before it too; `binds` are names it surely gives a value,
    `reads` those it uses, `numbers` what stands in it; one that `copies` computes nothing."""

    source: str
    binds: tuple[str, ...]
    reads: frozenset[str]
    numbers: frozenset[str]
    prints: bool
    copies: bool


class Program:
    """A program that can be traced: `run` is the program to execute, `states(result)` what came of it."""

    def __init__(self, code: str):
        self._lines = code.rstrip("\n").split("\n")
        tree = parsed(code)
        self._body: list[ast.stmt] = tree.body if tree else []

    @cached_property
    def statements(self) -> list[Statement]:
        """Empty for a program that Python cannot read, or that has two statements on one line."""
        ends = [node.end_lineno or node.lineno for node in self._body]
        begins = [0, *ends][:-1]
        if any(node.lineno <= before for node, before in zip(self._body, begins, strict=True)):
            return []
        return [
            _statement(node, "\n".join(self._lines[begin:end]))
            for node, begin, end in zip(self._body, begins, ends, strict=True)
        ]

    def before(self, count: int) -> str:
        """The source of the first `count` statements, as it was written."""
        return "\n".join(statement.source for statement in self.statements[:count])

    @cached_property
    def run(self) -> str:
        """The program with a line after each statement that prints the state."""
        lines: list[str] = []
        names: list[str] = []
        for number, (statement, node) in enumerate(zip(self.statements, self._body, strict=False)):
            names += [name for name in statement.binds if name not in names]
            values = [f"repr({name}).replace(chr(10), ' ')" for name in names]
            shown = f"print({', '.join([repr(chr(10) + _MARK.format(number)), *values])}, sep='{_BETWEEN}')"
            lines += [ast.unparse(node), shown]
        return "\n".join(lines)

    def states(self, result: ExecResult) -> list[State]:
        """After each statement, up to the first that failed."""
        names: list[str] = []
        shown = {int(number): values for number, values in _LINE.findall(result.stdout)}
        states: list[State] = []
        for number, statement in enumerate(self.statements):
            names += [name for name in statement.binds if name not in names]
            if number not in shown:
                break
            values = shown[number].split(_BETWEEN)[1:]
            states.append({name: canonical(value) for name, value in zip(names, values, strict=False)})
        return states


@lru_cache(maxsize=8192)
def traceable(code: str) -> Program:
    """The program of a code, read once however often it is asked for."""
    return Program(code)


def canonical(value: str | Fraction) -> str:
    """A number to nine digits, so that 24, 24.0 and 23.999999999999996 are one; anything else as it is."""
    number = value if isinstance(value, Fraction) else _number(value)
    if number is None:
        return str(value)
    try:
        return f"{float(number):.9g}"
    except OverflowError:
        return str(number)


def _number(text: str) -> Fraction | None:
    read = numeric.parse(text)
    return read.value if read is not None and isinstance(read.value, Fraction) else None


def state_key(state: State) -> tuple[str, ...]:
    """Values without their names: programs name things differently."""
    return tuple(sorted(state.values()))


def _statement(node: ast.stmt, source: str) -> Statement:
    computing = (ast.BinOp, ast.Call, ast.AugAssign, ast.comprehension)
    copies = not any(isinstance(each, computing) for each in ast.walk(node))
    return Statement(source, _binds(node), _reads(node), _numbers(node), _prints(node), copies)


def _binds(node: ast.stmt) -> tuple[str, ...]:
    targets: Sequence[ast.AST] = ()
    match node:
        case ast.Assign(targets=found):
            targets = found
        case ast.AugAssign(target=target) | ast.AnnAssign(target=target, value=ast.expr()):
            targets = [target]
    return tuple(name for target in targets for name in _stored(target))


def _stored(node: ast.AST) -> list[str]:
    return [name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)]


def _reads(node: ast.stmt) -> frozenset[str]:
    read = {name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Load)}
    return frozenset(read.union(_stored(node.target)) if isinstance(node, ast.AugAssign) else read)


def _numbers(node: ast.stmt) -> frozenset[str]:
    found = (constant.value for constant in ast.walk(node) if isinstance(constant, ast.Constant))
    return frozenset(canonical(repr(value)) for value in found if type(value) in (int, float))


def _prints(node: ast.stmt) -> bool:
    return any(isinstance(call, ast.Call) and ast.unparse(call.func) == "print" for call in ast.walk(node))
