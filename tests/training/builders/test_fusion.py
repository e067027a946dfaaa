"""Two problems in one: the answers are exact, and both roots are on one side of the split."""

from __future__ import annotations

import dataclasses
import random

import pytest

import sandbox
from tests.training.builders.problems import HENS, PENS, SHOP, built, item, run, workshop
from training.builders import fusion
from training.builders.binding import bind

TIM = item(
    "tim",
    "Tom saves $11 a week. After 14 weeks he buys a tent for $90. How many dollars are left?",
    "64",
    "He saves 11 * 14 = $154.",
    "Then 154 - 90 = $64 are left.",
    code="saved = 11 * 14; total = saved - 90",
)
EVERYTHING = [PENS, SHOP, HENS, TIM]


def test_the_answer_of_the_first_is_a_number_of_the_second():
    made = fusion.fuse(bind(HENS), bind(PENS), "sequential", random.Random(0))
    assert made is not None
    assert "Tom has 24 pens and buys five boxes of N pens each." in made.question
    assert made.program == ("eggs = 45 + 63\nboxes = eggs / 9\nboxed = 5 * boxes\ntotal = 24 + boxed\nprint(total)")
    assert made.answer == "84"
    assert "So N = 12.\nThere are 5 * 12 = 60 pens in the boxes." in made.rationale


@pytest.mark.parametrize(("kind", "answers"), [("parallel", {"96", "1008"}), ("conditional", {"84", "12"})])
def test_both_answers_count(kind, answers):
    made = [fusion.fuse(bind(PENS), bind(HENS), kind, random.Random(seed)) for seed in range(12)]
    assert {one.answer for one in made if one} == answers
    for one in made:
        assert float(sandbox.run(one.program).stdout) == float(one.answer)
        assert one.rationale.endswith((f"= {one.answer}.", f"is {one.answer}."))


def test_two_people_of_one_name_and_two_variables_of_one_name_are_told_apart():
    made = fusion.fuse(bind(PENS), bind(TIM), "parallel", random.Random(1))
    assert made is not None
    assert made.question.count("Tom") == PENS.question.count("Tom")
    assert "total_2 = saved - 90" in made.program
    assert float(sandbox.run(made.program).stdout) == float(made.answer)


@pytest.mark.parametrize("near", ["words", "skills"])
def test_rows_run_to_their_answer(tmp_path, near):
    with workshop(tmp_path) as shop:
        rows, _ = built(fusion, EVERYTHING, shop, each=True, near=near)
        assert all(float(printed) == float(answer) for printed, answer in run(rows, shop))
    assert len(rows) >= 6
    assert all(row.provenance["roots"] != [row.parent_id] for row in rows)


def test_problems_of_both_sides_of_the_split_are_not_joined(tmp_path):
    with workshop(tmp_path) as shop:
        halved = dataclasses.replace(shop, dev_share=0.5)
        held = {one.id for one in EVERYTHING if halved.is_held_out(one.id)}
        rows, _ = built(fusion, EVERYTHING, halved)
    assert 0 < len(held) < 4
    assert rows
    assert all((row.parent_id in held) == (row.provenance["roots"][0] in held) for row in rows)


def test_neighbours_share_rare_words():
    texts = [text.split() for text in ("the red fox", "the blue fox", "the green sea", "the deep sea")]
    assert [near[0] for near in fusion.neighbours(texts)] == [1, 0, 3, 2]
