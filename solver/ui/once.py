"""Answers without a conversation: one question from the command line, or one a line from a pipe."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterable
from contextlib import aclosing

from solver.config import Settings
from solver.conversation import Conversation
from solver.engine import Solver
from solver.errors import BackendError, SandboxUnavailable
from solver.types import OWN_FAILURES, Event, Problem, Solution
from solver.ui.console import console
from solver.ui.render import Transcript, answer_line


async def follow(
    solver: Solver,
    question: str | Problem,
    on_event: Callable[[Event], None],
    conversation: Conversation | None = None,
) -> Solution:
    """Solve one question and hand on what happens meanwhile. Cancelling it ends the generation."""
    solution = None
    async with aclosing(solver.stream(question, conversation=conversation)) as events:
        async for event in events:
            on_event(event)
            solution = event.solution
    assert solution is not None, "the last event of a stream is its solution"
    return solution


def one(question: str, settings: Settings, *, as_json: bool, steps: bool) -> int:
    """Print the answer to `question` on stdout, and how it came about on stderr if `steps`. Returns the exit code."""
    with Solver(**settings.model_dump()) as solver:
        solution = _solved(solver, question, as_json, steps)
    if solution.status in OWN_FAILURES:
        return BackendError.exit_code if solution.status == "backend_error" else SandboxUnavailable.exit_code
    return 0


def lines(source: Iterable[str], settings: Settings, *, as_json: bool, steps: bool) -> int:
    """Print one answer a line for one question a line; blank lines are passed over. Returns the exit code."""
    failed = False
    with Solver(**settings.model_dump()) as solver:
        for question in source:
            if question.strip():
                failed |= _solved(solver, question.strip(), as_json, steps).status in OWN_FAILURES
    return int(failed)


def _solved(solver: Solver, question: str, as_json: bool, steps: bool) -> Solution:
    err = console(sys.stderr)
    transcript = Transcript(err)
    solution = asyncio.run(follow(solver, question, transcript.on if steps else lambda event: None))
    transcript.close_line()
    if solution.status != "ok":
        reasons = [one.detail for one in solution.trajectories if one.status == solution.status and one.detail]
        err.print(f"{solution.status}: {reasons[0] if reasons else 'no further detail'}")
    print(solution.model_dump_json() if as_json else answer_line(solution), flush=True)
    return solution
