"""Chance that depends on nothing but what it is asked with, so that adding a source moves no other row."""

from __future__ import annotations

import hashlib
import random


def draw(seed: int, *parts: str) -> float:
    """A number in [0, 1)."""
    return _number(seed, parts) / (1 << 56)


def chance(seed: int, *parts: str) -> random.Random:
    """A generator of numbers of its own for, say, one builder and one item."""
    return random.Random(_number(seed, parts))


def _number(seed: int, parts: tuple[str, ...]) -> int:
    return int.from_bytes(hashlib.sha256("\0".join([str(seed), *parts]).encode()).digest()[:7])
