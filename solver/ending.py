"""Why a sample ended, and what status and which answer follow from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from prompts import Mode
from solver.extract import extract
from solver.types import Output, Rule, Status, Step


@dataclass(frozen=True)
class End:
    """Why a sample ended. Without a status the model ended by itself, and the steps tell the status.

    `unanswered` is then the status when the steps hold neither an answer nor an error.
    """

    status: Status | None = None
    detail: str | None = None
    unanswered: Status = "no_answer"
    complete: bool = True


def judge(
    end: End, steps: Sequence[Step], mode: Mode | Literal["text"], wall: float
) -> tuple[Status, str | None, str | None, Rule | None]:
    """Status, detail, answer and rule. An answer that is not to be believed is not kept. `wall` is the time limit of
    a program in seconds, for the detail.
    """
    if end.status in ("backend_error", "sandbox_error"):
        return end.status, end.detail, None, None
    if mode == "text":
        written = any(step.text.strip() for step in steps)
        return end.status or ("ok" if written else "no_answer"), end.detail, None, None
    place = max((i for i, step in enumerate(steps) if isinstance(step, Output)), default=-1)
    last = steps[place] if place >= 0 else None
    failed = isinstance(last, Output) and last.status != "ok"
    # After a program that failed only what the model then states is an answer, not what stood before.
    found = extract(steps[place + 1 :] if failed else steps, mode)
    answer, rule = found.answer, found.rule
    if (failed or end.status) and rule == "last_number":  # some number in a text that went wrong or broke off
        answer, rule = None, None
    if end.status and answer is not None and steps[-1].text.rstrip().endswith(answer):  # it broke off within the answer
        answer, rule = None, None
    if end.status:
        return end.status, end.detail, answer, rule
    if answer is not None:
        return "ok", None, answer, rule
    if isinstance(last, Output) and failed:
        if last.status == "timeout":
            return "timeout", f"The last program was stopped after {wall:g} seconds.", None, None
        return "code_error", f"The last program failed: {last.output.strip().rpartition(chr(10))[2]}", None, None
    return end.unanswered, end.detail or "The model ended without an answer.", None, None
