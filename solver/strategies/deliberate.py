"""Check and refine: the tool's view and the language's view of a solution take turns until two in a row agree.

Source: DELI, "Evaluating and Improving Tool-Augmented Computation-Intensive Math Reasoning" (arXiv 2306.02408):
a draft in words; then programs check it, and where the two conflict the program wins; then words again.
"""

from __future__ import annotations

from itertools import chain

import prompts
from solver.strategies.base import Context
from solver.strategies.election import agree, decide
from solver.strategies.side_by_side import together
from solver.types import OWN_FAILURES, Problem, Solution, Trajectory

VIEWS = 5
"""The draft and two rounds of check and refinement; what does not settle by then seldom does."""

SUPERSEDED_WEIGHT, LAST_WEIGHT = 0.5, 2.0
"""What the last word of a chain weighs, as one view or as two that agree, no three superseded views outvote."""


async def solve(problem: Problem, context: Context) -> Solution:
    """Sample i is a chain of views with the numbers i, i + samples, i + 2 samples, ...; all views are kept, in order.

    A view but the first of a chain has a `question` of its own. How often a view made a wrong answer right or a right
    one wrong is known with the gold answer: `solver.runs.grading.flips`.
    """
    count = context.settings.samples
    chains = await together(_deliberated(problem, context, index, count) for index in range(count))
    views = list(chain.from_iterable(views for views, _ in chains))
    return await decide(context, views, list(chain.from_iterable(weights for _, weights in chains)))


async def _deliberated(
    problem: Problem, context: Context, index: int, count: int
) -> tuple[list[Trajectory], list[float]]:
    """The views of one chain, and their weights."""
    views = [await context.sample("cot", index)]
    while len(views) < VIEWS and views[-1].status not in OWN_FAILURES and not context.ledger.spent():
        tool = len(views) % 2 == 1
        question = prompts.put("check" if tool else "refine", problem.question, views[-1].text)
        views.append(await context.sample("tir" if tool else "cot", index + len(views) * count, question=question))
        if await agree(views[-2].answer, views[-1].answer):
            return views, [SUPERSEDED_WEIGHT] * (len(views) - 2) + [LAST_WEIGHT / 2] * 2
    last_tool = (len(views) - 2) // 2 * 2 + 1  # the tool's last view wins where nothing was settled
    return views, [LAST_WEIGHT if place == last_tool else SUPERSEDED_WEIGHT for place in range(len(views))]
