"""Runs for the tests of everything that makes, grades or compares them."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from solver import datasets
from solver.config import Settings
from solver.runs import batch, trace

SCRIPTS = Path(__file__).parents[2] / "scripts"
FAKE = f"fake:{SCRIPTS / 'arithmetic.yaml'}"


@contextlib.contextmanager
def quiet(done: int, total: int) -> Iterator[Any]:
    yield lambda _: None


def solve(data: Path | str, directory: Path, **settings: Any) -> batch.Outcome:
    """A run, in this process, with options of `batch.run`, fields of `Reading`, and settings."""
    run = {key: settings.pop(key) for key in ("limit", "shuffle", "concurrency", "hire") if key in settings}
    reading = datasets.Reading(**{key: settings.pop(key) for key in datasets.Reading.model_fields if key in settings})
    chosen = Settings(**{"model": FAKE, "strategy": "cot", **settings})
    return asyncio.run(batch.run(datasets.find(data, reading), directory, chosen, progress=quiet, **run))


def write(path: Path, *questions: str, gold: str | None = "4") -> Path:
    path.write_text("".join(json.dumps({"question": one, "answer": gold}) + "\n" for one in questions))
    return path


def lines(directory: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (directory / trace.TRACES).read_text().splitlines()]
