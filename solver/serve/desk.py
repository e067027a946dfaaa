"""The desk where questions are taken: so many at once, so many waiting, none for longer than its time."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager

from solver.config import Settings
from solver.engine import Solver
from solver.serve.bounds import Bounds
from solver.serve.faults import Fault, failure_of, unfit
from solver.types import Event

AFTER_TIME = 10.0
"""Seconds beyond the budget of a question after which it is given up: for a vote that is being counted, a scorer."""


class Desk:
    """Takes questions for one Solver. For the tasks of one event loop."""

    def __init__(self, solver: Solver, bounds: Bounds):
        self.solver, self.bounds = solver, bounds
        self.running = self.waiting = 0
        self._places = asyncio.Semaphore(bounds.concurrency)
        self._typical = 1.0  # seconds a question takes: a moving mean, for Retry-After
        self._closed = False

    async def solve(self, question: str, settings: Settings, param: str = "question") -> AsyncGenerator[Event, None]:
        """What happens while a question is solved. Closing the iterator ends the work and frees the place.

        Nothing is yielded before the model has written something: what fails until then is raised before a response
        has begun. Raises Fault, UsageError, and what else a Solver raises; a solution that is a failure of our own is
        raised as a Fault too. `param` is what the client calls the question.
        """
        if len(question) > self.bounds.question:
            raise unfit(
                f"The question has {len(question)} characters with what was said before it; "
                f"{self.bounds.question} are allowed.",
                param,
                "context_length_exceeded",
            )
        async with self._place(), aclosing(self._events(question, self._timed(settings))) as events:
            held: list[Event] | None = []
            async for event in events:
                if event.solution and (fault := failure_of(event.solution)):
                    raise fault
                if held is not None:
                    held.append(event)
                    if event.kind in ("start", "trajectory"):
                        continue
                for each in held or [event]:
                    yield each
                held = None

    async def close(self) -> None:
        """Take no more questions, and end the Solver with what still runs in it."""
        self._closed = True
        await asyncio.to_thread(self.solver.close)

    def _timed(self, settings: Settings) -> Settings:
        seconds = min(self.bounds.seconds, settings.budget_seconds or math.inf)
        return settings.model_copy(update={"budget_seconds": seconds})

    async def _events(self, question: str, settings: Settings) -> AsyncGenerator[Event, None]:
        loop = asyncio.get_running_loop()
        begin = loop.time()
        async with aclosing(self.solver.stream(question, settings)) as events:
            while True:
                try:  # a timeout is of the task that enters it, and tasks may change between two events
                    async with asyncio.timeout_at(begin + self.bounds.seconds + AFTER_TIME):
                        event = await anext(events)
                except StopAsyncIteration:
                    break
                except TimeoutError:
                    raise Fault(
                        504, f"There was no answer within {self.bounds.seconds:g} seconds.", code="timeout"
                    ) from None
                except Exception:
                    self._check_open()  # what was cancelled with the Solver is no mistake of the client
                    raise
                yield event
        self._typical += (loop.time() - begin - self._typical) / 4

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        self._check_open()
        if self._places.locked() and self.waiting >= self.bounds.queue:
            raise self._busy()
        self.waiting += 1
        try:
            async with asyncio.timeout(self.bounds.seconds):
                await self._places.acquire()
        except TimeoutError:
            raise self._busy() from None
        finally:
            self.waiting -= 1
        self.running += 1
        try:
            self._check_open()
            yield
        finally:
            self.running -= 1
            self._places.release()

    def _check_open(self) -> None:
        if self._closed:
            raise Fault(503, "The server is shutting down.", code="shutting_down", headers={"Retry-After": "5"})

    def _busy(self) -> Fault:
        rounds = (self.waiting + self.running) / self.bounds.concurrency
        wait = min(math.ceil(rounds * self._typical), math.ceil(self.bounds.seconds))
        message = f"{self.running} questions are being solved and {self.waiting} wait; try again in {wait} s."
        return Fault(429, message, code="queue_full", headers={"Retry-After": str(wait)})
