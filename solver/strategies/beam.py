"""Step-level beam search: of all next steps of all beams those with the highest scores are pursued.

Source: SBS(B1, B2) of AlphaMath (arXiv 2405.03553, algorithm 2): B1 beams, B2 steps sampled for each; a beam that has
ended leaves, and the search goes on with one less. A step is words, a program and its output, as there.
"""

from __future__ import annotations

from solver.strategies.base import Context
from solver.strategies.election import decide, ranked
from solver.strategies.side_by_side import together
from solver.types import Problem, Solution, Trajectory


async def solve(problem: Problem, context: Context) -> Solution:
    """B1 is the setting `beams`, B2 `samples`; every candidate step counts as a sample of the budget.

    The beam with the highest score answers; branches that were given up stand behind the beams. A branch runs the
    programs of its parent again before its own first one. Raises UsageError for one sample.
    """
    width, branching, drawn = context.settings.beams, context.several, 0
    growing: list[Trajectory | None] = [None]
    ended: list[Trajectory] = []
    dropped: list[Trajectory] = []
    while growing:
        parents = [parent for parent in growing for _ in range(branching)]
        children = _distinct(await together(_step(context, drawn + place, each) for place, each in enumerate(parents)))
        drawn += len(parents)
        order = [children[place] for place in ranked(children)]
        kept, left = order[:width], order[width:]
        dropped += left
        growing = [child for child in kept if not child.complete]
        ended += [child for child in kept if child.complete]
        width -= len(kept) - len(growing)
    best = ranked(ended)[0]
    return await decide(context, ended, chosen=None if ended[best].score is None else best, aids=dropped)


async def _step(context: Context, index: int, parent: Trajectory | None) -> Trajectory:
    return await context.scored(await context.sample(context.code_mode, index, after=parent, one_turn=True))


def _distinct(children: list[Trajectory]) -> list[Trajectory]:
    """Children with different texts: the same step twice would be two beams in one place."""
    return list({(child.text, child.status): child for child in reversed(children)}.values())[::-1]
