"""One engine in an actor of Ray Data: it solves and grades what it is given, and answers in rows of JSON."""

from __future__ import annotations

import asyncio
import json
import os
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox.errors import Unavailable
from solver import errors
from solver.config import Settings
from solver.engine import Solver
from solver.errors import SandboxUnavailable, TandemError, UsageError
from solver.runs import fingerprint, manifest
from solver.runs.cluster.feed import Row
from solver.runs.crew import backend, traced
from solver.runs.grading import Grading
from solver.runs.witness import Witness
from solver.types import Problem


@dataclass(frozen=True)
class Orders:
    """What an engine is told when it starts. `directory` is where the run was started: relative paths begin there."""

    settings: Settings
    grading: Grading
    identity: dict[str, Any]
    directory: str


class Engine:
    """Called by Ray Data with one problem at a time, and with the next ones while it still works on that.

    The row it returns has a `trace` and, `about` the engine, what goes into the record of the run: with every trace, as
    nobody knows which arrives first. Or it has an `error`, when the whole run cannot go on. All are JSON.
    """

    def __init__(self, orders: Orders):
        self._orders = orders
        self._loading = asyncio.Lock()
        self._solver: Solver | None = None
        self._about: dict[str, Any] = {}

    async def __call__(self, row: Row) -> Row:
        try:
            solver = await self._loaded()
            problem = Problem.model_validate_json(row["problem"])
            line = await traced(solver, self._orders.grading, row["key"], problem)
        except TandemError as error:
            return _row(error=_written(error))
        except Unavailable as error:
            return _row(error=_written(SandboxUnavailable(str(error))))
        return _row(trace=line.model_dump_json(), about=json.dumps(self._about))

    async def _loaded(self) -> Solver:
        """The Solver, made with the first problem: here an error can be said, while an actor's start would be retried.

        Raises UsageError when this node has not what the run was started with.
        """
        async with self._loading:
            if self._solver is None:
                await asyncio.to_thread(self._settle)
                witness = Witness(await backend(self._orders.settings), self._first_request)
                facts = {"versions": manifest.versions(), "platform": platform.platform(), **witness.facts}
                self._about["facts"] = facts
                self._solver = Solver(backend=witness, **self._orders.settings.model_dump())
            return self._solver

    def _settle(self) -> None:
        os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
        if Path(self._orders.directory).is_dir():
            os.chdir(self._orders.directory)
        here = fingerprint.identity(self._orders.settings)
        if here != self._orders.identity:
            other = manifest.difference(self._orders.identity, here)
            sentence = f"The node {platform.node()} is not set up like the one that started the run: {other}."
            raise UsageError(
                sentence, "Every node needs the same release of this package, and files in the same place."
            )

    def _first_request(self, request: dict[str, Any]) -> None:
        self._about["first_request"] = request


def _row(**fields: str) -> Row:
    return {"trace": "", "error": "", "about": "", **fields}


def _written(error: TandemError) -> str:
    return json.dumps([type(error).__name__, error.message, error.hint])


def raised(written: str) -> TandemError:
    """The error that an engine has met, to be raised where the run was started."""
    name, message, hint = json.loads(written)
    kind: type[TandemError] = getattr(errors, name)
    return kind(message, hint)
