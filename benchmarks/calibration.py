"""How well the confidence of a vote says how often its answer is right, from the traces of finished runs.

    python -m benchmarks.calibration RUN_DIRECTORY ...

Counted are graded answers, strictly; a problem without an answer has no confidence, and failures of our own parts are
left out. The interval of the error is a 95 % bootstrap over the problems; each bin has its 95 % Wilson interval.
"""

from __future__ import annotations

import argparse
import random
import statistics
from pathlib import Path

from solver.calibration import expected_calibration_error, reliability
from solver.runs import trace
from solver.runs.statistics import wilson

DRAWS = 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", type=Path, nargs="+")
    for run in parser.parse_args().runs:
        _report(run)


def _report(run: Path) -> None:
    answers = [(one.confidence, one.grade.strict) for one in trace.read(run) if one.grade and one.answer is not None]
    table = reliability(answers)
    error = expected_calibration_error(table)
    if error is None:
        print(f"{run}: no graded answers")
        return
    chance = random.Random(0)
    again = (reliability(chance.choices(answers, k=len(answers))) for _ in range(DRAWS))
    cuts = statistics.quantiles((expected_calibration_error(each) or 0.0 for each in again), n=40)
    print(f"{run}: expected calibration error {error:.3f} ({cuts[0]:.3f} to {cuts[-1]:.3f}), n = {len(answers)}\n")
    print("| mean confidence | n | right |\n|---|---|---|")
    for each in table:
        low, high = wilson(each.right, each.n)
        print(f"| {each.confidence:.2f} | {each.n} | {each.right / each.n:.0%} ({low:.0%} to {high:.0%}) |")


if __name__ == "__main__":
    main()
