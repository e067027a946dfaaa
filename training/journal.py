"""A file of results by key that only grows: what a killed run had found out, the next one need not do again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO


class Journal:
    """One JSON object a line. The torn last line of a killed run is owed again."""

    def __init__(self, path: Path):
        self._path = path
        self._file: TextIO | None = None

    def read(self) -> Iterator[tuple[str, Any]]:
        if self._path.is_file():
            for line in self._path.read_text("utf-8").splitlines():
                try:
                    record = json.loads(line)
                except json.JSONDecodeError:
                    continue
                yield record["key"], record["result"]

    def append(self, key: str, result: Any) -> None:
        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("a", encoding="utf-8")
            if self._file.tell() and not self._path.read_bytes().endswith(b"\n"):
                self._file.write("\n")
        self._file.write(json.dumps({"key": key, "result": result}) + "\n")

    def flush(self) -> None:
        if self._file is not None:
            self._file.flush()

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
