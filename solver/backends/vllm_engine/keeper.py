"""Stands between a program and its engine, and ends every process of the engine when either of the two ends.

A script of its own that imports little and only waits, so that neither a busy interpreter nor a lock of the engine's
can keep it from doing so. Linux only, as vLLM is.

    python keeper.py PROGRAM_PID SCRATCH_DIRECTORY COMMAND...

It becomes the parent of whatever the engine leaves behind, kills and reaps it, removes the scratch directory, and exits
as the command did (128 + signal for one that was killed). SIGTERM ends it all at once.
"""

import contextlib
import ctypes
import os
import select
import shutil
import signal
import subprocess
import sys
import time

_PR_SET_PDEATHSIG, _PR_SET_CHILD_SUBREAPER = 1, 36
_TRACKER_SECONDS = 3.0


def main(program: int, scratch: str, command: list[str]) -> int:
    libc = ctypes.CDLL(None)
    libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # of the terminal: the program decides
    status = 0
    try:
        alive = os.pidfd_open(program)  # ends with the process; a "parent death signal" comes when a thread ends
        if os.getppid() != program:
            return 0
        engine = subprocess.Popen(
            command,
            close_fds=False,
            preexec_fn=lambda: libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0),  # for a keeper that is killed
        )
        ended = os.pidfd_open(engine.pid)
        if ended in select.select([alive, ended], [], [])[0]:
            status = engine.wait()
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        end_descendants()
        shutil.rmtree(scratch, ignore_errors=True)
    return status if status >= 0 else 128 - status


def end_descendants() -> None:
    """Kill and reap until none is left: whose parent dies becomes a child of this process.

    Python's resource trackers are given a moment to remove the shared memory of the dead; they end by themselves then.
    """
    deadline = time.monotonic() + _TRACKER_SECONDS
    while True:
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        living = children(os.getpid())
        if not living:
            return
        for pid in living:
            if time.monotonic() > deadline or b"multiprocessing.resource_tracker" not in read(f"/proc/{pid}/cmdline"):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        time.sleep(0.01)


def children(parent: int) -> list[int]:
    """Direct children of a process, zombies included."""
    return [int(pid) for pid in os.listdir("/proc") if pid.isdigit() and _parent(pid) == parent]


def _parent(pid: str) -> int:
    stat = read(f"/proc/{pid}/stat")
    return int(stat.rpartition(b")")[2].split()[1]) if stat else 0


def read(path: str) -> bytes:
    """A file of /proc; nothing when the process has just ended."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2], sys.argv[3:]))
