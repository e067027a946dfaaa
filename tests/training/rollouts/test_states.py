"""Programs traced statement by statement, in the sandbox."""

from __future__ import annotations

from fractions import Fraction

import pytest

from training.rollouts.states import Program, canonical, state_key


def states(code: str, executions) -> list[dict[str, str]]:
    program = Program(code)
    return program.states(executions.run([program.run])[program.run])


def test_the_values_after_each_statement(executions):
    code = "# half\nhalf = 48 / 2\ntotal = 0\nfor i in range(3):\n    total += half\nprint(total)"
    assert states(code, executions) == [
        {"half": "24"},
        {"half": "24", "total": "0"},
        {"half": "24", "total": "72"},
        {"half": "24", "total": "72"},
    ]
    assert Program(code).before(1) == "# half\nhalf = 48 / 2"


def test_it_ends_where_the_program_fails_and_prints_of_its_own_do_no_harm(executions):
    code = "x = 3\nprint('⟦7⟧ and more', end='')\ny = z + 1\nprint(y)"
    assert states(code, executions) == [{"x": "3"}, {"x": "3"}]


@pytest.mark.parametrize("code", ["", "this is no python", "a = 1; b = 2", "while True print(3)"])
def test_what_cannot_be_cut_into_lines_has_no_statements(code, executions):
    assert Program(code).statements == []
    assert states(code, executions) == []


def test_symbols_matrices_and_functions(executions):
    code = (
        "from sympy import *\nx = symbols('x')\ndef f(n):\n    return n + 1\nm = Matrix([[1, 2], [3, 4]])\nd = m.det()"
    )
    *_, last = states(code, executions)
    assert last == {"x": "x", "m": "Matrix([ [1, 2], [3, 4]])", "d": "-2"}


@pytest.mark.parametrize("one", ["24", "24.0", "23.9999999999999", "24.000000000001", Fraction(48, 2), "$24"])
def test_numbers_are_spelt_alike(one):
    assert canonical(one) == "24"


def test_names_are_no_part_of_a_state():
    assert state_key({"a": "1", "b": "2"}) == state_key({"y": "2", "x": "1"}) != state_key({"a": "1"})
