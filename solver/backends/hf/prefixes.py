"""Keys and values of sequences that ended, kept for the next round: a trajectory is sent again with each output."""

from __future__ import annotations

from dataclasses import dataclass

from solver.backends.hf.slots import Stored


@dataclass(frozen=True)
class _Kept:
    ids: list[int]
    stored: Stored

    @property
    def size(self) -> int:
        return sum(tensor.nbytes for pair in self.stored for tensor in pair)


class PrefixStore:
    """The sequences used last, as many as fit into `budget` bytes."""

    def __init__(self, budget: int):
        self._budget = budget
        self._kept: list[_Kept] = []  # the one used last comes last

    def keep(self, ids: list[int], stored: Stored) -> None:
        """Take a sequence in; what it continues is dropped, since it now stands in it."""
        self._kept = [kept for kept in self._kept if kept.ids != ids[: len(kept.ids)]]
        self._kept.append(_Kept(ids, stored))
        total = sum(kept.size for kept in self._kept)
        while total > self._budget:
            total -= self._kept.pop(0).size

    def longest(self, ids: list[int]) -> tuple[int, Stored]:
        """The longest beginning that `ids` has in common with a kept sequence: its length, and that sequence."""
        length, index = max(((shared(ids, kept.ids), i) for i, kept in enumerate(self._kept)), default=(0, -1))
        if not length:
            return 0, []
        self._kept.append(self._kept.pop(index))
        return length, self._kept[-1].stored


def shared(a: list[int], b: list[int]) -> int:
    """Length of the common beginning of two lists, by bisection: slices compare at the speed of C."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
