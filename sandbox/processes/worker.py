"""The process that runs the blocks of one session: rehearse, confine yourself, serve until the connection ends."""

from __future__ import annotations

import contextlib
import gc
import os
import random
import signal
import socket
import sys
import types
from typing import Any, NoReturn

from .. import frames
from ..language import streams
from ..language.program import compile_block
from ..language.traversal import Refused
from ..tape import Nowhere, Tape
from . import isolation, report, settings
from .layers import Surroundings

REHEARSAL = """
def total(items):
    result = 0
    for item in items:
        result += item * 0.5
    return result
x = total([1, 2, 3])
print(f"{x:.2f}", round(x))
"""
"""Run before there is a program: writing to a page of memory that the zygote shares costs a copy, so let the pages that
any program writes to be copied while nobody waits."""

BLOCK = "<block {}>"
_CPU_GRACE = 0.1
"""Seconds of CPU time in which a block may still report where it was stopped, as `exchange` has them for wall time."""

_FORGETTING = 1.0
"""Seconds in which the finalizers of an earlier program must have ended."""

_RECURSION = 1_012
"""Python's own 1000, and the frames of the worker below the program."""


def serve(
    connection: socket.socket, tape_fd: int, namespace: dict[str, Any], surroundings: Surroundings, memory_mb: int
) -> NoReturn:
    """Run blocks until the parent closes the connection. Never returns, never raises."""
    try:
        worker = Worker(connection, tape_fd, namespace, restricted="language" in surroundings.wanted)
        worker.rehearse()
        surroundings.close(memory_mb)
        while True:
            request = frames.receive(connection)  # a spare waits here
            if request["fresh"]:
                worker.forget()
                # A worker that ends before it has said this has failed, and no program has.
                frames.send(connection, {"id": request["id"], "started": True})
            worker.answer(request)
    except BaseException:
        os._exit(0)
    os._exit(0)


class Worker:
    """The state of a session: its variables, the text of its blocks, the tape it prints on."""

    def __init__(self, connection: socket.socket, tape_fd: int, namespace: dict[str, Any], *, restricted: bool):
        self._connection = connection
        self._tape = Tape(tape_fd, self._flooded)
        self._sources: dict[str, str] = {}
        self._request: dict[str, Any] = {}
        self._nowhere = Nowhere()
        self._restricted = restricted
        self._namespace = namespace
        self._clean = dict(namespace)
        signal.signal(signal.SIGALRM, self._expired)
        signal.signal(signal.SIGPROF, self._expired)

    def rehearse(self) -> None:
        """Run typical lines of our own, and forget them."""
        self._request = {"output_chars": 100}
        self._tape.limit(100)
        self._run(REHEARSAL)
        self._sources.clear()

    def forget(self) -> None:
        """No variables, no earlier blocks, and the random numbers of every other beginning."""
        if self._sources:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the worker when a finalizer of the program does not
            signal.setitimer(signal.ITIMER_REAL, _FORGETTING)
            sys.stdout = sys.stderr = self._nowhere
            self._namespace.clear()
            gc.collect()
            self._sources.clear()
            settings.restore()
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._expired)
        self._namespace.clear()
        self._namespace.update(self._clean)
        streams.renew()
        random.seed(0)  # Python reseeds after a fork; a program that runs twice should print the same

    def answer(self, request: dict[str, Any]) -> None:
        """Run one block and send what it did."""
        self._request = request
        self._tape.limit(int(request["output_chars"]))
        isolation.limit_cpu(float(request["cpu"]) + _CPU_GRACE)
        sys.setrecursionlimit(_RECURSION)
        signal.setitimer(signal.ITIMER_PROF, float(request["cpu"]))
        signal.setitimer(signal.ITIMER_REAL, float(request["wall"]))
        result = self._run(str(request["code"]))
        self._send(result)

    def _send(self, result: dict[str, Any]) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        sys.setrecursionlimit(sys.getrecursionlimit() + _RECURSION * 10)
        frames.send(self._connection, {"id": self._request["id"], "peak_mb": isolation.peak_mb(), **result})

    def _run(self, source: str) -> dict[str, Any]:
        filename = BLOCK.format(len(self._sources) + 1)
        self._sources[filename] = source
        sys.stdout, sys.stderr = self._tape, self._nowhere  # a block may have left them redirected
        try:
            program = compile_block(source, filename, restricted=self._restricted)
            exec(program.body, self._namespace)
            if program.echo is None:
                return {"status": "ok"}
            return {"status": "ok", **self._shown(eval(program.echo, self._namespace))}
        except Refused as refusal:
            return {"status": "rejected", "error": report.clip(f"Not run: {refusal}", report.MAX_ERROR)}
        except SystemExit as end:
            if end.code is None or type(end.code) is int:
                return {"status": "ok"}
            return {"status": "error", "error": report.of_exception(end, self._sources)}
        except MemoryError as error:
            return {"status": "memory", "error": report.of_exception(error, self._sources)}
        except BaseException as error:
            return {"status": "error", "error": report.of_exception(error, self._sources)}

    def _shown(self, value: Any) -> dict[str, str]:
        """A bounded repr, and LaTeX for what SymPy made. Both run the program's own code: under the same limits."""
        if value is None:
            return {}
        limit = int(self._request["output_chars"])
        shown = {"value": report.clip(str(repr(value)), limit)}
        if _is_symbolic(value):
            import sympy

            for name, printer in (("latex", sympy.latex), ("srepr", sympy.srepr)):
                with contextlib.suppress(Exception):
                    text = str(printer(value))
                    if len(text) <= limit:
                        shown[name] = text
        return shown

    # Both stops answer from where they are and leave. Nothing is raised, so the program has nothing to swallow.

    def _expired(self, signum: int, frame: types.FrameType | None) -> None:
        sys.setrecursionlimit(sys.getrecursionlimit() + _RECURSION * 10)
        kind, seconds = ("CPU", "cpu") if signum == signal.SIGPROF else ("wall", "wall")
        last = f"TimeoutError: stopped after {self._request[seconds]:g} s of {kind} time"
        self._leave("timeout", report.of_stack(frame, self._sources, last))

    def _flooded(self) -> None:
        last = f"OutputError: stopped for printing far more than {self._request['output_chars']} characters"
        self._leave("output_limit", report.of_stack(sys._getframe(1), self._sources, last))

    def _leave(self, status: str, error: str) -> NoReturn:
        try:
            self._send({"status": status, "error": error})
        finally:
            os._exit(0)


def _is_symbolic(value: Any, depth: int = 2) -> bool:
    """A SymPy object, or a container with one inside, directly or one deeper: `[(x, 1), (x, 2)]`."""
    if type(value) in (list, tuple, set, frozenset, dict):
        items = [*value, *value.values()] if type(value) is dict else value
        return depth > 0 and len(value) < 100 and any(_is_symbolic(item, depth - 1) for item in items)
    home = type(value).__module__ or "sympy."  # an undefined function of SymPy's has none
    return home.startswith("sympy.") and hasattr(value, "free_symbols")
