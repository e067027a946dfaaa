"""What a decoding batch remembers of its sequences: the interface, and the way that works for every model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import torch
from torch import Tensor
from transformers import DynamicCache


class Memory(Protocol):
    """Keys and values of the sequences of a batch, numbered 0 to n - 1 without gaps."""

    def open(self, ids: list[int]) -> int:
        """Begin sequence n. `ids` is the caller's list, which grows as tokens are generated.

        Returns how many of the first ids are known already and need not be read; never all of them.
        """

    def read(self, rows: Sequence[int], tokens: list[list[int]]) -> Tensor:
        """Append `tokens` to the sequences `rows`. Returns the logits after their last tokens, [rows, vocabulary]."""

    def drop(self, row: int) -> None:
        """Forget a sequence; the last one takes its number."""

    def clear(self) -> None:
        """Forget everything."""


class SoloMemory:
    """One cache of the library's own for each sequence, read one by one: slow, and right for every architecture."""

    def __init__(self, model: Any):
        self._model = model
        self._caches: list[DynamicCache] = []

    def open(self, ids: list[int]) -> int:
        self._caches.append(DynamicCache(config=self._model.config))
        return 0

    def read(self, rows: Sequence[int], tokens: list[list[int]]) -> Tensor:
        return torch.cat([self._read(self._caches[row], ids) for row, ids in zip(rows, tokens, strict=True)])

    def _read(self, cache: DynamicCache, ids: list[int]) -> Tensor:
        batch = torch.tensor([ids], device=self._model.device)
        logits: Tensor = self._model(input_ids=batch, past_key_values=cache, use_cache=True).logits
        return logits[:, -1]

    def drop(self, row: int) -> None:
        self._caches[row] = self._caches[-1]
        self._caches.pop()

    def clear(self) -> None:
        self._caches.clear()
