"""What a run says while it trains: a line for every log, on stderr, with a bar on a terminal; stdout is for results."""

from __future__ import annotations

import sys
from typing import Any

from tqdm.auto import tqdm
from transformers import TrainerCallback

_TOLD = ("loss", "eval_loss", "reward", "accuracy", "eval_accuracy", "learning_rate")
"""What is said of a log, and in this order; the losses of tasks, `loss/TASK`, come behind. All is in fit.json."""


class Progress(TrainerCallback):
    """In the place of transformers' own, which prints whole dictionaries to stdout."""

    def __init__(self) -> None:
        self._bar: Any = None

    def on_train_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        if state.is_world_process_zero:
            self._bar = tqdm(
                total=state.max_steps, initial=state.global_step, file=sys.stderr, disable=None, leave=False
            )

    def on_step_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        if self._bar is not None:
            self._bar.update(state.global_step - self._bar.n)

    def on_log(self, args: Any, state: Any, control: Any, logs: dict[str, Any] | None = None, **_: Any) -> None:
        if self._bar is not None and (line := told(logs or {})):
            self._bar.write(f"step {state.global_step}/{state.max_steps}: {line}", file=sys.stderr)

    def on_train_end(self, *_: Any, **__: Any) -> None:
        if self._bar is not None:
            self._bar.close()


def told(logs: dict[str, Any]) -> str:
    """The line of a log: `loss 0.812, loss/rr 0.42, learning_rate 0.001`; empty when it has none of these."""
    known = {name for name, number in logs.items() if number is not None}  # a mean of nothing is none
    names = [name for name in _TOLD if name in known] + sorted(name for name in known if name.startswith("loss/"))
    return ", ".join(f"{name} {float(logs[name]):.4g}" for name in names)
