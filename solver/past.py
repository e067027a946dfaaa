"""What came before a question: words that its prompt shows, and programs whose variables its programs find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sandbox.types import STATE_LOST
from solver.types import Code, Output, Step


@dataclass(frozen=True)
class Past:
    """`turns` are earlier questions with what was answered. `programs`, by segments, are those that a sandbox session
    must have run; none for a session that has run them.
    """

    turns: tuple[tuple[str, str], ...] = ()
    programs: tuple[list[str], ...] = ()


NOTHING = Past()


def run_so_far(before: Iterable[list[str]], steps: Sequence[Step]) -> list[list[str]]:
    """The programs, by segments, whose variables are there after `steps`, when those of `before` were there."""
    programs, written = list(before), list[str]()
    for step in steps:
        if isinstance(step, Code):
            written.append(step.code)
        elif isinstance(step, Output):
            if step.status in STATE_LOST:
                programs.clear()
            else:
                programs.append(written)
            written = []
    return programs
