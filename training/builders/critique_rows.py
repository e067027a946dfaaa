"""Critiques: question, reference answer and steps, to be judged by a score and the number of the first wrong step.

The score is the share of steps before the first wrong one, as the solver's critic scores (`solver/scorers/critic.py`);
that the first error decides is the measure of ProcessBench (https://arxiv.org/abs/2412.06559).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pydantic import Field

from training.builders.base import Dropped
from training.builders.mi import described
from training.builders.planted import Planting, plant
from training.builders.side_task import about, numbered, row
from training.records import Item, Row
from training.workshop import Workshop

_SCORE = re.compile(r"score:\s*([01](?:\.\d+)?)", re.I)
_FIRST = re.compile(r"first wrong step:\s*(\d+|none)", re.I)


class Options(Planting):
    reference: bool = Field(True, description="whether the right answer is shown to who judges")


class Critique(NamedTuple):
    """A judgement: the share of steps before the first wrong one, and that step from 0, or -1."""

    score: float
    first_error: int

    def __str__(self) -> str:
        first = "none" if self.first_error < 0 else self.first_error + 1
        return f"Score: {self.score:.2f}\nFirst wrong step: {first}"


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """One row for each verified solution."""
    for item in items:
        planted = plant(item, options, workshop, "critique")
        if isinstance(planted, Dropped):
            yield planted
            continue
        shown = numbered(planted.texts) + (f"\n\nReference answer: {item.answer}" if options.reference else "")
        target = str(judged(planted.first_error, len(planted.texts)))
        yield row(item, "critique", "critique", about(item.question, shown), target, **described(planted))


def judged(first_error: int, steps: int) -> Critique:
    """The critique of a solution of so many steps whose first error, from 0, is known; -1 for none."""
    return Critique(1.0 if first_error < 0 else first_error / steps, first_error)


def read(reply: str) -> Critique | None:
    """The critique that a reply states; None where it states none."""
    score, first = _SCORE.search(reply), _FIRST.search(reply)
    if not score or not first:
        return None
    return Critique(float(score[1]), -1 if first[1].lower() == "none" else int(first[1]) - 1)
