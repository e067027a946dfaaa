"""Ways in which a teacher is asked to reword a question: by who tells it, or by what is done to its sentences."""

from __future__ import annotations

import random
from typing import Literal, get_args

Way = Literal["plain", "persona", "passive", "question-first", "short", "long", "formal", "casual", "reordered"]

_WAYS: dict[str, str] = {
    "passive": "put the sentences into the passive voice where that is possible",
    "question-first": "begin with what is asked for, and tell the facts after it",
    "short": "as briefly as possible",
    "long": "in more and shorter sentences",
    "formal": "in the formal language of an examination",
    "casual": "as one would tell it to a friend",
    "reordered": "tell the facts in another order",
}
"""Linguistic variants, after ParaMAWPS (https://arxiv.org/abs/2306.13899)."""

PERSONAS = (
    "a soldier", "a manager of a hospital", "a scientist or a teacher", "a technician in a laboratory",
    "a clerk in an office", "a salesperson or a cook", "a farmer or a fisher", "an electrician or a carpenter",
    "a driver or an operator of machines", "a cleaner or a helper on a building site",
)  # fmt: skip
"""One of each major group of ISCO-08, the International Standard Classification of Occupations, in its order from 0 to
9; after PersonaMath (https://arxiv.org/abs/2410.01504)."""

assert set(get_args(Way)) == {"plain", "persona", *_WAYS}


def told(way: Way, chance: random.Random) -> tuple[str, str | None]:
    """What the teacher is told about the way, and the persona; nothing for the plain way."""
    if way != "persona":
        return _WAYS.get(way, ""), None
    persona = chance.choice(PERSONAS)
    return f"as {persona} would tell it, about the work of that person", persona
