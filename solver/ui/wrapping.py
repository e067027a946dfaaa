"""Words broken between lines while they stream."""

from __future__ import annotations

import re

from rich.console import Console
from rich.text import Text as Styled

from solver.ui.mathematics.picture import columns

_TOKEN = re.compile(r"\n|[^\S\n]+|\S+")


class Wrapped:
    """Writes styled text to a terminal. The last word is held back until white space, or `flush`, ends it."""

    def __init__(self, out: Console):
        self._out = out
        self._column = 0
        self._broken = False  # the line began here, and not where the text has a new line
        self._word: list[tuple[str, str]] = []

    def write(self, text: str, style: str) -> None:
        for token in _TOKEN.findall(text):
            if not token.isspace():
                self._word.append((token, style))
                continue
            self.flush()
            if token == "\n":
                self._put("\n", "")
            elif self._column < self._out.width and not (self._broken and self._column == 0):
                self._put(token[: self._out.width - self._column], style)

    def flush(self) -> None:
        """Write the word that is held back, on a new line where it does not fit this one."""
        if not self._word:
            return
        width = sum(columns(text) for text, _ in self._word)
        if self._column and self._column + width > self._out.width:
            self._put("\n", "")
            self._broken = True
        for text, style in self._word:
            self._put(text, style)
        self._word.clear()

    @property
    def line_open(self) -> bool:
        return self._column > 0 or bool(self._word)

    def _put(self, text: str, style: str) -> None:
        self._out.print(Styled(text, style), end="")
        self._broken &= text != "\n"
        self._column = 0 if text == "\n" else self._column + columns(text)
