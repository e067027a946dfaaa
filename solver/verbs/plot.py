"""`solver plot`: pictures of runs, and of training."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer


def plot(
    what: Annotated[
        Literal["accuracy", "ladder", "loss"],
        typer.Argument(help="accuracy over tokens, or a ladder of bars, of runs; loss over steps, of training"),
    ],
    paths: Annotated[list[Path], typer.Argument(help="directories of runs; for loss: of training, or its log")],
    output: Annotated[Path, typer.Option("-o", "--output", help="where to write it: a name ending in .svg or .png")],
) -> int:
    """Draw runs or training as SVG or PNG (pip install 'tandem-solver[plot]')."""
    from solver.ui import plots
    from solver.ui.plots import losses, shares

    plots.checked(output)
    match what:
        case "accuracy":
            figure = shares.accuracy(shares.points(paths))
        case "ladder":
            figure = shares.ladder(shares.points(paths))
        case "loss":
            figure = losses.losses([losses.read(path) for path in paths])
    plots.save(figure, output)
    print(output)
    return 0
