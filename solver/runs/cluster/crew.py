"""The crew on a Ray cluster: lets problems out, takes traces in, and leaves the rest to Ray Data."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import ray
from ray.actor import ActorHandle
from ray.exceptions import RayActorError, RayError
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

from solver.config import Settings
from solver.engine import checked
from solver.errors import BackendError
from solver.runs import fingerprint
from solver.runs.cluster.connection import connected
from solver.runs.cluster.engine import Orders, raised
from solver.runs.cluster.feed import Feed, Row
from solver.runs.cluster.room import Room, room
from solver.runs.cluster.stream import RETRIES, Stream
from solver.runs.crew import Journal, Owed
from solver.runs.grading import Grading
from solver.runs.trace import Trace

AHEAD = 1.25
"""Problems let out for each that the engines can work on: so many wait for a free hand."""

KEPT = "What is finished is kept: the same command goes on from here."


class OnRay:
    """A crew of engines on a cluster; each has as many problems at once as the crew in one process has in all."""

    def __init__(self, address: str, engines: int | None, settings: Settings, grading: Grading, hands: int):
        self._address, self._engines = address, engines
        self._settings, self._grading, self._hands = settings, grading, hands
        self._under_way: dict[str, Row] = {}
        self._more, self._drained, self._begun = True, False, False

    async def work(self, owed: Owed, journal: Journal) -> None:
        orders = Orders(checked(self._settings), self._grading, fingerprint.identity(self._settings), str(Path.cwd()))
        try:
            async with connected(self._address):
                there = room(ray.nodes(), self._engines, gpu=self._settings.device != "cpu")
                while self._more or (self._under_way and not self._drained):
                    if not await self._solve(owed, journal, there, orders):
                        raise BackendError("The Ray cluster has ended the run without an answer.", KEPT)
        except RayActorError as error:
            sentence = f"An engine died {RETRIES + 1} times over the same problem."
            raise BackendError(sentence, f"Ray's logs on its node may say why. {KEPT}") from error
        except RayError as error:
            reason = (str(error).splitlines() or [""])[0]
            raise BackendError(f"The Ray cluster failed: {type(error).__name__}: {reason}", KEPT) from error

    def drain(self) -> int:
        self._drained = True
        if self._under_way:
            self._close()
        return len(self._under_way)

    async def _solve(self, owed: Owed, journal: Journal, there: Room, orders: Orders) -> int:
        """Solve until the data set ends, and say how many were solved: all, unless the reader of the feed has died."""
        self._feed, self._let_out, solved = _feed(), 0, 0
        for lost in self._under_way.values():  # with a reader
            self._put(lost)
        if not self._more:
            self._feed.close.remote(self._let_out)
        window = int(there.engines * self._hands * AHEAD) + 1
        self._fill(owed, window)
        stream = Stream(self._feed, orders, there, self._hands)
        try:
            while (row := await stream.arrivals.get()) is not None:
                if isinstance(row, BaseException):
                    raise row
                solved += self._accept(row, journal, there)
                self._fill(owed, window)
        finally:
            await asyncio.to_thread(stream.stop)
        return solved

    def _fill(self, owed: Owed, window: int) -> None:
        """Let out problems until so many are under way."""
        while self._more and len(self._under_way) < window:
            key, problem = next(owed, (None, None))
            if key is None or problem is None:
                self._close()
                return
            self._under_way[key] = row = {"key": key, "problem": problem.model_dump_json()}
            self._put(row)

    def _put(self, row: Row) -> None:
        self._let_out += 1
        self._feed.put.remote(row)

    def _close(self) -> None:
        if self._more:
            self._more = False
            self._feed.close.remote(self._let_out)

    def _accept(self, row: Row, journal: Journal, there: Room) -> bool:
        """Keep a trace, unless it is here already: an engine may die after it has answered. Raises what it met."""
        if row["error"]:
            raise raised(row["error"])
        if not self._begun:
            about = json.loads(row["about"])
            ours = {"version": ray.__version__, "engines": there.engines, "nodes": there.nodes}
            journal.begin({**about["facts"], "ray": ours})
            if "first_request" in about:
                journal.first_request(about["first_request"])
            self._begun = True
        line = Trace.model_validate_json(row["trace"])
        if self._under_way.pop(line.key, None) is None:
            return False
        journal.append(line)
        return True


def _feed() -> ActorHandle:
    """A Feed on this node, if it takes one."""
    beside = NodeAffinitySchedulingStrategy(ray.get_runtime_context().get_node_id(), soft=True)
    return ray.remote(Feed).options(num_cpus=0, scheduling_strategy=beside).remote()
