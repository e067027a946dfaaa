"""Words and programs by turns."""

from __future__ import annotations

from solver.strategies.base import Context
from solver.strategies.election import sampled
from solver.types import Problem, Solution


async def solve(problem: Problem, context: Context) -> Solution:
    return await sampled("tir", context)
