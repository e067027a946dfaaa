"""Any server with the OpenAI interface, by HTTP: `openai:NAME@http://host:8000/v1`.

A server decides more than it says: which precision, which further sampling parameters, whether it keeps to a seed.
docs/engines.md says what is asked of it, and what happens when it fails.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator
from concurrent.futures import CancelledError, Future, wait
from contextlib import aclosing
from typing import Any

import httpx2 as httpx

from solver.backends.abandoned import ABANDONED
from solver.backends.base import Delta, Request
from solver.backends.http import address, handshake
from solver.backends.http.address import Address
from solver.backends.http.dialect import Dialect
from solver.backends.http.generation import Generation
from solver.backends.http.retrying import Retrying
from solver.backends.http.stream import Piece, pieces
from solver.backends.options import Options
from solver.background import Background
from solver.errors import BackendError, UsageError

SILENCE = 300.0
"""Seconds without a byte after which a connection counts as dead: a busy server may queue a request for minutes."""

_log = logging.getLogger(__name__)


class OpenAIBackend:
    """Implements `Backend` with a server. Safe to use from many tasks, threads and event loops at once.

    Everything goes through one event loop in a thread of its own, so that there is one pool of connections and one
    limit to how many requests are under way, whoever asks.
    """

    def __init__(self, at: Address, batch_size: int = 32, retrying: Retrying | None = None, silence: float = SILENCE):
        """Blocks while the server is asked what it understands. Raises BackendError or UsageError."""
        self._address, self._retrying = at, retrying or Retrying()
        self._background = Background()
        self._gate = asyncio.Semaphore(batch_size)
        self._client = _client(at, batch_size, silence)
        try:
            greeting = handshake.greet(self._client, at, self._post, self._retrying)
            self._dialect = _result(self._background.submit(greeting))
        except BaseException:
            self._background.close(self._client.aclose())
            raise
        self.name = at.name(self._dialect.mode)
        self._tell_turns = self._dialect.mode == "turns" and at.mode is None
        for sentence in self._dialect.deviations():
            _log.warning("%s: %s", self.name, sentence)
        if self._dialect.mode == "completions" and at.mode is None:
            _log.warning("%s: It offers no chat: the plain text of a wire format is sent.", self.name)

    async def generate(self, request: Request) -> AsyncIterator[Delta]:
        """Stream the continuation. Closing the iterator closes the connection, at which servers stop generating.

        Raises BackendError when the server fails more often than it is tried, refuses, or the backend is closed.
        """
        if self._tell_turns and request.prompt.assistant:
            self._tell_turns = False
            _log.warning("%s: It continues no text: outputs of programs are sent as messages of the user.", self.name)
        try:
            async with aclosing(self._background.iterate(self._generate(request))) as deltas:
                async for delta in deltas:
                    yield delta
        except (UsageError, CancelledError):
            raise BackendError("The backend is closed.") from None

    async def close(self) -> None:
        """End what is under way with BackendError, the connections and the thread."""
        await asyncio.to_thread(self._background.close, self._client.aclose())

    async def _generate(self, request: Request) -> AsyncGenerator[Delta, None]:
        async with self._gate:
            generation = Generation(
                request, self._address.model, self._address.url, self._dialect, self._post, self._retrying
            )
            async with aclosing(generation.run()) as deltas:
                async for delta in deltas:
                    yield delta

    def _post(self, path: str, body: dict[str, Any]) -> AsyncGenerator[Piece, None]:
        return pieces(self._client, path, body)


def _client(at: Address, connections: int, silence: float) -> httpx.AsyncClient:
    try:
        return httpx.AsyncClient(
            base_url=at.url,
            headers={"Authorization": f"Bearer {at.key}"} if at.key else {},
            timeout=httpx.Timeout(silence, connect=min(10.0, silence)),
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=connections),
        )
    except httpx.InvalidURL as error:
        raise UsageError(f"{at.url!r} is not a URL: {error}.") from None


def _result(future: Future[Dialect]) -> Dialect:
    """Wait for as long as somebody waits for us: a server that is silent may be so for minutes."""
    abandoned = ABANDONED.get()
    while not wait([future], timeout=0.1).done:
        if abandoned and abandoned.is_set():
            raise BackendError("The server had not answered yet when it was no longer waited for.")
    return future.result()


def load(argument: str, options: Options) -> OpenAIBackend:
    """Connect to `NAME@URL`. Raises UsageError for options that are the server's affair, or no such model;
    BackendError when the server cannot be reached or does not let us in.
    """
    for name in ("adapter", "quantize", "revision"):
        if getattr(options, name):
            raise UsageError(f"--{name} is not for a server.", "Serve such a model under a name of its own.")
    for name in ("device", "dtype"):
        if getattr(options, name) != "auto":
            raise UsageError(f"--{name} is not for a server.", "It decides that itself.")
    return OpenAIBackend(address.parse(argument), options.batch_size)
