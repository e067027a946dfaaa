"""What a strategy is, what it is given, and how its attempts become one Solution."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import prompts
import sandbox
from prompts import WireFormat
from solver.backends.base import Backend
from solver.config import Settings
from solver.errors import SandboxUnavailable
from solver.loop import Emit, rollout
from solver.registry import resolve
from solver.types import Problem, Solution, Trajectory, Usage, Vote
from solver.vote import settled, vote
from solver.weighting import WEIGHTINGS, weighed

T = TypeVar("T")


class Strategy(Protocol):
    async def __call__(self, problem: Problem, context: Context) -> Solution: ...


@dataclass(frozen=True)
class Context:
    """What a strategy works with, for one problem. `gate` bounds how many samples of a Solver run at once."""

    problem: Problem
    settings: Settings
    backend: Backend
    emit: Emit
    gate: asyncio.Semaphore

    def format(self, mode: str) -> WireFormat:
        """The wire format for a mode: the one the settings ask for where it is of that mode, else the usual one."""
        chosen = prompts.load(self.settings.prompt) if self.settings.prompt else None
        return chosen if chosen is not None and chosen.mode == mode else prompts.load(mode)

    async def sample(self, mode: str, index: int = 0, fallback_from: str | None = None) -> Trajectory:
        """One trajectory, drawn with seed + index. Its sandbox starts with its first program and ends with it."""
        fmt = self.format(mode)
        async with self.gate:
            session = sandbox.Session(self.settings.limits) if fmt.code else None
            try:
                return await rollout(
                    self.problem,
                    fmt,
                    self.backend,
                    session,
                    self.settings,
                    seed=self.settings.seed + index,
                    index=index,
                    emit=self.emit,
                    fallback_from=fallback_from,
                )
            finally:
                if session is not None:
                    session.close()


Ballot = tuple[Trajectory, float]
"""An attempt and how far it is trusted, from 0 to 1."""


async def drawn(work: Iterable[Coroutine[Any, Any, T]], enough: Callable[[list[T], int], Awaitable[bool]]) -> list[T]:
    """Results in order. At `enough(results so far, how many are owed)`, and at the first error, the rest is cancelled.

    An error is raised as it is.
    """
    tasks = [asyncio.create_task(each) for each in work]
    try:
        for next_done in asyncio.as_completed(tasks):
            await next_done
            done = [task.result() for task in tasks if task.done()]
            if len(done) == len(tasks) or await enough(done, len(tasks) - len(done)):
                break
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return [task.result() for task in tasks if not task.cancelled()]


async def sampled(mode: str, context: Context) -> Solution:
    """`settings.samples` trajectories of one mode, and their vote."""

    async def one(index: int) -> list[Ballot]:
        return [(await context.sample(mode, index), 1.0)]

    return await elected(context, (one(index) for index in range(context.settings.samples)), most=1.0)


async def elected(context: Context, work: Iterable[Coroutine[Any, Any, list[Ballot]]], most: float) -> Solution:
    """The vote of all samples, each of one or more ballots that weigh at most `most` together.

    With `settings.enough`, no more are drawn once the leader cannot be caught. First ballots come before all others.
    """

    async def enough(done: list[list[Ballot]], owed: int) -> bool:
        share = context.settings.enough
        if share is None:
            return False
        attempts, weights = _ballots(context, done)
        return settled(await _votes(attempts, weights), sum(weights), owed * most, share)

    attempts, weights = _ballots(context, await drawn(work, enough))
    return await decide(context, attempts, weights)


def _ballots(context: Context, samples: Sequence[list[Ballot]]) -> tuple[list[Trajectory], list[float]]:
    weighting = resolve(WEIGHTINGS, context.settings.weighting, "weighting")
    ballots = [sample[0] for sample in samples] + [ballot for sample in samples for ballot in sample[1:]]
    weights = [trust * weighed(weighting, context.problem, attempt) for attempt, trust in ballots]
    return [attempt for attempt, _ in ballots], weights


async def _votes(attempts: Sequence[Trajectory], weights: Sequence[float]) -> tuple[Vote, ...]:
    """Raises SandboxUnavailable when answers must be compared and no worker process can be started for it."""
    try:
        return await asyncio.to_thread(vote, [attempt.answer for attempt in attempts], weights)
    except sandbox.Unavailable as error:
        raise SandboxUnavailable(f"The answers cannot be compared: {error}") from error


async def decide(context: Context, attempts: Sequence[Trajectory], weights: Sequence[float]) -> Solution:
    """The answer with the most weight; its share of all weight is the confidence."""
    votes = await _votes(attempts, weights)
    winner = votes[0] if votes else None
    return Solution(
        problem=context.problem,
        answer=winner.answer if winner else None,
        confidence=min(1.0, winner.weight / (sum(weights) or 1.0)) if winner else 0.0,
        status=_best(attempts, winner).status,
        strategy=context.settings.strategy,
        model=context.backend.name,
        trajectories=tuple(attempts),
        votes=votes,
        usage=sum((attempt.usage for attempt in attempts), Usage()),
    )


def _best(attempts: Sequence[Trajectory], winner: Vote | None) -> Trajectory:
    """The trajectory whose status is the solution's: one behind the winning answer, if possible one that went well."""
    behind = [attempts[index] for index in winner.members] if winner else [attempts[0]]
    return next((attempt for attempt in behind if attempt.status == "ok"), behind[0])
