"""Problems of the problem library: `families:SPLIT`, or `families:SPLIT:PATTERN` for some of the families."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from solver.errors import UsageError
from training.records import Item
from training.templates.items import SPLITS, Split, items
from training.templates.library import choose

EACH = 20
"""Problems of a family where the recipe gives no limit."""


def read(argument: str, limit: int | None, seed: int) -> Iterator[Item]:
    """Yield up to `limit` items, as many of each family as of any other. Raises UsageError for an unknown split."""
    split, _, pattern = (argument or "train").partition(":")
    if split not in SPLITS:
        raise UsageError(f"There is no split {split!r} of the families.", f"There are: {', '.join(SPLITS)}.")
    families = choose([pattern] if pattern else [])
    each = EACH if limit is None else -(-limit // len(families))
    yield from items(families, cast(Split, split), each, seed)
