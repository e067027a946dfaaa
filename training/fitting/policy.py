"""The model that is being trained as a backend of the solver: attempts are made by the same loop as everywhere."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, replace
from typing import Any

from solver.backends.base import Delta, Request
from solver.backends.hf.loading import Loaded
from solver.backends.transformers import TransformersBackend
from solver.config import Settings
from solver.engine import Solver
from solver.types import Problem, Trajectory
from training.fitting.sampled import Call
from training.records import Row


@dataclass(frozen=True)
class Attempt:
    """What was written for a row, and the stretches it was drawn in: none when the engine failed at once."""

    trajectory: Trajectory
    calls: tuple[Call, ...]


class LiveBackend:
    """Decodes with the weights as they are: between two uses of `at_work` they may change.

    `calls` has the ids of every stretch, by the seed of the attempt.
    """

    name = "policy"

    def __init__(self, batch_size: int):
        self._batch_size = batch_size
        self._engine: TransformersBackend | None = None
        self.calls: dict[int | None, list[Call]] = defaultdict(list)

    @contextmanager
    def at_work(self, model: Any, tokenizer: Any) -> Any:
        """Decode with `model`, in evaluation mode, until left. A new engine each time: what an old one remembers of
        prompts was computed with other weights."""
        training = model.training
        self.calls.clear()
        model.eval()
        self._engine = TransformersBackend(Loaded(model, tokenizer), self.name, self._batch_size)
        try:
            yield
        finally:
            asyncio.run(self._engine.close())
            self._engine = None
            model.train(training)

    async def generate(self, request: Request) -> AsyncIterator[Delta]:
        assert self._engine is not None, "not at work"
        calls = self.calls[request.seed]
        # The solver draws all stretches of a sample with one seed; here the second may not repeat the first's numbers.
        fresh = replace(request, seed=random.Random(f"{request.seed} {len(calls)}").getrandbits(63))
        call = Call(self._engine.token_ids(request.prompt))
        calls.append(call)
        async with aclosing(self._engine.generate(fresh)) as deltas:  # type: ignore[type-var]
            async for delta in deltas:
                if delta.token is not None:
                    call.drawn.append(delta.token)
                yield delta

    async def close(self) -> None:
        """Nothing to let go of: what is at work is closed where that ends."""


class Policy:
    """Makes attempts at the questions of rows, each row in its own mode."""

    def __init__(self, settings: Settings):
        self._backend = LiveBackend(settings.batch_size)
        self._settings = settings
        self._solver = Solver(backend=self._backend, **settings.model_dump())

    def attempts(self, model: Any, tokenizer: Any, rows: Sequence[Row], seed: int) -> list[Attempt]:
        """One attempt at each row, drawn with seeds from `seed` on; a failure of our own is its status."""
        with self._backend.at_work(model, tokenizer):
            return asyncio.run(self._all(rows, seed))

    def close(self) -> None:
        self._solver.close()

    async def _all(self, rows: Sequence[Row], seed: int) -> list[Attempt]:
        return await asyncio.gather(*(self._one(row, seed + place) for place, row in enumerate(rows)))

    async def _one(self, row: Row, seed: int) -> Attempt:
        settings = self._settings.model_copy(update={"strategy": row.mode, "seed": seed})
        problem = Problem(question=row.question, id=row.id)
        async with aclosing(self._solver.stream(problem, settings)) as events:
            solutions = [event.solution async for event in events if event.solution is not None]
        return Attempt(solutions[0].trajectories[0], tuple(self._backend.calls[seed]))
