"""Rows of side tasks on a worked solution (order its steps, find its mistakes ...): a question to read, a short target.

A side task has an instruction of its own, so that learning it changes nothing for how a problem is put to be solved.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from prompts import put
from solver.types import Text
from training.builders.base import Dropped
from training.builders.worked import Worked, lines
from training.records import Item, Row


def verified(item: Item) -> Worked | Dropped:
    """The worked solution of an item, or why none is to be learnt from: each sum must hold, and the last step must end
    in the answer."""
    worked = Worked(item.question, lines(item.rationale))
    if not worked.texts:
        return Dropped(item.id, "no worked solution", item.question)
    if not worked.is_true:
        return Dropped(item.id, "a sum does not hold", item.rationale or "")
    if not worked.ends_in(item.answer):
        return Dropped(item.id, "the last step does not end in the answer", item.rationale or "")
    return worked


def about(question: str, solution: str) -> str:
    """How a solution is shown with its question: as to the solver's critic."""
    return put("judge", question, solution)


def numbered(texts: Sequence[str]) -> str:
    """The steps as the solver's critic reads them."""
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))


def row(item: Item, task: str, form: str, asked: str, target: str, **provenance: Any) -> Row:
    """A row of the wire format `form` whose whole question is `asked`, and whose answer to be learnt is `target`."""
    return Row(
        id=f"{item.id}/{task}",
        source=item.source,
        parent_id=item.parent_id,
        mode=form,
        question=asked,
        steps=(Text(text=target),),
        answer=item.answer,
        task=task,
        provenance={**item.meta, **provenance},
    )
