"""The same problem with other numbers and other people; program, equations and words have the new results.

Each number of the question is followed to where it stands in the solution (`training.builders.binding`); those with one
meaning are drawn anew so that every step stays whole, positive and of its size where it was. The answer is what the
sandbox prints. After GSM-Symbolic (https://arxiv.org/abs/2410.05229), with the templates found rather than written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from pydantic import Field

from solver.answer import compare
from solver.equations import equations
from training.builders import mix
from training.builders.base import Dropped, Modes
from training.builders.binding import Unbound, bind
from training.builders.bound import Bound, Impossible
from training.builders.names import others, renamed
from training.builders.redraw import redraw
from training.records import Item, Row
from training.workshop import Workshop

AT_ONCE = 500


class Options(Modes):
    count: int = Field(2, ge=1, description="variants of an item")
    names: bool = Field(True, description="other people as well as other numbers")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows of variants whose program prints what the steps give."""
    made = varied(items, options, workshop)
    while some := list(islice(made, AT_ONCE)):
        results = workshop.executions.run(_program(one) for one in some if isinstance(one, Item))
        for one in some:
            if isinstance(one, Dropped):
                yield one
                continue
            printed = results[_program(one)].text.strip()
            if compare(printed, one.answer).relation != "EQUAL":
                yield Dropped(one.id, "the program does not print what the steps give", one.question)
            else:
                yield from mix.written(one, options.of(one, workshop.seed))


def _program(item: Item) -> str:
    assert item.program is not None
    return item.program


def varied(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Item | Dropped]:
    """Up to `count` variants of every item, all different."""
    for item in items:
        try:
            bound = bind(item)
        except Unbound as reason:
            yield Dropped(item.id, str(reason), item.question)
            continue
        seen = {item.question}
        for number in range(options.count):
            one = variant(bound, number, options, workshop)
            if isinstance(one, Dropped):
                yield one
                break
            if one.question not in seen:
                seen.add(one.question)
                yield one


def variant(bound: Bound, number: int, options: Options, workshop: Workshop) -> Item | Dropped:
    """Variant `number` of an item, or why there is none."""
    item = bound.item
    chance = workshop.chance("variants", item.id, str(number))
    numbers = redraw(bound, chance)
    if numbers is None:
        return Dropped(item.id, "no other numbers fit", item.question)
    try:
        made = bound.with_numbers(numbers)
    except Impossible:
        return Dropped(item.id, "the new numbers cannot be written", item.question)
    if not _still_true(item.rationale, made.rationale):
        return Dropped(item.id, "a sum of the words no longer holds", made.rationale or "")
    names = others(f"{made.question}\n{made.rationale}\n{made.program}", chance) if options.names else {}
    changed = {str(old): str(new) for old, new in sorted(numbers.items()) if old != new}
    return made.model_copy(
        update={
            "id": f"{item.id}/{number}",
            "question": renamed(made.question, names),
            "rationale": renamed(made.rationale, names) if made.rationale else None,
            "program": renamed(made.program or "", names),
            "meta": {**item.meta, "variant": number, "numbers": changed, "names": names},
        }
    )


def _still_true(before: str | None, after: str | None) -> bool:
    old, new = list(equations(before or "")), list(equations(after or ""))
    return len(old) == len(new) and all(one.holds for one in new)
