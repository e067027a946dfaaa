"""Tells a thread that loads a model whether anybody still waits for it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextvars import ContextVar
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

ABANDONED: ContextVar[threading.Event | None] = ContextVar("abandoned", default=None)
"""Set when the task that waits has been cancelled. What takes long looks at it, and gives up with an error."""


async def in_thread(load: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """`asyncio.to_thread`, for which cancelling also sets `ABANDONED` in the thread."""
    abandoned = threading.Event()
    ABANDONED.set(abandoned)
    try:
        return await asyncio.to_thread(load, *args, **kwargs)
    except asyncio.CancelledError:
        abandoned.set()
        raise
