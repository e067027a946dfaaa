"""When two solutions are the same: equal programs but for names, equal equations but for the order of operands."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable, Sequence
from functools import lru_cache

from prompts import load
from solver.equations import Equation
from solver.types import Step
from training.filters.arithmetic import sums


def solution_key(steps: Sequence[Step], form: str) -> str:
    """Of a solution in the wire format `form`: by its programs where it has some, else by its equations.

    Rejection sampling as in ScRel tells paths apart by their equations (https://arxiv.org/abs/2308.01825);
    words without any are told apart by themselves.
    """
    programs = [step.code for step in steps if step.kind == "code"]
    if programs and load(form).mode != "cot":
        return "\n".join(map(program_key, programs))
    words = "".join(step.text for step in steps if step.kind == "text")
    return equation_key(sums(words)) or " ".join(words.lower().split())


@lru_cache(maxsize=8192)
def program_key(code: str) -> str:
    """The syntax tree, constants kept, with own names numbered in the order in which they come. Comments are no part.

    What Python cannot read is told apart as it is written.
    """
    tree = parsed(code)
    if tree is None:
        return code.strip()
    names: dict[str, str] = {}
    own = _bound(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) if name in own:
                node.id = names.setdefault(name, f"v{len(names)}")
            case ast.arg(arg=name):
                node.arg = names.setdefault(name, f"v{len(names)}")
            case ast.FunctionDef(name=name):
                node.name = names.setdefault(name, f"v{len(names)}")
    return ast.dump(tree)


def _bound(tree: ast.AST) -> set[str]:
    stored = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    arguments = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    return stored | arguments | {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def parsed(code: str) -> ast.Module | None:
    """The syntax tree of a model's program, None when it has none."""
    with warnings.catch_warnings():  # of a backslash in a string, which is the model's affair
        warnings.simplefilter("ignore")
        try:
            return ast.parse(code)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None


def equation_key(found: Iterable[Equation]) -> str:
    """The sides in which something is computed, in order; `5*4` and `4*5` are the same. "" without an equation."""
    sides = (side for equation in found for side in (equation.left, equation.right) if side.operations)
    return " | ".join(
        f"{''.join(sorted(side.operations))} {' '.join(map(str, sorted(side.numbers)))}={side.value}" for side in sides
    )
