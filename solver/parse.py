"""Splits what a model just generated into words and programs, without changing a character of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from prompts import Fence, WireFormat
from solver.types import Code, Text


@dataclass(frozen=True)
class Segment:
    """One generation, split. `"".join(step.text for step in steps)` is the generated text.

    `unclosed` says that the last step is a program whose fence was never closed: the end of sequence, a stop string or
    the token limit came first.
    """

    steps: tuple[Text | Code, ...]
    unclosed: bool = False

    @property
    def programs(self) -> tuple[Code, ...]:
        return tuple(step for step in self.steps if isinstance(step, Code))

    @property
    def ends_in_code(self) -> bool:
        return bool(self.steps) and isinstance(self.steps[-1], Code)


def parse(text: str, fmt: WireFormat) -> Segment:
    """Split `text`, which must be newly generated: a prompt's own examples are not programs to run.

    White space after a program belongs to the program's step, so that only words become a `Text` after it.
    """
    if fmt.code is None:
        return Segment((Text(text=text),) if text else ())
    opening, closing = marks(fmt.code)
    steps: list[Text | Code] = []
    position, unclosed = 0, False
    while opened := opening.search(text, position):
        if opened.start() > position:
            steps.append(Text(text=text[position : opened.start()]))
        closed = closing.search(text, opened.end())
        unclosed = closed is None
        inside, position = (closed.start(), closed.end()) if closed else (len(text), len(text))
        position += len(text[position:]) - len(text[position:].lstrip())
        steps.append(Code(text=text[opened.start() : position], code=text[opened.end() : inside]))
    if position < len(text):
        steps.append(Text(text=text[position:]))
    return Segment(tuple(steps), unclosed)


@cache
def marks(fence: Fence) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where a program begins and ends. Markdown fences are spelt in many ways; any other mark is taken literally.

    A closing Markdown fence ends its line, so that ``print("```", x)`` does not close the program it stands in.
    """
    if fence.open.startswith("```"):
        return re.compile(r"```[ \t]*(?:python3?|py)[ \t]*(?:\r?\n|\Z)", re.I), re.compile(r"\n?[ \t]*```[ \t]*$", re.M)
    return re.compile(re.escape(fence.open.strip()) + r"\n?"), re.compile(r"\n?" + re.escape(fence.close.strip()))
