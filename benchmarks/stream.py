"""Does the memory of a run grow with its data set? Synthetic problems through the fake backend, with the curve.

    python -m benchmarks.stream [--problems 1000000] [--strategy cot] [--concurrency 32] [-o DIRECTORY]

The problems are written as JSON lines, solved and graded by `solver run` in a process of its own, whose resident memory
is read every second from /proc, together with that of its children. A row a tenth of the way.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SCRIPT = """
replies:
  - plain: "(?i)python"
    turns:
      - "By a program:\\n```python\\nprint(1 + 2)\\n```\\n```output"
      - "So the answer is \\\\boxed{3}."
  - turns: ["One and two make three, so the answer is \\\\boxed{3}."]
"""
"""The same to any question: what is measured is our own part."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--problems", type=int, default=1_000_000)
    parser.add_argument("--strategy", default="cot")
    parser.add_argument("--concurrency", type=int, default=32)
    parser.add_argument("-o", "--out", type=Path, help="kept there; without it a directory that is removed")
    asked = parser.parse_args()
    if asked.out:
        asked.out.mkdir(parents=True, exist_ok=True)
        measure(asked, asked.out)
    else:
        with tempfile.TemporaryDirectory() as directory:
            measure(asked, Path(directory))


def measure(asked: argparse.Namespace, directory: Path) -> None:
    data, script, run = directory / "data.jsonl", directory / "script.yaml", directory / "run"
    script.write_text(SCRIPT)
    write_problems(data, asked.problems)
    command = [sys.executable, "-m", "solver.cli", "run", str(data), "-o", str(run), "-m", f"fake:{script}"]
    command += ["-s", asked.strategy, "--concurrency", str(asked.concurrency), "--json"]
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    curve = follow(process, run / "traces.jsonl")
    results = json.loads(process.stdout.read()) if process.stdout else {}
    seconds = time.monotonic() - begin
    print(f"{asked.strategy}, {asked.problems:,} problems, {asked.concurrency} at once: exit code {process.wait()}, "
          f"{results['problems']:,} traces, {results['accuracy']['strict']:.1%} right, {seconds:,.0f} s")  # fmt: skip
    most, together = max(one for _, one, _ in curve), max(own + others for _, own, others in curve)
    print(f"most memory: {most:,.0f} MiB, with its children {together:,.0f} MiB")
    print("\n| problems solved | MiB | its children |\n|---|---|---|")
    for done, own, children in tenths(curve, asked.problems):
        print(f"| {done:,} | {own:.0f} | {children:.0f} |")


def write_problems(path: Path, count: int) -> None:
    with path.open("w") as file:
        for number in range(count):
            question = f"Ann has {number} apples and buys {number % 97} more. How many of them are not hers?"
            file.write(json.dumps({"question": question, "answer": "3", "level": number % 5}) + "\n")


def follow(process: subprocess.Popen[str], traces: Path) -> list[tuple[int, float, float]]:
    """Problems solved, MiB of the process, MiB of its children; once a second until it ends."""
    curve, done, place = [], 0, 0
    while process.poll() is None:
        if traces.exists():
            with traces.open("rb") as file:
                file.seek(place)
                while chunk := file.read(1 << 20):
                    done += chunk.count(b"\n")
                place = file.tell()
        curve.append((done, resident(process.pid), sum(map(resident, children(process.pid)))))
        time.sleep(1)
    return curve


def resident(pid: int) -> float:
    """Resident MiB; pages that are shared count for every process that has them. 0 once it has ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except (OSError, IndexError):
        return 0.0


def children(pid: int) -> list[int]:
    """All descendants."""
    try:
        own = [
            int(child)
            for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
    except OSError:
        return []
    return own + [each for child in own for each in children(child)]


def tenths(curve: list[tuple[int, float, float]], problems: int) -> list[tuple[int, float, float]]:
    """The highest row before the first problem is solved, and the first at or behind each tenth of the way."""
    before = max((one for one in curve if not one[0]), key=lambda one: one[1], default=curve[0])
    marks = [next((one for one in curve if one[0] >= problems * tenth // 10), curve[-1]) for tenth in range(1, 11)]
    return list(dict.fromkeys([before, *marks]))


if __name__ == "__main__":
    main()
