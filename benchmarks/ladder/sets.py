"""The problems on which the arms of a table are tested: none of them is a training problem of any seed."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import cast

from benchmarks.ladder.table import Table
from training.records import Item, read_jsonl
from training.templates.items import Split, items
from training.templates.library import choose

DRAW = 20_261_201
"""Seed of the test problems; far from those of training, which are 0, 1, 2 ..."""


EACH = 40
"""Problems drawn of each family, from which those of a set are taken."""

TRAINED = 60
"""Problems of each family, of each of the first three seeds, that no test problem may repeat."""


def write(table: Table, data: Path | None, path: Path) -> Path:
    """One file with all sets of a table, told apart by the column `set`."""
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(json.dumps(row) + "\n" for row in _rows(table, data)), "utf-8")
    return path


def _rows(table: Table, data: Path | None) -> Iterator[dict[str, str]]:
    trained = {item.question for seed in range(3) for item in _of(table, "train", TRAINED, seed)}
    for split, n in table.sets.items():
        fresh = [item for item in _of(table, split, EACH, DRAW) if item.question not in trained]
        for item in random.Random(DRAW).sample(fresh, min(n, len(fresh))):
            yield {"id": f"{split}:{item.id}", "set": split, "question": item.question, "answer": item.answer}
    if data is not None:
        for name, file in table.files.items():
            for row in islice(read_jsonl(data / file), table.n):
                yield {"id": f"{name}:{row['id']}", "set": name, "question": row["question"], "answer": row["answer"]}


def _of(table: Table, split: str, each: int, seed: int) -> Iterator[Item]:
    chosen = choose(list(table.areas))
    return items(chosen, cast(Split, split), each, seed)
