"""How much the answer of one trajectory weighs in the vote."""

from __future__ import annotations

import math
from collections.abc import Callable

from solver.errors import TandemError, UsageError
from solver.types import OWN_FAILURES, Problem, Trajectory

Weighting = Callable[[Problem, Trajectory], float]
"""From 0 to 1. A verifier is one: `module:function`, in place of the names below."""

WEIGHTINGS = {"uniform": "solver.weighting:uniform", "logprob": "solver.weighting:logprob"}


def uniform(problem: Problem, trajectory: Trajectory) -> float:
    """Every answer counts the same: self-consistency (Wang et al. 2022, https://arxiv.org/abs/2203.11171)."""
    return 1.0


def logprob(problem: Problem, trajectory: Trajectory) -> float:
    """The geometric mean of the probabilities of the generated tokens (the normalised weighting of Wang et al. 2022).

    Raises UsageError when the backend gives none.
    """
    if trajectory.logprob is None:
        raise UsageError("The backend gives no log-probabilities.", "Use --weighting uniform.")
    return min(1.0, math.exp(trajectory.logprob))


def weighed(weighting: Weighting, problem: Problem, trajectory: Trajectory) -> float:
    """The weight of one trajectory: 0 after a failure of our own parts, and 1 without an answer.

    What casts no vote lowers the confidence. Raises UsageError when a verifier fails, or its score is not from 0 to 1.
    """
    if trajectory.answer is None or trajectory.status in OWN_FAILURES:
        return 0.0 if trajectory.status in OWN_FAILURES else 1.0
    try:
        score = weighting(problem, trajectory)
    except TandemError:
        raise
    except Exception as error:  # a verifier is anybody's code
        raise UsageError(f"The weighting failed with {type(error).__name__}: {error}") from error
    if not isinstance(score, int | float) or not 0 <= score <= 1:
        raise UsageError(f"A weight must be a number from 0 to 1, but was {score!r}.")
    return score
