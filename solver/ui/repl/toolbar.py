"""The line under the prompt: model, strategy, what was spent, how fast, and what keeps programs apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from solver.config import Settings
from solver.types import Solution, Usage

LONGEST = 26
"""Characters of a model's name: on 80 columns the rest has room beside it."""


@dataclass
class Toolbar:
    """What it says comes from the settings, and from the solutions it was told of."""

    layers: tuple[str, ...] | None = None
    usage: Usage = field(default_factory=Usage)
    rate: float | None = None

    def add(self, solution: Solution) -> None:
        self.usage += solution.usage
        spent = solution.usage
        self.rate = spent.completion_tokens / spent.generate_seconds if spent.generate_seconds else None

    def text(self, settings: Settings) -> str:
        samples = f" x {settings.samples}" if settings.samples > 1 else ""
        model = settings.model if len(settings.model) <= LONGEST else f"…{settings.model[1 - LONGEST :]}"
        parts = [model, f"{settings.strategy}{samples}", f"{self.usage.completion_tokens} tokens"]
        if self.rate is not None:
            parts.append(f"{self.rate:.0f} tokens/s")
        parts.append("sandbox not started" if self.layers is None else f"sandbox: {len(self.layers)} layers")
        return " " + " · ".join(parts)
