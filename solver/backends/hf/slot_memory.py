"""Read and decode many sequences of unlike lengths in one forward pass, and never read a known prefix twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from solver.backends.hf.prefixes import PrefixStore, shared
from solver.backends.hf.slots import SlotCache

_WORTH = 16  # a shorter prefix is read again sooner than it is looked up and copied
_KEPT_BYTES = 512 * 2**20  # of main memory: some 150 sequences of 300 tokens of a 7M model
_KEPT_SHARE = 16  # of a GPU's memory, one part in so many


class SlotMemory:
    """Implements `Memory` for models whose every layer attends to the whole sequence."""

    def __init__(self, model: Any):
        self._model = model
        self.clear()

    def clear(self) -> None:
        self._cache = SlotCache(self._model.config.get_text_config().num_hidden_layers)
        self._prefixes = PrefixStore(_budget(self._model.device))
        self._lengths: list[int] = []  # places filled, by slot
        self._ids: list[list[int]] = []  # what fills them (and the last id, which is yet to be read)

    def open(self, ids: list[int]) -> int:
        """See `Memory`. The known part is copied from the sequence, running or ended, that shares most of it."""
        running = (
            (min(shared(ids, own), n), i) for i, (own, n) in enumerate(zip(self._ids, self._lengths, strict=True))
        )
        length, source = max(running, default=(0, 0))
        kept, stored = self._prefixes.longest(ids)
        known = min(max(length, kept), len(ids) - 1)
        if known < _WORTH:
            known = 0
        slot = len(self._lengths)
        self._ids.append(ids)
        self._lengths.append(known)
        if known:
            if kept < length:
                stored = self._cache.take(source, known)
            self._cache.reserve(slot + 1, known)
            self._cache.put(slot, [(keys[:, :known], values[:, :known]) for keys, values in stored])
        return known

    def read(self, rows: Sequence[int], tokens: list[list[int]]) -> Tensor:
        """See `Memory`. A row with fewer tokens begins with copies of its first one, all written to one place."""
        width = max(map(len, tokens))
        ids, places = [], []
        for row, new in zip(rows, tokens, strict=True):
            spare, start = width - len(new), self._lengths[row]
            ids.append(new[:1] * spare + new)
            places.append([start] * spare + list(range(start, start + len(new))))
            self._lengths[row] += len(new)
        device, dtype = self._model.device, self._model.dtype
        positions = torch.tensor(places, device=device)
        length = max(self._lengths[row] for row in rows)
        self._cache.aim(rows, positions, length)
        hidden = torch.arange(length, device=device) > positions[:, None, :, None]  # each token sees up to itself
        logits: Tensor = self._model(
            input_ids=torch.tensor(ids, device=device),
            position_ids=positions,
            attention_mask=torch.zeros((), dtype=dtype, device=device).where(~hidden, torch.finfo(dtype).min),
            past_key_values=self._cache,
            use_cache=True,
            logits_to_keep=1,
        ).logits
        return logits[:, -1]

    def drop(self, row: int) -> None:
        """See `Memory`. The sequence is kept for the next round of its trajectory."""
        last, length = len(self._lengths) - 1, self._lengths[row]
        if length >= _WORTH:
            self._prefixes.keep(self._ids[row][:length], self._cache.take(row, length))
        if row != last:
            self._cache.put(row, self._cache.take(last, self._lengths[last]))
        self._lengths[row], self._ids[row] = self._lengths[last], self._ids[last]
        self._lengths.pop()
        self._ids.pop()


def _budget(device: torch.device) -> int:
    if device.type == "cuda":
        return torch.cuda.get_device_properties(device).total_memory // _KEPT_SHARE
    return _KEPT_BYTES
