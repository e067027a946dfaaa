"""Rows of a file, one at a time: JSON lines, JSON, CSV, TSV or Parquet, the first four also gzipped."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from solver.errors import UsageError

Row = dict[str, Any]
FORMATS = ".jsonl, .json, .csv, .tsv (each also .gz) or .parquet"
GZIP_MAGIC = b"\x1f\x8b"
QUOTES = 'A cell with a separator, a quote or a new line stands in quotes: "1, 2", and a quote in it twice.'
BATCH = 1024  # rows of a Parquet file in memory at once
csv.field_size_limit(1 << 30)  # a worked solution may be longer than the default of 128 KiB


def unit(path: Path) -> str:
    """What a row is called in a message about it."""
    return "row" if _suffix(path) in (".json", ".csv", ".tsv", ".parquet") else "line"


def rows(path: Path) -> Iterator[tuple[int, Row]]:
    """Rows with their numbers, from 1; in JSON lines the number of the line. A blank line is no row.

    A file of an unknown suffix is read as JSON lines. Only a `.json` file is held in memory as a whole.
    Raises UsageError, naming the row, for a file that is missing, unreadable or of another format.
    """
    try:
        if _suffix(path) == ".parquet":
            yield from _parquet(path)
            return
        with path.open("rb") as raw:
            packed = raw.read(2) == GZIP_MAGIC
        with gzip.open(path) if packed else path.open("rb") as file:
            yield from _READERS.get(_suffix(path), _json_lines)(path, cast("IO[bytes]", file))
    except FileNotFoundError:
        raise UsageError(f"There is no file {path}.", f"A data set is a file {FORMATS}, or a known name.") from None
    except (OSError, EOFError, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UsageError(f"{path} cannot be read: {reason}.", f"A data set is a file {FORMATS}.") from None


def _suffix(path: Path) -> str:
    """`.csv` for `a.csv` and for `a.csv.gz`."""
    return (path.with_suffix("") if path.suffix.lower() == ".gz" else path).suffix.lower()


def _json_lines(path: Path, file: IO[bytes]) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(file, 1):  # bytes, so that a line that is not UTF-8 can be named too
        if line.strip():
            yield number, _object(_parsed(line, path, number), path, number)


def _json(path: Path, file: IO[bytes]) -> Iterator[tuple[int, Row]]:
    """An array of objects, by itself or under `data`; JSON lines are taken too, as many files are named wrongly."""
    content = file.read()
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        yield from _json_lines(path, io.BytesIO(content))
        return
    items = whole.get("data", [whole]) if isinstance(whole, dict) else whole
    if not isinstance(items, list):
        raise UsageError(f"{path} holds no list of problems.", 'It is an array of objects, or {"data": [...]}.')
    for number, item in enumerate(items, 1):
        yield number, _object(item, path, number)


def _parsed(line: bytes, path: Path, number: int) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # bad JSON and bad UTF-8 are both ValueErrors
        raise UsageError(
            f"{path}, line {number} is not JSON: {error}.", f"One JSON object a line is expected; others are {FORMATS}."
        ) from None


def _object(item: Any, path: Path, number: int) -> Row:
    if not isinstance(item, dict):
        raise UsageError(f"{path}, {unit(path)} {number} is not a JSON object.", "Each problem is an object.")
    return item


def _separated(path: Path, file: IO[bytes]) -> Iterator[tuple[int, Row]]:
    """Comma or tab separated, the first line naming the columns; an empty cell is a value that is not there."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    reader = csv.reader(text, delimiter="\t" if _suffix(path) == ".tsv" else ",", strict=True)
    number = 0
    try:
        names = next(reader, [])
        for number, cells in enumerate(filter(None, reader), 1):
            if len(cells) > len(names):
                raise UsageError(
                    f"{path}, row {number} has {len(cells)} cells, but there are {len(names)} columns.", QUOTES
                )
            yield number, {name: cell for name, cell in zip(names, cells, strict=False) if cell != ""}
    except (csv.Error, UnicodeDecodeError) as error:
        hint = "Save it as UTF-8." if isinstance(error, UnicodeDecodeError) else QUOTES
        raise UsageError(f"{path}, row {number + 1} cannot be read: {error}.", hint) from None


def _parquet(path: Path) -> Iterator[tuple[int, Row]]:
    if path.is_dir() or not path.exists():
        path.open("rb").close()  # says why it is no file
    import pyarrow
    from pyarrow import parquet

    number = 0
    try:
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(BATCH):
                for row in batch.to_pylist():
                    number += 1
                    yield number, row
    except pyarrow.ArrowException as error:
        reason = str(error).splitlines()[0].rstrip(".")
        raise UsageError(f"{path} cannot be read as Parquet: {reason}.", f"A data set is a file {FORMATS}.") from None


_READERS = {".json": _json, ".csv": _separated, ".tsv": _separated}
