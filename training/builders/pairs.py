"""Preferences from a model's own attempts: `dpo`, `kto`, `step-dpo`, and the shorter of two right solutions.

A pair has one question, one mode, a right solution and one that is proven wrong, of lengths within a factor of two.
Step-DPO (Lai et al. 2024, https://arxiv.org/abs/2406.18629) sets one step against another after the same beginning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import Literal

from pydantic import Field

from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.builders.step_pairs import step_pairs
from training.filters.execute import batched
from training.fuzzy import Levenshtein
from training.records import Item, Row
from training.rollouts.legal import traced
from training.rollouts.rows import by_mode, by_turns, distinct, finished, is_sound, row_of, steps_of
from training.workshop import Workshop

AT_ONCE = 500
"""Problems whose programs are executed at a time."""


class Options(Base):
    kind: Literal["dpo", "kto", "step-dpo", "shorter"] = Field(
        "dpo",
        description="dpo: right against wrong; kto: each alone with its label; step-dpo: a right step against the "
        "first wrong one; shorter: of two right solutions the shorter",
    )
    n: int = Field(4, ge=1, description="pairs of a problem, at most; of kto, right ones and wrong ones each")
    ratio: float = Field(2.0, gt=1, description="dpo: the longer text has less than so many times the shorter's length")
    gold: bool = Field(False, description="step-dpo: the right step may be the problem's own solution's")
    saving: float = Field(1.2, gt=1, description="shorter: the longer text has at least so many times the length")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """Rows with `rejected`, or of `kto` with a `label`; a problem that gives none is dropped with the reason."""
    if options.kind == "step-dpo":
        for some in batched(items, AT_ONCE):
            run = traced(some, workshop.executions)
            for item in some:
                yield from _or_dropped(options.kind, item, step_pairs(item, run, options.gold)[: options.n])
        return
    make = {"dpo": _dpo, "kto": _kto, "shorter": _shorter}[options.kind]
    for item in items:
        yield from _or_dropped(options.kind, item, list(make(item, options)))


def _or_dropped(kind: str, item: Item, rows: Sequence[Row]) -> Iterator[Row | Dropped]:
    if not rows:
        lacking = {(): "no attempt", (False,): "no right attempt", (True,): "no wrong attempt"}
        kinds = tuple(sorted({attempt.right for attempt in item.attempts}))
        if kind == "shorter":
            del lacking[True,]
        yield Dropped(item.id, lacking.get(kinds, "no pair"), item.question)
    yield from rows


def _dpo(item: Item, options: Options) -> Iterator[Row]:
    def fit(right: int, wrong: int) -> bool:
        return max(right, wrong) < options.ratio * min(right, wrong)

    sides = (_sides(item, places) for _, places in by_mode(item))
    pairs = by_turns([_chosen(item, product(right, wrong), options.n, fit) for right, wrong in sides])
    yield from (_pair(item, "dpo", *pair) for pair in pairs[: options.n])


def _shorter(item: Item, options: Options) -> Iterator[Row]:
    def fit(short: int, long: int) -> bool:
        return long >= options.saving * short

    sides = (_sides(item, places) for _, places in by_mode(item))
    pairs = by_turns([_chosen(item, product(right, right), options.n, fit) for right, _ in sides])
    yield from (_pair(item, "shorter", *pair) for pair in pairs[: options.n])


def _kto(item: Item, options: Options) -> Iterator[Row]:
    sides = [_sides(item, places) for _, places in by_mode(item)]
    for side, label in ((0, 1.0), (1, 0.0)):
        for place in by_turns([both[side] for both in sides])[: options.n]:
            row = row_of(item, place, task="kto", label=label)
            yield row.model_copy(update={"id": f"{row.id}-kto"})


def _sides(item: Item, places: Sequence[int]) -> tuple[list[int], list[int]]:
    """The different right and the different wrong attempts. One that is right by luck is neither."""
    right = [place for place in places if is_sound(item, place)]
    wrong = [place for place in places if not item.attempts[place].right and finished(item.attempts[place])]
    return distinct(item, right), distinct(item, wrong)


def _chosen(
    item: Item, pairs: Iterable[tuple[int, int]], n: int, fit: Callable[[int, int], bool]
) -> list[tuple[int, int]]:
    """Up to `n` of the pairs whose lengths are fit: every attempt as seldom as possible, then the most alike texts."""
    text = {place: attempt.trajectory.text for place, attempt in enumerate(item.attempts)}
    left = [pair for pair in pairs if fit(len(text[pair[0]]), len(text[pair[1]]))]
    used: Counter[int] = Counter()
    chosen: list[tuple[int, int]] = []
    while left and len(chosen) < n:
        best = min(left, key=lambda pair: (used[pair[0]] + used[pair[1]], _distance(text, pair)))
        left.remove(best)
        used.update(best)
        chosen.append(best)
    return chosen


def _distance(text: dict[int, str], pair: tuple[int, int]) -> int:
    return Levenshtein.distance(text[pair[0]], text[pair[1]])


def _pair(item: Item, task: str, better: int, worse: int) -> Row:
    rejected = item.attempts[worse]
    told = {"rejected_seed": rejected.trajectory.seed, "rejected_answer": rejected.trajectory.answer}
    row = row_of(item, better, task=task, rejected=steps_of(rejected), provenance=told)
    return row.model_copy(update={"id": f"{row.id}-{task}-{worse}"})
