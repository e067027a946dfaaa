"""The program's side of an engine in another process: starts it, talks to it, ends it, and says why it ended."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import itertools
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import solver
from solver.backends.abandoned import ABANDONED
from solver.backends.base import Request
from solver.backends.mail import Ticket, send
from solver.backends.options import Options
from solver.backends.vllm_engine import keeper
from solver.backends.vllm_engine.log import EngineLog, cause, tail
from solver.errors import BackendError, TandemError

SERVER = "solver.backends.vllm_engine.server"
_PATIENCE = 15.0  # seconds the keeper may take to end it all; it takes less than one
_LOOK = 0.2  # seconds between looks at whether a model that is being loaded is still wanted

CLOSED = "The backend is closed."


class EngineProcess:
    """Safe to use from many threads and event loops at once. Blocks while the model is loaded.

    `server` is the module that is run as the engine's process. Raises the UsageError or BackendError that it met while
    it started.
    """

    def __init__(self, argument: str, options: Options, server: str = SERVER):
        self._lock = threading.Lock()  # of what is remembered; never held while something is waited for
        self._telling = threading.Lock()
        self._ending = threading.Lock()
        self._tickets: dict[int, Ticket] = {}
        self._numbers = itertools.count()
        self._over: str | None = None  # why nothing more can be asked
        self._log = tempfile.TemporaryFile()  # noqa: SIM115, as it lasts as long as the engine; it has no name
        self._scratch = tempfile.mkdtemp(prefix="tandem-vllm-")
        self._keeper, self._connection = self._start(server)
        self._reader = threading.Thread(target=self._read, name="tandem-vllm", daemon=True)
        try:
            self.facts = self._load(argument, options)
        except BaseException:
            self._end(asked=True)
            raise
        self._reader.start()
        atexit.register(self.close)

    def submit(self, request: Request) -> tuple[int, Ticket]:
        """Ask for a continuation, on the running event loop. Raises BackendError once the engine has ended."""
        ticket = Ticket(request, asyncio.get_running_loop())
        with self._lock:
            if self._over:
                raise BackendError(self._over)
            number = next(self._numbers)
            self._tickets[number] = ticket
        self._tell((number, request))
        return number, ticket

    def cancel(self, number: int) -> None:
        """Stop a continuation that nobody waits for; one that has ended is none."""
        with self._lock:
            known = self._tickets.pop(number, None)
        if known:
            self._tell((number, None))

    def close(self) -> None:
        """End the engine's processes; what still runs fails with BackendError. A second call does nothing."""
        self._fail(CLOSED)
        self._end(asked=True)
        self._reader.join()
        atexit.unregister(self.close)

    def _start(self, server: str) -> tuple[subprocess.Popen[bytes], Connection]:
        ours, theirs = socket.socketpair()
        scratch = self._scratch
        engine = [sys.executable, "-P", "-m", server, str(theirs.fileno())]
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-I", "-S", keeper.__file__, str(os.getpid()), scratch, *engine],
                stdin=subprocess.DEVNULL,
                stdout=self._log,
                stderr=self._log,
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Ctrl-C is for the program alone
                env=_environment(scratch),
            )
        return process, Connection(ours.detach())

    def _load(self, argument: str, options: Options) -> dict[str, Any]:
        """What the engine says of itself, once the model is there."""
        abandoned = ABANDONED.get()
        self._tell((argument, options))
        try:
            while not self._connection.poll(_LOOK):
                if abandoned and abandoned.is_set():
                    raise BackendError("Nobody waits for the model any more.")
            said: dict[str, Any] | TandemError = self._connection.recv()
        except (EOFError, OSError):
            raise self._explained(f"vLLM could not start with the model {argument}") from EngineLog(tail(self._log))
        if isinstance(said, TandemError):
            raise said from EngineLog(tail(self._log))
        return said

    def _tell(self, message: object) -> None:
        with self._telling, contextlib.suppress(OSError):  # when it has ended, the reader will say so to everybody
            self._connection.send(message)

    def _read(self) -> None:
        with contextlib.suppress(EOFError, OSError):
            while True:
                self._hand_over(self._connection.recv())
        self._fail(str(self._explained("The vLLM engine ended")))

    def _hand_over(self, letters: list) -> None:
        mail = []
        with self._lock:
            for number, item in letters:
                if ticket := self._tickets.get(number):
                    mail.append((ticket, item))
                    if isinstance(item, TandemError) or item.finish:
                        del self._tickets[number]
        send(mail)

    def _fail(self, reason: str) -> None:
        with self._lock:
            self._over = self._over or reason
            waiting, self._tickets = list(self._tickets.values()), {}
        send([(ticket, BackendError(self._over)) for ticket in waiting])

    def _explained(self, what: str) -> BackendError:
        self._end(asked=False)
        killed = self._keeper.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)
        said = cause(tail(self._log)) or ("it was killed" if killed else f"exit status {self._keeper.returncode}")
        hint = "It may have run out of memory: a smaller model, --dtype bfloat16 or a smaller --batch-size needs less."
        return BackendError(f"{what}: {said}.", hint if killed else "--debug shows the engine's own words.")

    def _end(self, *, asked: bool) -> None:
        """Let the keeper end all processes, as it does unasked when the engine has ended; if it was itself killed, end
        those of its session.
        """
        with self._ending:
            if self._keeper.returncode is not None:
                return
            if asked:
                self._keeper.terminate()
            deadline = threading.Timer(_PATIENCE, self._keeper.kill)
            deadline.start()
            os.waitid(os.P_PID, self._keeper.pid, os.WEXITED | os.WNOWAIT)  # while it is unreaped, its group is its own
            deadline.cancel()
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._keeper.pid, signal.SIGKILL)
            self._keeper.wait()
            shutil.rmtree(self._scratch, ignore_errors=True)


def _environment(scratch: str) -> dict[str, str]:
    """Where the engine finds our code, and where it leaves its files: all of them below `scratch`."""
    root = str(Path(solver.__file__).parents[1])
    caches = os.environ.get("TORCHINDUCTOR_CACHE_DIR") or os.path.join(tempfile.gettempdir(), "torchinductor")
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([root, *filter(None, sys.path)]),
        "TMPDIR": scratch,
        "VLLM_RPC_BASE_PATH": scratch,
        "TORCHINDUCTOR_CACHE_DIR": caches,  # to be found again by the next engine
        "VLLM_NO_USAGE_STATS": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }
