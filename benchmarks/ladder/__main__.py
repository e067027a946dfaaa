"""Train the arms of tables of the ladder, test them, and print the tables.

    python -m benchmarks.ladder TABLE... [--seeds 0 1 2] [--out DIR] [--data DIR] [--report]

A TABLE is a file in benchmarks/ladder/tables. The base model is trained first, where it is not there. Whatever is done
is not done again: several of these may run side by side with other seeds, and `--report` prints what is there. With
`--data`, the directory of the standard test sets, the arms are tested on these too.
"""

from __future__ import annotations

import argparse
import fcntl
from pathlib import Path

from benchmarks.ladder import sets, sums
from benchmarks.ladder.cell import Cell
from benchmarks.ladder.report import markdown
from benchmarks.ladder.table import BASE, WORDS, Table, read
from training import recipe as recipes
from training.data import build


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="+", metavar="TABLE")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--out", type=Path, default=Path("work/ladder"))
    parser.add_argument("--data", type=Path)
    parser.add_argument("--report", action="store_true", help="print the table of what is there")
    asked = parser.parse_args()
    for name in asked.tables:
        table = read(name)
        cells = {arm: [_cell(asked, name, table, arm, seed) for seed in asked.seeds] for arm in table.arms}
        if not asked.report:
            _work(asked, name, table, cells)
        print(markdown(table, cells), flush=True)


def _cell(asked: argparse.Namespace, name: str, table: Table, arm: str, seed: int) -> Cell:
    return Cell(table, arm, seed, asked.out / name, asked.out / "ladder-base" / "model")


def _work(asked: argparse.Namespace, name: str, table: Table, cells: dict[str, list[Cell]]) -> None:
    with (asked.out / "base.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        sums.write(asked.out / "sums.jsonl")
        for phase, start in ((WORDS, "null"), (BASE, asked.out / "ladder-words" / "model")):
            keys = [f"out={asked.out}", f"data_root={asked.out}", f"start={start}", "threads=1"]
            base = recipes.load(str(phase), keys)
            if not (base.root / "fit.json").is_file():
                build(base)
                base.module().fit(base, base.options())
        problems = sets.write(table, asked.data, asked.out / name / "problems.jsonl")
    for place in range(len(asked.seeds)):  # a seed at a time: a table that is cut short has whole seeds
        for seeds in cells.values():
            print(f"{name}: {seeds[place].root.name}", flush=True)
            seeds[place].train()
            seeds[place].evaluate(problems)


if __name__ == "__main__":
    main()
