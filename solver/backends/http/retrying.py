"""How often a request is tried, and how long is waited in between: exponential backoff with full jitter.

"Full" means a wait drawn from zero to the bound, which spreads many clients best (Brooker, "Exponential Backoff And
Jitter", AWS Architecture Blog 2015).
"""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass

from solver.backends.http.faults import Transient
from solver.errors import BackendError


@dataclass(frozen=True)
class Retrying:
    """Seconds. A server that asks to be left alone for more than `longest` is not waited for."""

    attempts: int = 8
    base: float = 0.5
    cap: float = 20.0
    longest: float = 300.0

    async def pause(self, failed: int, fault: Transient, url: str) -> None:
        """Wait after the attempt number `failed` (from 1). Raises BackendError when there is not to be another."""
        if failed >= self.attempts:
            raise BackendError(f"{url} failed {failed} times, the last time with {_clause(fault)}.") from fault
        if fault.after is not None and fault.after > self.longest:
            raise BackendError(f"{url} asks to wait {fault.after:.0f} seconds: {_clause(fault)}.") from fault
        drawn = random.uniform(0, min(self.cap, self.base * 2 ** (failed - 1)))
        await asyncio.sleep(drawn + (fault.after or 0.0))


def _clause(fault: Transient) -> str:
    return str(fault).rstrip(".")
