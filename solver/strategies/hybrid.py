"""Code first, words where code cannot be trusted: what fails, hangs or makes no sense is replaced by reasoning.

With several samples both kinds are drawn by turns and vote together, because each is right where the other is not.
"""

from __future__ import annotations

from solver.strategies.base import Context
from solver.strategies.doubt import doubt
from solver.strategies.election import Ballot, elected
from solver.types import Problem, Solution

DOUBTED_WEIGHT = 0.5
"""Weight of an answer that was not trusted: less than that of its replacement, but better than no answer."""


async def solve(problem: Problem, context: Context) -> Solution:
    """Sample 0, 2, 4, ... in code, 1, 3, 5, ... in words; a doubtful one in code gets a replacement in words.

    The replacement of sample i is sample `samples + i`, so that every trajectory has its own seed. Both are kept.
    """
    count = context.settings.samples
    samples = (_sample(context, problem, index, count) for index in range(count))
    return await elected(context, samples, most=DOUBTED_WEIGHT + 1.0)


async def _sample(context: Context, problem: Problem, index: int, count: int) -> list[Ballot]:
    """One attempt, and its replacement in words if it was one in code and is doubtful."""
    if index % 2:
        return [(await context.sample("cot", index), 1.0)]
    first = await context.sample(context.code_mode, index)
    cause = doubt(problem.question, first)
    if cause and not context.ledger.spent():
        return [(first, DOUBTED_WEIGHT), (await context.sample("cot", count + index, cause), 1.0)]
    return [(first, 1.0)]
