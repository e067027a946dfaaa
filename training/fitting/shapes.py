"""The architectures of models that people fine-tune, to try a recipe without their weights: random ones in their place.

Each file of `training/shapes/` has the numbers of a model's public config.json, the name of the chat template of its
kind among those that TRL ships, and its special tokens. A stand-in tokenizer is trained on the rows at hand; the
embedding keeps the size of the real one, so that memory and time are those of the model.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Any

from solver.errors import UsageError
from solver.registry import did_you_mean
from training.recipe import Recipe
from training.records import Row
from training.tokenizer import train_tokenizer

SHAPES = Path(__file__).parents[1] / "shapes"


def shape_of(recipe: Recipe) -> dict[str, Any]:
    """What is known of the model's shape. Raises UsageError when the recipe names none, or one that is not shipped."""
    known = sorted(path.stem for path in SHAPES.glob("*.json"))
    if recipe.shape not in known:
        raise UsageError(
            f"There is no shape {recipe.shape!r} to fill with random weights.", did_you_mean(str(recipe.shape), known)
        )
    shape: dict[str, Any] = json.loads((SHAPES / f"{recipe.shape}.json").read_text("utf-8"))
    return shape


def random_config(recipe: Recipe, tokenizer: Any | None = None) -> Any:
    """The configuration of the shape, with the special tokens of the stand-in `tokenizer`."""
    from transformers import AutoConfig

    values = dict(shape_of(recipe)["config"])
    config = AutoConfig.for_model(values.pop("model_type"), **values)
    if tokenizer is not None:
        config.bos_token_id, config.eos_token_id = tokenizer.bos_token_id, tokenizer.eos_token_id
        config.pad_token_id = tokenizer.pad_token_id
    return config


def stand_in_tokenizer(recipe: Recipe, rows: Iterable[Row]) -> Any:
    """A small tokenizer that renders conversations as the model's own does."""
    shape = shape_of(recipe)
    tokenizer = train_tokenizer(rows, 4096, shape["config"]["max_position_embeddings"])
    tokenizer.add_special_tokens(
        {
            "eos_token": shape["eos_token"],
            "pad_token": shape["pad_token"],
            "additional_special_tokens": shape["special_tokens"],
        }
    )
    if "<|begin_of_text|>" in shape["special_tokens"]:
        tokenizer.bos_token = "<|begin_of_text|>"
    template = resources.files("trl") / "chat_templates" / f"{shape['chat_template']}.jinja"
    tokenizer.chat_template = template.read_text("utf-8")
    return tokenizer
