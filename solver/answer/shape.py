"""The outer structure of an answer: collections, intervals, unions, matrices, equations. What is inside stays text."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["bare", "()", "[]", "{}", "(]", "[)"]


class Leaf(NamedTuple):
    """An expression."""

    text: str


class Group(NamedTuple):
    """Members and their brackets. `bare` has none and no order; `()` and `[]` may be sequences or intervals."""

    kind: Kind
    items: tuple[Shape, ...]


class Union(NamedTuple):
    items: tuple[Shape, ...]


class Intersection(NamedTuple):
    """Inequalities that hold together. After the English word "and" not surely, where no number satisfies them all."""

    items: tuple[Shape, ...]
    surely: bool = True


class Difference(NamedTuple):
    """A set without some of its members."""

    whole: Shape
    removed: Shape


class Congruence(NamedTuple):
    r"""`5 \pmod 7`, or `x \equiv 5 \pmod 7` with a name."""

    name: str
    value: Shape
    modulus: Shape


class Relation(NamedTuple):
    """`sides[0] ops[0] sides[1] ops[1] ...`, each op one of = != < > <= >=."""

    ops: tuple[str, ...]
    sides: tuple[Shape, ...]


class Matrix(NamedTuple):
    rows: tuple[tuple[Shape, ...], ...]


Shape = Leaf | Group | Union | Intersection | Difference | Congruence | Relation | Matrix


def leaves(shape: Shape) -> list[str]:
    """All expressions of a structure."""
    match shape:
        case Leaf(text):
            return [text]
        case Group(items=parts) | Union(parts) | Intersection(items=parts) | Relation(sides=parts):
            return [text for part in parts for text in leaves(part)]
        case Difference(first, second) | Congruence(_, first, second):
            return [*leaves(first), *leaves(second)]
        case Matrix(rows):
            return [text for row in rows for cell in row for text in leaves(cell)]


def as_matrix(shape: Shape) -> Matrix | None:
    """A list of equally long lists, or one list as a column."""
    if isinstance(shape, Matrix):
        return shape
    if not isinstance(shape, Group) or not shape.items:
        return None
    rows = tuple(item.items if isinstance(item, Group) else (item,) for item in shape.items)
    return Matrix(rows) if len({len(row) for row in rows}) == 1 else None
