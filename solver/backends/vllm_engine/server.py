"""The engine's own process: takes requests from the program that started it, and sends back deltas as they come.

First comes what to load, and the engine's facts or a TandemError goes back. Then requests come, each with a number,
and deltas or errors go back with it; None in place of a request cancels. When the program ends, so does this.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import traceback
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from multiprocessing.connection import Connection
from typing import Any

from solver.backends.base import Delta, Request
from solver.backends.options import Options
from solver.errors import BackendError, TandemError

Start = Callable[[str, Options], Awaitable[Any]]


class Server:
    """Of the `engine` it asks `generate`, `facts` and whether it is `dead`; only `read` runs on a thread of its own."""

    def __init__(self, connection: Connection, engine: Any):
        self.ended = asyncio.Event()
        self._connection = connection
        self._engine = engine
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._outbox: list[tuple[int, Delta | TandemError]] = []
        self._loop = asyncio.get_running_loop()

    def read(self) -> None:
        """Take what comes, until the program closes its end."""
        try:
            while True:
                self._loop.call_soon_threadsafe(self._receive, *self._connection.recv())
        except (EOFError, OSError):
            self._loop.call_soon_threadsafe(self.ended.set)

    def _receive(self, number: int, request: Request | None) -> None:
        if request is not None:
            task = self._tasks[number] = self._loop.create_task(self._answer(number, request))
            task.add_done_callback(lambda _: self._tasks.pop(number))
        elif number in self._tasks:
            self._tasks[number].cancel()

    async def _answer(self, number: int, request: Request) -> None:
        try:
            async with aclosing(self._engine.generate(request)) as deltas:
                async for delta in deltas:
                    self._put(number, delta)
        except TandemError as error:
            self._put(number, error)
        except Exception as error:  # whatever the engine throws, the caller must hear of it
            self._put(number, BackendError(f"vLLM failed with {type(error).__name__}: {error}"))
        if self._engine.dead:
            self.ended.set()

    def _put(self, number: int, item: Delta | TandemError) -> None:
        """Send it, together with what else one step of the engine gives."""
        if not self._outbox:
            self._loop.call_soon(self._flush)
        self._outbox.append((number, item))

    def _flush(self) -> None:
        letters, self._outbox = self._outbox, []
        try:
            self._connection.send(letters)
        except OSError:
            self.ended.set()


def main(start: Start) -> None:
    """Serve the connection whose descriptor is the only argument, with the engine that `start` makes."""
    descriptor = int(sys.argv[1])
    os.set_inheritable(descriptor, False)
    try:
        asyncio.run(serve(Connection(descriptor), start))
    except Exception:
        traceback.print_exc()  # into the log, where the program looks for the reason
        os._exit(1)
    os._exit(0)  # without the ceremony of vLLM's own shutdown: the keeper ends the rest


async def serve(connection: Connection, start: Start) -> None:
    argument, options = connection.recv()
    try:
        engine = await start(argument, options)
    except TandemError as error:
        connection.send(error)
        return
    connection.send(engine.facts)
    server = Server(connection, engine)
    threading.Thread(target=server.read, daemon=True).start()
    await server.ended.wait()


async def start(argument: str, options: Options) -> Any:
    """An `Engine`. Imports what is large only here: vLLM's own processes import this module too."""
    from solver.backends.vllm_engine.engine import Engine

    return await Engine.start(argument, options)


if __name__ == "__main__":
    main(start)
