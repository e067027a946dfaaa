"""Our own interface: a question in, the `Event`s of its solution out, as server-sent events."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from solver.config import Settings
from solver.registry import did_you_mean
from solver.serve.bounds import Bounds
from solver.serve.faults import fault_of, unfit
from solver.strategies import STRATEGIES
from solver.types import Event


class Question(BaseModel):
    """A question, and the settings that a client may choose. `strategy` is a registered one: no module is imported."""

    model_config = ConfigDict(extra="forbid", strict=True)

    question: str
    strategy: str | None = None
    samples: int | None = Field(None, ge=1)
    temperature: float | None = Field(None, ge=0, le=2, allow_inf_nan=False)
    top_p: float | None = Field(None, gt=0, le=1)
    seed: int | None = Field(None, ge=0, le=2**63 - 1)
    max_tokens: int | None = Field(None, ge=1)

    def settings(self, usual: Settings, bounds: Bounds) -> Settings:
        """The server's settings with what is chosen. Raises Fault for a strategy or samples that are not to be had."""
        if self.strategy is not None and self.strategy not in STRATEGIES:
            raise unfit(f"No strategy {self.strategy!r}. {did_you_mean(self.strategy, STRATEGIES)}", "strategy")
        if self.samples is not None and self.samples > bounds.samples:
            raise unfit(f"This server draws at most {bounds.samples} samples, not {self.samples}.", "samples")
        chosen = self.model_dump(exclude_none=True, exclude={"question"})
        if "max_tokens" in chosen:  # a limit may be lowered, not raised
            chosen["max_tokens"] = min(chosen["max_tokens"], usual.max_tokens)
        return usual.model_copy(update=chosen)


async def told(events: AsyncGenerator[Event, None]) -> AsyncGenerator[str, None]:
    """Events as text, each under its kind; a failure once the first was sent is an event `error`."""
    begun = False
    async with aclosing(events):
        try:
            async for event in events:
                yield _event(event.kind, event.model_dump_json(exclude_none=True))
                begun = True
        except Exception as error:
            if not begun:
                raise
            yield _event("error", json.dumps(fault_of(error).content))


def about(usual: Settings, bounds: Bounds) -> dict[str, Any]:
    """What the page needs to know of the server."""
    return {
        "model": usual.model,
        "strategy": usual.strategy,
        "strategies": list(STRATEGIES),
        "samples": usual.samples,
        "bounds": bounds.model_dump(),
    }


def _event(kind: str, data: str) -> str:
    return f"event: {kind}\ndata: {data}\n\n"
