"""Drops a solution whose words state another answer than the gold one, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from prompts import load
from solver.answer import compare
from solver.extract import extract
from training.builders.base import Dropped, Options
from training.records import Row
from training.workshop import Workshop


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows that end in their answer. What a program prints is for `execute` to find out."""
    for row in rows:
        reason = answer(row)
        yield row if reason is None else Dropped(row.id, reason, row.text)


def answer(row: Row) -> str | None:
    """Why the row is dropped. Side tasks, unfinished turns and rows that are worth nothing by their label pass."""
    mode = load(row.mode).mode
    if mode == "text" or mode == "pot" or row.unfinished or row.label == 0 or not row.steps:
        return None
    stated = extract(row.steps, mode)
    if stated.answer is None or stated.rule == "last_number":
        return "answer: none is stated"
    return None if compare(stated.answer, row.answer).relation == "EQUAL" else "answer: another one is stated"
