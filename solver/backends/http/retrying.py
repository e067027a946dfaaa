"""How often a request is tried, and how long is waited in between: exponential backoff with full jitter.

"Full" means a wait drawn from zero to the bound, which spreads many clients best (Brooker, "Exponential Backoff And
Jitter", AWS Architecture Blog 2015).
"""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass

from solver.backends.http.faults import Transient
from solver.errors import BackendError


@dataclass(frozen=True)
class Retrying:
    """Seconds, apart from `attempts`. A server that asks to be left alone for more than `longest` is not waited for."""

    attempts: int = 8
    base: float = 0.5
    cap: float = 20.0
    longest: float = 300.0
    total: float = 900.0
    """After which no further attempt begins: a server that hangs takes long to be given up even once."""

    def of(self, url: str) -> Attempts:
        """The attempts of one request, of which the first begins now."""
        return Attempts(self, url)


class Attempts:
    """Counts the attempts that failed."""

    def __init__(self, retrying: Retrying, url: str):
        self._retrying, self._url = retrying, url
        self._failed, self._began = 0, time.monotonic()

    async def pause(self, fault: Transient) -> None:
        """Wait after an attempt that failed. Raises BackendError when there is not to be another."""
        bounds, reason = self._retrying, str(fault).rstrip(".")
        self._failed += 1
        if self._failed >= bounds.attempts or time.monotonic() - self._began > bounds.total:
            times = f"{self._failed} times, the last time " if self._failed > 1 else ""
            raise BackendError(f"{self._url} failed {times}with {reason}.") from fault
        if fault.after is not None and fault.after > bounds.longest:
            raise BackendError(f"{self._url} asks to wait {fault.after:.0f} seconds: {reason}.") from fault
        drawn = random.uniform(0, min(bounds.cap, bounds.base * 2 ** (self._failed - 1)))
        await asyncio.sleep(drawn + (fault.after or 0.0))
