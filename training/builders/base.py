"""What a builder is: problems go in, training rows come out, and what gives no row is named with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from pydantic import Field

from prompts import Mode
from solver.types import Noun
from training.draws import draw
from training.records import Item, Row

if TYPE_CHECKING:
    from training.workshop import Workshop


class Dropped(NamedTuple):
    """A problem or row that was refused. `nearest` is what it was too like, where that is the reason."""

    id: str
    reason: str
    text: str = ""
    nearest: str = ""


class Options(Noun):
    """What a recipe may say to a builder or a filter; each extends it. Unknown keys are errors."""


class Modes(Options):
    """Of builders that can write the solution of a problem in several modes."""

    modes: dict[Mode, float] = Field(default={"tir": 0.45, "pot": 0.25, "cot": 0.3})
    each: bool = Field(False, description="true: every mode of every item; false: one mode an item, drawn by weight")

    def of(self, item: Item, seed: int) -> tuple[Mode, ...]:
        """The modes that this item is written in."""
        if self.each:
            return tuple(self.modes)
        point = draw(seed, "mode", item.id) * sum(self.modes.values())
        for mode, weight in self.modes.items():
            point -= weight
            if point < 0:
                return (mode,)
        return (mode,)


class Builder(Protocol):
    """A module of `training/builders/`. Deterministic for the seed of the workshop, whatever else is built."""

    Options: type[Any]

    def build(self, items: Iterable[Item], options: Any, workshop: Workshop) -> Iterator[Row | Dropped]: ...


class Filter(Protocol):
    """A module of `training/filters/`. Rows may be completed on their way: a program gets its real output."""

    Options: type[Any]

    def keep(self, rows: Iterable[Row], options: Any, workshop: Workshop) -> Iterator[Row | Dropped]: ...
