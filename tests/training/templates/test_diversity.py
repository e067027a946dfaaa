"""The report sees a family that was written twice, and a family that stands in a test set."""

from __future__ import annotations

from dataclasses import replace

from training.templates.diversity import measure
from training.templates.library import choose
from training.templates.sample import draw


def test_a_family_written_twice_is_a_near_pair():
    some = choose(["money/saving"])
    twin = replace(some["money/saving/weeks_to_save"], id="money/other/twin")
    assert measure(some, 2)["near_pairs"] == []
    report = measure({**some, twin.id: twin}, 2)
    assert [set(pair[:2]) for pair in report["near_pairs"]] == [{"money/saving/weeks_to_save", twin.id}] * 2


def test_overlap_with_a_test_set_is_named():
    some = choose(["money/shopping"])
    leaked = draw(some["money/shopping/two_kinds"], 99, 0).question(0)
    report = measure(some, 8, [leaked])
    assert report["overlapping_families"] in ([], ["money/shopping/two_kinds"])
    again = measure(some, 40, [draw(some["money/shopping/two_kinds"], 0, number).question(0) for number in range(40)])
    assert again["overlapping_families"] == ["money/shopping/two_kinds"]
    assert measure(some, 8)["overlap"] == {}
    assert 0 < again["distinct_2"] < 1
