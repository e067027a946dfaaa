"""What the system tells about the memory of a process of ours, where it tells (/proc of Linux)."""

from __future__ import annotations

import contextlib
from typing import Literal


def memory_mb(pid: int, which: Literal["VmRSS", "VmHWM"]) -> int | None:
    """Resident MiB: now (`VmRSS`) or the most so far (`VmHWM`). None when that cannot be known."""
    with contextlib.suppress(OSError), open(f"/proc/{pid}/status") as status:
        for line in status:
            if line.startswith(which):
                return int(line.split()[1]) >> 10
    return None
