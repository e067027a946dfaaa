"""The process behind `sandbox.call`: imports the functions it is asked for, and answers calls one at a time."""

from __future__ import annotations

import importlib
import os
import select
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .. import frames
from ..kernel import files, network, system_calls
from . import isolation

READY = "ready"
LAG = 1.0
"""Seconds after its time limit when the kernel ends a call by itself: only reached when the host has died."""

_MEMORY_MB = 4096
_MAX_MESSAGE = 1_000


def serve(connection: socket.socket, host: int | None, targets: list[str]) -> None:
    """Answer calls until the host closes its end or ends (`host` is its pidfd). `targets` are imported beforehand."""
    functions: dict[str, Callable[..., Any]] = {}
    for target in targets:
        try:
            functions[target] = load(target)
        except Exception:
            continue  # the call itself will say what is wrong
    frames.send(connection, {"id": 0, READY: True})
    poll = select.poll()
    poll.register(connection, select.POLLIN)
    if host is not None:
        poll.register(host, select.POLLIN)
    # A forked child of the host may hold a copy of the host's end open, so its closing is not sign enough.
    while host not in {fd for fd, _ in poll.poll()}:
        request = frames.receive(connection)
        answer = _answer(functions, request)
        try:
            frames.send(connection, {"id": request["id"], **answer})
        except ValueError as error:  # nothing has been written: it is too long, or holds a number that is
            frames.send(connection, {"id": request["id"], "error": f"the result cannot be sent: {error}"})


def load(target: str) -> Callable[..., Any]:
    """The function that "package.module:attribute" names."""
    module, _, attribute = target.partition(":")
    return getattr(importlib.import_module(module), attribute)


def _answer(functions: dict[str, Callable[..., Any]], request: dict[str, Any]) -> dict[str, Any]:
    target = request["target"]
    try:
        if target not in functions:
            functions[target] = load(target)
        if "args" not in request:
            return {"result": None}
        # The default action of SIGALRM needs no help of Python's: it ends even a call stuck in C code.
        signal.setitimer(signal.ITIMER_REAL, request["timeout"] + LAG)
        result = functions[target](*request["args"])
        return {"result": result} if _is_json(result) else {"error": "the result is not JSON"}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:_MAX_MESSAGE]}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _is_json(value: Any) -> bool:
    if type(value) in (str, int, float, bool, type(None)):
        return True
    if type(value) in (list, tuple):
        return all(_is_json(item) for item in value)
    return type(value) is dict and all(type(key) is str and _is_json(item) for key, item in value.items())


def _close() -> None:
    """The layers that fit a process which imports functions of ours: it may read what can be imported, nothing else."""
    isolation.confine(_MEMORY_MB, isolation.address_space())
    network.apply()
    files.apply([*files.libraries(), *(Path(entry) for entry in sys.path if entry)])
    system_calls.apply(may_open=True)


def main() -> None:
    connection = socket.socket(fileno=int(sys.argv[1]))
    host = isolation.watch(int(sys.argv[2]))
    _close()
    try:
        serve(connection, host, sys.argv[3:])
    except (EOFError, OSError):
        os._exit(0)
