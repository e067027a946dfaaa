"""What is wrong in a sentence is found, and what is right passes."""

from __future__ import annotations

import pytest

from training.templates import english
from training.templates.draws import Rejected
from training.templates.pools import PEOPLE, THINGS, noun
from training.templates.prose import false_sums, faults
from training.templates.wording import TemplateError, render

BAD = [
    "He has 1 apples.", "She has a apple.", "This is an pear.", "It weighs a 8 kg.", "Two  spaces.", "A mark , here.",
    "The the end.", "It ends. then goes on.", "That is 0.3333333 of it.", "That is 1e-05.", "It is None.",
    "Add 3 + -4.", "He pays $-5 now.", "The value $x^2 is odd.", "It is {who.he} there.", "He has {n:apple}.",
    "Why?.", "One pears fell.", "An university.", "A hour passed.",
]  # fmt: skip
GOOD = [
    "He has 1 apple.", "She has an apple, an hour and a unit.", "It is an 8 kg bag, an 11th one and a 100 m run.",
    "The train leaves at 9:05 a.m. and arrives later.", "He pays $5 and $7.", "Let $x^2 + 1$ be $y$.",
    "It costs $3.50 each.", "1 is a divisor.", "Let a and b be numbers.", "Is $\\frac{a}{b}$ an integer?",
    "Subtract -4 from 3.", "The limit as x goes to 1 has a name.", "A European one-off offer.",
]  # fmt: skip


@pytest.mark.parametrize("text", BAD)
def test_faults_are_found(text):
    assert list(faults(text))


@pytest.mark.parametrize("text", GOOD)
def test_clean_text_passes(text):
    assert list(faults(text, question=True)) == []


@pytest.mark.parametrize("text", ["no capital.", "No mark"])
def test_a_question_has_a_capital_and_a_mark(text):
    assert list(faults(text, question=True))


def test_false_sums_are_found():
    assert list(false_sums("So 3 * 4 = 13."))
    assert not list(false_sums("So (3 + 4) * 2 = 7 * 2 = $14."))


@pytest.mark.parametrize(
    ("word", "many"),
    [("box", "boxes"), ("berry", "berries"), ("day", "days"), ("loaf", "loaves"), ("bag of rice", "bags of rice"),
     ("piano", "pianos"), ("potato", "potatoes"), ("kg", "kg"), ("old man", "old men"), ("church", "churches")],
)  # fmt: skip
def test_plurals(word, many):
    assert english.plural(word) == many


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{n:apple} and {one:apple}", "1,200 apples and 1 apple"),
        ("a {eight}-day trip", "an 8-day trip"),
        ("{eight:word} {eight:th} {t:clock} {two:part}", "eight 8th 1:05 p.m. half"),
        ("{price} or ${price}", "2.5 or $2.50"),
        ("{item.a}, {item.s}, {eight:item}, {item.S}", "an orange, oranges, 8 oranges, Oranges"),
        ("{data} {data:and}", "3, 5, 9 3, 5 and 9"),
    ],
)
def test_placeholders(template, text):
    values = {
        "n": 1200,
        "one": 1,
        "eight": 8,
        "two": 2,
        "t": 785,
        "price": 2.5,
        "item": noun("orange"),
        "data": [3, 5, 9],
    }
    assert render(template, values, commas=True) == text


def test_half_an_apple_is_drawn_again_and_half_a_litre_is_not():
    with pytest.raises(Rejected):
        render("{n:item}", {"n": 2.5, "item": noun("apple")})
    assert render("{n:litre}", {"n": 2.5}) == "2.5 litres"


@pytest.mark.parametrize("template", ["{m}", "{n.he}", "{n", "{n:and}x{", "{n=}"])
def test_what_cannot_be_filled_is_said(template):
    with pytest.raises((TemplateError, TypeError)):
        render(template, {"n": 3})


def test_pools_have_no_doubles():
    assert len({one.name for one in PEOPLE}) == len(PEOPLE) > 150
    for kind, things in THINGS.items():
        assert len(set(things)) == len(things) >= 6, kind
