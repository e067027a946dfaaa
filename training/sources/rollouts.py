"""Problems with the solutions that a model wrote for them: `rollouts:DIR`, a directory of `solver-train rollout`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from solver.answer import compare
from solver.runs import trace
from solver.runs.trace import TRACES, Trace
from solver.types import Trajectory
from training.records import Attempt, Item
from training.rollouts.sampling import directories, item_of


def read(argument: str, limit: int | None, seed: int) -> Iterator[Item]:
    """Yield the problems in the order of their ids, each with its attempts in all modes, as they were graded.

    Left out are attempts that our own parts failed, and those that are proven neither right nor wrong. Raises
    UsageError where there is no rollout.
    """
    items: dict[str, Item] = {}
    attempts: dict[str, list[Attempt]] = {}
    for directory in directories(Path(argument)):
        for one in trace.read(directory):
            items.setdefault(one.problem.id, item_of(one.problem))
            attempts.setdefault(one.problem.id, []).extend(graded(one))
    for name in sorted(items):
        yield items[name].model_copy(update={"attempts": tuple(attempts[name])})


def files(argument: str) -> list[Path]:
    """What `read` reads."""
    return [directory / TRACES for directory in directories(Path(argument))]


def graded(one: Trace) -> Iterator[Attempt]:
    """The attempts of a trace that are known to be right or wrong."""
    for attempt, right in zip(one.trajectories, one.right or (), strict=False):
        if right is None or (not right and not _wrong(attempt, one.problem.answer or "")):
            continue
        yield Attempt(trajectory=attempt, right=right, model=one.model)


def _wrong(attempt: Trajectory, gold: str) -> bool:
    """Whether an attempt that is not strictly right is wrong indeed: its answer differs, or it gave none.

    One that was cut short by the budget is neither, nor one whose answer could not be compared.
    """
    if attempt.answer is None:
        return attempt.status != "budget"
    return compare(attempt.answer, gold).relation == "DIFFERENT"
