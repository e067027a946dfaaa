"""A session: blocks of code run one after another in a worker of their own, each within its limits."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from . import exchange, frames, proc
from .errors import Unavailable
from .handle import Handle, Kind
from .host import HOST, Host
from .turn import Turn
from .types import STATE_LOST, ExecResult, Limits


class Session:
    """Variables persist between the blocks of one session and are seen by no other. Thread-safe; one block at a time.

    `limits` bounds each block, their memory the whole worker. A block may be given other limits of time, and of output
    no more than its session has.
    """

    def __init__(self, limits: Limits | None = None, *, host: Host = HOST):
        if not isinstance(limits, Limits | None):
            raise TypeError(f"limits are sandbox.Limits, not {type(limits).__name__}")
        self.limits = limits or Limits()
        self._host = host
        self._lock = threading.Lock()
        self._handle: Handle | None = None
        self._owner = os.getpid()
        self._closed = False

    def run(self, code: str, limits: Limits | None = None, *, turn: Turn | None = None) -> ExecResult:
        """Run one block. What the code does wrong is in the result; raises only `Unavailable` (TypeError for no str).

        After a time-out, a flood of output or a crash `state_lost` is true, and the next block starts afresh. `turn`
        lets another thread cancel this call.
        """
        turn = turn or Turn()
        if not isinstance(code, str):
            raise TypeError(f"a program is a str, not {type(code).__name__}")
        if not isinstance(limits, Limits | None):
            raise TypeError(f"limits are sandbox.Limits, not {type(limits).__name__}")
        if len(code) > frames.MAX_SOURCE:
            return ExecResult(
                status="rejected", error=f"Not run: the program has more than {frames.MAX_SOURCE} characters"
            )
        limits = self._bounded(limits or self.limits)
        with self._lock:
            if self._closed:
                raise RuntimeError("the session is closed")
            if turn.cancelled:
                return ExecResult(status="rejected", error="Not run: the call was cancelled")
            try:
                result = self._attempt(code, limits, turn) or self._attempt(code, limits, turn)
            finally:
                turn.end()
            if result is None:
                raise Unavailable("sandbox workers end before they run a program")
            return result

    async def arun(self, code: str, limits: Limits | None = None) -> ExecResult:
        """`run` for asyncio. When the task is cancelled the worker is killed, so no thread is left waiting for it."""
        turn = Turn()
        running = _threads(os.getpid()).submit(self.run, code, limits, turn=turn)
        try:
            return await asyncio.wrap_future(running)
        except asyncio.CancelledError:
            turn.cancel()
            raise

    def memory_mb(self) -> int:
        """Resident MiB of the worker now; 0 when there is none, or where the system does not tell."""
        handle = self._handle
        return (handle and proc.memory_mb(handle.pid, "VmRSS")) or 0

    def reset(self) -> None:
        """Forget all variables: the next block begins as in a new session, but in the same process.

        What a program changed inside a library it finds changed, so this is for programs that may trust one another.
        """
        with self._lock:
            if self._handle is not None:
                self._handle.started = False

    def close(self) -> None:
        """End the worker, also in the midst of a block, whose status is then `crashed`. No block runs after it."""
        if handle := self._handle:
            handle.kill()
        with self._lock:
            self._closed = True
            self._drop()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _bounded(self, limits: Limits) -> Limits:
        if limits.output_chars <= self.limits.output_chars:
            return limits
        return limits.model_copy(update={"output_chars": self.limits.output_chars})

    def _worker(self) -> Handle:
        if self._owner != os.getpid():  # in a forked child of the host: the worker is the parent's
            self._owner = os.getpid()
            self._handle = None
        if self._handle is None:
            self._handle = self._host.fork(Kind(self.limits.memory_mb, self.limits.output_chars))
        return self._handle

    def _drop(self) -> None:
        if self._handle is not None and self._owner == os.getpid():
            self._handle.kill()
            self._handle.release()
        self._handle = None

    def _attempt(self, code: str, limits: Limits, turn: Turn) -> ExecResult | None:
        """None when the worker ended before it ran anything, so that another may run the program."""
        begin = time.monotonic()
        handle = self._worker()
        turn.begin(handle)
        fresh = not handle.started
        request = exchange.request(code, limits, fresh=fresh)
        if fresh:
            if not exchange.begin(handle, request) and not handle.killed:
                self._drop()
                return None
            self._host.refill()
        result = exchange.finish(handle, request, limits, sent=fresh)
        if lost := result.status in STATE_LOST:
            self._drop()
        return result.model_copy(update={"ms": 1000 * (time.monotonic() - begin), "state_lost": lost})


def run(code: str, limits: Limits | None = None) -> ExecResult:
    """Run a program in a fresh worker that no other program sees. Raises only `Unavailable`."""
    with Session(limits) as session:
        return session.run(code)


@cache
def _threads(process: int) -> ThreadPoolExecutor:
    """The threads that `arun` waits in: few, so that blocks wait for their turn before their wall time starts."""
    return ThreadPoolExecutor(1 + (os.cpu_count() or 1), thread_name_prefix="sandbox")
