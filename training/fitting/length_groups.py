"""Batches of rows of like length, in random order: little padding, and no batch tells what the next one will be.

transformers' own grouping sorts within windows of fifty batches, so that training swings from long rows to short ones
and back; the loss then swings too (docs/lab/LOG.md, 2026-11-21).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from torch.utils.data import Sampler

_WINDOW = 50  # batches sorted together


class LengthGroups(Sampler[int]):
    """Indices of `lengths` such that each consecutive `batch_size` are alike; another order every epoch."""

    def __init__(self, lengths: Sequence[int], batch_size: int, seed: int):
        self._lengths, self._batch_size, self._seed = lengths, batch_size, seed
        self._epoch = 0

    def __len__(self) -> int:
        return len(self._lengths)

    def set_epoch(self, epoch: int) -> None:
        """Called by accelerate before each epoch, so that a resumed run sees the order it would have seen."""
        self._epoch = epoch

    def __iter__(self) -> Iterator[int]:
        draw = random.Random(f"{self._seed}-{self._epoch}")
        order = list(range(len(self._lengths)))
        draw.shuffle(order)
        size = self._batch_size
        batches = []
        for start in range(0, len(order), size * _WINDOW):
            window = sorted(order[start : start + size * _WINDOW], key=self._lengths.__getitem__)
            batches += [window[i : i + size] for i in range(0, len(window), size)]
        short = [batch for batch in batches if len(batch) < size]  # it must come last, or it shifts all that follow
        batches = [batch for batch in batches if len(batch) == size]
        draw.shuffle(batches)
        for batch in [*batches, *short]:
            yield from batch
