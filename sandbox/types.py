"""What goes into the sandbox (`Limits`) and what comes out of it (`ExecResult`)."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

ExecStatus = Literal[
    "ok",  # ran to its end
    "error",  # raised an exception; stdout up to that point is kept
    "timeout",  # CPU or wall limit; the process was killed
    "memory",  # address-space limit
    "output_limit",  # printed more than `Limits.output_chars`
    "rejected",  # refused by the language policy before it ran
    "crashed",  # the process died for another reason (os._exit, a signal)
]

STATE_LOST: frozenset[str] = frozenset({"timeout", "output_limit", "crashed"})
"""Statuses after which the worker is gone, and with it the variables of earlier blocks."""

DAY = 86_400.0
TEBIBYTE = 1 << 20  # in MiB


class Limits(BaseModel):
    """Bounds on one call of `Session.run`. Seconds, mebibytes, characters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wall: float = Field(
        default=5.0, gt=0, le=DAY, description="seconds of wall time per block; the process group is killed after it"
    )
    cpu: float = Field(default=5.0, gt=0, le=DAY, description="seconds of CPU time per block")
    memory_mb: int = Field(default=1024, gt=0, le=TEBIBYTE, description="address space of the worker in MiB")
    output_chars: int = Field(
        default=20_000, gt=0, le=10_000_000, description="characters of stdout kept (head and tail)"
    )


class ExecResult(BaseModel):
    """What one block of code did. Every field is bounded; nothing here is a live object of the worker."""

    model_config = ConfigDict(frozen=True)

    status: ExecStatus
    stdout: str = ""
    value: str | None = Field(
        default=None, description="repr of the last expression, None if the block does not end in one"
    )
    latex: str | None = Field(default=None, description="LaTeX of the value when it is a SymPy object")
    srepr: str | None = Field(
        default=None, description="the value as SymPy code that rebuilds it exactly, when it is a SymPy object"
    )
    error: str | None = Field(
        None, description="short traceback with the block's own line numbers, or why it was refused"
    )
    ms: float = Field(default=0.0, description="wall milliseconds, measured by the parent")
    peak_mb: int | None = Field(
        default=None,
        description="most memory the worker has had resident, in MiB, about 110 of it libraries; None when not known",
    )
    state_lost: bool = Field(default=False, description="the worker was killed: variables of earlier blocks are gone")

    @property
    def text(self) -> str:
        """What a model should read: what was printed, then the echoed value, then the error."""
        parts = [self.stdout.rstrip("\n")] if self.stdout.strip() else []
        if self.value is not None and self.status == "ok":
            parts.append(self.value)
        if self.error:
            parts.append(self.error)
        return "\n".join(parts)
