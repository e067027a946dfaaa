"""How much a server takes upon itself: every bound has a number, and what exceeds it is refused in a sentence."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Bounds(BaseModel):
    """Bounds of one server. Seconds, bytes, characters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    concurrency: int = Field(4, ge=1, description="questions solved at once")
    queue: int = Field(16, ge=0, description="questions that may wait; the next one is told to come again")
    seconds: float = Field(120.0, gt=0, description="a question may wait so long, and then be solved for so long")
    samples: int = Field(16, ge=1, description="most samples that a request may ask for")
    question: int = Field(8_000, ge=1, description="characters of a question, with what was said before it")
    body: int = Field(262_144, ge=1, description="bytes of a request")
