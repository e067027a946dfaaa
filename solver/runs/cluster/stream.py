"""A data set of Ray Data that is made while it is read: problems in, traces out, both one by one."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import warnings

import ray.data
from ray.actor import ActorHandle

from solver.runs.cluster.engine import Engine, Orders
from solver.runs.cluster.feed import Row, Source
from solver.runs.cluster.room import Room

RETRIES = 3
"""How often a problem is given out anew when its engine has died; then the run ends, rather than kill all day."""

SECONDS_TO_STOP = 10.0


class Stream:
    """What the engines answer to the problems of a feed, `hands` of which each engine has at once.

    `arrivals` gets the rows as they come; then None, or why there will be no more. A thread reads them, as Ray Data
    blocks while it waits.
    """

    def __init__(self, feed: ActorHandle, orders: Orders, room: Room, hands: int):
        self.arrivals = asyncio.Queue[Row | BaseException | None]()
        self._loop = asyncio.get_running_loop()
        self._dataset = _dataset(feed, orders, room, hands)
        self._thread = threading.Thread(target=self._read, name="tandem-ray-data", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Give up what is under way. Blocks until nothing asks Ray any more: after its end, that would end the process.

        Ray Data has no public way to end a data set that is being read.
        """
        if self._thread.is_alive() and (executor := self._dataset._current_executor) is not None:
            executor.shutdown(force=True)
        self._thread.join(SECONDS_TO_STOP)

    def _read(self) -> None:
        end: BaseException | None = None
        try:
            for table in self._dataset.iter_batches(batch_size=None, batch_format="pyarrow", prefetch_batches=0):
                for row in table.to_pylist():
                    self._hand_over(row)
        except BaseException as error:
            end = error
        self._hand_over(end)

    def _hand_over(self, arrival: Row | BaseException | None) -> None:
        with contextlib.suppress(RuntimeError):  # the run has been given up and its loop is closed
            self._loop.call_soon_threadsafe(self.arrivals.put_nowait, arrival)


def _dataset(feed: ActorHandle, orders: Orders, room: Room, hands: int) -> ray.data.Dataset:
    """One block a problem, and no block held back or put together with others.

    So a trace is here as soon as it is finished, and an engine that is killed loses only what it was working on.
    """
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = context.print_on_execution_start = False
    context.target_max_block_size = context.target_min_block_size = 1
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that limits of retries will be given in another way
        return ray.data.read_datasource(Source(feed), num_cpus=0, override_num_blocks=1).map(
            Engine,
            fn_constructor_args=(orders,),
            compute=ray.data.ActorPoolStrategy(
                size=room.engines, max_tasks_in_flight_per_actor=hands, max_concurrent_calls_per_actor=hands
            ),
            num_cpus=room.cpus,
            num_gpus=room.gpus,
            max_task_retries=RETRIES,
        )
