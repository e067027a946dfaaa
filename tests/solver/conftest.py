"""The fake backend with its script given in the test, and a memory of what it was asked."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from solver.backends.base import Delta, Request
from solver.backends.fake import FakeBackend, Reply, Script
from solver.engine import Solver


class Recorded(FakeBackend):
    """A fake backend that remembers its requests, and which generations were ended before they had finished."""

    def __init__(self, *replies: Reply, window: int | None = None) -> None:
        super().__init__(Script(replies=replies, window=window))
        self.requests: list[Request] = []
        self.running = self.most_running = self.cancelled = self.closed = 0

    async def generate(self, request: Request) -> AsyncIterator[Delta]:
        self.requests.append(request)
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        finished = False
        try:
            async for delta in super().generate(request):
                finished = delta.finish is not None
                yield delta
        finally:
            self.running -= 1
            self.cancelled += not finished

    async def close(self) -> None:
        self.closed += 1


@pytest.fixture(scope="session", autouse=True)
def warm_sandbox():
    """A Solver that stays open, so that the sandbox does not start anew for every Solver of every test."""
    with Solver(model="fake:unused"):
        yield


@pytest.fixture(scope="session")
def scripted():
    """`scripted([turn, turn, ...])` says these turns to any question; `scripted(Reply(...), ...)` chooses."""

    def make(*replies, window=None):
        chosen = [reply if isinstance(reply, Reply) else Reply(turns=tuple(reply)) for reply in replies]
        return Recorded(*chosen, window=window)

    return make
