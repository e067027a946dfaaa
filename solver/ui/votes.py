"""How a vote fell: a line, bars, and the reasons in sentences."""

from __future__ import annotations

from solver.types import Solution, Vote
from solver.ui.console import clean
from solver.ui.mathematics import readable

BAR = 30
"""Columns of the longest bar."""

_EIGHTHS = " ▏▎▍▌▋▊▉"


def shares(solution: Solution) -> list[tuple[str, Vote]]:
    """Each answer with its share: `7/8` where every sample has one vote, else in per cent."""
    weights = [vote.weight for vote in solution.votes]
    total = weights[0] / solution.confidence if solution.confidence else sum(weights)
    counted = all(weight == int(weight) for weight in weights) and abs(total - round(total)) < 1e-9
    return [
        (f"{vote.weight:.0f}/{total:.0f}" if counted else f"{vote.weight / (total or 1):.0%}", vote)
        for vote in solution.votes
    ]


def summary(solution: Solution) -> str:
    """`7/8 -> 1060, 1/8 -> 963`."""
    return ", ".join(f"{share} -> {' '.join(clean(vote.answer).split())}" for share, vote in shares(solution))


def bars(solution: Solution, *, drawn: bool) -> list[str]:
    """A line an answer: its share, a bar of that length, the answer. `drawn` bars are blocks, others plain."""
    rows = shares(solution)
    most = max((vote.weight for _, vote in rows), default=0) or 1
    width = max((len(share) for share, _ in rows), default=0)
    lines = []
    for share, vote in rows:
        length = BAR * vote.weight / most
        bar = "█" * int(length) + _EIGHTHS[int(8 * (length % 1))].strip() if drawn else "#" * max(1, round(length))
        answer = readable(vote.answer) if drawn else vote.answer
        lines.append(f"{share:>{width}}  {bar:<{BAR}}  {' '.join(clean(answer).split())}")
    return lines
