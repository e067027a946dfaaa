"""Rows of a data set of the hub, or of a directory laid out like one, through the `datasets` library."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from solver.datasets.files import Row
from solver.errors import UsageError

SPELLING = "Write hf:OWNER/NAME:SPLIT, or hf:OWNER/NAME/CONFIG:SPLIT; a directory may stand in place of OWNER/NAME."


def parse(spec: str) -> tuple[str, str | None, str]:
    """Path, config and split of `owner/name:split`, `owner/name/config:split` or `directory:split`."""
    path, _, split = spec.rpartition(":")
    if not path or not split:
        raise UsageError(f"hf:{spec} does not say which split.", SPELLING)
    if Path(path).is_dir():
        return path, None, split
    owner, _, rest = path.partition("/")
    name, _, config = rest.partition("/")
    if not owner or not name or path.startswith((".", "~")):
        raise UsageError(f"hf:{spec} names no data set.", SPELLING)
    return f"{owner}/{name}", config or None, split


def rows(spec: str) -> Iterator[tuple[int, Row]]:
    """Rows with their numbers, from 1. What is fetched is kept in the library's cache and read from disk.

    Raises UsageError for a data set, config or split that is not there, or that cannot be fetched.
    """
    path, config, split = parse(spec)
    yield from enumerate(_load(path, config, split), 1)


def _load(path: str, config: str | None, split: str) -> Any:
    import datasets
    import huggingface_hub
    from datasets.utils.logging import set_verbosity

    set_verbosity(logging.CRITICAL)
    huggingface_hub.logging.set_verbosity(logging.CRITICAL)  # a line for each of its retries
    datasets.disable_progress_bars()
    name = path + (f"/{config}" if config else "")
    try:
        return datasets.load_dataset(path, config, split=split)
    except Exception as error:  # the library raises a dozen kinds
        raise _explained(error, name, split) from error


def _explained(error: Exception, name: str, split: str) -> UsageError:
    said = " ".join(str(error).split())
    if isinstance(error, (ConnectionError, OSError)) and not isinstance(error, FileNotFoundError):
        hint = "Check the network; or download it and give the file (NAME=FILE for a known name)."
        return UsageError(f"The data set {name} cannot be fetched, and is not in the cache.", hint)
    if isinstance(error, FileNotFoundError):  # includes DatasetNotFoundError
        return UsageError(f"There is no data set {name} on the hub, or it is not public.", SPELLING)
    return UsageError(f"The split {split!r} of {name} cannot be read: {said[:300].rstrip('. ')}.", SPELLING)
