"""How the attempts at one question become its Solution: by vote, by rank, or by both."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Coroutine, Iterable, Sequence
from typing import Any

import sandbox
from solver.errors import SandboxUnavailable
from solver.registry import resolve
from solver.strategies.base import Context
from solver.strategies.side_by_side import drawn
from solver.types import OWN_FAILURES, Solution, Trajectory, Vote
from solver.vote import settled, vote
from solver.weighting import WEIGHTINGS, weighed

Ballot = tuple[Trajectory, float]
"""An attempt and how far it is trusted: 1.0 fully."""


async def sampled(usual: str, context: Context, question: str | None = None) -> Solution:
    """`settings.samples` trajectories in one wire format, and their vote; `question` as in `Context.sample`."""

    async def one(index: int) -> list[Ballot]:
        return [(await context.sample(usual, index, question=question), 1.0)]

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
    if len(answers) == 1:  # nothing is compared: not worth a thread
        return vote(answers, weights)
    try:
        return await asyncio.to_thread(vote, answers, weights)
    except sandbox.Unavailable as error:
        raise SandboxUnavailable(f"The answers cannot be compared: {error}") from error


def _best(attempts: Sequence[Trajectory], winner: Vote | None) -> Trajectory:
    """The trajectory whose status is the solution's: one behind the winning answer, if possible one that went well."""
    behind = [attempts[index] for index in winner.members] if winner else [attempts[0]]
    return next((attempt for attempt in behind if attempt.status == "ok"), behind[0])
