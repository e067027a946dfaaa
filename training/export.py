"""Writes a directory that the solver and plain transformers can load: weights, tokenizer, generation config, card."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from solver.errors import UsageError
from training.model_card import model_card
from training.recipe import Recipe


def export(recipe: Recipe, directory: Path, results: list[Path]) -> Path:
    """Export the best checkpoint of a finished `fit` to `directory`, in `recipe.export_dtype`.

    `results` are run directories of `solver run`; their numbers go into the model card. Raises UsageError when
    nothing has been fitted yet.
    """
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer, GenerationConfig
    from transformers.utils import logging

    source = recipe.root / "model"
    if not source.is_dir():
        raise UsageError(
            f"There is no trained model in {recipe.root}.", "Run `solver-train fit` with the same recipe first."
        )
    logging.disable_progress_bar()
    tokenizer = AutoTokenizer.from_pretrained(source)
    model = AutoModelForCausalLM.from_pretrained(source, dtype=getattr(torch, recipe.export_dtype))
    model.generation_config = GenerationConfig(
        do_sample=False, eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.pad_token_id
    )
    partial = directory.with_name(directory.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    model.save_pretrained(partial)
    tokenizer.save_pretrained(partial)
    (partial / "README.md").write_text(
        model_card(recipe, _json(recipe.root / "fit.json"), _json(recipe.root / "data.json"), results), "utf-8"
    )
    shutil.rmtree(directory, ignore_errors=True)
    partial.rename(directory)
    return directory


def _json(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded
