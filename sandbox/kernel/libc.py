"""The C library, for the few calls that Python has no function for."""

from __future__ import annotations

import ctypes
import sys

_PR_SET_NO_NEW_PRIVS = 38

LINUX = sys.platform == "linux"
LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.syscall.restype = ctypes.c_long


def no_new_privileges() -> bool:
    """Give up gaining rights by executing a set-uid program; Landlock and seccomp ask for it first."""
    return LINUX and LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
