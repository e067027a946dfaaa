"""How long a person waits: for the command line, for the first words of an answer, and for the answer.

    python -m benchmarks.latency [-m MODEL] [--repeat N]

`--help` and a whole `solver QUESTION` are fresh processes; the rest is one open Solver, warm, a question at a time,
over different questions. Milliseconds, medians with the 95 % interval from order statistics.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
import time
from collections.abc import Callable

from benchmarks.measure import interval_of_median
from solver.engine import Solver

ONCE = "Calculate the greatest common divisor of 1071 and 462."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-m", "--model", default="embedded")
    parser.add_argument("--repeat", type=int, default=20)
    asked = parser.parse_args()
    print("| what | n | p50 ms (95 % interval) |\n|---|---|---|")
    _row("solver --help", [_process("--help") for _ in range(asked.repeat)])
    _row("solver QUESTION, a fresh process", [_process("-m", asked.model, ONCE) for _ in range(asked.repeat)])
    first, whole = asyncio.run(_warm(asked.model, asked.repeat))
    _row("warm: to the first words", first)
    _row("warm: to the answer, with one program", whole)


def _process(*words: str) -> float:
    return _timed(lambda: subprocess.run([sys.executable, "-m", "solver.cli", *words], check=True, capture_output=True))


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begin)


async def _warm(model: str, repeat: int) -> tuple[list[float], list[float]]:
    """Until the first characters, and until the solution, of each question; the first question is not counted."""
    first: list[float] = []
    whole: list[float] = []
    async with Solver(model=model) as solver:
        for number in range(repeat + 1):
            begin, heard = time.perf_counter(), None
            async for event in solver.stream(f"What is the remainder when {7000 + 37 * number} is divided by 140?"):
                if heard is None and event.kind == "delta":
                    heard = time.perf_counter()
            if number and heard is not None:
                first.append(1000 * (heard - begin))
                whole.append(1000 * (time.perf_counter() - begin))
    return first, whole


def _row(name: str, spent: list[float]) -> None:
    middle = sorted(spent)[len(spent) // 2]
    low, high = interval_of_median(spent)
    print(f"| {name} | {len(spent)} | {middle:.0f} ({low:.0f} to {high:.0f}) |", flush=True)


if __name__ == "__main__":
    main()
