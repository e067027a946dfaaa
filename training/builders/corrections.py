"""Corrections of what a model got wrong, by a teacher who is shown the wrong attempt, or by the source.

After Wang et al. 2023 (https://arxiv.org/abs/2310.13332): who is missed most is taught most. A correction in words is
kept when its answer is the gold one and every sum in it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field

from prompts import Mode
from solver.types import Text
from training.builders import mix
from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.builders.enrich import solution_steps
from training.builders.side_task import about
from training.filters.execute import batched
from training.records import Item, Row
from training.rollouts.rows import by_mode, distinct, finished
from training.workshop import Workshop

AT_ONCE = 256
"""Problems for which a teacher is asked side by side."""


class Options(Base):
    by: Literal["teacher", "source"] = Field("source", description="teacher: words by the recipe's teacher")
    n: int = Field(2, ge=1, description="wrong attempts at a problem that are corrected, at most, by a teacher")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """Rows for problems with a wrong attempt: the source's solutions in the modes that were missed, or a teacher's."""
    for some in batched(items, AT_ONCE):
        missed = [(item, _wrong(item)) for item in some]
        yield from (Dropped(item.id, "nothing was wrong", item.question) for item, wrong in missed if not wrong)
        if options.by == "source":
            for item, wrong in missed:
                yield from _by_source(item, wrong)
        else:
            yield from _by_teacher([(item, wrong) for item, wrong in missed if wrong], options.n, workshop)


def _wrong(item: Item) -> dict[str, list[int]]:
    """By mode, the different wrong attempts that came to an end."""
    places = {mode: [at for at in some if not item.attempts[at].right] for mode, some in by_mode(item)}
    return {mode: distinct(item, some) for mode, some in places.items() if some}


def _by_source(item: Item, wrong: dict[str, list[int]]) -> Iterator[Row]:
    modes: list[Mode] = [mode for mode in wrong if mode in ("cot", "pot", "tir")]  # type: ignore[misc]
    for row in mix.written(item, tuple(modes)):
        yield row.model_copy(update={"id": f"{row.id}-corrected", "provenance": {**item.meta, "kind": "correction"}})


def _by_teacher(missed: list[tuple[Item, dict[str, list[int]]]], n: int, workshop: Workshop) -> Iterator[Row | Dropped]:
    shown = [(item, at) for item, wrong in missed for at in _to_show(item, wrong)[:n]]
    asked = [about(item.question, item.attempts[at].trajectory.text) for item, at in shown]
    for (item, at), replies in zip(shown, workshop.teacher.write("correction", asked), strict=True):
        name = f"{item.id}/correction-{at}"
        steps = solution_steps(replies[0] if replies else "", item.answer)
        if not steps:
            yield Dropped(name, "no answer, or another one", "\n".join(replies))
            continue
        yield Row(
            id=name,
            source=item.source,
            parent_id=item.parent_id,
            mode="cot",
            question=item.question,
            steps=(Text(text="\n".join([*steps, mix.answer_sentence(item.answer)])),),
            answer=item.answer,
            provenance={**item.meta, "kind": "correction", "teacher": workshop.teacher.model},
        )


def _to_show(item: Item, wrong: dict[str, list[int]]) -> list[int]:
    return [at for places in wrong.values() for at in places if finished(item.attempts[at])]
