"""New questions of a teacher: kept when they are whole, unlike all others, and solved to one answer again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import Field

from prompts import load
from training.builders import sampled
from training.builders.base import Dropped, Options
from training.builders.paraphrase import tidy
from training.likeness import nearest, words
from training.records import Item, Row
from training.workshop import Workshop

_ANSWERED = re.compile(r"\\boxed|####|\banswer is\b|\bsolution:|```", re.I)
_ASKS = re.compile(
    r"\?|\b(?:find|calculate|compute|determine|evaluate|solve|simplify|how many|what is|work out)\b", re.I
)


class Invention(Options):
    """What is asked of new questions."""

    count: int = Field(1000, ge=1, description="questions asked for")
    shots: int = Field(3, ge=1, description="problems shown as examples")
    samples: int = Field(4, ge=2, description="solutions of a new question that vote")
    agree: int = Field(3, ge=2, description="solutions that must have the same answer, as no other is known")
    below: float = Field(0.7, gt=0, le=1, description="common subsequence with any other question must be less")
    most: int = Field(1, ge=1, description="agreeing solutions that become rows")


class Kept:
    """All questions there are, numbers masked, for a new one to be compared with."""

    def __init__(self, questions: Sequence[str]):
        self._questions = list(questions)
        self._words = [words(question, masked=True) for question in questions]

    def like(self, question: str, below: float) -> str | None:
        """The question that has too much in common with this one."""
        at, share = nearest(words(question, masked=True), self._words)
        return self._questions[at] if share >= below else None

    def add(self, question: str) -> None:
        self._questions.append(question)
        self._words.append(words(question, masked=True))


def prompt(kind: str, examples: Sequence[Item]) -> str:
    """What the teacher is asked."""
    shown = "\n\n".join(f"Example {number}: {one.question}" for number, one in enumerate(examples, 1))
    return f"{shown}\n\nThe kind of the new problem: {kind}"


def invented(
    asked: Sequence[tuple[str, str, dict[str, Any]]],
    builder: str,
    options: Invention,
    kept: Kept,
    workshop: Workshop,
) -> Iterator[tuple[Item, list[Row]] | Dropped]:
    """Ask `(name, prompt, provenance)` each, and yield new items with the rows of their solutions.

    A new question has no known answer: it is the one on which enough samples agree. Its root problem is itself.
    """
    assert load("new-problem").mode == "text"
    teacher = workshop.teacher
    fresh: list[Item] = []
    for (name, _, about), texts in zip(
        asked, teacher.write("new-problem", [text for _, text, _ in asked]), strict=True
    ):
        for text in texts:
            item = _item(f"{builder}/{name}", tidy(text), {**about, "teacher": teacher.model})
            dropped = _refused(item, options, kept, workshop)
            if dropped:
                yield dropped
            else:
                kept.add(item.question)
                fresh.append(item)
    solutions = teacher.solve([item.question for item in fresh], options.samples)
    for item, solution in zip(fresh, solutions, strict=True):
        agreed = sampled.agreeing(solution, options.agree)
        if not agreed or solution.answer is None:
            yield Dropped(item.id, "its solutions do not agree", item.question)
            continue
        about = {**item.meta, "agree": len(agreed), "k": options.samples}
        solved = item.model_copy(update={"answer": solution.answer, "meta": about})
        rows = sampled.rows(solved, agreed, options.most)
        if rows:
            yield solved, rows
        else:
            yield Dropped(item.id, "its solutions are not finished", item.question)


def _item(name: str, question: str, about: dict[str, Any]) -> Item:
    return Item(id=name, source="invented", question=question, answer="", parent_id=name, meta=about)


def _refused(item: Item, options: Invention, kept: Kept, workshop: Workshop) -> Dropped | None:
    question = item.question
    if not (20 <= len(question) <= 1200 and any(map(str.isdigit, question)) and _ASKS.search(question)):
        return Dropped(item.id, "no problem", question)
    if _ANSWERED.search(question):
        return Dropped(item.id, "it tells its answer", question)
    like = kept.like(question, options.below)
    if like is not None:
        return Dropped(item.id, "too like another question", question, like)
    overlap = workshop.tests.overlap(item)
    return Dropped(item.id, overlap, question) if overlap else None
