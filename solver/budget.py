"""What one question may cost, over all its samples together, and what it has cost so far."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pydantic import Field

from solver.types import Noun, Usage


class Budget(Noun):
    """Bounds for one question; None is no bound. A sample that meets one ends with the status `budget`."""

    tokens: int | None = Field(None, ge=1, description="generated tokens")
    rounds: int | None = Field(None, ge=1, description="programs run")
    seconds: float | None = Field(None, gt=0, description="wall time since the first sample began")
    samples: int | None = Field(None, ge=1, description="attempts at an answer")


class Ledger:
    """Spending on one question under its budget. For the tasks of one event loop."""

    def __init__(self, budget: Budget | None = None):
        self.budget = budget or Budget()
        self.usage = Usage()
        self._samples = self._held = 0
        self._deadline: float | None = None
        self._released = asyncio.Condition()

    def add(self, usage: Usage) -> None:
        self.usage += usage

    def begin(self, *, attempt: bool = True) -> str | None:
        """Begin a generation, by an `attempt` at an answer or in aid of one; else which bound forbids it."""
        now = asyncio.get_running_loop().time()
        if self._deadline is None and self.budget.seconds is not None:
            self._deadline = now + self.budget.seconds
        if refusal := self.spent(attempt=attempt):
            return refusal
        self._samples += attempt
        return None

    def spent(self, *, attempt: bool = True) -> str | None:
        """The bound that lets no further attempt begin, in a sentence. Without rounds there are still words."""
        if self.budget.tokens is not None and self._tokens_left(self.budget.tokens) <= 0:
            return self.sentence("tokens")
        if self._deadline is not None and asyncio.get_running_loop().time() >= self._deadline:
            return self.sentence("seconds")
        if attempt and self.budget.samples is not None and self._samples >= self.budget.samples:
            return self.sentence("samples")
        return None

    def sentence(self, bound: str) -> str:
        return f"The budget of {getattr(self.budget, bound):g} {bound} is spent."

    @property
    def no_rounds(self) -> bool:
        """No further program may be run."""
        return self.budget.rounds is not None and self.usage.rounds >= self.budget.rounds

    def clock(self) -> asyncio.Timeout:
        """A context that is left with TimeoutError when the seconds are over."""
        return asyncio.timeout_at(self._deadline)

    @asynccontextmanager
    async def tokens(self, wanted: int) -> AsyncIterator[int]:
        """How many tokens a generation may write, at most `wanted`; 0 when all are spent.

        Waits while others hold what is wanted, so that none is cut short for tokens another leaves over.
        """
        bound = self.budget.tokens
        if bound is None:
            yield wanted
            return
        async with self._released:
            await self._released.wait_for(lambda: not self._held or self._tokens_left(bound) - self._held >= wanted)
        granted = max(0, min(wanted, self._tokens_left(bound) - self._held))
        self._held += granted
        try:
            yield granted
        finally:
            self._held -= granted
            async with self._released:
                self._released.notify_all()

    def _tokens_left(self, bound: int) -> int:
        return bound - self.usage.completion_tokens
