"""Many programs, one in twenty hostile: is every answer right, and is nothing left behind?

    python -m benchmarks.soak [N] [--threads T] [--seed S]

Every answer is known beforehand (`benchmarks.jobs`). What the host and the zygotes hold is counted after a warm-up and
at the end (`benchmarks.census`, which needs /proc). Prints a table; exits 1 on a wrong result or a leak.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sandbox import Session

from .census import settled
from .jobs import HOSTILE, KNOWN, PATIENT, Kind, ordinary

HOSTILE_SHARE = 0.05
GROWTH_MB = 16
"""Mebibytes that resident memory may grow: allocators keep some of what they are given back."""


@dataclass
class Tally:
    """What the threads have seen."""

    statuses: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def do(self, name: str, kind: Kind, number: int) -> None:
        try:
            results = list(kind(number))
        except Exception as error:
            results = []
            self.wrong.append(f"{name} {number}: raised {error!r}")
        with self._lock:
            self.kinds[name] += 1
            self.statuses.update(result.status for result, _ in results)
            self.wrong += [f"{name} {number}: {result!r}" for result, right in results if not right]


def job(number: int, seed: int) -> tuple[str, Kind]:
    """Which kind of program comes at this place: the same in every run with this seed."""
    chance = random.Random(f"{seed}/{number}")
    if chance.random() >= HOSTILE_SHARE:
        return "ordinary", ordinary
    return chance.choice(list(HOSTILE.items()))


async def _start_every_thread_of_arun() -> None:
    with Session(PATIENT) as session:
        await asyncio.gather(*(session.arun("1") for _ in range(4 * (1 + (os.cpu_count() or 1)))))


def warm_up() -> None:
    """Every kind once, so that imports, threads and zygotes are there before anything is counted."""
    tally = Tally()
    for number in range(len(KNOWN)):
        tally.do("ordinary", ordinary, number)
    for name, kind in HOSTILE.items():
        tally.do(name, kind, 0)
    asyncio.run(_start_every_thread_of_arun())


def run(numbers: Iterable[int], threads: int, seed: int) -> Tally:
    tally, waiting, lock = Tally(), iter(numbers), threading.Lock()

    def work() -> None:
        while True:
            with lock:
                number = next(waiting, None)
            if number is None:
                return
            tally.do(*job(number, seed), number)

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return tally


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("n", nargs="?", type=int, default=50_000, help="programs and sessions")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    warm_up()
    before, started = settled(), time.monotonic()
    tally = run(range(asked.n), asked.threads, asked.seed)
    seconds, after = time.monotonic() - started, settled()
    leaks = [what for what in before if after[what] > before[what] + (GROWTH_MB if "MiB" in what else 0)]
    print(f"{asked.n} programs in {seconds:.0f} s, {asked.threads} threads, {sum(tally.statuses.values())} executions")
    print(f"\nkinds: {dict(tally.kinds.most_common())}\n\nstatuses: {dict(tally.statuses.most_common())}\n")
    print(f"wrong results: {len(tally.wrong)}\n\n| | before | after |\n|---|---|---|")
    for what, count in before.items():
        print(f"| {what} | {count} | {after[what]}{' LEAK' if what in leaks else ''} |")
    print(*(f"WRONG {line}" for line in tally.wrong[:20]), sep="\n")
    sys.exit(1 if tally.wrong or leaks else 0)


if __name__ == "__main__":
    main()
