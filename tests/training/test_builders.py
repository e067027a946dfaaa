"""Rows of the same problem in words, in a program and in both: exact texts, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sandbox
from training.builders import mix, symbolic
from training.builders.linked_program import linked_program
from training.records import Item

NATALIA = Item(
    id="n",
    source="s",
    parent_id="n",
    question="Natalia sold clips to 48 friends in April, and half as many in May. How many clips in all?",
    answer="72",
    rationale="Natalia sold 48/2 = 24 clips in May.\nShe sold 48+24 = 72 clips in all.",
    program="def solution():\n    # Natalia sold 48/2 = 24 clips in May.\n    clips = 48 / 2\n"
    "    # She sold 48+24 = 72 clips in all.\n    total = 48 + clips\n    return total",
    equations=("48/2=24", "48+24=72"),
)


def texts(item: Item, *modes) -> dict[str, str]:
    return {row.mode: "".join(step.text for step in row.steps) for row in mix.written(item, modes)}


def test_the_three_modes_of_one_problem():
    assert texts(NATALIA, "cot", "pot", "tir") == {
        "cot": "Natalia sold 48/2 = 24 clips in May.\nShe sold 48+24 = 72 clips in all.\nThe answer is \\boxed{72}.",
        "pot": "```python\nclips = 48 / 2\ntotal = 48 + clips\nprint(total)\n```\n```output",
        # the second comment speaks of 24, which is not known before the program runs: it is dropped
        "tir": "```python\n# Natalia sold 48/2 clips in May.\nclips = 48 / 2\ntotal = 48 + clips\nprint(total)\n```\n"
        "```output\n72\n```\nThe answer is \\boxed{72}.",
    }


def test_without_a_program_the_equations_make_one():
    item = NATALIA.model_copy(update={"program": None})
    assert texts(item, "pot")["pot"].startswith("```python\nx1 = 48/2\nx2 = 48+x1\nprint(x2)\n")


def test_an_item_without_material_for_a_mode_gives_no_row():
    bare = NATALIA.model_copy(update={"program": None, "rationale": None, "equations": ()})
    assert texts(bare, "cot", "pot", "tir") == {}


def test_a_program_with_inner_returns_has_no_plain_form():
    assert mix.top_level("def solution():\n    if 1:\n        return 2\n    return 3") is None


@pytest.mark.parametrize("equation", ["__import__('os')=1", "2+3", "a+b=3", "2+3=x"])
def test_only_plain_arithmetic_becomes_a_program(equation):
    assert linked_program((equation,)) is None


@given(st.lists(st.integers(1, 99), min_size=2, max_size=6))
def test_a_chain_of_sums_links_to_its_total(numbers):
    equations, total = [], numbers[0]
    for number in numbers[1:]:
        equations.append(f"{total}+{number}={total + number}")
        total += number
    space: dict = {}
    program = linked_program(tuple(equations))
    assert program is not None
    exec(program.rpartition("\n")[0], space)  # our own arithmetic, not a model's text
    assert space[f"x{len(equations)}"] == total


@pytest.mark.parametrize(
    ("question", "output"),
    [
        ("Work out 2514 * 3320.", "8346480"),
        ("((-3)/(-2))/((-297)/(-44))", "2/9"),
        ("Divide 59 by 5.", "59/5"),
        ("Subtract 3 from 10", "7"),
        ("Solve -1086 + 206 = -88*t for t.", "10"),
        ("Solve 5*t - 5*n = -45, -2*n + 8 - 5 = t for t.", "-5"),
        ("Calculate the highest common divisor of 66 and 275.", "11"),
        ("What is the common denominator of 61/196 and -81/364?", "2548"),
        ("What is the remainder when 7543 is divided by 140?", "123"),
        ("Is 13613 composite?", "False"),
        ("Is 24 a factor of 205248?", "True"),
        ("Let i(x) = 556*x + 146780. Give i(-264).", "-4"),
        ("Round -0.20983 to 3 decimal places.", "-0.21"),
        ("Which is smaller: -12153 or -1?", "-12153"),
    ],
)
def test_programs_by_rule_run_to_the_answer(question, output):
    program = symbolic.program_for(question)
    assert program is not None
    assert sandbox.run(program).stdout.strip() == output


@pytest.mark.parametrize("question", ["How are you?", "What is love?", "Solve it for me.", "7 apples plus 3"])
def test_no_rule_matches_a_part_of_a_question(question):
    assert symbolic.program_for(question) is None
