"""A program in a real terminal: what it writes is drawn on a screen, which answers it and can be read."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import pexpect
import pyte

CTRL_C, CTRL_D, CTRL_R, TAB, UP, ALT_ENTER = "\x03", "\x04", "\x12", "\t", "\x1b[A", "\x1b\r"
PASTE_BEGIN, PASTE_END = "\x1b[200~", "\x1b[201~"
PROMPT = "\x1b[?2004h"  # bracketed paste is switched on whenever a prompt begins
PATIENCE = 120.0


class _Screen(pyte.HistoryScreen):
    """A screen that answers where its cursor is, as terminals do."""

    def __init__(self, columns: int, rows: int):
        super().__init__(columns, rows, history=10_000, ratio=0.5)
        self.answer: Callable[[str], Any] = lambda data: None

    def write_process_input(self, data: str) -> None:
        self.answer(data)


class Terminal:
    """Runs `arguments` (of Python) in `columns` x `rows`. Waiting ends with an AssertionError that shows the screen."""

    def __init__(self, arguments: Sequence[str], *, columns: int = 80, rows: int = 24, **environment: str):
        variables = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "", **environment}
        sizes = ("COLUMNS", "LINES")  # a width that some other terminal had
        variables = {name: value for name, value in variables.items() if value != "(unset)" and name not in sizes}
        self.columns = columns
        self.written = ""
        self.screen = _Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        self.process = pexpect.spawn(
            sys.executable, list(arguments), env=variables, dimensions=(rows, columns), encoding="utf-8"
        )
        self.screen.answer = self.process.send

    @property
    def lines(self) -> list[str]:
        """Everything that was ever on the screen, a string a row, without the spaces at its end."""
        gone = [
            "".join(row[place].data for place in range(max(row, default=-1) + 1)) for row in self.screen.history.top
        ]
        return [line.rstrip() for line in (*gone, *self.screen.display)]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def prompts(self) -> int:
        """How many prompts there have been."""
        return self.written.count(PROMPT)

    def wait(self, until: Callable[[], bool], what: str = "") -> None:
        """Read what the program writes until the condition holds."""
        deadline = time.monotonic() + PATIENCE
        while not until():
            try:
                new = self.process.read_nonblocking(1 << 16, timeout=0.5)
            except pexpect.TIMEOUT:
                new = ""
            except pexpect.EOF:
                assert until(), f"The program ended before {what or 'that'}:\n{self.text}"
                return
            self.written += new
            self._stream.feed(new)
            assert time.monotonic() < deadline, f"Waited in vain for {what or 'that'}:\n{self.text}"

    def see(self, text: str) -> None:
        self.wait(lambda: text in self.text, text)

    def type(self, keys: str) -> None:
        self.process.send(keys)

    def prompted(self, count: int) -> None:
        """Wait for the prompt of that number, and for it to be drawn."""
        self.wait(
            lambda: self.prompts >= count and self.screen.display[self.screen.cursor.y].startswith(">"),
            f"prompt {count}",
        )

    def say(self, line: str, end: str = "\r") -> str:
        """Send a line, wait for the next prompt, and return what was written on the screen meanwhile."""
        count, before = self.prompts, len(self.screen.history.top) + self.screen.cursor.y
        self.type(line + end)
        self.prompted(count + 1)
        return "\n".join(self.lines[before:])

    def resize(self, columns: int) -> None:
        """Another width, as when a person draws the window; at a prompt, which is then drawn anew."""
        if columns != self.columns:
            count, self.columns = self.prompts, columns
            self.screen.resize(columns=columns)
            self.process.setwinsize(self.screen.lines, columns)
            self.prompted(count + 1)

    def ended(self) -> int:
        """Wait for the end of the program, and return its exit code."""
        try:
            while True:
                self.written += self.process.read_nonblocking(1 << 16, timeout=PATIENCE)
        except pexpect.EOF:
            self.process.close()
        return int(self.process.exitstatus)

    def close(self) -> None:
        self.process.close(force=True)
