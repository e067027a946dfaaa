"""`solver score`: a run graded anew, without solving anything."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from solver.verbs import By, Json, Kind, Tolerance, put


def score(
    directory: Annotated[Path, typer.Argument(help="directory of a run")],
    kind: Kind = None,
    tolerance: Tolerance = None,
    by: By = None,
    json: Json = False,
) -> int:
    """Grade a run anew, in another way where one is given; nothing is solved."""
    from solver.runs import scoring
    from solver.ui.report import page
    from solver.ui.reports import results

    found = scoring.score(directory, kind=kind, tolerance=tolerance, by=tuple(by or ()))
    put(found, json, results)
    page.write(directory, found)
    return int(found["failed"] > 0)
