"""A trajectory as plain text, exactly as the model wrote it; outputs stand behind a bar."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text as Styled

from prompts import WireFormat
from solver.types import Output, Step
from solver.ui.console import clean

REQUEST = "```output"
"""What asks for an output where the wire format is not known."""


class PlainWriter:
    """Writes deltas and steps; both writers have these methods."""

    def __init__(self, out: Console):
        self._out = out
        self._line_open = False
        self._request = ""

    def heading(self, index: int, name: str, fmt: WireFormat | None) -> None:
        self._request = (fmt.run or "") if fmt else REQUEST
        self.line(f"-- {index + 1}: {name}", "dim")

    def delta(self, text: str) -> None:
        self._write(text)

    def output(self, step: Output) -> None:
        self.close_line()
        for line in clean(step.output).splitlines() or ["(no output)"]:
            self._write(f"| {line}\n", "cyan" if step.status == "ok" else "red")

    def step(self, step: Step) -> None:
        """A whole step, after the fact; what asked for an output is left out, as it is while that streams."""
        if isinstance(step, Output):
            self.output(step)
        else:
            self._write(step.text.removesuffix(self._request))

    def answer(self, answer: str) -> None:
        self.line(" ".join(clean(answer).split()), "bold green")

    def line(self, text: str, style: str = "") -> None:
        self.close_line()
        self._write(text + "\n", style)

    def close_line(self) -> None:
        """Begin a new line, unless one has just begun."""
        if self._line_open:
            self._write("\n")

    def _write(self, text: str, style: str = "") -> None:
        if text := clean(text):
            self._out.print(Styled(text, style), end="")
            self._line_open = not text.endswith("\n")
