"""A call's turn at the worker of its session, so that whoever cancels the call kills that worker and no one else's."""

from __future__ import annotations

import threading

from .handle import Handle


class Turn:
    """One call of `Session.run`.

    Cancelled before its turn it never runs; in its turn its worker is killed; afterwards nothing happens.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._handle: Handle | None = None
        self.cancelled = False

    def begin(self, handle: Handle) -> None:
        with self._lock:
            self._handle = handle
            if self.cancelled:
                handle.kill()

    def end(self) -> None:
        with self._lock:
            self._handle = None

    def cancel(self) -> None:
        with self._lock:
            self.cancelled = True
            if self._handle is not None:
                self._handle.kill()
