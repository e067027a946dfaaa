"""What became of the problems of a source: how many came in, what was kept, and what was dropped for which reason."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from training.builders.base import Dropped
from training.records import Row

_TOKEN = re.compile(r"\d|[^\W\d_]+|[^\w\s]|_")


@dataclass
class Counts:
    """Of one source and its builder. `tokens` are words, digits and signs, as no tokenizer has been chosen yet."""

    builder: str
    items: int = 0
    tokens: int = 0
    kept: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)

    def keep(self, row: Row) -> None:
        self.kept[row.mode if row.task == "solve" else row.task] += 1
        self.tokens += _tokens(row)

    def drop(self, dropped: Dropped, refused: TextIO) -> None:
        self.dropped[dropped.reason] += 1
        refused.write(json.dumps({"builder": self.builder, **dropped._asdict()}, ensure_ascii=False) + "\n")

    def lose(self, row: Row) -> None:
        """A row that had been kept is dropped after all."""
        self.kept[row.mode if row.task == "solve" else row.task] -= 1
        self.tokens -= _tokens(row)

    def as_json(self) -> dict[str, Any]:
        return {
            "builder": self.builder,
            "items": self.items,
            "kept": dict(sorted(self.kept.items())),
            "tokens": self.tokens,
            "dropped": dict(self.dropped.most_common()),
        }


def _tokens(row: Row) -> int:
    return sum(len(_TOKEN.findall(text)) for text in (row.question, row.text))


def show(report: dict[str, Counts], console: Console) -> None:
    """Print the table: source, builder, in, kept, dropped by reason, tokens."""
    table = Table("source", "builder", "in", "kept", "dropped", "tokens")
    for title, counts in report.items():
        kept = ", ".join(f"{name} {n}" for name, n in sorted(counts.kept.items()))
        dropped = "\n".join(f"{reason}: {n}" for reason, n in counts.dropped.most_common())
        rows = f"{counts.kept.total():,}" + (f" ({kept})" if kept else "")
        source = Text(title)  # as it is: rich makes a picture of ":train:"
        table.add_row(source, counts.builder, f"{counts.items:,}", rows, dropped, f"{counts.tokens:,}")
    console.print(table)
