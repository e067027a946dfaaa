"""The crew on a Ray cluster: lets problems out, takes traces in, and leaves the rest to Ray Data."""

from __future__ import annotations

import asyncio
import json
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import ray
import ray.data
from ray.actor import ActorHandle
from ray.exceptions import RayActorError, RayError
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

from solver import fingerprint
from solver.cluster.connection import connected
from solver.cluster.engine import Engine, Orders, raised
from solver.cluster.feed import Feed, Row, Source
from solver.cluster.room import Room, room
from solver.config import Settings
from solver.crew import Journal, Owed
from solver.engine import checked
from solver.errors import BackendError
from solver.grading import Grading
from solver.trace import Trace

AHEAD = 1.25
"""Problems let out for each that the engines can work on: so many wait for a free hand."""

RETRIES = 3
"""How often a problem is given out anew when its engine has died; then the run ends, rather than kill all day."""

KEPT = "What is finished is kept: the same command goes on from here."

Arrivals = asyncio.Queue[Row | BaseException | None]
"""Rows as they come from the engines; then None, or why there will be no more."""


class OnRay:
    """A crew of engines on a cluster; each has as many problems at once as the crew in one process has in all."""

    def __init__(self, address: str, engines: int | None, settings: Settings, grading: Grading, hands: int):
        self._address, self._engines = address, engines
        self._settings, self._grading, self._hands = settings, grading, hands
        self._under_way: dict[str, int] = {}
        self._let_out = 0
        self._open = True

    async def work(self, owed: Owed, journal: Journal) -> None:
        orders = Orders(checked(self._settings), self._grading, fingerprint.identity(self._settings), str(Path.cwd()))
        try:
            async with connected(self._address):
                there = room(ray.nodes(), self._engines, gpu=self._settings.device != "cpu")
                await self._solve(owed, journal, there, orders)
        except RayActorError as error:
            sentence = f"An engine died {RETRIES + 1} times over the same problem."
            raise BackendError(sentence, f"Ray's logs on its node may say why. {KEPT}") from error
        except RayError as error:
            reason = (str(error).splitlines() or [""])[0]
            raise BackendError(f"The Ray cluster failed: {type(error).__name__}: {reason}", KEPT) from error

    def drain(self) -> int:
        if self._under_way:
            self._close()
        return len(self._under_way)

    async def _solve(self, owed: Owed, journal: Journal, there: Room, orders: Orders) -> None:
        self._feed = _feed()
        arrivals = _arrivals(_dataset(self._feed, orders, there, self._hands))
        window, begun = int(there.engines * self._hands * AHEAD) + 1, False
        self._fill(owed, window)
        while (row := await arrivals.get()) is not None:
            if isinstance(row, BaseException):
                raise row
            if row["error"]:
                raise raised(row["error"])
            about = json.loads(row["about"] or "{}")
            if not begun and row["trace"]:
                ours = {"version": ray.__version__, "engines": there.engines, "nodes": there.nodes}
                journal.begin({**about.get("facts", {}), "ray": ours})
                if "first_request" in about:
                    journal.first_request(about["first_request"])
                begun = True
            if row["trace"]:
                self._keep(Trace.model_validate_json(row["trace"]), journal)
            self._fill(owed, window)

    def _fill(self, owed: Owed, window: int) -> None:
        """Let out problems until so many are under way."""
        while self._open and len(self._under_way) < window:
            key, problem = next(owed, (None, None))
            if key is None or problem is None:
                self._close()
                return
            self._feed.put.remote({"key": key, "problem": problem.model_dump_json()})
            self._under_way[key] = self._let_out
            self._let_out += 1

    def _keep(self, line: Trace, journal: Journal) -> None:
        place = self._under_way.pop(line.key, None)
        if place is not None:  # else it is here for the second time: its engine died after it had answered
            journal.append(line)
            self._feed.finish.remote(place)

    def _close(self) -> None:
        if self._open:
            self._open = False
            self._feed.close.remote()


def _feed() -> ActorHandle:
    """A Feed on this node, if it takes one."""
    beside = NodeAffinitySchedulingStrategy(ray.get_runtime_context().get_node_id(), soft=True)
    return ray.remote(Feed).options(num_cpus=0, scheduling_strategy=beside).remote()


def _dataset(feed: ActorHandle, orders: Orders, there: Room, hands: int) -> ray.data.Dataset:
    """The traces of what the feed lets out, as a data set that is made while it is read: one block a problem.

    Blocks are not put together and not held back, so a trace is here as soon as it is finished, and an engine that is
    killed loses only what it was working on.
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
                size=there.engines, max_tasks_in_flight_per_actor=hands, max_concurrent_calls_per_actor=hands
            ),
            num_cpus=there.cpus,
            num_gpus=there.gpus,
            max_task_retries=RETRIES,
        )


def _arrivals(dataset: ray.data.Dataset) -> Arrivals:
    """A queue filled by a thread that reads `dataset`: Ray Data blocks while it waits."""
    loop, arrivals = asyncio.get_running_loop(), Arrivals()

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

    threading.Thread(target=read, name="tandem-ray", daemon=True).start()
    return arrivals
