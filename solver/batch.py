"""Solves a data set into a run directory: concurrent, interruptible, resumable, graded."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from solver import datasets, fingerprint, manifest, metrics, trace
from solver.config import Settings
from solver.engine import Solver
from solver.errors import UsageError
from solver.grading import graded
from solver.trace import Trace
from solver.types import OWN_FAILURES, Problem

RESULTS = "results.json"

Keyed = tuple[str, Problem]
Progress = Callable[[int, int], AbstractContextManager[Callable[[Trace], None]]]
"""Given how many problems are done and how many there are, a context that is called with each new trace."""


@dataclass(frozen=True)
class Outcome:
    """What a run came to: the content of `results.json`, and whether it was interrupted before its end."""

    results: dict[str, Any]
    interrupted: bool

    @property
    def exit_code(self) -> int:
        return 130 if self.interrupted else 1 if self.results["failed"] else 0


async def run(
    data: Path,
    directory: Path,
    settings: Settings,
    *,
    limit: int | None = None,
    shuffle: bool = False,
    concurrency: int | None = None,
    progress: Progress,
    notify: Callable[[str], None] = lambda sentence: None,
) -> Outcome:
    """Solve the problems of `data` that `directory` does not hold yet, and grade those with a gold answer.

    `concurrency` problems are under way at once; by default as many as fill `settings.batch_size`. A problem whose
    trace is a failure of our own parts is owed again. SIGINT or SIGTERM drains: no new problem is begun, those under
    way are finished; a second one gives them up. Raises UsageError when the data cannot be read, or when `directory`
    belongs to a run with other settings or other data, is in use, or cannot be written.
    """
    problems = datasets.read(data, notify)
    identity = fingerprint.identity(settings)
    keyed = list(zip(fingerprint.keys(problems, identity), problems, strict=True))
    chosen = datasets.select(keyed, limit=limit, shuffle=shuffle, seed=settings.seed)
    with trace.lock(directory):
        found = trace.read(directory)
        before = manifest.of_same_run(directory, identity) if found else {}
        _refuse_other_data(found, keyed, directory, data)
        held = {one.key for one in found if one.status not in OWN_FAILURES}
        owed = [(key, problem) for key, problem in chosen if key not in held]
        interrupted = False
        if owed:
            async with Solver(**settings.model_dump()) as solver:
                manifest.write(directory, settings, identity, data, problems, before)
                crew = _Crew(solver, trace.Writer(directory), owed, notify)
                hands = concurrency or max(1, settings.batch_size // settings.samples)
                with progress(len(chosen) - len(owed), len(chosen)) as on_trace:
                    interrupted = await crew.work(hands, on_trace)
        results = metrics.summarise(trace.read(directory))
        trace.write_json(directory / RESULTS, results)
    return Outcome(results, interrupted)


class _Crew:
    """Workers that take problems from one queue, and stop taking them when a signal comes."""

    def __init__(self, solver: Solver, writer: trace.Writer, owed: Sequence[Keyed], notify: Callable[[str], None]):
        self._solver, self._writer, self._notify = solver, writer, notify
        self._count, self._queue = len(owed), iter(owed)
        self._tasks: list[asyncio.Task[None]] = []
        self._interrupted = False

    async def work(self, concurrency: int, on_trace: Callable[[Trace], None]) -> bool:
        """Solve all; True when it was interrupted."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self._interrupt)
        self._tasks = [asyncio.create_task(self._worker(on_trace)) for _ in range(min(concurrency, self._count))]
        try:
            await asyncio.gather(*self._tasks)
        except asyncio.CancelledError:
            if not self._interrupted:
                raise
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            self._writer.close()
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(number)
        return self._interrupted

    async def _worker(self, on_trace: Callable[[Trace], None]) -> None:
        for key, problem in self._queue:
            # The gold answer stays here: the solver is given the question alone.
            solution = await self._solver.asolve(Problem(question=problem.question, id=problem.id))
            line = await graded(key, problem, solution)
            self._writer.append(line)
            on_trace(line)
            if self._interrupted:
                break

    def _interrupt(self) -> None:
        if self._interrupted:
            for task in self._tasks:
                task.cancel()
            return
        self._interrupted = True
        under_way = sum(not task.done() for task in self._tasks)
        self._notify(f"Interrupted: finishing what is under way ({under_way}); interrupt again to give it up.")


def _refuse_other_data(found: Iterable[Trace], keyed: Iterable[Keyed], directory: Path, data: Path) -> None:
    """The metrics are over the whole directory, so all of it must belong to the data; the data may have grown."""
    foreign = {one.key for one in found} - {key for key, _ in keyed}
    if foreign:
        sentence = f"{directory} has traces of {len(foreign)} problems that are not in {data}."
        raise UsageError(sentence, "Write to another directory with -o.")
