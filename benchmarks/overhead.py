"""CPU that our own part of a sample costs: `solver run` with the fake backend and, in code, a trivial program.

    python -m benchmarks.overhead [--problems 2000] [--rounds 5]

Each way is run over few and over many problems by turns; the difference, divided by the problems, is what one costs,
without what a start costs. Counted are CPU seconds, user and system, of the process that runs the loop (parsing,
prompts, grading, traces), and of the sandbox: a process is forked for every sample, for a trivial program as for any.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.stream import SCRIPT, write_problems

FEW = 100
STRATEGIES = ("cot", "tir")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--problems", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    print("| way | the loop, ms a sample | the sandbox | n |\n|---|---|---|---|")
    costs: dict[str, list[tuple[float, float]]] = {strategy: [] for strategy in STRATEGIES}
    for _ in range(asked.rounds):
        for strategy in STRATEGIES:
            costs[strategy].append(cost(strategy, asked.problems))
    for strategy, found in costs.items():
        loop, box = ([1000 * each for each in column] for column in zip(*found, strict=True))
        print(f"| {strategy} | {spread(loop)} | {spread(box)} | {asked.rounds} x {asked.problems - FEW} |")


def cost(strategy: str, problems: int) -> tuple[float, float]:
    """CPU seconds a problem, of the loop and of the sandbox."""
    few, many = (measured(strategy, count) for count in (FEW, problems))
    loop, box = ((after - before) / (problems - FEW) for before, after in zip(few, many, strict=True))
    return loop, box


def measured(strategy: str, problems: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        (directory / "script.yaml").write_text(SCRIPT)
        write_problems(directory / "data.jsonl", problems)
        words = ["run", f"{name}/data.jsonl", "-o", f"{name}/run", "-m", f"fake:{name}/script.yaml", "-s", strategy]
        command = [sys.executable, "-c", f"from benchmarks.overhead import child; child({words!r})"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        loop, box = json.loads(done.stderr.splitlines()[-1])
        return loop, box


def child(words: list[str]) -> None:
    """Run the command and say on stderr what it and its children have cost."""
    from solver.cli import main as run

    code = run(words)
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps([each.ru_utime + each.ru_stime for each in spent]), file=sys.stderr)
    sys.exit(code)


def spread(values: list[float]) -> str:
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


if __name__ == "__main__":
    main()
