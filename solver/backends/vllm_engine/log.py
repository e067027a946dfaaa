"""What the engine wrote while it ran, and the one line of it that says why it ended."""

from __future__ import annotations

import os
import re
import textwrap
from typing import IO

_TAIL = 64 * 1024  # bytes
_PREFIX = re.compile(r"^(?:\([^)]*\) )?(?:ERROR [\d :.-]+\[[^\]]*\] )?")
_RAISED = re.compile(r"^(?:[\w.]*\.)?(\w*(?:Error|Exception)): (\S.*)$")
_HEARSAY = ("Engine core init", "EngineCore encountered", "WorkerProc init", "See stack trace", "See root cause")
"""How vLLM's processes say that another one of them failed."""


class EngineLog(Exception):
    """The end of the engine's log, as the cause of an error: shown with the traceback, and only there."""

    def __str__(self) -> str:
        return f"the engine wrote:\n{self.args[0]}"


def tail(log: IO[bytes]) -> str:
    """The last 64 KiB."""
    size = os.fstat(log.fileno()).st_size
    return os.pread(log.fileno(), _TAIL, max(0, size - _TAIL)).decode("utf-8", "replace")


def cause(text: str) -> str | None:
    """The first exception that is not about another one, without the full stop at its end."""
    for line in text.splitlines():
        found = _RAISED.match(_PREFIX.sub("", line))
        if found and not any(word in found[2] for word in _HEARSAY):
            return textwrap.shorten(f"{found[1]}: {found[2]}", 240, placeholder=" ...").rstrip(" .:")
    return None
