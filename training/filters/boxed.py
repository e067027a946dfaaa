"""Keeps solutions in words that state their answer in one box, at the end; what follows the box can be cut off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pydantic import Field

from prompts import load
from solver.types import Step, Text
from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.records import Row
from training.workshop import Workshop

_BOX = re.compile(r"\\boxed\s*\{")
_END = re.compile(r"[\s.$]*")


class Options(Base):
    cut: bool = Field(True, description="cut off what follows the first box, if it is the only thing that is wrong")


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows with one box at their end. Programs have none, and other rows than finished solutions pass."""
    for row in rows:
        verdict = boxed(row, options.cut)
        yield verdict if isinstance(verdict, Row) else Dropped(row.id, verdict, row.text)


def boxed(row: Row, cut: bool) -> Row | str:
    """The row, with what follows the box cut off, or the reason it is dropped."""
    if load(row.mode).mode not in ("cot", "tir") or row.unfinished or row.label == 0 or not row.steps:
        return row
    boxes = [(number, end) for number, step in enumerate(row.steps) if step.kind == "text" for end in _ends(step.text)]
    if not boxes:
        return "boxed: no box"
    number, end = boxes[0]
    rest = row.steps[number].text[end:] + "".join(step.text for step in row.steps[number + 1 :])
    if _END.fullmatch(rest):
        return row
    if not cut or any(step.kind == "code" for step in row.steps[number + 1 :]):
        return "boxed: several boxes" if len(boxes) > 1 else "boxed: goes on after the box"
    return row.model_copy(update={"steps": (*row.steps[:number], _until(row.steps[number], end))})


def _ends(text: str) -> Iterator[int]:
    """Where each box of a text ends; one that is never closed is none."""
    for match in _BOX.finditer(text):
        depth, place = 1, match.end()
        while place < len(text) and depth:
            depth += {"{": 1, "}": -1}.get(text[place], 0)
            place += 1
        if not depth:
            yield place


def _until(step: Step, end: int) -> Text:
    """The sentence is ended as it was, or with a full stop."""
    text = step.text
    closing = re.match(r"\$*\.?", text[end:])
    assert closing is not None
    return Text(text=text[: end + closing.end()])
