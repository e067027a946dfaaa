"""A verified solution, the answer sentence as its last step, with errors planted in it, or left as it is."""

from __future__ import annotations

import random
from typing import NamedTuple

from pydantic import Field

from training.builders.base import Dropped, Options
from training.builders.corruptions import Corrupted, Kind, corrupt
from training.builders.side_task import verified
from training.builders.verdicts import first_wrong, verdicts
from training.builders.worked import Worked
from training.records import Item
from training.workshop import Workshop


class Planting(Options):
    """How errors are planted. A row of a kind that fits no step of its problem gets another kind."""

    clean: float = Field(0.4, ge=0, le=1, description="share of the solutions that are left as they are")
    kinds: dict[Kind, float] = Field(
        default={"operand": 1, "result": 1, "operator": 1, "wrong_quantity": 2, "propagated": 4},
        min_length=1,
        description="weights of the first error; the last two kinds fit few steps, so that these come out about even",
    )
    more: float = Field(0.15, ge=0, le=1, description="chance that another step is made wrong as well; not if carried")


class Planted(NamedTuple):
    """Steps as they are shown, whether each is right, and by which kind it was made wrong."""

    texts: tuple[str, ...]
    right: tuple[bool, ...]
    kinds: tuple[Kind | None, ...]
    carried: tuple[int, ...]

    @property
    def first_error(self) -> int:
        return first_wrong(self.right)


def plant(item: Item, options: Planting, workshop: Workshop, task: str) -> Planted | Dropped:
    """The worked solution of an item with errors, whose labels have been checked against the true one; or why not."""
    worked = verified(item)
    if isinstance(worked, Dropped):
        return worked
    worked = Worked(item.question, (*worked.texts, f"The answer is {item.answer}."))
    chance = workshop.chance(task, item.id)
    texts, kinds, carried = list(worked.texts), dict[int, Kind](), tuple[int, ...]()
    if chance.random() >= options.clean:
        made = _first(worked, options, chance)
        if made is None:
            return Dropped(item.id, "no step can be made wrong", item.rationale or "")
        texts, carried, kinds[made.at] = list(made.texts), made.carried, made.kind
        if not carried:
            _more(worked, texts, kinds, options, chance)
    right = tuple(verdicts(worked, texts))
    if {place for place, is_right in enumerate(right) if not is_right} != set(kinds):
        return Dropped(item.id, "a step is not wrong where it was made wrong", "\n".join(texts))
    return Planted(tuple(texts), right, tuple(map(kinds.get, range(len(texts)))), carried)


def _first(worked: Worked, options: Planting, chance: random.Random) -> Corrupted | None:
    """An error at a place drawn evenly of those that its kind fits; the kinds by their weights, until one fits."""
    kinds = dict(options.kinds)
    while kinds:
        (kind,) = chance.choices(list(kinds), list(kinds.values()))
        del kinds[kind]
        for at in chance.sample(range(len(worked.texts)), len(worked.texts)):
            made = corrupt(worked, at, kind, chance)
            if made:
                return made
    return None


def _more(worked: Worked, texts: list[str], kinds: dict[int, Kind], options: Planting, chance: random.Random) -> None:
    local = [kind for kind in options.kinds if kind != "propagated"]
    for at in range(len(texts)):
        if at not in kinds and local and chance.random() < options.more:
            made = corrupt(worked, at, chance.choice(local), chance)
            if made:
                texts[at], kinds[at] = made.texts[at], made.kind
