"""NumPy's random generators: a position or a seed that they believe would have them read beside their own memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .arrays import mutable

_WORDS = 624  # of an MT19937; the position after the last one asks for new ones
_BUFFER = 4  # numbers that a Philox makes at once


def close_generators() -> None:
    """Call once, before the first fork."""
    import numpy as np

    _check_state(np.random.MT19937, lambda state: 0 <= state["state"]["pos"] <= _WORDS)
    _check_state(np.random.Philox, lambda state: 0 <= state["buffer_pos"] <= _BUFFER)


def _check_state(cls: Any, is_sound: Callable[[dict[str, Any]], bool]) -> None:
    """Look at a state after it was set: what a program hands in may change while it is read."""
    state = vars(cls)["state"]

    def write(generator: Any, value: Any) -> None:
        before = state.__get__(generator)
        try:
            state.__set__(generator, value)
        finally:
            sound = is_sound(state.__get__(generator))
            if not sound:
                state.__set__(generator, before)
        if not sound:
            raise ValueError("a position outside the state of the generator")

    with mutable(cls):
        cls.state = property(state.__get__, write)
