"""Merge a LoRA adapter into its base model, so that decoding costs what the base model costs."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

from solver.errors import MissingExtra, UsageError


def adapter_directory(adapter: str) -> Path:
    """Where the adapter's files are. Raises UsageError when they are not there."""
    path = Path(adapter).expanduser()
    if not (path / "adapter_config.json").is_file():
        raise UsageError(f"{adapter} is not an adapter: there is no {path / 'adapter_config.json'}.")
    if not any(path.glob("adapter_model.*")):  # peft would look for them on the hub
        raise UsageError(f"The adapter {adapter} has no weights.")
    return path


def apply_adapter(model: Any, adapter: str) -> Any:
    """`model` with the adapter in the directory `adapter` merged into its weights.

    Raises UsageError when it is not there, cannot be read or does not fit, MissingExtra without peft.
    """
    path = adapter_directory(adapter)
    try:
        from peft import PeftModel, load_peft_weights
    except ImportError:
        raise MissingExtra("Adapters need peft.", "Install it with: pip install 'tandem-solver[train]'.") from None
    try:
        load_peft_weights(str(path), device="cpu")
    except Exception as error:  # of a damaged pickle, whatever its bytes lead to
        hint = "The file is damaged or not complete: copy it again."
        raise UsageError(f"The weights of the adapter {adapter} cannot be read.", hint) from error
    try:
        return PeftModel.from_pretrained(model, str(path)).merge_and_unload()
    except (RuntimeError, ValueError, KeyError, OSError) as error:
        if "size mismatch" in str(error):
            hint = "It was trained for another model: give that one with -m."
            raise UsageError(f"The adapter {adapter} does not fit this model: their sizes differ.", hint) from error
        line = textwrap.shorten(str(error).strip().splitlines()[0], 160, placeholder=" ...").rstrip(" .:")
        raise UsageError(f"The adapter {adapter} does not fit this model: {line}.") from error
