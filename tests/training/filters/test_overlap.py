"""Near-duplicates and leaks, planted: found with precision and recall, and named with what they are too near to."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.types import Text
from training.builders.base import Dropped
from training.filters import similar
from training.filters.decontaminate import TestSets
from training.records import Row

WHO = ["Maria", "Tom", "A farmer", "The baker", "Every pupil", "My uncle", "The librarian", "Our neighbour", "A sailor"]
DOES = ["buys", "paints", "sells", "carries home", "counts", "wraps", "repairs", "borrows", "gives away", "collects"]
WHAT = ["apples", "chairs", "old books", "kites", "stamps", "wooden boats", "marbles", "lamps", "small bells", "ropes"]
WHERE = ["at the market", "in the attic", "beside the river", "on a rainy Monday", "for the school play", "in the yard"]
THEN = [
    "After a while {b} of them break and are thrown into the bin.",
    "A friend then comes by with {b} more and leaves them on the table.",
    "Each of them weighs {b} grams and is packed into a box of its own.",
    "Half of them are blue, and {b} of the others have a scratch.",
    "Later the wind carries {b} away over the hills.",
    "For every one of them {b} pennies are paid at the door.",
    "By evening the number has grown by {b}, as nobody had expected.",
    "Two brothers split {b} between themselves without asking anybody.",
    "Rain spoils a third, and {b} new ones must be ordered from abroad.",
    "Only {b} fit into the cupboard, so the rest stay in the hall.",
    "A museum offers to show {b} during the whole of next summer.",
    "Grandmother keeps {b} for the winter and locks them safely away.",
    "On the way back {b} get lost under the seats of the bus.",
    "Every shelf has room for {b}, but one shelf is already full.",
]
ASKED = [
    "How many {what} are there in the end?",
    "What is the total at the close of the day?",
    "How much do all the {what} come to?",
    "How many does that leave for tomorrow?",
]


def story(chance: random.Random) -> str:
    what = chance.choice(WHAT)
    first = f"{chance.choice(WHO)} {chance.choice(DOES)} {chance.randint(3, 99)} {what} {chance.choice(WHERE)}."
    middle = " ".join(each.format(b=chance.randint(2, 40)) for each in chance.sample(THEN, 2))
    return f"{first} {middle} {chance.choice(ASKED).format(what=what)}"


def other_numbers(text: str, chance: random.Random) -> str:
    return re.sub(r"\d+", lambda _: str(chance.randint(2, 99)), text)


def other_order(text: str, chance: random.Random) -> str:
    *told, asked = re.split(r"(?<=[.?]) ", text)
    return " ".join([*told[1:], told[0], asked])


def other_words(text: str, chance: random.Random) -> str:
    words = text.split()
    place = chance.randrange(1, len(words) - 1)
    return " ".join([*words[:place], "really", *words[place:-1], words[-1]])


def other_name(text: str, chance: random.Random) -> str:
    return re.sub(r"^\w+", "Ferdinand", text)


def with_more(text: str, chance: random.Random) -> str:
    return f"Read this carefully. {text}"


CHANGES: list[Callable[[str, random.Random], str]] = [other_numbers, other_order, other_words, other_name, with_more]


@pytest.fixture(scope="module")
def stories() -> list[str]:
    chance = random.Random(7)
    return list(dict.fromkeys(story(chance) for _ in range(260)))


def far_apart(stories: list[str]) -> list[str]:
    """Stories of which none has many phrases from another."""
    kept: list[str] = []
    for one in stories:
        own = similar.phrases(similar.masked(one))
        if all(len(own & similar.phrases(similar.masked(other))) < 0.4 * len(own) for other in kept):
            kept.append(one)
    return kept


def test_planted_leaks_are_found(stories):
    apart = far_apart(stories)
    tests, fresh = apart[::2], apart[1::2]
    guard, chance = TestSets(tests), random.Random(1)
    leaks = [(test, change(test, chance)) for test in tests for change in CHANGES]
    found = [(test, guard.hit(leak)) for test, leak in leaks]
    right = sum(hit is not None and hit.question == test for test, hit in found)
    false = sum(guard.hit(question) is not None for question in fresh)
    assert len(tests) > 10
    assert right / len(leaks) >= 0.9
    assert right / (sum(hit is not None for _, hit in found) + false) >= 0.9


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("A shop sold 12 red and 30 blue pens on Monday, and 7 more on Tuesday. How many?", "8-gram with numbers"),
        ("In June a school sold 99 red and 5 blue pens on Monday and 31 more on Tuesday. How many pens?", "8-grams"),
        ("How many on Tuesday? And 7 more the shop sold 30 blue pens and on Monday 12 red.", "same words"),
        ("The shop sold 1 red and 2 blue pens on Monday and 3 more on Tuesday. How many?", "same but for its numbers"),
    ],
)
def test_each_rule_by_itself(question, rule):
    test = "The shop sold 12 red and 30 blue pens on Monday and 7 more on Tuesday. How many?"
    hit = TestSets(["What is 3 + 4?", test]).hit(question)
    assert hit is not None
    assert hit.rule.endswith(rule)
    assert hit.question == test


@pytest.mark.parametrize(
    "question",
    [
        "What is 3 + 5?",
        "Ben has pens that cost $3 each. How much money does he have left for 30 more?",
        "On Monday a shop sold no pens.",
    ],
)
def test_stock_phrases_are_nobodys(question):
    tests = ["Ann buys 2 dolls for $3 each. How much money does he have left?", "What is 3 + 4?"]
    assert TestSets(tests).hit(question) is None


@given(st.text(max_size=80))
def test_any_text_may_be_asked(text):
    TestSets([text, "A farmer has 3 hens and sells 2 of them at the market."]).hit(text)


def row(question: str, parent: str, name: str = "") -> Row:
    steps = (Text(text="It is \\boxed{1}."),)
    return Row(id=name or parent, source="s", parent_id=parent, mode="cot", question=question, steps=steps, answer="1")


def kept(rows, workshop, **options) -> tuple[list[str], list[Dropped]]:
    results = list(similar.keep(rows, similar.Options(**options), workshop))
    return [one.id for one in results if isinstance(one, Row)], [one for one in results if isinstance(one, Dropped)]


def test_planted_near_duplicates_are_found(stories, workshop):
    apart, chance = far_apart(stories), random.Random(2)
    doubles = [(one, change(one, chance)) for one in apart[::3] for change in CHANGES]
    rows = [row(one, f"own-{number}") for number, one in enumerate(apart)]
    rows += [row(double, f"double-{number}") for number, (_, double) in enumerate(doubles)]
    _, dropped = kept(rows, workshop)
    planted = [one for one in dropped if one.id.startswith("double")]
    origin = {f"double-{number}": one for number, (one, _) in enumerate(doubles)}
    right = sum(one.nearest == origin[one.id] for one in planted)
    assert right / len(doubles) >= 0.9
    assert right / len(dropped) >= 0.9


def test_rows_of_one_question_stand_or_fall_together_and_variants_of_one_problem_may_be_alike(workshop):
    question = "Tom has 3 pens and buys 4 boxes of 5 pens. How many pens does he have now?"
    alike = question.replace("3", "30").replace("boxes", "cases")
    rows = [row(question, "a", "a1"), row(question, "a", "a2"), row(alike, "a", "a3"), row(alike + " ", "b", "b1")]
    names, (dropped,) = kept(rows, workshop)
    assert names == ["a1", "a2", "a3"]
    assert (dropped.id, dropped.reason, dropped.nearest) == ("b1", "similar: jaccard", alike)
    assert kept(rows, workshop, within=True)[0] == ["a1", "a2"]


def test_common_words_in_order(workshop):
    one = "Tom has pens and buys boxes of pens for his friends and then how many pens are there"
    other = "Tom had pens so buys boxes with pens for all friends and then many many pens are there"
    names, (dropped,) = kept([row(one, "a"), row(other, "b")], workshop, lcs=0.7)
    assert (names, dropped.reason, dropped.nearest) == (["a"], "similar: lcs", one)
    assert kept([row(one, "a"), row(other, "b")], workshop, lcs=0.9)[1] == []


@pytest.mark.parametrize(("lcs", "jaccard"), [(0.8, 0.6), (0.7, 0.45), (0.9, 0.8), (0.61, 0.51)])
def test_the_index_misses_nothing_that_comparing_all_finds(stories, lcs, jaccard):
    from training.fuzzy import LCSseq

    chance = random.Random(3)
    texts = [*stories, *(chance.choice(CHANGES)(one, chance) for one in stories)]
    chance.shuffle(texts)
    options = similar.Options(lcs=lcs, jaccard=jaccard)
    questions, all_kept = similar.Questions(options), list[str]()
    for number, text in enumerate(texts):
        near = questions.add(text, f"root-{number}")
        own, best = similar.masked(text), None
        shares = [(_jaccard(own, similar.masked(one)), -place) for place, one in enumerate(all_kept)]
        if shares and max(shares)[0] >= jaccard:
            best = all_kept[-max(shares)[1]]
        else:
            orders = [
                (LCSseq.normalized_similarity(own, similar.masked(one)), -place) for place, one in enumerate(all_kept)
            ]
            best = all_kept[-max(orders)[1]] if orders and max(orders)[0] >= lcs else None
        assert (near and near.question) == best
        if best is None:
            all_kept.append(text)


def _jaccard(one: list[str], other: list[str]) -> float:
    mine, its = similar.phrases(one), similar.phrases(other)
    return len(mine & its) / len(mine | its)
