"""Progress of a run on stderr: a bar on a terminal, a plain line now and then everywhere else."""

from __future__ import annotations

import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from solver.runs.trace import Trace
from solver.types import OWN_FAILURES

SECONDS_BETWEEN_LINES = 10.0


class RunProgress:
    """A context manager that is called with each trace of a run as it is finished."""

    def __init__(self, out: Console, done: int, total: int):
        self._out, self._done, self._total = out, done, total
        self._new = " of the new ones" if done else ""
        self._graded = self._right = self._failed = 0
        self._last_line = time.monotonic()
        self._bar: Progress | None = None

    def __enter__(self) -> RunProgress:
        if self._out.is_terminal and not self._out.is_dumb_terminal:
            columns = (BarColumn(30), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
            self._bar = Progress(*columns, console=self._out)
            self._bar.start()
            self._task = self._bar.add_task(self._note(), total=self._total, completed=self._done)
        return self

    def __call__(self, trace: Trace) -> None:
        self._done += 1
        self._failed += trace.status in OWN_FAILURES
        if trace.grade:
            self._graded += 1
            self._right += trace.grade.strict
        if self._bar:
            self._bar.update(self._task, advance=1, description=self._note())
        elif time.monotonic() - self._last_line > SECONDS_BETWEEN_LINES:
            self._last_line = time.monotonic()
            self._out.print(f"{self._done}/{self._total} {self._note()}".rstrip())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def _note(self) -> str:
        """What this session has seen so far; the whole run's numbers come at its end."""
        right = f"{self._right}/{self._graded}{self._new} right" if self._graded else ""
        failed = f"{self._failed} failed" if self._failed else ""
        return ", ".join(part for part in (right, failed) if part)
