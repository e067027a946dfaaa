"""What a scorer is: one method from a question and an attempt to a number, and `close`."""

from __future__ import annotations

from typing import Protocol

from solver.budget import Ledger
from solver.types import Trajectory


class Scorer(Protocol):
    """Safe to call from many tasks at once."""

    async def score(self, question: str, attempt: Trajectory, ledger: Ledger) -> float | None:
        """The higher the better, among attempts at one question; None when nothing can be said.

        The attempt may be the beginning of one. What a score costs in tokens is spent from `ledger`.
        """
        ...

    async def close(self) -> None: ...
