"""Results of programs by content, kept on disk as they come: nothing is run twice, also after a kill."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

import sandbox
from sandbox import ExecResult
from training.journal import Journal


class Executions:
    """A context; `workers` programs run side by side, each in fresh state."""

    def __init__(self, path: Path, workers: int = 2):
        self._journal, self._workers = Journal(path), workers
        self._known: dict[str, ExecResult] = {}

    def __enter__(self) -> Executions:
        for key, result in self._journal.read():
            self._known[key] = ExecResult.model_validate(result)
        self._pool = sandbox.Pool(self._workers)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._pool.close()
        self._journal.close()

    def run(self, programs: Iterable[str]) -> dict[str, ExecResult]:
        """What each of `programs` did. Raises `sandbox.Unavailable`."""
        wanted = {program: _key(program) for program in programs}
        owed = [program for program, key in wanted.items() if key not in self._known]
        for program, result in zip(owed, self._pool.map(owed), strict=True):
            self._known[wanted[program]] = result
            self._journal.append(wanted[program], result.model_dump(exclude_defaults=True, exclude={"ms"}))
        self._journal.flush()
        return {program: self._known[key] for program, key in wanted.items()}


def _key(program: str) -> str:
    return hashlib.sha256(program.encode()).hexdigest()
