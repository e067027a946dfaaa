"""Runs every program of a row in the sandbox and keeps the row only when they lead to the gold answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import sandbox
from prompts import load
from sandbox import ExecResult
from solver import feedback
from solver.answer import compare
from solver.extract import extract
from solver.types import Output, Step
from training.builders.base import Dropped, Options
from training.records import Row
from training.workshop import Workshop

AT_ONCE = 2000

Some = TypeVar("Some")

Execute = Callable[[tuple[str, ...]], list[ExecResult]]
"""Runs programs one after the other, beginning in fresh state."""


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows whose programs lead to the answer; a few thousand at a time, side by side."""
    for some in batched(rows, AT_ONCE):
        results = workshop.executions.run_in_turn({tuple(row.programs) for row in some if row.programs})
        for row in some:
            verdict = execute(row, results.__getitem__)
            yield verdict if isinstance(verdict, Row) else Dropped(row.id, verdict, row.text)


def execute(row: Row, run: Execute) -> Row | str:
    """The row with its real output in place, or the reason it is dropped.

    Rows without a program pass, and rows that are worth nothing by their label; of an unfinished one the programs must
    run. A row that already holds what its programs print may state the answer in its words; of another one the single
    program must print it.
    """
    if not row.programs or row.label == 0:
        return row
    results = run(tuple(row.programs))
    if row.unfinished:
        return row if all(result.status == "ok" for result in results) else f"program: {results[-1].status}"
    turn = (*row.given, *row.steps)
    if any(step.kind == "output" for step in turn) and _recorded(turn) == _printed(turn, results):
        return row if _states_answer(row) else "program: its row does not state the answer"
    if len(results) > 1:
        return "program: prints something else when it is run again"
    result = results[0]
    if result.status != "ok":
        return f"program: {result.status}"
    if not result.text.strip():
        return "program: no output"
    if not _same(result.text.strip().split("\n")[-1], row.answer):
        return "program: output is not the answer"
    return row.model_copy(update={"steps": tuple(_with_output(step, row, result) for step in row.steps)})


def _recorded(steps: Sequence[Step]) -> list[str]:
    return [step.output for step in steps if step.kind == "output"]


def _printed(steps: Sequence[Step], results: Sequence[ExecResult]) -> list[str]:
    """What the loop of the solver would have fed back in place of each output."""
    outputs: list[str] = []
    said: list[str] = []
    left = iter(results)
    for step in steps:
        if step.kind == "code":
            said.append(feedback.read(next(left), sandbox.Limits().wall))
        elif step.kind == "output":
            outputs.append(feedback.bounded("\n".join(filter(None, said))))
            said = []
    return outputs


def _states_answer(row: Row) -> bool:
    mode = load(row.mode).mode
    stated = extract(row.steps, mode).answer if mode != "text" else row.answer
    return stated is not None and _same(stated, row.answer)


def _same(answer: str, gold: str) -> bool:
    return compare(answer, gold).relation == "EQUAL"


def _with_output(step: Step, row: Row, result: ExecResult) -> Step:
    if not isinstance(step, Output):
        return step
    return Output(text=load(row.mode).output_text(result.text), output=result.text, status=result.status)


def batched(rows: Iterable[Some], size: int) -> Iterator[list[Some]]:
    """Lists of `size` rows or items, the last one shorter. As `itertools.batched` of Python 3.12."""
    rows = iter(rows)
    while some := list(islice(rows, size)):
        yield some
