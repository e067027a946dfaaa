"""What earlier turns in the prompt cost a model: `python -m benchmarks.follow_ups [MODEL]`.

The computational questions of tests/cases/problems.jsonl are asked one after the other in one conversation, with none,
one and four of the earlier turns in the prompt. They have nothing to do with one another, so whatever changes is harm.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import solver
from solver.answer import compare
from solver.runs.statistics import wilson

PROBLEMS = Path(__file__).parents[1] / "tests" / "cases" / "problems.jsonl"


def main() -> None:
    model = sys.argv[1] if len(sys.argv) > 1 else "embedded"
    rows = [json.loads(line) for line in PROBLEMS.read_text("utf-8").splitlines()]
    rows = [row for row in rows if row["id"].startswith("dm_math")]
    for shown in (0, 1, 4):
        with solver.Solver(model=model, max_tokens=200) as engine, solver.Conversation(shown=shown) as talk:
            solutions = [engine.solve(row["question"], conversation=talk) for row in rows]
        pairs = zip(rows, solutions, strict=True)
        right = sum(one.answer is not None and compare(one.answer, row["answer"]).strict for row, one in pairs)
        low, high = wilson(right, len(rows))
        print(f"{shown} shown: {right}/{len(rows)} right, {right / len(rows):.0%} [{low:.0%}, {high:.0%}]")


if __name__ == "__main__":
    main()
