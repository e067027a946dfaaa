"""Words, after examples that show a wrong and a right answer side by side and do not say what the mistake was.

Source: "LLMs can implicitly learn from mistakes in-context" (arXiv 2502.08550), where this beats examples of right
answers alone and examples whose mistakes are explained.
"""

from __future__ import annotations

from solver.strategies.base import Context
from solver.strategies.election import sampled
from solver.types import Problem, Solution


async def solve(problem: Problem, context: Context) -> Solution:
    return await sampled("contrast", context)
