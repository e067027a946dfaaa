"""What was typed in earlier conversations."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_state_path
from prompt_toolkit.history import FileHistory, History, InMemoryHistory


def history() -> History:
    """Kept in a file, and in memory only where that cannot be written."""
    path: Path = user_state_path("tandem-solver") / "history"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path)) if os.access(path, os.W_OK) else InMemoryHistory()
