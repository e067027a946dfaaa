"""What one source of a recipe gave, kept on disk until something that decides it changes, our own code included."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

from training.builders.base import Dropped
from training.parts import Source
from training.recipe import Recipe
from training.records import Row, read_records
from training.report import Counts
from training.sources import SOURCES


class Stage:
    """`rows()` and `add()` read what `write()` wrote, in this run or in an earlier one."""

    def __init__(self, recipe: Recipe, number: int):
        source = recipe.sources[number]
        folder = recipe.root / "stages"
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{number + 1}-{source.builder}-{_digest(_deciding(recipe, number))}"
        self._rows, self._about = folder / f"{name}.jsonl", folder / f"{name}.json"
        for old in folder.glob(f"{number + 1}-*"):
            if not old.name.startswith(name):
                old.unlink()

    @property
    def done(self) -> bool:
        return self._rows.is_file()

    def write(self, results: Iterable[Row | Dropped], counts: Counts) -> None:
        """Write all or nothing; `counts` has the number of items when all results are there."""
        partial = self._rows.with_suffix(".partial")
        dropped: list[Dropped] = []
        with partial.open("w", encoding="utf-8") as out:
            for result in results:
                if isinstance(result, Dropped):
                    dropped.append(result)
                else:
                    out.write(result.model_dump_json(exclude_none=True) + "\n")
        self._about.write_text(json.dumps({"items": counts.items, "dropped": dropped}), "utf-8")
        os.replace(partial, self._rows)

    def rows(self) -> list[Row]:
        return list(read_records(self._rows, Row))

    def add(self, counts: Counts, refused: TextIO) -> None:
        """Count what the source gave, and write what was dropped to `refused`."""
        about = json.loads(self._about.read_text("utf-8"))
        counts.items = about["items"]
        for row in self.rows():
            counts.keep(row)
        for fields in about["dropped"]:
            counts.drop(Dropped(*fields), refused)


def _deciding(recipe: Recipe, number: int) -> dict[str, Any]:
    source = recipe.sources[number]
    recorded = {"sources", "seed", "filters", "teacher", "teacher_temperature", "teacher_max_tokens", "dev_share"}
    deciding = recipe.model_dump(mode="json", include=recorded)
    deciding["sources"] = source.model_dump(mode="json", exclude={"repeat"})
    files = [recipe.data_root / name for name in (source.path, *recipe.decontaminate)] + _read(source)
    deciding["files"] = [_content(path) for path in files if path.is_file()]
    deciding["code"] = _code()
    return deciding


def _read(source: Source) -> list[Path]:
    """Files that a source finds by itself."""
    kind, _, argument = source.path.partition(":")
    files = getattr(import_module(SOURCES[kind]), "files", None) if kind in SOURCES else None
    return files(argument) if files else []


@cache
def _code() -> str:
    """Of this package and of the formats: what a builder writes may change with any of its lines."""
    root = Path(__file__).parents[1]
    files = sorted(
        path
        for folder in ("training", "prompts")
        for kind in ("*.py", "*.yaml", "*.txt")
        for path in (root / folder).rglob(kind)
        if path.parent.name != "recipes"
    )
    return _digest([[str(path.relative_to(root)), _content(path)] for path in files])


def _content(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:12]
