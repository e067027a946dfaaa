"""An event loop in a thread of its own: one asynchronous core serves synchronous callers and many loops alike."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncGenerator, Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

from solver.errors import UsageError

T = TypeVar("T")


class Background:
    """Starts with the first `submit`; `close` cancels what still runs, waits for its end, and ends the thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._closed = False

    def submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Start `work`; cancelling the future cancels it. Raises UsageError after `close`. Any thread may call it."""
        with self._lock:
            if self._closed:
                work.close()
                raise UsageError("This Solver is closed.", "Make a new one.")
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(target=self._loop.run_forever, name="tandem-solver", daemon=True)
                self._thread.start()
            return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def iterate(self, source: AsyncGenerator[T, None]) -> AsyncGenerator[T, None]:
        """What `source` yields while it runs in the thread. Closing this closes `source`. Any event loop may ask."""
        home, queue = asyncio.get_running_loop(), asyncio.Queue[tuple[T] | None]()

        async def drain() -> None:
            async with contextlib.aclosing(source) as items:
                async for item in items:
                    home.call_soon_threadsafe(queue.put_nowait, (item,))

        def end(_: Future[None]) -> None:
            with contextlib.suppress(RuntimeError):  # the caller's loop has ended: nobody listens any more
                home.call_soon_threadsafe(queue.put_nowait, None)

        future = self.submit(drain())
        future.add_done_callback(end)
        try:
            while (item := await queue.get()) is not None:
                yield item[0]
            future.result()
        finally:
            future.cancel()

    def close(self, last: Coroutine[Any, Any, None]) -> None:
        """Cancel everything, run `last`, end the thread. `last` is not run when nothing ever was, or a second time."""
        with self._lock:
            first, self._closed = not self._closed, True
        if not first or self._loop is None or self._thread is None:
            last.close()
            return
        try:
            asyncio.run_coroutine_threadsafe(self._wind_down(last), self._loop).result()
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()

    @staticmethod
    async def _wind_down(last: Coroutine[Any, Any, None]) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await last
        await asyncio.get_running_loop().shutdown_default_executor()
