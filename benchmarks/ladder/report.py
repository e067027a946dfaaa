"""The table of a ladder in Markdown: shares by arm and set, and the planned comparisons, paired by problem.

A problem's outcome is averaged over the seeds, and problems are drawn with replacement: the interval says how far the
share would move on other problems of the kind. What other seeds would change is shown by the range over the seeds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy
from numpy.typing import NDArray

from benchmarks.ladder.cell import Cell
from benchmarks.ladder.table import Table

RESAMPLES = 10_000

Outcomes = dict[tuple[str, str], float]


def markdown(table: Table, cells: dict[str, list[Cell]]) -> str:
    """`cells` are those of each arm, one a seed."""
    sets = list(dict.fromkeys([*table.sets, *(table.files if _has_files(table, cells) else ())]))
    lines = [f"### {table.title}", "", *_shares(cells, sets), "", *_comparisons(table, cells, sets)]
    return "\n".join(lines) + "\n"


def _has_files(table: Table, cells: dict[str, list[Cell]]) -> bool:
    some = next(iter(cells.values()))[0]
    known = {name for name, _ in some.outcomes(next(iter(some.ways)))}
    return bool(known & set(table.files))


def _shares(cells: dict[str, list[Cell]], sets: Sequence[str]) -> Iterator[str]:
    yield "| arm | way | tokens | " + " | ".join(sets) + " |"
    yield "|---|---|---|" + "---|" * len(sets)
    for name, seeds in cells.items():
        tokens = numpy.mean([cell.facts["tokens"] for cell in seeds]) / 1e6
        for way in seeds[0].ways:
            merged = [cell.outcomes(way) for cell in seeds]
            yield f"| {name} | {way} | {tokens:.2f} M | " + " | ".join(_share(merged, one) for one in sets) + " |"


def _share(seeds: Sequence[Outcomes], chosen: str) -> str:
    means = _by_problem(seeds, chosen)
    if not len(means):
        return ""
    low, high = numpy.quantile(_resampled(means), [0.025, 0.975])
    return f"{100 * means.mean():.1f} ({100 * low:.1f} to {100 * high:.1f})"


def _by_problem(seeds: Sequence[Outcomes], chosen: str) -> NDArray[Any]:
    """The mean over the seeds of every problem of a set that all of them have."""
    common = set.intersection(*(set(one) for one in seeds))
    return numpy.array([numpy.mean([one[key] for one in seeds]) for key in sorted(common) if key[0] == chosen])


def _resampled(values: NDArray[Any]) -> NDArray[Any]:
    draws = numpy.random.default_rng(0).integers(0, len(values), (RESAMPLES, len(values)))
    return values[draws].mean(axis=1)


def _comparisons(table: Table, cells: dict[str, list[Cell]], sets: Sequence[str]) -> Iterator[str]:
    """Differences in points with 95 % intervals and the range over seeds; p by flipping signs, Holm-corrected."""
    if not table.compare:
        return
    found: list[tuple[str, str, float]] = []
    for one, other in table.compare:
        for way in cells[one][0].ways:
            if way in cells[other][0].ways:
                for chosen in sets:
                    found += _difference(cells, one, other, way, chosen)
    yield "| less | way | set | n | difference | seeds | p (Holm) |"
    yield "|---|---|---|---|---|---|---|"
    for (head, body, _), p in zip(found, _holm([p for _, _, p in found]), strict=True):
        yield f"| {head} | {body} | {p:.3f} |"


def _difference(
    cells: dict[str, list[Cell]], one: str, other: str, way: str, chosen: str
) -> Iterator[tuple[str, str, float]]:
    pairs = list(zip((c.outcomes(way) for c in cells[one]), (c.outcomes(way) for c in cells[other]), strict=True))
    seeds = [{key: a[key] - b[key] for key in a.keys() & b.keys()} for a, b in pairs]
    means = _by_problem(seeds, chosen)
    if len(means):
        low, high = numpy.quantile(_resampled(means), [0.025, 0.975])
        each = [100 * numpy.mean([value for key, value in seed.items() if key[0] == chosen]) for seed in seeds]
        points = f"{100 * means.mean():+.1f} ({100 * low:+.1f} to {100 * high:+.1f})"
        body = f"{way} | {chosen} | {len(means)} x {len(seeds)} | {points} | {min(each):+.1f} to {max(each):+.1f}"
        yield f"{one} - {other}", body, _sign_flip(means)


def _sign_flip(means: NDArray[Any]) -> float:
    """Two-sided p of no difference: were both arms alike, each difference could as well have the other sign."""
    signs = numpy.random.default_rng(0).choice([-1.0, 1.0], (RESAMPLES, len(means)))
    extreme = numpy.abs((signs * means).mean(axis=1)) >= abs(means.mean()) - 1e-12
    return float((extreme.sum() + 1) / (RESAMPLES + 1))


def _holm(values: Sequence[float]) -> list[float]:
    """Holm 1979: the k-th smallest of m p-values times m - k + 1, never below the one before."""
    order = sorted(range(len(values)), key=values.__getitem__)
    corrected, least = [0.0] * len(values), 0.0
    for rank, place in enumerate(order):
        least = max(least, min(1.0, values[place] * (len(values) - rank)))
        corrected[place] = least
    return corrected
