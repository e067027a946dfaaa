"""Makes forking cheap: the zygote's memory in huge pages, whose page tables are a five-hundredth of the usual ones.

A fork copies page tables, and the end of a process tears them down: with 85 MiB of loaded libraries this is most of
what an empty child costs. Linux 6.1 and later; elsewhere nothing happens.
"""

from __future__ import annotations

import contextlib
import ctypes

from ..kernel.libc import LIBC, LINUX

_MADV_COLLAPSE = 25
_HUGE = 2 << 20


def collapse() -> None:
    """Gather this process's heap in huge pages, as far as the kernel will. Call last, when it grows no more."""
    if not LINUX:
        return
    with contextlib.suppress(OSError), open("/proc/self/maps") as maps:
        for line in maps.read().splitlines():
            fields = line.split()
            if fields[1] == "rw-p" and (len(fields) == 5 or fields[5] == "[heap]"):
                _collapse(*(int(address, 16) for address in fields[0].split("-")))


def _collapse(begin: int, end: int) -> None:
    begin, end = -(-begin // _HUGE) * _HUGE, end // _HUGE * _HUGE
    if begin < end:
        LIBC.madvise(ctypes.c_void_p(begin), ctypes.c_size_t(end - begin), _MADV_COLLAPSE)
