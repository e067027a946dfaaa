"""Arithmetic in words: what is an equation of numbers, and whether it is true."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.equations import equations

TRUE = [
    "He pays 5 * 3 = 15 dollars.", "So $20 - $4 = $16.", "2+3 = 5, and 5*4 = 20.", "48/2 = <<48/2=24>>24",
    "1,000 + 500 = 1,500",
    "10 / 4 = 2.5", "1/3 = 0.33", "2/3 = 0.67", r"5 \times 3 = 15", r"12 \div 4 = 3", "5 × 3 = 15", "(2 + 3) * 4 = 20",
    "2 + 3 = 5 * 1 = 5", "-3 + 5 = 2", "that is 7 - 10 = -3.", "15 = 5 * 3", "0.1 + 0.2 = 0.3", "007 + 1 = 8",
    "6 / 60 = .1", ".50*4 = 2 cups", "1.0-.4= .6, or", "10,000/100,000= .10, so",
]  # fmt: skip
FALSE = [
    "He pays 5 * 3 = 16 dollars.", "$20 - $4 = $15", "48/2 = <<48/2=25>>25", "10 / 3 = 3", "1/3 = 0.34",
    "2 + 3 = 5 * 4 = 20",
    "1,000 + 500 = 1,600", r"5 \times 3 = 20", "0.1 + 0.2 = 0.30000001", "7 - 10 = 3", "so 2 + 2 = 5.",
    ".5 * 10 = 50", "6 / 60 = .2",
]  # fmt: skip
NO_EQUATION = [
    "x + 3 = 5", "2x = 10", "x = 5", "10 = 2x", "10 = 2 x", "x^2 = 4", "sqrt(16) + 1 = 4", "20% of 50 = 10",
    "half of 3 + 5 = 4",
    "5 = 6", "f(2) + 1 = 7", "2 + 3", "= 5", "2^3 + 1 = 9", "2**3 = 8", "7 // 2 = 3", "3 + 4 = 7%", "2 + 3 == 6 + 1",
    "1/0 = 3", "a_2 + 1 = 4", r"\frac{1}{2} + 3 = 5", "2 + 3 = 5x", "3 + 2 = 10^1", "5 times 2 + 3 = 25", "x - 3 = 5",
]  # fmt: skip


@pytest.mark.parametrize("text", TRUE)
def test_true(text):
    found = list(equations(text))
    assert found
    assert all(each.holds for each in found)


@pytest.mark.parametrize("text", FALSE)
def test_false(text):
    assert not all(each.holds for each in equations(text))


@pytest.mark.parametrize("text", NO_EQUATION)
def test_algebra_and_doubtful_arithmetic_are_left_alone(text):
    assert list(equations(text)) == []


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.sampled_from("+-*/"), st.integers(-5, 5))
def test_an_equation_holds_exactly_when_it_is_true(left, right, sign, error):
    operate = {"+": Fraction.__add__, "-": Fraction.__sub__, "*": Fraction.__mul__, "/": Fraction.__truediv__}[sign]
    value = operate(Fraction(left), Fraction(right)) + error
    (found,) = equations(f"We get {left} {sign} {right} = {value}.")
    assert found.holds == (error == 0)
    assert found.left.operations == (sign,)
    assert found.left.numbers == (left, right)


@given(st.text(alphabet="0123456789+-*/=.,() x$%\\{}^", max_size=80))
def test_any_text_is_read_or_left_alone(text):
    for each in equations(text):
        assert each.left.operations or each.right.operations


def test_long_texts_take_little_time():
    start = time.monotonic()
    for text in ("1+" * 100_000, "1+1=2 " * 20_000, "=" * 200_000, "(" * 100_000 + "=1", "1 = " * 50_000):
        list(equations(text))
    assert time.monotonic() - start < 20
