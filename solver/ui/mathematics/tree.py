"""What a formula is made of, whatever syntax it was written in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "number",
    "letter",  # letters, and whatever else stands for itself
    "word",  # the name of a function
    "text",  # words in upright type, spaces included
    "raw",  # what was not understood, as it was written
    "large",  # sums, integrals
    "additive",
    "times",
    "slash",
    "relation",
    "comma",
    "open",
    "close",
    "after",  # what stands behind a value: ! % °
    "space",
]


@dataclass(frozen=True)
class Atom:
    text: str
    kind: Kind


@dataclass(frozen=True)
class Fraction:
    above: Row
    below: Row


@dataclass(frozen=True)
class Scripted:
    """`base` is empty where the script stands before what it belongs to."""

    base: Row
    raised: Row | None = None
    lowered: Row | None = None


@dataclass(frozen=True)
class Root:
    inside: Row
    index: Row | None = None


@dataclass(frozen=True)
class Call:
    """A function that is written with its arguments in brackets: `binom(n, k)`."""

    name: str
    arguments: tuple[Row, ...]


@dataclass(frozen=True)
class Boxed:
    inside: Row


@dataclass(frozen=True)
class Table:
    """`lines` are equations under one another, `cases` come behind a brace, `det` stands between bars."""

    rows: tuple[tuple[Row, ...], ...]
    sort: Literal["matrix", "det", "cases", "lines"]


Item = Atom | Fraction | Scripted | Root | Call | Boxed | Table
Row = tuple[Item, ...]


def kind(item: Item | None) -> str:
    """The kind of an atom, also of one with scripts; `""` for what is not there, else the name of the class."""
    if item is None:
        return ""
    if isinstance(item, Scripted):
        return kind(item.base[-1]) if item.base else "letter"
    return item.kind if isinstance(item, Atom) else type(item).__name__.lower()


def neighbours(row: Row, place: int) -> tuple[Item | None, Item | None]:
    """What stands before and behind, spaces passed over."""
    before = next((each for each in reversed(row[:place]) if kind(each) != "space"), None)
    behind = next((each for each in row[place + 1 :] if kind(each) != "space"), None)
    return before, behind
