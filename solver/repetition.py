"""Notices, while a text is being generated, that it has begun to repeat itself for ever."""

from __future__ import annotations

REPEATS = 8
MAX_UNIT = 160
MIN_CHARS = 240
"""A tail counts as a loop when a unit of 1 to MAX_UNIT characters stands there at least REPEATS times, over at least
MIN_CHARS. Long numbers, table rules and matrices of zeros repeat too, but not for that long."""

LOOK_EVERY = 16
"""Characters between two looks: the place where a text is cut must not depend on the pieces in which it arrived."""


def loop_end(text: str, seen: int) -> int | None:
    """Where `text` is to be cut because it loops; None if it does not. Its first `seen` characters were looked at."""
    ends = range(seen - seen % LOOK_EVERY + LOOK_EVERY, len(text) + 1, LOOK_EVERY)
    return next((end for end in ends if repeats(text[max(0, end - MAX_UNIT * REPEATS) : end])), None)


def repeats(text: str) -> bool:
    """Whether `text` ends in a loop: one comparison a unit length."""
    for unit in range(1, MAX_UNIT + 1):
        span = max(unit * REPEATS, MIN_CHARS)
        if len(text) < span:
            return False
        if text[-1] == text[-1 - unit] and text[-span:-unit] == text[unit - span :]:
            return True
    return False
