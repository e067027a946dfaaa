"""One block as the host sees it: the request, the answer, and what to make of an answer that does not come."""

from __future__ import annotations

import contextlib
import os
import time
from typing import Any, get_args

from . import frames, proc, tape
from .handle import Handle
from .types import TEBIBYTE, ExecResult, ExecStatus, Limits

_START_SECONDS = 30.0
"""How long a fresh worker may take until it begins with its first program."""

_GRACE = 0.08
"""Seconds after the wall limit in which a worker may still report a traceback before it is killed."""

_MAX_ERROR = 4_000
_STATUSES = frozenset(get_args(ExecStatus))


def request(code: str, limits: Limits, *, fresh: bool) -> dict[str, Any]:
    """What a worker is told. The id is not to be guessed, so that no answer can lie ready before it is asked for."""
    bounds = {"wall": limits.wall, "cpu": limits.cpu, "output_chars": limits.output_chars}
    return {"id": os.urandom(16).hex(), "code": code, "fresh": fresh, **bounds}


def begin(handle: Handle, request: dict[str, Any]) -> bool:
    """Give a fresh worker its first program; whether it says that it starts. The program's wall time begins then."""
    deadline = time.monotonic() + _START_SECONDS
    with contextlib.suppress(EOFError, OSError, frames.FrameError):  # a TimeoutError is an OSError
        tape.rewind(handle.tape)
        frames.send(handle.connection, request, deadline)
        handle.started = frames.receive(handle.connection, deadline) == {"id": request["id"], "started": True}
    return handle.started


def finish(handle: Handle, request: dict[str, Any], limits: Limits, *, sent: bool) -> ExecResult:
    """What the program did, at the latest a moment after its wall limit; then the worker has been killed."""
    started = time.monotonic()
    deadline = started + limits.wall + _GRACE
    try:
        if not sent:
            tape.rewind(handle.tape)
            frames.send(handle.connection, request, deadline)
        reply = _checked(frames.receive(handle.connection, deadline), request["id"], limits)
    except TimeoutError:
        peak = proc.memory_mb(handle.pid, "VmHWM")
        handle.kill()
        error = f"TimeoutError: stopped after {limits.wall:g} s of wall time"
        reply = {"status": "timeout", "error": error, "peak_mb": peak}
    except frames.FrameError as error:
        handle.kill()
        reply = {"status": "crashed", "error": f"the worker did not answer properly: {error}"}
    except (EOFError, OSError):
        reply = _died(limits, time.monotonic() - started)
    return ExecResult(stdout=_clean(tape.read(handle.tape, limits.output_chars)), **reply)


def _checked(reply: dict[str, Any], asked: str, limits: Limits) -> dict[str, Any]:
    """The fields of an answer, if it is one: the worker cannot be believed."""
    if reply.pop("id", None) != asked:
        raise frames.FrameError("an answer that was not asked for")
    peak = reply.pop("peak_mb", None)
    if not (type(peak) is int and 0 <= peak <= TEBIBYTE):
        raise frames.FrameError("an answer without its peak memory")
    shown = limits.output_chars
    bounds = {"status": 20, "value": 2 * shown + 100, "latex": shown, "srepr": shown, "error": _MAX_ERROR}
    if not all(isinstance(text, str) and len(text) <= bounds.get(name, -1) for name, text in reply.items()):
        raise frames.FrameError("an answer with fields of the wrong kind")
    if reply.get("status") not in _STATUSES:
        raise frames.FrameError("an answer without a status")
    return {name: _clean(text) for name, text in reply.items()} | {"peak_mb": peak}


def _died(limits: Limits, elapsed: float) -> dict[str, Any]:
    if elapsed >= limits.cpu:  # the kernel ends a process that uses its CPU time up inside C code
        return {"status": "timeout", "error": f"TimeoutError: stopped after {limits.cpu:g} s of CPU time"}
    return {"status": "crashed", "error": "the process ended before the program did (out of memory, or a fatal error)"}


def _clean(text: str) -> str:
    """Without lone surrogates, which no file or terminal takes."""
    return text.encode("utf-8", "replace").decode("utf-8")
