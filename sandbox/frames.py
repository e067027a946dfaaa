"""Length-prefixed JSON over a stream socket: the only thing that ever crosses a process border here (never pickle)."""

from __future__ import annotations

import json
import socket
import struct
import time
from typing import Any

MAX_FRAME = 4 << 20
"""Bytes in one frame. Every field that goes into a frame is bounded far below it."""

MAX_SOURCE = 200_000
"""Characters in one program. JSON may need 12 bytes for each, which still fits a frame."""

_LENGTH = struct.Struct(">I")


class FrameError(ValueError):
    """The other side sent something that is not a frame."""


def send(sock: socket.socket, message: dict[str, Any], deadline: float | None = None) -> None:
    """Write one frame. Raises `FrameError` when it is too long, `TimeoutError` after `deadline` (monotonic seconds)."""
    body = json.dumps(message).encode("ascii")
    if len(body) > MAX_FRAME:
        raise FrameError(f"a frame of {len(body)} bytes is over the bound of {MAX_FRAME}")
    sock.settimeout(_left(deadline))
    sock.sendall(_LENGTH.pack(len(body)) + body)


def receive(sock: socket.socket, deadline: float | None = None) -> dict[str, Any]:
    """Read one frame. Raises `EOFError` when the other side has gone, `FrameError`, `TimeoutError` after `deadline`."""
    (length,) = _LENGTH.unpack(_exactly(sock, _LENGTH.size, deadline))
    if length > MAX_FRAME:
        raise FrameError(f"a frame of {length} bytes is over the bound of {MAX_FRAME}")
    body = _exactly(sock, length, deadline)
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise FrameError("a frame does not hold JSON") from error
    if not isinstance(message, dict):
        raise FrameError("a frame does not hold a JSON object")
    return message


def _exactly(sock: socket.socket, size: int, deadline: float | None) -> bytes:
    data = bytearray()
    while len(data) < size:
        sock.settimeout(_left(deadline))
        chunk = sock.recv(min(size - len(data), 1 << 16))
        if not chunk:
            raise EOFError("the other side closed the connection")
        data += chunk
    return bytes(data)


def _left(deadline: float | None) -> float | None:
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
