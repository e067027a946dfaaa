"""Rationale re-ranking: the steps of a verified solution in a wrong order, to be put right.

Source: LLM Reasoning Engine (https://arxiv.org/abs/2412.20227). The labels are letters, which say nothing about the
order. Where steps do not depend on each other several orders are right: the original one is learnt, and `is_right`
accepts them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

from training.builders.base import Dropped, Options
from training.builders.side_task import about, row, verified
from training.builders.worked import Worked
from training.records import Item, Row
from training.workshop import Workshop

MOST = 12
"""Steps; more have too many orders to count."""

SHUFFLES = 50
"""Tries to find an order that is wrong; where few are wrong, most solutions cannot tell them from right ones."""

_LABEL = re.compile(r"\b[A-Z]\b")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """One row for each verified solution of which at least one order is wrong."""
    for item in items:
        worked = verified(item)
        if isinstance(worked, Dropped):
            yield worked
            continue
        reason = unfit(worked)
        shown = None if reason else _shuffled(worked, item.id, workshop)
        if shown is None:
            yield Dropped(item.id, reason or "hardly an order is wrong", item.rationale or "")
            continue
        labels = ascii_uppercase[: len(shown)]
        body = "\n".join(f"[{label}] {worked.texts[place]}" for label, place in zip(labels, shown, strict=True))
        target = ", ".join(labels[shown.index(place)] for place in range(len(shown)))
        yield row(item, "rr", "order", about(item.question, body), target, shown=shown, orders=worked.valid_orders())


def unfit(worked: Worked) -> str | None:
    """Why the order of these steps cannot be asked for, or None."""
    count = len(worked.texts)
    if count < 2:
        return "one step"
    if count > MOST:
        return f"more than {MOST} steps"
    if len(set(worked.texts)) < count:
        return "two steps are the same"
    if not all(step.needs or step.gives for step in worked.steps):
        return "a step without a result"
    if not any(step.needs for step in worked.steps):
        return "every order is right"
    return None


def _shuffled(worked: Worked, identity: str, workshop: Workshop) -> list[int] | None:
    """The steps in an order that is not valid, so never the original one."""
    chance = workshop.chance("rr", identity)
    order = list(range(len(worked.texts)))
    for _ in range(SHUFFLES):
        chance.shuffle(order)
        if not worked.is_valid(order):
            return order
    return None


def read(reply: str) -> list[str]:
    """The labels that a reply names, in its order."""
    return _LABEL.findall(reply)


def is_right(worked: Worked, shown: Sequence[int], reply: str) -> bool:
    """Whether the order that a reply gives is a valid one.

    `worked` has the steps in their original order; label A stands for its step `shown[0]`, and so on.
    """
    labels = ascii_uppercase[: len(shown)]
    places = [shown[labels.index(label)] for label in read(reply) if label in labels]
    return len(places) == len(read(reply)) and worked.is_valid(places)
