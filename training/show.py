"""Prints training rows as messages: what carries loss and what does not, in two colours."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.text import Text

from prompts import load
from training.records import Row, read_records

TRAINED, UNTRAINED = "bold green", "dim"


def show(file: Path, limit: int = 5, prefix: str | None = None, console: Console | None = None) -> None:
    """Print up to `limit` rows of a file. Raises UsageError for a file that has no rows in it."""
    console = console or Console(highlight=False)
    shown = 0
    for row in read_records(file, Row):
        if prefix is None or row.id.startswith(prefix):
            console.print(rendered(row, marks=console.color_system is None), soft_wrap=True)
            shown += 1
        if shown == limit:
            break


def rendered(row: Row, marks: bool = False) -> Text:
    """A row as its messages; the spans that the wire format gives loss to are set off.

    With `marks`, for where there is no colour, trained text stands between ⟦ and ⟧ as well.
    """
    opening, closing = ("⟦", "⟧") if marks else ("", "")
    context = load(row.mode).render(row.question, (*row.given, *row.steps))
    given = sum(len(step.text) for step in row.given)
    text = Text()
    text.append(f"── {row.id}  {row.task}/{row.mode}  weight {row.loss_weight:g}\n", style="bold")
    for message in context.messages:
        text.append(f"{message['role']}: ", style="cyan")
        text.append(message["content"] + "\n", style=UNTRAINED)
    text.append("assistant: ", style="cyan")
    done = 0
    for start, end in ((max(start, given), end) for start, end in context.spans if end > given):
        text.append(context.assistant[done:start], style=UNTRAINED)
        text.append(opening + context.assistant[start:end] + closing, style=TRAINED)
        done = end
    text.append(context.assistant[done:], style=UNTRAINED)
    if row.rejected:
        text.append("\nrejected: ", style="cyan").append("".join(step.text for step in row.rejected), style=UNTRAINED)
    return text.append("\n")
