"""Solutions to be judged, each with its first wrong step: rows of the builders, or ProcessBench's own files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from solver.errors import UsageError
from solver.types import Noun
from training.builders import critique_rows, mi
from training.builders.verdicts import first_wrong
from training.records import Row, read_jsonl

JUDGED = ("critic", "critique", "first-error")
"""The wire formats in which a solution is put before a judge."""

_REFERENCE = re.compile(r"\n\nReference answer: .*\Z", re.S)
_NUMBER = re.compile(r"^\d+\. ", re.M)


class Case(Noun):
    """A solution, step by step. `first_error` is the place of the first wrong step, from 0, or -1; `kind` says of what
    kind that error is, where it is known."""

    question: str
    steps: tuple[str, ...]
    first_error: int
    kind: str = ""


def read(path: Path) -> Iterator[Case]:
    """The cases of a JSON-lines file; rows that judge nothing are passed over. Raises UsageError for other lines."""
    for number, record in enumerate(read_jsonl(path), 1):
        case = (
            _processbench(record) if "steps" in record and "label" in record and "problem" in record else _row(record)
        )
        if isinstance(case, str):
            raise UsageError(
                f"{path}, record {number} is no judged solution: {case}.",
                "Rows of the builders mi, critique_rows or real_errors are, and files of ProcessBench.",
            )
        if case is not None:
            yield case


def of_row(row: Row) -> Case | None:
    """The solution that a row puts before a judge, and what its target says of it; None for any other row."""
    if row.mode not in JUDGED:
        return None
    question, _, listing = row.question.rpartition("\n\nSolution:\n")
    steps = tuple(step.strip() for step in _NUMBER.split(_REFERENCE.sub("", listing))[1:])
    first = _first_error(row.mode, row.text)
    kinds = row.provenance.get("kinds")
    kind = (kinds[first] if kinds else row.provenance.get("mistake")) if first >= 0 else None
    return Case(question=question, steps=steps, first_error=first, kind=str(kind or ""))


def _first_error(mode: str, target: str) -> int:
    if mode == "critic":
        return first_wrong(mi.read(target))
    if mode == "first-error":
        return -1 if target.strip() == "none" else int(target) - 1
    critique = critique_rows.read(target)
    assert critique is not None, f"no critique: {target}"
    return critique.first_error


def _row(record: dict[str, Any]) -> Case | str | None:
    try:
        return of_row(Row.model_validate(record))
    except ValidationError as error:
        return str(error.errors()[0]["msg"])


def _processbench(record: dict[str, Any]) -> Case | str:
    try:
        read = {"question": record["problem"], "steps": record.get("steps"), "first_error": record.get("label")}
        return Case.model_validate(read)
    except ValidationError as error:
        return str(error.errors()[0]["msg"])
