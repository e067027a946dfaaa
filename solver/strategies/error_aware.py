"""Words, with the most frequent kinds of errors named beside the question.

Source: the error-aware prompting of MWPES-300K (arXiv 2501.15581), which names the categories of errors that a model
was seen to make. Here they are those of an earlier run of the model; without one, those of word problems in general.
"""

from __future__ import annotations

import prompts
from solver.error_kinds import frequent
from solver.strategies.base import Context
from solver.strategies.election import sampled
from solver.types import Problem, Solution

SENTENCES = {
    "false_arithmetic": "a sum, difference, product or quotient is computed wrongly;",
    "operation_mismatch": "the wrong operation is chosen for what a sentence says;",
    "foreign_quantity": "a number is used that is not in the question, or one in place of another;",
    "missing_step": "a step is left out, or an intermediate result is stated as the answer;",
    "extra_step": "a step is done that nothing asks for;",
    "unit_or_format": "units are mixed, or the answer is given in another unit or form than asked for;",
    "no_answer": "no answer is stated;",
    "truncated": "the solution is so long that it never comes to its answer;",
}
"""A kind without a sentence, such as an exception of a program, cannot occur in words."""

GENERAL = tuple(SENTENCES)[:6]

NAMED = 3
"""The errors of a run that are named: rare ones would only lengthen the prompt."""


async def solve(problem: Problem, context: Context) -> Solution:
    """Names the most frequent kinds of the run `settings.errors`. Raises UsageError when that is no finished run."""
    kinds = GENERAL
    if context.settings.errors:
        kinds = tuple(kind for kind in frequent(context.settings.errors) if kind in SENTENCES)[:NAMED]
    listed = "\n".join(f"- {SENTENCES[kind]}" for kind in kinds)
    return await sampled("error-aware", context, question=prompts.put("errors", problem.question, listed))
