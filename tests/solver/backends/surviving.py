"""Which processes a process has, and whether they are still there."""

from __future__ import annotations

import os
import time
from pathlib import Path

from solver.backends.vllm_engine.keeper import children


def family(pid: int) -> list[int]:
    """A process and all its descendants."""
    return [pid, *(one for child in children(pid) for one in family(child))]


def named(pids: list[int], word: str) -> int:
    """The one whose command line has `word` in it."""
    (found,) = [pid for pid in pids if word in command(pid)]
    return found


def command(pid: int) -> str:
    """Its command line; nothing for one that has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def wait_for_the_end(pids: list[int], seconds: float = 20) -> list[int]:
    """Wait until all have ended and been reaped; return those that have not."""
    deadline = time.monotonic() + seconds
    while (left := [pid for pid in pids if os.path.exists(f"/proc/{pid}")]) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left
