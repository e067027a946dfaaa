"""What running a program costs: the sandbox beside plain `exec` and beside what others use, in one run.

    python -m benchmarks.sandbox [--repeat N] [--only TEXT ...] [--seconds S]

Latency: all ways by turns in one process, so that their ratios hold on a noisy machine; milliseconds of wall time, with
a pause before each call. Throughput: the same programs without pauses, one and two at a time. Every way's output is
compared with that of plain `exec`.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Sequence

from benchmarks.measure import latency, rate
from benchmarks.programs import BUSY, PROGRAMS
from benchmarks.ways import PLAIN, Way, installed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--only", nargs="+", default=[], help="ways with one of these texts in their name")
    parser.add_argument("--seconds", type=float, default=6.0, help="for each throughput; 0 leaves them out")
    options = parser.parse_args()
    ways = [way for way in installed() if not options.only or any(text in way.name for text in (*options.only, PLAIN))]
    _print_latency(ways, options.repeat)
    if options.seconds:
        _print_throughput(ways, options.seconds)


def _print_latency(ways: Sequence[Way], repeat: int) -> None:
    times = latency(ways, repeat)
    floor = statistics.median(times[PLAIN])
    print(f"{len(PROGRAMS)} programs x {repeat}\n")
    print("| way | p50 ms (95 % interval) | p99 ms | p50 / plain |\n|---|---|---|---|")
    for name, spent in sorted(times.items(), key=lambda item: statistics.median(item[1])):
        p50, p99 = statistics.median(spent), statistics.quantiles(spent, n=100)[98]
        low, high = interval_of_median(spent)
        print(f"| {name} | {p50:.2f} ({low:.2f} to {high:.2f}) | {p99:.1f} | {p50 / floor:.1f} |", flush=True)


def interval_of_median(values: Sequence[float]) -> tuple[float, float]:
    """The order statistics between which the median lies in 95 % of samples (normal approximation of the binomial)."""
    ordered, middle, reach = sorted(values), len(values) / 2, 1.96 * len(values) ** 0.5 / 2
    return ordered[max(0, int(middle - reach) - 1)], ordered[min(len(ordered) - 1, int(middle + reach) + 1)]


def _print_throughput(ways: Sequence[Way], seconds: float) -> None:
    print("\n| way | programs/s, 1 at a time | 2 at a time | ratio | ratio on busy loops |\n|---|---|---|---|---|")
    for way in ways:
        one, two = (rate(way, count, PROGRAMS, seconds) for count in (1, 2))
        busy_one, busy_two = (rate(way, count, BUSY, seconds) for count in (1, 2))
        print(f"| {way.name} | {one:.0f} | {two:.0f} | {two / one:.2f} | {busy_two / busy_one:.2f} |", flush=True)


if __name__ == "__main__":
    main()
