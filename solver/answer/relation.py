"""What one relation states by itself: a value, `x = 5`, or an interval, `0 < x <= 1`."""

from __future__ import annotations

import re

from solver.answer.shape import Group, Leaf, Relation, Shape

_NAME = re.compile(
    r"(?!\\?(?:pi|e|i|oo|inf|infty)\b)\\?[A-Za-z]+(?:_\{?\w+\}?)?(?:\((?:[A-Za-z](?:,\s*[A-Za-z])*|-?\d+)\))?"
    r"|m?\\angle ?\{?[A-Z]{1,3}\}?|\\overline\{[A-Z]{2}\}|Symbol\('\w+'\)"
)
_FLIPPED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=", "!=": "!="}


def shortened(relation: Relation) -> Relation:
    """A chain of equations states its last side, x = 2 + 3 = 5; and 5 = x is x = 5."""
    if len(relation.ops) > 1 and set(relation.ops) == {"="}:
        relation = Relation(("=",), (relation.sides[0], relation.sides[-1]))
    return mirrored(relation) if assigns(mirrored(relation)) and not assigns(relation) else relation


def mirrored(relation: Relation) -> Relation:
    return Relation(tuple(_FLIPPED[op] for op in reversed(relation.ops)), tuple(reversed(relation.sides)))


def is_name(shape: Shape) -> bool:
    return isinstance(shape, Leaf) and _NAME.fullmatch(shape.text) is not None


def names(relation: Relation) -> set[Shape]:
    """The sides that are lone names."""
    return {side for side in relation.sides if is_name(side)}


def assigns(relation: Relation) -> bool:
    return relation.ops == ("=",) and is_name(relation.sides[0])


def assigned(relation: Relation) -> Shape | None:
    """The value that a name is set to, 5 of `x = 5` and of `x = 2 + 3 = 5`; None for any other relation."""
    relation = shortened(relation)
    return relation.sides[-1] if assigns(relation) else None


def interval(relation: Relation) -> Group | None:
    """The interval of an inequality with a lone variable: 0 < x <= 1 is (0, 1]."""
    sides, ops = relation.sides, relation.ops
    if ops and ops[0] in (">", ">="):
        sides, ops = mirrored(relation).sides, mirrored(relation).ops
    if not all(op in ("<", "<=") for op in ops):
        return None
    if len(ops) == 2 and is_name(sides[1]) and not is_name(sides[0]) and not is_name(sides[2]):
        return _group(ops[0] == "<", sides[0], sides[2], ops[1] == "<")
    if len(ops) == 1 and is_name(sides[0]) and not is_name(sides[1]):
        return _group(True, Leaf("-oo"), sides[1], ops[0] == "<")
    if len(ops) == 1 and is_name(sides[1]) and not is_name(sides[0]):
        return _group(ops[0] == "<", sides[0], Leaf("oo"), True)
    return None


def as_intervals(shape: Shape) -> Shape | None:
    """A shape read as an interval or a set made of intervals; None when it is neither."""
    match shape:
        case Relation():
            return interval(shape)
        case Group(kind, items) if kind == "bare":
            return shape if all(isinstance(item, Relation) and interval(item) for item in items) else None
        case Group(kind, items):
            return shape if len(items) == 2 and kind != "{}" else None
        case Leaf():
            return None
    return shape


def _group(left_open: bool, start: Shape, end: Shape, right_open: bool) -> Group:
    if left_open:
        return Group("()" if right_open else "(]", (start, end))
    return Group("[)" if right_open else "[]", (start, end))
