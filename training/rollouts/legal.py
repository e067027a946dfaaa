"""The values that steps towards a problem's answer may have: every one that a solution known to be right reaches."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import combinations
from math import prod
from typing import NamedTuple

from sandbox import ExecResult
from solver.error_kinds import ORDINARY, quantities
from solver.types import Step
from training.builders.linked_program import linked_program
from training.builders.mix import top_level
from training.builders.symbolic import program_for
from training.executions import Executions
from training.filters.arithmetic import sums
from training.records import Attempt, Item
from training.rollouts.keys import parsed
from training.rollouts.rows import is_sound
from training.rollouts.states import Program, State, canonical, state_key, traceable


class Legal(NamedTuple):
    """`reached` are values of known-correct steps, `given` those that need no step, `used` all that known-correct steps
    compute with, spelt as by `canonical`; `states` are the states, without names, of known-correct programs."""

    reached: frozenset[str]
    given: frozenset[str]
    used: frozenset[str]
    states: frozenset[tuple[str, ...]]


def gold_program(item: Item) -> str | None:
    """A program that is known to be right: the item's own, or one by rule."""
    if item.program and (plain := top_level(item.program)):
        return plain
    return linked_program(item.equations) or program_for(item.question)


def right_programs(item: Item) -> list[str]:
    """The gold program, and the first program of every right attempt."""
    written = [code for attempt in sound_attempts(item) if (code := first_program(attempt.trajectory.steps))]
    gold = gold_program(item)
    return list(dict.fromkeys([*([gold] if gold else []), *written]))


def traced(items: Iterable[Item], executions: Executions) -> dict[str, ExecResult]:
    """What came of the first program of every solution of these problems, executed so that its states are seen."""
    programs = {code for item in items for code in [*right_programs(item), *_attempted(item)]}
    return executions.run(sorted({traceable(code).run for code in programs}))


def _attempted(item: Item) -> list[str]:
    return [code for attempt in item.attempts if (code := first_program(attempt.trajectory.steps))]


def sound_attempts(item: Item) -> list[Attempt]:
    return [one for place, one in enumerate(item.attempts) if is_sound(item, place)]


def first_program(steps: Iterable[Step]) -> str | None:
    return next((step.code for step in steps if step.kind == "code"), None)


def legal(item: Item, run: Mapping[str, ExecResult]) -> Legal:
    """What is known of a problem; `run` has the result of every traced program of `right_programs`."""
    traced = [states for code in right_programs(item) for states in [_traced(traceable(code), run)]]
    reached = {value for states in traced for state in states for value in state.values()}
    worded = [item.rationale or "", *(f"{each}\n" for each in item.equations)]
    worded += [attempt.trajectory.text for attempt in sound_attempts(item)]
    used = {number for code in right_programs(item) for each in traceable(code).statements for number in each.numbers}
    for text in worded:
        for found in sums(text):
            reached |= {canonical(found.left.value), canonical(found.right.value)}
            used |= set(map(canonical, found.left.numbers))
    for equation in item.equations:
        reached |= set(map(canonical, partial_results(equation.partition("=")[0])))
    numbers = quantities(item.question)
    given = {canonical(value) for value in (*numbers, *ORDINARY, *(value / 100 for value in numbers))}
    return Legal(
        frozenset(reached | {canonical(item.answer)}),
        frozenset(given),
        frozenset(used),
        frozenset(state_key(state) for states in traced for state in states if _says_something(state)),
    )


def _says_something(state: State) -> bool:
    """Whether it has a number: to have named the unknowns is no step."""
    return any(value[-1:].isdigit() for value in state.values())


def _traced(program: Program, run: Mapping[str, ExecResult]) -> list[State]:
    return program.states(run[program.run]) if program.run in run else []


def partial_results(expression: str) -> set[Fraction]:
    """Of an expression of numbers: what is computed on the way, also where a sum or a product is begun in its midst.

    `100-50-30-15` may begin with `50+30`.
    """
    tree = parsed(expression.strip())
    if tree is None or len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
        return set()
    found: set[Fraction] = set()
    try:
        found.add(_value(tree.body[0].value, found))
    except (ValueError, ZeroDivisionError):
        return set()
    return found


def _value(node: ast.expr, found: set[Fraction]) -> Fraction:
    match node:
        case ast.Constant(value=int() | float() as value):
            return Fraction(str(value))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, found)
        case ast.BinOp(op=ast.Add() | ast.Sub()):
            return _combined(_terms(node, found), sum, found)
        case ast.BinOp(op=ast.Mult() | ast.Div()):
            return _combined(_factors(node, found), prod, found)
    raise ValueError(ast.dump(node))


def _combined(
    parts: list[Fraction], combine: Callable[[Iterable[Fraction]], Fraction | int], found: set[Fraction]
) -> Fraction:
    """The whole; every run of neighbours is found, also what is taken away, or divided by, as a whole."""
    for first, last in combinations(range(len(parts) + 1), 2):
        if last - first > 1:
            value = Fraction(combine(parts[first:last]))
            found.add(value)
            if first and value:
                found.add(-value if combine is sum else 1 / value)
    return Fraction(combine(parts))


def _terms(node: ast.expr, found: set[Fraction]) -> list[Fraction]:
    match node:
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _terms(left, found) + _terms(right, found)
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            return _terms(left, found) + [-term for term in _terms(right, found)]
    return [_value(node, found)]


def _factors(node: ast.expr, found: set[Fraction]) -> list[Fraction]:
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            return _factors(left, found) + _factors(right, found)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return _factors(left, found) + [1 / factor for factor in _factors(right, found)]
    return [_value(node, found)]
