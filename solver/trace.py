"""A run directory on disk: one writer at a time, one manifest, one append-only line per solved problem."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import ConfigDict, Field, ValidationError

from solver.errors import UsageError
from solver.types import Noun, Solution

TRACES, LOCK = "traces.jsonl", ".lock"


class Grade(Noun):
    """How an answer stands to the gold one. `rule` is the comparison that decided."""

    gold: str
    strict: bool
    lenient: bool
    relation: Literal["EQUAL", "DIFFERENT", "UNKNOWN"]
    rule: str


class Flips(Noun):
    """How often a view of a solution turned the answer of the view before it from wrong to right, and back."""

    wrong_to_right: int
    right_to_wrong: int


class Trace(Solution):
    """One line of `traces.jsonl`: a Solution, the key it is resumed by, and its grade where a gold answer is known.

    `grade_without_fallback` is there when an attempt was replaced: the grade of the answer the others would have given.
    `flips` are there when the solution was deliberated.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)

    schema_: Literal["tandem-trace/1"] = Field("tandem-trace/1", alias="schema")
    key: str
    grade: Grade | None = None
    grade_without_fallback: Grade | None = None
    flips: Flips | None = None


def read(directory: Path) -> list[Trace]:
    """The traces of a run, in the order they were finished; a later trace of the same key stands for an earlier one.

    A torn last line is passed over: that problem is owed again. Raises UsageError for any other line that is no trace.
    """
    path = directory / TRACES
    try:
        lines = path.read_bytes().splitlines(keepends=True)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from None
    if lines and not lines[-1].endswith(b"\n"):
        lines.pop()
    latest: dict[str, Trace] = {}
    for number, line in enumerate(lines, 1):
        try:
            trace = Trace.model_validate_json(line)
        except ValidationError:
            hint = "Delete that line to have its problem solved again."
            raise UsageError(f"{path}, line {number} is not a trace.", hint) from None
        latest.pop(trace.key, None)
        latest[trace.key] = trace
    return list(latest.values())


def find(directory: Path, problem_id: str) -> Trace:
    """The trace of one problem. Raises UsageError when `directory` is no run, or holds no such problem."""
    if not (directory / TRACES).is_file():
        raise UsageError(f"{directory} is not a run directory.", f"It has no {TRACES}.")
    traces = read(directory)
    for trace in traces:
        if trace.problem.id == problem_id:
            return trace
    known = ", ".join(repr(trace.problem.id) for trace in traces[:5]) or "none yet"
    raise UsageError(f"{directory} has no trace of problem {problem_id!r}.", f"There are {len(traces)}: {known}, ...")


def write_json(path: Path, content: Any) -> None:
    """Replace a small file as a whole: a reader, or a kill, never meets half of it."""
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")
    fresh.replace(path)


class Writer:
    """Appends traces, each flushed as it comes: a kill can tear only the last line, and a torn one is cut off first.

    Raises UsageError when the file cannot be written (a full disk, a directory that is read only).
    """

    def __init__(self, directory: Path):
        self._path = directory / TRACES
        with self._explained():
            self._file = self._path.open("ab")
            content = self._path.read_bytes()
            self._file.truncate(content.rfind(b"\n") + 1)

    def append(self, trace: Trace) -> None:
        with self._explained():
            self._file.write(trace.model_dump_json().encode() + b"\n")
            self._file.flush()

    def close(self) -> None:
        with self._explained():
            os.fsync(self._file.fileno())
            self._file.close()

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise UsageError(f"{self._path} cannot be written: {error.strerror}.", "What it holds is kept.") from None


@contextlib.contextmanager
def lock(directory: Path) -> Iterator[None]:
    """Hold a directory, made here if need be, for one writer; the system lets go of it however the writer ends.

    Raises UsageError when another run holds it, or when it cannot be written.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        file = (directory / LOCK).open("w")
    except OSError as error:
        raise UsageError(f"{directory} cannot be written: {error.strerror}.", "Choose another one with -o.") from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            hint = "Wait for it to end, or choose another directory with -o."
            raise UsageError(f"Another run is writing to {directory}.", hint) from None
        yield
