"""How problems get from the run into Ray Data: one by one, and no more than the run lets out."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pyarrow as pa
import ray
from ray.actor import ActorHandle
from ray.data import Datasource, ReadTask
from ray.data.block import BlockMetadata

Row = dict[str, str]
"""A problem as it travels: `key`, and the `problem` as JSON; both are empty in place of one that is finished."""

FINISHED: Row = {"key": "", "problem": ""}


class Feed:
    """An actor that keeps the problems that are let out and not finished.

    They are numbered, so that a reader that was killed may begin anew: Ray takes its n-th block for the n-th before.
    """

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}
        self._count = 0
        self._closed = False
        self._changed = asyncio.Condition()

    async def put(self, row: Row) -> None:
        """Let out the next problem."""
        async with self._changed:
            self._rows[self._count] = row
            self._count += 1
            self._changed.notify_all()

    async def close(self) -> None:
        """Say that no more will come."""
        async with self._changed:
            self._closed = True
            self._changed.notify_all()

    async def finish(self, place: int) -> None:
        """Forget a problem whose trace has been kept."""
        self._rows.pop(place, None)

    async def take(self, place: int) -> Row | None:
        """The problem at a place, as soon as there is one; None behind the last."""
        async with self._changed:
            await self._changed.wait_for(lambda: place < self._count or self._closed)
        return self._rows.get(place, FINISHED) if place < self._count else None


class Source(Datasource):
    """What a `Feed` lets out as a data set of Ray Data: one block a problem, read by one task, in order."""

    def __init__(self, feed: ActorHandle):
        super().__init__()
        self._feed = feed

    def estimate_inmemory_data_size(self) -> int | None:
        return None

    def get_read_tasks(
        self, parallelism: int, per_task_row_limit: int | None = None, data_context: object = None
    ) -> list[ReadTask]:
        feed, unknown = self._feed, BlockMetadata(num_rows=None, size_bytes=None, input_files=None, exec_stats=None)
        return [ReadTask(lambda: _blocks(feed), unknown)]


def _blocks(feed: ActorHandle) -> Iterator[pa.Table]:
    place = 0
    while (row := ray.get(feed.take.remote(place))) is not None:
        yield pa.Table.from_pylist([row])
        place += 1
