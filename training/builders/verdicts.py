"""Which steps of a solution are wrong, read off the true solution it was made of: no word is taken on trust."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from training.builders.worked import Step, Worked
from training.builders.written_sums import Number, Sum, numbers, sums


def verdicts(worked: Worked, shown: Sequence[str]) -> list[bool]:
    """Whether each step of `shown` is right in itself, as Mistake Identification labels it.

    `worked` is the true solution, step by step. A step is right when its sums hold and it computes the same from the
    same numbers, or from what an earlier step has made of them: a step that only carries an error on is not wrong.
    """
    found: list[bool] = []
    became: dict[Fraction, Fraction] = {}
    for step, text in zip(worked.steps, shown, strict=True):
        found.append(text == step.text or _follows(step, text, became))
        for old, new in zip(step.sums, sums(text), strict=False):
            if old.result and new.result and old.result.value != new.result.value:
                became[old.result.value] = new.result.value
    return found


def first_wrong(labels: Sequence[bool]) -> int:
    """The place of the first wrong step from 0, or -1, as ProcessBench counts (https://arxiv.org/abs/2412.06559)."""
    return list(labels).index(False) if False in labels else -1


def _follows(step: Step, text: str, before: dict[Fraction, Fraction]) -> bool:
    became = dict(before)
    found = sums(text)
    if len(found) != len(step.sums) or not all(one.equation.holds for one in found):
        return False
    for old, new in zip(step.sums, found, strict=True):
        if not _same_sum(old, new, became):
            return False
        if old.result and new.result:
            became[old.result.value] = new.result.value
    said, now = numbers(step.text), numbers(text)
    return len(said) == len(now) and all(map(lambda old, new: _same(old, new, became), said, now))


def _same_sum(old: Sum, new: Sum, became: dict[Fraction, Fraction]) -> bool:
    return (
        [sign.plain for sign in old.signs] == [sign.plain for sign in new.signs]
        and len(old.operands) == len(new.operands)
        and all(map(lambda one, other: _same(one, other, became), old.operands, new.operands))
    )


def _same(old: Number, new: Number, became: dict[Fraction, Fraction]) -> bool:
    return new.value in (old.value, became.get(old.value))
