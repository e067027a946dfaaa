"""Run the programs of data sets: does each give its gold answer, and print what it prints in plain Python?

    python -m benchmarks.dataset_programs FILE... [--sample N] [--seed S]

A FILE holds JSON lines (gzipped or not) with `program` and `answer`; rows without a program are left out. A program
defines `solution()` or prints. Exits 1 when one prints something else than in plain Python.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sandbox
from solver.answer import compare
from solver.runs.statistics import wilson

PLAIN = Path(__file__).parent.parent / "tests/sandbox/plain.py"
LIMITS = sandbox.Limits(wall=60, cpu=30)


def rows(path: Path, sample: int | None, seed: int) -> list[dict[str, Any]]:
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        found = [row for line in file if (row := json.loads(line)).get("program")]
    return found if sample is None or sample >= len(found) else random.Random(seed).sample(found, sample)


def printing(program: str) -> str:
    return f"{program}\n\nprint(solution())" if "def solution(" in program else program


def plainly(programs: list[str]) -> list[str]:
    """What plain Python prints for each, by `exec` in a child of its own."""
    answer = subprocess.run([sys.executable, PLAIN], input=json.dumps(programs), capture_output=True, text=True)
    return json.loads(answer.stdout)


def verdict(printed: str, gold: str) -> str:
    lines = printed.split("\n")[:-1]
    judged = compare(lines[-1] if lines else "", gold)
    return "equal" if judged.strict else "equal but for rounding" if judged.lenient else judged.relation.lower()


def differences(rows: list[dict[str, Any]], counts: Counter[str]) -> Iterator[str]:
    programs = [printing(row["program"]) for row in rows]
    for row, program, expected in zip(rows, programs, plainly(programs), strict=True):
        result = sandbox.run(program, LIMITS)
        found = verdict(result.stdout, row["answer"])
        counts[found] += 1
        if result.stdout != expected:
            counts["unlike plain Python"] += 1
            yield f"{row.get('id')}: {result.text!r}, in plain Python {expected!r}, gold {row['answer']}"
        elif not found.startswith("equal"):
            yield f"{row.get('id')}: {result.text!r} here and in plain Python, gold {row['answer']}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, help="so many programs of each file (all of them)")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    unlike = 0
    for path in asked.files:
        counts: Counter[str] = Counter()
        chosen = rows(path, asked.sample, asked.seed)
        for line in differences(chosen, counts):
            print(line)
        right = counts["equal"] + counts["equal but for rounding"]
        low, high = wilson(right, len(chosen))
        unlike += counts["unlike plain Python"]
        print(
            f"{path}: {right} of {len(chosen)} give their answer ({100 * low:.2f} to {100 * high:.2f} %) {dict(counts)}"
        )
    sys.exit(1 if unlike else 0)


if __name__ == "__main__":
    main()
