"""Answers are found in the styles in which models really write them."""

from __future__ import annotations

import time

import pytest

from solver.extract import extract
from solver.types import Code, Output, Text

BOXED = [
    (r"So the answer is \boxed{42}.", "42"),
    (r"$\boxed{\frac{3}{4}}$", r"\frac{3}{4}"),
    (r"\boxed{\dfrac{\sqrt{3}}{2}}", r"\dfrac{\sqrt{3}}{2}"),
    (r"\boxed{\left\{1, 2\right\}}", r"\left\{1, 2\right\}"),
    (r"\boxed{x \in (-\infty, \frac{1}{2}]}", r"x \in (-\infty, \frac{1}{2}]"),
    (r"First \boxed{1}, then \boxed{2}.", "2"),
    (r"\fbox{17}", "17"),
    (r"\boxed 5", "5"),
    (r"\boxed 5.", "5"),
    (r"$\boxed {12}$", "12"),
    (r"\boxed{7} and an empty \boxed{}", "7"),
    (r"\boxed{7} and a torn \boxed{8", "7"),
    (r"\boxed{\text{(B)}}", r"\text{(B)}"),
    (r"\boxed{\text{no solution}}", r"\text{no solution}"),
    (r"\[\boxed{\begin{pmatrix} 1 \\ 2 \end{pmatrix}}\]", r"\begin{pmatrix} 1 \\ 2 \end{pmatrix}"),
    (r"\boxed{a=5}", "a=5"),
    ("\\boxed{\n  18\n}", "18"),
    (r"The answer is 3, no: \boxed{4}", "4"),
    (r"\boxed{18} because the answer is 18 eggs.", "18"),
    (r"\boxed{\$18.50}", r"\$18.50"),
    (r"\boxed{\}}", r"\}"),
]
STATED = [
    ("The answer is 42.", "42"),
    ("The answer is: 42", "42"),
    ("So the final answer is 3.5.", "3.5"),
    ("Answer: 18", "18"),
    ("**Answer:** 18", "18"),
    ("**Final Answer**: $18", "$18"),
    ("### Answer: 18\nThank you!", "18"),
    ("The answer is $\\frac{3}{4}$.", r"\frac{3}{4}"),
    ("The answer is $x = 3$, obtained above.", "x = 3"),
    ("The answer is \\(2\\sqrt{3}\\).", r"2\sqrt{3}"),
    ("Therefore, the answer to the question is 12 apples.", "12 apples"),
    ("The answer is 35 apples, in two days.", "35 apples"),
    ("The answer is (2, 3).", "(2, 3)"),
    ("The answer is 2, 3 and 5.", "2, 3 and 5"),
    ("The answer is 1,234.50 dollars.", "1,234.50 dollars"),
    ("The answer is 7 because 3 + 4 = 7.", "7"),
    ("The answer is 1. No wait, the answer is 2.", "2"),
    ("the answer is therefore: -5", "-5"),
    ("The correct answer is (B).", "(B)"),
    ("The answer is **12**.", "12"),
    ("the answers are 3 and 4", None),
    ("The answer is", None),
]
HASHES = [
    ("He earns 5 * 4 = 20.\n#### 20", "20"),
    ("#### 1,000", "1,000"),
    ("####-3", "-3"),
    ("#### 1\n#### 2", "2"),
    ("#### $5 ", "$5"),
]
LAST_NUMBER = [
    ("so x = 3/4", "3/4"),
    ("it costs 5-3", "3"),
    ("it costs 5 - 3 dollars", "3"),
    ("so it is -3 degrees", "-3"),
    ("x=-3", "-3"),
    ("they have 1,234,567 of them", "1,234,567"),
    ("that is 3.50.", "3.50"),
    ("it is 25%", "25%"),
    ("thus \\frac{3}{4} remains", r"\frac{3}{4}"),
    ("about 1.5e-7 metres", "1.5e-7"),
    ("half is .5", ".5"),
    ("he pays $12.", "$12"),
    ("from 3, 4", "4"),
]


@pytest.mark.parametrize(("text", "answer"), BOXED)
def test_boxed(text, answer):
    assert extract([Text(text=text)], "tir") == (answer, "boxed")


@pytest.mark.parametrize(("text", "answer"), STATED)
def test_answer_is(text, answer):
    found = extract([Text(text=text)], "cot")
    assert found == (answer, "answer_is") if answer else found.rule != "answer_is"


@pytest.mark.parametrize(("text", "answer"), HASHES)
def test_hashes(text, answer):
    assert extract([Text(text=text)], "cot") == (answer, "hashes")


@pytest.mark.parametrize(("text", "answer"), LAST_NUMBER)
def test_last_number_is_whole_and_says_that_it_is_a_guess(text, answer):
    """Pitfall P28: 3/4 is not 4, and 5-3 does not end in -3."""
    assert extract([Text(text=text)], "cot") == (answer, "last_number")


@pytest.mark.parametrize(
    "text", ["", "I do not know.", "No numbers here!", r"\boxed{}", "The answer is", r"The answer is \boxed{"]
)
def test_no_answer_is_said_apart(text):
    assert extract([Text(text=text)], "tir") == (None, None)
    assert extract([], "cot") == (None, None)


def program(*outputs: str, status: str = "ok") -> list[Text | Code | Output]:
    steps: list[Text | Code | Output] = []
    for output in outputs:
        steps += [Code(text="```python\nprint(1)\n```\n```output", code="print(1)")]
        steps += [Output(text=f"\n{output}\n```\n", output=output, status=status)]  # type: ignore[arg-type]
    return steps


@pytest.mark.parametrize(
    ("output", "answer"),
    [
        ("42", "42"),
        ("working...\n42\n\n", "42"),
        ("Total: 42", "42"),
        ("Total cost: $42", "$42"),
        ("The answer is 42.", "42"),
        (r"\boxed{42}", "42"),
        ("x = 5", "x = 5"),
        ("{x: 2}", "{x: 2}"),
        ("[1, 2]", "[1, 2]"),
        ("7:30", "7:30"),
        ("2*sqrt(3)", "2*sqrt(3)"),
    ],
)
def test_a_program_answers_with_its_last_line(output, answer):
    assert extract(program("1", output), "pot") == (answer, "output")


def test_the_order_of_the_rules_depends_on_the_mode():
    steps = [*program("41"), Text(text=r"So \boxed{42}.")]
    assert extract(steps, "tir") == ("42", "boxed")
    assert extract(steps, "pot") == ("41", "output")


def test_words_after_the_output_are_read():
    """Pitfall P1: the boxed answer after the output is the answer."""
    assert extract([Text(text="Let me compute."), *program("42"), Text(text=r"\boxed{42}")], "tir") == ("42", "boxed")


def test_programs_and_outputs_are_not_searched_for_words():
    """Pitfall P7: `boxed` in a program is no answer."""
    code = Code(text="```python\n# \\boxed{1}\n```\n", code="# \\boxed{1}")
    output = Output(text="\n\\boxed{2}\n3\n```\n", output="\\boxed{2}\n3")
    assert extract([Text(text="Compute 8."), code, output], "tir") == ("3", "output")
    assert extract([Text(text="Compute 8."), code], "tir") == ("8", "last_number")


def test_a_failed_program_prints_no_answer():
    assert extract(program("12", status="error"), "pot") == (None, None)
    assert extract([*program("12"), *program("13", status="timeout")], "pot") == ("12", "output")
    assert extract(program("None"), "pot") == (None, None)


def test_the_latest_step_wins():
    assert extract([Text(text=r"\boxed{1}"), *program("9"), Text(text=r"\boxed{2}")], "tir") == ("2", "boxed")
    assert extract([Text(text=r"\boxed{1}"), Text(text="The answer is 2.")], "tir") == ("1", "boxed")


@pytest.mark.parametrize(
    "text", [r"\boxed{" * 50_000, "answer is " * 30_000, "answer: $" * 30_000, "####\n" * 50_000, "1," * 90_000]
)
def test_long_repetitions_are_searched_in_little_time(text):
    start = time.monotonic()
    extract([Text(text=text)], "tir")
    assert time.monotonic() - start < 2
