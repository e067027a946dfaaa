"""A data set of questions, with gold answers where there are some: a file, a name that is known, or the hub's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from solver.datasets import files, hub, where
from solver.datasets.files import Row
from solver.datasets.known import Known, known
from solver.datasets.layout import Layout, Unfit
from solver.datasets.where import Condition
from solver.errors import UsageError
from solver.registry import did_you_mean
from solver.runs.grading import Grading
from solver.types import Problem


class Reading(BaseModel):
    """How a data set is to be read where that differs from what is known of it. None and () leave that alone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    question: tuple[str, ...] = ()
    """Columns, joined where there are several."""
    answer: str | None = None
    id: str | None = None
    options: str | None = None
    by: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    kind: str | None = None
    tolerance: float | None = None


@dataclass(frozen=True)
class Dataset:
    """Rows that are read anew, in the same order, each time they are asked for; none are kept in memory."""

    name: str
    rows: Callable[[], Iterator[tuple[int, Row]]]
    unit: str
    layout: Layout
    conditions: tuple[Condition, ...]
    grading: Grading
    columns: tuple[str, ...] = ()
    """Those that were asked for by name, and must be there."""

    def problems(self, notify: Callable[[str], None] = lambda sentence: None) -> Iterator[tuple[Problem, bool]]:
        """Every problem, in order, and whether it meets the conditions; `id` is the row's own, else its number.

        A repeated id gets a suffix (`7`, `7#2`), so that ids are unique; `notify` is told of them at the end.
        Raises UsageError, naming the row, for one that is no problem; and where there is none, none meets the
        conditions, or a column that was asked for is nowhere.
        """
        ids, columns, met = _Ids(), dict[str, None](), 0
        for number, row in self.rows():
            try:
                problem = self.layout.problem(row, str(number))
            except Unfit as error:
                raise UsageError(f"{self.name}, {self.unit} {number} {error}", error.hint) from None
            if self.columns:
                columns.update(dict.fromkeys(row))
            meets = all(condition.holds(row) for condition in self.conditions)
            met += meets
            unique = ids.unique(problem.id)
            yield problem if unique == problem.id else problem.model_copy(update={"id": unique}), meets
        if not ids:
            raise UsageError(f"{self.name} holds no problems.", "One object or row a problem is expected.")
        for column in self.columns:
            if column not in columns:
                raise UsageError(f"No row of {self.name} has the column {column!r}.", _there_are(columns))
        if not met:
            raise UsageError(
                f"No row of {self.name} meets the conditions.", "Numbers compare as numbers, words as text."
            )
        if ids.renamed:
            notify(
                f"{self.name} repeats {ids.renamed} ids; the repeated ones got a suffix, "
                f"the first is now {ids.first_renamed!r}."
            )


def find(data: str | Path, reading: Reading | None = None) -> Dataset:
    """What `data` names: a file, a known name, `NAME=FILE` for a file of a known layout, or `hf:OWNER/NAME:SPLIT`.

    Raises UsageError for a name that is not known, and for a `reading` that makes no sense. Nothing is read yet.
    """
    reading = reading or Reading()
    data = str(data)
    name, _, file = data.partition("=")
    entry = None if Path(data).exists() and data not in known() else known().get(name)
    if entry is not None and data == name:
        source = f"hf:{entry.hub}"
    elif entry is not None:
        source = file
    else:
        source = data
    if not source.startswith("hf:") and not Path(source).suffix and not Path(source).exists():
        raise UsageError(f"There is no file and no data set {source!r}.", did_you_mean(source, known()))
    conditions = tuple(map(where.parse, reading.where))
    return Dataset(
        name=source,
        rows=lambda: hub.rows(source[3:]) if source.startswith("hf:") else files.rows(Path(source)),
        unit="row" if source.startswith("hf:") else files.unit(Path(source)),
        layout=_layout(entry, reading),
        conditions=conditions,
        grading=_grading(entry, reading),
        columns=(*(condition.column for condition in conditions), *reading.by),
    )


def _layout(entry: Known | None, reading: Reading) -> Layout:
    """What is known of the columns, the common spellings behind it, and before it what was asked for by name."""
    usual = Layout(**{name: getattr(entry, name) for name in Layout.model_fields}) if entry else Layout()
    changes: dict[str, Any] = {"by": tuple(dict.fromkeys((*usual.by, *reading.by)))}
    if reading.question:
        changes["question"] = (reading.question,)
    if reading.answer:
        changes |= {"answer": (reading.answer,), "required": True}
    if reading.id:
        changes["id"] = (reading.id,)
    if reading.options:
        changes["options"] = reading.options
    return usual.model_copy(update=changes)


def _grading(entry: Known | None, reading: Reading) -> Grading:
    usual = Grading(kind=entry.kind, tolerance=entry.tolerance) if entry else Grading()
    return usual.changed(reading.kind, reading.tolerance)


def _there_are(columns: Sequence[str] | dict[str, None]) -> str:
    return f"There are: {', '.join(columns) or 'none'}."


class _Ids:
    """Makes ids unique. It remembers their hashes and not their texts: of a million ids, that is what fits."""

    def __init__(self) -> None:
        self._taken: set[int] = set()
        self.renamed, self.first_renamed = 0, ""

    def __bool__(self) -> bool:
        return bool(self._taken)

    def unique(self, name: str) -> str:
        copy, candidate = 1, name
        while hash(candidate) in self._taken:
            copy += 1
            candidate = f"{name}#{copy}"
        self._taken.add(hash(candidate))
        if copy > 1:
            self.renamed += 1
            self.first_renamed = self.first_renamed or candidate
        return candidate
