"""Rows of solutions that a teacher sampled: kept where the samples agree, and where an answer is known, on that one."""

from __future__ import annotations

from typing import Any

from prompts import load
from solver.answer import compare
from solver.types import Solution, Trajectory
from training.records import Item, Row


def agreeing(solution: Solution, at_least: int, answer: str | None = None) -> tuple[Trajectory, ...]:
    """The samples that gave the winning answer: none when fewer than `at_least`, or when `answer` is another one."""
    if solution.answer is None or (answer is not None and compare(solution.answer, answer).relation != "EQUAL"):
        return ()
    winners = next((vote.members for vote in solution.votes if vote.answer == solution.answer), ())
    agreed = tuple(solution.trajectories[member] for member in winners)
    return agreed if len(agreed) >= at_least else ()


def rows(item: Item, samples: tuple[Trajectory, ...], most: int = 1, **provenance: Any) -> list[Row]:
    """Up to `most` different ones of the finished samples, as rows of the item."""
    found: dict[str, Row] = {}
    for number, sample in enumerate(samples):
        if sample.status != "ok" or sample.text in found or len(found) == most:
            continue
        steps = sample.steps[:-1] if load(sample.format).mode == "pot" and sample.steps[-1].kind == "output" else None
        found[sample.text] = Row(
            id=f"{item.id}/sampled-{number}",
            source=item.source,
            parent_id=item.parent_id,
            mode=sample.format,
            question=item.question,
            steps=sample.steps if steps is None else steps,
            answer=item.answer,
            provenance={**item.meta, **provenance, "seed": sample.seed},
        )
    return list(found.values())
