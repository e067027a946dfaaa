"""Losses of training runs over their steps, from what a trainer has logged."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solver.errors import UsageError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Losses = list[tuple[int, float]]
"""(step, loss), in the order of the steps."""


@dataclass(frozen=True)
class Curve:
    """The losses of one training run, on what it was trained on and on what was held out."""

    label: str
    train: Losses
    held_out: Losses


def read(path: Path) -> Curve:
    """The curve of a log: transformers' `trainer_state.json`, `fit.json` of `solver-train fit`, or a directory of one.

    Of several checkpoints the latest counts. Raises UsageError when there is no log, or no loss in it.
    """
    file = _file(path)
    try:
        content = json.loads(file.read_text("utf-8"))
        entries = content["log_history"] if "log_history" in content else content["log"]
        train, held_out = (_losses(entries, name) for name in ("loss", "eval_loss"))
    except (OSError, ValueError, KeyError, TypeError):
        raise UsageError(f"{file} is no log of a trainer.", "Give a trainer_state.json or a fit.json.") from None
    if not train and not held_out:
        raise UsageError(f"{file} has no loss yet.", "The trainer logs one after its first steps.")
    return Curve(path.resolve().name if path.is_dir() else path.resolve().parent.name, train, held_out)


def _file(path: Path) -> Path:
    """The log that a path stands for."""
    if not path.is_dir():
        return path
    own = [path / "fit.json", path / "trainer_state.json"]
    checkpoints = [
        *path.glob("checkpoint-*/trainer_state.json"),
        *path.glob("checkpoints/checkpoint-*/trainer_state.json"),
    ]
    steps = {file: int(number) for file in checkpoints if (number := file.parent.name.partition("-")[2]).isdigit()}
    candidates = [file for file in own if file.is_file()] or sorted(steps, key=steps.__getitem__, reverse=True)
    if not candidates:
        raise UsageError(f"There is no log of a trainer in {path}.", "It would be a fit.json or a trainer_state.json.")
    return candidates[0]


def _losses(entries: Sequence[dict[str, Any]], name: str) -> Losses:
    return sorted({int(entry["step"]): float(entry[name]) for entry in entries if name in entry}.items())


def losses(curves: Sequence[Curve]) -> Figure:
    """A colour a training run: a thin line for what it was trained on, one with marks for what was held out."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 4.5), layout="constrained")
    axes = figure.subplots()
    for place, curve in enumerate(curves):
        if curve.train:
            axes.plot(
                *zip(*curve.train, strict=True),
                color=f"C{place}",
                linewidth=0.9,
                alpha=0.7,
                label=f"{curve.label}, trained on",
            )
        if curve.held_out:
            axes.plot(
                *zip(*curve.held_out, strict=True),
                color=f"C{place}",
                marker="o",
                markersize=3,
                label=f"{curve.label}, held out",
            )
    axes.set(xlabel="step", ylabel="loss (nats per token)")
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", alpha=0.3)
    axes.legend(frameon=False, fontsize=8)
    return figure
