"""Measures ways of running programs: latency by turns in one process, throughput with one and two at a time."""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
import time
from collections.abc import Sequence
from typing import Any

from benchmarks.programs import PROGRAMS
from benchmarks.ways import Way, installed, plain

PAUSE = 0.02
"""Seconds before each call: a model takes longer to write a program, and what a way does in the background after a call
should not slow its neighbours down. It counts in throughput."""


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
                    time.sleep(PAUSE)
                    begin = time.perf_counter()
                    run(program)
                    times[name].append(1000 * (time.perf_counter() - begin))
    return times


def rate(way: Way, count: int, programs: Sequence[str], seconds: float) -> float:
    """Programs per second when `count` at a time go through all of them, again and again."""
    context: Any = multiprocessing.get_context("spawn")
    source: Any = context if way.in_process else threading
    kind = context.Process if way.in_process else threading.Thread
    barrier, done = source.Barrier(count + 1), context.Value("i", 0)
    workers = [kind(target=_run_for, args=(way.name, programs, seconds, barrier, done)) for _ in range(count)]
    for worker in workers:
        worker.start()
    barrier.wait()
    begin = time.perf_counter()
    for worker in workers:
        worker.join()
    return done.value / (time.perf_counter() - begin)


def _run_for(name: str, programs: Sequence[str], seconds: float, barrier: Any, done: Any) -> None:
    way = next(way for way in installed() if way.name == name)
    with way.open() as run:
        for program in PROGRAMS[::5]:
            run(program)
        barrier.wait()
        runs, end = 0, time.perf_counter() + seconds
        while time.perf_counter() < end:
            run(programs[runs % len(programs)])
            runs += 1
        with done.get_lock():
            done.value += runs


def interval_of_median(values: Sequence[float]) -> tuple[float, float]:
    """The order statistics between which the median lies in 95 % of samples (normal approximation of the binomial)."""
    ordered, middle, reach = sorted(values), len(values) / 2, 1.96 * len(values) ** 0.5 / 2
    return ordered[max(0, int(middle - reach) - 1)], ordered[min(len(ordered) - 1, int(middle + reach) + 1)]
