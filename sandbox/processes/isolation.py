"""What every POSIX system can take away from a worker: resources, its terminal, its life after the parent's.

What only the Linux kernel can deny (files, network, system calls) is in `sandbox/kernel/`.
"""

from __future__ import annotations

import contextlib
import ctypes
import math
import os
import resource
import signal
import sys

_MEBIBYTE = 1 << 20
_PR_SET_PDEATHSIG = 1
_HEADROOM_MB = 64

_FIXED = {
    "rlimit_core": (resource.RLIMIT_CORE, 0),
    "rlimit_fsize": (resource.RLIMIT_FSIZE, 0),
    "rlimit_nofile": (resource.RLIMIT_NOFILE, 32),
    "rlimit_nproc": (resource.RLIMIT_NPROC, 0),
}


def die_with_parent(parent: int) -> None:
    """Ask the kernel to kill this process when its parent ends, and leave at once if that has happened already.

    Only for a child of a single-threaded process: the kernel means the *thread* that forked, so a child started from a
    short-lived thread would be killed when that thread ends.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(0)


def watch(pid: int) -> int | None:
    """A descriptor that becomes readable when the process ends; None where the system has none, or it has ended."""
    if not hasattr(os, "pidfd_open"):
        return None
    try:
        return os.pidfd_open(pid)
    except OSError:
        return None


def detach() -> None:
    """Own session and group. Descriptors 0 to 2 are /dev/null already, as `launch.start` made them for the zygote."""
    os.setsid()


def confine(memory_mb: int, used: int) -> None:
    """Set the limits that hold for the whole life of a worker.

    `memory_mb` bounds its address space in MiB; `used` bytes of it, and a little room, it has in any case.
    """
    for what, value in _FIXED.values():
        _lower(what, value)
    _lower(resource.RLIMIT_AS, max(memory_mb * _MEBIBYTE, used + _HEADROOM_MB * _MEBIBYTE))


def limit_cpu(seconds: float) -> None:
    """Let the kernel end the process after `seconds` more of CPU time: by a timer in code of its own, which is precise,
    and in code of the kernel by a limit that has whole seconds only.
    """
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)  # nobody handles SIGVTALRM, so it ends the process
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used + seconds), hard))


def address_space() -> int:
    """Bytes of address space this process uses now, 0 where the system does not tell."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def peak_mb() -> int:
    """The most memory this process has had resident, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak >> 20 if sys.platform == "darwin" else peak >> 10  # bytes there, KiB elsewhere


def active_limits() -> tuple[str, ...]:
    """Names of the limits that hold here. The process limit is void for root, and macOS ignores the address space."""
    void = {"rlimit_nproc"} if os.geteuid() == 0 else set()
    names = [name for name in ("rlimit_as", "rlimit_cpu", *_FIXED) if name not in void]
    if sys.platform == "darwin":
        names.remove("rlimit_as")
    return tuple(names)


def _lower(what: int, value: int) -> None:
    _, hard = resource.getrlimit(what)
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(what, (value, value))
