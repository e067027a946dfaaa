"""What the `solver` command can do: one verb a file, each a function that typer reads its options from.

Whatever takes time to import is imported when the verb is called.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated, Any

import typer

Json = Annotated[bool, typer.Option("--json", help="Print JSON on stdout instead.")]

By = Annotated[
    list[str] | None, typer.Option("--by", metavar="COLUMN", help="break the score down by a column; may be repeated")
]
Kind = Annotated[
    str | None, typer.Option(help="how answers are compared: any, number, choice, set, sequence, interval, equation")
]
Tolerance = Annotated[float | None, typer.Option(help="relative error that the lenient score allows: 0.0001")]


def put(content: dict[str, Any], as_json: bool, text: Callable[[dict[str, Any]], str]) -> None:
    """Print a report on stdout, for programs or for people."""
    print(json.dumps(content, indent=2, ensure_ascii=False) if as_json else text(content))
