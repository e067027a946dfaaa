"""Which layers of protection are active on this machine, by name, so that nobody has to guess."""

from __future__ import annotations

from . import isolation


def level() -> tuple[str, ...]:
    """The active layers: `language` (the policy), `process` (a killable worker), then the resource limits that hold.

    There is no kernel layer in this version: no system-call filter, no file or network confinement.
    """
    return ("language", "process", *isolation.active_limits())
