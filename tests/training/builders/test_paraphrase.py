"""Rewordings are kept only with the same numbers, in really other words, off the test sets, solved to the answer."""

from __future__ import annotations

import pytest

import prompts
from solver.errors import UsageError
from tests.training.builders.problems import HENS, PENS, built, item, workshop
from training.builders import paraphrase
from training.builders.wordings import PERSONAS
from training.sources import families

GOOD = "How many pens has Tom after he buys five boxes with 12 pens in each, if there were 24 before?"
REPLIES = {
    "good": GOOD,
    "numbers": GOOD.replace("24", "25"),
    "same": PENS.question.replace("How many pens does Tom have?", "How many pens does Tom own?"),
    "story": "Compute twenty-four plus five multiplied with 12, please!",
    "wrong": "Tom buys five boxes, 12 pens lie in each. Of 24 pens in all, how many does he have besides?",
    "test": "Five boxes of 12 pens each were bought by Tom today, who had 24 pens before. How many?",
}
SOLVED = {"good": ["84"] * 4, "wrong": ["60"] * 4}


def script(reply: str) -> dict:
    """A teacher that rewords so, and solves its own words in boxes; `seed` tells its samples apart."""
    text = REPLIES[reply]
    solutions = [
        {"plain": r"Solution:", "seed": seed, "turns": [f"So it is \\boxed{{{answer}}}."]}
        for seed, answer in enumerate(SOLVED.get(reply, ["84"] * 4))
    ]
    return {"replies": [{"plain": "In other words:", "turns": [f'Question: "{text}"']}, *solutions]}


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        ("numbers", "other numbers"),
        ("same", "hardly other words"),
        ("story", "another story"),
        ("wrong", "solved, it has not the answer"),
        ("test", "test set: same but for its numbers"),
    ],
)
def test_planted_faults_are_named(tmp_path, reply, reason):
    tests = (REPLIES["test"].replace("24", "31"),)
    with workshop(tmp_path, script(reply), tests) as shop:
        rows, dropped = built(paraphrase, [PENS], shop, replies=1)
    assert not rows
    assert [one.reason for one in dropped] == [reason]
    assert dropped[0].text == REPLIES[reply]


def test_one_solution_of_four_is_not_enough(tmp_path):
    teacher = script("good")
    for reply in teacher["replies"][2:]:
        reply["turns"] = [f"It is \\boxed{{{reply['seed']}}}."]
    with workshop(tmp_path, teacher) as shop:
        rows, dropped = built(paraphrase, [PENS], shop, replies=1)
    assert (rows, [one.reason for one in dropped]) == ([], ["solved, it has not the answer"])


def test_a_good_one_has_the_solution_of_its_problem(tmp_path):
    with workshop(tmp_path, script("good")) as shop:
        rows, dropped = built(paraphrase, [PENS], shop, each=True, replies=2)
    assert [one.reason for one in dropped] == ["the same rewording twice"]
    assert {row.mode for row in rows} == {"cot", "pot", "tir"}
    for row in rows:
        assert (row.question, row.parent_id, row.answer) == (GOOD, "pens", "84")
        assert {"way": "plain", "k": 4}.items() <= row.provenance.items()


def test_replies_are_kept_and_read_back_without_the_teacher(tmp_path):
    with workshop(tmp_path, script("good")) as shop:
        first, _ = built(paraphrase, [PENS], shop, each=True)
    with workshop(tmp_path, script("good")) as shop:
        again, _ = built(paraphrase, [PENS], shop, each=True)
        assert shop.teacher._solver is None  # no model was loaded
    assert first == again


def test_a_persona_who_leaves_the_names_out_gets_a_sampled_solution(tmp_path):
    told = "At work someone has 24 pens and gets five boxes of 12 pens each. How many pens does that make?"
    teacher = script("good")
    teacher["replies"][0] = {"plain": "In other words:", "question": "The way: as a", "turns": [told]}
    with workshop(tmp_path, teacher) as shop:
        ((row,), _) = built(paraphrase, [PENS], shop, ways=["persona"], replies=1)
    assert row.question == told
    assert row.provenance["persona"] in PERSONAS
    assert row.provenance["solution"] == "sampled"
    assert row.text == "So it is \\boxed{84}."
    assert len(PERSONAS) == 10


@pytest.mark.parametrize("way", ["passive", "question-first", "short", "long", "formal", "casual", "reordered"])
def test_linguistic_variants_are_asked_for_in_words(tmp_path, way):
    teacher = script("good")
    teacher["replies"][0]["question"] = r"each\. How many pens does Tom have\?\n\nThe way: \w"
    with workshop(tmp_path, teacher) as shop:
        rows, _ = built(paraphrase, [PENS], shop, ways=[way], replies=1)
    assert {row.provenance["way"] for row in rows} == {way}


def test_offline_the_family_has_other_wordings(tmp_path):
    items = list(families.read("train:people", 12, 0))
    with workshop(tmp_path) as shop:
        rows, _ = built(paraphrase, items, shop, by="family", modes={"cot": 1})
    own = {one.parent_id: one for one in items}
    assert rows
    assert len({row.id for row in rows}) == len(rows)
    for row in rows:
        original = own[row.parent_id]
        assert row.question != original.question
        assert (row.answer, row.provenance["of"]) == (original.answer, original.meta["wording"])
        assert row.provenance["wording"] not in (original.meta["wording"], 2)  # the last is for the tests


def test_offline_needs_families(tmp_path):
    with workshop(tmp_path) as shop, pytest.raises(UsageError, match="no family has no other wordings"):
        built(paraphrase, [HENS], shop, by="family")


def test_without_a_teacher_it_is_one_sentence(tmp_path):
    with workshop(tmp_path) as shop, pytest.raises(UsageError, match="the recipe names none"):
        built(paraphrase, [item("i", "What is 3 + 4?", "7")], shop)


@pytest.mark.parametrize(
    ("name", "begins", "ends"),
    [
        ("reword", "Write the question in other words, in the way", "Question: Q\nIn other words: "),
        ("statement", "Write the last question and its answer as one", "Question: Q\nStatement: "),
        ("new-problem", "Write one new mathematics problem of the kind", "\n\nQ\n\nNew problem: "),
        ("pick", "One of the two solutions of the problem is right.", "Question: Q\nVerdict:\n"),
    ],
)
def test_the_formats_are_exact(name, begins, ends):
    plain = prompts.load(name).render("Q").plain
    assert prompts.load(name).mode == "text"
    assert plain.startswith(begins)
    assert plain.endswith(ends)


def test_a_question_put_with_a_way_or_an_answer():
    assert prompts.put("reword", "{q}", "short") == "{q}\n\nThe way: short"
    assert prompts.put("answered", "{q}", "7") == "{q}\n\nAnswer: 7"
