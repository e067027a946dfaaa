"""Who and what the problems are about: names from many countries with their pronouns, and things by kind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from training.templates.english import article, plural

_WORDS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "pools.yaml").read_text("utf-8"))


def _listed(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


TOWNS = tuple(_listed(_WORDS["towns"]))
KINDS = tuple(_WORDS["things"])


@dataclass(frozen=True)
class Person:
    """`{who}` is the name; `{who.he}`, `{who.him}`, `{who.his}` and the same with a capital are the pronouns."""

    name: str
    he: str
    him: str
    his: str

    def __str__(self) -> str:
        return self.name

    @property
    def He(self) -> str:
        return self.he.capitalize()

    @property
    def His(self) -> str:
        return self.his.capitalize()


@dataclass(frozen=True)
class Thing:
    """`{item}` is one, `{item.s}` several, `{item.a}` one with its article; `.S` and `.A` have a capital."""

    one: str
    s: str

    def __str__(self) -> str:
        return self.one

    @property
    def a(self) -> str:
        return f"{article(self.one)} {self.one}"

    @property
    def A(self) -> str:
        return self.a.capitalize()

    @property
    def S(self) -> str:
        return self.s.capitalize()


def noun(text: str) -> Thing:
    """A thing from `foot`, or from `foot/feet` where the rules would fail."""
    one, _, many = text.partition("/")
    return Thing(one, many or plural(one))


PEOPLE = tuple(
    [Person(name, "she", "her", "her") for name in _listed(_WORDS["she"])]
    + [Person(name, "he", "him", "his") for name in _listed(_WORDS["he"])]
)
THINGS = {kind: tuple(map(noun, _listed(words))) for kind, words in _WORDS["things"].items()}
