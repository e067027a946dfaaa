"""Solves a data set into a run directory: concurrent, interruptible, resumable, graded."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from solver.config import Settings
from solver.datasets import Dataset
from solver.errors import UsageError
from solver.runs import fingerprint, manifest, metrics, trace
from solver.runs.agenda import Agenda
from solver.runs.crew import Crew, Here, Hire, Journal, Owed
from solver.runs.trace import Trace
from solver.types import OWN_FAILURES

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
    origins: Mapping[str, str] = MappingProxyType({}),
    hire: Hire = Here,
    progress: Progress,
    notify: Callable[[str], None] = lambda sentence: None,
) -> Outcome:
    """Solve the problems of `dataset` that `directory` does not hold yet, and grade those with a gold answer.

    `hire` gives the crew that solves them, by default one in this process. `concurrency` problems are under way at once
    in each of its engines; by default as many as fill `settings.under_way`. `origins` says of settings where they come
    from, for `run.json`. A problem whose
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
        held, failed = set[int](), set[int]()
        for one in trace.read(directory):
            (failed if one.status in OWN_FAILURES else held).add(int(one.key, 16))
        _refuse_other_data(held, agenda, directory, dataset)
        chosen = agenda.order(limit=limit, shuffle=shuffle, seed=settings.seed)
        owed = chosen[:0]
        owed.extend(place for place in chosen if agenda.key(place) not in held)
        interrupted, wanted = False, manifest.wanted(before)
        if owed:
            wanted = len(held) + len(owed) + len(failed.difference(agenda.key(place) for place in owed))
            held.clear()
            record = manifest.Record(directory, settings, identity, dataset, agenda, wanted, before, origins)
            hands = min(len(owed), concurrency or max(1, settings.under_way // settings.samples))
            with progress(len(chosen) - len(owed), len(chosen)) as on_trace:
                crew, journal = hire(settings, dataset.grading, hands), Journal(record, directory, on_trace)
                interrupted = await _work(crew, agenda.problems(owed), journal, notify)
        results = metrics.summarise(
            trace.read(directory),
            samples=settings.samples,
            seed=settings.seed,
            by=dataset.layout.by,
            wanted=wanted,
        )
        trace.write_json(directory / RESULTS, results)
    return Outcome(results, interrupted)


async def _work(crew: Crew, owed: Owed, journal: Journal, notify: Callable[[str], None]) -> bool:
    """Let a crew solve all; True when a signal had it drained, or given up while it drained."""
    loop, work = asyncio.get_running_loop(), asyncio.create_task(crew.work(owed, journal))
    interrupted = given_up = False

    def interrupt() -> None:
        nonlocal interrupted, given_up
        under_way = crew.drain()
        if interrupted or not under_way:
            given_up = work.cancel()
            return
        interrupted = True
        notify(f"Interrupted: finishing what is under way ({under_way}); interrupt again to give it up.")

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, interrupt)
    try:
        await work
    except asyncio.CancelledError:
        if not given_up:
            raise
        if not interrupted:  # nothing was begun yet
            raise KeyboardInterrupt from None
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
        journal.close()
    return interrupted


def _refuse_other_data(held: set[int], agenda: Agenda, directory: Path, dataset: Dataset) -> None:
    """The metrics are over the whole directory, so all of it must belong to the data; the data may have grown."""
    foreign = held.difference(agenda.keys)
    if foreign:
        sentence = f"{directory} has traces of {len(foreign)} problems that are not in {dataset.name}."
        raise UsageError(sentence, "Write to another directory with -o.")
