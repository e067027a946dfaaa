"""What an attempt is rewarded with in reinforcement learning: verified by our own grader, None where nobody can say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from solver.answer import compare
from solver.runs.grading import Grading
from solver.types import OWN_FAILURES, Trajectory

UNPARSEABLE = 0.2
"""Share of gold answers that cannot be read above which a run is refused: it would learn from noise (open-r1 257)."""

_OTHER = "-77.125"
"""No gold answer that one meets."""


def reward(attempt: Trajectory, gold: str, failed_code: float = 0.0) -> float | None:
    """1 for an answer that is strictly right, `failed_code` for one whose last program did not run, else 0.

    None after a failure of our own parts, and for a gold answer that cannot be read: neither is the model's doing.
    `failed_code` follows ToRL (https://arxiv.org/abs/2503.23383), which takes -0.5.
    """
    if attempt.status in OWN_FAILURES or not can_be_read(gold):
        return None
    if Grading().grade(attempt.answer, gold, attempt.rule).strict:
        return 1.0
    outputs = [step for step in attempt.steps if step.kind == "output"]
    return failed_code if outputs and outputs[-1].status != "ok" else 0.0


@cache
def can_be_read(gold: str) -> bool:
    """Whether the grader knows what the answer is: only then can it tell it from some other number."""
    return compare(_OTHER, gold).relation != "UNKNOWN"


def unreadable_share(golds: Iterable[str]) -> float:
    """The share of different gold answers that the grader cannot read."""
    distinct = set(golds)
    return sum(not can_be_read(gold) for gold in distinct) / len(distinct) if distinct else 0.0
