"""The layers of protection: their names, which of them hold here, and how a process puts them around itself.

`language` is the policy and `process` the killable worker; `network` and `files` are put around the zygote and
inherited, `user`, the resource limits and `system_calls` around each worker. One that the machine does not have is left
out, the rest still works, and `sandbox.level()` says so.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass

from ..kernel import files, network, system_calls, user
from . import isolation

ALL = ("language", "process", "network", "files", "user", "system_calls")


@dataclass(frozen=True)
class Surroundings:
    """What the zygote has put around itself, and what its workers therefore still have to."""

    wanted: frozenset[str]
    active: tuple[str, ...]
    address_space: int  # bytes in use before any program ran
    nobody: bool  # whether workers can do without root's rights

    @classmethod
    def of_zygote(cls, wanted: Collection[str]) -> Surroundings:
        """Put `network` and `files` around this process for good."""
        readable = files.libraries()
        used, nobody = isolation.address_space(), "user" in wanted and user.possible(readable)
        applied = {"network": network.apply, "files": lambda: files.apply(readable)}
        active = tuple(name for name, apply in applied.items() if name in wanted and apply())
        around = cls(frozenset(wanted), active, used, nobody)
        system_calls.assembled(around.reads_libraries)
        return around

    @property
    def reads_libraries(self) -> bool:
        """Whether files may be opened for reading: where something else says which, or nothing forbids it."""
        return "files" in self.active or "system_calls" not in self.wanted

    def drop_rights(self) -> tuple[str, ...]:
        """In a new worker, before anything else."""
        return ("user",) if self.nobody and user.apply() else ()

    def close(self, memory_mb: int) -> tuple[str, ...]:
        """In a worker, last: resource limits, then the filter of system calls."""
        isolation.confine(memory_mb, self.address_space)
        limits = isolation.active_limits()
        wanted = "system_calls" in self.wanted
        filtered = wanted and system_calls.apply(may_open=self.reads_libraries)
        return (*limits, *(["system_calls"] if filtered else []))

    def rehearse(self) -> tuple[str, ...]:
        """All layers that hold for a worker, found out by one that does nothing else."""
        read, write = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                names = (*self.drop_rights(), *self.close(_REHEARSED_MB))
                os.write(write, " ".join(names).encode())
            finally:
                os._exit(0)
        os.close(write)
        with open(read) as pipe:
            found = pipe.read().split()
        os.waitpid(pid, 0)
        always = ("language", "process") if "language" in self.wanted else ("process",)
        return (*always, *self.active, *found)


_REHEARSED_MB = 1024
