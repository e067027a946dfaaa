"""Grades a run anew, as it was or in another way, without solving anything."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

from solver.errors import UsageError
from solver.runs import manifest, metrics, trace
from solver.runs.batch import RESULTS
from solver.runs.grading import Grading
from solver.runs.trace import Trace
from solver.types import Solution

AHEAD = 64
"""Traces graded at a time: a comparison waits for a worker, so several are under way."""


def score(directory: Path, *, kind: str | None, tolerance: float | None, by: Iterable[str] = ()) -> dict[str, Any]:
    """Grade every trace of a run, with another `kind` or `tolerance` where one is given; returns `results.json`.

    The traces are replaced as a whole, and `run.json` says how they are graded. Columns in `by` must have been kept
    by the run. Raises UsageError for a directory that is no run, has no traces, is in use or cannot be written.
    """
    made = manifest.read(directory)
    columns = manifest.columns(made, directory, by)
    grading = Grading(**made.get("grading", {})).changed(kind, tolerance)
    with trace.lock(directory):
        if not sum(1 for _ in trace.read(directory)):  # what cannot be read is said before anything is marked
            raise UsageError(f"{directory} has no trace yet.", "The command that made it goes on from there.")
        manifest.regraded(directory, grading, done=False)
        trace.rewrite(directory, lambda traces: _anew(traces, grading))
        manifest.regraded(directory, grading, done=True)
        settings = made["settings"]
        results = metrics.summarise(
            trace.read(directory),
            samples=settings["samples"],
            seed=settings["seed"],
            by=columns,
            wanted=manifest.wanted(made),
        )
        trace.write_json(directory / RESULTS, results)
    return results


def _anew(traces: Iterator[Trace], grading: Grading) -> Iterator[Trace]:
    def one(old: Trace) -> Trace:
        solution = Solution(**{name: getattr(old, name) for name in Solution.model_fields})
        return grading.graded(old.key, old.problem, solution)

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        while some := list(islice(traces, AHEAD)):
            yield from threads.map(one, some)
