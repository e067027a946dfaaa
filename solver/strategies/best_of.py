"""Several samples, of which the one with the highest score answers.

Source: best-of-n with a verifier (Cobbe et al. 2021, arXiv 2110.14168).
"""

from __future__ import annotations

from solver.strategies.base import Context
from solver.strategies.election import decide, ranked
from solver.strategies.side_by_side import together
from solver.types import Problem, Solution


async def solve(problem: Problem, context: Context) -> Solution:
    """The confidence is the share of samples that agree with the chosen one. Raises UsageError for one sample.

    Where nothing could be scored the vote decides.
    """
    drawn = await together(context.sample(context.code_mode, index) for index in range(context.several))
    attempts = await together(context.scored(attempt) for attempt in drawn)
    best = ranked(attempts)[0]
    return await decide(context, attempts, chosen=None if attempts[best].score is None else best)
