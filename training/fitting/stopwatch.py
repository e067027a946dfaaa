"""Counts the seconds that a run has trained, over all its interrupted attempts."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from transformers import TrainerCallback


class Stopwatch(TrainerCallback):
    """Adds up at every checkpoint, so that time after the last one, which a kill loses, is not counted."""

    def __init__(self, path: Path):
        self._path = path
        self._since = time.monotonic()

    @property
    def seconds(self) -> float:
        return float(self._path.read_text()) if self._path.is_file() else 0.0

    def on_train_begin(self, *_: Any, **__: Any) -> None:
        self._since = time.monotonic()

    def on_save(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        if not state.is_world_process_zero:
            return
        now = time.monotonic()
        self._path.write_text(f"{self.seconds + now - self._since:.1f}")
        self._since = now
