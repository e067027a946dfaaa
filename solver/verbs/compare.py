"""`solver compare`: two runs, problem by problem."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from solver.verbs import By, Json, put


def compare(
    before: Annotated[Path, typer.Argument(help="directory of a run")],
    after: Annotated[Path, typer.Argument(help="directory of another run on the same problems")],
    by: By = None,
    seed: Annotated[int, typer.Option(min=0, help="of the bootstrap")] = 0,
    json: Json = False,
) -> int:
    """Say which of two runs is better, by how much, and on which problems."""
    from solver.runs import comparison
    from solver.ui.reports import comparison as text

    put(comparison.compare(before, after, by=tuple(by or ()), seed=seed), json, text)
    return 0
