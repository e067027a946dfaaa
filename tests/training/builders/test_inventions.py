"""New problems of a teacher (self_instruct, concepts): whole, unlike all others, and solved to one answer; or none."""

from __future__ import annotations

import pytest

from solver.errors import UsageError
from tests.training.builders.problems import HENS, PENS, SHOP, built, item, workshop
from training.builders import concepts, self_instruct
from training.builders.invented import Kept
from training.builders.topics import Concepts
from training.builders.topics import concepts as concepts_of
from training.sources import families

NEW = "A theater with 30 rows sells 18 seats of every row at $7. What does it take in all evening?"
GOOD = {"plain": "New problem:", "turns": [NEW]}


def solved(*answers: str) -> list[dict]:
    return [{"seed": seed, "turns": [f"That makes \\boxed{{{one}}}."]} for seed, one in enumerate(answers)]


@pytest.mark.parametrize("builder", [self_instruct, concepts])
def test_a_new_problem_is_kept_with_the_answer_that_its_solutions_agree_on(tmp_path, builder):
    with workshop(tmp_path, {"replies": [GOOD, *solved("3780", "3780", "3780", "12")]}) as shop:
        ((row,), dropped) = built(builder, [PENS, SHOP, HENS], shop, count=3)
    assert (row.question, row.answer, row.text) == (NEW, "3780", "That makes \\boxed{3780}.")
    assert row.parent_id.startswith(builder.__name__.rpartition(".")[2])
    assert (row.provenance["agree"], row.provenance["k"]) == (3, 4)
    assert set(row.provenance["shown"]) <= {"pens", "shop", "hens"}
    assert {(one.reason, one.nearest) for one in dropped} == {("too like another question", NEW)}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I cannot do that.", "no problem"),
        ("What is 2?", "no problem"),
        (f"{NEW} The answer is 3780.", "it tells its answer"),
        (PENS.question.replace("Tom", "Eve").replace("24", "99"), "too like another question"),
        (NEW.replace("30", "40"), "test set: same but for its numbers"),
        (NEW.replace("every", "each"), "its solutions do not agree"),
    ],
)
def test_planted_faults_are_named(tmp_path, text, reason):
    replies = [{"plain": "New problem:", "turns": [text]}, *solved("1", "2", "1", "2")]
    with workshop(tmp_path, {"replies": replies}, tests=(NEW,) if "test" in reason else ()) as shop:
        rows, dropped = built(self_instruct, [PENS], shop, count=1)
    assert not rows
    assert [one.reason for one in dropped] == [reason]


def test_what_a_round_keeps_is_shown_in_the_next(tmp_path):
    second = "Emil's mill grinds 55 sacks of rye before noon, then loses a third of 12 workers. How many stay?"
    replies = [{"plain": "New problem:", "question": "theater", "turns": [second]}, GOOD, *solved(*["5"] * 4)]
    with workshop(tmp_path, {"replies": replies}) as shop:
        rows, _ = built(self_instruct, [item("i", "What is 3 + 4 of them?", "7")], shop, count=2, rounds=2)
    assert [row.question for row in rows] == [NEW, second]
    assert rows[1].provenance["round"] == 1
    assert rows[0].id.partition("/sampled")[0] in rows[1].provenance["shown"]


def test_the_next_round_shows_all_of_a_domain(tmp_path):
    seeds = self_instruct.by_domain([PENS, SHOP, HENS, item("i", "What is 3 + 4?", "7")])
    assert seeds["other"][0].id == "i"
    assert sum(map(len, seeds.values())) == 4


def test_the_nearest_question_is_found_with_numbers_masked():
    kept = Kept(["Tom has 3 pens and 4 cups.", "What is the area?"])
    assert kept.like("Tom has 33 pens and 44 cups.", 0.7) == "Tom has 3 pens and 4 cups."
    assert kept.like("Where are the hills of yesterday?", 0.7) is None
    assert Kept([]).like("Anything?", 0.1) is None


def test_concepts_are_read_off_words_or_taken_from_the_family():
    assert concepts_of(SHOP) == Concepts(("shopping",), ("percentage", "comparison by difference", "rate"))
    meta = {"family": "money/x/y", "skills": ["ratio"]}
    assert concepts_of(item("i", "?", "1", **meta)) == Concepts(("money",), ("ratio",))
    assert concepts_of(item("i", "?", "1", module="algebra__linear_1d")) == Concepts(("algebra",), ("linear 1d",))


def test_the_graph_counts_problems_and_a_walk_stays_on_its_edges(tmp_path):
    found = [Concepts(("a",), ("p", "q")), Concepts(("a",), ("p",)), Concepts(("b", "a"), ("r",))]
    network = concepts.graph(found)
    assert network["topic", "a"]["point", "p"]["count"] == 2
    assert not network.has_edge(("topic", "b"), ("point", "p"))
    options = concepts.Options(topics=3, points=3)
    with workshop(tmp_path) as shop:
        walks = [concepts.walk(network, shop.chance(str(number)), options) for number in range(60)]
    assert {walk.topics for walk in walks} == {("a",), ("b",), ("a", "b"), ("b", "a")}
    assert all(len(set(walk.points)) == len(walk.points) >= 1 for walk in walks)


def test_offline_two_families_are_joined(tmp_path):
    items = list(families.read("train", 120, 0))
    with workshop(tmp_path) as shop:
        rows, _ = built(concepts, items, shop, by="family", count=6, modes={"pot": 1})
        again, _ = built(concepts, items, shop, by="family", count=3, modes={"pot": 1})
        outputs = shop.executions.run(row.program for row in rows)
    assert len(rows) >= 5
    assert rows[: len(again)] == again
    for row in rows:
        assert row.provenance["family"] != row.provenance["second"]
        assert outputs[row.program].status == "ok"


def test_without_concepts_there_is_no_graph(tmp_path):
    with workshop(tmp_path) as shop, pytest.raises(UsageError, match="No concept was found"):
        built(concepts, [item("i", "What is 3 + 4?", "7")], shop)
