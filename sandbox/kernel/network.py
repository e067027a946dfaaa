"""Namespaces: a network with no interface in it, and System V and POSIX message queues of one's own."""

from __future__ import annotations

from .libc import LIBC, LINUX

_NEWIPC, _NEWUSER, _NEWNET = 0x08000000, 0x10000000, 0x40000000


def apply() -> bool:
    """Leave the host's network and message queues; an ordinary user needs a user namespace and a single thread."""
    if not LINUX:
        return False
    apart = _NEWNET | _NEWIPC
    return LIBC.unshare(apart) == 0 or LIBC.unshare(_NEWUSER | apart) == 0
