"""`sandbox.close`: ends every process of the sandbox; the next run or call starts new ones."""

from __future__ import annotations

from .calls import _POOL
from .host import HOST


def close() -> None:
    """End the zygote with its workers, and the idle workers of `call`. Sessions still open lose their variables."""
    HOST.close()
    _POOL.close()
