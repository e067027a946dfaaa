"""The problem turned round: the answer is told, and a number that was told is asked for.

Only a number that stands once in plain arithmetic is hidden: undoing one operation after another has one result, so
the hidden number is unique. After FOBAR (https://arxiv.org/abs/2308.07758) and self-verification
(https://arxiv.org/abs/2212.09561).
"""

from __future__ import annotations

import ast
import re
from fractions import Fraction
from typing import TypeGuard

from training.records import Item
from training.templates import scope, sums
from training.templates.draws import ints
from training.templates.family import Family, Granularity
from training.templates.sample import Sample, answer_of, literal, seeded
from training.templates.wording import fields, render, show

_ENDINGS = (
    "{question} The answer to this question is {answer}. What is the value of x?",
    "{question} If the answer is {answer}, what is the number x?",
    "The answer to the following question is {answer}. {question} Find x.",
)


def hidden(sample: Sample, wording: int) -> str | None:
    """The variable that is asked for: the family's own choice, else the first number that can be; None without one."""
    if not sample.family.back and re.search(rf"\b{sums.UNKNOWN}\b", sample.family.ask[wording]):
        return None  # the letter has a meaning of its own there
    for name in sample.family.back or shown_once(sample.family, wording):
        try:
            if list(_undone(sample, name)) and _program(sample, name):
                return name
        except (sums.NotArithmetic, scope.UnknownName):  # the second where a needed line has no single result
            continue
    return None


def shown_once(family: Family, wording: int) -> list[str]:
    """Whole numbers that a wording shows exactly once."""
    shown = [name for name, _ in fields(family.ask[wording])]
    return [name for name in shown if shown.count(name) == 1 and isinstance(family.draw.get(name), ints)]


def backward(sample: Sample, name: str, wording: int, granularity: Granularity = "normal") -> Item:
    """The item that asks for the variable `name`, in the family's own words where it has any."""
    answer = show(sample.values[answer_of(sample.family)])
    own = sample.family.back.get(name)
    if own:
        question = render(own, sample.values)
    else:
        ending = seeded(sample.root, "backward").choice(_ENDINGS)
        question = ending.format(question=sample.question(wording, unknown={name: sums.UNKNOWN}), answer=answer)
    undone = list(_undone(sample, name))
    first = f"{_whole(sample, name)} = {answer}"
    lines = [f"{left} = {right} = {sums.number(sums.value_of(right))}" for left, right in undone]
    opening = "Call the unknown number x." if own else ""
    words: dict[Granularity, list[str]] = {
        "terse": [*lines],
        "normal": [f"{opening} Then {first}." if own else f"We know that {first}.", *(f"{line}." for line in lines)],
        "fine": [
            f"{opening} Write what is told as one equation: {first}.",
            *(f"Undo the last operation: {line}." for line in lines),
            f"So x is {sample.values[name]}.",
        ],
    }
    rationales = {each: "\n".join(line.strip() for line in words[each]) for each in words}
    return Item(
        id=f"{sample.root}/backward",
        source="families",
        question=question,
        answer=str(sample.values[name]),
        parent_id=sample.root,
        rationale=rationales[granularity],
        rationales=dict(rationales),
        program=_program(sample, name),
        meta={"hidden": name},
    )


def _whole(sample: Sample, name: str) -> sums.Tree:
    final = answer_of(sample.family)
    if not all(_is_whole(sample.values[one]) for one in (*sample.lines, *_given(sample))):
        raise sums.NotArithmetic("only whole numbers are hidden")
    if final not in sample.lines:
        raise sums.NotArithmetic("the answer is not computed by plain arithmetic")
    return sums.tree(sample.lines[final], sample.values, sample.lines, name)


def _is_whole(value: object) -> TypeGuard[int | float]:
    whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    return whole and not isinstance(value, bool)


def _undone(sample: Sample, name: str) -> list[tuple[sums.Tree, sums.Tree]]:
    answer = sample.values.get(answer_of(sample.family))
    if answer is None or not _is_whole(answer):
        raise sums.NotArithmetic("the answer is no whole number")
    undone = list(sums.undo(_whole(sample, name), Fraction(answer)))
    if any(sums.value_of(right).denominator != 1 for _, right in undone):
        raise sums.NotArithmetic("a fraction on the way back")
    if undone and sums.value_of(undone[-1][1]) != sample.values[name]:
        raise sums.NotArithmetic("a division leaves a remainder, so that other numbers fit as well")
    return undone


def _given(sample: Sample) -> list[str]:
    read = {name for line in sample.lines.values() for name in scope.names(line).read}
    return [name for name in sample.family.draw if name in read]


def _program(sample: Sample, name: str) -> str:
    """The forward steps with the hidden number as a symbol, and an equation that SymPy solves."""
    final = answer_of(sample.family)
    needed: list[str] = []
    _need(final, sample.lines, needed)
    symbolic = {name}
    lines = []
    for one in needed:
        depends = bool(symbolic & set(scope.names(sample.lines[one]).read))
        symbolic |= {one} if depends else set()
        lines.append(_exact(sample.lines[one], symbolic if depends else set()))
    read = {one for line in lines for one in scope.names(line).read}
    given = [f"{one} = {literal(sample.values[one])}" for one in _given(sample) if one in read and one != name]
    body = [f'{name} = symbols("{name}")', *given, *lines]
    body.append(f"print(solve(Eq({final}, {show(sample.values[final])}), {name})[0])")
    return scope.preamble("\n".join(body), ()) + "\n".join(body)


def _need(name: str, lines: dict[str, str], needed: list[str]) -> None:
    for other in scope.names(lines[name]).read:
        if other in lines and other not in needed:
            _need(other, lines, needed)
    if name not in needed:
        needed.append(name)


class _Division(ast.NodeTransformer):
    """`/` where a symbol is divided, which has no floor; `//` among numbers, which makes no floats, as it was or
    everywhere where no symbol is in the line."""

    def __init__(self, symbolic: set[str]):
        self._symbolic = symbolic

    def visit_BinOp(self, node: ast.BinOp) -> ast.BinOp:
        self.generic_visit(node)
        if not isinstance(node.op, ast.Div | ast.FloorDiv):
            return node
        if not self._symbolic:
            return ast.BinOp(node.left, ast.FloorDiv(), node.right)
        depends = self._symbolic & set(scope.names(ast.unparse(node)).read)
        return ast.BinOp(node.left, ast.Div(), node.right) if depends else node


def _exact(line: str, symbolic: set[str]) -> str:
    """The line with divisions that fit symbols and whole numbers; `symbolic` is empty where no symbol is in it."""
    return ast.unparse(_Division(symbolic).visit(ast.parse(line))) if "/" in line else line
