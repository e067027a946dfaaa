"""What a model is told about the program it ran: bounded, and never nothing."""

from __future__ import annotations

from sandbox.types import ExecResult

OUTPUT_CHARS = 2000
"""Characters of one output that enter the context: room for a traceback or a page of numbers, not more."""

NO_OUTPUT = "(no output; print the result)"

STATE_LOST = "The variables of earlier programs are lost."


def read(result: ExecResult, wall: float) -> str:
    """What one run printed, returned and failed with, in at most about OUTPUT_CHARS; "" when it said nothing at all.

    `wall` is the time limit in seconds that the run had. Partial output is kept whatever happened after it.
    """
    if result.status == "timeout":
        text = f"{result.stdout.rstrip()}\nTimeoutError: the program was stopped after {wall:g} seconds.".lstrip("\n")
    else:
        text = result.text
    text = bounded(text.strip("\n"))
    return f"{text}\n{STATE_LOST}".lstrip("\n") if result.state_lost else text


def bounded(text: str, limit: int = OUTPUT_CHARS) -> str:
    """`text`, or its head and tail with a note of how many characters are missing between them."""
    if len(text) <= limit:
        return text
    half = limit // 2
    return f"{text[:half]}\n... ({len(text) - 2 * half} characters left out) ...\n{text[-half:]}"
