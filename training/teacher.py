"""A model that is asked for help with the data: any backend of the solver, its replies kept on disk by content."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any

from solver import Solution, Solver
from solver.config import Settings
from solver.runs.fingerprint import digest, identity
from solver.strategies.base import Context
from solver.strategies.side_by_side import together
from solver.types import OWN_FAILURES, Problem
from training.journal import Journal

AHEAD = 32
"""Questions under way at once."""

WRITTEN = "training.teacher:written"


class Teacher:
    """A context. `settings` are those of the solver, at the least `model`, which is loaded when something is asked that
    is not known yet."""

    def __init__(self, path: Path, **settings: Any):
        self._settings = Settings(**settings)
        self._journal = Journal(path)
        self._known: dict[str, Any] = {}
        self._solver: Solver | None = None

    def __enter__(self) -> Teacher:
        self._known.update(self._journal.read())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._solver is not None:
            self._solver.close()
        self._journal.close()

    @property
    def model(self) -> str:
        return self._settings.model

    def write(self, form: str, questions: Sequence[str], replies: int = 1) -> list[list[str]]:
        """Up to `replies` texts for each of `questions`, put in the wire format `form`, whose mode is `text`.

        A reply that our own parts spoilt is left out. Raises UsageError or BackendError when there is no model.
        """
        settings = self._settings.model_copy(update={"strategy": WRITTEN, "prompt": form, "samples": replies})
        return [
            [attempt.text for attempt in solution.trajectories if attempt.status not in OWN_FAILURES]
            for solution in self._asked(questions, settings)
        ]

    def solve(self, questions: Sequence[str], samples: int = 4, strategy: str = "hybrid") -> list[Solution]:
        """The votes of `samples` solutions for each of `questions`. Raises as `write`."""
        return self._asked(questions, self._settings.model_copy(update={"strategy": strategy, "samples": samples}))

    def _asked(self, questions: Sequence[str], settings: Settings) -> list[Solution]:
        how = identity(settings)
        keys = [digest([question, how]) for question in questions]
        owed = {key: text for key, text in zip(keys, questions, strict=True) if key not in self._known}
        if owed:
            solver = self._solver = self._solver or Solver(**self._settings.model_dump())
            with ThreadPoolExecutor(AHEAD) as threads:
                answers = threads.map(lambda question: solver.answer(question, settings), owed.values())
                for key, solution in zip(owed, answers, strict=True):
                    self._known[key] = solution.model_dump(mode="json", exclude_none=True)
                    if not any(attempt.status in OWN_FAILURES for attempt in solution.trajectories):
                        self._journal.append(key, self._known[key])
                        self._journal.flush()
        return [Solution.model_validate(self._known[key]) for key in keys]


async def written(problem: Problem, context: Context) -> Solution:
    """A strategy of the solver: texts in the wire format of the settings, in which no answer is looked for."""
    form = context.settings.prompt
    assert form is not None
    attempts = await together(context.sample(form, index) for index in range(context.settings.samples))
    return Solution(problem=problem, trajectories=tuple(attempts), strategy=WRITTEN, model=context.backend.name)
