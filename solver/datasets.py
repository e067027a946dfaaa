"""Reads a data set of questions, with gold answers where there are some: JSON lines, plain or gzipped."""

from __future__ import annotations

import gzip
import json
import random
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from solver.error_kinds import WORKED
from solver.errors import UsageError
from solver.types import Problem

QUESTION_COLUMNS = ("question", "problem", "input")
ANSWER_COLUMNS = ("answer", "solution", "target", "output")
GZIP_MAGIC = b"\x1f\x8b"
T = TypeVar("T")


def read(path: str | Path, notify: Callable[[str], None] = lambda sentence: None) -> list[Problem]:
    """All problems of a file, in its order; `id` is the row's own, else its line number.

    A repeated id gets a suffix (`7`, `7#2`), so that ids are unique; `notify` is told. Blank lines are skipped.
    Raises UsageError, naming the line, for a file that is missing, unreadable or without questions.
    """
    path = Path(path)
    problems: list[Problem] = []
    taken: set[str] = set()
    renamed: list[str] = []
    for number, line in enumerate(_lines(path), 1):
        if line.strip():
            problem = _problem(line, f"{path}, line {number}", str(number))
            own_id, unique = problem.id, _unique(problem.id, taken)
            if unique != own_id:
                renamed.append(unique)
            taken.add(unique)
            problems.append(problem.model_copy(update={"id": unique}))
    if not problems:
        raise UsageError(f"{path} holds no problems.", "One JSON object a line is expected.")
    if renamed:
        notify(f"{path} repeats {len(renamed)} ids; the repeated ones got a suffix, the first is now {renamed[0]!r}.")
    return problems


def select(items: Sequence[T], *, limit: int | None = None, shuffle: bool = False, seed: int = 0) -> list[T]:
    """The first `limit` of them, after a shuffle where one is wanted; a larger limit only ever adds to the choice."""
    chosen = list(items)
    if shuffle:
        random.Random(seed).shuffle(chosen)
    return chosen[:limit]


def gold(text: str) -> str:
    """The answer within a worked solution: what follows GSM8K's `####`, else the last box, else the text itself."""
    if "####" in text:
        return text.rpartition("####")[2].strip()
    start = text.rfind("\\boxed{")
    if start < 0:
        return text.strip()
    start += len("\\boxed{")
    depth = 1
    for end in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        if depth == 0:
            return text[start:end].strip()
    return text.strip()


def _lines(path: Path) -> Iterator[bytes]:
    """Raw lines, so that a line that is not UTF-8 can be named too."""
    try:
        with path.open("rb") as raw:
            packed = raw.read(2) == GZIP_MAGIC
        with gzip.open(path) if packed else path.open("rb") as file:
            yield from file
    except FileNotFoundError:
        raise UsageError(f"There is no file {path}.", "A data set is a .jsonl or .jsonl.gz file.") from None
    except (OSError, EOFError, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UsageError(f"{path} cannot be read: {reason}.", "A data set is a .jsonl or .jsonl.gz file.") from None


def _problem(line: bytes, where: str, default_id: str) -> Problem:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # bad JSON and bad UTF-8 are both ValueErrors
        raise UsageError(f"{where} is not JSON: {error}.", "One JSON object a line is expected.") from None
    if not isinstance(row, dict):
        raise UsageError(f"{where} is not a JSON object.", "One JSON object a line is expected.")
    question = _column(row, QUESTION_COLUMNS)
    if question is None:
        hint = f"It may be called {', '.join(QUESTION_COLUMNS)}; there are: {', '.join(row) or 'none'}."
        raise UsageError(f"{where} has no question column.", hint)
    if not isinstance(question, str) or not question.strip():
        raise UsageError(f"{where} has no text as its question.", "A question is a string that is not empty.")
    answer = _column(row, ANSWER_COLUMNS)
    if not isinstance(answer, str | int | float | None):
        raise UsageError(f"{where} has an answer that is neither text nor a number.", "Write it as a string.")
    own_id = row.get("id")
    try:
        return Problem(
            question=question,
            id=str(own_id) if isinstance(own_id, str | int) and own_id != "" else default_id,
            answer=None if answer is None else gold(str(answer)),
            meta={WORKED: answer} if isinstance(answer, str) and gold(answer) != answer.strip() else {},
        )
    except ValidationError:  # lone surrogates: JSON allows them, UTF-8 does not
        raise UsageError(f"{where} holds characters that are not Unicode text.") from None


def _column(row: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((row[name] for name in names if row.get(name) is not None), None)


def _unique(name: str, taken: set[str]) -> str:
    copy, candidate = 1, name
    while candidate in taken:
        copy += 1
        candidate = f"{name}#{copy}"
    return candidate
