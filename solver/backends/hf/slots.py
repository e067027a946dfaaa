"""Keys and values of a whole batch in one tensor a layer, behind the library's own cache interface.

Every sequence has a slot, begins at place 0 of it and is written at its own length: no left padding, nothing to shift
when a row joins or leaves, and no `torch.cat` a step (which copies the whole cache).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from transformers.cache_utils import Cache, CacheLayerMixin

_GRAIN = 64  # places; a full tensor grows by a half, to a multiple of this

Stored = list[tuple[Tensor, Tensor]]
"""Keys and values of one sequence, a pair a layer, each [heads, places, size]."""


class SlotCache(Cache):
    """`aim` says where the next forward pass writes and what it sees; `take` and `put` copy one sequence."""

    def __init__(self, layers: int):
        self.slots, self.places = 0, 0  # capacity
        self.length = 0  # places the next pass sees
        self.seen: slice | Tensor = slice(0, 0)  # slots the next pass sees
        self.rows = self.positions = torch.empty(0)  # where it writes: [rows, 1] and [rows, new tokens]
        super().__init__(layers=[SlotLayer(self) for _ in range(layers)])

    def aim(self, rows: Sequence[int], positions: Tensor, length: int) -> None:
        """Let the next pass write the slots `rows` at `positions` and see `length` places of them."""
        self.reserve(max(rows) + 1, length)
        index = torch.tensor(rows, device=positions.device)
        together = list(rows) == list(range(rows[0], rows[0] + len(rows)))
        self.seen = slice(rows[0], rows[0] + len(rows)) if together else index  # a slice is a view, an index copies
        self.rows, self.positions, self.length = index[:, None], positions, length

    def reserve(self, slots: int, places: int) -> None:
        """Make room for so many slots and places."""
        if slots <= self.slots and places <= self.places:
            return
        self.slots = max(self.slots, slots if slots <= self.slots else max(slots, self.slots * 3 // 2))
        if places > self.places:
            self.places = -(-max(places, self.places * 3 // 2) // _GRAIN) * _GRAIN
        for layer in self.layers:
            layer.grow()

    def take(self, slot: int, length: int) -> Stored:
        """A copy of the first `length` places of a slot."""
        return [(layer.keys[slot, :, :length].clone(), layer.values[slot, :, :length].clone()) for layer in self.layers]

    def put(self, slot: int, stored: Stored) -> None:
        """Write the beginning of a slot."""
        for layer, (keys, values) in zip(self.layers, stored, strict=True):
            layer.keys[slot, :, : keys.shape[1]] = keys
            layer.values[slot, :, : values.shape[1]] = values


class SlotLayer(CacheLayerMixin):
    """One layer: keys and values are [slots, heads, places, size], allocated when the first ones come."""

    def __init__(self, cache: SlotCache):
        super().__init__()
        self.cache = cache

    def lazy_initialization(self, key_states: Tensor, value_states: Tensor) -> None:
        self.keys, self.values = (
            states.new_zeros(self.cache.slots, states.shape[1], self.cache.places, states.shape[3])
            for states in (key_states, value_states)
        )
        self.is_initialized = True

    def update(self, key_states: Tensor, value_states: Tensor, *args: Any, **kwargs: Any) -> tuple[Tensor, Tensor]:
        """Write the new places of the rows aimed at; return all that those rows see."""
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
        cache = self.cache
        self.keys[cache.rows, :, cache.positions] = key_states.transpose(1, 2)
        self.values[cache.rows, :, cache.positions] = value_states.transpose(1, 2)
        return self.keys[cache.seen, :, : cache.length], self.values[cache.seen, :, : cache.length]

    def grow(self) -> None:
        """Move to tensors of the cache's present capacity."""
        if self.is_initialized:
            old = (self.keys, self.values)
            self.lazy_initialization(*old)
            for now, before in zip((self.keys, self.values), old, strict=True):
                now[: before.shape[0], :, : before.shape[2]] = before

    def get_mask_sizes(self, query_length: int) -> tuple[int, int]:
        return self.cache.length, 0

    def get_seq_length(self) -> int:
        return self.cache.length

    def get_max_length(self) -> int:
        return -1
