"""How problems get from the run into Ray Data: one by one, and no more than the run lets out."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterator

import pyarrow as pa
import ray
from ray.actor import ActorHandle
from ray.data import Datasource, ReadTask
from ray.data.block import BlockMetadata

Row = dict[str, str]
"""A problem as it travels: `key`, and the `problem` as JSON."""


class Feed:
    """An actor that holds the problems that are let out until the reader takes them.

    Calls may overtake one another on their way here, so the end is told as a number.
    """

    def __init__(self) -> None:
        self._rows: deque[Row] = deque()
        self._taken = 0
        self._total: int | None = None
        self._read = False
        self._changed = asyncio.Condition()

    async def put(self, row: Row) -> None:
        """Let out a problem."""
        async with self._changed:
            self._rows.append(row)
            self._changed.notify_all()

    async def close(self, total: int) -> None:
        """Say how many problems are let out in all."""
        async with self._changed:
            self._total = total
            self._changed.notify_all()

    async def begin(self) -> bool:
        """Called by a reader before it takes anything: whether it is the first."""
        first, self._read = not self._read, True
        return first

    async def take(self) -> Row | None:
        """A problem, as soon as there is one; None after the last."""
        async with self._changed:
            await self._changed.wait_for(lambda: self._rows or self._taken == self._total)
            if not self._rows:
                return None
            self._taken += 1
            return self._rows.popleft()


class Source(Datasource):
    """What a `Feed` lets out as a data set of Ray Data: one block a problem, read by one task."""

    def __init__(self, feed: ActorHandle):
        super().__init__()
        self._feed = feed

    def estimate_inmemory_data_size(self) -> int | None:
        return None

    def get_read_tasks(
        self, parallelism: int, per_task_row_limit: int | None = None, data_context: object = None
    ) -> list[ReadTask]:
        feed, unknown = self._feed, BlockMetadata(num_rows=None, size_bytes=None, input_files=None, exec_stats=None)
        return [ReadTask(lambda: blocks(feed), unknown)]


def blocks(feed: ActorHandle) -> Iterator[pa.Table]:
    """The problems of a feed. A reader that Ray starts in place of one that died reads none.

    To Ray its n-th block would be the n-th before, which it cannot be. So the data set ends here, and what has got lost
    is let out again in another.
    """
    if ray.get(feed.begin.remote()):
        while (row := ray.get(feed.take.remote())) is not None:
            yield pa.Table.from_pylist([row])
