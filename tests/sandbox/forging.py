"""Workers that break the protocol: a real socket and a real tape, with a thread at their other end that lies."""

from __future__ import annotations

import contextlib
import json
import os
import select
import socket
import struct
import threading
from collections.abc import Sequence
from dataclasses import dataclass

from sandbox import frames
from sandbox.handle import Handle, Kind
from sandbox.host import HOST, Host

ID = "the id that was asked for"
"""Stands for the true id in an answer."""


@dataclass(frozen=True)
class Lie:
    """What a forged worker does with one request."""

    answers: Sequence[bytes | str]  # bytes as they are, text as the body of a frame
    tape: bytes | None = None
    started: bool = True
    hangs_up: bool = True


class ForgingHost(Host):
    """Its first worker is forged, all later ones are real."""

    def __init__(self, lie: Lie):
        super().__init__()
        self._lie: Lie | None = lie

    def fork(self, kind: Kind) -> Handle:
        if self._lie is None:
            return HOST.fork(kind)
        lie, self._lie = self._lie, None
        handle = HOST.fork(kind)
        ours, theirs = socket.socketpair()
        handle.connection.close()  # the real worker ends, so that nothing but the forged one can answer
        handle.connection = ours
        threading.Thread(target=_lie, args=(lie, theirs, os.dup(handle.tape)), daemon=True).start()
        return handle

    def refill(self) -> None:
        HOST.refill()


def framed(body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + body


def _lie(lie: Lie, connection: socket.socket, tape: int) -> None:
    with connection, contextlib.suppress(OSError, EOFError), os.fdopen(tape, "r+b", buffering=0) as file:
        request = frames.receive(connection)
        if lie.tape is not None:
            os.ftruncate(file.fileno(), len(lie.tape))
            os.pwrite(file.fileno(), lie.tape, 0)
        if lie.started:
            frames.send(connection, {"id": request["id"], "started": True})
        for answer in lie.answers:
            if isinstance(answer, str):
                answer = framed(answer.replace(json.dumps(ID), json.dumps(request["id"])).encode())
            connection.sendall(answer)
        if not lie.hangs_up:  # deaf until the host does
            closed = select.poll()
            closed.register(connection, 0)
            closed.poll()
