"""Other numbers for a bound problem: of the same kind and size, in the same order, with steps that stay sensible."""

from __future__ import annotations

import random
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

from training.builders.bound import Bound, Impossible, Numbers, parts, value_of
from training.builders.quantities import Quantity

TRIES = 120
"""Draws until one fits."""


def redraw(
    bound: Bound, chance: random.Random, fixed: Numbers | None = None, tries: int = TRIES
) -> dict[Fraction, Fraction] | None:
    """New values for the free numbers, at least one of them another; None when no draw fits.

    `fixed` are numbers whose new value is already decided.
    """
    fixed = dict(fixed or {})
    of = {one.value: one for one, _ in reversed(bound.question.marks)}
    drawn = [value for value in sorted(bound.free) if value not in fixed]
    before = bound.results({})
    for attempt in range(tries):
        share = 1 if attempt < tries // 2 else 0.5  # fewer at a time where all at once will not fit
        numbers = {value: draw(of[value], chance) if chance.random() < share else value for value in drawn} | fixed
        if any(new != old for old, new in numbers.items()) and is_sensible(bound, numbers, before):
            return numbers
    return None


def draw(one: Quantity, chance: random.Random) -> Fraction:
    """A number like `one`: from half to twice of it, as round and with as many decimals."""
    value = one.value
    step = _roundness(one)
    if one.is_percent or (step == 5 and value < 100):
        low, high = value / 2, min(value * 2, Fraction(95) if value < 100 else value * 2)
    elif value.denominator == 1 and value <= 12:
        low, high = Fraction(max(2, int(value) - 3)), value + 4
    else:
        low, high = value / 2, value * 2
    if one.is_word:
        high = min(high, Fraction(20) if value <= 20 else Fraction(99))
    first, last = -(-low // step), high // step
    return step * chance.randint(int(first), max(int(first), int(last)))


def _roundness(one: Quantity) -> Fraction:
    value, decimals = one.value, len(one.text.strip("$£€%").partition(".")[2])
    if value.denominator > 1:
        cents = value * 10**decimals
        return Fraction(5 if cents % 5 == 0 else 1, 10**decimals)
    for step in (1000, 500, 100, 50, 10, 5):
        if value >= 4 * step and value % step == 0:
            return Fraction(step)
    return Fraction(1)


def is_sensible(bound: Bound, numbers: Numbers, before: list[Fraction]) -> bool:
    """Whether the problem makes as much sense as it did: whole things stay whole, debts stay debts, and order is kept.

    Numbers of the question keep their order, so that what is left is not more than there was. Every step, and every sum
    within a step, keeps its sign, its kind and about its size.
    """
    given = sorted({one.value for one, _ in bound.question.marks})
    if any(numbers.get(low, low) >= numbers.get(high, high) for low, high in pairwise(given)):
        return False
    if any(_too_old(bound.question.text, one, numbers) for one, _ in bound.question.marks):
        return False
    try:
        after = bound.results(numbers)
    except Impossible:
        return False
    if not all(map(alike, before, after)):
        return False
    inner = [part for step in bound.steps for part in list(parts(step))[1:]]
    if not all(alike(value_of(part, {}, before), value_of(part, numbers, after)) for part in inner):
        return False
    return not any(_crosses(bound, pair, numbers, before, after) for pair in _neighbours(bound))


def _too_old(question: str, one: Quantity, numbers: Numbers) -> bool:
    """More years than a life has, where it was not so."""
    new = numbers.get(one.value, one.value)
    return new > 80 and new > one.value and question[one.end :].lstrip(" -").startswith("year")


def alike(old: Fraction, new: Fraction) -> bool:
    """Whether a result makes sense where another did: whole or not, above 0 or not, and within a factor of five."""
    if old <= 0 or new <= 0:
        return old == new
    if old.denominator == 1 and new.denominator > 1:
        return False
    if old.denominator > 1 and (100 * new).denominator > 1:
        return False
    if (old < 1) != (new < 1) or (old > 1 and new <= 1):
        return False
    return old / 5 <= new <= old * 5


def _neighbours(bound: Bound) -> Iterable[tuple[int, Fraction]]:
    """Steps with the numbers of the question, to be compared: a limit that is passed stays passed."""
    given = {one.value for one, _ in bound.question.marks}
    return ((step, value) for step in range(len(bound.steps)) for value in given)


def _crosses(
    bound: Bound, pair: tuple[int, Fraction], numbers: Numbers, before: list[Fraction], after: list[Fraction]
) -> bool:
    step, value = pair
    return (before[step] > value) != (after[step] > numbers.get(value, value)) and before[step] != value
