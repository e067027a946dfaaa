"""The arguments of a run that every objective shares, as transformers and TRL call them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from training.recipe import Recipe

CHECKPOINTS = "checkpoints"


def arguments(recipe: Recipe, evaluate: bool = True) -> dict[str, Any]:
    """Keyword arguments of any `TrainingArguments`; with `evaluate`, the checkpoint of lowest held-out loss is kept."""
    import torch

    held_out = {
        "eval_strategy": "steps",
        "eval_steps": recipe.eval_steps,
        "load_best_model_at_end": True,
        "metric_for_best_model": "eval_loss",
        "greater_is_better": False,
    }
    return {
        "output_dir": str(checkpoints(recipe)),
        "num_train_epochs": recipe.epochs,
        "max_steps": recipe.max_steps,
        "per_device_train_batch_size": recipe.batch_size,
        "per_device_eval_batch_size": recipe.batch_size,
        "gradient_accumulation_steps": recipe.gradient_accumulation,
        "learning_rate": recipe.learning_rate,
        "weight_decay": recipe.weight_decay,
        "adam_beta2": recipe.adam_beta2,
        "warmup_steps": recipe.warmup,  # below 1 it is a share of all steps
        "lr_scheduler_type": recipe.schedule,
        **(held_out if evaluate else {}),
        "save_strategy": "steps",
        "save_steps": recipe.eval_steps,
        "save_total_limit": 2,
        "logging_steps": max(1, recipe.eval_steps // 4),
        "bf16": recipe.bf16,
        "use_cpu": not torch.cuda.is_available(),
        "gradient_checkpointing": recipe.gradient_checkpointing,
        "dataloader_pin_memory": torch.cuda.is_available(),
        "report_to": recipe.report_to,
        "seed": recipe.seed,
    }


def checkpoints(recipe: Recipe) -> Path:
    return recipe.root / CHECKPOINTS
