"""An unprivileged user in place of root."""

from __future__ import annotations

import os
from pathlib import Path

NOBODY = 65_534


def possible(needed: list[Path]) -> bool:
    """Whether this is root, and everybody may read what a worker still needs."""
    return os.geteuid() == 0 and all(_is_open(place) for place in needed if place.exists())


def apply() -> bool:
    """Become nobody, with no groups and no way back. Forgets the parent-death signal, so that is to be set after it."""
    try:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    except OSError:  # inside a user namespace that does not know the number
        return False
    return True


def _is_open(place: Path) -> bool:
    return place.stat().st_mode & 0o005 == 0o005 and all(parent.stat().st_mode & 0o001 for parent in place.parents)
