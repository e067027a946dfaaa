"""Calibration: the table, the error, and what they cannot be."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.calibration import Bin, expected_calibration_error, reliability

ANSWERS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=50)


def test_a_worked_example():
    table = reliability([(1.0, True), (1.0, False), (0.55, True), (0.6, False), (0.0, False)])
    assert table == [Bin(1, 0.0, 0), Bin(2, pytest.approx(0.575), 1), Bin(2, 1.0, 1)]
    assert expected_calibration_error(table) == pytest.approx((0 + 2 * 0.075 + 2 * 0.5) / 5)


def test_nothing_is_known_of_nothing():
    assert reliability([]) == []
    assert expected_calibration_error([]) is None


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_a_confidence_is_a_share(confidence):
    with pytest.raises(ValueError, match="from 0 to 1"):
        reliability([(confidence, True)])


@given(ANSWERS, st.integers(1, 20))
def test_every_answer_is_in_one_bin(answers, bins):
    table = reliability(answers, bins)
    assert sum(each.n for each in table) == len(answers)
    assert sum(each.right for each in table) == sum(right for _, right in answers)
    assert len(table) <= bins
    if answers:
        assert 0 <= expected_calibration_error(table) <= 1


@given(ANSWERS.filter(bool), st.randoms(use_true_random=False))
def test_the_order_does_not_matter(answers, chance):
    shuffled = chance.sample(answers, len(answers))
    pair = [expected_calibration_error(reliability(each)) for each in (answers, shuffled)]
    assert pair[0] == pytest.approx(pair[1])


def test_honest_confidence_has_a_small_error_and_boasting_a_large_one():
    chance = random.Random(0)
    shares = [chance.random() for _ in range(20_000)]
    honest = [(share, chance.random() < share) for share in shares]
    assert expected_calibration_error(reliability(honest)) < 0.02
    assert expected_calibration_error(reliability([(1.0, right) for _, right in honest])) == pytest.approx(
        0.5, abs=0.02
    )
