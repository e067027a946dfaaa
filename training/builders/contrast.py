"""A right and a wrong solution side by side, and the verdict: which is right, and where the other goes wrong.

Models learn from seeing the two together (https://arxiv.org/abs/2502.08550). The wrong one is a model's own attempt
where the item has any; else a number of the question is used in the place of another and all that follows is computed
with it, or the solution stops a step too early: no sum in it is false, so that only the question shows the mistake.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from pydantic import Field

from solver.equations import equations
from solver.types import Text
from training.builders import base
from training.builders.base import Dropped
from training.builders.binding import Unbound, bind
from training.builders.bound import Bound, Given, Impossible, Marked, Result, Source, Sum, leaves
from training.builders.mix import answer_sentence
from training.builders.redraw import alike
from training.records import Item, Row
from training.templates import sums
from training.workshop import Workshop


class Options(base.Options):
    count: int = Field(1, ge=1, description="most rows of an item")
    early: float = Field(0.2, ge=0, le=1, description="share of made mistakes that are a last step left out")


class Wrong(NamedTuple):
    """A wrong solution: its lines, its answer, the line from 1 at which it goes wrong where that is known, and how."""

    text: str
    answer: str
    line: int | None
    kind: str


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows of items that have a worked solution, and a wrong one or numbers to make one."""
    for item in items:
        chance = workshop.chance("contrast", item.id)
        if not item.rationale:
            yield Dropped(item.id, "no worked solution", item.question)
            continue
        try:
            wrongs = list(wrong_ones(item, options, chance))[: options.count]
        except Unbound as reason:
            yield Dropped(item.id, str(reason), item.question)
            continue
        if not wrongs:
            yield Dropped(item.id, "no wrong solution can be made", item.question)
        for number, wrong in enumerate(wrongs):
            yield _row(item, wrong, number, right_first=chance.random() < 0.5)


def wrong_ones(item: Item, options: Options, chance: random.Random) -> Iterator[Wrong]:
    """Real ones first. Raises Unbound where there is none and the numbers cannot be followed."""
    real = {attempt.trajectory.text: attempt for attempt in item.attempts if not attempt.right}
    for text, attempt in real.items():
        if attempt.trajectory.status == "ok" and attempt.trajectory.answer and attempt.trajectory.format == "cot":
            yield Wrong(text.strip(), attempt.trajectory.answer, None, f"of {attempt.model or 'a model'}")
    if not real:
        bound = bind(item)
        made = [*_misread(bound, chance)]
        if chance.random() < options.early or not made:
            made = [*_early(bound), *made]
        yield from made


def _row(item: Item, wrong: Wrong, number: int, right_first: bool) -> Row:
    right = f"{item.rationale}\n{answer_sentence(item.answer)}"
    pair = (right, wrong.text) if right_first else (wrong.text, right)
    good, bad = ("A", "B") if right_first else ("B", "A")
    about = {key: of for key, of in item.meta.items() if key != "annotated"}
    where = f" Solution {bad} goes wrong in line {wrong.line}." if wrong.line else ""
    return Row(
        id=f"{item.id}/contrast-{number}",
        source=item.source,
        parent_id=item.parent_id,
        mode="pick",
        question=f"{item.question}\n\nSolution A:\n{pair[0]}\n\nSolution B:\n{pair[1]}",
        steps=(Text(text=f"Solution {good} is right.{where}"),),
        answer=good,
        task="contrast",
        provenance={**about, "kind": wrong.kind, "wrong": wrong.answer, "line": wrong.line},
    )


def _misread(bound: Bound, chance: random.Random) -> Iterator[Wrong]:
    """Another number of the question where one belongs, in a step whose line is known; later results follow."""
    assert bound.rationale is not None
    lines = _lines(bound.rationale)
    given = sorted({one.value for one, _ in bound.question.marks})
    places = [
        (step, old, new)
        for step, tree in enumerate(bound.steps)
        for old in given
        for new in given
        if old != new and old / 10 <= new <= old * 10 and new != 1
        if old in bound.free and [*leaves(tree)].count(Given(old)) == 1 and Given(new) not in leaves(tree)
    ]
    for step, old, new in chance.sample(places, len(places)):
        found = [at for at, line in enumerate(lines) if _gives(line, step)]
        if not found:
            continue
        steps = tuple(_with(tree, old, new) if at == step else tree for at, tree in enumerate(bound.steps))
        made = _written(bound, replace(bound, steps=steps), lines, found[0], (old, new))
        if made:
            yield Wrong(*made, found[0] + 1, f"misread {sums.number(old)} as {sums.number(new)}")


def _written(
    right: Bound, wrong: Bound, lines: list[Marked], at: int, misread: tuple[Fraction, Fraction]
) -> tuple[str, str] | None:
    """The lines with the wrong results, and the wrong answer; None where it shows in itself, or changes nothing."""
    try:
        before, after = right.results({}), wrong.results({})
        if before[-1] == after[-1] or not all(map(alike, before, after)):
            return None
        read = [(one, _with(source, *misread)) for one, source in lines[at].marks]
        shown = [*lines[:at], replace(lines[at], marks=tuple(read)), *lines[at + 1 :]]
        text = "\n".join(line.write({}, after) for line in shown)
    except Impossible:
        return None
    if not all(one.holds for one in equations(text)):
        return None
    answer = sums.number(after[-1])
    return f"{text}\n{answer_sentence(answer)}", answer


def _early(bound: Bound) -> Iterator[Wrong]:
    """All lines but those of the last step, and the result before it as the answer."""
    assert bound.rationale is not None
    lines = _lines(bound.rationale)
    last = next((at for at, line in enumerate(lines) if _gives(line, len(bound.steps) - 1)), None)
    if len(bound.steps) < 2 or not last or not _gives(lines[last - 1], len(bound.steps) - 2):
        return
    answer = sums.number(bound.results({})[-2])
    if answer != bound.item.answer:
        text = "\n".join(line.text for line in lines[:last])
        yield Wrong(f"{text}\n{answer_sentence(answer)}", answer, last + 1, "stops early")


def _gives(line: Marked, step: int) -> bool:
    return any(source == Result(step) for _, source in line.marks)


def _lines(text: Marked) -> list[Marked]:
    """A text line by line, the marks with their lines."""
    found, start = [], 0
    for line in text.text.split("\n"):
        end = start + len(line)
        marks = [
            (one._replace(start=one.start - start, end=one.end - start), source)
            for one, source in text.marks
            if start <= one.start < end
        ]
        found.append(Marked(line, tuple(marks)))
        start = end + 1
    return found


def _with(source: Source, old: Fraction, new: Fraction) -> Source:
    """A sum with another number of the question in the place of one."""
    if isinstance(source, Sum):
        return Sum(_with(source.left, old, new), source.sign, _with(source.right, old, new))
    return Given(new) if source == Given(old) else source
