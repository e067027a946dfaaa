"""Words and the lines of programs told apart while they stream; what `solver.parse` does once all is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from prompts import Fence
from solver.parse import marks

Part = tuple[Literal["words", "begin", "code", "end"], str]


class Fences:
    """`feed` it text as it comes, `flush` it where a generation ends. Lines of code come whole, words at once."""

    def __init__(self, fence: Fence | None):
        self._fence = fence
        self._marks = marks(fence) if fence else None
        self._held = ""
        self.in_code = False

    def feed(self, text: str) -> Iterator[Part]:
        self._held += text
        yield from self._parts(final=False)

    def flush(self) -> Iterator[Part]:
        """What was held back, and the end of a program that was left open."""
        yield from self._parts(final=True)
        if self.in_code:
            self.in_code = False
            yield "end", ""

    def _parts(self, *, final: bool) -> Iterator[Part]:
        while self._held:
            yield from (parts := list(self._code(final) if self.in_code else self._words(final)))
            if not parts:
                return

    def _words(self, final: bool) -> Iterator[Part]:
        opened = self._marks[0].search(self._held) if self._marks else None
        if opened and (final or opened[0].endswith("\n")):
            words, self._held, self.in_code = self._held[: opened.start()], self._held[opened.end() :], True
            if words:
                yield "words", words
            yield "begin", ""
            return
        end = len(self._held) if final else self._safe()
        words, self._held = self._held[:end], self._held[end:]
        if words:
            yield "words", words

    def _safe(self) -> int:
        """How much of what is held cannot be the beginning of a fence."""
        if self._fence is None:
            return len(self._held)
        line = self._held.rfind("\n") + 1
        place = self._held.find(self._fence.open.strip()[0], line)
        return len(self._held) if place < 0 else place

    def _code(self, final: bool) -> Iterator[Part]:
        assert self._marks is not None
        line, newline, rest = self._held.partition("\n")
        if not newline and not final:
            return
        closed = self._marks[1].search(line)
        self._held = rest
        if closed:
            if line[: closed.start()].strip():
                yield "code", line[: closed.start()]
            self._held, self.in_code = re.sub(r"\A\s+", "", line[closed.end() :] + newline + rest), False
            yield "end", ""
        else:
            yield "code", line
