"""Problems with known solutions for the builders, and a workshop to build in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import yaml

from training.builders.base import Dropped
from training.executions import Executions
from training.filters.decontaminate import TestSets
from training.records import Item, Row
from training.teacher import Teacher
from training.workshop import Workshop


def item(name: str, question: str, answer: str, *lines: str, code: str = "", **meta: Any) -> Item:
    """`lines` are the rationale; `code` has one step a semicolon, each after the line of its number."""
    steps = [step.strip() for step in code.split(";") if step.strip()]
    body = [text for line, step in zip(lines, steps, strict=True) for text in (f"    # {line}", f"    {step}")]
    last = steps[-1].partition(" = ")[0] if steps else ""
    return Item(
        id=name,
        source="s",
        parent_id=name,
        question=question,
        answer=answer,
        rationale="\n".join(lines) or None,
        program="\n".join(["def solution():", *body, f"    return {last}"]) if steps else None,
        meta=meta,
    )


PENS = item(
    "pens",
    "Tom has 24 pens and buys five boxes of 12 pens each. How many pens does Tom have?",
    "84",
    "There are 5 * 12 = 60 pens in the boxes.",
    "Tom has 24 + 60 = 84 pens.",
    code="boxed = 5 * 12; total = 24 + boxed",
)
SHOP = item(
    "shop",
    "Anna buys 6 shirts for $20 each. She pays 25% less than that. How many dollars does Anna pay?",
    "90",
    "Without the reduction 6 * 20 = $120 are to be paid.",
    "The reduction is 120 * 25/100 = $30.",
    "Anna pays 120 - 30 = $90.",
    code="full = 6 * 20; less = full * 25 / 100; paid = full - less",
)
HENS = item(
    "hens",
    "A farmer collects 45 eggs on Monday and 63 eggs on Tuesday. He packs 9 eggs into a box. How many boxes are there?",
    "12",
    "He has 45 + 63 = 108 eggs.",
    "There are 108 / 9 = 12 boxes.",
    code="eggs = 45 + 63; boxes = eggs / 9",
)


@contextmanager
def workshop(
    path: Path, script: dict[str, Any] | None = None, tests: tuple[str, ...] = (), **settings: Any
) -> Iterator[Workshop]:
    """With a teacher that says what `script` does, or one named by `settings`."""
    with ExitStack() as stack:
        executions = stack.enter_context(Executions(path / "executed.jsonl", 1))
        teacher = None
        if script is not None:
            (path / "script.yaml").write_text(yaml.safe_dump(script))
            settings = {"model": f"fake:{path / 'script.yaml'}", **settings}
        if settings:
            teacher = stack.enter_context(Teacher(path / "teacher.jsonl", **settings))
        yield Workshop(0, executions, TestSets(tests), teacher)


def built(builder: Any, items: list[Item], shop: Workshop, **options: Any) -> tuple[list[Row], list[Dropped]]:
    results = list(builder.build(items, builder.Options(**options), shop))
    return [one for one in results if isinstance(one, Row)], [one for one in results if isinstance(one, Dropped)]


def run(rows: list[Row], shop: Workshop) -> Iterator[tuple[str, str]]:
    """What the program of each row prints, and the row's answer."""
    results = shop.executions.run(program for row in rows for program in row.programs)
    return ((results[program].text.strip(), row.answer) for row in rows for program in row.programs)
