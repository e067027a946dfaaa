"""Training rows of what a model wrote: the trajectory as it was, without what it cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Any, TypeVar

from prompts import load
from solver.types import Output, Step
from training.filters.arithmetic import arithmetic
from training.records import Attempt, Item, Row
from training.rollouts.keys import solution_key

T = TypeVar("T")
_NONE: Any = object()


def row_of(item: Item, place: int, **changes: Any) -> Row:
    """The attempt at `place` of `item.attempts` as a row; `changes` are fields of it."""
    attempt = item.attempts[place]
    provenance = {**item.meta, "model": attempt.model, "seed": attempt.trajectory.seed, "right": attempt.right}
    fields = {
        "id": f"{item.id}/{attempt.trajectory.format}-{place}",
        "source": item.source,
        "parent_id": item.parent_id,
        "mode": attempt.trajectory.format,
        "question": item.question,
        "steps": steps_of(attempt),
        "answer": item.answer,
        **changes,
        "provenance": provenance | changes.get("provenance", {}),
    }
    return Row(**fields)


def steps_of(attempt: Attempt) -> tuple[Step, ...]:
    """The steps without the times that they took, which no seed decides.

    In `pot` the last output ends the solution and the model wrote nothing after it: it is left out, as in other rows.
    """
    steps = tuple(
        step.model_copy(update={"ms": 0.0}) if isinstance(step, Output) else step for step in attempt.trajectory.steps
    )
    ends_in_output = load(attempt.trajectory.format).mode == "pot" and steps and steps[-1].kind == "output"
    return steps[:-1] if ends_in_output else steps


def by_mode(item: Item) -> Iterator[tuple[str, list[int]]]:
    """The places of the attempts in each wire format, formats in the order in which they first come."""
    for mode in dict.fromkeys(attempt.trajectory.format for attempt in item.attempts):
        yield mode, [place for place, one in enumerate(item.attempts) if one.trajectory.format == mode]


def by_turns(several: Iterable[Sequence[T]]) -> list[T]:
    """The first of each, then the second of each, and so on: every mode has its share of a quota."""
    return [one for turn in zip_longest(*several, fillvalue=_NONE) for one in turn if one is not _NONE]


def distinct(item: Item, places: Sequence[int]) -> list[int]:
    """The first attempt of each solution among those at `places`."""
    found: dict[str, int] = {}
    for place in places:
        trajectory = item.attempts[place].trajectory
        found.setdefault(solution_key(trajectory.steps, trajectory.format), place)
    return list(found.values())


def finished(attempt: Attempt) -> bool:
    """Whether it came to its own end with an answer: what was cut off is no example, neither good nor bad."""
    return attempt.trajectory.status == "ok" and attempt.trajectory.answer is not None


def fault(item: Item, place: int) -> str | None:
    """None for a right attempt that is fit to be imitated; else why it is not. Some are right by luck."""
    attempt = item.attempts[place]
    if not finished(attempt):
        return "not finished"
    outputs = [step for step in attempt.trajectory.steps if step.kind == "output"]
    if outputs and outputs[-1].status != "ok":
        return "answer after a program that failed"
    checked = arithmetic(row_of(item, place))
    return checked if isinstance(checked, str) else None


def is_sound(item: Item, place: int) -> bool:
    """Whether the attempt is right and fit to be imitated."""
    return item.attempts[place].right and fault(item, place) is None


def pass_rate(item: Item) -> float | None:
    """The share of right attempts over all modes, None without any."""
    return sum(attempt.right for attempt in item.attempts) / len(item.attempts) if item.attempts else None
