"""How our own processes are started from the host: clean environment, own session, one socket."""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
import struct
import subprocess
import sys
from pathlib import Path

from .errors import Unavailable

READY = b"ready "
"""What the zygote says when it can fork, followed by the names of the active layers; otherwise it says why not."""

MAX_REASON = 1_000

ORDER = struct.Struct(">Q")
"""How the zygote is asked for a worker: its address space in MiB; its end of a connection and its tape come along."""

PID = struct.Struct(">Q")
"""How it names a worker; a pidfd comes with it where the system has those."""

_ROOT = Path(__file__).resolve().parent.parent
_MAIN = """
import importlib, os, sys
root, others, module = sys.argv[1:4]
del sys.argv[1:4]
sys.path[:] = [root, *sys.path, *others.split("\\n")]
try:
    main = importlib.import_module(module).main
except BaseException as error:
    os.write(int(sys.argv[1]), f"{type(error).__name__}: {error}".encode()[:1000])
    raise
main()
"""
"""What the host can import comes last: an enum.py or random.py beside a script must not break the library."""

_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",  # sets iterate in the same order in every run
    "OPENBLAS_NUM_THREADS": "1",  # a thread pool cannot cross a fork
    "OMP_NUM_THREADS": "1",
    "SYMPY_CACHE_SIZE": "None",  # nothing that warming up found is pushed out, and no list of recent use is written to
}


def start(module: str, *arguments: str) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """Run `module.main()` with the arguments FD HOST_PID *arguments; FD is its end of a socket pair, ours is returned.

    The process can import what this one can, inherits no other descriptor and no variable of the environment, and
    writes to /dev/null. Raises `Unavailable`.
    """
    if os.name != "posix":
        raise Unavailable("the sandbox needs a POSIX system (Linux or macOS); on Windows, use WSL")
    ours, theirs = _pair()
    others = "\n".join(entry for entry in sys.path if entry)
    begin = [sys.executable, "-P", "-c", _MAIN, str(_ROOT), others, module]
    command = [*begin, str(theirs.fileno()), str(os.getpid()), *arguments]
    try:
        process = subprocess.Popen(
            command,
            env=_ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            start_new_session=True,
        )
    except OSError as error:
        ours.close()
        raise Unavailable(f"no sandbox process can be started: {error}") from error
    finally:
        theirs.close()
    return process, ours


def _pair() -> tuple[socket.socket, socket.socket]:
    """Two connected sockets, neither numbered below 3: a host may have closed those, and a child redirects them."""
    with contextlib.ExitStack() as low:
        pair = [low.enter_context(end) for end in socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)]
        ours, theirs = (socket.socket(fileno=fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 3)) for end in pair)
    return ours, theirs


def stop(process: subprocess.Popen[bytes], connection: socket.socket) -> None:
    """Close the connection, which ends the process, and make sure of it."""
    connection.close()
    try:
        process.wait(1)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
