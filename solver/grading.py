"""From a solution and a gold answer to a graded trace, without blocking the event loop."""

from __future__ import annotations

import asyncio

from solver import metrics
from solver.answer import compare
from solver.errors import SandboxUnavailable
from solver.trace import Flips, Grade, Trace
from solver.types import OWN_FAILURES, Problem, Rule, Solution
from solver.vote import vote


async def graded(key: str, problem: Problem, solution: Solution) -> Trace:
    """The trace of a solution, graded when there is a gold answer and the failure is not our own."""
    fields = {name: getattr(solution, name) for name in Solution.model_fields} | {"problem": problem}
    if problem.answer is None or solution.status in OWN_FAILURES:
        return Trace(**fields, key=key)
    return Trace(
        **fields,
        key=key,
        grade=await grade(solution.answer, problem.answer, metrics.rule_of(solution)),
        grade_without_fallback=await _without_fallback(solution, problem.answer),
        flips=await flips(solution, problem.answer) if solution.strategy == "deliberate" else None,
    )


async def flips(solution: Solution, gold: str) -> Flips:
    """Count the flips between views that follow each other; a view without a question of its own begins a chain.

    Without them a loop of check and refinement looks better than it is: what it mends is seen, what it spoils is not.
    """
    right = [(await grade(view.answer, gold, view.rule)).strict for view in solution.trajectories]
    pairs = [
        (right[place - 1], right[place])
        for place, view in enumerate(solution.trajectories)
        if view.question is not None
    ]
    return Flips(wrong_to_right=pairs.count((False, True)), right_to_wrong=pairs.count((True, False)))


async def _without_fallback(solution: Solution, gold: str) -> Grade | None:
    """The grade of the vote among the attempts that replace no other; None when all are such."""
    first = tuple(one for one in solution.trajectories if one.fallback_from is None)
    if len(first) == len(solution.trajectories):
        return None
    votes = await asyncio.to_thread(vote, [one.answer for one in first])
    alone = Solution(problem=solution.problem, trajectories=first, votes=votes)
    return await grade(votes[0].answer if votes else None, gold, metrics.rule_of(alone))


async def grade(answer: str | None, gold: str, rule: Rule | None) -> Grade:
    """Compare an answer, found by `rule`, with the gold one: in a worker that can be killed, off this event loop.

    The last number of a text is a lenient finding: it is never a strict success. Raises SandboxUnavailable when there
    is no such worker, for a comparison that was not made is not a wrong answer.
    """
    if answer is None:
        return Grade(gold=gold, strict=False, lenient=False, relation="DIFFERENT", rule="no_answer")
    verdict = await asyncio.to_thread(compare, answer, gold)
    if verdict.rule == "no_worker":
        raise SandboxUnavailable(
            "The answers cannot be compared: no worker process can be started.", "Try solver doctor."
        )
    return Grade(
        gold=gold,
        strict=verdict.strict and rule != "last_number",
        lenient=verdict.lenient,
        relation=verdict.relation,
        rule=verdict.rule,
    )
