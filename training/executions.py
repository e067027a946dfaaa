"""Results of programs by content, kept on disk as they come: nothing is run twice, also after a kill."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any

import sandbox
from sandbox import ExecResult
from training.journal import Journal


class Executions:
    """A context; `workers` programs run side by side, each in fresh state."""

    def __init__(self, path: Path, workers: int = 2):
        self._journal, self._workers = Journal(path), workers
        self._known: dict[str, ExecResult] = {}
        self._in_turn: dict[str, list[ExecResult]] = {}

    def __enter__(self) -> Executions:
        for key, result in self._journal.read():
            if isinstance(result, list):
                self._in_turn[key] = [ExecResult.model_validate(each) for each in result]
            else:
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
            self._journal.append(wanted[program], _record(result))
        self._journal.flush()
        return {program: self._known[key] for program, key in wanted.items()}

    def run_in_turn(self, sequences: Collection[tuple[str, ...]]) -> dict[tuple[str, ...], list[ExecResult]]:
        """What the programs of each sequence did, each with the variables of those before it. Raises as `run`."""
        wanted = {sequence: _key("\0".join(sequence)) for sequence in sequences if len(sequence) != 1}
        single = [sequence for sequence in sequences if len(sequence) == 1]
        owed = [sequence for sequence, key in wanted.items() if key not in self._in_turn]
        with ThreadPoolExecutor(self._workers) as threads:
            for sequence, results in zip(owed, threads.map(self._one_by_one, owed), strict=True):
                self._in_turn[wanted[sequence]] = results
                self._journal.append(wanted[sequence], [_record(result) for result in results])
        alone = self.run(sequence[0] for sequence in single)
        return {sequence: self._in_turn[key] for sequence, key in wanted.items()} | {
            sequence: [alone[sequence[0]]] for sequence in single
        }

    def _one_by_one(self, sequence: tuple[str, ...]) -> list[ExecResult]:
        with self._pool.session() as session:
            return [session.run(program) for program in sequence]


def _record(result: ExecResult) -> dict[str, Any]:
    return result.model_dump(exclude_defaults=True, exclude={"ms"})


def _key(program: str) -> str:
    return hashlib.sha256(program.encode()).hexdigest()
