"""What builders and filters work with: chance, the sandbox, a teacher, and the test sets that must not leak."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from solver.errors import UsageError
from training.draws import chance, draw
from training.executions import Executions
from training.filters.decontaminate import TestSets
from training.teacher import Teacher


@dataclass(frozen=True)
class Workshop:
    """`workers` is how many processes may be busy at once. What is dear is kept on disk, by content."""

    seed: int
    executions: Executions
    tests: TestSets = field(default_factory=lambda: TestSets(()))
    the_teacher: Teacher | None = None
    dev_share: float = 0.0

    @property
    def teacher(self) -> Teacher:
        """Raises UsageError when the recipe names none."""
        if self.the_teacher is None:
            raise UsageError(
                "A builder of this recipe asks a teacher, and the recipe names none.",
                "Write teacher: openai:NAME@URL, or any other model that `solver -m` takes.",
            )
        return self.the_teacher

    def is_held_out(self, root: str) -> bool:
        """Whether rows of this root problem are for choosing a checkpoint, not for training."""
        return draw(self.seed, root) < self.dev_share

    def chance(self, *parts: str) -> random.Random:
        """Numbers that depend on the seed and on `parts` alone."""
        return chance(self.seed, *parts)
