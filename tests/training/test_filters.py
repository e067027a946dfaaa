"""Planted faults are dropped and named; clean rows pass untouched."""

from __future__ import annotations

import pytest

import sandbox
from solver.types import Code, Output, Text
from training.builders import mix
from training.filters.arithmetic import arithmetic
from training.filters.decontaminate import TestSets
from training.filters.execute import execute
from training.records import Item, Row


def row(text: str) -> Row:
    return Row(id="r", source="s", parent_id="r", mode="cot", question="q", steps=(Text(text=text),), answer="1")


@pytest.mark.parametrize(
    "text",
    [
        "5*4=30",
        "so 5 x 4 = $21 is paid",
        "1,000 + 2 = 1,003 in all",
        "12/0.5 = 6",
        "2+3+4 = 8 pens",
        "6 x (1/2) = 4",
        "5 x .4 = 4",
    ],
)
def test_false_sums_are_dropped(text):
    assert arithmetic(row(text)) == "words: false arithmetic"


@pytest.mark.parametrize(
    "text",
    [
        "5*4=20",
        "$12/60 = $0.2 per minute",
        "10/3 = 3.33",
        "x = 3",
        "1/2 of 48 = 24",
        "4 x (1/2) = 2 cups",
        "(300/3) x 2 = 200 cows",
        "60 students x 2/3 = 40 students",
        ".4 x 100 = 40",
        "7 - 2 = 5*1",
        "04 + 1 = 5",
        "1/0 = 5",
    ],
)
def test_true_or_unreadable_sums_pass(text):
    assert arithmetic(row(text)) == row(text)


def in_turn(programs: tuple[str, ...]) -> list[sandbox.ExecResult]:
    with sandbox.Session() as session:
        return [session.run(program) for program in programs]


def program(code: str, answer: str, mode: str = "tir") -> Row:
    item = Item(id="i", source="s", parent_id="i", question="q", answer=answer, program=code)
    return next(mix.written(item, (mode,)))


def test_the_real_output_replaces_the_gold_answer():
    kept = execute(program("print(96 / 2)", "48"), in_turn)
    assert isinstance(kept, Row)
    assert [step.text for step in kept.steps][1:] == ["\n48.0\n```\n", "The answer is \\boxed{48}."]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("print(49)", "program: output is not the answer"),
        ("x = 48", "program: no output"),
        ("print(1 / 0)", "program: error"),
        ("import os", "program: error"),
    ],
)
def test_programs_that_do_not_print_the_answer_are_dropped(code, reason):
    assert str(execute(program(code, "48"), in_turn)).startswith(reason)


def recorded(*outputs: str, answer: str = "48") -> Row:
    """Two programs, the second with the variables of the first, and what they are said to have printed."""
    codes = ("x = 24\nprint(y)", "print(x * 2)")
    steps = [
        step
        for code, output in zip(codes, outputs, strict=True)
        for step in (Code(text=code, code=code), Output(text=output, output=output))
    ]
    return row("").model_copy(update={"mode": "tir", "steps": (*steps, Text(text=f"\\boxed{{{answer}}}"))})


def test_a_recorded_trajectory_may_err_and_mend_when_it_happens_so_again():
    (first, _) = in_turn(("x = 24\nprint(y)", "print(x * 2)"))
    kept = recorded(first.text, "48").model_copy(update={"answer": "48"})
    assert execute(kept, in_turn) == kept
    invented = recorded(first.text, "50", answer="50").model_copy(update={"answer": "50"})
    assert execute(invented, in_turn) == "program: prints something else when it is run again"
    assert execute(kept.model_copy(update={"answer": "50"}), in_turn) == "program: its row does not state the answer"


def test_what_is_given_is_run_before_what_follows():
    begun = Code(text="x = 24", code="x = 24")
    goes_on = Code(text="y = x * 2", code="y = x * 2")
    unfinished = row("").model_copy(update={"mode": "pot", "given": (begun,), "steps": (goes_on,), "unfinished": True})
    assert execute(unfinished, in_turn) == unfinished
    assert execute(unfinished.model_copy(update={"given": ()}), in_turn) == "program: error"


def test_what_is_worth_nothing_may_be_false():
    worthless = program("print(49)", "48").model_copy(update={"label": 0.0})
    assert execute(worthless, in_turn) == arithmetic(worthless) == worthless


def item(question: str) -> Item:
    return Item(id="i", source="s", parent_id="i", question=question, answer="1")


TEST = "The school cafeteria ordered 42 red apples and 7 green apples for students lunches. How many extra were there?"


@pytest.mark.parametrize(
    "question",
    [
        TEST,
        TEST.replace("42", "1,300").upper(),
        "Today " + TEST.replace("How many extra were there?", "What did they cost?"),
    ],
)
def test_leaks_are_found(question):
    assert TestSets([TEST]).overlap(item(question))


@pytest.mark.parametrize("question", ["What is 3 + 4?", "A farmer has 42 red hens and 7 green ducks. How many birds?"])
def test_other_questions_are_not(question):
    assert TestSets([TEST, "What is 5 + 6?"]).overlap(item(question)) is None
