"""Beginnings of wrong programs that are right so far, by their state: to be gone on from, not to be ended.

After Ni et al. 2022 (https://arxiv.org/abs/2205.14318): a program is kept up to its last statement after which its
variables hold what those of a program known to be right hold at some moment. Trained without end of sequence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from pydantic import Field

from prompts import load
from sandbox import ExecResult
from solver.types import Code, Step
from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.builders.pairs import AT_ONCE
from training.filters.execute import batched
from training.records import Item, Row
from training.rollouts.keys import program_key
from training.rollouts.legal import first_program, legal, traced
from training.rollouts.rows import row_of, steps_of
from training.rollouts.states import state_key, traceable
from training.workshop import Workshop


class Options(Base):
    n: int = Field(4, ge=1, description="beginnings of programs of a problem, at most; the longest first")
    statements: int = Field(1, ge=1, description="statements with a known-correct state, at least")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """Rows of the wrong attempts whose program begins right; a beginning of another one kept is left out."""
    for some in batched(items, AT_ONCE):
        run = traced(some, workshop.executions)
        for item in some:
            begun = sorted(_begun(item, run, options), key=lambda row: -len(row.programs[0]))
            rows = _no_prefixes(begun)[: options.n]
            if not rows:
                yield Dropped(item.id, "no wrong program that begins right", item.question)
            yield from rows


def _begun(item: Item, run: Mapping[str, ExecResult], options: Options) -> Iterator[Row]:
    known = legal(item, run).states
    for place, attempt in enumerate(item.attempts):
        code = first_program(attempt.trajectory.steps)
        if attempt.right or code is None:
            continue
        program = traceable(code)
        states = [state_key(state) for state in program.states(run[program.run])]
        changing = [number for number, state in enumerate(states) if state != (states[number - 1] if number else ())]
        right = [number for number in changing if states[number] in known]
        if len(right) < options.statements:
            continue
        count = right[-1] + 1
        yield row_of(
            item,
            place,
            id=f"{item.id}/{attempt.trajectory.format}-{place}-partial",
            task="partial",
            steps=_beginning(steps_of(attempt), load(attempt.trajectory.format).code_text(""), program.before(count)),
            unfinished=True,
            provenance={"statements": count, "of": len(program.statements)},
        )


def _beginning(steps: tuple[Step, ...], fences: str, source: str) -> tuple[Step, ...]:
    """What was written before the first program, and of that the beginning: its fence stays open."""
    before = tuple(takewhile(lambda step: step.kind != "code", steps))
    opening = fences.partition("\n")[0] + "\n"
    return (*before, Code(text=f"{opening}{source}\n", code=source))


def _no_prefixes(rows: list[Row]) -> list[Row]:
    """Of rows, the longest first, those that neither begin nor repeat another one. Names of variables do not count."""
    kept: list[Row] = []
    for row in rows:
        count = len(traceable(row.programs[0]).statements)
        if not any(
            program_key(traceable(one.programs[0]).before(count)) == program_key(row.programs[0]) for one in kept
        ):
            kept.append(row)
    return kept
