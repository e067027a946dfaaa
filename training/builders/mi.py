"""Mistake identification: a solution with errors planted in it, to be judged step by step.

Source: LLM Reasoning Engine (https://arxiv.org/abs/2412.20227), with one label a step, each for the step in itself; the
rows are those that the solver's critic reads (`-s best-of` with `critic:MODEL`). Labels of the first error alone follow
ProcessBench (https://arxiv.org/abs/2412.06559).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from pydantic import Field

from training.builders.base import Dropped
from training.builders.planted import Planted, Planting, plant
from training.builders.side_task import about, numbered, row
from training.builders.verdicts import first_wrong
from training.records import Item, Row
from training.workshop import Workshop

Labels = Literal["local", "first_error"]

_VERDICT = re.compile(r"\b(correct|wrong)\b", re.I)


class Options(Planting):
    labels: Labels = Field("local", description="a verdict on every step, or the number of the first wrong one")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """One row for each verified solution. Provenance has both kinds of labels, whichever is learnt."""
    for item in items:
        planted = plant(item, options, workshop, "mi")
        if isinstance(planted, Dropped):
            yield planted
            continue
        shown = about(item.question, numbered(planted.texts))
        form, target = _target(planted, options.labels)
        yield row(item, "mi", form, shown, target, **described(planted))


def described(planted: Planted) -> dict[str, object]:
    """What a reader needs to judge a row with planted errors. Steps are counted from 0."""
    return {
        "kinds": planted.kinds,
        "labels": ["Correct" if right else "Wrong" for right in planted.right],
        "first_error": planted.first_error,
        "carried": planted.carried,
    }


def _target(planted: Planted, labels: Labels) -> tuple[str, str]:
    """The wire format, and what is to be written."""
    if labels == "first_error":
        return "first-error", "none" if planted.first_error < 0 else str(planted.first_error + 1)
    return "critic", numbered(["Correct" if right else "Wrong" for right in planted.right])


def read(reply: str) -> list[bool]:
    """The verdicts of a reply, in its order: whether each step is right."""
    return [word.lower() == "correct" for word in _VERDICT.findall(reply)]


def agreement(right: Sequence[bool], reply: str) -> tuple[int, int, int, bool]:
    """How a reply agrees with the labels of the steps: wrong steps it found, right ones it called wrong, wrong ones it
    missed, and whether it has the first error. A step without a verdict counts as called right."""
    said = (read(reply) + [True] * len(right))[: len(right)]
    pairs = list(zip(right, said, strict=True))
    found, alarmed, missed = (pairs.count(pair) for pair in ((False, False), (True, False), (False, True)))
    return found, alarmed, missed, first_wrong(right) == first_wrong(said)
