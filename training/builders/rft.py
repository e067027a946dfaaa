"""Rejection sampling: a model's own right solutions, each way of solving a problem once, beside the gold one.

After RFT (Yuan et al. 2023, https://arxiv.org/abs/2308.01825): of solutions with the same equations or program, that
text is kept which is farthest from the others. `prop2diff` is DART-Math's (https://arxiv.org/abs/2407.13690): the more
often a problem was missed, the more of its solutions.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from pydantic import Field

from prompts import Mode
from training.builders import mix
from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.fuzzy import Levenshtein
from training.records import Item, Row
from training.rollouts.keys import solution_key
from training.rollouts.rows import by_mode, by_turns, fault, is_sound, pass_rate, row_of
from training.workshop import Workshop


class Options(Base):
    n: int = Field(4, ge=1, description="solutions of a problem, at most, besides the gold ones")
    quota: Literal["vanilla", "uniform", "prop2diff"] = Field(
        "prop2diff",
        description="vanilla: up to n of each problem; uniform: the same, and every solved problem weighs the same; "
        "prop2diff: n times the rate at which it was missed, at least one",
    )
    gold: bool = Field(True, description="the problem's own solution too, in the modes of its attempts")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """Rows of every problem; a problem without attempts is dropped, one without right ones has its gold rows."""
    for item in items:
        if not item.attempts:
            yield Dropped(item.id, "no attempt", item.question)
            continue
        gold = _gold(item) if options.gold else []
        yield from gold
        yield from _sampled(item, gold, options)


def _gold(item: Item) -> list[Row]:
    modes: list[Mode] = [mode for mode, _ in by_mode(item) if mode in ("cot", "pot", "tir")]  # type: ignore[misc]
    return [
        row.model_copy(update={"id": f"{row.id}-gold", "provenance": {**row.provenance, "kind": "gold"}})
        for row in mix.written(item, tuple(modes))
    ]


def _sampled(item: Item, gold: Sequence[Row], options: Options) -> Iterator[Row | Dropped]:
    rate = pass_rate(item)
    assert rate is not None
    count = max(1, math.ceil(options.n * (1 - rate))) if options.quota == "prop2diff" else options.n
    told = {"kind": "sampled", "k": len(item.attempts), "pass_rate": round(rate, 4), "quota": options.quota}
    ways: list[list[Row]] = []
    for mode, places in by_mode(item):
        true: list[Row] = []
        for place in places:
            row = row_of(item, place, provenance=told)
            if is_sound(item, place):
                true.append(row)
            elif item.attempts[place].right:
                yield Dropped(row.id, fault(item, place) or "", row.text)
        keys = {solution_key(row.steps, row.mode) for row in gold if row.mode == mode}
        kept, repeated = farthest_texts(true, keys)
        yield from (Dropped(row.id, "the same solution", row.text, other) for row, other in repeated)
        ways.append(apart(kept))
    in_turn = by_turns(ways)
    weight = options.n / len(in_turn[:count]) if options.quota == "uniform" and in_turn else 1.0
    yield from (row.model_copy(update={"loss_weight": weight}) for row in in_turn[:count])
    yield from (Dropped(row.id, "over the quota", row.text) for row in in_turn[count:])


def farthest_texts(rows: Sequence[Row], taken: set[str]) -> tuple[list[Row], list[tuple[Row, str]]]:
    """One row a solution, none with a key in `taken`; and what was passed over, with the text that stands for it.

    Of two with one key, that one is kept whose text has the larger sum of edit distances to all others kept so far.
    """
    kept: dict[str, Row] = {}
    passed: list[tuple[Row, str]] = []
    for row in rows:
        key = solution_key(row.steps, row.mode)
        if key in taken:
            passed.append((row, "the gold solution"))
            continue
        rival = kept.get(key)
        others = [one.text for name, one in kept.items() if name != key]
        if rival is not None and _far(row, others) <= _far(rival, others):
            passed.append((row, rival.text))
            continue
        if rival is not None:
            passed.append((rival, row.text))
        kept[key] = row
    return list(kept.values()), passed


def apart(rows: Sequence[Row]) -> list[Row]:
    """The rows in an order in which each is the farthest from those before it, beginning with the first."""
    left, ordered = list(rows), list[Row]()
    while left:
        texts = [row.text for row in ordered]
        ordered.append(left.pop(max(range(len(left)), key=lambda place: (_far(left[place], texts), -place))))
    return ordered


def _far(row: Row, texts: Sequence[str]) -> int:
    return sum(Levenshtein.distance(row.text, text) for text in texts)
