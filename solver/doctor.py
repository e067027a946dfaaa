"""What is installed here, how far programs are kept apart, and whether problems are in fact solved and graded."""

from __future__ import annotations

import asyncio
import os
import platform
import time
from typing import Any

import sandbox
from solver import backends
from solver.answer import Relation, compare
from solver.backends.base import Introspective
from solver.config import Settings
from solver.engine import Solver, checked
from solver.errors import SandboxUnavailable, TandemError
from solver.runs.manifest import versions
from solver.types import OWN_FAILURES

PROBLEMS = (
    ("Calculate the greatest common divisor of 1071 and 462.", "21"),
    ("What is the remainder when 7543 is divided by 140?", "123"),
    ("Evaluate (168/350)/(3/5).", "4/5"),
)
"""Questions that a model of any use answers; a wrong answer is the model's, and no fault of the installation."""

COMPARISONS: tuple[tuple[str, str, Relation], ...] = (
    ("0.5", "\\frac{1}{2}", "EQUAL"),
    ("2*sqrt(2)", "\\sqrt{8}", "EQUAL"),
    ("x + 1", "x + 2", "DIFFERENT"),
)
"""Two of them need the worker process that answers are compared in."""


async def examine(settings: Settings) -> dict[str, Any]:
    """A report as JSON. Nothing is raised for a part that is out of order: `exit_code` and the report say so."""
    box, grader = _sandbox(), await asyncio.to_thread(_grader)
    solved = await _solved(settings)
    own = SandboxUnavailable.exit_code if box["error"] or grader["error"] else 0
    return {
        "schema": "tandem-doctor/1",
        "versions": versions(),
        "platform": platform.platform(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "sandbox": box,
        "grader": grader,
        "solved": solved,
        "exit_code": solved["exit_code"] or own,
    }


def text(report: dict[str, Any]) -> str:
    """The report, a line each."""
    solved, box, grader = report["solved"], report["sandbox"], report["grader"]
    found = {
        **report["versions"],
        "platform": f"{report['platform']}, {report['cores']} cores",
        "sandbox": box["error"] or ", ".join(box["level"]),
        "grader": grader["error"] or f"{grader['comparisons']} comparisons as they should be",
        "model": ", ".join(filter(None, (solved["model"], solved["device"], solved["dtype"]))),
    }
    lines = [f"{name:<20} {value}" for name, value in found.items()]
    for each in solved["problems"]:
        verdict = "right" if each["right"] else f"wrong, it is {each['gold']}"
        lines += [
            f"{'question':<20} {each['question']}",
            f"{'answer':<20} {each['answer']} ({verdict}, {each['seconds']:.1f} s)",
        ]
    if solved["error"]:
        lines.append(f"{'error':<20} {solved['error']}")
    return "\n".join(lines)


def _sandbox() -> dict[str, Any]:
    try:
        result = sandbox.run("print(6 * 7)")
    except sandbox.Unavailable as error:
        return {"level": [], "error": str(error)}
    works = result.status == "ok" and result.stdout.strip() == "42"
    return {"level": list(sandbox.level()), "error": None if works else f"out of order: {result.text}"}


def _grader() -> dict[str, Any]:
    for prediction, gold, expected in COMPARISONS:
        found = compare(prediction, gold)
        if found.relation != expected:
            error = f"out of order: {prediction} and {gold} are {found.relation} by {found.rule}, not {expected}"
            return {"comparisons": len(COMPARISONS), "error": error}
    return {"comparisons": len(COMPARISONS), "error": None}


async def _solved(settings: Settings) -> dict[str, Any]:
    report: dict[str, Any] = {
        "model": settings.model,
        "device": None,
        "dtype": None,
        "problems": [],
        "error": None,
        "exit_code": 0,
    }
    try:
        checked(settings)
        backend = await asyncio.to_thread(backends.load, settings.model, **settings.backend_options)
        if isinstance(backend, Introspective):
            report |= backend.facts()
        async with Solver(backend=backend, **settings.model_dump()) as solver:
            for question, gold in PROBLEMS:
                begin = time.perf_counter()
                solution = await solver.asolve(question)
                right = solution.answer is not None and (await asyncio.to_thread(compare, solution.answer, gold)).strict
                seconds = round(time.perf_counter() - begin, 2)
                report["problems"].append(
                    {"question": question, "gold": gold, "answer": str(solution), "right": right, "seconds": seconds}
                )
                report["exit_code"] |= int(solution.status in OWN_FAILURES)
        report["model"] = backend.name
    except sandbox.Unavailable as error:
        report.update(error=str(error), exit_code=SandboxUnavailable.exit_code)
    except TandemError as error:
        report.update(error=str(error), exit_code=error.exit_code)
    return report
