"""Problems turned round: the hidden number is the only one that fits, and the words undo the steps."""

from __future__ import annotations

import pytest

from solver.answer import compare
from tests.training.builders.problems import HENS, PENS, SHOP, built, item, run, workshop
from training.builders import backward
from training.builders.statement import statement

STATEMENTS = [
    ("How many pens does Tom have?", "7", "Tom has 7 pens."),
    ("How many clips did Natalia sell altogether in May?", "7", "Natalia sold 7 clips altogether in May."),
    ("How many pages will she read?", "7", "She will read 7 pages."),
    ("How much money does the farmer need?", "7", "The farmer needs $7."),
    ("How many boxes are there?", "7", "There are 7 boxes."),
    ("How many birds will there be in June?", "7", "There will be 7 birds in June."),
    ("How old is Ann?", "7", "Ann is 7 years old."),
    ("What is the total weight of the boxes?", "7", "The total weight of the boxes is 7."),
    ("If each costs $3, how many dollars did Tom pay?", "7", "If each costs $3, Tom paid 7 dollars."),
    ("How many cats do they carry?", "7", "They carry 7 cats."),
    ("How many more does he have than Ann?", "7", "He has 7 more than Ann."),
    ("How much does it weigh?", "7", None),
    ("How much did Ann pay for it?", "7", "Ann paid $7 for it."),
    ("Find the number of pens.", "7", None),
    ("Why?", "7", None),
]


@pytest.mark.parametrize(("asking", "answer", "told"), STATEMENTS)
def test_a_question_and_its_answer_as_a_statement(asking, answer, told):
    assert statement(asking, answer) == told


def test_both_forms_of_one_problem(tmp_path):
    with workshop(tmp_path) as shop:
        rows, dropped = built(backward, [PENS], shop, modes={"cot": 1, "pot": 1}, each=True, hidden=9)
        assert all(compare(*pair).relation == "EQUAL" for pair in run(rows, shop))
    assert not dropped
    assert len({row.id for row in rows}) == len(rows) == 2 * 2 * 3  # 24, five and 12, in two forms and two modes
    found = {row.provenance["hidden"]: row for row in rows if row.provenance["form"] == "sv" and row.mode == "cot"}
    assert found["five"].question.startswith("Tom has 24 pens and buys x boxes of 12 pens each. Tom has 84 pens. ")
    assert found["five"].text == (
        "All told, 24 + x * 12 = 84.\nx * 12 = 84 - 24 = 60.\nx = 60 / 12 = 5.\nThe answer is \\boxed{5}."
    )
    assert found["24"].text.startswith("5 * 12 = 60.\nAll told, x + 60 = 84.\n")


def test_percentages_and_money_keep_their_signs(tmp_path):
    with workshop(tmp_path) as shop:
        rows, _ = built(backward, [SHOP], shop, modes={"cot": 1}, forms=["fobar"], hidden=9)
    assert {row.provenance["hidden"]: ("$x each" in row.question, "x% less" in row.question) for row in rows} == {
        "6": (False, False), "$20": (True, False), "25%": (False, True),
    }  # fmt: skip
    assert {row.answer for row in rows} == {"6", "20", "25"}
    shirts = next(row.text for row in rows if row.answer == "6")  # x stands twice: it is collected first
    assert shirts == (
        "All told, x * 20 - x * 20 * 25 / 100 = 90.\n15 * x = 90.\nx = 90 / 15 = 6.\nThe answer is \\boxed{6}."
    )


def test_a_number_that_is_not_unique_is_not_hidden(tmp_path):
    square = item(
        "sq", "A square garden has a side of 9 meters. What is its area?", "81", "9 * 9 = 81", code="a = 9 * 9"
    )
    with workshop(tmp_path) as shop:
        rows, dropped = built(backward, [square], shop)
    assert not rows  # -9 is as good
    assert [one.reason for one in dropped] == ["no number stands once and is unique"]


def test_a_teacher_makes_statements_which_must_have_the_numbers(tmp_path):
    script = {
        "replies": [
            {"question": "pens does Tom have", "turns": ["So in the end Tom's pens are 84."]},
            {"question": "boxes are there", "turns": ["There are 13 boxes."]},  # which is not the answer
        ]
    }
    with workshop(tmp_path, script) as shop:
        rows, _ = built(backward, [PENS, HENS], shop, modes={"pot": 1}, forms=["sv"], statements="teacher")
    said = {row.parent_id: row.question for row in rows}
    assert "So in the end Tom's pens are 84." in said["pens"]
    assert "There are 12 boxes." in said["hens"]  # by rule


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        (PENS.model_copy(update={"question": PENS.question + " Call it x."}), "the letter x has a meaning of its own"),
        (PENS.model_copy(update={"program": None}), "no program of plain steps"),
    ],
)
def test_what_cannot_be_turned_round_is_named(tmp_path, problem, reason):
    with workshop(tmp_path) as shop:
        assert [one.reason for one in built(backward, [problem], shop)[1]] == [reason]
