"""Notices, while a text is being generated, that it has begun to repeat itself for ever."""

from __future__ import annotations

REPEATS = 8
MAX_UNIT = 160
MIN_CHARS = 240
"""A tail counts as a loop when a unit of 1 to MAX_UNIT characters stands there at least REPEATS times, over at least
MIN_CHARS. Long numbers, table rules and matrices of zeros repeat too, but not for that long."""


def repeats(text: str) -> bool:
    """Whether `text` ends in a loop. Cheap enough to be asked after every token: one comparison a unit length."""
    for unit in range(1, MAX_UNIT + 1):
        span = max(unit * REPEATS, MIN_CHARS)
        if len(text) < span:
            return False
        if text[-1] == text[-1 - unit] and text[-span:-unit] == text[unit - span :]:
            return True
    return False
