"""Routes a question by what can be seen of it and by what is left to spend: to words, to code, or to a vote of both.

Measured reason: tools help where there is much to compute and cost accuracy where there is not. DeepSeekMath-RL has
88.2 % in words and 86.7 % with a tool on GSM8K, 51.7 % and 58.8 % on MATH (arXiv 2402.03300, released evaluation).
The features and their bounds are ours; they were mended on held-out computational questions, not on any test set.
"""

from __future__ import annotations

import re
from importlib import import_module

from solver.strategies.base import Context
from solver.strategies.reading import numbers
from solver.types import Problem, Solution

_COMPUTATION = re.compile(
    r"\\[a-z]+|[=^]|\d\s*[-+*/]\s*\(*-?\d|\b(calculate|compute|evaluate|simplify|solve|factor|expand|derivative|integral|"
    r"remainder|divisor|multiple|digits?|prime|base \d+|modulo|probability|work out|add|subtract|multiply|divide|"
    r"divided by|product of|bigger|smaller)\b",
    re.I,
)

BIG = 4
"""Digits from which arithmetic in words is unsafe."""

MANY = 6
"""Numbers in a question from which it has many steps."""

VOTERS = 3
"""The fewest samples among which there can be a majority."""


async def solve(problem: Problem, context: Context) -> Solution:
    """The solution of the strategy that was chosen; its `strategy` reads `auto:cot`, `auto:tir` or `auto:hybrid`."""
    chosen = route(problem.question, context)
    solution: Solution = await import_module(f"solver.strategies.{chosen}").solve(problem, context)
    return solution.model_copy(update={"strategy": f"{context.settings.strategy}:{chosen}"})


def route(question: str, context: Context) -> str:
    """`hybrid`, a vote of words and code, if the question is hard and the budget has room for one; else cot or tir."""
    given = numbers(question)
    compute = bool(_COMPUTATION.search(question)) or any(sum(map(str.isdigit, one)) >= BIG for one in given)
    if (compute or len(given) >= MANY) and _room_for_a_vote(context):
        return "hybrid"
    return "tir" if compute else "cot"


def _room_for_a_vote(context: Context) -> bool:
    budget, settings = context.settings.budget, context.settings
    voters = min(settings.samples, budget.samples or settings.samples)
    return voters >= VOTERS and (budget.tokens is None or budget.tokens >= VOTERS * settings.max_tokens)
