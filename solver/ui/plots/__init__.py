"""Plots of runs and of training, drawn by matplotlib (the extra `plot`) without any window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from solver.errors import MissingExtra, UsageError
from solver.runs import trace

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SUFFIXES = (".svg", ".png")


def checked(path: Path) -> Path:
    """`path` if a plot can be written there, under that name and by what is installed.

    Raises UsageError or MissingExtra.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(
            f"A plot cannot be written as {path.name}.", f"Give a name that ends in {' or '.join(SUFFIXES)}."
        )
    if not path.parent.is_dir():
        raise UsageError(f"There is no directory {path.parent}.", "Make it, or choose another one with -o.")
    try:
        import matplotlib
    except ImportError:
        raise MissingExtra("Plots need matplotlib.", "Install it with: pip install 'tandem-solver[plot]'.") from None
    # A dollar in a name is no formula; and equal plots are to be equal files, with text that can be searched.
    matplotlib.rcParams.update({"text.parse_math": False, "svg.hashsalt": "tandem", "svg.fonttype": "none"})
    return path


def save(figure: Figure, path: Path) -> None:
    """Write a figure under a name that was `checked`. Raises UsageError when it cannot be written."""
    note: dict[str, Any] = {"Date": None} if path.suffix.lower() == ".svg" else {}
    with trace.explained(path, "Choose another one with -o."):
        figure.savefig(path, metadata=note, dpi=150)
