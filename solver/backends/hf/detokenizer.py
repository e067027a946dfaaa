"""From token ids to characters, one token at a time, never half a character."""

from __future__ import annotations

from collections.abc import Callable

_CONTEXT = 6
"""Ids decoded together with a new one. A token's characters may depend on its neighbours (a leading space, the first
bytes of a character); as in vLLM and TGI, a few before it are enough."""
_WINDOW = 24
"""Ids after which the window moves on, so that the cost of a token does not grow with the text."""


class Detokenizer:
    """Characters of the ids pushed so far; `context` are the ids before them."""

    def __init__(self, decode: Callable[[list[int]], str], context: list[int]):
        self._decode = decode
        self._ids = context[-_CONTEXT:]
        self._shown = decode(self._ids) if self._ids else ""  # the part of `decode(self._ids)` that was returned

    def push(self, token: int) -> str:
        """The characters that are complete now; none while the last one lacks bytes."""
        self._ids.append(token)
        text = self._decode(self._ids)
        if text.endswith("\ufffd"):
            return ""
        new = text[len(self._shown) :]
        self._shown = text
        if len(self._ids) > _WINDOW:
            self._ids = self._ids[-_CONTEXT:]
            self._shown = self._decode(self._ids)
        return new

    def flush(self) -> str:
        """What was held back, less a last character that never got all its bytes."""
        return self._decode(self._ids)[len(self._shown) :].rstrip("\ufffd") if self._ids else ""
