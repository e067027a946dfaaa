"""Which layers of protection are active on this machine, by name, so that nobody has to guess."""

from __future__ import annotations

from .errors import Unavailable
from .host import HOST


def level() -> tuple[str, ...]:
    """The layers that hold for programs here, each found out by trying: `language`, `process`, those of the kernel
    (`network`, `files`, `user`, `system_calls`), and the resource limits. Starts the sandbox if it is not running.

    Raises `Unavailable` when no process can be started.
    """
    return HOST.layers()


def require(*names: str) -> None:
    """Raise `Unavailable`, naming what is missing, unless all these layers are active."""
    missing = [name for name in names if name not in level()]
    if missing:
        raise Unavailable(f"this machine does not have the sandbox layers asked for: {', '.join(missing)}")
