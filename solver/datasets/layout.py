"""Where the question, the gold answer and the rest stand in a row, and how a Problem is made of them."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from solver.datasets.files import Row
from solver.error_kinds import WORKED
from solver.types import Problem

QUESTION = ("question", "problem", "input")
ANSWER = ("answer", "solution", "target", "output")
_LABELLED = re.compile(r"\s*\(?[A-Za-z]\s*[).:]")


class Unfit(ValueError):
    """A row that is no problem. The message goes on after the name of the row; `hint` is a sentence."""

    def __init__(self, message: str, hint: str | None = None):
        super().__init__(message)
        self.hint = hint


class Layout(BaseModel):
    """The columns of a data set. A column is looked for under each of its names, in order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    question: tuple[str | tuple[str, ...], ...] = QUESTION
    """A tuple within is columns to be joined, such as a story and what is asked of it."""
    answer: tuple[str, ...] = ANSWER
    id: tuple[str, ...] = ("id",)
    options: str | None = None
    gold: Literal["auto", "text", "hashes", "boxed", "amount", "index"] = "auto"
    """How the gold answer stands in its column: see `GOLDS`."""
    by: tuple[str, ...] = ()
    """Columns that are kept with a problem, for the score to be broken down by."""
    required: bool = False
    """Whether a row without an answer column is an error: so for a column that was asked for by name."""

    def problem(self, row: Row, default_id: str) -> Problem:
        """Raises Unfit for a row that has no question, or one whose values are of the wrong kind."""
        question = self._question(row)
        answer = self._answer(row)
        own_id = next((row[name] for name in self.id if row.get(name) is not None), None)
        meta: Row = {name: row[name] for name in self.by if isinstance(row.get(name), str | int | float | bool)}
        found = None if answer is None else GOLDS[self.gold](str(answer))
        if isinstance(answer, str) and found != answer.strip():
            meta[WORKED] = answer
        try:
            return Problem(
                question=question,
                id=str(own_id) if isinstance(own_id, str | int) and own_id != "" else default_id,
                answer=found,
                meta=meta,
            )
        except ValidationError:  # lone surrogates: JSON allows them, UTF-8 does not
            raise Unfit("holds characters that are not Unicode text.") from None

    def _question(self, row: Row) -> str:
        names = [name if isinstance(name, tuple) else (name,) for name in self.question]
        found = next((each for each in names if all(row.get(part) is not None for part in each)), None)
        if found is None:
            if empty := next((part for each in names for part in each if part in row and row[part] is None), None):
                raise Unfit(f"has null in its question column {empty!r}.", "A question is a string that is not empty.")
            called = ", ".join(" + ".join(each) for each in names)
            raise Unfit("has no question column.", f"It may be called {called}; there are: {', '.join(row) or 'none'}.")
        parts = [row[part] for part in found]
        if not all(isinstance(part, str) for part in parts) or not "".join(parts).strip():
            raise Unfit("has no text as its question.", "A question is a string that is not empty.")
        question = " ".join(part.strip() for part in parts) if len(parts) > 1 else parts[0]
        return question if self.options is None else f"{question.rstrip()}\n{self._options(row)}"

    def _options(self, row: Row) -> str:
        """The choices, a line each, with letters before those that have none."""
        given = row.get(self.options or "")
        if isinstance(given, dict):
            given = [f"{label}) {text}" for label, text in given.items()]
        if isinstance(given, str) and given.strip():
            return f"Options: {given.strip()}"
        if not isinstance(given, list) or not given:
            raise Unfit(f"has no options in {self.options!r}.", f"There are: {', '.join(row)}.")
        texts = [str(each).strip() for each in given]
        if not all(map(_LABELLED.match, texts)):
            texts = [f"{letter}) {text}" for letter, text in zip(string.ascii_uppercase, texts, strict=False)]
        return "Options:\n" + "\n".join(texts)

    def _answer(self, row: Row) -> str | int | float | None:
        if self.required and not any(name in row for name in self.answer):
            raise Unfit(f"has no column {self.answer[0]!r}.", f"There are: {', '.join(row) or 'none'}.")
        answer = next((row[name] for name in self.answer if row.get(name) is not None), None)
        if not isinstance(answer, str | int | float | None):
            raise Unfit("has an answer that is neither text nor a number.", "Write it as a string.")
        return answer


def gold(text: str) -> str:
    """The answer within a worked solution: what follows GSM8K's `####`, else the last box, else the text itself."""
    return hashes(text) if "####" in text else boxed(text)


def hashes(text: str) -> str:
    """What follows the last `####`."""
    return text.rpartition("####")[2].strip()


def boxed(text: str) -> str:
    """What stands in the last `\\boxed{}`, or the text itself."""
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


def amount(text: str) -> str:
    """A number without what it counts: ASDiv's `9 (apples)`."""
    return text.partition("(")[0].strip() or text.strip()


def letter(text: str) -> str:
    """A choice given as its place, from 0, as a letter."""
    place = text.strip()
    return string.ascii_uppercase[int(place)] if place.isdecimal() and int(place) < 26 else place


GOLDS: dict[str, Callable[[str], str]] = {
    "auto": gold,
    "text": str.strip,
    "hashes": hashes,
    "boxed": boxed,
    "amount": amount,
    "index": letter,
}
