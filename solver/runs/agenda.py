"""What a run is to solve: one pass over a data set, after which its problems lie on disk and only numbers in memory."""

from __future__ import annotations

import random
import tempfile
from array import array
from collections.abc import Callable, Iterator, MutableSequence
from pathlib import Path
from types import TracebackType
from typing import Any

from solver.datasets import Dataset
from solver.runs.fingerprint import Keys
from solver.runs.trace import explained
from solver.types import Problem


class Agenda:
    """The problems of a data set by key, and those chosen of them in the order in which they are to be solved.

    A context manager. What is chosen is copied to a file without a name in `directory`, which ends with the context:
    then it may be read in any order, whatever happens to the data meanwhile. 24 bytes a problem stay in memory.
    Raises UsageError as `Dataset.problems` does, and when there is no room for the copy.
    """

    def __init__(self, dataset: Dataset, identity: dict[str, Any], directory: Path, notify: Callable[[str], None]):
        keys = Keys(identity)
        self.keys, self._chosen, self._ends = array("Q"), array("Q"), array("Q", [0])
        with explained(directory, "Make room, or choose another directory with -o."):
            self._file = tempfile.TemporaryFile(dir=directory)  # noqa: SIM115, closed by `__exit__`
            try:
                for problem, chosen in dataset.problems(notify):
                    self.keys.append(int(keys.of(problem), 16))
                    if chosen:
                        self._keep(problem)
                self._file.flush()
            except BaseException:
                self._file.close()
                raise
        self.data = keys.data

    def _keep(self, problem: Problem) -> None:
        self._chosen.append(len(self.keys) - 1)
        written = problem.model_dump_json().encode()
        self._file.write(written)
        self._ends.append(self._ends[-1] + len(written))

    def order(self, *, limit: int | None, shuffle: bool, seed: int) -> MutableSequence[int]:
        """Places of the first `limit` chosen problems, after a shuffle where one is wanted.

        A larger limit only ever adds to them.
        """
        places = array("Q", range(len(self._chosen)))
        if shuffle:
            random.Random(seed).shuffle(places)
        return places[:limit]

    def key(self, place: int) -> int:
        """The key of the problem at a place of `order`."""
        return self.keys[self._chosen[place]]

    def problems(self, places: MutableSequence[int]) -> Iterator[tuple[str, Problem]]:
        """The problems at these places with their keys, each read when it is asked for."""
        for place in places:
            self._file.seek(self._ends[place])
            written = self._file.read(self._ends[place + 1] - self._ends[place])
            yield f"{self.key(place):016x}", Problem.model_validate_json(written)

    def __enter__(self) -> Agenda:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()
