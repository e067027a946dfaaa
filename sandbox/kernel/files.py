"""Landlock: nothing of the file system but reading Python's own libraries; no TCP (https://docs.kernel.org/userspace-api/landlock.html).

Reading libraries stays allowed because SymPy imports parts of itself when they are first used. Metadata (does a path
exist, how long is it) is not covered by Landlock.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
import sysconfig
from pathlib import Path

from .libc import LIBC, LINUX, no_new_privileges

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same numbers on every architecture
_ASK_VERSION = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
"""Number of file rights by version; 16 from version 5."""
_TCP = 0b11  # bind and connect, from version 4
_SCOPES = 0b11  # abstract sockets and signals to processes outside, from version 6


def version() -> int:
    """Of the Landlock interface; 0 when there is none."""
    if not LINUX:
        return 0
    return max(0, LIBC.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(_ASK_VERSION)))


def libraries() -> list[Path]:
    """Python's own library, the packages installed beside it, and what extension modules are linked with.

    Not the rest of `sys.path`: the directory of a script, or the one it was started in, may hold anything.
    """
    installed = [sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    specs = [sys.modules[name].__spec__ for name in _MATHEMATICS if name in sys.modules]
    imported = [place for spec in specs if spec for place in spec.submodule_search_locations or ()]
    return sorted({Path(place).resolve() for place in (*installed, *imported, *_SHARED_OBJECTS)})


_MATHEMATICS = ("sympy", "mpmath", "numpy", "networkx")
_SHARED_OBJECTS = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")


def apply(readable: list[Path]) -> bool:
    """Deny this process and its children every file, but reading below `readable`. Cannot be undone."""
    abi = version()
    if abi < 1 or not no_new_privileges():
        return False
    rights = (1 << _RIGHTS.get(abi, 16)) - 1
    fields = [rights, *([_TCP] if abi >= 4 else []), *([_SCOPES] if abi >= 6 else [])]
    attributes = struct.pack(f"{len(fields)}Q", *fields)
    ruleset = LIBC.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint32(0))
    if ruleset < 0:
        return False
    try:
        for place in readable:
            _allow(ruleset, place)
        return LIBC.syscall(_RESTRICT_SELF, ruleset, ctypes.c_uint32(0)) == 0
    finally:
        os.close(ruleset)


def _allow(ruleset: int, place: Path) -> None:
    try:
        fd = os.open(place, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # what cannot be opened need not be allowed
    rule = struct.pack("=Qi", _READ_FILE | _READ_DIR, fd)
    LIBC.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, ctypes.c_uint32(0))
    os.close(fd)
