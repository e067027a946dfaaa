"""What a strategy is, what it is given, and how its attempts become one Solution."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import prompts
import sandbox
from prompts import WireFormat
from solver.backends.base import Backend
from solver.budget import Ledger
from solver.config import Settings
from solver.errors import SandboxUnavailable, UsageError
from solver.loop import Emit, rollout
from solver.registry import resolve
from solver.scorers.base import Scorer
from solver.types import OWN_FAILURES, Event, Problem, Solution, Trajectory, Vote
from solver.vote import settled, vote
from solver.weighting import WEIGHTINGS, weighed

T = TypeVar("T")


class Strategy(Protocol):
    async def __call__(self, problem: Problem, context: Context) -> Solution: ...


@dataclass(frozen=True)
class Context:
    """What a strategy works with, for one problem. `gate` bounds how many samples of a Solver run at once.

    Every sample spends from the same `ledger`; once a bound of its budget is reached, a sample ends, or does not begin,
    with the status `budget`.
    """

    problem: Problem
    settings: Settings
    backend: Backend
    emit: Emit
    gate: asyncio.Semaphore
    ledger: Ledger
    scorer: Callable[[str], Awaitable[Scorer]]

    @property
    def code_mode(self) -> str:
        """Programs between words, or a program alone if that is what the chosen wire format is for."""
        return "pot" if self.settings.prompt and prompts.load(self.settings.prompt).mode == "pot" else "tir"

    @property
    def several(self) -> int:
        """The number of samples, for a strategy that makes no sense with one. Raises UsageError for one."""
        if self.settings.samples == 1:
            raise UsageError(f"The strategy {self.settings.strategy} needs several samples.", "Ask for them with -n 5.")
        return self.settings.samples

    def format(self, usual: str) -> WireFormat:
        """The wire format `usual`, or the one that the settings ask for where it is of the same mode."""
        fmt = prompts.load(usual)
        chosen = prompts.load(self.settings.prompt) if self.settings.prompt else fmt
        return chosen if chosen.mode == fmt.mode else fmt

    async def sample(
        self,
        usual: str,
        index: int = 0,
        fallback_from: str | None = None,
        *,
        question: str | None = None,
        after: Trajectory | None = None,
        one_turn: bool = False,
    ) -> Trajectory:
        """One trajectory, drawn with seed + index. Its sandbox starts with its first program and ends with it.

        `usual` names the wire format unless the settings choose one; `question` is put in place of the problem's own.
        `after` and `one_turn` are those of `rollout`.
        """
        fmt = self.format(usual)
        async with self.gate:
            if refusal := self.ledger.begin(attempt=fmt.mode != "text"):
                return self._unbegun(after or Trajectory(format=fmt.name), index, refusal)
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
                    question=question,
                    ledger=self.ledger,
                    after=after,
                    one_turn=one_turn,
                )
            finally:
                if session is not None:
                    session.close()

    async def scored(self, attempt: Trajectory) -> Trajectory:
        """`attempt` with its score, if it has any use of one: it holds an answer, or may go on to."""
        if attempt.status in OWN_FAILURES or (attempt.complete and attempt.answer is None):
            return attempt
        scorer = await self.scorer(self.settings.scorer)
        async with self.gate:
            score = await scorer.score(self.problem.question, attempt, self.ledger)
        return attempt.model_copy(update={"score": score})

    def _unbegun(self, before: Trajectory, index: int, refusal: str) -> Trajectory:
        """The record of a sample for which nothing was left."""
        trajectory = before.model_copy(update={"status": "budget", "detail": refusal, "complete": True})
        self.emit(Event(kind="start", sample=index, text=before.format))
        self.emit(Event(kind="trajectory", sample=index, trajectory=trajectory))
        return trajectory


async def together(work: Iterable[Coroutine[Any, Any, T]]) -> list[T]:
    """All of it at once, results in order. The first error cancels the rest and is raised as it is."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(each) for each in work]
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return [task.result() for task in tasks]


Ballot = tuple[Trajectory, float]
"""An attempt and how far it is trusted: 1.0 fully."""


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


async def sampled(usual: str, context: Context) -> Solution:
    """`settings.samples` trajectories in one wire format, and their vote."""

    async def one(index: int) -> list[Ballot]:
        return [(await context.sample(usual, index), 1.0)]

    return await elected(context, (one(index) for index in range(context.settings.samples)), most=1.0)


async def elected(context: Context, work: Iterable[Coroutine[Any, Any, list[Ballot]]], most: float) -> Solution:
    """The vote of all samples, each of one or more ballots that weigh at most `most` together.

    With `settings.enough`, no more are drawn once the leader cannot be caught. First ballots come before all others.
    """

    async def enough(done: list[list[Ballot]], owed: int) -> bool:
        share = context.settings.enough
        if share is None:
            return False
        attempts, trusts = _in_order(done)
        weights = _weights(context, attempts, trusts)
        votes = await _votes([attempt.answer for attempt in attempts], weights)
        return settled(votes, sum(weights), owed * most, share)

    attempts, trusts = _in_order(await drawn(work, enough))
    return await decide(context, attempts, trusts)


def _in_order(samples: Sequence[list[Ballot]]) -> tuple[list[Trajectory], list[float]]:
    ballots = [sample[0] for sample in samples] + [ballot for sample in samples for ballot in sample[1:]]
    return [attempt for attempt, _ in ballots], [trust for _, trust in ballots]


def _weights(context: Context, attempts: Sequence[Trajectory], trusts: Sequence[float]) -> list[float]:
    """Who could not finish, by our fault or the budget's, has no vote to count."""
    weighting = resolve(WEIGHTINGS, context.settings.weighting, "weighting")
    return [
        0.0
        if attempt.status in OWN_FAILURES or (attempt.status == "budget" and attempt.answer is None)
        else trust * weighed(weighting, context.problem, attempt)
        for attempt, trust in zip(attempts, trusts, strict=True)
    ]


async def decide(
    context: Context,
    attempts: Sequence[Trajectory],
    trusts: Sequence[float] | None = None,
    chosen: int | None = None,
    aids: Sequence[Trajectory] = (),
) -> Solution:
    """The answer with the most weight; its share of all weight is the confidence.

    `trusts` are how far each attempt is trusted in comparison with the others, all alike by default; the weighting of
    the settings comes on top. `chosen` is the attempt whose answer is taken in place of the heaviest, if it has one.
    `aids` are what was written to help the attempts, plans for example: kept behind them, and without a vote.
    Raises SandboxUnavailable when answers must be compared and no worker process can be started for it.
    """
    weights = _weights(context, attempts, trusts if trusts is not None else [1.0] * len(attempts))
    votes = await _votes([attempt.answer for attempt in attempts], weights)
    votes = tuple(sorted(votes, key=lambda each: chosen not in each.members)) if chosen is not None else votes
    winner = votes[0] if votes else None
    return Solution(
        problem=context.problem,
        answer=winner.answer if winner else None,
        confidence=min(1.0, winner.weight / (sum(weights) or 1.0)) if winner else 0.0,
        status=_best(attempts, winner).status,
        strategy=context.settings.strategy,
        model=context.backend.name,
        trajectories=(*attempts, *aids),
        votes=votes,
        usage=context.ledger.usage,
    )


def ranked(attempts: Sequence[Trajectory]) -> list[int]:
    """Places of the attempts, the best first: those that hold an answer or may go on to, then by score."""

    def worth(place: int) -> tuple[bool, float]:
        one = attempts[place]
        return not one.complete or one.answer is not None, -math.inf if one.score is None else one.score

    return sorted(range(len(attempts)), key=worth, reverse=True)


async def agree(one: str | None, other: str | None) -> bool:
    """Whether two answers are there and equal. Raises SandboxUnavailable as `decide` does."""
    return None not in (one, other) and len(await _votes([one, other], [1.0, 1.0])) == 1


async def _votes(answers: list[str | None], weights: list[float]) -> tuple[Vote, ...]:
    try:
        return await asyncio.to_thread(vote, answers, weights)
    except sandbox.Unavailable as error:
        raise SandboxUnavailable(f"The answers cannot be compared: {error}") from error


def _best(attempts: Sequence[Trajectory], winner: Vote | None) -> Trajectory:
    """The trajectory whose status is the solution's: one behind the winning answer, if possible one that went well."""
    behind = [attempts[index] for index in winner.members] if winner else [attempts[0]]
    return next((attempt for attempt in behind if attempt.status == "ok"), behind[0])
