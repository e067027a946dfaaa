"""Verified solutions to build from: a few that ship, and GSM8K's training set where DATA says where it is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from training.executions import Executions
from training.records import Item
from training.sources.jsonl import read
from training.workshop import Workshop

CASES = Path(__file__).parents[2] / "cases" / "worked.jsonl"


@pytest.fixture(scope="session")
def cases() -> dict[str, Item]:
    return {item.id: item for item in read(CASES)}


@pytest.fixture(scope="session")
def gsm8k() -> list[Item]:
    """400 problems of the training set, from all over it."""
    path = Path(os.environ.get("DATA", "data")) / "gsm8k" / "train.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"there is no {path}: name the directory of the data sets in DATA")
    return list(read(path))[::18][:400]


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    with Executions(tmp_path_factory.mktemp("workshop") / "executed.jsonl") as executions:
        yield Workshop(7, executions)
