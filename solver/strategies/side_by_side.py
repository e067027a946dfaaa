"""Samples of one question drawn side by side: all of them, or until enough is known."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any, TypeVar

T = TypeVar("T")


async def together(work: Iterable[Coroutine[Any, Any, T]]) -> list[T]:
    """All of it at once, results in order. The first error cancels the rest and is raised as it is."""
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(each) for each in work]
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return [task.result() for task in tasks]


async def drawn(work: Iterable[Coroutine[Any, Any, T]], enough: Callable[[list[T], int], Awaitable[bool]]) -> list[T]:
    """Results in order. At `enough(results so far, how many are owed)`, and at the first error, the rest is cancelled.

    An error is raised as it is.
    """
    tasks = [asyncio.create_task(each) for each in work]
    try:
        for next_done in asyncio.as_completed(tasks):
            await next_done
            done = [task.result() for task in tasks if task.done()]
            if len(done) == len(tasks) or await enough(done, len(tasks) - len(done)):
                break
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return [task.result() for task in tasks if not task.cancelled()]
