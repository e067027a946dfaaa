"""`solver show`: how one problem of a run was solved."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from solver.verbs import Json


def show(
    directory: Annotated[Path, typer.Argument(help="directory of a run")],
    id: Annotated[str | None, typer.Argument(help="id of a problem; its line number where the data has none")] = None,
    json: Json = False,
) -> int:
    """Show how one problem of a run was solved."""
    from solver.runs import trace
    from solver.ui.console import console
    from solver.ui.render import Transcript

    found = trace.find(directory, id)
    if json:
        print(found.model_dump_json())
    else:
        Transcript(console(sys.stdout)).solution(found)
    return 0
