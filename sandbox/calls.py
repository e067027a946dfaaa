"""`sandbox.call`: one of our own functions on untrusted text, in a long-lived process that is killed when it hangs."""

from __future__ import annotations

import atexit
import json
import os
import threading
import time
from typing import Any

from . import frames, proc
from .errors import CallFailed, CallTimeout, Unavailable
from .launch import start, stop
from .types import DAY

_WORKERS = max(1, min(4, os.cpu_count() or 1))
_MAX_CALLS, _MAX_SECONDS, _MAX_MB = 20_000, 3_600.0, 1_024
"""A worker is replaced after so many calls, at such an age, or when it has this much memory resident."""

_LOAD_SECONDS = 120.0
"""How long a worker may take to start and to import the function, which does not count against a call."""


class _Worker:
    """One process. It knows which targets it has imported; a fresh one imports those of its predecessor at once."""

    def __init__(self, targets: set[str]):
        self._process, self._connection = start("sandbox.processes.call_worker", *sorted(targets))
        self._loaded = set(targets)
        self._ready = False
        self._calls = 0
        self._born = time.monotonic()

    def call(self, target: str, args: tuple[Any, ...], timeout: float) -> Any:
        self._await_ready()
        if target not in self._loaded:
            _result(self._exchange({"target": target}, _LOAD_SECONDS))
            self._loaded.add(target)
        return _result(self._exchange({"target": target, "args": args, "timeout": timeout}, timeout))

    def _await_ready(self) -> None:
        if not self._ready:
            try:
                frames.receive(self._connection, time.monotonic() + _LOAD_SECONDS)
            except (EOFError, OSError, frames.FrameError) as error:
                raise Unavailable("the worker process of sandbox.call did not start") from error
            self._ready = True

    def _exchange(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        self._calls += 1
        deadline = time.monotonic() + seconds
        frames.send(self._connection, {"id": self._calls, **request}, deadline)
        reply = frames.receive(self._connection, deadline)
        if reply.get("id") != self._calls or not {"result", "error"} & reply.keys():
            raise frames.FrameError("an answer that was not asked for")
        return reply

    def worn(self) -> bool:
        """Whether it has grown too old or too large; its memory is looked at every hundred calls."""
        if self._calls >= _MAX_CALLS or time.monotonic() - self._born > _MAX_SECONDS:
            return True
        return self._calls % 100 == 0 and (proc.memory_mb(self._process.pid, "VmRSS") or 0) > _MAX_MB

    def replaced(self) -> _Worker:
        """Kill this process and start another, which imports the same functions while nobody waits for it."""
        self._process.kill()
        stop(self._process, self._connection)
        return _Worker(self._loaded)

    def stop(self) -> None:
        self._process.kill()
        stop(self._process, self._connection)

    def forget(self) -> None:
        """In a forked child of the host: the process is the parent's."""
        self._connection.close()
        self._process.returncode = 0  # keeps Popen from waiting for a process that is not our child


class _Pool:
    """At most `_WORKERS` processes, started as calls need them. Thread-safe."""

    def __init__(self) -> None:
        self._reset()

    def _reset(self) -> None:
        self._free: list[_Worker] = []
        self._all = 0
        self._turn = threading.Condition()

    def call(self, target: str, args: tuple[Any, ...], timeout: float) -> Any:
        worker = self._take()
        try:
            answer = worker.call(target, args, timeout)
            worker = worker.replaced() if worker.worn() else worker
            return answer
        except Unavailable:
            worker = worker.replaced()
            raise
        except TimeoutError:
            worker = worker.replaced()
            raise CallTimeout(f"{target} did not answer within {timeout:g} s") from None
        except (EOFError, OSError, frames.FrameError) as error:
            worker = worker.replaced()
            raise CallFailed(f"the process running {target} ended: {error}") from error
        finally:
            self._give(worker)

    def _take(self) -> _Worker:
        with self._turn:
            while not self._free and self._all >= _WORKERS:
                self._turn.wait()
            if self._free:
                return self._free.pop()
            self._all += 1
        try:
            return _Worker(set())
        except BaseException:
            with self._turn:
                self._all -= 1
                self._turn.notify()
            raise

    def _give(self, worker: _Worker) -> None:
        with self._turn:
            self._free.append(worker)
            self._turn.notify()

    def close(self) -> None:
        with self._turn:
            while self._free:
                self._free.pop().stop()
                self._all -= 1

    def forget(self) -> None:
        for worker in self._free:
            worker.forget()
        self._reset()


def _result(reply: dict[str, Any]) -> Any:
    if "error" in reply:
        raise CallFailed(str(reply["error"]))
    return reply["result"]


_POOL = _Pool()
atexit.register(_POOL.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_POOL.forget)


def call(target: str, *args: Any, timeout: float = 3.0) -> Any:
    """The result of the function that "package.module:function" names, run in another process.

    Arguments and result are JSON. `timeout` is in seconds of wall time for the function alone; starting the process and
    importing the module come before it, once. Raises `CallTimeout` when the time is over (the process has been killed
    and replaced), `CallFailed` when the function raised, does not exist or took its process down, `Unavailable` when no
    process can be started, `TypeError` and `ValueError` for arguments that are no call. For functions of this project
    only: the text they are given is untrusted, they are not.
    """
    if ":" not in target:
        raise ValueError(f"a function is named as package.module:function, not {target!r}")
    if not 0 < timeout <= DAY:
        raise ValueError(f"a time limit is more than 0 and at most {DAY:g} seconds, not {timeout!r}")
    try:
        json.dumps(args)
    except (TypeError, ValueError) as error:
        raise TypeError(f"the arguments of a call are JSON: {error}") from None
    return _POOL.call(target, args, timeout)
