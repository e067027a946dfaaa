"""The one thread that owns a model: it takes requests from any event loop and sends the deltas back to it."""

from __future__ import annotations

import asyncio
import atexit
import queue
import threading
import time
from collections import deque

import torch

from solver.backends.base import Request
from solver.backends.hf.engine import Engine
from solver.backends.mail import Ticket, send
from solver.errors import BackendError

_GATHER = 0.003  # seconds an idle engine waits for company after the first request: less than one step


class Scheduler:
    """Safe to use from many threads and event loops at once."""

    def __init__(self, engine: Engine, batch_size: int):
        self._engine = engine
        self._batch_size = batch_size
        self._inbox: queue.SimpleQueue[Ticket | None] = queue.SimpleQueue()  # None: close
        self._waiting: deque[Ticket] = deque()
        self._lock = threading.Lock()  # nothing is put into the inbox after the None
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="tandem-decode", daemon=True)
        self._thread.start()
        atexit.register(self.close)  # a thread that is inside torch when the interpreter ends aborts the process

    def submit(self, request: Request) -> Ticket:
        """Queue a request of the running event loop. Raises BackendError after `close`."""
        ticket = Ticket(request, asyncio.get_running_loop())
        with self._lock:
            if self._closed:
                raise BackendError("The backend is closed.")
            self._inbox.put(ticket)
        return ticket

    def close(self) -> None:
        """Fail what is still running, and wait for the thread to end: one step at most."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._inbox.put(None)
        self._thread.join()
        atexit.unregister(self.close)

    @torch.inference_mode()
    def _run(self) -> None:
        while self._collect():
            newcomers = self._newcomers()
            try:
                self._engine.sweep()
                send(self._engine.admit(newcomers))
                if self._engine.rows:
                    send(self._engine.step())
            except Exception as error:  # whatever the model's code throws, the callers must hear of it
                self._fail(f"The model failed with {type(error).__name__}: {error}", newcomers)
        self._fail("The backend was closed.", [*self._waiting])

    def _collect(self) -> bool:
        """Take in what has come, blocking while there is nothing to do; False to end."""
        if not self._engine.rows and not self._waiting:
            first = self._inbox.get()
            if first is None:
                return False
            self._waiting.append(first)
            time.sleep(_GATHER)
        while not self._inbox.empty():
            ticket = self._inbox.get()
            if ticket is None:
                return False
            self._waiting.append(ticket)
        return True

    def _newcomers(self) -> list[Ticket]:
        """The requests that there is room for, oldest first."""
        found: list[Ticket] = []
        while self._waiting and len(self._engine.rows) + len(found) < self._batch_size:
            ticket = self._waiting.popleft()
            if not ticket.cancelled:
                found.append(ticket)
        return found

    def _fail(self, reason: str, others: list[Ticket]) -> None:
        rows = {row.ticket for row in self._engine.rows}
        mail = self._engine.abandon(reason)
        send(mail + [(ticket, BackendError(reason)) for ticket in others if ticket not in rows])
