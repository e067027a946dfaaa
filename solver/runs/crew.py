"""Those who solve the problems of a run: what a run asks of any crew, and the crew that works in this process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

from solver import backends
from solver.backends.abandoned import in_thread
from solver.config import Settings
from solver.engine import Solver, checked
from solver.runs import trace
from solver.runs.grading import Grading
from solver.runs.manifest import Record
from solver.runs.trace import Trace
from solver.runs.witness import Witness
from solver.types import Problem

Owed = Iterator[tuple[str, Problem]]
"""Keys and problems, each read when it is asked for."""


class Journal:
    """All that is written while a crew works: nothing at all before it has a model."""

    def __init__(self, record: Record, directory: Path, on_trace: Callable[[Trace], None]):
        self._record, self._directory, self._on_trace = record, directory, on_trace
        self._writer: trace.Writer | None = None

    def begin(self, facts: dict[str, Any]) -> None:
        """Claim the directory; `facts` are what the backend says of itself. Raises UsageError as `Record.begin`."""
        self._record.begin(facts)
        self._writer = trace.Writer(self._directory)

    def first_request(self, request: dict[str, Any]) -> None:
        """Note the sampling and the prompt as they were sent."""
        self._record.first_request(request)

    def append(self, line: Trace) -> None:
        """Keep a trace, after `begin`. Raises UsageError when it cannot be written."""
        assert self._writer is not None
        self._writer.append(line)
        self._on_trace(line)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()


class Crew(Protocol):
    """Solves and grades the problems of a run, wherever it may be."""

    async def work(self, owed: Owed, journal: Journal) -> None:
        """Solve all of `owed`: call `begin` of the journal once, then `append` with each trace as it is finished.

        Cancelling gives up what is under way. Raises TandemError when it cannot go on.
        """
        ...

    def drain(self) -> int:
        """Begin no other problem, so that `work` ends with those under way; how many these are."""
        ...


Hire = Callable[[Settings, Grading, int], Crew]
"""A crew for a run with these settings and this grading; the number is how many problems each engine has at once."""


class Here:
    """A crew of tasks that take problems from one queue and share one Solver in this process."""

    def __init__(self, settings: Settings, grading: Grading, hands: int):
        self._settings, self._grading, self._hands = settings, grading, hands
        self._tasks: list[asyncio.Task[None]] = []
        self._drained = False

    async def work(self, owed: Owed, journal: Journal) -> None:
        witness = Witness(await backend(self._settings), journal.first_request)
        async with Solver(backend=witness, **self._settings.model_dump()) as solver:
            journal.begin(witness.facts)
            self._tasks = [asyncio.create_task(self._solve(solver, owed, journal)) for _ in range(self._hands)]
            try:
                await asyncio.gather(*self._tasks)
            finally:
                for task in self._tasks:
                    task.cancel()
                await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _solve(self, solver: Solver, owed: Owed, journal: Journal) -> None:
        for key, problem in owed:
            journal.append(await traced(solver, self._grading, key, problem))
            if self._drained:
                break

    def drain(self) -> int:
        self._drained = True
        return sum(not task.done() for task in self._tasks)


async def backend(settings: Settings) -> backends.Backend:
    """The model, read before anything is written: what cannot be read claims no directory."""
    checked(settings)
    return await in_thread(backends.load, settings.model, **settings.backend_options)


async def traced(solver: Solver, grading: Grading, key: str, problem: Problem) -> Trace:
    """One problem, solved and graded. The gold answer stays here: the solver is given the question alone."""
    solution = await solver.asolve(Problem(question=problem.question, id=problem.id))
    return await asyncio.to_thread(grading.graded, key, problem, solution)
