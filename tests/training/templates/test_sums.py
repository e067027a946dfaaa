"""Arithmetic is written out truly, one operation at a time, and undone to exactly one number."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import reduce

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from solver.equations import equations
from training.templates import sums

KNOWN = st.recursive(
    st.sampled_from(["b", "c", "2", "7"]),
    lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
    max_leaves=3,
)
SIDES = st.tuples(KNOWN, st.sampled_from("+-*/"), st.booleans())
EXPRESSIONS = st.lists(SIDES, min_size=1, max_size=3).map(lambda sides: reduce(_around, sides, "a"))
"""With `a` once, as only such a one can be undone."""
VALUES = {"a": 12, "b": 5, "c": 3}


def _around(inner: str, side: tuple[str, str, bool]) -> str:
    other, sign, before = side
    return f"({other} {sign} {inner})" if before else f"({inner} {sign} {other})"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("x = a - b", "12 - 5"),
        ("x = a - (b - c)", "12 - (5 - 3)"),
        ("x = (a + b) * 2", "(12 + 5) * 2"),
        ("x = a * b / c", "12 * 5 / 3"),
        ("x = a / (b * c)", "12 / (5 * 3)"),
        ("x = a // c", "12 / 3"),
        ("x = round(a / 7, 2)", "12 / 7"),
        ("x = b**2 + c", "5^2 + 3"),
        ("x = (0 - a) * b", "(0 - 12) * 5"),
        ("x = m * a", "(-4) * 12"),
        ("x = m + a", "-4 + 12"),
        ("x = sum(data)", "1 + 2 + 4"),
        ("x = r * a", "(1/3) * 12"),
    ],
)
def test_how_arithmetic_is_written(line, text):
    values = {**VALUES, "m": -4, "data": [1, 2, 4], "r": Fraction(1, 3)}
    assert str(sums.tree(line, values)) == text


@pytest.mark.parametrize(
    "line", ["x = a // b", "x = f(a)", "x = [a]", "x = a % b", "x = name", "x += a", "x = yes", "x = True"]
)
def test_what_is_not_plain_arithmetic_is_refused(line):
    with pytest.raises(sums.NotArithmetic):
        sums.tree(line, {**VALUES, "yes": True})


@given(EXPRESSIONS)
def test_what_is_written_out_is_true(expression):
    tree = sums.tree(f"x = {expression}", VALUES)
    try:
        value = sums.value_of(tree)
        lines = list(sums.one_at_a_time(tree))
    except sums.NotArithmetic:
        assume(False)
    exact = re.sub(r"\d+", lambda number: f"Fraction({number[0]})", expression)
    assert value == eval(exact, {"Fraction": Fraction, **{name: Fraction(number) for name, number in VALUES.items()}})
    text = " = ".join([*lines, sums.number(value)])
    assert all(equation.holds for equation in equations(f"So {text}."))


@given(EXPRESSIONS, st.integers(-9, 9))
def test_undoing_finds_the_hidden_number(expression, hidden):
    values = {**VALUES, "a": hidden}
    tree = sums.tree(f"x = {expression}", values, {}, "a")
    try:
        result = sums.value_of(sums.tree(f"x = {expression}", values))
        *_, (left, right) = sums.undo(tree, result)
    except (sums.NotArithmetic, ValueError):
        assume(False)
    assert str(left) == "x"
    assert sums.value_of(right) == hidden
