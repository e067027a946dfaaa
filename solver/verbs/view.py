"""`solver view`: a run as one HTML file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def view(
    directory: Annotated[Path, typer.Argument(help="directory of a run")],
    open: Annotated[bool, typer.Option("--open/--no-open", help="show it in the browser")] = True,
) -> int:
    """Write report.html into a run's directory, and open it: numbers, problems and traces, with no network."""
    import webbrowser

    from solver.ui.report import page

    path = page.write(directory).resolve()
    print(path)
    if open and not webbrowser.open(path.as_uri()):
        print("No browser could be started: open that file in one.", file=sys.stderr)
    return 0
