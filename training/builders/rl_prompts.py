"""Problems for reinforcement learning: those that a model solves now and then, as only they have a gradient.

A group of attempts that are all right or all wrong teaches GRPO nothing; open-r1 filters by pass rate likewise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import Field

from prompts import Mode
from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.records import Item, Row
from training.rollouts.rows import pass_rate
from training.workshop import Workshop


class Options(Base):
    low: float = Field(0.1, ge=0, le=1, description="lowest pass rate")
    high: float = Field(0.9, ge=0, le=1, description="highest pass rate")
    modes: tuple[Mode, ...] = Field((), description="a prompt in each, with the pass rate in it alone; none: all modes")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """Rows without steps, whose answer is what an attempt is rewarded for. Pass rates are over the attempts kept."""
    for item in items:
        for mode in options.modes or _modes(item):
            some = tuple(one for one in item.attempts if one.trajectory.format == mode)
            rate = pass_rate(item.model_copy(update={"attempts": some}))
            if rate is None or not options.low <= rate <= options.high:
                seldom = "solved too seldom" if rate is not None and rate < options.low else "solved too often"
                where = "no attempt" if rate is None else seldom
                yield Dropped(f"{item.id}/{mode}", where, item.question)
                continue
            yield Row(
                id=f"{item.id}/{mode}-prompt",
                source=item.source,
                parent_id=item.parent_id,
                mode=mode,
                question=item.question,
                steps=(),
                answer=item.answer,
                task="rl",
                provenance={**item.meta, "pass_rate": round(rate, 4), "k": len(some)},
            )


def _modes(item: Item) -> list[str]:
    return list(dict.fromkeys(one.trajectory.format for one in item.attempts))
