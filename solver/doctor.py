"""What is installed here, how far programs are kept apart, and whether a problem is in fact solved."""

from __future__ import annotations

import os
import platform
import time
from typing import Any

import sandbox
from solver.config import Settings
from solver.engine import Solver
from solver.errors import SandboxUnavailable, TandemError
from solver.manifest import versions
from solver.types import OWN_FAILURES

QUESTION, ANSWER = "Tom has 3 bags with 4 apples in each bag. How many apples does Tom have?", "12"


async def examine(settings: Settings) -> dict[str, Any]:
    """A report as JSON. Nothing is raised for a part that is out of order: the report says so."""
    return {
        "versions": versions(),
        "platform": platform.platform(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "sandbox": _sandbox(),
        "solved": await _solved(settings),
    }


def text(report: dict[str, Any]) -> str:
    """The report, a line each."""
    solved, box = report["solved"], report["sandbox"]
    lines = [f"{name:<20} {value}" for name, value in report["versions"].items()]
    lines += [f"{'platform':<20} {report['platform']}, {report['cores']} cores"]
    lines += [f"{'sandbox':<20} {box['error'] or ', '.join(box['level'])}"]
    lines += [f"{'model':<20} {solved['model']}", f"{'question':<20} {QUESTION}"]
    verdict = "" if solved["error"] else "right, " if solved["right"] else f"wrong, it is {ANSWER}, "
    lines += [f"{'answer':<20} {solved['error'] or solved['answer']} ({verdict}{solved['seconds']:.1f} s)"]
    return "\n".join(lines)


def _sandbox() -> dict[str, Any]:
    try:
        result = sandbox.run("print(6 * 7)")
    except sandbox.Unavailable as error:
        return {"level": [], "error": str(error)}
    works = result.status == "ok" and result.stdout.strip() == "42"
    return {"level": list(sandbox.level()), "error": None if works else f"out of order: {result.text}"}


async def _solved(settings: Settings) -> dict[str, Any]:
    begin = time.perf_counter()
    report: dict[str, Any] = {"model": settings.model, "answer": None, "right": False, "error": None, "exit_code": 0}
    try:
        async with Solver(**settings.model_dump()) as solver:
            solution = await solver.asolve(QUESTION)
        report.update(model=solution.model, answer=str(solution), right=solution.answer == ANSWER)
        report.update(exit_code=int(solution.status in OWN_FAILURES))
    except sandbox.Unavailable as error:
        report.update(error=str(error), exit_code=SandboxUnavailable.exit_code)
    except TandemError as error:
        report.update(error=str(error), exit_code=error.exit_code)
    return {**report, "seconds": round(time.perf_counter() - begin, 2)}
