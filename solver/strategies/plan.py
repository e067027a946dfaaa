"""A numbered plan first, then its execution in words and programs.

The plan is the "enriching with reasoning plan" of Enriched Instruction Tuning (arXiv 2412.16964), asked for when a
question is solved instead of being taught by training.
"""

from __future__ import annotations

import re

import prompts
from solver.strategies.base import Context
from solver.strategies.election import decide
from solver.strategies.side_by_side import together
from solver.types import Problem, Solution, Trajectory

_GOAL = re.compile(r"^[ \t]*\d+[.)][ \t]+\S.*", re.M)


async def solve(problem: Problem, context: Context) -> Solution:
    """Sample i follows a plan of its own, which is drawn as sample `samples + i`."""
    count = context.settings.samples
    pairs = await together(_planned(problem, context, index, count) for index in range(count))
    return await decide(context, [attempt for attempt, _ in pairs], aids=[plan for _, plan in pairs])


async def _planned(problem: Problem, context: Context, index: int, count: int) -> tuple[Trajectory, Trajectory]:
    """An attempt and its plan; without a numbered line there is none to follow, and the question is put as it is."""
    plan = await context.sample("plan", count + index)
    goals = "\n".join(_GOAL.findall(plan.text))
    question = prompts.put("follow", problem.question, goals) if goals else None
    return await context.sample(context.code_mode, index, question=question), plan
