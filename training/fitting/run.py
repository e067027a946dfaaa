"""A run of any trainer: it resumes, its seconds are counted, and what it was is written beside the model."""

from __future__ import annotations

import contextlib
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from training.fitting.arguments import checkpoints
from training.fitting.models import start_of
from training.fitting.progress import Progress
from training.fitting.stopwatch import Stopwatch
from training.recipe import Recipe


def prepare(recipe: Recipe) -> None:
    """Threads and seeds, before any model is made; and whether there is a model to start from.

    Raises UsageError or BackendError when there is none.
    """
    import torch
    from transformers.utils import logging

    logging.set_verbosity_error()  # else each new head is told in a table
    logging.disable_progress_bar()
    start_of(recipe)

    if recipe.threads:
        torch.set_num_threads(recipe.threads)
    torch.manual_seed(recipe.seed)


def run(trainer: Any, recipe: Recipe, facts: dict[str, Any]) -> Path:
    """Train from the latest checkpoint, or from the start; save the model to `model` and write `fit.json`.

    `trainer` is a transformers `Trainer`; `facts` go into `fit.json` beside parameters, time, device and loss curve.
    """
    from transformers.trainer_callback import PrinterCallback, ProgressCallback

    if trainer.accelerator.is_main_process:
        print(_size(trainer, facts), file=sys.stderr)
    for theirs in (PrinterCallback, ProgressCallback):
        trainer.remove_callback(theirs)
    trainer.add_callback(Progress())
    stopwatch = Stopwatch(recipe.root / "seconds.txt")
    trainer.add_callback(stopwatch)
    trainer.train(resume_from_checkpoint=_latest(checkpoints(recipe)))
    best = recipe.root / "model"
    trainer.save_model(str(best))
    if not trainer.accelerator.is_main_process:
        return best
    model = trainer.accelerator.unwrap_model(trainer.model)
    summary = {
        "trainer": recipe.trainer,
        "parameters": model.num_parameters(),
        "trained_parameters": model.num_parameters(only_trainable=True),
        "context": model.config.max_position_embeddings,
        **facts,
        "hours": stopwatch.seconds / 3600,
        "device": str(trainer.args.device),
        "log": trainer.state.log_history,
    }
    (recipe.root / "fit.json").write_text(json.dumps(summary, indent=1) + "\n", "utf-8")
    return best


def _latest(directory: Path) -> str | None:
    """The latest checkpoint that was written to its end; None without one. A kill can leave one that was not."""
    found = sorted(directory.glob("checkpoint-*"), key=lambda path: int(path.name.rpartition("-")[2]), reverse=True)
    for checkpoint in found:
        with contextlib.suppress(OSError, ValueError):  # the state is written last
            json.loads((checkpoint / "trainer_state.json").read_text("utf-8"))
            return str(checkpoint)
        shutil.rmtree(checkpoint, ignore_errors=True)
    return None


def _size(trainer: Any, facts: dict[str, Any]) -> str:
    total = trainer.model.num_parameters()
    trained = trainer.model.num_parameters(only_trainable=True)
    share = "" if trained == total else f", of which {trained / 1e6:.2f} M are trained"
    return f"{total / 1e6:.1f} M parameters{share}, {', '.join(f'{value} {name}' for name, value in facts.items())}"
