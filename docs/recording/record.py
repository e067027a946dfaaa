"""Records the conversation that the README shows: `python -m docs.recording.record` writes docs/conversation.svg.

The program runs in a real terminal with the embedded model; what its screen shows at the end becomes the picture.
"""

from __future__ import annotations

import io
import re
import tempfile
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.style import Style
from rich.text import Text

from tests.terminal import Terminal

PICTURE = Path(__file__).parents[1] / "conversation.svg"
WARMING = ("What is 1 + 1?", "/clear")
"""The first program of a conversation also starts the sandbox, which takes a second or two."""

LINES = (
    "Calculate the greatest common divisor of 1071 and 462.",
    "Evaluate (168/350)/(3/5).",
    "/why",
    "/set sampels 4",
)
COLUMNS, ROWS = 80, 60
COLOURS = {"brown": "yellow", "default": None}
"""pyte's names of the colours of terminals, where Rich has others."""


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        environment = {"XDG_STATE_HOME": home, "HF_HUB_OFFLINE": "1", "NO_COLOR": "(unset)"}
        terminal = Terminal(["-m", "solver.cli"], columns=COLUMNS, rows=ROWS, **environment)
        terminal.prompted(1)
        for line in (*WARMING, *LINES):
            terminal.say(line)
        terminal.see(" · sandbox: ")
        toolbar = ROWS - 1  # at the bottom of the window, of which most is empty
        rows = [_row(terminal, number) for number in (*range(terminal.screen.cursor.y + 1), toolbar)]
        terminal.close()
    PICTURE.write_text(_svg(rows), "utf-8")


def _row(terminal: Terminal, number: int) -> Text:
    """A row of the screen with its colours."""
    cells = [terminal.screen.buffer[number][column] for column in range(COLUMNS)]
    row = Text()
    for (colour, bold, reverse), run in groupby(cells, lambda cell: (cell.fg, cell.bold, cell.reverse)):
        row.append("".join(cell.data for cell in run), Style(color=_colour(colour), bold=bold, reverse=reverse))
    row.rstrip()
    return row


def _colour(name: str) -> str | None:
    if re.fullmatch("[0-9a-f]{6}", name):
        return f"#{name}"
    return COLOURS.get(name, name.replace("bright", "bright_"))


def _svg(rows: list[Text]) -> str:
    """One file that loads nothing from anywhere."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, highlight=False)
    for row in rows:
        console.print(row)
    picture = console.export_svg(title="solver", unique_id="conversation")
    return re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.S)


if __name__ == "__main__":
    main()
