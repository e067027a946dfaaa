"""What sort of answer is expected, and how that settles what the text alone leaves open: `(0, 1)`, `b`, `1,234`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, get_args

from solver.answer import relation, structure, words
from solver.answer.judgement import Judgement, covering, different, equal, every, undecided
from solver.answer.shape import Difference, Group, Intersection, Leaf, Matrix, Relation, Shape, Union, leaves
from solver.answer.shape_parser import MAX_LEAVES, parse
from solver.answer.structure import Algebra

Kind = Literal["any", "number", "choice", "set", "sequence", "interval", "equation"]
"""`any` goes by the text alone; docs/answers.md has the table of what the others settle."""

KINDS: tuple[Kind, ...] = get_args(Kind)

Rule = Callable[[Shape, Shape, Algebra], Judgement]


def judge(prediction: str, gold: str, kind: Kind, algebra: Algebra) -> Judgement:
    """Compare two tidied answers of an expected kind, other than `choice`.

    A prediction of another kind is DIFFERENT. A gold answer of another kind is a fault of the data: `gold_kind`, and
    nothing is proven.
    """
    readings = _readings(prediction, gold) if kind in ("set", "sequence") else [(parse(prediction), parse(gold))]
    if max(len(leaves(shape)) for pair in readings for shape in pair) > MAX_LEAVES:
        return undecided("too_large")
    tried = [_guarded(ours, theirs, _RULES[kind], algebra) for ours, theirs in readings]
    judged = next((judged for judged in tried if judged.strict), tried[0])
    if judged.strict and len(readings) > 1 and _thousands(prediction) != _thousands(gold):
        return judged._replace(strict=None, rule="thousands")
    return judged


def judge_choice(prediction: str, gold: str) -> Judgement:
    """Compare the letters of two options."""
    ours, theirs = words.expected_option(prediction), words.expected_option(gold)
    if theirs is None:
        return undecided("gold_kind")
    return equal("choice") if ours == theirs else different("choice" if ours else "kind")


def _guarded(ours: Shape, theirs: Shape, rule: Rule, algebra: Algebra) -> Judgement:
    """What is not understood is not said to differ. Two expressions say so themselves."""
    judged = rule(ours, theirs, algebra)
    plain = isinstance(ours, Leaf) and isinstance(theirs, Leaf) and judged.rule != "kind"
    if judged.strict is False and not plain and not structure.understood((ours, theirs), algebra):
        return judged._replace(strict=None, rule="unreadable")
    return judged


def _numbers(ours: Shape, theirs: Shape, algebra: Algebra) -> Judgement:
    ours, theirs = _value(ours), _value(theirs)
    if not isinstance(theirs, Leaf) or (words.phrase(theirs.text) and words.number(theirs.text) is None):
        return undecided("gold_kind")
    if not isinstance(ours, Leaf) or words.option(ours.text):
        return different("kind")
    return algebra.same(ours.text, theirs.text)


def _value(shape: Shape) -> Shape:
    """What `x = 5` and `[5]` state: 5."""
    if isinstance(shape, Group) and len(shape.items) == 1:
        return _value(shape.items[0])
    if isinstance(shape, Relation) and set(shape.ops) == {"="}:
        return relation.assigned(shape) or shape
    return shape


_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


def _readings(prediction: str, gold: str) -> list[tuple[Shape, Shape]]:
    """`1,234` without brackets is one number or two members: members where the gold has brackets, else either."""
    whole = (parse(prediction), parse(gold))
    split = (parse(_apart(prediction)), parse(_apart(gold)))
    if _thousands(prediction) and _bracketed(gold):
        return [split]
    return [whole, split] if _thousands(prediction) or _thousands(gold) else [whole]


def _bracketed(text: str) -> bool:
    return text[:1] in "([{\\"


def _thousands(text: str) -> bool:
    return not _bracketed(text) and _THOUSANDS.search(text) is not None


def _apart(text: str) -> str:
    return _THOUSANDS.sub(", ", text) if _thousands(text) else text


def _sets(ours: Shape, theirs: Shape, algebra: Algebra) -> Judgement:
    if isinstance(ours, Union | Intersection | Difference) or isinstance(theirs, Union | Intersection | Difference):
        return structure.judge(ours, theirs, algebra)
    points = [_lone_tuple(shape) for shape in (ours, theirs)]
    if any(points):
        return structure.judge(points[0] or ours, points[1] or theirs, algebra)
    rows = [[structure.judge(a, b, algebra) for b in _members(theirs)] for a in _members(ours)]
    if not rows or not rows[0]:
        return equal("empty") if _members(ours) == _members(theirs) else different("set")
    judged = covering(rows, "set")
    if judged.strict and _ends(ours, algebra) and _ends(theirs, algebra) and _kind(ours) != _kind(theirs):
        return judged._replace(strict=None, rule="brackets")
    return judged


def _lone_tuple(shape: Shape) -> Group | None:
    """The point in `{(1, 2)}`, whose coordinates have an order."""
    match shape:
        case Group("{}" | "[]", (Group("()") as inside,)):
            return inside
    return None


def _ends(shape: Shape, algebra: Algebra) -> bool:
    """Whether two numbers may be the ends of an interval: those of `(0, 1)`, and not of `(1, 0)`."""
    if not isinstance(shape, Group) or shape.kind in ("bare", "{}") or len(shape.items) != 2:
        return False
    texts = leaves(shape)
    places = algebra.ranks(texts) if len(texts) == 2 else None
    return places is None or places[texts[0]] < places[texts[1]]


def _kind(shape: Shape) -> str:
    return shape.kind if isinstance(shape, Group) else ""


def _sequences(ours: Shape, theirs: Shape, algebra: Algebra) -> Judgement:
    left, right = _members(ours), _members(theirs)
    if len(left) != len(right):
        return different("sequence")
    return every((structure.judge(a, b, algebra) for a, b in zip(left, right, strict=True)), "sequence")


def _members(shape: Shape) -> tuple[Shape, ...]:
    """The members of a collection, or of a matrix of one row or column; anything else is its own only member."""
    match shape:
        case Group(items=items) if len(items) == 1 and isinstance(items[0], Group):
            return _members(items[0])
        case Group(items=items):
            return items
        case Matrix(rows) if 1 in (len(rows), len(rows[0])):
            return tuple(cell for row in rows for cell in row)
        case Relation() if (value := relation.assigned(shape)) is not None and not isinstance(value, Leaf):
            return _members(value)
    return (shape,)


def _intervals(ours: Shape, theirs: Shape, algebra: Algebra) -> Judgement:
    left, right = relation.as_intervals(ours), relation.as_intervals(theirs)
    if right is None:
        return undecided("gold_kind")
    return different("kind") if left is None else structure.judge(left, right, algebra)


def _equations(ours: Shape, theirs: Shape, algebra: Algebra) -> Judgement:
    """The value of `x = 5` alone is lenient: it states no relation."""
    if not _states_relations(theirs):
        return undecided("gold_kind")
    judged = structure.judge(ours, theirs, algebra)
    return judged if _states_relations(ours) else different("kind", judged.lenient)


def _states_relations(shape: Shape) -> bool:
    if isinstance(shape, Group | Intersection):
        return bool(shape.items) and all(map(_states_relations, shape.items))
    return isinstance(shape, Relation)


_RULES: dict[Kind, Rule] = {
    "any": structure.judge,
    "number": _numbers,
    "set": _sets,
    "sequence": _sequences,
    "interval": _intervals,
    "equation": _equations,
}
