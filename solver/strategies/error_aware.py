"""Words, with the most frequent kinds of errors named in the prompt.

Source: the error-aware prompting of MWPES-300K (arXiv 2501.15581). The kinds stand in `prompts/error-aware.yaml`; a
copy of that file with the errors of another model is given with the setting `prompt`.
"""

from __future__ import annotations

from solver.strategies.base import Context, sampled
from solver.types import Problem, Solution


async def solve(problem: Problem, context: Context) -> Solution:
    return await sampled("error-aware", context)
