"""The model's own confidence: the mean log-probability of the tokens it generated."""

from __future__ import annotations

from solver.backends.options import Options
from solver.budget import Ledger
from solver.errors import UsageError
from solver.types import Trajectory


class LogProb:
    """Costs nothing; has no score where the backend gives no log-probabilities."""

    async def score(self, question: str, attempt: Trajectory, ledger: Ledger) -> float | None:
        return attempt.logprob

    async def close(self) -> None:
        """Nothing to let go of."""


def load(argument: str, options: Options) -> LogProb:
    if argument:
        raise UsageError(f"The scorer logprob takes no argument, but got {argument!r}.")
    return LogProb()
