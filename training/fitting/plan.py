"""What a run would be: the resolved recipe, rows, tokens, steps, memory. Nothing is trained, no weights are read."""

from __future__ import annotations

import math
from typing import Any

from training.fitting.models import config_of, tokenizer_of
from training.fitting.rows import encoded, rows_of
from training.recipe import Recipe

BYTES = 4
"""Of a number: weights, gradients and moments are float32, on a GPU with bf16 as well (autocast casts as it goes)."""

ACTIVATIONS = 34
"""Bytes that a layer keeps for each number of its input, to go backward, at two bytes a number: Korthikanti et al. 2022
(https://arxiv.org/abs/2205.05198, equation 2), without the attention matrix, which today's kernels do not keep."""


def plan(recipe: Recipe) -> dict[str, Any]:
    """Rows and tokens of an epoch, steps, parameters, and an estimate of memory in GiB, by part.

    Of trainers that sample their own tokens, those of the prompts alone are counted. Raises UsageError as `fit` does.
    """
    rows = rows_of(recipe, "train")
    tokenizer = tokenizer_of(recipe, rows)
    data = encoded(rows, tokenizer, recipe.max_length)
    config = config_of(recipe, tokenizer)
    total, trained = parameters(config, recipe)
    a_step = recipe.batch_size * recipe.gradient_accumulation
    steps = recipe.max_steps if recipe.max_steps > 0 else math.ceil(recipe.epochs * len(data) / a_step)
    return {
        "recipe": recipe.model_dump(mode="json"),
        "rows": len(data),
        "longer_than_max_length": len(rows) - len(data),
        "tokens_per_epoch": sum(data["length"]),
        "steps": steps,
        "tokens_per_step": round(a_step * sum(data["length"]) / len(data)),
        "parameters": total,
        "trained_parameters": trained,
        "memory_gib": memory(config, total, trained, recipe.batch_size, max(data["length"]), recipe),
    }


def parameters(config: Any, recipe: Recipe) -> tuple[int, int]:
    """All, and those that are trained, counted on a model without storage."""
    import torch
    from transformers import AutoModelForCausalLM

    from training.fitting.models import adapter_config

    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(config)
        total: int = model.num_parameters()
        adapter = adapter_config(recipe)
        if adapter is None:
            return total, total
        from peft import get_peft_model

        return total, get_peft_model(model, adapter).num_parameters(only_trainable=True)


def memory(config: Any, total: int, trained: int, rows: int, length: int, recipe: Recipe) -> dict[str, float]:
    """GiB of weights, gradients, AdamW's two moments, and what is kept for going backward through `rows` of `length`.

    An estimate for one device, from above: it takes every row to be as long as the longest.
    """
    number = 2 if recipe.bf16 else BYTES
    layer = rows * length * config.hidden_size * ACTIVATIONS * number // 2
    kept = config.num_hidden_layers * layer
    if recipe.gradient_checkpointing:  # the input of each layer, and one layer at a time
        kept = config.num_hidden_layers * rows * length * config.hidden_size * number + layer
    frozen = 0.5 if recipe.quantize == "nf4" else BYTES
    parts = {
        "weights": (total - trained) * frozen + trained * BYTES if trained < total else total * BYTES,
        "gradients": trained * BYTES,
        "optimizer": 2 * trained * BYTES,
        "activations": kept,
    }
    parts["all"] = sum(parts.values())
    return {name: round(size / 2**30, 3) for name, size in parts.items()}
