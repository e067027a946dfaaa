"""Measures ways of running programs: latency by turns in one process, throughput with one and two at a time."""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
import time
from collections.abc import Sequence
from typing import Any

from benchmarks.ways import Run, Way, installed, plain

PROGRAMS = [
    *(f"x = {i} * 12\ny = x - {i}\nprint(y / 4)" for i in range(10)),
    *(f"from math import gcd, lcm\nprint(gcd({i} * 77, 462), lcm({i}, 84))" for i in range(1, 7)),
    *(f"from fractions import Fraction\nprint(sum(Fraction(1, k) for k in range(1, {i})))" for i in range(10, 14)),
    *(f"from sympy import *\nx = symbols('x')\nprint(solve(Eq(x**2 - {i}*x, 12), x))" for i in range(4)),
    *(f"from sympy import *\nx = symbols('x')\nprint(factor(x**{i} - 1))" for i in range(2, 5)),
    *(f"from sympy import *\nx = symbols('x')\nprint(integrate(x**{i} * sin(x), x))" for i in range(1, 4)),
]
BUSY = ["total = 0\nfor i in range(400_000):\n    total += i * i % 7\nprint(total)"] * 15
"""Bound by the processor: shows whether two at a time are worth two."""


def latency(ways: Sequence[Way], repeat: int) -> dict[str, list[float]]:
    """Milliseconds of every run, by way. Raises `ValueError` when one prints something else than plain `exec`."""
    times: dict[str, list[float]] = {way.name: [] for way in ways}
    with contextlib.ExitStack() as opened:
        runs = {way.name: opened.enter_context(way.open()) for way in ways}
        for program in PROGRAMS:  # imports and first processes are not what is measured
            for name, run in runs.items():
                if run(program).strip() != plain(program).strip():
                    raise ValueError(f"{name} printed {run(program)!r} for\n{program}")
        for _ in range(repeat):
            for program in PROGRAMS:
                for name, run in runs.items():
                    begin = time.perf_counter()
                    run(program)
                    times[name].append(1000 * (time.perf_counter() - begin))
    return times


def rate(way: Way, count: int, programs: list[str]) -> float:
    """Programs per second when `count` at a time each run all of them."""
    context: Any = multiprocessing.get_context("spawn")
    kind = context.Process if way.in_process else threading.Thread
    barrier = context.Barrier(count + 1) if way.in_process else threading.Barrier(count + 1)
    workers = [kind(target=_run_all, args=(way.name, programs, barrier)) for _ in range(count)]
    for worker in workers:
        worker.start()
    barrier.wait()
    begin = time.perf_counter()
    for worker in workers:
        worker.join()
    return count * len(programs) / (time.perf_counter() - begin)


def _run_all(name: str, programs: list[str], barrier: Any) -> None:
    way = next(way for way in installed() if way.name == name)
    with way.open() as run:
        _warm(run)
        barrier.wait()
        for program in programs:
            run(program)


def _warm(run: Run) -> None:
    for program in PROGRAMS:
        run(program)
