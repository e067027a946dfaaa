"""The floor for isolation by processes: a warm process that forks for each program, with no layer around the child."""

from __future__ import annotations

import gc
import os
import socket
import sys

from benchmarks.ways import plain
from sandbox import frames
from sandbox.language.modules import Modules
from sandbox.processes.warmup import warm_up


def _in_child(program: str) -> str:
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        with open(write, "w") as pipe:
            pipe.write(plain(program))
            pipe.flush()
            os._exit(0)
    os.close(write)
    with open(read) as pipe:
        printed = pipe.read()
    os.waitpid(pid, 0)
    return printed


def main() -> None:
    connection = socket.socket(fileno=int(sys.argv[1]))
    warm_up(Modules())
    gc.collect()
    gc.freeze()
    try:
        frames.send(connection, {"ready": True})
        while True:
            frames.send(connection, {"printed": _in_child(frames.receive(connection)["program"])})
    except (EOFError, OSError):
        return
