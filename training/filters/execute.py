"""Runs every program of a row in the sandbox and keeps the row only when the output equals the gold answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from prompts import load
from sandbox import ExecResult
from solver.answer import compare
from solver.types import Code, Output, Step
from training.builders.base import Dropped, Options
from training.records import Row
from training.workshop import Workshop

AT_ONCE = 2000

Some = TypeVar("Some")

Execute = Callable[[str], ExecResult]
"""Runs one program in fresh state."""


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows whose program prints the answer; a few thousand at a time, side by side."""
    for some in batched(rows, AT_ONCE):
        results = workshop.executions.run(program for row in some for program in row.programs)
        for row in some:
            verdict = execute(row, results.__getitem__)
            yield verdict if isinstance(verdict, Row) else Dropped(row.id, verdict, row.text)


def execute(row: Row, run: Execute) -> Row | str:
    """The row with its real output in place, or the reason it is dropped.

    Rows without a program pass. A row has one program, whose state starts fresh.
    """
    if not row.programs:
        return row
    result = run(row.programs[0])
    if result.status != "ok":
        return f"program: {result.status}"
    if not result.text.strip():
        return "program: no output"
    if compare(result.text.strip().split("\n")[-1], row.answer).relation != "EQUAL":
        return "program: output is not the answer"
    return row.model_copy(update={"steps": tuple(_with_output(step, row, result) for step in row.steps)})


def _with_output(step: Step, row: Row, result: ExecResult) -> Step:
    if isinstance(step, Output):
        text = load(row.mode).output_text(result.text)
        return Output(text=text, output=result.text, status=result.status)
    assert isinstance(step, Code) or step.kind == "text"
    return step


def batched(rows: Iterable[Some], size: int) -> Iterator[list[Some]]:
    """Lists of `size` rows or items, the last one shorter. As `itertools.batched` of Python 3.12."""
    rows = iter(rows)
    while some := list(islice(rows, size)):
        yield some
