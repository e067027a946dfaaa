"""A seccomp filter: the system calls that computing needs, every other one fails with EPERM.

No socket, no exec, no fork or thread, no signal to anybody, no ptrace, no mount, no file opened for writing. The filter
is classic BPF, assembled here (https://docs.kernel.org/userspace-api/seccomp_filter.html); x86-64 and 64-bit Arm.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from functools import cache

from .libc import LIBC, LINUX, no_new_privileges

_PR_SET_SECCOMP, _MODE_FILTER = 22, 2

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _DENY, _KILL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
_NUMBER, _ARCHITECTURE = 0, 4  # offsets into struct seccomp_data
_X32 = 0x40000000  # the second system-call table of x86-64

_CALLS: dict[str, tuple[int, int | None]] = {  # numbers on x86-64 and on 64-bit Arm
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "stat": (4, None),
    "fstat": (5, 80),
    "lstat": (6, None),
    "poll": (7, None),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "pread64": (17, 67),
    "readv": (19, 65),
    "writev": (20, 66),
    "access": (21, None),
    "select": (23, None),
    "sched_yield": (24, 124),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "nanosleep": (35, 101),
    "setitimer": (38, 103),
    "getpid": (39, 172),
    "sendto": (44, 206),
    "recvfrom": (45, 207),
    "exit": (60, 93),
    "uname": (63, 160),
    "getcwd": (79, 17),
    "readlink": (89, None),
    "gettimeofday": (96, 169),
    "getrusage": (98, 165),
    "sysinfo": (99, 179),
    "times": (100, 153),
    "getuid": (102, 174),
    "getgid": (104, 176),
    "geteuid": (107, 175),
    "getegid": (108, 177),
    "getppid": (110, 173),
    "sigaltstack": (131, 132),
    "gettid": (186, 178),
    "time": (201, None),
    "futex": (202, 98),
    "sched_getaffinity": (204, 123),
    "getdents64": (217, 61),
    "restart_syscall": (219, 128),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "exit_group": (231, 94),
    "newfstatat": (262, 79),
    "readlinkat": (267, 78),
    "ppoll": (271, 73),
    "set_robust_list": (273, 99),
    "getrandom": (318, 278),
    "membarrier": (324, 283),
    "statx": (332, 291),
    "rseq": (334, 293),
    "faccessat2": (439, 439),
}
_OPENAT, _IOCTL, _FCNTL, _PRLIMIT = (257, 56), (16, 29), (72, 25), (302, 261)
_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}

_READING = os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_NONBLOCK | 0o100000  # O_LARGEFILE
_NOT_READING = ~_READING & 0xFFFFFFFF
"""Any of these bits in the flags of `openat` asks for more than reading."""
_FIONBIO, _TCGETS = 0x5421, 0x5401
_F_GETFD, _F_GETFL = 1, 3
_RLIMIT_CPU = 0


def apply(*, may_open: bool) -> bool:
    """Filter this process's system calls from now on. `may_open`: files may be opened for reading."""
    program = assembled(may_open)
    if not program or not no_new_privileges():
        return False
    code = ctypes.create_string_buffer(program, len(program))
    filter = _Filter(len(program) // 8, ctypes.addressof(code))
    return LIBC.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(filter), 0, 0) == 0


@cache
def assembled(may_open: bool) -> bytes:
    """The filter for this machine, empty where there is none. Assembled once, so best before forking."""
    machine = _MACHINES.get(platform.machine())
    return _program(*machine, may_open) if LINUX and machine else b""


class _Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]


def _program(column: int, architecture: int, may_open: bool) -> bytes:
    steps = [
        _step(_LOAD, _ARCHITECTURE),
        _step(_EQUAL, architecture, 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER),
        _step(_AT_LEAST, _X32, 0, 1),
        _step(_RETURN, _KILL),
    ]
    if may_open:
        steps += _when(_OPENAT[column], _unless_any_bit(2, _NOT_READING))
    steps += _when(_IOCTL[column], _if_argument_in(1, _FIONBIO, _TCGETS))
    steps += _when(_FCNTL[column], _if_argument_in(1, _F_GETFD, _F_GETFL))
    steps += _when(_PRLIMIT[column], _own_cpu_limit_or_reading())
    numbers = sorted(number for row in _CALLS.values() if (number := row[column]) is not None)
    for number in numbers:
        steps += [_step(_EQUAL, number, 0, 1), _step(_RETURN, _ALLOW)]
    return b"".join([*steps, _step(_RETURN, _DENY)])


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _when(number: int, then: list[bytes]) -> list[bytes]:
    """Do `then`, which returns, for one system call; its number is in the accumulator before and, otherwise, after."""
    return [_step(_EQUAL, number, 0, len(then)), *then]


def _argument(index: int, *, high: bool = False) -> bytes:
    return _step(_LOAD, 16 + 8 * index + (4 if high else 0))


def _unless_any_bit(index: int, bits: int) -> list[bytes]:
    return [_argument(index), _step(_ANY_BIT, bits, 0, 1), _step(_RETURN, _DENY), _step(_RETURN, _ALLOW)]


def _if_argument_in(index: int, *values: int) -> list[bytes]:
    tests = [_step(_EQUAL, value, len(values) - place, 0) for place, value in enumerate(values)]
    return [_argument(index), *tests, _step(_RETURN, _DENY), _step(_RETURN, _ALLOW)]


def _own_cpu_limit_or_reading() -> list[bytes]:
    """`prlimit64(0, RLIMIT_CPU, ...)`, or any with no new limit (the third argument, a pointer, is null)."""
    return [
        _argument(0),
        _step(_EQUAL, 0, 0, 3),
        _argument(1),
        _step(_EQUAL, _RLIMIT_CPU, 0, 1),
        _step(_RETURN, _ALLOW),
        _argument(2),
        _step(_EQUAL, 0, 0, 3),
        _argument(2, high=True),
        _step(_EQUAL, 0, 0, 1),
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _DENY),
    ]
