"""A run directory on disk: one writer at a time, one manifest, one append-only line per solved problem."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Any, Literal

from pydantic import ConfigDict, Field, ValidationError

from solver.errors import UsageError
from solver.types import Noun, Solution

TRACES, LOCK = "traces.jsonl", ".lock"
CHUNK = 1 << 16  # bytes read at once from the end of a file
_BEFORE_KEY = b'"schema":"tandem-trace/1","key":"'
"""How the key begins in a line of ours. Within a text its quotes would be escaped; within `meta` it comes earlier."""


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
    `right` says of each trajectory whether it is strictly right, None of one that failed by our fault. `flips` are
    there when the solution was deliberated.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)

    schema_: Literal["tandem-trace/1"] = Field("tandem-trace/1", alias="schema")
    key: str = Field(pattern="^[0-9a-f]{1,16}$")
    grade: Grade | None = None
    grade_without_fallback: Grade | None = None
    right: tuple[bool | None, ...] | None = None
    flips: Flips | None = None


def begun(directory: Path) -> bool:
    """Whether a directory holds a trace, or at least a whole line in place of one."""
    return next(_lines(directory / TRACES), None) is not None


def read(directory: Path) -> Iterator[Trace]:
    """The traces of a run, in the order they were finished; a later trace of the same key stands for an earlier one.

    One at a time: what is held in memory is a number for each key. A torn last line is passed over: that problem is
    owed again. Raises UsageError for any other line that is no trace.
    """
    path = directory / TRACES
    latest = {_key_of(line): number for number, line in _lines(path)}
    for number, line in _lines(path):
        trace = _parsed(line, path, number)
        if latest[_key_of(line)] == number:
            yield trace


def rewrite(directory: Path, change: Callable[[Iterator[Trace]], Iterator[Trace]]) -> None:
    """Put a changed copy in place of all traces, as a whole: until it is complete, the old ones stand.

    Raises UsageError as `read` does, and when there is no room for the copy.
    """
    path = directory / TRACES
    fresh = path.with_name(TRACES + ".new")
    traces = (_parsed(line, path, number) for number, line in _lines(path))
    try:
        with explained(fresh, "The traces are as they were."), fresh.open("wb") as file:
            for trace in change(traces):
                file.write(_line(trace))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def find(directory: Path, problem_id: str | None) -> Trace:
    """The trace of one problem. Raises UsageError, with some ids, when it holds no such problem, or none was named; and
    when `directory` is no run.
    """
    if not (directory / TRACES).is_file():
        raise UsageError(f"{directory} is not a run directory.", f"It has no {TRACES}.")
    count, known = 0, list[str]()
    for trace in read(directory):
        if trace.problem.id == problem_id:
            return trace
        count += 1
        if len(known) < 5:
            known.append(repr(trace.problem.id))
    hint = f"There are {count}: {', '.join(known) or 'none yet'}{', ...' if count > len(known) else '.'}"
    if problem_id is None:
        raise UsageError(f"Say which problem of {directory}: solver show {directory} ID.", hint)
    raise UsageError(f"{directory} has no trace of problem {problem_id!r}.", hint)


def write_json(path: Path, content: Any) -> None:
    """Replace a small file as a whole: a reader, or a kill, never meets half of it.

    Raises UsageError when it cannot be written.
    """
    fresh = path.with_name(path.name + ".new")
    with explained(path, "What it held is kept."):
        fresh.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")
        fresh.replace(path)


@contextlib.contextmanager
def explained(path: Path, hint: str) -> Iterator[None]:
    """A file that cannot be written (a full disk, a directory that is read only) is a UsageError."""
    try:
        yield
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.", hint) from None


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Whole lines with their numbers, from 1."""
    try:
        with path.open("rb") as file:
            yield from ((number, line) for number, line in enumerate(file, 1) if line.endswith(b"\n"))
    except FileNotFoundError:
        return
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from None


def _line(trace: Trace) -> bytes:
    return trace.model_dump_json().encode() + b"\n"


def _parsed(line: bytes, path: Path, number: int) -> Trace:
    try:
        return Trace.model_validate_json(line)
    except ValidationError:
        hint = "Delete that line to have its problem solved again."
        raise UsageError(f"{path}, line {number} is not a trace.", hint) from None


def _key_of(line: bytes) -> int | None:
    """The key, read without the rest: it stands behind the schema, as `_line` writes it, or somewhere."""
    _, found, behind = line.rpartition(_BEFORE_KEY)
    with contextlib.suppress(ValueError, TypeError, AttributeError):  # `read` says what is wrong with the line
        return int(behind[:17].partition(b'"')[0] if found else json.loads(line).get("key"), 16)
    return None


class Writer:
    """Appends traces, each flushed as it comes: a kill can tear only the last line, and a torn one is cut off first.

    Raises UsageError when the file cannot be written (a full disk, a directory that is read only).
    """

    def __init__(self, directory: Path):
        self._path = directory / TRACES
        with self._explained():
            self._file = self._path.open("ab+")
            self._file.truncate(_end_of_last_line(self._file))

    def append(self, trace: Trace) -> None:
        with self._explained():
            self._file.write(_line(trace))
            self._file.flush()

    def close(self) -> None:
        with self._explained():
            os.fsync(self._file.fileno())
            self._file.close()

    def _explained(self) -> AbstractContextManager[None]:
        return explained(self._path, "What it holds is kept.")


def _end_of_last_line(file: IO[bytes]) -> int:
    """Where the last newline ends; 0 without one. Read from the end, as the file may be large."""
    end = file.seek(0, os.SEEK_END)
    while end:
        begin = max(0, end - CHUNK)
        file.seek(begin)
        if (place := file.read(end - begin).rfind(b"\n")) >= 0:
            return begin + place + 1
        end = begin
    return 0


@contextlib.contextmanager
def lock(directory: Path) -> Iterator[None]:
    """Hold a directory, made here if need be, for one writer; the system lets go of it however the writer ends.

    A directory that was made here, and that nothing was written to, is removed again.
    Raises UsageError when another run holds it, or when it cannot be written.
    """
    path = directory / LOCK
    made = [each for each in (directory, *directory.parents) if not each.exists()]
    try:
        directory.mkdir(parents=True, exist_ok=True)
        file = path.open("w")
    except OSError as error:
        hint = "Make it writable, or take another directory."
        raise UsageError(f"{directory} cannot be written: {error.strerror}.", hint) from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not os.path.samestat(os.fstat(file.fileno()), os.stat(path)):  # removed by its holder meanwhile
                raise BlockingIOError
        except OSError:
            hint = "Wait for it to end, or take another directory."
            raise UsageError(f"Another run is writing to {directory}.", hint) from None
        try:
            yield
        finally:
            if made and os.listdir(directory) == [LOCK]:
                path.unlink()
                with contextlib.suppress(OSError):  # another run has begun there
                    for each in made:
                        each.rmdir()
