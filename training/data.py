"""The data stage: sources, builders, filters, split. Deterministic for a seed; a killed run goes on where it was."""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TextIO

from training.builders.base import Dropped
from training.draws import draw
from training.executions import Executions
from training.filters.decontaminate import TestSets
from training.parts import Problems, Source
from training.recipe import Recipe
from training.records import Item, Row, read_jsonl, write_records
from training.report import Counts
from training.sources import SOURCES, hub, jsonl
from training.stages import Stage
from training.teacher import Teacher
from training.workshop import Workshop


def build(recipe: Recipe) -> dict[str, Counts]:
    """Write `train.jsonl`, `dev.jsonl`, `dropped.jsonl` and `data.json` below the recipe's directory.

    Returns the counts by source. Every program is executed in the sandbox, and its row kept only when the output equals
    the gold answer. The split is by root problem. What a source gave is kept until its part of the recipe changes.
    Raises UsageError, or what a teacher raises.
    """
    recipe.root.mkdir(parents=True, exist_ok=True)
    report: dict[str, Counts] = {}
    kept: list[list[Row]] = []
    with _workshop(recipe) as workshop, (recipe.root / "dropped.jsonl").open("w", encoding="utf-8") as refused:
        for number, source in enumerate(recipe.sources):
            counts = report[_title(number, source)] = Counts(source.builder)
            stage = Stage(recipe, number)
            if not stage.done:
                stage.write(_built(recipe, source, workshop, counts), counts)
            stage.add(counts, refused)
            kept.append(stage.rows())
        _across(recipe, kept, workshop, list(report.values()), refused)
    _write(recipe, kept)
    (recipe.root / "data.json").write_text(
        json.dumps({title: counts.as_json() for title, counts in report.items()}, indent=1) + "\n", "utf-8"
    )
    return report


@contextlib.contextmanager
def _workshop(recipe: Recipe) -> Iterator[Workshop]:
    with contextlib.ExitStack() as stack:
        executions = stack.enter_context(Executions(recipe.root / "executed.jsonl", recipe.workers))
        teacher = None
        if recipe.teacher:
            settings = {"temperature": recipe.teacher_temperature, "max_tokens": recipe.teacher_max_tokens}
            teacher = Teacher(recipe.root / "teacher.jsonl", model=recipe.teacher, seed=recipe.seed, **settings)
            stack.enter_context(teacher)
        yield Workshop(recipe.seed, executions, _tests(recipe), teacher, recipe.dev_share)


def _title(number: int, source: Source) -> str:
    return f"{number + 1}. {source.path}"


def _built(recipe: Recipe, source: Source, workshop: Workshop, counts: Counts) -> Iterator[Row | Dropped]:
    """The rows of one source that pass all filters, and what was dropped on the way."""
    dropped: list[Dropped] = []
    items = _clean(_items(recipe, source), workshop, counts, dropped)
    rows = _passing(source.module().build(items, source.options(), workshop), dropped)
    for sieve in recipe.filters:
        rows = _passing(sieve.module().keep(rows, sieve.options(), workshop), dropped)
    for row in rows:
        yield row if source.weight == 1 else row.model_copy(update={"loss_weight": row.loss_weight * source.weight})
    yield from dropped


def _clean(items: Iterable[Item], workshop: Workshop, counts: Counts, dropped: list[Dropped]) -> Iterator[Item]:
    """The items that overlap no test set."""
    for item in items:
        counts.items += 1
        hit = workshop.tests.hit(item.question)
        if hit is None:
            yield item
        else:
            dropped.append(Dropped(item.id, hit.rule, item.question, hit.question))


def _passing(results: Iterable[Row | Dropped], dropped: list[Dropped]) -> Iterator[Row]:
    for result in results:
        if isinstance(result, Dropped):
            dropped.append(result)
        else:
            yield result


def clean_items(recipe: Recipe, source: Problems) -> list[Item]:
    """The problems of a source that overlap no test set of the recipe."""
    tests = _tests(recipe)
    return [item for item in _items(recipe, source) if tests.overlap(item) is None]


def _tests(recipe: Recipe) -> TestSets:
    return TestSets(row["question"] for name in recipe.decontaminate for row in read_jsonl(recipe.data_root / name))


def _items(recipe: Recipe, source: Problems) -> Iterable[Item]:
    items = [item for item in _read(recipe, source) if source.max_chars is None or _chars(item) <= source.max_chars]
    if source.limit is not None and source.limit < len(items):
        items = random.Random(recipe.seed).sample(items, source.limit)
    return items


def _read(recipe: Recipe, source: Problems) -> Iterator[Item]:
    kind, colon, argument = source.path.partition(":")
    if kind in SOURCES:
        return import_module(SOURCES[kind]).read(argument, source.limit, recipe.seed)
    if kind == "hf" and colon:
        return hub.read(argument)
    return jsonl.read(recipe.data_root / source.path)


def _chars(item: Item) -> int:
    return len(item.question) + len(item.program or item.rationale or "")


def _across(recipe: Recipe, kept: list[list[Row]], workshop: Workshop, counts: list[Counts], refused: TextIO) -> None:
    """Let the rows of all sources together pass the filters of `across`. Two sources may use one id."""
    for sieve in recipe.across:
        rows = {f"{number}:{row.id}": row for number, some in enumerate(kept) for row in some}
        named = (row.model_copy(update={"id": name}) for name, row in rows.items())
        for some in kept:
            some.clear()
        for result in sieve.module().keep(named, sieve.options(), workshop):
            number, _, own = result.id.partition(":")
            if isinstance(result, Row):
                kept[int(number)].append(result.model_copy(update={"id": own}))
            else:
                counts[int(number)].lose(rows[result.id])
                counts[int(number)].drop(result._replace(id=own), refused)


def _write(recipe: Recipe, kept: list[list[Row]]) -> None:
    """The two files of rows and the held-out problems, as `solver run` reads them."""
    split: dict[str, list[Row]] = {"train": [], "dev": []}
    for source, rows in zip(recipe.sources, kept, strict=True):
        for row in rows:
            held_out = draw(recipe.seed, row.parent_id) < recipe.dev_share
            split["dev" if held_out else "train"].extend([row] * (1 if held_out else source.repeat))
    for name, rows in split.items():
        random.Random(recipe.seed).shuffle(rows)
        write_records(recipe.root / f"{name}.jsonl", rows)
    _write_dev_problems(recipe.root / "dev-problems.jsonl", split["dev"])


def _write_dev_problems(path: Path, rows: list[Row]) -> None:
    problems = {
        row.question: {"id": row.id.rpartition("/")[0], "question": row.question, "answer": row.answer}
        for row in rows
        if row.task == "solve"
    }
    path.write_text("".join(json.dumps(problem) + "\n" for problem in problems.values()), "utf-8")
