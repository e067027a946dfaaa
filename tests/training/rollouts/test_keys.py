"""Which solutions are one and which are two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.types import Code, Text
from training.rollouts.keys import program_key, solution_key


def words(text: str) -> str:
    return solution_key((Text(text=text),), "cot")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("clips = 48 / 2\nprint(48 + clips)", "# half\nx1 = 48/2\nprint( 48+x1 )"),
        ("def f(a):\n    return a * 2\nprint(f(3))", "def double(n):\n    return n*2\nprint(double(3))"),
        ("print(sum(i for i in range(4)))", "print(sum(k for k in range(4)))"),
    ],
)
def test_names_comments_and_spaces_tell_no_programs_apart(one, other):
    assert program_key(one) == program_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x = 5 * 4\nprint(x)", "x = 4 * 5\nprint(x)"),  # programs keep the order of operands
        ("x = 5\ny = 6\nprint(x)", "x = 5\ny = 6\nprint(y)"),
        ("print(max(3, 4))", "print(min(3, 4))"),  # names that are not the program's own
        ("not python (", "not python ["),
    ],
)
def test_constants_order_and_borrowed_names_do(one, other):
    assert program_key(one) != program_key(other)


def test_words_are_told_apart_by_their_equations():
    assert words("He has 5*4=20 and 20+3=23.") == words("So 4 x 5 = 20. Then 3 + 20 = 23!")
    assert words("He has 5-3=2.") != words("He has 3-5=-2.")
    assert words("5*4=20 and 20+3=23") != words("20+3=23 and 5*4=20")
    assert words("I just know.") != words("I guess.")  # without an equation they are not all one


def test_interleaved_solutions_are_told_apart_by_all_their_programs():
    first, second = Code(text="a = 1", code="a = 1"), Code(text="b = 2", code="b = 2")
    assert solution_key((Text(text="So"), first), "tir") == solution_key((Text(text="Well"), first), "tir")
    assert solution_key((first,), "tir") != solution_key((first, second), "tir")


@given(st.permutations(["a", "b", "c", "total", "n"]))
def test_any_renaming_is_the_same_program(names):
    code = (
        "{0} = 3\n{1} = {0} + 4\nfor {2} in range({1}):\n    {0} += {2}\n{3} = [{4} for {4} in range({0})]\nprint({3})"
    )
    assert program_key(code.format(*names)) == program_key(code.format("p", "q", "r", "s", "t"))
