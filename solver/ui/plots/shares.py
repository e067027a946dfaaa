"""Accuracy of several runs, with intervals: against the tokens it took, or as a ladder of bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solver.errors import UsageError
from solver.runs import manifest, metrics, trace
from solver.ui.reports import held

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


@dataclass(frozen=True)
class Point:
    """A run: its share of strictly right answers, the 95 % interval, and generated tokens a problem.

    Runs of equal `data` are runs of one data set.
    """

    label: str
    data: str
    tokens: float
    share: float
    interval: tuple[float, float]
    n: int

    @classmethod
    def of(cls, label: str, data: str, results: dict[str, Any]) -> Point:
        """From the content of `results.json`. Raises UsageError when nothing is graded."""
        if not (accuracy := results["accuracy"]):
            raise UsageError(f"{label} has no graded problem.", "Accuracy needs data with gold answers.")
        low, high = accuracy["interval"]
        tokens = results["tokens"]["completion"] / (results["problems"] - results["failed"])
        return cls(label, data, tokens, accuracy["strict"], (low, high), accuracy["n"])

    @property
    def reach(self) -> list[list[float]]:
        """How far the interval goes below and above the share, as matplotlib wants it."""
        return [[self.share - self.interval[0]], [self.interval[1] - self.share]]


def points(directories: Sequence[Path]) -> list[Point]:
    """The runs in these directories, in order, summed up from their traces; named by what tells them apart.

    Raises UsageError for a directory that is no run, or has nothing graded.
    """
    names = [directory.resolve().name for directory in directories]
    labels = names if len({*names}) == len(names) else [str(directory) for directory in directories]
    made = [manifest.read(directory) for directory in directories]
    found = []
    for label, data, run, directory in zip(labels, _data(made), made, directories, strict=True):
        results = metrics.summarise(trace.read(directory), wanted=manifest.wanted(run))
        unfinished = f" ({held(results)})" if results["owed"] else ""
        found.append(Point.of(label + unfinished, data, results))
    return found


def _data(made: Sequence[dict[str, Any]]) -> list[str]:
    """What the data of each run are called: by the name of the file, and by their hash where the name is not enough."""
    names = [
        (Path(data.get("source", "")).name, data.get("hash", "")) for data in (run.get("data", {}) for run in made)
    ]
    shared = Counter(name for name, _ in {*names})
    return [f"{name} ({hash[:8]})" if shared[name] > 1 else name for name, hash in names]


def accuracy(runs: Sequence[Point]) -> Figure:
    """Accuracy over generated tokens a problem: a panel a data set; runs in one place share a label."""
    from matplotlib import ticker
    from matplotlib.figure import Figure

    data = list(dict.fromkeys(run.data for run in runs))
    figure = Figure(figsize=(9, 3.4 * len(data)), layout="constrained")
    panels = figure.subplots(len(data), squeeze=False, sharex=True)[:, 0]
    for panel, name in zip(panels, data, strict=True):
        places: dict[tuple[float, float], list[Point]] = {}
        for run in (run for run in runs if run.data == name):
            panel.errorbar(run.tokens, run.share, yerr=run.reach, fmt="o", color="C0", capsize=3)
            places.setdefault((round(run.tokens, -1), run.share), []).append(run)
        for together in places.values():
            names = ", ".join(run.label for run in together)
            place = (together[0].tokens, together[0].share)
            panel.annotate(names, place, xytext=(6, 3), textcoords="offset points", fontsize=8, rotation=40)
        panel.set(title=name, xscale="log", ylabel="strictly right (95 % interval)")
        panel.margins(x=0.08, y=0.25)
        _percent(panel)
    panels[-1].set(xlabel="generated tokens per problem")
    panels[-1].xaxis.set_major_formatter(ticker.ScalarFormatter())
    panels[-1].xaxis.set_minor_formatter(ticker.ScalarFormatter())
    return figure


def ladder(runs: Sequence[Point]) -> Figure:
    """A bar a run, in the order given, with its interval: what each step of a development was worth."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(max(4.0, 1.2 + 1.1 * len(runs)), 4), layout="constrained")
    axes = figure.subplots()
    for place, run in enumerate(runs):
        axes.bar(place, run.share, 0.7, color="C0", yerr=run.reach, capsize=4, error_kw={"ecolor": "0.25"})
        axes.annotate(
            f"{run.share:.1%}",
            (place, run.interval[1]),
            xytext=(0, 4),
            textcoords="offset points",
            ha="center",
            fontsize=8,
        )
    several = len({run.data for run in runs}) > 1
    names = [f"{run.label}\n{f'{run.data}, ' if several else ''}n = {run.n}" for run in runs]
    axes.set_xticks(range(len(runs)), names, fontsize=8, rotation=20 if len(runs) > 4 else 0)
    axes.set(ylabel="strictly right (95 % interval)", title="" if several else runs[0].data)
    axes.margins(y=0.15)
    _percent(axes)
    return figure


def _percent(axes: Axes) -> None:
    from matplotlib import ticker

    axes.set_ylim(bottom=-0.01 if axes.get_xscale() == "log" else 0)
    top = axes.get_ylim()[1]  # above 100 % there is room for names, and no axis
    axes.set_yticks([tick for tick in axes.get_yticks() if 0 <= round(tick, 6) <= min(top, 1)])
    axes.spines["left"].set_bounds(0, min(top, 1))
    axes.yaxis.set_major_formatter(ticker.PercentFormatter(1.0))
    axes.spines[["top", "right"]].set_visible(False)
