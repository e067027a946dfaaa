"""Cut a growing text at the first stop string, and hold back what may be the beginning of one."""

from __future__ import annotations


class StopScanner:
    """Text goes in as it comes, decided text comes out; `hit` names the stop string that ended it.

    The stop string that is *complete* first wins (of two that end together, the longer), so the result does not
    depend on how the text was cut into pieces.
    """

    def __init__(self, stops: tuple[str, ...]):
        self.stops = tuple(stop for stop in stops if stop)
        self.hit: str | None = None
        self._held = ""

    def push(self, text: str) -> str:
        """Take more text; return what can no longer be part of a stop string."""
        text = self._held + text
        found = [(at + len(stop), at, stop) for stop in self.stops if (at := text.find(stop)) >= 0]
        if found:
            _, at, self.hit = min(found)
            self._held = ""
            return text[:at]
        keep = max((_overlap(text, stop) for stop in self.stops), default=0)
        self._held = text[len(text) - keep :]
        return text[: len(text) - keep]

    def flush(self) -> str:
        """The text held back, once nothing more will come."""
        text, self._held = self._held, ""
        return text


def _overlap(text: str, stop: str) -> int:
    """Length of the longest end of `text` that is a beginning of `stop`, but not all of it."""
    for length in range(min(len(text), len(stop) - 1), 0, -1):
        if text.endswith(stop[:length]):
            return length
    return 0
