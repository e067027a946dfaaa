"""The data stage: sources, builder, filters, split. Deterministic for a seed; a killed run goes on where it stopped."""

from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

from rich.console import Console
from rich.table import Table

import sandbox
from prompts import Mode
from sandbox import ExecResult
from training.builders import mix, symbolic
from training.filters.arithmetic import arithmetic
from training.filters.decontaminate import TestSets
from training.filters.execute import execute
from training.recipe import Recipe, Source
from training.records import Item, Row, read_jsonl, write_records
from training.sources import hub, jsonl

BUILDERS: dict[str, Callable[[Item, tuple[Mode, ...]], Iterator[Row]]] = {"mix": mix.build, "symbolic": symbolic.build}
GENERATORS = {
    "families": "training.sources.families",
    "reasoning-gym": "training.sources.reasoning_gym",
    "mathematics-dataset": "training.sources.mathematics_dataset",
}
"""Sources that make their problems, by the word before the colon of a path: `read(argument, limit, seed)`."""


def build(recipe: Recipe) -> dict[str, Counter[str]]:
    """Write `train.jsonl`, `dev.jsonl` and `data.json` below the recipe's directory; returns the counts by source.

    Every program is executed in the sandbox and its row kept only when the output equals the gold answer. The split
    is by root problem.
    """
    recipe.root.mkdir(parents=True, exist_ok=True)
    tests = TestSets(row["question"] for name in recipe.decontaminate for row in read_jsonl(recipe.data_root / name))
    report: dict[str, Counter[str]] = {}
    kept: dict[str, list[Row]] = {"train": [], "dev": []}
    with ExecutionCache(recipe.root / "executed.jsonl", recipe.workers) as cache:
        for source in recipe.sources:
            counts = report.setdefault(_title(source, recipe), Counter())
            rows = list(_built(recipe, source, tests, counts))
            for row in cache.filter(rows, counts):
                split = "dev" if _draw(recipe.seed, row.parent_id) < recipe.dev_share else "train"
                counts["kept"] += 1
                counts[f"kept {row.mode}"] += 1
                kept[split].extend([row] * (source.repeat if split == "train" else 1))
    for split, rows in kept.items():
        random.Random(recipe.seed).shuffle(rows)
        write_records(recipe.root / f"{split}.jsonl", rows)
    _write_dev_problems(recipe.root / "dev-problems.jsonl", kept["dev"])
    (recipe.root / "data.json").write_text(json.dumps(report, indent=1, sort_keys=True) + "\n", "utf-8")
    return report


def _title(source: Source, recipe: Recipe) -> str:
    """Its path, and its modes where the recipe takes the same file more than once."""
    alone = sum(source.path == other.path for other in recipe.sources) == 1
    return source.path if alone else f"{source.path} ({', '.join(source.modes)})"


def _built(recipe: Recipe, source: Source, tests: TestSets, counts: Counter[str]) -> Iterator[Row]:
    """Rows of one source before execution, dropped rows counted by reason."""
    for item in _items(recipe, source):
        counts["items"] += 1
        overlap = tests.overlap(item)
        if overlap:
            counts[overlap] += 1
            continue
        rows = list(BUILDERS[source.builder](item, _modes(recipe, source, item)))
        if not rows:
            counts["builder: nothing to build from"] += 1
        for row in rows:
            verdict = arithmetic(row)
            if isinstance(verdict, str):
                counts[verdict] += 1
            else:
                yield verdict


def _items(recipe: Recipe, source: Source) -> Iterable[Item]:
    items = [item for item in _read(recipe, source) if source.max_chars is None or _chars(item) <= source.max_chars]
    if source.limit is not None and source.limit < len(items):
        items = random.Random(recipe.seed).sample(items, source.limit)
    return items


def _read(recipe: Recipe, source: Source) -> Iterator[Item]:
    kind, colon, argument = source.path.partition(":")
    if kind in GENERATORS:
        return import_module(GENERATORS[kind]).read(argument, source.limit, recipe.seed)
    if kind == "hf" and colon:
        return hub.read(argument)
    return jsonl.read(recipe.data_root / source.path)


def _chars(item: Item) -> int:
    return len(item.question) + len(item.program or item.rationale or "")


def _modes(recipe: Recipe, source: Source, item: Item) -> tuple[Mode, ...]:
    if source.each:
        return tuple(source.modes)
    point = _draw(recipe.seed, "mode", item.id) * sum(source.modes.values())
    for mode, weight in source.modes.items():
        point -= weight
        if point < 0:
            return (mode,)
    return (mode,)


def _draw(seed: int, *parts: str) -> float:
    """A number in [0, 1) that depends on nothing but its arguments, so that adding a source moves no other row."""
    digest = hashlib.sha256("\0".join([str(seed), *parts]).encode()).digest()
    return int.from_bytes(digest[:7]) / (1 << 56)


class ExecutionCache:
    """Results of programs by content, appended as they come: nothing is run twice, also after a kill."""

    def __init__(self, path: Path, workers: int):
        self._path, self._workers = path, workers
        self._known: dict[str, ExecResult] = {}

    def __enter__(self) -> ExecutionCache:
        if self._path.is_file():
            for line in self._path.read_text("utf-8").splitlines():
                try:
                    record = json.loads(line)
                except json.JSONDecodeError:  # the torn last line of a killed run is owed again
                    continue
                self._known[record["key"]] = ExecResult.model_validate(record["result"])
        self._file = self._path.open("a", encoding="utf-8")
        self._pool = sandbox.Pool(self._workers)
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.close()
        self._file.close()

    def filter(self, rows: list[Row], counts: Counter[str]) -> Iterator[Row]:
        owed = {program: None for row in rows for program in row.programs if _key(program) not in self._known}
        for program, result in zip(owed, self._pool.map(owed), strict=True):
            self._known[_key(program)] = result
            record = {"key": _key(program), "result": result.model_dump(exclude_defaults=True, exclude={"ms"})}
            self._file.write(json.dumps(record) + "\n")
        self._file.flush()
        for row in rows:
            verdict = execute(row, lambda program: self._known[_key(program)])
            if isinstance(verdict, str):
                counts[verdict] += 1
            else:
                yield verdict


def _key(program: str) -> str:
    return hashlib.sha256(program.encode()).hexdigest()


def _write_dev_problems(path: Path, rows: list[Row]) -> None:
    problems = {
        row.question: {"id": row.id.rpartition("/")[0], "question": row.question, "answer": row.answer} for row in rows
    }
    path.write_text("".join(json.dumps(problem) + "\n" for problem in problems.values()), "utf-8")


def show(report: dict[str, Counter[str]], console: Console) -> None:
    """Print in, kept and dropped by reason, a row a source."""
    table = Table("source", "items", "rows kept", "dropped")
    for source, counts in report.items():
        dropped = [
            f"{reason}: {n}"
            for reason, n in counts.most_common()
            if reason != "items" and not reason.startswith("kept")
        ]
        kept = ", ".join(f"{mode[5:]} {n}" for mode, n in sorted(counts.items()) if mode.startswith("kept "))
        table.add_row(source, str(counts["items"]), f"{counts['kept']} ({kept})", "\n".join(dropped))
    console.print(table)
