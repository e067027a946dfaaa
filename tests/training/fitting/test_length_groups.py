"""Every row once an epoch, alike within a batch, and no order between batches."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from training.fitting.length_groups import LengthGroups


@given(st.lists(st.integers(1, 300), max_size=400), st.integers(1, 9))
def test_every_row_comes_once(lengths, size):
    assert sorted(LengthGroups(lengths, size, 0)) == list(range(len(lengths)))


def test_batches_are_alike_and_their_order_says_nothing():
    lengths = [(7 * i) % 300 for i in range(3000)]
    order = [lengths[i] for i in LengthGroups(lengths, 10, 0)]
    batches = [order[i : i + 10] for i in range(0, 3000, 10)]
    assert max(max(batch) - min(batch) for batch in batches) < 30
    means = [sum(batch) / 10 for batch in batches]
    follows = sum(abs(a - b) for a, b in pairwise(means)) / len(means)
    assert follows > 60  # a sorted window would give about 6; independent draws give 100


def test_the_order_is_the_seeds_and_the_epochs():
    groups = LengthGroups(list(range(100)), 4, 1)
    first = list(groups)
    assert list(LengthGroups(list(range(100)), 4, 1)) == first
    groups.set_epoch(1)
    assert list(groups) != first
