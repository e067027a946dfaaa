"""Procedural problems of DeepMind Mathematics (Apache-2.0): `mathematics-dataset:LEVEL:MODULE,MODULE`.

Saxton et al. 2019, https://arxiv.org/abs/1904.01557. The published package is older than today's SymPy and NumPy: one
name is lent to it, and questions whose making still fails (most of `polynomials` and `calculus`) are passed over.
"""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from solver.errors import MissingExtra, UsageError
from training.records import Item

LEVELS = ("easy", "medium", "hard")
_EACH = 200
_TRIES = 3  # at making one question


def read(argument: str, limit: int | None, seed: int) -> Iterator[Item]:
    """Yield up to `limit` items of the modules named, evenly; of all when none is named. The level is easy by default.

    They have no program: the builder `symbolic` writes one by rule where it can.
    """
    level, _, named = (argument or "easy").partition(":")
    if level not in LEVELS:
        raise UsageError(f"mathematics-dataset:{level} is no level.", f"There are: {', '.join(LEVELS)}.")
    modules = _modules(LEVELS.index(level))
    names = named.split(",") if named else sorted(modules)
    unknown = sorted(set(names) - set(modules))
    if unknown:
        raise UsageError(
            f"mathematics-dataset has no module {unknown[0]!r}.", f"There are: {', '.join(sorted(modules))}."
        )
    each = _EACH if limit is None else -(-limit // len(names))
    for name in names:
        for number, problem in enumerate(_made(modules[name], each, f"{seed} {level} {name}")):
            identity = f"mathematics-dataset-{name}-{level}-{seed}-{number}"
            yield Item(
                id=identity,
                source="mathematics-dataset",
                parent_id=identity,
                question=str(problem.question),
                answer=str(problem.answer),
                meta={"module": name, "level": level},
            )


def _made(make: Callable[[], Any], count: int, seed: str) -> list[Any]:
    """Problems of one module. The package draws from the global generators, whose state is put back afterwards."""
    import numpy

    ours, theirs = random.getstate(), numpy.random.get_state()
    try:
        random.seed(seed)
        numpy.random.seed(random.getrandbits(32))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [problem for _ in range(count) if (problem := _one(make)) is not None]
    finally:
        random.setstate(ours)
        numpy.random.set_state(theirs)


def _one(make: Callable[[], Any]) -> Any:
    for _ in range(_TRIES):
        try:
            return make()
        except (AttributeError, ValueError):  # names that NumPy no longer has
            continue
    return None


def _modules(level: int) -> dict[str, Callable[[], Any]]:
    from sympy.solvers.diophantine.diophantine import base_solution_linear

    import_module("sympy.solvers.diophantine").base_solution_linear = base_solution_linear  # type: ignore[attr-defined]
    try:
        modules = import_module("mathematics_dataset.modules.modules")
    except ModuleNotFoundError:
        raise MissingExtra(
            "mathematics_dataset is not installed.", 'Install it with: pip install "tandem-solver[sources]"'
        ) from None

    def third(entropy: tuple[float, float]) -> tuple[float, float]:
        """The part of the range that belongs to the level, as in the published data."""
        low, width = entropy[0], entropy[1] - entropy[0]
        return low + level * width / len(LEVELS), low + (level + 1) * width / len(LEVELS)

    return dict(_flat(modules.train(third), ()))


def _flat(tree: dict[str, Any], above: tuple[str, ...]) -> Iterator[tuple[str, Callable[[], Any]]]:
    for name, entry in tree.items():
        if isinstance(entry, dict):
            yield from _flat(entry, (*above, name))
        else:
            yield "__".join((*above, name)), entry
