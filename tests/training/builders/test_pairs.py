"""Preferences: who stands against whom, and what a pair of one step is."""

from __future__ import annotations

import sandbox
from tests.training.attempts import cot, natalia, pot, tir
from training.builders import pairs
from training.builders.base import Dropped
from training.encode import encode
from training.filters.execute import execute
from training.records import Row
from training.tokenizer import train_tokenizer

RIGHT = cot("In May 48/2 = 24.\nIn all 48+24 = 72.", "72")
OTHER = cot("April has 48*1 = 48, half of it is 48/2 = 24.\nWith those of April 24+48 = 72 clips.", "72")
WRONG = cot("In May 48/2 = 24.\nIn all 48*24 = 1152.", "1152")
LONG = cot("In May 48/2 = 24.\nIn all 48*24 = 1152.\n" + "And so on. " * 30, "1152")
PROGRAM = pot("may = 48 / 2\ntotal = 48 + may\nprint(total)", "72.0", gold="72.0")
BAD_PROGRAM = pot("may = 48 / 2\ntotal = 48 * may\nprint(total)", "1152.0")


def built(workshop, *attempts, **options):
    results = list(pairs.build([natalia(*attempts)], pairs.Options(**options), workshop))
    return [one for one in results if isinstance(one, Row)], [one.reason for one in results if isinstance(one, Dropped)]


def text(steps) -> str:
    return "".join(step.text for step in steps)


def test_right_against_wrong_in_one_mode(workshop):
    rows, _ = built(workshop, RIGHT, WRONG, PROGRAM, BAD_PROGRAM)
    assert [(row.mode, row.task) for row in rows] == [("cot", "dpo"), ("pot", "dpo")]
    assert (rows[0].text, text(rows[0].rejected)) == (RIGHT.trajectory.text, WRONG.trajectory.text)
    assert built(workshop, RIGHT, BAD_PROGRAM) == ([], ["no pair"])


def test_what_is_much_longer_cut_off_or_failed_stands_against_nothing(workshop):
    cut_off = cot("48*24 = 1152.", "1152", status="length")
    silent = cot("I do not know.", None, status="no_answer")
    assert built(workshop, RIGHT, LONG, cut_off, silent) == ([], ["no pair"])
    assert built(workshop, RIGHT, LONG, ratio=20)[0]


def test_reasons(workshop):
    assert built(workshop)[1] == ["no attempt"]
    assert built(workshop, RIGHT)[1] == ["no wrong attempt"]
    assert built(workshop, WRONG)[1] == ["no right attempt"]


def test_every_attempt_has_its_turn(workshop):
    wrong = [cot(f"In May 48/2 = 24.\nIn all 48-{n} = {48 - n}.", f"{48 - n}") for n in range(1, 7)]
    rows, _ = built(workshop, RIGHT, OTHER, *wrong, n=4)
    assert len(rows) == 4
    assert len({text(row.rejected) for row in rows}) == 4
    assert sorted(row.text for row in rows) == sorted([RIGHT.trajectory.text, OTHER.trajectory.text] * 2)


def test_labels(workshop):
    rows, _ = built(workshop, RIGHT, WRONG, WRONG, LONG, kind="kto")
    assert [(row.label, row.id) for row in rows] == [(1.0, "n/cot-0-kto"), (0.0, "n/cot-1-kto")]


def test_the_shorter_of_two_right_ones(workshop):
    (row,), _ = built(workshop, RIGHT, OTHER, WRONG, kind="shorter")
    assert (row.text, text(row.rejected)) == (RIGHT.trajectory.text, OTHER.trajectory.text)
    assert built(workshop, RIGHT, OTHER, kind="shorter", saving=5) == ([], ["no pair"])


def test_one_step_of_words(workshop):
    (row,), _ = built(workshop, RIGHT, WRONG, kind="step-dpo")
    assert (text(row.given), row.text, text(row.rejected)) == (
        "In May 48/2 = 24.\n",
        "In all 48+24 = 72.\n",
        "In all 48*24 = 1152.\n",
    )
    assert row.unfinished


def test_one_statement_of_a_program(workshop):
    (row,), _ = built(workshop, PROGRAM, BAD_PROGRAM, kind="step-dpo")
    assert (text(row.given), row.text, text(row.rejected)) == (
        "```python\nmay = 48 / 2\n",
        "total = 48 + may\n",
        "total = 48 * may\n",
    )
    with sandbox.Session() as session:
        assert execute(row, lambda programs: [session.run(program) for program in programs]) == row


def test_a_program_that_cannot_be_read_is_no_step(workshop):
    unreadable = pot("total = 48 may\nprint(total)", "SyntaxError", status="error")
    assert built(workshop, PROGRAM, unreadable, kind="step-dpo") == ([], ["no pair"])


def test_what_follows_a_program(workshop):
    code = "may = 48 / 2\nprint(48 + may)"
    (row,), _ = built(workshop, tir(code, "72.0", "72"), tir(code, "72.0", "96"), kind="step-dpo")
    assert (row.text, text(row.rejected)) == ("The answer is \\boxed{72}.", "The answer is \\boxed{96}.")
    assert text(row.given).endswith("```output\n72.0\n```\n")


def test_another_beginning_is_no_pair_unless_gold_has_it(workshop):
    elsewhere = cot("May: 48/2 = 24.\nIn all 48*24 = 1152.", "1152")
    assert built(workshop, RIGHT, elsewhere, kind="step-dpo") == ([], ["no pair"])
    wrong = cot("She sold 48*2 = 96.\nIn all 48+96 = 144.", "144")
    (row,), _ = built(workshop, wrong, kind="step-dpo", gold=True)
    assert (row.text, row.provenance["chosen"]) == ("Natalia sold 48/2 = 24 clips in May.\n", "gold")


def test_neither_what_is_given_nor_an_end_is_trained(workshop):
    (row,), _ = built(workshop, PROGRAM, BAD_PROGRAM, kind="step-dpo")
    tokenizer = train_tokenizer([row], 320, 512)
    encoded = encode(row, tokenizer)
    assert tokenizer.decode([label for label in encoded["labels"] if label >= 0]) == "total = 48 + may\n"
