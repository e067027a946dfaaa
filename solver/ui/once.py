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
    """Print one answer a line for one question a line, so that they can be put side by side. Returns the exit code.

    The answer to a line without a question, or with one that is no text, is an empty line, or `null` as JSON.
    """
    failed = False
    with Solver(**settings.model_dump()) as solver:
        for number, line in enumerate(source, 1):
            question, place = line.strip(), f"line {number}: "
            readable = _is_text(question)
            if question and readable:
                failed |= _solved(solver, question, as_json, steps, place).status in OWN_FAILURES
                continue
            if not readable:
                failed = True
                console(sys.stderr).print(f"{place}It is not UTF-8 and was not asked.")
            print("null" if as_json else "", flush=True)
    return int(failed)


def _is_text(line: str) -> bool:
    """False where bytes that are not UTF-8 were read as lone surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in line)


def _solved(solver: Solver, question: str, as_json: bool, steps: bool, place: str = "") -> Solution:
    """`place` stands before the sentence that says why there is no answer."""
    err = console(sys.stderr)
    transcript = Transcript(err)
    solution = asyncio.run(follow(solver, question, transcript.on if steps else lambda event: None))
    transcript.close_line()
    if solution.status != "ok":
        reasons = [one.detail for one in solution.trajectories if one.status == solution.status and one.detail]
        err.print(f"{place}{solution.status}: {reasons[0] if reasons else 'no further detail'}")
    print(solution.model_dump_json() if as_json else answer_line(solution), flush=True)
    return solution
