"""Five ways to make a step of a true solution wrong, and the check that it has become wrong.

`operand`, `result` and `operator` make a sum false, which the sum alone shows. `wrong_quantity` computes truly with
another number of the question, and `propagated` carries what that gives through the later steps and the answer: only
the question shows them. The kinds go beyond those of LLM Reasoning Engine (https://arxiv.org/abs/2412.20227), which
corrupts operands alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Literal, NamedTuple

from solver.equations import equations
from solver.error_kinds import ORDINARY
from training.builders.worked import Worked
from training.builders.written_sums import Number, Sign, Sum, numbers, sums

Kind = Literal["operand", "result", "operator", "wrong_quantity", "propagated"]


Changes = dict[Number | Sign, str | None]
"""What is to be written in place of numbers and signs; None for what cannot be written."""


class Corrupted(NamedTuple):
    """A solution with step `at` made wrong in the way `kind`; the steps `carried` follow from it and are not wrong in
    themselves."""

    texts: tuple[str, ...]
    at: int
    kind: Kind
    carried: tuple[int, ...] = ()


def corrupt(worked: Worked, at: int, kind: Kind, chance: random.Random) -> Corrupted | None:
    """The solution with step `at` corrupted, or None where this step cannot be in this way."""
    if kind == "propagated":
        return _propagated(worked, at, chance)
    text = _MAKE[kind](worked, at, chance)
    if text is None or text == worked.texts[at]:
        return None
    return Corrupted((*worked.texts[:at], text, *worked.texts[at + 1 :]), at, kind)


def _operand(worked: Worked, at: int, chance: random.Random) -> str | None:
    """Another number on the left, near it or from the problem; the result stays."""
    step = worked.steps[at]
    for index, one in _in_turn(step.sums, chance):
        number = chance.choice(one.operands)
        pool = sorted({other.value for other in numbers(worked.question)} | step.needs)
        for value in chance.sample(pool, len(pool))[:1] + _near(number.value, chance):
            text = _replaced(step.text, {number: _written(value, number)})
            if text and value != number.value and _is_false(text, index, step.sums):
                return text
    return None


def _result(worked: Worked, at: int, chance: random.Random) -> str | None:
    """Another number on the right; where the last step only states the answer, another answer."""
    step = worked.steps[at]
    for index, one in _in_turn(step.sums, chance):
        result = one.result
        if result is None:
            continue
        for value in _near(result.value, chance):
            text = _replaced(step.text, {result: _written(value, result)})
            if text and _is_false(text, index, step.sums):
                return text
    last = numbers(step.text)[-1:]
    if step.sums or not last or at != len(worked.steps) - 1:
        return None
    slips = _near(last[0].value, chance)
    return _replaced(step.text, {last[0]: _written(slips[0], last[0])}) if slips else None


_OPPOSITE = {"+": "-", "-": "+", "*": "/", "/": "*"}


def _operator(worked: Worked, at: int, chance: random.Random) -> str | None:
    """The opposite operation; the result stays."""
    step = worked.steps[at]
    for index, one in _in_turn(step.sums, chance):
        for sign in _operations(one, chance):
            text = _replaced(step.text, {sign: _OPPOSITE[sign.plain]})
            if text and _is_false(text, index, step.sums):
                return text
    return None


def _wrong_quantity(worked: Worked, at: int, chance: random.Random) -> str | None:
    """Another number of the question in place of one, and the sum worked out: true, but not what is asked.

    What another step finds is no error here: `2 * 6` in place of `2 * 4` may only tell of the other pair.
    """
    step = worked.steps[at]
    elsewhere = {value for other in worked.steps for value in other.gives}
    asked = {number.value for number in numbers(worked.question)}
    earlier = {value for before in worked.steps[:at] for value in before.gives}
    if len(step.sums) != 1 or step.sums[0].result is None:
        return None
    one, result = step.sums[0], step.sums[0].result
    values = [number.value for number in one.operands]
    for number in chance.sample(one.operands, len(one.operands)):
        mentioned = [other for other in numbers(step.text) if other.value == number.value]
        if number.value not in asked - earlier or values.count(number.value) > 1 or result in mentioned:
            continue
        others = sorted(asked - set(values))
        for value in chance.sample(others, len(others)):
            new = _value(one, {number: value})
            if new is None or new in elsewhere or not _fits(new, result.value) or not _matters(worked, at, new):
                continue
            changes: Changes = {other: _written(value, other) for other in mentioned}
            text = _replaced(step.text, changes | _mentions(step.text, one, result.value, new))
            if text:
                return text
    return None


def _operations(one: Sum, chance: random.Random) -> list[Sign]:
    """The signs in a drawn order, without the stroke of a fraction beside an operation: nobody writes 1*2 for 1/2."""
    places = {number.start for number in one.operands}
    signs = [sign for sign in one.signs if sign.text != "/" or sign.end not in places or len(one.signs) == 1]
    return chance.sample(signs, len(signs))


def _misused_operator(worked: Worked, at: int, chance: random.Random) -> str | None:
    """The opposite operation, and the sum worked out."""
    step = worked.steps[at]
    if len(step.sums) != 1 or step.sums[0].result is None:
        return None
    one, result = step.sums[0], step.sums[0].result
    for sign in _operations(one, chance):
        new = _value(one, {sign: _OPPOSITE[sign.plain]})
        if new is not None and _fits(new, result.value):
            changes: Changes = {sign: _OPPOSITE[sign.plain]}
            return _replaced(step.text, changes | _mentions(step.text, one, result.value, new))
    return None


def _propagated(worked: Worked, at: int, chance: random.Random) -> Corrupted | None:
    """A wrong quantity or operator, all later sums worked out with what it gives, down to another answer."""
    ways = [_wrong_quantity, _misused_operator]
    for way in chance.sample(ways, len(ways)):
        text = way(worked, at, chance)
        carried = _carry(worked, at, text) if text else None
        if carried:
            return carried
    return None


def _carry(worked: Worked, at: int, text: str) -> Corrupted | None:
    before, after = worked.steps[at].sums[0].result, sums(text)[0].result
    assert before is not None
    if after is None:
        return None
    new = {before.value: after.value}
    texts, carried = [*worked.texts[:at], text], list[int]()
    for place in range(at + 1, len(worked.texts)):
        if _is_ambiguous(worked, new, place):
            return None
        line = _carried_step(worked.steps[place].text, worked.steps[place].sums, new)
        if line is None:
            return None
        if line != worked.texts[place]:
            carried.append(place)
        texts.append(line)
    ended = numbers(texts[-1])[-1:] != numbers(worked.texts[-1])[-1:]
    if not ended or len(carried) < 2 or not Worked(worked.question, tuple(texts[at:])).is_true:
        return None
    return Corrupted(tuple(texts), at, "propagated", tuple(carried))


def _is_ambiguous(worked: Worked, new: Mapping[Fraction, Fraction], place: int) -> bool:
    """Whether a number of the step may be the changed one or another that is equal to it."""
    if place == len(worked.steps) - 1 and not worked.steps[place].sums:  # the answer is the last result
        return False
    gives = [value for step in worked.steps for value in step.gives]
    spoken = {number.value for number in numbers(worked.texts[place])} & set(new)
    return any(value in worked.given | ORDINARY or gives.count(value) > 1 for value in spoken)


def _carried_step(text: str, found: Sequence[Sum], new: dict[Fraction, Fraction]) -> str | None:
    """The step with the changed numbers in it and its sums worked out; None where that makes no sense."""
    changes: Changes = {number: _written(new[number.value], number) for number in numbers(text) if number.value in new}
    for one in found:
        changed = {number: new[number.value] for number in one.operands if number.value in new}
        if changed:
            value = _value(one, changed)
            if one.result is None or value is None or not _fits(value, one.result.value):
                return None
            new[one.result.value] = value
            changes |= _mentions(text, one, one.result.value, value)
    return _replaced(text, changes)


def _mentions(text: str, one: Sum, old: Fraction, new: Fraction) -> Changes:
    """What is written for a result, wherever the step states it."""
    places = (number for number in numbers(text) if number.value == old and number not in one.operands)
    return {number: _written(new, number) for number in places}


def _matters(worked: Worked, at: int, value: Fraction) -> bool:
    """Whether the last result is another one when the sum of step `at` has this value."""
    new: dict[Fraction, Fraction] = {}
    last: tuple[Fraction, Fraction] | None = None
    for place, step in enumerate(worked.steps[at:], at):
        for one in step.sums:
            result = one.equation.right.value
            changed = {number: new[number.value] for number in one.operands if number.value in new}
            now = value if place == at else _value(one, changed) if changed else result
            if now is None:  # divided by zero: another answer at any rate
                return True
            new[result] = now
            last = result, now
    return last is not None and last[0] != last[1]


def _value(one: Sum, changes: Mapping[Any, Fraction | str]) -> Fraction | None:
    """What the left side gives with other numbers or signs in it; None for a division by zero."""
    tokens = [_plain(token, changes.get(token)) for token in one.left]
    equation = next(equations(f"{' '.join(tokens)} = 0"), None)
    return equation.left.value if equation else None


def _plain(token: Number | Sign, change: Fraction | str | None) -> str:
    if isinstance(change, Fraction):
        return f"({change}{'/100' if token.text.endswith('%') else ''})"
    return change or token.plain


def _is_false(text: str, index: int, before: Sequence[Sum]) -> bool:
    """Whether the sum at `index` was made false, and the text is read as before otherwise."""
    after = sums(text)
    return len(after) == len(before) and not after[index].equation.holds


def _in_turn(found: Sequence[Sum], chance: random.Random) -> list[tuple[int, Sum]]:
    pairs = list(enumerate(found))
    return chance.sample(pairs, len(pairs))


def _near(value: Fraction, chance: random.Random) -> list[Fraction]:
    """Numbers that a slip gives: one or ten off, a place off, twice or half, two digits exchanged."""
    slips = [value + 1, value - 1, value + 10, value - 10, value * 10, value / 10, value * 2, value / 2]
    digits = str(value)
    slips += [Fraction(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) for at in _exchangeable(digits)]
    fitting = [slip for slip in dict.fromkeys(slips) if slip != value and _fits(slip, value)]
    return chance.sample(fitting, len(fitting))


def _exchangeable(digits: str) -> Iterator[int]:
    if digits.isdigit():
        yield from (at for at in range(len(digits) - 1) if digits[at] != digits[at + 1] and digits[at + 1] != "0")


def _fits(value: Fraction, like: Fraction) -> bool:
    """Whether a number could stand in place of another: above 0, whole where that is, to a cent otherwise, and not
    thousands of times as large."""
    fineness = 1 if like.denominator == 1 else 100
    return value != like and value > 0 and (value * fineness).denominator == 1 and value <= 1000 * abs(like)


def _written(value: Fraction, like: Number) -> str | None:
    """The value in the form of another number; None where it has no short decimal."""
    if (value * 1000).denominator != 1 or value < 0:
        return None
    body = f"{float(value):,.3f}".rstrip("0").rstrip(".")
    whole, point, decimals = body.partition(".")
    if not point and "." in like.text and like.text[0] in "$£€":
        decimals = "00"
    elif point and like.text[0] in "$£€":
        decimals = decimals.ljust(2, "0")
    whole = whole if "," in like.text else whole.replace(",", "")
    currency = like.text[0] if like.text[0] in "$£€" else ""
    return f"{currency}{whole}{'.' if decimals else ''}{decimals}{'%' if like.text.endswith('%') else ''}"


def _replaced(text: str, changes: Changes) -> str | None:
    """The text with other numbers and signs in their places; None where one cannot be written."""
    for token, new in sorted(changes.items(), key=lambda change: -change[0].start):
        if new is None:
            return None
        text = text[: token.start] + new + text[token.end :]
    return text


_MAKE: dict[Kind, Callable[[Worked, int, random.Random], str | None]] = {
    "operand": _operand,
    "result": _result,
    "operator": _operator,
    "wrong_quantity": _wrong_quantity,
}
