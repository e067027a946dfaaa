"""What running a program in the sandbox costs: the same programs by plain `exec`, in one session, in fresh sessions.

    python -m benchmarks.sandbox [--repeat N]

All ways are measured by turns in one process, so that their ratio holds on a noisy machine. Milliseconds of wall time.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import statistics
import time
from collections.abc import Callable

import sandbox

PROGRAMS = [
    *(f"x = {i} * 12\ny = x - {i}\nprint(y / 4)" for i in range(10)),
    *(f"from math import gcd, lcm\nprint(gcd({i} * 77, 462), lcm({i}, 84))" for i in range(1, 7)),
    *(f"from fractions import Fraction\nprint(sum(Fraction(1, k) for k in range(1, {i})))" for i in range(10, 14)),
    *(f"from sympy import *\nx = symbols('x')\nprint(solve(Eq(x**2 - {i}*x, 12), x))" for i in range(4)),
    *(f"from sympy import *\nx = symbols('x')\nprint(factor(x**{i} - 1))" for i in range(2, 6)),
]


def plain(program: str) -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        exec(program, {"__name__": "__main__"})  # the floor: our own programs, no isolation at all


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    with sandbox.Session() as session:
        ways: dict[str, Callable[[str], object]] = {
            "plain exec (no isolation)": plain,
            "sandbox, same session": session.run,
            "sandbox, fresh session": sandbox.run,
        }
        for way in ways.values():  # imports and first processes are not what is measured
            for program in PROGRAMS:
                way(program)
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(repeat):
            for program in PROGRAMS:
                for name, way in ways.items():
                    begin = time.perf_counter()
                    way(program)
                    times[name].append(1000 * (time.perf_counter() - begin))
    floor = statistics.median(times["plain exec (no isolation)"])
    print(f"{len(PROGRAMS)} programs x {repeat}\n| way | p50 ms | p99 ms | p50 / plain |\n|---|---|---|---|")
    for name, spent in times.items():
        p50, p99 = statistics.median(spent), statistics.quantiles(spent, n=100)[98]
        print(f"| {name} | {p50:.2f} | {p99:.2f} | {p50 / floor:.1f} |")


if __name__ == "__main__":
    main()
