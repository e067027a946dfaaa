"""Votes are counted by mathematical equality."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.answer import compare
from solver.errors import UsageError
from solver.types import Problem, Trajectory
from solver.vote import settled, vote
from solver.weighting import weighed


def ballot(answers, weights=None):
    return [(each.answer, each.weight, each.members) for each in vote(answers, weights)]


def test_equal_answers_vote_together_however_they_are_written():
    answers = ["1/2", "0.5", r"\frac{1}{2}", "Rational(1, 2)", "50%", "0.25"]
    assert ballot(answers) == [("1/2", 5.0, (0, 1, 2, 3, 4)), ("0.25", 1.0, (5,))]


def test_symbolic_answers_vote_together():
    answers = [r"2\sqrt{3}", "2*sqrt(3)", r"\sqrt{12}", "3"]
    assert ballot(answers) == [(r"2\sqrt{3}", 3.0, (0, 1, 2)), ("3", 1.0, (3,))]


def test_no_answer_does_not_vote():
    assert ballot([None, "5", None, "5"]) == [("5", 2.0, (1, 3))]
    assert ballot([None, None]) == []
    assert ballot([]) == []


def test_a_tie_goes_to_the_earliest():
    assert [each.answer for each in vote(["7", "9", "9", "7", "8"])] == ["7", "9", "8"]


def test_weights_outvote_numbers():
    assert ballot(["1", "2", "1"], [0.2, 0.9, 0.3]) == [("2", 0.9, (1,)), ("1", 0.5, (0, 2))]
    with pytest.raises(ValueError, match="2 answers but 1 weights"):
        vote(["1", "2"], [1.0])


def test_near_is_not_equal():
    """Pitfall P25: 10001 is not 10000, 0.05 is not 5, (0, 1) is not [0, 1]."""
    answers = ["10000", "10001", "5", "0.05", "(0,1)", "[0,1]", "12 cm", "12 m"]
    assert len(vote(answers)) == len(answers)


def test_float_noise_and_units_join_the_number():
    assert len(vote(["18", "17.999999999999996", "$18", "18 dollars", "18.0"])) == 1


def test_small_and_large_floats_are_not_rounded_together():
    answers = ["5.892241389569425e-145", "7.192241389569425e-145", "5.892241389569425e300", "1.2345678901234567e9999"]
    assert len(vote(answers)) == len(answers)


def test_what_cannot_be_compared_stands_alone():
    answers = ["35 apples and then: some", "5^{5^{5^{5^5}}}", "6^{6^{6^{6^6}}}", "5^{5^{5^{5^5}}}"]
    assert [each.members for each in vote(answers)] == [(1, 3), (0,), (2,)]


@given(st.lists(st.integers(0, 5), max_size=20))
def test_every_vote_is_counted_once_and_the_heaviest_leads(values):
    spellings = ["{}", "{}.0", "${}$", r"\frac{{{}}}{{1}}"]
    votes = vote([spellings[place % 4].format(value) for place, value in enumerate(values)])
    assert sorted(member for each in votes for member in each.members) == list(range(len(values)))
    assert len(votes) == len(set(values))
    assert [each.weight for each in votes] == sorted((each.weight for each in votes), reverse=True)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=6), st.lists(st.integers(0, 4), max_size=4), st.floats(0.01, 1))
def test_a_settled_vote_stands_whatever_comes(cast, coming, share):
    """4 is an answer nobody gave so far; weights are halves, so that sums are exact."""
    before = vote([str(value) for value in cast], [0.5] * len(cast))
    if settled(before, 0.5 * len(cast), 0.5 * len(coming), share):
        after = vote([str(value) for value in [*coming, *cast]], [0.5] * (len(cast) + len(coming)))
        assert after[0].answer == before[0].answer
        assert after[0].weight >= share * 0.5 * (len(cast) + len(coming))


@pytest.mark.parametrize(
    ("cast", "weight", "owed", "share", "verdict"),
    [
        (["5", "5", "5"], 3, 2, 0.5, True),
        (["5", "5"], 2, 2, 0.5, False),  # two others could draw level
        (["5", "5", "5", "7"], 4, 1, 0.5, True),
        (["5", "5", "5", "7"], 4, 1, 0.7, False),
        (["5", "5", "5"], 6, 0, 0.6, False),  # three more gave no answer
        ([], 3, 1, 0.1, False),
    ],
)
def test_when_a_vote_is_settled(cast, weight, owed, share, verdict):
    assert settled(vote(cast), weight, owed, share) is verdict


def test_converted_units_vote_together():
    answers = ["1 hour", "60 minutes", "3600 s", "60 seconds", "$2", "200 cents"]
    assert ballot(answers) == [("1 hour", 3.0, (0, 1, 2)), ("$2", 2.0, (4, 5)), ("60 seconds", 1.0, (3,))]


def test_joining_by_value_is_comparing_each_with_each():
    """The short cut for plain numbers puts no two apart that `compare` calls equal."""
    answers = [
        "18",
        "17.999999999999996",
        "18.000000000000004",
        "18 cm",
        "0.18 m",
        "1800%",
        "36/2",
        "1e1",
        "10.0",
        "10",
    ]
    for one in answers:
        for other in answers:
            assert (len(vote([one, other])) == 1) == compare(one, other).strict


@pytest.mark.parametrize("verifier", [lambda *_: 1 / 0, lambda *_: "much", lambda *_: 2, lambda *_: float("nan")])
def test_a_verifier_that_makes_no_sense_is_said_in_a_sentence(verifier):
    with pytest.raises(UsageError, match="weight"):
        weighed(verifier, Problem(question="?"), Trajectory(format="cot", answer="1", status="ok"))
