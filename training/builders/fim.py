"""Fill in the missing step: a verified solution without one of its steps, which is to be written.

Source: MathFimer (https://arxiv.org/abs/2502.11684). What comes before and after stands in the question, so that loss
is on the missing step alone. `training/expand.py` lets who has learnt it make solutions finer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pydantic import Field

from training.builders import base
from training.builders.base import Dropped
from training.builders.side_task import about, row, verified
from training.builders.worked import Worked
from training.records import Item, Row
from training.workshop import Workshop

GAP = "[...]"


class Options(base.Options):
    each: bool = Field(False, description="true: a row for every step with a sum; false: one step an item, drawn")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """Rows of verified solutions of at least two steps. The missing one has a sum: otherwise many would do."""
    for item in items:
        worked = verified(item)
        if isinstance(worked, Dropped):
            yield worked
            continue
        places = [place for place, step in enumerate(worked.steps) if step.sums]
        if not places or len(worked.steps) < 2:
            yield Dropped(item.id, "one step" if places else "no step with a sum", item.rationale or "")
            continue
        for place in places if options.each else [workshop.chance("fim", item.id).choice(places)]:
            texts = (*worked.texts, f"The answer is {item.answer}.")
            shown = about(item.question, gapped(texts[:place], texts[place + 1 :]))
            task = f"fim-{place}" if options.each else "fim"
            made = row(item, task, "fill", shown, worked.texts[place], gap=place, solution=len(worked.texts))
            yield made.model_copy(update={"task": "fim"})


def gapped(before: Sequence[str], after: Sequence[str]) -> str:
    """The steps with a mark where one is missing."""
    return "\n".join([*before, GAP, *after])


def fits(worked: Worked, gap: int, written: str) -> bool:
    """Whether a step that was written for the gap can stand there: its sums hold, it computes with nothing that comes
    from nowhere, and it gives all that later steps need of the missing one."""
    texts = (*worked.texts[:gap], " ".join(written.split()), *worked.texts[gap + 1 :])
    filled = Worked(worked.question, texts)
    missing = worked.steps[gap]
    needed = {value for step in worked.steps[gap + 1 :] for value in step.needs} & missing.gives
    if gap == len(worked.steps) - 1 and missing.sums and missing.sums[-1].result:
        needed = {missing.sums[-1].result.value}
    return (
        bool(filled.steps[gap].sums)
        and all(one.equation.holds for one in filled.steps[gap].sums)
        and {value for _, value in filled.unexplained()} <= {value for _, value in worked.unexplained()}
        and needed <= filled.steps[gap].gives
    )
