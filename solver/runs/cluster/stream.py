"""A data set of Ray Data that is made while it is read: problems in, traces out, both one by one."""

from __future__ import annotations

import asyncio
import threading
import warnings
from collections.abc import Iterator

import ray.data
from ray.actor import ActorHandle

from solver.runs.cluster.engine import Engine, Orders
from solver.runs.cluster.feed import Row, Source
from solver.runs.cluster.room import Room

RETRIES = 3
"""How often a problem is given out anew when its engine has died; then the run ends, rather than kill all day."""

Arrivals = asyncio.Queue[Row | BaseException | None]
"""Rows as they come from the engines; then None, or why there will be no more."""


def answers(feed: ActorHandle, orders: Orders, room: Room, hands: int) -> Arrivals:
    """What the engines answer to the problems of a feed, `hands` of which each engine has at once.

    A thread reads it, as Ray Data blocks while it waits.
    """
    loop, arrivals, dataset = asyncio.get_running_loop(), Arrivals(), _dataset(feed, orders, room, hands)

    def rows() -> Iterator[Row]:
        for table in dataset.iter_batches(batch_size=None, batch_format="pyarrow", prefetch_batches=0):
            yield from table.to_pylist()

    def read() -> None:
        end: BaseException | None = None
        try:
            for row in rows():
                loop.call_soon_threadsafe(arrivals.put_nowait, row)
        except BaseException as error:
            end = error
        try:
            loop.call_soon_threadsafe(arrivals.put_nowait, end)
        except RuntimeError:  # the run has been given up and its loop is closed
            return

    threading.Thread(target=read, name="tandem-ray-data", daemon=True).start()
    return arrivals


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
