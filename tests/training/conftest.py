"""A data set and a recipe small enough to build, fit and export in seconds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from training.executions import Executions
from training.workshop import Workshop

STORIES = [
    (
        "Tom has {a} pens and buys {b} boxes of {c} pens. How many pens does Tom have now?",
        "{b}*{c}={bc}",
        "{a}+{bc}={n}",
    ),
    (
        "A shop sold {b} crates of {c} apples and {a} loose apples. How many apples were sold?",
        "{b}*{c}={bc}",
        "{bc}+{a}={n}",
    ),
]


def item(number: int) -> dict:
    a, b, c = number + 3, number % 7 + 2, number % 5 + 2
    values = {"a": a, "b": b, "c": c, "bc": b * c, "n": a + b * c}
    question, *equations = (text.format(**values) for text in STORIES[number % 2])
    first, second = (equation.replace("=", " = ") for equation in equations)
    return {
        "id": f"story-{number}",
        "source": "stories",
        "question": question,
        "answer": str(values["n"]),
        "rationale": f"There are {first} in boxes.\nIn all {second}.",
        "program": f"def solution():\n    # There are {first} in boxes.\n    boxed = {b} * {c}\n"
        f"    # In all {second}.\n    everything = {a} + boxed\n    return everything",
        "equations": equations,
        "meta": {},
    }


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A directory with 60 good items, one whose program is wrong, one in the test set, and that test set."""
    data = tmp_path / "data"
    data.mkdir()
    items = [item(number) for number in range(60)]
    items.append({**item(60), "answer": "999999"})
    leaked = {
        **item(61),
        "question": "Seven very tired geese walk along the long river to find 61 golden keys. How many keys?",
    }
    items.append(leaked)
    (data / "stories.jsonl").write_text("".join(json.dumps(row) + "\n" for row in items))
    test = {"question": leaked["question"].replace("61", "15"), "answer": "15"}
    (data / "test.jsonl").write_text(json.dumps(test) + "\n")
    return data


@pytest.fixture
def recipe_file(corpus: Path, tmp_path: Path) -> Path:
    recipe = {
        "name": "tiny",
        "out": str(tmp_path / "work"),
        "data_root": str(corpus),
        "sources": [{"path": "stories.jsonl", "each": True}],
        "decontaminate": ["test.jsonl"],
        "dev_share": 0.15,
        "vocab_size": 400,
        "hidden_size": 32,
        "intermediate_size": 64,
        "layers": 2,
        "heads": 2,
        "batch_size": 4,
        "max_steps": 4,
        "eval_steps": 2,
        "threads": 1,
    }
    path = tmp_path / "tiny.yaml"
    path.write_text(yaml.safe_dump(recipe))
    return path


@pytest.fixture(scope="session")
def executions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Executions]:
    """The sandbox, and what programs did in it."""
    with Executions(tmp_path_factory.mktemp("executions") / "executed.jsonl") as opened:
        yield opened


@pytest.fixture(scope="session")
def workshop(executions: Executions) -> Workshop:
    """What builders and filters are given."""
    return Workshop(0, executions)
