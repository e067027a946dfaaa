"""The question and rewordings of it are solved, and all vote: a model reads one wording better than another.

Source: ParaMAWPS, "Math Word Problem Solving by Generating Linguistic Variants of Problem Statements"
(arXiv 2306.13899), where the variants vote with equal weight.
"""

from __future__ import annotations

from collections import Counter

from solver.strategies.base import Context
from solver.strategies.election import decide
from solver.strategies.reading import numbers
from solver.strategies.side_by_side import together
from solver.types import Problem, Solution, Trajectory


async def solve(problem: Problem, context: Context) -> Solution:
    """Sample 0 is given the question itself, sample i a rewording, which is drawn as sample `samples + i - 1`.

    Raises UsageError when only one sample is asked for.
    """
    count = context.several
    pairs = await together(_sample(problem, context, index, count) for index in range(count))
    return await decide(
        context, [attempt for attempt, _ in pairs], aids=[variant for _, variant in pairs if variant is not None]
    )


async def _sample(problem: Problem, context: Context, index: int, count: int) -> tuple[Trajectory, Trajectory | None]:
    """An attempt and the rewording it was given; one with other numbers is another problem and is not used."""
    if index == 0:
        return await context.sample(context.code_mode), None
    variant = await context.sample("paraphrase", count + index - 1)
    question = variant.text.strip()
    same = variant.status == "ok" and Counter(numbers(question)) == Counter(numbers(problem.question))
    return await context.sample(context.code_mode, index, question=question if same else None), variant
