"""The host's side of the zygote: one for each process, started on first use, replaced when it dies."""

from __future__ import annotations

import atexit
import contextlib
import os
import socket
import subprocess
import threading
from collections import deque
from collections.abc import Sequence

from . import tape
from .errors import Unavailable
from .handle import Handle, Kind
from .launch import MAX_REASON, ORDER, PID, READY, start, stop
from .processes.layers import ALL
from .types import Limits

_START_SECONDS = 120.0
_FORK_SECONDS = 30.0

SPARES = max(2, min(8, os.cpu_count() or 1))
"""Workers forked ahead of need."""

_DEFAULT = Kind(Limits().memory_mb, Limits().output_chars)


class Host:
    """Asks the zygote for workers, a few ahead of need, so that a fresh one costs no fork while somebody waits.

    Thread-safe. `layers` are those of `sandbox.processes.layers` that workers are to have, where the machine has them.
    """

    def __init__(self, layers: Sequence[str] = ALL) -> None:
        self._wanted = tuple(layers)
        self._lock = threading.Lock()
        self._zygote: tuple[subprocess.Popen[bytes], socket.socket] | None = None
        self._layers: tuple[str, ...] = ()
        self._ordered: deque[tuple[Kind, socket.socket, int]] = deque()  # connection and tape of workers on their way
        self._ready: deque[Handle] = deque()
        self._usual = self._latest = _DEFAULT

    def layers(self) -> tuple[str, ...]:
        """Names of the layers that hold for the workers, as the zygote found out. Raises `Unavailable`."""
        with self._lock:
            try:
                self._control()
            except (OSError, EOFError) as error:
                self._stop()
                raise Unavailable(f"no sandbox worker can be started: {error}") from error
            return self._layers

    def fork(self, kind: Kind) -> Handle:
        """A fresh worker. Raises `Unavailable` when two zygotes in a row cannot give one."""
        with self._lock:
            try:
                return self._fork(kind)
            except (OSError, EOFError):
                self._stop()
            try:
                return self._fork(kind)
            except (OSError, EOFError) as error:
                self._stop()
                raise Unavailable(f"no sandbox worker can be started: {error}") from error

    def refill(self) -> None:
        """Order spares in place of those that were taken; called when nobody waits, so when a program has begun."""
        with self._lock, contextlib.suppress(OSError, EOFError):  # the next fork will say what is wrong
            while len(self._ready) + len(self._ordered) < SPARES:
                self._order(self._usual)

    def _fork(self, kind: Kind) -> Handle:
        self._expect(kind)
        return self._spare() if kind == self._usual else self._made_now(kind)

    def _expect(self, kind: Kind) -> None:
        """Spares are of the kind that was last asked for twice in a row."""
        if kind == self._latest != self._usual:
            self._usual = kind
            self._collect()
            while self._ready:
                self._ready.popleft().release()
        self._latest = kind

    def _spare(self) -> Handle:
        """The worker that was forked first, if it is still alive, or a new one."""
        while self._ready or self._ordered:
            handle = self._ready.popleft() if self._ready else self._delivered()
            if handle.alive():
                return handle
            handle.release()
        return self._made_now(self._usual)

    def _made_now(self, kind: Kind) -> Handle:
        self._collect()  # the zygote answers in the order in which it was asked
        self._order(kind)
        return self._delivered()

    def _collect(self) -> None:
        while self._ordered:
            self._ready.append(self._delivered())

    def _order(self, kind: Kind) -> None:
        """Ask the zygote for a worker without waiting for it."""
        control = self._control()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        memory = tape.create(kind.output_chars)
        self._ordered.append((kind, ours, memory))
        with theirs:
            socket.send_fds(control, [ORDER.pack(kind.memory_mb)], [theirs.fileno(), memory])

    def _delivered(self) -> Handle:
        reply, fds, _, _ = socket.recv_fds(self._control(), PID.size, 1)
        if len(reply) < PID.size:
            raise EOFError("the zygote ended")
        return Handle(*self._ordered.popleft(), PID.unpack(reply)[0], fds[0] if fds else None)

    def _control(self) -> socket.socket:
        if self._zygote is None:
            process, control = start("sandbox.processes.zygote", ",".join(self._wanted))
            self._zygote = process, control
            control.settimeout(_START_SECONDS)
            if not (answer := control.recv(MAX_REASON)).startswith(READY):
                reason = answer.decode(errors="replace") or f"it ended with status {process.wait(1)}"
                raise EOFError(f"its parent process did not start: {reason}")
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
            _, connection, memory = self._ordered.popleft()
            connection.close()
            os.close(memory)
        while self._ready:
            self._ready.popleft().release()


HOST = Host()
atexit.register(HOST.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=HOST.forget)
