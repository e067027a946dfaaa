"""Error kinds: one table, and what holds of any solution."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.error_kinds import WORKED, error_kinds, quantities
from solver.runs.trace import Grade
from solver.types import Code, Output, Problem, Solution, Text, Trajectory, Vote

QUESTION = "Tom has 15 apples and buys three bags of 4. He eats half of them. How many has he left?"
GOLD = "3 * 4 = 12. 15 + 12 = 27. #### 13.5"


def text(words):
    return Text(text=words)


def code(source):
    return Code(text=source, code=source)


def output(printed, status="ok"):
    return Output(text=printed, output=printed, status=status)


def kinds(*steps, worked=None, answer="1", status="ok", grade=None):
    problem = Problem(question=QUESTION, meta={WORKED: worked} if worked else {})
    attempt = Trajectory(format="tir", steps=steps, answer=answer, status=status)
    return error_kinds(problem, Solution(problem=problem, answer=answer, status=status, trajectories=(attempt,)), grade)


TRACEBACK = 'Traceback (most recent call last):\n  File "program", line 1\nZeroDivisionError: division by zero'
CASES = [
    ((text("3 * 4 = 12 and 15 + 12 = 27."),), ()),
    ((text("3 * 4 = 13."),), ("false_arithmetic",)),
    ((text("3 * 4 = 12 and 17 + 12 = 29."),), ("foreign_quantity",)),
    ((text("3 * 4 = 12 and 15 + 12 = 27 and 27 / 2 = 13.5."),), ()),
    ((code("print(15 + 3 * 4)"), output("27"), text(r"\boxed{27}")), ()),
    ((code("print(15 + 3 * 5)"), output("30")), ("foreign_quantity",)),
    ((code("print(3 * 4)"), output("12"), code("print(12 + 15)"), output("27")), ()),
    ((code("print(1/0)"), output(TRACEBACK, "error")), ("code_error:ZeroDivisionError",)),
    ((code("while True: pass"), output("", "timeout")), ("code_error:timeout",)),
    ((code("import os"), output("not allowed", "rejected")), ("code_error:rejected",)),
    ((code("x = (", ), output("SyntaxError: '(' was never closed", "error")), ("code_error:SyntaxError",)),
    ((code("f()"), output("sympy.SympifyError: no", "error")), ("code_error:SympifyError",)),
]  # fmt: skip


@pytest.mark.parametrize(("steps", "expected"), CASES)
def test_what_a_trajectory_shows(steps, expected):
    assert kinds(*steps) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("3 * 4 = 12, 15 + 12 = 27", ()),
        ("3 * 4 = 12", ("missing_step",)),
        ("3 * 4 = 12, 15 + 12 = 27, 27 - 1 = 26", ("extra_step",)),
        ("3 * 4 = 12, 15 - 12 = 3", ("operation_mismatch",)),
        ("I do not know.", ("missing_step",)),
    ],
)
def test_the_operations_are_held_against_those_of_the_gold_steps(words, expected):
    assert kinds(text(words), worked=GOLD) == expected
    assert kinds(text(words)) == ()


def test_the_operations_of_a_program_count_before_those_of_words():
    assert kinds(text("3 + 4 = 7"), code("print(15 + 3 * 4)"), output("27"), worked=GOLD) == ()


def test_no_answer_and_truncation():
    assert kinds(text("Well,"), answer=None, status="length") == ("no_answer", "truncated")
    assert kinds(answer=None, status="no_answer") == ("no_answer",)


@pytest.mark.parametrize("status", ["backend_error", "sandbox_error"])
def test_a_failure_of_our_own_is_no_error_of_the_model(status):
    assert kinds(text("2 + 2 = 5"), answer=None, status=status) == ()


@pytest.mark.parametrize(
    ("strict", "lenient", "relation", "expected"),
    [
        (True, True, "EQUAL", ()),
        (False, True, "DIFFERENT", ("unit_or_format",)),
        (False, False, "UNKNOWN", ("unit_or_format",)),
        (False, False, "DIFFERENT", ()),
    ],
)
def test_nearly_right(strict, lenient, relation, expected):
    grade = Grade(gold="2", strict=strict, lenient=lenient, relation=relation, rule="number")
    assert kinds(text("Done."), grade=grade) == expected


def test_only_those_behind_the_answer_are_read():
    problem = Problem(question=QUESTION)
    attempts = tuple(Trajectory(format="cot", steps=(text(words),), answer="1") for words in ("2 + 2 = 5", "2 + 2 = 4"))
    for member, expected in ((0, ("false_arithmetic",)), (1, ())):
        votes = (Vote(answer="1", weight=1, members=(member,)),)
        solution = Solution(problem=problem, answer="1", trajectories=attempts, votes=votes)
        assert error_kinds(problem, solution) == expected


def test_quantities():
    assert quantities("Twice 1,234.5 apples, twenty-one and a half") == {2, 1234.5, 21, 0.5}
    assert quantities("none at all") == set()


STEPS = st.lists(
    st.one_of(
        st.text(max_size=60).map(text),
        st.text(max_size=60).map(code),
        st.builds(output, st.text(max_size=60), st.sampled_from(["ok", "error", "timeout", "memory"])),
    ),
    max_size=5,
)


@given(STEPS, st.text(max_size=60), st.sampled_from(["ok", "length", "no_answer", "backend_error"]))
def test_any_solution_has_kinds_each_once(steps, worked, status):
    found = kinds(*steps, worked=worked, status=status)
    assert len(found) == len(set(found))
    assert found == kinds(*steps, worked=worked, status=status)
    assert (status == "length") == ("truncated" in found)
    failed = any(step.kind == "output" and step.status != "ok" for step in steps) and status != "backend_error"
    assert failed == any(kind.startswith("code_error:") for kind in found)


@given(st.integers(1, 99), st.integers(1, 99), st.integers(-3, 3))
def test_a_false_sum_is_seen_wherever_it_stands(a, b, error):
    found = kinds(text("First."), text(f"Then {a} + {b} = {a + b + error}."), text("The answer is 1."))
    assert ("false_arithmetic" in found) == (error != 0)
