"""CoT, PoT and TIR rows of the same problem, from its rationale, its program and its equations.

The mixture follows MAmmoTH (https://arxiv.org/abs/2309.05653) and ToRA (https://arxiv.org/abs/2309.17452): one model
learns to answer in words, in a program, and in words around a program whose output it reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field

from prompts import Mode, load
from solver.types import Code, Output, Step, Text
from training.builders.base import Dropped, Modes
from training.builders.linked_program import linked_program
from training.records import Item, Row
from training.workshop import Workshop

_COMMENT = re.compile(r"^\s*#")


class Options(Modes):
    granularity: Literal["terse", "normal", "fine"] | None = Field(
        None, description="how finely words tell the steps, where the source knows; else as it gives them"
    )
    bare: bool = Field(False, description="of a problem with nothing but an answer, a row that states it: no thought")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """Rows in the modes of `options`, of what material each item has."""
    for item in items:
        if options.granularity in item.rationales:
            item = item.model_copy(update={"rationale": item.rationales[options.granularity]})
        rows = list(written(item, options.of(item, workshop.seed)))
        if not rows and options.bare:
            rows = [_row(item, "cot", (Text(text=answer_sentence(item.answer)),))]
        if not rows:
            yield Dropped(item.id, "nothing to build from", item.question)
        yield from rows


def written(item: Item, modes: tuple[Mode, ...]) -> Iterator[Row]:
    """Yield a row for each mode that the item has material for."""
    program = top_level(item.program) if item.program else linked_program(item.equations)
    for mode in modes:
        steps = _steps(item, mode, program)
        if steps:
            yield _row(item, mode, steps)


def _row(item: Item, mode: Mode, steps: tuple[Step, ...]) -> Row:
    return Row(
        id=f"{item.id}/{mode}",
        source=item.source,
        parent_id=item.parent_id,
        mode=mode,
        question=item.question,
        steps=steps,
        answer=item.answer,
        provenance=item.meta,
    )


def _steps(item: Item, mode: Mode, program: str | None) -> tuple[Step, ...]:
    format = load(mode)
    if mode == "cot":
        return (Text(text=f"{item.rationale}\n{answer_sentence(item.answer)}"),) if item.rationale else ()
    if program is None:
        return ()
    code = without_comments(program) if mode == "pot" else without_results(program, item.equations)
    steps: tuple[Step, ...] = (Code(text=format.code_text(code), code=code),)
    if mode == "tir":  # the real output replaces the gold answer when the row is executed
        output = Output(text=format.output_text(item.answer), output=item.answer)
        steps += (output, Text(text=answer_sentence(item.answer)))
    return steps


def answer_sentence(answer: str) -> str:
    return f"The answer is \\boxed{{{answer}}}."


def top_level(program: str) -> str | None:
    """`def solution(): ... return x` as plain statements that print x; other programs as they are.

    None when the function has inner returns, which have no plain form.
    """
    lines = program.strip().split("\n")
    if not lines[0].startswith("def solution():"):
        return program
    body = [line[4:] for line in lines[1:]]
    *rest, last = body
    if not last.startswith("return ") or any(line.lstrip().startswith("return") for line in rest):
        return None
    return "\n".join([*rest, f"print({last.removeprefix('return ')})"])


def without_comments(program: str) -> str:
    return "\n".join(line for line in program.split("\n") if not _COMMENT.match(line))


def without_results(program: str, equations: tuple[str, ...]) -> str:
    """Take the computed results out of the comments: words say what to do, the interpreter does it.

    `# Natalia sold 48/2 = 24 clips` becomes `# Natalia sold 48/2 clips`. A comment from which a result cannot be
    taken out is dropped: a model that writes results before it computes them learns to guess.
    """
    results = {right.strip() for _, _, right in (equation.rpartition("=") for equation in equations)} - {""}
    comments = ((_without_result(line, results) if _COMMENT.match(line) else line) for line in program.split("\n"))
    return "\n".join(line for line in comments if line is not None)


def _without_result(comment: str, results: set[str]) -> str | None:
    if not results:
        return comment
    result = rf"(?<![\d.,])(?:{'|'.join(map(re.escape, sorted(results, key=len, reverse=True)))})(?![\d.,]*\d)"
    shorter = re.sub(rf"\s*=\s*[$€£]?{result}", "", comment, count=1)
    return None if "=" in shorter or re.search(result, shorter) else shorter
