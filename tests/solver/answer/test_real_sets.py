"""Sets of reals are equal when they have the same members, however they are composed."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from solver.answer import compare

ENDS = st.integers(-3, 3)
INTERVALS = st.tuples(ENDS, ENDS, st.sampled_from("[("), st.sampled_from("])"))
SETS = st.lists(INTERVALS, min_size=1, max_size=4)


def holds(parts, point):
    return any(
        (start < point or (start == point and left == "[")) and (point < end or (end == point and right == "]"))
        for start, end, left, right in parts
    )


def written(parts, end=str):
    return r" \cup ".join(f"{left}{end(a)}, {end(b)}{right}" for a, b, left, right in parts)


def conditions(parts):
    signs = {"[": "<=", "(": "<", "]": "<=", ")": "<"}
    return r" \text{ or } ".join(f"{a} {signs[left]} x {signs[right]} {b}" for a, b, left, right in parts)


POINTS = [Fraction(half, 2) for half in range(-8, 9)]


@settings(deadline=None)
@given(SETS, SETS)
def test_unions_are_equal_when_their_members_are(ours, theirs):
    same = all(holds(ours, point) == holds(theirs, point) for point in POINTS)
    relation = compare(written([*ours, (5, 6, "[", "]")]), written([*theirs, (5, 6, "[", "]")])).relation
    assert relation == ("EQUAL" if same else "DIFFERENT")
    assert compare(written([*ours, *theirs]), written([*theirs, *ours, ours[0]])).relation == "EQUAL"


@settings(max_examples=50, deadline=None)
@given(SETS.filter(lambda parts: len(parts) > 1), SETS.filter(lambda parts: len(parts) > 1))
def test_inequalities_are_the_intervals_that_they_describe(ours, theirs):
    same = all(holds(ours, point) == holds(theirs, point) for point in POINTS)
    assert compare(conditions(ours), written(theirs)).relation == ("EQUAL" if same else "DIFFERENT")
    assert compare(rf"\{{x \mid {conditions(ours)}\}}", written(ours), kind="interval").relation == "EQUAL"


@settings(max_examples=15, deadline=None)
@given(SETS, SETS)
def test_endpoints_are_ordered_by_their_value(ours, theirs):
    """Roots on one side, the same numbers as quotients on the other."""
    same = all(holds(ours, point) == holds(theirs, point) for point in POINTS)

    def root(value):
        return rf"{value + 1}\sqrt{{2}}" if value != -1 else "0"

    def other(value):
        return rf"\frac{{{2 * (value + 1)}}}{{\sqrt{{2}}}}"

    ours, theirs = [*ours, (5, 6, "[", "]")], [*theirs, (5, 6, "[", "]")]
    relation = compare(written(ours, root), written(theirs, other)).relation
    assert relation == ("EQUAL" if same else "DIFFERENT")
