"""A solution cut into the pieces that a mistake is located among, without losing a character of the turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from solver.types import Code, Step, Text
from training.rollouts.states import traceable

_PIECE = re.compile(r".*?(?:\n|(?<=[.!?])[ \t]+(?=[A-Z])|\Z)", re.S)


class Move(NamedTuple):
    """A piece of a step; `part` is its place among the `parts` of `training.rollouts.mistakes`, if it has one."""

    step: Step
    part: int | None


def moves(steps: Sequence[Step]) -> list[Move]:
    """Of a solution in words its lines and sentences; else the statements of the first program, and the words at the
    end. Everything between is whole."""
    if not any(step.kind == "code" for step in steps):
        return list(_words(steps))
    found: list[Move] = []
    part = 0
    for place, step in enumerate(steps):
        if step.kind == "code" and part == 0:
            pieces = _statements(step)
            found += [Move(piece, number) for number, piece in enumerate(pieces)]
            part = len(pieces)
        else:
            ends = step.kind == "text" and place == len(steps) - 1
            found.append(Move(step, part if ends else None))
    return found


def _words(steps: Sequence[Step]) -> Iterator[Move]:
    part = 0
    for piece in _PIECE.findall("".join(step.text for step in steps)):
        if piece:
            yield Move(Text(text=piece), part if piece.strip() else None)
            part += bool(piece.strip())


def _statements(step: Code) -> list[Code]:
    """The statements of a program; the fence that opens goes with the first, the one that closes with the last."""
    sources = [statement.source for statement in traceable(step.code).statements]
    written = "\n".join(sources)
    if not written or written not in step.text:
        return [step]
    opening, _, closing = step.text.partition(written)
    texts = [f"{source}\n" for source in sources[:-1]] + [sources[-1] + closing]
    texts[0] = opening + texts[0]
    return [Code(text=text, code=source) for text, source in zip(texts, sources, strict=True)]
