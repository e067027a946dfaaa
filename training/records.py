"""The two row types of `training/`: `Item` (a source problem) and `Row` (one training example), JSONL in and out."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import Field, ValidationError

from prompts import load
from solver.errors import UsageError
from solver.types import Noun, Step, Trajectory


class Attempt(Noun):
    """A solution that a model wrote for a problem, and whether its answer is the gold one."""

    trajectory: Trajectory
    right: bool
    model: str = ""


class Item(Noun):
    """A problem as a data set gives it. `parent_id` is the root problem: splits are made by it, never by row.

    `rationale` is the worded solution, one step a line; `program` a Python program; `equations` one `lhs=rhs` a step.
    `rationales` are the same solution as finely as each name says, where the source knows it: terse, normal, fine.
    """

    id: str
    source: str
    question: str
    answer: str
    parent_id: str
    rationale: str | None = None
    rationales: dict[str, str] = Field(default_factory=dict)
    program: str | None = None
    equations: tuple[str, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    meta: dict[str, Any] = Field(default_factory=dict)


class Row(Noun):
    """One training example: a question and the steps of an assistant turn, as a `Trajectory` would hold them.

    Rendering it with the wire format named `mode` gives the text to train on and the spans that carry loss: one of the
    solver's own for solutions, one of its own for another `task`. `given` is how the turn begins: context, without
    loss. `rejected` is the worse answer of a pair; `label` is what the steps are worth, from 0 to 1. An `unfinished`
    turn breaks off: that it ends there is not to be learnt. `provenance` says where it comes from: family, wording,
    granularity, split, teacher, seed, whatever its source and builder know.
    """

    id: str
    source: str
    parent_id: str
    mode: str
    question: str
    steps: tuple[Step, ...]
    answer: str
    given: tuple[Step, ...] = ()
    unfinished: bool = False
    rejected: tuple[Step, ...] = ()
    label: float | None = Field(None, ge=0, le=1)
    task: str = "solve"
    loss_weight: float = 1.0
    provenance: dict[str, Any] = Field(default_factory=dict)

    @property
    def messages(self) -> list[dict[str, str]]:
        """The conversation as chat messages, the assistant's last. Made of the steps, so that the two cannot differ."""
        rendered = load(self.mode).render(self.question, (*self.given, *self.steps))
        return [*rendered.messages, {"role": "assistant", "content": rendered.assistant}]

    @property
    def text(self) -> str:
        """The assistant turn, without what was given of it."""
        return "".join(step.text for step in self.steps)

    @property
    def program(self) -> str | None:
        """The first program, None for a row in words."""
        return next(iter(self.programs), None)

    @property
    def programs(self) -> list[str]:
        """All programs of the turn, those that were given included."""
        return [step.code for step in (*self.given, *self.steps) if step.kind == "code"]


Record = TypeVar("Record", Item, Row)


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file, gzipped or not. Raises UsageError naming the file and the line."""
    if not path.is_file():
        raise UsageError(
            f"There is no file {path}.", "Give the path in the recipe, or data_root=DIR on the command line."
        )
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
            except json.JSONDecodeError as error:
                raise UsageError(f"{path}, line {number} is not JSON: {error.msg}.") from None
            yield record


def read_records(path: Path, kind: type[Record]) -> Iterator[Record]:
    for number, record in enumerate(read_jsonl(path), 1):
        try:
            yield kind.model_validate(record)
        except ValidationError as error:
            raise UsageError(f"{path}, record {number} is not a {kind.__name__}: {error.errors()[0]['msg']}.") from None


def write_records(path: Path, records: Iterable[Noun]) -> None:
    """Write all or nothing: a killed run leaves no half file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(path.suffix + ".partial")
    with partial.open("w", encoding="utf-8") as out:
        out.writelines(record.model_dump_json(exclude_none=True) + "\n" for record in records)
    os.replace(partial, path)
