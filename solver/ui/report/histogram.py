"""Counts of a number over the problems of a run, in bins of round width, for a chart."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from itertools import count
from typing import Any

BINS = 16
"""About so many bars are told apart at a glance."""


class Histogram:
    """Collects one whole number a problem, and whether it was solved; a few bytes are kept of each."""

    def __init__(self) -> None:
        self._values, self._right = array("q"), bytearray()

    def add(self, value: int, right: bool) -> None:
        self._values.append(value)
        self._right.append(right)

    def results(self) -> dict[str, Any] | None:
        """Bins from `low` to `high`, both included, with all problems in them and the right ones; None of nothing.

        The outermost hundredth of the values shares the last bin, which has no `high`, so that a few long ones do not
        press all others into one bar.
        """
        if not self._values:
            return None
        ordered = sorted(self._values)
        last = ordered[min(len(ordered) - 1, math.ceil(0.99 * len(ordered)))]
        width = round_width(last + 1, BINS)
        number = last // width + 1
        bins = [{"low": place * width, "high": (place + 1) * width - 1, "n": 0, "right": 0} for place in range(number)]
        for value, right in zip(self._values, self._right, strict=True):
            bin = bins[min(value // width, number - 1)]
            bin["n"] += 1
            bin["right"] += right
        if ordered[-1] >= number * width:
            bins[-1]["high"] = None  # type: ignore[assignment]
        return {"bins": bins, "most": max(bin["n"] for bin in bins), "median": _median(ordered), "max": ordered[-1]}


def round_width(span: int, bins: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50, ... of which at most `bins` cover `span`."""
    return next(factor * 10**power for power in count() for factor in (1, 2, 5) if span <= bins * factor * 10**power)


def _median(ordered: Sequence[int]) -> float:
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
