"""Attempts at one problem, written as a model would have."""

from __future__ import annotations

from prompts import load
from solver.answer import compare
from solver.types import Code, Output, Text, Trajectory
from training.records import Attempt, Item

QUESTION = "Natalia sold clips to 48 friends in April, and half as many in May. How many clips in all?"


def right(answer: str | None, gold: str) -> bool:
    return bool(answer) and compare(answer, gold).relation == "EQUAL"


def cot(text: str, answer: str | None, gold: str = "72", **changes) -> Attempt:
    steps = (Text(text=f"{text}\nThe answer is \\boxed{{{answer}}}."),)
    fields = {"format": "cot", "steps": steps, "answer": answer, "status": "ok", **changes}
    return Attempt(trajectory=Trajectory(**fields), right=right(answer, gold), model="tester")


def pot(code: str, printed: str, gold: str = "72", status: str = "ok", **changes) -> Attempt:
    form = load("pot")
    output = Output(text=form.output_text(printed), output=printed, status=status)
    steps = (Code(text=form.code_text(code), code=code), output)
    answer = printed if status == "ok" else None
    fields = {"format": "pot", "steps": steps, "answer": answer, "status": "ok" if answer else "code_error", **changes}
    return Attempt(trajectory=Trajectory(**fields), right=right(answer, gold), model="tester")


def tir(code: str, printed: str, said: str, gold: str = "72", status: str = "ok", before: str = "") -> Attempt:
    form = load("tir")
    steps = (
        *([Text(text=before)] if before else []),
        Code(text=form.code_text(code), code=code),
        Output(text=form.output_text(printed), output=printed, status=status),
        Text(text=f"The answer is \\boxed{{{said}}}."),
    )
    trajectory = Trajectory(format="tir", steps=steps, answer=said, status="ok")
    return Attempt(trajectory=trajectory, right=right(said, gold), model="tester")


def natalia(*attempts: Attempt, **changes) -> Item:
    fields = {
        "id": "n",
        "source": "s",
        "parent_id": "root",
        "question": QUESTION,
        "answer": "72",
        "rationale": "Natalia sold 48/2 = 24 clips in May.\nShe sold 48+24 = 72 clips in all.",
        "program": "x1 = 48/2\nx2 = 48+x1\nprint(x2)",
        "equations": ("48/2=24", "48+24=72"),
        "attempts": attempts,
        **changes,
    }
    return Item(**fields)
