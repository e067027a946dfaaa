"""Compare ways of solving: accuracy against the tokens it took, as a table; with matplotlib installed also as a plot.

    python -m benchmarks.strategies DATA... [-m MODEL] [-s NAME ...] [-n SAMPLES] [-o RUNS] [--limit N] [-- OPTIONS]

Every DATA is a file of JSON lines with `question` and `answer`; OPTIONS go to `solver run`, for example
`-- --max-tokens 200 --budget-tokens 1000`. Strict grading with its 95 % Wilson interval; tokens are generated ones, per
problem, those of plans, rewordings and critics included. Each run resumes, so the same command goes on after an
interruption.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from solver.runs import trace
from solver.strategies import STRATEGIES
from solver.ui import plots
from solver.ui.plots import shares

SAMPLES = 5
"""Enough for a vote; some strategies make no sense with one."""


@dataclass(frozen=True)
class Row:
    data: str
    strategy: str
    results: dict
    flips: tuple[int, int]

    @property
    def tokens(self) -> float:
        return self.results["tokens"]["completion"] / max(1, self.results["problems"] - self.results["failed"])

    def cells(self) -> list[str]:
        accuracy, fallback = self.results["accuracy"], self.results["fallback"]
        right = "none graded"
        if accuracy:
            right = "{:.1f} % ({:.1f} to {:.1f})".format(
                *(100 * x for x in (accuracy["strict"], *accuracy["interval"]))
            )
        sound = self.results["problems"] - self.results["failed"]
        back = (
            f"{fallback['problems']}/{sound}, +{fallback['gained']} -{fallback['lost']}" if fallback["problems"] else ""
        )
        flips = "+{} -{}".format(*self.flips) if self.strategy == "deliberate" else ""
        return [
            self.data,
            self.strategy,
            str(sound),
            right,
            f"{self.tokens:.0f}",
            back,
            flips,
            str(self.results["failed"]),
        ]


HEADINGS = ("data", "strategy", "n", "right", "tokens", "fallback", "flips", "failed")


def main(arguments: Sequence[str] | None = None) -> None:
    given = list(sys.argv[1:] if arguments is None else arguments)
    end = given.index("--") if "--" in given else len(given)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("-m", "--model", default="embedded")
    parser.add_argument("-s", "--strategies", nargs="+", default=list(STRATEGIES), metavar="NAME")
    parser.add_argument("-n", "--samples", type=int, default=SAMPLES)
    parser.add_argument("-o", "--out", type=Path, default=Path("runs/strategies"))
    parser.add_argument("--limit", type=int)
    asked = parser.parse_args(given[:end])
    print(f"| {' | '.join(HEADINGS)} |\n|{'---|' * len(HEADINGS)}")
    rows = []
    for data in asked.data:
        for strategy in asked.strategies:
            rows.append(solve(asked, data, strategy, given[end + 1 :]))
            print(f"| {' | '.join(rows[-1].cells())} |", flush=True)
    print("\n" + side_by_side(rows))
    if find_spec("matplotlib"):
        plot(rows, plots.checked(asked.out / "strategies.svg"))


def solve(asked: argparse.Namespace, data: Path, strategy: str, options: Sequence[str]) -> Row:
    directory = asked.out / f"{data.name.partition('.')[0]}-{strategy}"
    command = [sys.executable, "-m", "solver.cli", "run", str(data), "-o", str(directory), "-m", asked.model]
    command += ["-s", strategy, "-n", str(asked.samples), *options]
    if asked.limit:
        command += ["--limit", str(asked.limit)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL)
    if done.returncode not in (0, 1):  # 1: some problems failed by our own fault, which the table says
        sys.exit(done.returncode)
    counted = [one.flips for one in trace.read(directory) if one.flips]
    flips = sum(one.wrong_to_right for one in counted), sum(one.right_to_wrong for one in counted)
    return Row(data.stem, strategy, json.loads((directory / "results.json").read_text("utf-8")), flips)


def side_by_side(rows: Sequence[Row]) -> str:
    """The share of right answers and the tokens again, a row a strategy and a column a data file."""
    cells = {(row.strategy, row.data): f"{row.cells()[3]}; {row.tokens:.0f}" for row in rows}
    data, strategies = ({row.data: row for row in rows}, dict.fromkeys(row.strategy for row in rows))
    lines = ["| strategy | " + " | ".join(f"{name}, n = {row.cells()[2]}" for name, row in data.items()) + " |"]
    lines += ["|---|" + "---|" * len(data)]
    lines += [f"| `{each}` | " + " | ".join(cells[each, name] for name in data) + " |" for each in strategies]
    return "\n".join(lines)


def plot(rows: Sequence[Row], path: Path) -> None:
    """Accuracy with its interval over tokens a problem; a panel a data file."""
    graded = [row for row in rows if row.results["accuracy"]]
    plots.save(shares.accuracy([shares.Point.of(row.strategy, row.data, row.results) for row in graded]), path)


if __name__ == "__main__":
    main()
