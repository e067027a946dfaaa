"""Errors a person can cause or meet. Each is one sentence, may carry a hint, and knows its exit code."""

from __future__ import annotations


class TandemError(Exception):
    """Base of every error this project raises on purpose.

    The command line prints `message`, then `hint` when there is one, and exits with `exit_code`.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str | None = None):
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}" if self.hint else self.message


class UsageError(TandemError):
    """A wrong flag, value, file or configuration."""

    exit_code = 2


class MissingExtra(TandemError):
    """An optional dependency is not installed; the hint names the extra."""

    exit_code = 3


class BackendError(TandemError):
    """The engine cannot be reached, or failed by itself."""

    exit_code = 4


class SandboxUnavailable(TandemError):
    """No worker process can be started on this machine."""

    exit_code = 5


EXIT_CODES = {
    0: "ok",
    1: "finished, but some items failed for reasons that are not the model's",
    UsageError.exit_code: "usage: a wrong option, value, file or configuration",
    MissingExtra.exit_code: "a missing optional dependency",
    BackendError.exit_code: "no model: it cannot be loaded or reached, or it failed",
    SandboxUnavailable.exit_code: "no sandbox",
    130: "interrupted",
}
"""What the commands exit with."""
