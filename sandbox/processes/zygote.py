"""The process that workers are forked from: clean, warm, and running nobody's code but ours.

Started with a scrubbed environment and no descriptors but the control socket. For each order (the memory a worker may
have, with two descriptors: its end of a connection, and its tape) it forks a worker and answers with its process id
and, on Linux, a pidfd. When a worker ends it kills what is left of the worker's group, then reaps. It ends when its
host does.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import select
import signal
import socket
import sys
import tempfile
from collections.abc import Collection
from typing import Any, NoReturn

from ..language.arrays import close_arrays
from ..language.generators import close_generators
from ..language.modules import Modules
from ..language.namespace import new_namespace
from ..language.sinks import close_sinks
from ..language.symbolic import guard_sympy
from ..language.wrappers import close_context_managers, close_fields, close_wrapping
from ..launch import MAX_REASON, ORDER, PID, READY
from . import isolation, pages, settings
from .layers import Surroundings
from .warmup import import_everything, warm_up
from .worker import serve


class Zygote:
    """One per host process."""

    def __init__(self, control: socket.socket, host: int, layers: Collection[str]):
        self._control = control
        self._host = isolation.watch(host)
        self._namespace = _language() if "language" in layers else _plain()
        gc.collect()
        pages.collapse()  # before Landlock closes /proc
        self._surroundings = Surroundings.of_zygote(layers)
        if "language" in layers and not self._surroundings.reads_libraries:
            import_everything()
        gc.freeze()  # keeps the collector from touching, and so from copying, the pages that workers share

    def serve(self) -> None:
        """Fork workers until the host ends or closes its end."""
        wake, self._wake = os.pipe()
        os.set_blocking(self._wake, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        poll = select.poll()
        host = [] if self._host is None else [self._host]
        for fd in (self._control.fileno(), wake, *host):
            poll.register(fd, select.POLLIN)
        self._inherited = [wake, self._wake, *host]
        self._control.sendall(READY + " ".join(self._surroundings.rehearse()).encode())
        while True:
            ready = {fd for fd, _ in poll.poll()}
            if wake in ready:
                os.read(wake, 4096)
                _reap()
            if self._host in ready:
                return
            if self._control.fileno() in ready and not self._fork():
                return

    def _fork(self) -> bool:
        try:
            order, fds, _, _ = socket.recv_fds(self._control, ORDER.size, 2)
        except OSError:
            return False
        if not order:
            return False
        zygote = os.getpid()
        pid = os.fork()
        if pid == 0:
            self._become_worker(zygote, ORDER.unpack(order)[0], *fds)
        for fd in fds:
            os.close(fd)
        self._reply(pid)
        return True

    def _become_worker(self, zygote: int, memory_mb: int, connection: int, tape: int) -> NoReturn:
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self._surroundings.drop_rights()
            isolation.die_with_parent(zygote)
            isolation.detach()
            self._control.close()
            for fd in self._inherited:
                os.close(fd)
            serve(socket.socket(fileno=connection), tape, self._namespace, self._surroundings, memory_mb)
        finally:
            os._exit(1)

    def _reply(self, pid: int) -> None:
        pidfd = isolation.watch(pid)
        with contextlib.suppress(OSError):  # the host has gone: the next poll says so
            socket.send_fds(self._control, [PID.pack(pid)], [] if pidfd is None else [pidfd])
        if pidfd is not None:
            os.close(pidfd)


def _plain() -> dict[str, Any]:
    """Without the language layer: the libraries loaded all the same, as a worker may not be allowed to read them."""
    importlib.import_module("sympy")
    importlib.import_module("numpy")
    return {"__name__": "__main__"}


def _language() -> dict[str, Any]:
    """The names that a session begins with, made once, after SymPy has been guarded and warmed up."""
    modules = Modules()
    guard_sympy(modules)
    close_sinks()
    close_arrays()
    close_generators()
    close_fields()
    close_wrapping()
    close_context_managers()
    warm_up(modules)
    settings.restore()
    return new_namespace(modules)


def _reap() -> None:
    """Kill the group of every ended child while its id is still taken, then let the id go."""
    with contextlib.suppress(ChildProcessError):
        while ended := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(ended.si_pid, signal.SIGKILL)
            os.waitpid(ended.si_pid, 0)


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[1]))
    host, layers = int(sys.argv[2]), sys.argv[3].split(",")
    with tempfile.TemporaryDirectory(prefix="sandbox-") as directory:
        os.chdir(directory)
    # The directory is gone by now: no file can be made in it, and nothing is left behind on disk.
    try:
        zygote = Zygote(control, host, layers)
    except Exception as error:
        control.sendall(f"{type(error).__name__}: {error}".encode()[:MAX_REASON])
        raise
    zygote.serve()
