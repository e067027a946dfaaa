"""Drops solutions that a scorer of the solver scores low: `critic:MODEL`, or a reward model, `hf:DIR`."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator

from pydantic import Field

from solver import scorers
from solver.backends.options import Options as Engine
from solver.budget import Ledger
from solver.strategies.side_by_side import together
from solver.types import Trajectory
from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.filters.execute import batched
from training.records import Row
from training.workshop import Workshop


class Options(Base):
    scorer: str = Field(description="critic:MODEL, hf:DIR, or module:function")
    at_least: float = Field(1.0, description="a score; critic: the share of steps before the first wrong one")
    batch_size: int = Field(32, ge=1, description="rows judged at once")


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The solutions with a high score, which is noted; those of which the scorer can say nothing are dropped too.

    Rows of side tasks, and rows that are worth nothing by their label, pass. Raises what loading a scorer raises.
    """
    with asyncio.Runner() as runner:
        scorer = scorers.load(options.scorer, Engine(batch_size=options.batch_size))

        async def scores(some: list[Row]) -> list[float | None]:
            return await together(_score(scorer, row) for row in some)

        try:
            for some in batched(rows, options.batch_size):
                for row, score in zip(some, runner.run(scores(some)), strict=True):
                    yield _judged(row, score, options.at_least)
        finally:
            runner.run(scorer.close())


async def _score(scorer: scorers.Scorer, row: Row) -> float | None:
    if not _is_solution(row):
        return None
    return await scorer.score(row.question, Trajectory(format=row.mode, steps=row.steps, answer=row.answer), Ledger())


def _judged(row: Row, score: float | None, least: float) -> Row | Dropped:
    if not _is_solution(row):
        return row
    if score is None:
        return Dropped(row.id, "critic: no verdict", row.text)
    if score < least:
        return Dropped(row.id, "critic: low score", row.text)
    return row.model_copy(update={"provenance": {**row.provenance, "critic_score": round(score, 4)}})


def _is_solution(row: Row) -> bool:
    return row.task == "solve" and row.label != 0 and bool(row.steps)
