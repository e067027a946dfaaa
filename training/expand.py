"""Solutions made finer: a teacher writes what could stand between two steps, and what is true and new stays.

Source: MathFimer (https://arxiv.org/abs/2502.11684), which puts the steps that its model of the missing middle writes
into solutions of other data sets. The teacher may be any model, above all one that has learnt the rows of the builder
`fim`: it is asked in their wire format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from solver.types import Text
from training.builders.base import Dropped, Options
from training.builders.fim import gapped
from training.builders.mix import answer_sentence
from training.builders.side_task import about, verified
from training.builders.worked import Step, Worked
from training.filters.execute import batched
from training.records import Item, Row
from training.teacher import Teacher
from training.workshop import Workshop

AT_ONCE = 64
"""Problems whose gaps are asked for side by side."""


class Expanded(NamedTuple):
    """The steps with what was inserted, the places of that, and why each other insert was refused."""

    texts: tuple[str, ...]
    inserted: tuple[int, ...]
    refused: tuple[str, ...]


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """A row in words of each verified solution into which at least one step was inserted."""
    for some in batched(_verified(items), AT_ONCE):
        found = [worked for _, worked in some if not isinstance(worked, Dropped)]
        expanded = iter(expand(found, workshop.teacher))
        for item, worked in some:
            yield worked if isinstance(worked, Dropped) else _row(item, next(expanded))


def _verified(items: Iterable[Item]) -> Iterator[tuple[Item, Worked | Dropped]]:
    for item in items:
        yield item, verified(item)


def _row(item: Item, expanded: Expanded) -> Row | Dropped:
    if not expanded.inserted:
        return Dropped(item.id, f"nothing inserted: {expanded.refused[0]}", "\n".join(expanded.texts))
    return Row(
        id=f"{item.id}/expand",
        source=item.source,
        parent_id=item.parent_id,
        mode="cot",
        question=item.question,
        steps=(Text(text="\n".join([*expanded.texts, answer_sentence(item.answer)])),),
        answer=item.answer,
        provenance={**item.meta, "inserted": expanded.inserted, "refused": expanded.refused},
    )


def expand(solutions: Sequence[Worked], teacher: Teacher) -> list[Expanded]:
    """Each of `solutions` with what the teacher inserts before its steps. Raises what the teacher raises."""
    asked = [
        about(worked.question, gapped(worked.texts[:gap], worked.texts[gap:]))
        for worked in solutions
        for gap in range(len(worked.texts))
    ]
    replies = iter(teacher.write("fill", asked))
    return [inserted(worked, [" ".join(next(replies, [])) for _ in worked.texts]) for worked in solutions]


def inserted(worked: Worked, inserts: Sequence[str]) -> Expanded:
    """The solution with those of `inserts`, one for the place before each step, that may stand there."""
    texts: list[str] = []
    places: list[int] = []
    refused: list[str] = []
    for step, insert in zip(worked.steps, inserts, strict=True):
        text = " ".join(insert.split())
        reason = unfit(worked, texts, text, step)
        if reason:
            refused.append(reason)
        else:
            places.append(len(texts))
            texts.append(text)
        texts.append(step.text)
    return Expanded(tuple(texts), tuple(places), tuple(refused))


def unfit(worked: Worked, before: Sequence[str], insert: str, step: Step) -> str | None:
    """Why a step may not be inserted between those `before` and `step`, or None.

    It must compute something, truly, from numbers that are known there, and say what no other step says. The step that
    follows must use what it gives, or do the same sum as a part of its own: else it leads nowhere.
    """
    read = Worked(worked.question, (*before, insert)).steps[-1]
    known = {value for _, value in worked.unexplained()}
    if not read.sums:
        return "no sum"
    if not all(one.equation.holds for one in read.sums):
        return "a sum does not hold"
    if {value for _, value in Worked(worked.question, (*before, insert)).unexplained()} - known:
        return "a number comes from nowhere"
    said = {one.equation for text in (*before, *worked.texts) for one in Worked("", (text,)).steps[0].sums}
    if any(one.equation in said for one in read.sums):
        return "it repeats a step"
    taken = {number.value for one in step.sums for number in one.operands}
    is_part = {number.value for one in read.sums for number in one.operands} <= taken
    return None if is_part or taken & read.gives else "the next step does not use it"
