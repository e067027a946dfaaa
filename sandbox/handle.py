"""A running worker, seen from the host: how it is talked to, killed and given back."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple


class Kind(NamedTuple):
    """What a worker is made for, and cannot exceed later."""

    memory_mb: int
    output_chars: int


@dataclass
class Handle:
    """One worker process and the descriptors that belong to it."""

    kind: Kind
    connection: socket.socket
    tape: int
    pid: int
    pidfd: int | None
    started: bool = False  # it has said that the first block of a fresh state begins
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

    def __del__(self, finalizing: Callable[[], bool] = sys.is_finalizing) -> None:
        if not finalizing():  # then modules are half gone, and the system closes all descriptors anyway
            self.release()
