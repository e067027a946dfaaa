"""Other numbers and people: every number follows, what is ambiguous stays, the answer is what the program prints."""

from __future__ import annotations

import random
import re
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.training.builders.problems import HENS, PENS, SHOP, built, item, run, workshop
from training.builders import variants
from training.builders.binding import Unbound, bind
from training.builders.bound import Impossible
from training.builders.quantities import multiset, quantities, written
from training.builders.redraw import is_sensible, redraw
from training.filters.arithmetic import arithmetic
from training.records import Row


def test_every_number_follows():
    made = bind(PENS).with_numbers({Fraction(24): Fraction(31), Fraction(5): Fraction(7), Fraction(12): Fraction(10)})
    assert made.question == "Tom has 31 pens and buys seven boxes of 10 pens each. How many pens does Tom have?"
    assert made.rationale == "There are 7 * 10 = 70 pens in the boxes.\nTom has 31 + 70 = 101 pens."
    assert made.program.split("\n") == [
        "# There are 7 * 10 = 70 pens in the boxes.",
        "boxed = 7 * 10",
        "# Tom has 31 + 70 = 101 pens.",
        "total = 31 + boxed",
        "print(total)",
    ]
    assert made.answer == "101"


def test_percentages_follow_as_they_are_reckoned_with():
    off = item(
        "off",
        "A lamp costs $40. It is reduced by 30%. What does it cost now?",
        "28",
        "The reduction is 40 * 0.3 = $12.",
        "It costs 40 - 12 = $28.",
        code="less = 40 * 0.3; now = 40 - less",
    )
    made = bind(off).with_numbers({Fraction(30): Fraction(45)})
    assert made.question == "A lamp costs $40. It is reduced by 45%. What does it cost now?"
    assert made.rationale == "The reduction is 40 * 0.45 = $18.\nIt costs 40 - 18 = $22."
    assert (made.answer, "40 * 0.45" in made.program) == ("22", True)


def test_equations_without_a_program_are_enough():
    bare = PENS.model_copy(update={"program": None, "equations": ("5*12=60", "24+60=84")})
    made = bind(bare).with_numbers({Fraction(24): Fraction(30)})
    assert made.equations == ("5*12=60", "30+60=90")
    assert made.program == "x1 = 5*12\nx2 = 30+x1\nprint(x2)"


def test_a_literal_that_repeats_a_result_becomes_its_variable():
    made = bind(item("i", "Sue has 14 cats and 27 dogs. She feeds each 3 cups. How many cups?", "123",
                     "There are 14 + 27 = 41 pets.", "They eat 41 * 3 = 123 cups.",
                     code="pets = 14 + 27; cups = 41 * 3"))  # fmt: skip
    assert "cups = pets * 3" in made.program.text
    assert made.with_numbers({Fraction(14): Fraction(18)}).answer == "135"


def test_a_number_with_two_sources_is_not_changed():
    """The 8 that is taken away is Ann's, or what 4 times 2 gives: nobody knows."""
    twice = item("i", "Ann has 8 nuts. Ben has 4 bags of 11 nuts, and 44 more. He loses 8. How many has he?", "80",
                 "4 * 11 = 44 nuts are in bags.", "In all 44 + 44 = 88 nuts.", "He has 88 - 8 = 80 nuts.",
                 code="bags = 4 * 11; total = bags + 44; left = total - 8")  # fmt: skip
    assert bind(twice).free == {8}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"program": "print(24 + 60)"}, "no program of plain steps"),
        ({"program": "a = 5 * 12\nb = 25 + a\nprint(b)"}, "a number of the program has no source"),
        ({"question": PENS.question.replace("How", "Tim has 71. How")}, "a number of the question is not used"),
        ({"rationale": "There are 77 pens."}, "a number of the words has no source"),
        ({"answer": "85"}, "the program does not give the answer"),
        ({"program": None, "equations": ()}, "no program of plain steps"),
        ({"program": "a = 1e999\nprint(a)"}, "no program of plain steps"),
        ({"program": "a = 5 ** 12 ** 99\nprint(a)"}, "no program of plain steps"),
        ({"program": "import os\nos.remove('x')"}, "no program of plain steps"),
        ({"program": "\0"}, "no program of plain steps"),
        ({"program": "a = 5 * 12\nb = 24 + a\nprint(a)"}, "the answer is not the last step"),
    ],
)
def test_what_cannot_be_followed_is_refused(change, reason):
    with pytest.raises(Unbound, match=reason):
        bind(PENS.model_copy(update=change))


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("She has 3 dogs, forty-two cats and $1,250.50.", ["3", "forty-two", "$1,250.50"]),
        ("At 2:30 on the 3rd she ate 3/4 of a 4-legged A4.", ["4"]),
        ("Two-thirds of five hundred", []),
        ("It took .5 hours and 20% of 7", [".5", "20%", "7"]),
    ],
)
def test_numbers_that_count(question, found):
    assert [one.text for one in quantities(question)] == found


def test_number_words_are_numbers():
    assert multiset("twenty-five of 25, Three of 1,000.50") == multiset("25 25 3 1000.5")


@pytest.mark.parametrize(
    ("value", "like", "text"),
    [
        ("7", "five", "seven"), ("21", "Five", "Twenty-one"), ("1/2", "five", None), ("1200", "900", "1200"),
        ("3000", "1,500", "3,000"), ("5/2", "$3", "$2.50"), ("4", "$3.50", "$4.00"), ("1/4", ".5", ".25"),
        ("1/3", "2", None), ("35", "20%", "35%"), ("12000", "900", "12,000"),
    ],
)  # fmt: skip
def test_a_number_in_the_form_of_another(value, like, text):
    (form,) = quantities(like)
    assert written(Fraction(value), form) == text


@pytest.mark.parametrize("problem", [PENS, SHOP, HENS])
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_new_numbers_stay_sensible(problem, seed):
    bound = bind(problem)
    numbers = redraw(bound, random.Random(seed))
    assert numbers is not None
    made = bound.with_numbers(numbers)
    results = bound.results(numbers)
    assert all(one > 0 and one.denominator == 1 for one in results)
    assert made.answer == str(results[-1])
    row = Row(id="r", source="s", parent_id="r", mode="cot", question="q", answer="1",
              steps=({"kind": "text", "text": made.rationale},))  # fmt: skip
    assert arithmetic(row) is row
    assert set(multiset(made.rationale)) >= set(results)
    space: dict = {}
    exec(made.program.rpartition("\n")[0], space)  # our own arithmetic, not a model's text
    assert [space[name] for name in bound.names] == [float(one) for one in results]


def test_order_and_sign_are_kept():
    bound = bind(HENS)
    before = bound.results({})
    assert is_sensible(bound, {Fraction(45): Fraction(54)}, before)
    assert not is_sensible(bound, {Fraction(45): Fraction(72)}, before)  # more on Monday than on Tuesday
    assert not is_sensible(bound, {Fraction(45): Fraction(46)}, before)  # half a box
    with pytest.raises(Impossible):
        bound.with_numbers({Fraction(9): Fraction(0)})


def test_rows_have_new_numbers_and_people_and_run_to_their_answer(tmp_path):
    with workshop(tmp_path) as shop:
        rows, dropped = built(variants, [PENS, SHOP, HENS], shop, count=3, each=True)
        again, _ = built(variants, [HENS, PENS], shop, count=3, each=True)
        assert all(float(printed) == float(answer) for printed, answer in run(rows, shop))
    assert not dropped
    assert len({row.question for row in rows}) >= 8
    assert {row.mode for row in rows} == {"cot", "pot", "tir"}
    assert len({row.id for row in rows}) == len(rows)
    for row in rows:
        assert row.question not in (PENS.question, SHOP.question, HENS.question)
        assert row.provenance["numbers"]
        assert not re.search(r"\b(?:Tom|Anna)\b", row.question + row.text)
    assert {row.id: row for row in again}.items() <= {row.id: row for row in rows}.items()  # whatever else is built
