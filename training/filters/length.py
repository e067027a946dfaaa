"""Drops rows that are too short or too long, in characters: of the question, and of the assistant turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import Field

from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.records import Row
from training.workshop import Workshop


class Options(Base):
    """Bounds are inclusive."""

    question_from: int = Field(1, ge=0)
    question_to: int = Field(4000, ge=1)
    turn_from: int = Field(1, ge=0)
    turn_to: int = Field(4000, ge=1)


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows within all bounds. The longer turn of a pair counts."""
    for row in rows:
        turn = max(len(row.text), sum(len(step.text) for step in row.rejected))
        reason = _where(len(row.question), options.question_from, options.question_to, "question")
        reason = reason or (_where(turn, options.turn_from, options.turn_to, "turn") if row.steps else None)
        yield row if reason is None else Dropped(row.id, reason, row.question if "question" in reason else row.text)


def _where(length: int, low: int, high: int, what: str) -> str | None:
    return f"length: {what} too short" if length < low else f"length: {what} too long" if length > high else None
