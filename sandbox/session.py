"""A session: blocks of code run one after another in a worker of their own, each within its limits."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any, cast, get_args

from . import frames, tape
from .errors import Unavailable
from .host import HOST, Handle, Host
from .types import ExecResult, ExecStatus, Limits

_GRACE = 0.08
"""Seconds after the wall limit in which a worker may still report a traceback before it is killed."""

_MAX_ERROR = 4_000
_STATUSES = frozenset(get_args(ExecStatus))
_LOST: frozenset[str] = frozenset({"timeout", "output_limit", "crashed"})
"""After these the worker has left, or is killed."""


class Session:
    """Variables persist between the blocks of one session and are seen by no other. Thread-safe; one block at a time.

    `limits` bounds each block; a block may be given others, but no more memory and output than its session has.
    """

    def __init__(self, limits: Limits | None = None, *, host: Host = HOST):
        self.limits = limits or Limits()
        self._host = host
        self._lock = threading.Lock()
        self._handle: Handle | None = None
        self._owner = os.getpid()
        self._closed = False

    def run(self, code: str, limits: Limits | None = None) -> ExecResult:
        """Run one block. What the code does wrong is in the result; raises only `Unavailable` (TypeError for no str).

        After a time-out, a flood of output or a crash `state_lost` is true, and the next block starts afresh.
        """
        if not isinstance(code, str):
            raise TypeError(f"a program is a str, not {type(code).__name__}")
        if len(code) > frames.MAX_SOURCE:
            return ExecResult(
                status="rejected", error=f"Not run: the program has more than {frames.MAX_SOURCE} characters"
            )
        limits = self._bounded(limits or self.limits)
        with self._lock:
            if self._closed:
                raise RuntimeError("the session is closed")
            result = self._attempt(code, limits) or self._attempt(code, limits)
            if result is None:
                raise Unavailable("sandbox workers end before they run a program")
            return result

    async def arun(self, code: str, limits: Limits | None = None) -> ExecResult:
        """`run` for asyncio. When the task is cancelled the worker is killed, so no thread is left waiting for it."""
        running = _threads(os.getpid()).submit(self.run, code, limits)
        try:
            return await asyncio.wrap_future(running)
        except asyncio.CancelledError:
            if not running.cancel() and (handle := self._handle):
                handle.kill()
            raise

    def close(self) -> None:
        """End the worker. The session cannot be used any more."""
        with self._lock:
            self._closed = True
            self._drop()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _bounded(self, limits: Limits) -> Limits:
        most = {"memory_mb": self.limits.memory_mb, "output_chars": self.limits.output_chars}
        return limits.model_copy(update={name: min(getattr(limits, name), most[name]) for name in most})

    def _worker(self) -> Handle:
        if self._owner != os.getpid():  # in a forked child of the host: the worker is the parent's
            self._owner = os.getpid()
            self._handle = None
        if self._handle is None:
            self._handle = self._host.fork(self.limits.output_chars)
        return self._handle

    def _drop(self) -> None:
        if self._handle is not None and self._owner == os.getpid():
            self._handle.kill()
            self._handle.release()
        self._handle = None

    def _attempt(self, code: str, limits: Limits) -> ExecResult | None:
        """None when the worker ended before it ran anything, so that another may run the program."""
        handle = self._worker()
        started = time.monotonic()
        result = self._exchange(handle, code, limits, started)
        elapsed = 1000 * (time.monotonic() - started)
        if not handle.started and not handle.killed and result.status == "crashed":
            self._drop()
            return None
        if result.status in _LOST:
            self._drop()
        return result.model_copy(update={"ms": elapsed, "state_lost": result.status in _LOST})

    def _exchange(self, handle: Handle, code: str, limits: Limits, started: float) -> ExecResult:
        asked = os.urandom(16).hex()  # not to be guessed, so that no answer lies ready before it is asked for
        request = {"id": asked, "code": code, **limits.model_dump()}
        deadline = started + limits.wall + _GRACE
        tape.rewind(handle.tape)
        try:
            frames.send(handle.connection, request, deadline)
            if not handle.started:
                frames.receive(handle.connection, deadline)
                handle.started = True
            reply = _checked(frames.receive(handle.connection, deadline), asked, limits)
        except TimeoutError:
            handle.kill()
            reply = {"status": "timeout", "error": f"TimeoutError: stopped after {limits.wall:g} s of wall time"}
        except frames.FrameError as error:
            handle.kill()
            reply = {"status": "crashed", "error": f"the worker did not answer properly: {error}"}
        except (EOFError, OSError):
            reply = _died(limits, time.monotonic() - started)
        return ExecResult(stdout=_clean(tape.read(handle.tape, limits.output_chars)), **cast(Any, reply))


def run(code: str, limits: Limits | None = None) -> ExecResult:
    """Run a program in a fresh worker that no other program sees. Raises only `Unavailable`."""
    with Session(limits) as session:
        return session.run(code)


def _checked(reply: dict[str, Any], asked: str, limits: Limits) -> dict[str, str]:
    """The fields of an answer, if it is one: the worker cannot be believed."""
    if reply.pop("id", None) != asked:
        raise frames.FrameError("an answer that was not asked for")
    bounds = {"status": 20, "value": 2 * limits.output_chars + 100, "latex": limits.output_chars, "error": _MAX_ERROR}
    if not all(isinstance(text, str) and len(text) <= bounds.get(name, -1) for name, text in reply.items()):
        raise frames.FrameError("an answer with fields of the wrong kind")
    if reply.get("status") not in _STATUSES:
        raise frames.FrameError("an answer without a status")
    return {name: _clean(text) for name, text in reply.items()}


def _died(limits: Limits, elapsed: float) -> dict[str, str]:
    if elapsed >= limits.cpu:  # the kernel ends a process that uses its CPU time up inside C code
        return {"status": "timeout", "error": f"TimeoutError: stopped after {limits.cpu:g} s of CPU time"}
    return {"status": "crashed", "error": "the process ended before the program did (out of memory, or a fatal error)"}


def _clean(text: str) -> str:
    """Without lone surrogates, which no file or terminal takes."""
    return text.encode("utf-8", "replace").decode("utf-8")


@cache
def _threads(process: int) -> ThreadPoolExecutor:
    """The threads that `arun` waits in: few, so that blocks wait for their turn before their wall time starts."""
    return ThreadPoolExecutor(1 + (os.cpu_count() or 1), thread_name_prefix="sandbox")
