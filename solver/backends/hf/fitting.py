"""Which `Memory` a model gets: slots where they give the model's own logits, which is tried out, not looked up."""

from __future__ import annotations

from typing import Any

import torch
from transformers import DynamicCache
from transformers.cache_utils import DynamicLayer

from solver.backends.hf.memory import Memory, SoloMemory
from solver.backends.hf.slot_memory import SlotMemory

_TOLERANCE = {torch.float32: 1e-3}  # relative; rounding is far below it, a wrong mask or position far above
_TOLERANCE_HALF = 5e-2


@torch.inference_mode()
def memory_for(model: Any) -> Memory:
    """Slots for a model with full attention that computes the same in them; else one cache for each sequence.

    Sliding windows and recurrent layers are told by the library's own cache; position schemes that do not take
    `position_ids` (ALiBi) show in the trial.
    """
    solo = SoloMemory(model)
    layers = DynamicCache(config=model.config).layers
    if any(type(layer) is not DynamicLayer for layer in layers):
        return solo
    slots = SlotMemory(model)
    try:
        fits = _difference(model, slots, solo) < _TOLERANCE.get(model.dtype, _TOLERANCE_HALF)
    except (TypeError, ValueError, RuntimeError, IndexError, AttributeError):  # it takes no mask, no positions, ...
        fits = False
    chosen: Memory = slots if fits else solo
    chosen.clear()
    return chosen


def _difference(model: Any, slots: Memory, solo: Memory) -> float:
    """Relative distance of the logits after reading two texts of unlike length and one more token of each."""
    size = model.get_input_embeddings().weight.shape[0]
    texts = [[(7 * i + 3) % size for i in range(length)] for length in (11, 4)]
    found = []
    for memory in (slots, solo):
        for text in texts:
            memory.open(text)
        found.append(torch.cat([memory.read((0, 1), texts), memory.read((0, 1), [[5 % size], [2 % size]])]).float())
    return float((found[0] - found[1]).norm() / found[1].norm())
