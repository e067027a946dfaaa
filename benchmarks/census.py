"""What the host and the zygotes hold, as /proc tells it: what is left behind shows here."""

from __future__ import annotations

import contextlib
import gc
import os
import time
from collections.abc import Iterator
from pathlib import Path

_QUIET = 1.0
"""Seconds without a change after which nothing is on its way any more."""


def census() -> dict[str, int]:
    """Counts for this process, and for its children (the zygotes) and theirs (the workers)."""
    host = os.getpid()
    parents = dict(_processes())
    zygotes = [pid for pid, (parent, _) in parents.items() if parent == host]
    workers = [pid for pid, (parent, _) in parents.items() if parent in zygotes]
    return {
        "descriptors of the host": len(_descriptors(host)),
        "descriptors of the zygotes": sum(len(_descriptors(pid)) for pid in zygotes),
        "tapes held by the host": _tapes(host),
        "tapes held by the zygotes": sum(map(_tapes, zygotes)),
        "threads of the host": len(os.listdir("/proc/self/task")),
        "zygotes": len(zygotes),
        "workers": len(workers),
        "zombies": sum(parents[pid][1] == "Z" for pid in (*zygotes, *workers)),
        "MiB of the host": _resident_mb(host),
        "MiB of the zygotes": sum(map(_resident_mb, zygotes)),
    }


def settled(seconds: float = 30.0) -> dict[str, int]:
    """The census once it has not changed for a while."""
    gc.collect()
    deadline = time.monotonic() + seconds
    last, since = census(), time.monotonic()
    while time.monotonic() < min(since + _QUIET, deadline):
        time.sleep(0.05)
        if (now := census()) != last:
            last, since = now, time.monotonic()
    return last


def _processes() -> Iterator[tuple[int, tuple[int, str]]]:
    for directory in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            state, parent, *_ = (directory / "stat").read_text().rpartition(")")[2].split()
            yield int(directory.name), (int(parent), state)


def _descriptors(pid: int) -> list[str]:
    try:
        return os.listdir(f"/proc/{pid}/fd")
    except OSError:  # it has ended
        return []


def _tapes(pid: int) -> int:
    count = 0
    for fd in _descriptors(pid):
        with contextlib.suppress(OSError):
            count += "memfd:tape" in os.readlink(f"/proc/{pid}/fd/{fd}")
    return count


def _resident_mb(pid: int) -> int:
    with contextlib.suppress(OSError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") >> 20
    return 0
