"""The problem turned round: its answer is told and one of its numbers, hidden as x, is asked for.

FOBAR (https://arxiv.org/abs/2308.07758) tells the answer after the question; self-verification
(https://arxiv.org/abs/2212.09561) makes a statement of the two. As in MetaMath (https://arxiv.org/abs/2309.12284), but
a number is hidden only when SymPy, given the steps of the solution, finds no other that fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any, Literal

from pydantic import Field

from prompts import put
from training.builders import mix
from training.builders.base import Dropped, Modes
from training.builders.binding import Unbound, bind
from training.builders.bound import Bound, Given, Impossible, Known, Result, Source, Sum, leaves, value_of
from training.builders.emitted import code
from training.builders.paraphrase import tidy
from training.builders.quantities import Quantity, multiset, replaced
from training.builders.statement import statement
from training.filters.execute import batched
from training.records import Item, Row
from training.templates import sums
from training.templates.sample import split
from training.workshop import Workshop

AT_ONCE = 200

Form = Literal["fobar", "sv"]
_FOBAR = (
    "{question} The answer to this question is {answer}. What is the value of x?",
    "{question} If the answer to the question above is {answer}, what number is x?",
    "The answer to the following question is {answer}. {question} Find the value of the unknown x.",
)
_SV = ("{body} {statement} What is the value of the unknown x?", "{body} {statement} Find x.")


class Options(Modes):
    forms: tuple[Form, ...] = Field(("fobar", "sv"), min_length=1)
    hidden: int = Field(1, ge=1, description="most numbers of an item that are hidden, one at a time")
    statements: Literal["rule", "teacher"] = Field("rule", description="who makes the statement of self-verification")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows of items that can be turned round. Raises what the teacher raises."""
    for some in batched(items, AT_ONCE):
        said = _statements(some, workshop) if "sv" in options.forms and options.statements == "teacher" else {}
        for item in some:
            for made in turned(item, options, workshop, said.get(item.id)):
                yield from [made] if isinstance(made, Dropped) else mix.written(made, options.of(made, workshop.seed))


def turned(item: Item, options: Options, workshop: Workshop, said: str | None = None) -> Iterator[Item | Dropped]:
    """The item turned round in each form, for up to `hidden` of its numbers."""
    if re.search(r"\bx\b", item.question, re.I):
        yield Dropped(item.id, "the letter x has a meaning of its own", item.question)
        return
    try:
        bound = bind(item)
    except Unbound as reason:
        yield Dropped(item.id, str(reason), item.question)
        return
    chance = workshop.chance("backward", item.id)
    once = [one for one, _ in bound.question.marks if one.value in bound.free and _times(bound, one.value) == 1]
    unique = [one for one in chance.sample(once, len(once)) if _is_unique(bound, one.value)]
    if not unique:
        yield Dropped(item.id, "no number stands once and is unique", item.question)
    for one in unique[: options.hidden]:
        for form in options.forms:
            question = _question(bound, one, form, chance.random(), said)
            name = f"{item.id}/{form}-{one.start}"
            if question is None:
                yield Dropped(name, "no statement for this question", item.question)
                continue
            yield item.model_copy(
                update={
                    "id": name,
                    "question": question,
                    "answer": sums.number(one.value),
                    "rationale": _words(bound, one.value),
                    "program": _program(bound, one.value),
                    "equations": (),
                    "meta": {**item.meta, "form": form, "hidden": one.text},
                }
            )


def _times(bound: Bound, value: Fraction) -> int:
    return sum(one.value == value for one, _ in bound.question.marks)


def _is_unique(bound: Bound, value: Fraction) -> bool:
    import sympy

    x = sympy.Symbol("x")

    def expression(source: Source) -> Any:
        match source:
            case Given(own) if own == value:
                return x
            case Given(own) | Known(own):
                return sympy.Rational(own.numerator, own.denominator)
            case Result(step):
                return results[step]
        left, right = expression(source.left), expression(source.right)
        return {"+": left + right, "-": left - right, "*": left * right}.get(source.sign, left / right)

    results: list[Any] = []
    for step in bound.steps:
        results.append(expression(step))
    found = sympy.solve(results[-1] - _rational(bound.results({})[-1]), x)
    return list(found) == [_rational(value)]


def _rational(value: Fraction) -> Any:
    import sympy

    return sympy.Rational(value.numerator, value.denominator)


def _question(bound: Bound, one: Quantity, form: Form, drawn: float, said: str | None) -> str | None:
    hidden = f"{one.text[0] if one.text[0] in '$£€' else ''}x{'%' if one.is_percent else ''}"
    masked = re.sub(r"\b([Aa]) (?=x\b)", r"\1n ", replaced(bound.question.text, {one: hidden}))
    answer = bound.item.answer
    if form == "fobar":
        return _FOBAR[int(drawn * len(_FOBAR))].format(question=masked, answer=answer)
    body, asking = split(masked)
    told = said if said and one.end <= len(split(bound.question.text)[0]) else statement(asking, answer)
    if told is None:
        return None
    return _SV[int(drawn * len(_SV))].format(body=body, statement=told).strip()


def _words(bound: Bound, value: Fraction) -> str | None:
    """One equation, undone an operation at a time; None where the unknown stands in it in a higher power."""
    answer = bound.results({})[-1]
    whole = _tree(bound, bound.steps[-1], value)
    try:
        undone = list(sums.undo(whole, answer))
    except sums.NotArithmetic:
        undone = list(_collected(bound, value, answer))
    if not undone:
        return None
    return "\n".join([*_without(bound, value), f"All told, {whole} = {sums.number(answer)}.", *map(_line, undone)])


def _line(undone: tuple[sums.Tree, sums.Tree]) -> str:
    left, right = undone
    result = f" = {sums.number(sums.value_of(right))}" if isinstance(right, sums.Sum) else ""
    return f"{left} = {right}{result}."


def _collected(bound: Bound, value: Fraction, answer: Fraction) -> Iterator[tuple[sums.Tree, sums.Tree]]:
    """The equation as so many times x, where x stands in it several times; nothing where it is not linear."""
    try:
        at = [bound.results({value: Fraction(x)})[-1] for x in range(4)]
    except Impossible:
        return
    times = at[1] - at[0]
    if times in (0, 1) or any(later - one != times for one, later in pairwise(at)):
        return
    x, many = sums.Leaf(None), sums.Leaf(times)
    left: sums.Tree = sums.Sum(many, "*", x)
    if at[0]:
        whole = sums.Sum(left, "+" if at[0] > 0 else "-", sums.Leaf(abs(at[0])))
        yield whole, sums.Leaf(answer)
        yield left, sums.Sum(sums.Leaf(answer), "-" if at[0] > 0 else "+", sums.Leaf(abs(at[0])))
    else:
        yield left, sums.Leaf(answer)
    yield x, sums.Sum(sums.Leaf(answer - at[0]), "/", many)


def _without(bound: Bound, hidden: Fraction) -> list[str]:
    """The steps that can be computed without the hidden number, of those that the answer needs."""
    results = bound.results({})
    needed, open_steps = set[int](), [len(bound.steps) - 1]
    while open_steps:
        step = open_steps.pop()
        needed.add(step)
        open_steps += [leaf.step for leaf in leaves(bound.steps[step]) if isinstance(leaf, Result)]
    found = [step for step in sorted(needed) if hidden not in bound.support(Result(step))]
    trees = {step: _shallow(bound.steps[step], results) for step in found}
    return [f"{tree} = {sums.number(results[step])}." for step, tree in trees.items() if isinstance(tree, sums.Sum)]


def _shallow(source: Source, results: list[Fraction]) -> sums.Tree:
    if isinstance(source, Sum):
        return sums.Sum(_shallow(source.left, results), source.sign, _shallow(source.right, results))
    return sums.Leaf(value_of(source, {}, results))


def _tree(bound: Bound, source: Source, hidden: Fraction) -> sums.Tree:
    match source:
        case Given(value) if value == hidden:
            return sums.Leaf(None)
        case Given(value) | Known(value):
            return sums.Leaf(value)
        case Result(step):
            if hidden not in bound.support(source):
                return sums.Leaf(bound.results({})[step])
            return _tree(bound, bound.steps[step], hidden)
    return sums.Sum(_tree(bound, source.left, hidden), source.sign, _tree(bound, source.right, hidden))


def _program(bound: Bound, value: Fraction) -> str:
    """The steps with the unknown as a symbol, and an equation that SymPy solves."""
    last = bound.names[-1]
    lines = code(bound, {}, {value: "x"}, frozenset({"x"}), exact=True)
    answer = bound.results({})[-1]
    right = str(answer) if answer.denominator == 1 else f'Rational("{bound.item.answer}")'
    body = "\n".join(['x = symbols("x")', *lines, f"print(solve(Eq({last}, {right}), x)[0])"])
    return f"from sympy import Eq, {'Rational, ' if 'Rational(' in body else ''}solve, symbols\n{body}"


def _statements(items: list[Item], workshop: Workshop) -> dict[str, str]:
    """By item the teacher's statement, where it has the numbers of the sentence that asks, and the answer."""
    asking = {item.id: split(item.question)[1] for item in items}
    asked = [put("answered", asking[item.id], item.answer) for item in items]
    found: dict[str, str] = {}
    for item, texts in zip(items, workshop.teacher.write("statement", asked), strict=True):
        for text in map(tidy, texts):
            if "?" not in text and multiset(text) == multiset(f"{asking[item.id]} {item.answer}"):
                found[item.id] = text
    return found
