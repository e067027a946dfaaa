"""`sandbox.prepare`: starts the processes while something else is waited for."""

from __future__ import annotations

import contextlib

from .errors import Unavailable
from .host import HOST


def prepare() -> None:
    """Start the zygote and its first workers, if they are not there. What prevents it, the first program will say."""
    with contextlib.suppress(Unavailable):
        HOST.refill()
