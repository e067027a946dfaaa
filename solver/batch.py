"""Solves a data set into a run directory: concurrent, interruptible, resumable, graded."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from solver import backends, fingerprint, manifest, metrics, trace
from solver.agenda import Agenda
from solver.config import Settings
from solver.datasets import Dataset
from solver.engine import Solver, checked
from solver.errors import UsageError
from solver.grading import Grading
from solver.trace import Trace
from solver.types import OWN_FAILURES, Problem
from solver.witness import Witness

RESULTS = "results.json"

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
    dataset: Dataset,
    directory: Path,
    settings: Settings,
    *,
    limit: int | None = None,
    shuffle: bool = False,
    concurrency: int | None = None,
    progress: Progress,
    notify: Callable[[str], None] = lambda sentence: None,
) -> Outcome:
    """Solve the problems of `dataset` that `directory` does not hold yet, and grade those with a gold answer.

    `concurrency` problems are under way at once; by default as many as fill `settings.batch_size`. A problem whose
    trace is a failure of our own parts is owed again. SIGINT or SIGTERM drains: no new problem is begun, those under
    way are finished; a second one gives them up. What is kept in memory of a problem is a few numbers.
    Raises UsageError when the data cannot be read, or when `directory` belongs to a run with other settings, other
    data or another grading, is in use, or cannot be written.
    """
    identity = fingerprint.identity(settings)
    with contextlib.ExitStack() as stack:
        stack.enter_context(trace.lock(directory))
        before = manifest.of_same_run(directory, identity, dataset.grading) if trace.begun(directory) else {}
        agenda = stack.enter_context(Agenda(dataset, identity, directory, notify))
        held = {int(one.key, 16) for one in trace.read(directory) if one.status not in OWN_FAILURES}
        _refuse_other_data(held, agenda, directory, dataset)
        chosen = agenda.order(limit=limit, shuffle=shuffle, seed=settings.seed)
        owed = chosen[:0]
        owed.extend(place for place in chosen if agenda.key(place) not in held)
        held.clear()
        interrupted = False
        if owed:
            record = manifest.Record(directory, settings, identity, dataset, agenda, before)
            witness = Witness(await _backend(settings), record.first_request)
            async with Solver(backend=witness, **settings.model_dump()) as solver:
                record.begin(witness.facts)
                crew = _Crew(solver, dataset.grading, trace.Writer(directory), agenda.problems(owed), notify)
                hands = min(len(owed), concurrency or max(1, settings.batch_size // settings.samples))
                with progress(len(chosen) - len(owed), len(chosen)) as on_trace:
                    interrupted = await crew.work(hands, on_trace)
        results = metrics.summarise(
            trace.read(directory), samples=settings.samples, seed=settings.seed, by=dataset.layout.by
        )
        trace.write_json(directory / RESULTS, results)
    return Outcome(results, interrupted)


async def _backend(settings: Settings) -> backends.Backend:
    """The model, read before anything is written: what cannot be read claims no directory."""
    checked(settings)
    return await asyncio.to_thread(backends.load, settings.model, **settings.backend_options)


class _Crew:
    """Workers that take problems from one queue, and stop taking them when a signal comes."""

    def __init__(
        self,
        solver: Solver,
        grading: Grading,
        writer: trace.Writer,
        owed: Iterator[tuple[str, Problem]],
        notify: Callable[[str], None],
    ):
        self._solver, self._grading, self._writer, self._notify = solver, grading, writer, notify
        self._queue = owed
        self._tasks: list[asyncio.Task[None]] = []
        self._interrupted = False

    async def work(self, hands: int, on_trace: Callable[[Trace], None]) -> bool:
        """Solve all; True when it was interrupted."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self._interrupt)
        self._tasks = [asyncio.create_task(self._worker(on_trace)) for _ in range(hands)]
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
            line = await asyncio.to_thread(self._grading.graded, key, problem, solution)
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


def _refuse_other_data(held: set[int], agenda: Agenda, directory: Path, dataset: Dataset) -> None:
    """The metrics are over the whole directory, so all of it must belong to the data; the data may have grown."""
    foreign = held.difference(agenda.keys)
    if foreign:
        sentence = f"{directory} has traces of {len(foreign)} problems that are not in {dataset.name}."
        raise UsageError(sentence, "Write to another directory with -o.")
