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

    path = _page(directory).resolve()
    print(path)
    if open and not webbrowser.open(path.as_uri()):
        print("No browser could be started: open that file in one.", file=sys.stderr)
    return 0


def _page(directory: Path) -> Path:
    """The page of a run; where its directory is read only, the one that is there, or a new one in a temporary place."""
    import os
    import tempfile

    from solver.errors import UsageError
    from solver.ui.report import page

    if not directory.is_dir() or os.access(directory, os.W_OK):
        return page.write(directory)
    if (directory / page.REPORT).is_file():
        print(f"{directory} cannot be written: this is the page that was there.", file=sys.stderr)
        return directory / page.REPORT
    place = Path(tempfile.mkdtemp(prefix="tandem-"))
    try:
        path = page.write(directory, into=place)
    except UsageError:
        place.rmdir()
        raise
    print(f"{directory} cannot be written: the page is in a temporary place.", file=sys.stderr)
    return path
