"""Writes a directory that the solver and plain transformers can load: weights, tokenizer, generation config, card.

An adapter is merged into the model that it was trained on; a model with a head keeps its head.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from solver.errors import UsageError
from solver.scorers.shown import AGGREGATE
from training.fitting.models import start_of
from training.model_card import model_card
from training.recipe import Recipe


def export(recipe: Recipe, directory: Path, results: list[Path]) -> Path:
    """Export the best checkpoint of a finished `fit` to `directory`, in `recipe.export_dtype`.

    `results` are run directories of `solver run`; their numbers go into the model card. Raises UsageError when
    nothing has been fitted yet.
    """
    import torch
    from transformers import AutoTokenizer
    from transformers.utils import logging

    source = recipe.root / "model"
    if not source.is_dir():
        raise UsageError(
            f"There is no trained model in {recipe.root}.", "Run `solver-train fit` with the same recipe first."
        )
    logging.disable_progress_bar()
    tokenizer = AutoTokenizer.from_pretrained(source)
    model = _whole(recipe, source).to(getattr(torch, recipe.export_dtype))
    if hasattr(model, "generation_config") and model.generation_config is not None:
        model.generation_config.update(do_sample=False, pad_token_id=tokenizer.pad_token_id)
    partial = directory.with_name(directory.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    model.save_pretrained(partial)
    tokenizer.save_pretrained(partial)
    (partial / "README.md").write_text(
        model_card(recipe, _json(recipe.root / "fit.json"), _data(recipe.root), results), "utf-8"
    )
    shutil.rmtree(directory, ignore_errors=True)
    partial.rename(directory)
    return directory


def _whole(recipe: Recipe, source: Path) -> Any:
    """The trained model, in the class that it was saved as. Raises UsageError for skills that tasks share."""
    import torch
    import transformers

    adapter = source / "adapter_config.json"
    if not adapter.is_file():
        (kind,) = _json(source / "config.json")["architectures"]
        return getattr(transformers, kind).from_pretrained(source, dtype=torch.float32)
    if recipe.trainer == "poly":
        tasks = ", ".join(sorted(path.parent.name for path in source.glob("*/adapter_config.json")))
        raise UsageError("Skills that tasks share are no single model.", f"Use the adapter of a task: {tasks}.")
    from peft import PeftModel

    kind = {"SEQ_CLS": "SequenceClassification", "TOKEN_CLS": "TokenClassification"}.get(
        _json(adapter)["task_type"], "CausalLM"
    )
    labels = {} if kind == "CausalLM" else {"num_labels": 1}
    base = getattr(transformers, f"AutoModelFor{kind}").from_pretrained(start_of(recipe), dtype=torch.float32, **labels)
    merged = PeftModel.from_pretrained(base, source).merge_and_unload()
    if recipe.trainer == "value":
        setattr(merged.config, AGGREGATE, "last")
    return merged


def _data(root: Path) -> dict[str, Any]:
    """The counts of the rows; of a training in rounds, those of the last round."""
    rounds = sorted(root.glob("round-*/data.json"), key=lambda path: int(path.parent.name.partition("-")[2]))
    file = root / "data.json"
    return _json(file) if file.is_file() else _json(rounds[-1]) if rounds else {}


def _json(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded
