"""What a strategy is, and what it is given."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

import prompts
from prompts import WireFormat
from solver.backends.base import Backend
from solver.budget import Ledger
from solver.config import Settings
from solver.conversation import Workplace
from solver.errors import UsageError
from solver.loop import Emit, rollout
from solver.scorers.base import Scorer
from solver.types import OWN_FAILURES, Event, Problem, Solution, Trajectory

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
    workplace: Workplace = field(default_factory=Workplace)

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
        """One trajectory, drawn with seed + index. Its sandbox starts with its first program, and ends with it unless
        the question belongs to a conversation.

        `usual` names the wire format unless the settings choose one; `question` is put in place of the problem's own.
        `after` and `one_turn` are those of `rollout`.
        """
        fmt = self.format(usual)
        async with self.gate:
            if refusal := self.ledger.begin(attempt=fmt.mode != "text"):
                return self._unbegun(after or Trajectory(format=fmt.name), index, refusal)
            past, session, done = self.workplace.past(fmt, self.backend.name), None, None
            whole = after is None and not one_turn
            if fmt.code:
                session, programs = self.workplace.open(self.settings.limits, whole=whole)
                past = replace(past, programs=programs)
            try:
                done = await rollout(
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
                    past=past,
                )
                return done
            finally:
                if session is not None:
                    self.workplace.leave(session, done if whole else None)

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
