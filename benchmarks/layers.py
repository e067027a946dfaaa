"""How many attacks of the corpus each layer stops by itself, and how many all of them together.

    python -m benchmarks.layers [--wall SECONDS]

"Got through" counts what an attack says of itself (it reached something it should not); "files" those among them that
read or wrote a file outside. The corpus is our own, so this is a floor against regressions and no proof.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sandbox import Limits, Session
from sandbox.host import Host
from sandbox.processes.layers import ALL
from tests.sandbox.corpora import aimed, programs, through, touched_files

ATTACKS = programs("attacks")
KERNEL = ("network", "files", "user", "system_calls")
SURROUNDED: dict[str, Sequence[str]] = {
    "process alone (plain Python in a worker)": ("process",),
    "language": ("process", "language"),
    **{name: ("process", name) for name in KERNEL},
    "all of the kernel": ("process", *KERNEL),
    "all": ALL,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wall", type=float, default=2.0, help="seconds for each attack")
    limits = Limits(wall=parser.parse_args().wall)
    print(f"{len(ATTACKS)} attacks of at most {limits.wall:g} s\n")
    print("| layers | got through | of these to files | active |\n|---|---|---|---|")
    for name, layers in SURROUNDED.items():
        host = Host(layers)
        found, files = _score(host, limits)
        print(f"| {name} | {found} | {files} | {', '.join(set(host.layers()) & set(ALL)) or '-'} |", flush=True)
        host.close()


def _score(host: Host, limits: Limits) -> tuple[int, int]:
    def attack(source: str) -> tuple[bool, bool]:
        with tempfile.TemporaryDirectory() as name, Session(limits, host=host) as session:
            directory = Path(name)
            result = session.run(aimed(source, directory))
            text = result.stdout + str(result.value)
            touched = touched_files(text, directory)
            return touched or through(text, directory), touched

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        scores = list(threads.map(attack, ATTACKS.values()))
    return sum(found for found, _ in scores), sum(files for _, files in scores)


if __name__ == "__main__":
    main()
