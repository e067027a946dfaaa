"""The host's side of the zygote: one for each process, started on first use, replaced when it dies."""

from __future__ import annotations

import atexit
import contextlib
import os
import select
import signal
import socket
import subprocess
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from . import tape
from .errors import Unavailable
from .launch import MAX_REASON, PID, READY, start, stop
from .layers import ALL
from .types import Limits

_START_SECONDS = 120.0
_FORK_SECONDS = 30.0

SPARES = 2
"""Workers forked ahead of need."""

_USUAL_OUTPUT = Limits().output_chars
"""Spares have a tape of this size; a session that wants another gets a worker forked for it."""


@dataclass
class Handle:
    """A running worker, seen from the host."""

    connection: socket.socket
    tape: int
    pid: int
    pidfd: int | None
    started: bool = False  # it has said that a program may run
    killed: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _released: bool = False

    def kill(self) -> None:
        """End the process at once. The zygote then ends what is left of its group, and reaps."""
        with self._lock, contextlib.suppress(ProcessLookupError):
            if self._released:
                return
            self.killed = True
            if self.pidfd is not None:
                signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)
            else:
                os.killpg(self.pid, signal.SIGKILL)

    def alive(self) -> bool:
        """False once the process has ended; where the system has no pidfds this cannot be told and is True."""
        if self.pidfd is None:
            return True
        ended = select.poll()
        ended.register(self.pidfd, select.POLLIN)
        return not ended.poll(0)

    def release(self) -> None:
        """Give back the descriptors. A worker that was not killed ends when it next looks at its connection."""
        with self._lock:
            if self._released:
                return
            self._released = True
            self.connection.close()
            os.close(self.tape)
            if self.pidfd is not None:
                os.close(self.pidfd)

    __del__ = release


class Host:
    """Asks the zygote for workers, a few ahead of need, so that a fresh one costs no fork while somebody waits.

    Thread-safe. `layers` are those of `sandbox.layers` that workers are to have, where the machine has them.
    """

    def __init__(self, layers: Sequence[str] = ALL) -> None:
        self._wanted = tuple(layers)
        self._lock = threading.Lock()
        self._zygote: tuple[subprocess.Popen[bytes], socket.socket] | None = None
        self._layers: tuple[str, ...] = ()
        self._ordered: deque[tuple[socket.socket, int]] = deque()  # connection and tape of workers on their way
        self._ready: deque[Handle] = deque()

    def layers(self) -> tuple[str, ...]:
        """Names of the layers that hold for the workers, as the zygote found out. Raises `Unavailable`."""
        with self._lock:
            try:
                self._control()
            except (OSError, EOFError) as error:
                self._stop()
                raise Unavailable(f"no sandbox worker can be started: {error}") from error
            return self._layers

    def fork(self, output_chars: int) -> Handle:
        """A fresh worker. Raises `Unavailable` when two zygotes in a row cannot give one."""
        with self._lock:
            try:
                return self._fork(output_chars)
            except (OSError, EOFError):
                self._stop()
            try:
                return self._fork(output_chars)
            except (OSError, EOFError) as error:
                self._stop()
                raise Unavailable(f"no sandbox worker can be started: {error}") from error

    def _fork(self, output_chars: int) -> Handle:
        handle = self._spare() if output_chars == _USUAL_OUTPUT else self._ordered_now(output_chars)
        while len(self._ready) + len(self._ordered) < SPARES:
            self._order(_USUAL_OUTPUT)
        return handle

    def _spare(self) -> Handle:
        """The worker that was forked first, if it is still alive, or a new one."""
        while self._ready or self._ordered:
            handle = self._ready.popleft() if self._ready else self._delivered()
            if handle.alive():
                return handle
            handle.release()
        return self._ordered_now(_USUAL_OUTPUT)

    def _ordered_now(self, output_chars: int) -> Handle:
        while self._ordered:  # the zygote answers in the order in which it was asked
            self._ready.append(self._delivered())
        self._order(output_chars)
        return self._delivered()

    def _order(self, output_chars: int) -> None:
        """Ask the zygote for a worker without waiting for it."""
        control = self._control()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self._ordered.append((ours, tape.create(output_chars)))
        with theirs:
            socket.send_fds(control, [b"f"], [theirs.fileno(), self._ordered[-1][1]])

    def _delivered(self) -> Handle:
        reply, fds, _, _ = socket.recv_fds(self._control(), PID.size, 1)
        if len(reply) < PID.size:
            raise EOFError("the zygote ended")
        connection, memory = self._ordered.popleft()
        return Handle(connection, memory, PID.unpack(reply)[0], fds[0] if fds else None)

    def _control(self) -> socket.socket:
        if self._zygote is None:
            process, control = start("sandbox.zygote", ",".join(self._wanted))
            self._zygote = process, control
            control.settimeout(_START_SECONDS)
            if not (answer := control.recv(MAX_REASON)).startswith(READY):
                raise EOFError(
                    f"its parent process did not start: {answer.decode(errors='replace') or 'it was killed'}"
                )
            self._layers = tuple(answer.removeprefix(READY).decode("ascii").split())
            control.settimeout(_FORK_SECONDS)
        return self._zygote[1]

    def _stop(self) -> None:
        self._forget_spares()
        if self._zygote is not None:
            stop(*self._zygote)
            self._zygote = None

    def close(self) -> None:
        """End the zygote, and with it every worker."""
        with self._lock:
            self._stop()

    def forget(self) -> None:
        """In a forked child of the host: the zygote is the parent's, so only close the copy of the socket."""
        self._lock = threading.Lock()
        self._forget_spares()
        if self._zygote is not None:
            self._zygote[1].close()
            self._zygote = None

    def _forget_spares(self) -> None:
        """Give back their descriptors here; the workers end with their zygote."""
        while self._ordered:
            connection, memory = self._ordered.popleft()
            connection.close()
            os.close(memory)
        while self._ready:
            self._ready.popleft().release()


HOST = Host()
atexit.register(HOST.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=HOST.forget)
