"""Sums are read with their units and places; what a step needs decides which orders are valid."""

from __future__ import annotations

import math
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.builders.worked import Worked, lines
from training.builders.written_sums import sums


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("She sold 48/2 = 24 clips.", ["48/2=24"]),
        ("7 stickers/page * 6 pages= 42 stickers", ["7*6=42"]),
        ("They need 28 x 40 = $1,120", ["28*40=1120"]),
        ("18 feet/minute × 5 minutes = 90 feet, so 90 – 20 = 70 remain", ["18*5=90", "90-20=70"]),
        ("8 red / 32 in all * 100 = 25%", ["8/32*100=(25/100)"]),
        ("200 ounces * 10% = 20 ounces", ["200*(10/100)=20"]),
        ("It weighs (3 + 4) * 2 = 7 * 2 = 14 kg (or 2 * 7 = 14).", ["(3+4)*2=7*2", "7*2=14", "2*7=14"]),
        ("Each costs $.50, so 4 * $.50 = $2.00", ["4*0.50=2.00"]),
        ("$14/employee/hour * 3 employees = $42/hour", ["14*3=42"]),
        ("The area of 1 room = 11 * 11 = 121", ["11*11=121"]),
        ("3x + 4 = 19", []),
        ("x * 3 * 5 = 90", []),
        ("(x - 1) * (12 - 6) = 312", []),
        ("Let x = 5", []),
        ("In 2024 they were 20-year-olds.", []),
    ],
)
def test_sums_with_their_units(text, read):
    found = sums(text)
    assert ["=".join("".join(token.plain for token in side) for side in one[:2]) for one in found] == read
    for one in found:
        assert all(text[token.start : token.end] == token.text for token in (*one.left, *one.right))
        assert one.equation.holds


def test_a_false_sum_is_read_as_one():
    (one,) = sums("10 apples * 3 = 40 apples")
    assert not one.equation.holds


def test_what_steps_give_and_need(cases):
    worked = Worked(cases["garden"].question, lines(cases["garden"].rationale))
    assert [sorted(map(int, step.gives)) for step in worked.steps] == [[84], [55], [168], [220], [388]]
    assert [sorted(map(int, step.needs)) for step in worked.steps] == [[], [], [84], [55], [168, 220]]
    assert worked.valid_orders() == 6  # two chains of two side by side, then the sum
    assert worked.is_valid([1, 3, 0, 2, 4])
    assert not worked.is_valid([1, 2, 0, 3, 4])
    assert not worked.is_valid([0, 1, 2, 3])


def test_numbers_of_the_question_are_needed_from_no_step():
    worked = Worked("Josh has $20 and wants a hat for $10.", ("He keeps $20 - $10 = $10.", "So $10 - $2 = $8."))
    assert worked.valid_orders() == 2


def test_numbers_from_nowhere():
    worked = Worked("Tom buys 3 pens for $2 each.", ("He pays 3 * 2 = 6.", "With tax 6 * 1.19 = 7.14."))
    assert [(place, float(value)) for place, value in worked.unexplained()] == [(1, 1.19)]


@given(st.lists(st.integers(3, 97), min_size=2, max_size=5, unique=True))
def test_a_chain_has_one_order_and_separate_steps_have_all(numbers):
    chain, total = [], 1000
    for number in numbers:
        chain.append(f"{total} + {number} = {total + number}")
        total += number
    question = f"It begins with 1000. Add {', '.join(map(str, numbers))}."
    assert Worked(question, tuple(chain)).valid_orders() == 1
    apart = tuple(f"{number} * 1000 = {number * 1000}" for number in numbers)
    assert Worked(question, apart).valid_orders() == math.factorial(len(numbers))


@given(st.permutations(range(5)))
def test_the_count_of_orders_is_that_of_the_grader(order):
    steps = ("2 + 3 = 5", "5 * 11 = 55", "7 * 9 = 63", "55 + 63 = 118", "118 - 4 = 114")
    worked = Worked("2, 3, 11, 7, 9, 4", tuple(steps[place] for place in (0, 1, 2, 3, 4)))
    every = [one for one in permutations(range(5)) if worked.is_valid(one)]
    assert worked.valid_orders() == len(every) == 3
    assert worked.is_valid(order) == (tuple(order) in every)
