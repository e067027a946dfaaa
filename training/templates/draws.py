"""What a variable of a family may be: numbers with ranges, names, things, and values computed from other variables."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from training.templates.pools import KINDS, PEOPLE, THINGS, TOWNS, noun
from training.templates.scope import evaluate

Values = dict[str, Any]


class Rejected(Exception):
    """This draw does not fit; another is tried."""


class Draw(Protocol):
    def draw(self, rng: random.Random, values: Mapping[str, Any], hard: bool) -> Any: ...


@dataclass(frozen=True)
class ints:
    """A whole number from `low` to `high`, bounds included, in steps of `step` from `low`.

    `hard` is the upper bound of the harder level, whose numbers lie *above* `high`: what is trained on and what is
    tested do not overlap. Where the range is even about zero, half of the harder numbers are negative. A bound may be
    an expression of variables drawn before: `ints(1, "n - 1")`.
    """

    low: int | str
    high: int | str
    hard: int | str | None = None
    step: int = 1

    def draw(self, rng: random.Random, values: Mapping[str, Any], hard: bool) -> int:
        low, high = (_bound(bound, values) for bound in (self.low, self.high))
        sign = 1
        if hard and self.hard is not None:
            sign = rng.choice((1, -1)) if low < 0 < high and low == -high else 1
            low, high = high + self.step, _bound(self.hard, values)
        if low > high:
            raise Rejected
        return sign * rng.randrange(low, high + 1, self.step)

    def holds(self, value: Any) -> bool:
        """Whether a number could have been drawn at either level; False where a bound depends on other variables."""
        high = self.high if self.hard is None else self.hard
        if not (isinstance(value, int) and isinstance(self.low, int) and isinstance(high, int)):
            return False
        return self.low <= value <= high and (value - self.low) % self.step == 0


@dataclass(frozen=True)
class decimals:
    """A number with a decimal point: `low` to `high` in steps of `step`; `hard` as for `ints`. Prices: step 0.05."""

    low: float
    high: float
    step: float = 0.5
    hard: float | None = None

    def draw(self, rng: random.Random, values: Mapping[str, Any], hard: bool) -> float:
        low, high = (self.high + self.step, self.hard) if hard and self.hard is not None else (self.low, self.high)
        return round(low + rng.randrange(round((high - low) / self.step) + 1) * self.step, 6)


class choice:
    """One of the values given, such as `choice("north", "south")` or `choice(4, 5, 8, 10)`."""

    def __init__(self, *options: Any):
        self.options = options

    def draw(self, rng: random.Random, values: Mapping[str, Any], hard: bool) -> Any:
        return _another(rng, self.options, values)


def person() -> choice:
    """A person with pronouns; no two variables of a problem are the same one."""
    return choice(*PEOPLE)


def thing(*words: str) -> choice:
    """A noun: of a kind in `pools.KINDS`, as `thing("fruit")`, or one of your own, as `thing("reed", "foot/feet")`."""
    if len(words) == 1 and words[0] in KINDS:
        return choice(*THINGS[words[0]])
    return choice(*map(noun, words))


def town() -> choice:
    return choice(*TOWNS)


@dataclass(frozen=True)
class value:
    """A variable computed from earlier ones: `total=value("boxes * each")`, `f=value("a*x**2 + b*x")`.

    A free small letter is a symbol, so that `f` is a SymPy expression. Variables that no wording shows stay hidden:
    draw the answer, compute what is told, and it will always divide.
    """

    expression: str

    def draw(self, rng: random.Random, values: Mapping[str, Any], hard: bool) -> Any:
        return evaluate(self.expression, values)


@dataclass(frozen=True)
class several:
    """A list of `low` to `high` draws of one kind: `several(ints(1, 20), 5, 8)`; all different with `distinct`."""

    one: Draw
    low: int
    high: int
    distinct: bool = False

    def draw(self, rng: random.Random, values: Mapping[str, Any], hard: bool) -> list[Any]:
        drawn = [self.one.draw(rng, values, hard) for _ in range(rng.randint(self.low, self.high))]
        if self.distinct and len(set(drawn)) < len(drawn):
            raise Rejected
        return drawn


def _bound(bound: int | str, values: Mapping[str, Any]) -> int:
    return bound if isinstance(bound, int) else int(evaluate(bound, values))


def _another(rng: random.Random, options: tuple[Any, ...], values: Mapping[str, Any]) -> Any:
    """One of the options; a noun or name that another variable already has is drawn again."""
    chosen = rng.choice(options)
    if not isinstance(chosen, int | float) and any(chosen == other for other in values.values()):
        raise Rejected
    return chosen
