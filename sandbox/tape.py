"""Bounded standard output in shared memory: head and tail are kept, and survive the death of the process.

The layout is fixed width (UTF-32), so that positions are plain arithmetic: 8 bytes with the number of characters ever
written, then `capacity` characters, of which the first half is the head and the rest a ring that holds the tail. The
parent reads with `pread`, never through a mapping: a hostile worker could shrink the file under a mapping.
"""

from __future__ import annotations

import mmap
import os
import struct
import tempfile
from collections.abc import Callable

FLOOD_FACTOR = 50
"""A block that prints more than this many times its limit is stopped; up to there only the middle is dropped."""

_COUNT = struct.Struct("<Q")
_WIDTH = 4


def create(capacity: int) -> int:
    """A file descriptor of anonymous memory for a tape of `capacity` characters."""
    if hasattr(os, "memfd_create"):
        fd = os.memfd_create("tape")
    else:
        with tempfile.TemporaryFile() as file:
            fd = os.dup(file.fileno())
    os.ftruncate(fd, _COUNT.size + _WIDTH * capacity)
    return fd


def rewind(fd: int) -> None:
    """Forget what was written, before the next block."""
    os.pwrite(fd, _COUNT.pack(0), 0)


def read(fd: int, limit: int) -> str:
    """What was printed, at most `limit` characters of it. The worker may have written anything; nothing is believed."""
    count = os.pread(fd, _COUNT.size, 0)
    if len(count) < _COUNT.size:
        return ""
    (written,) = _COUNT.unpack(count)
    cells = os.pread(fd, _WIDTH * min(written, limit), _COUNT.size)
    if written <= limit:
        return _decode(cells)
    head = limit // 2
    ring = limit - head
    start = (written - head) % ring
    tail = cells[_WIDTH * (head + start) : _WIDTH * limit] + cells[_WIDTH * head : _WIDTH * (head + start)]
    gap = f"\n... [{written - limit} characters omitted] ...\n"
    return _decode(cells[: _WIDTH * head]) + gap + _decode(tail)


def _decode(cells: bytes) -> str:
    return cells.decode("utf-32-le", "replace")


class Tape:
    """The writer's end, which stands in for `sys.stdout` in the worker."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, fd: int, on_flood: Callable[[], object]):
        self._map = mmap.mmap(fd, os.fstat(fd).st_size)
        self._on_flood = on_flood
        self._written = 0
        self.limit(0)

    def limit(self, limit: int) -> None:
        """Start a new block that may keep `limit` characters."""
        capacity = (len(self._map) - _COUNT.size) // _WIDTH
        self._limit = min(limit, capacity)
        self._head = self._limit // 2
        self._written = 0
        _COUNT.pack_into(self._map, 0, 0)

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        start, end = self._written, self._written + len(text)
        if end <= self._head:
            self._put(start, text)
        else:
            self._wrap(start, text)
        self._written = end
        _COUNT.pack_into(self._map, 0, end)
        if end > self._limit * FLOOD_FACTOR:
            self._on_flood()
        return len(text)

    def _wrap(self, start: int, text: str) -> None:
        head, ring = self._head, self._limit - self._head
        if start < head:
            self._put(start, text[: head - start])
            text, start = text[head - start :], head
        if len(text) > ring:
            text, start = text[-ring:], start + len(text) - ring
        at = (start - head) % ring
        self._put(head + at, text[: ring - at])
        self._put(head, text[ring - at :])

    def _put(self, at: int, text: str) -> None:
        if text:
            cells = text.encode("utf-32-le", "surrogatepass")
            offset = _COUNT.size + _WIDTH * at
            self._map[offset : offset + len(cells)] = cells

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None: ...

    def isatty(self) -> bool:
        return False


class Nowhere(Tape):
    """Standard error of the worker: accepted and dropped, as a model never sees it."""

    def __init__(self) -> None: ...

    def write(self, text: str) -> int:
        return len(text)
