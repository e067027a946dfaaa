"""How two structured answers compare, given how two expressions do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from solver.answer import real_sets
from solver.answer.judgement import Judgement, different, equal, every, pairing, undecided
from solver.answer.relation import assigns, interval, mirrored, names, shortened
from solver.answer.shape import (
    Congruence,
    Difference,
    Group,
    Intersection,
    Leaf,
    Matrix,
    Relation,
    Shape,
    Union,
    as_matrix,
    leaves,
)


class Algebra(Protocol):
    """What is known about expressions. It may leave any question open."""

    def same(self, prediction: str, gold: str) -> Judgement:
        """Whether two expressions are equal."""
        ...

    def reads(self, text: str) -> bool:
        """Whether the expression is understood, so that it may be said to differ from a structure."""
        ...

    def same_relation(self, prediction: tuple[str, str, str], gold: tuple[str, str, str]) -> Judgement:
        """Whether two relations `(left, op, right)` of the same kind hold for the same values."""
        ...

    def ranks(self, texts: Sequence[str]) -> Mapping[str, int] | None:
        """The places of real numbers in their order, from 0, equal ones in the same; None when that is not known."""
        ...


def judge(prediction: Shape, gold: Shape, algebra: Algebra) -> Judgement:
    """Compare two structures.

    Exactly equal are, besides the same structure with equal members:
    an assignment `x = 5` and its value; a lone member `[5]` and itself; members without brackets and a set or list of
    them in any order, or a tuple of them in their order; sequences of three and more in round and in square brackets;
    an inequality in one variable and its interval. `(0, 1)` and `[0, 1]` differ: they may be intervals.
    """
    if isinstance(prediction, Leaf) and isinstance(gold, Leaf):
        return algebra.same(prediction.text, gold.text)
    judged = _structured(prediction, gold, algebra)
    if judged.strict is not True:
        as_reals = real_sets.judge(prediction, gold, algebra.ranks)
        if as_reals.rule == "either":
            return as_reals
        judged = judged if as_reals.strict is None else as_reals._replace(lenient=judged.lenient or as_reals.lenient)
    if judged.strict is False and not understood((prediction, gold), algebra):
        return judged._replace(strict=None, rule="unreadable")
    return judged


def understood(shapes: Iterable[Shape], algebra: Algebra) -> bool:
    """Whether every expression in them is read."""
    return all(algebra.reads(text) for shape in shapes for text in leaves(shape))


def _structured(prediction: Shape, gold: Shape, algebra: Algebra) -> Judgement:
    if isinstance(prediction, Congruence) or isinstance(gold, Congruence):
        return _congruences(prediction, gold, algebra)
    if isinstance(prediction, Difference) or isinstance(gold, Difference):
        return _differences(prediction, gold, algebra)
    if isinstance(prediction, Intersection) or isinstance(gold, Intersection):
        return _intersections(prediction, gold, algebra)
    if isinstance(prediction, Relation) or isinstance(gold, Relation):
        return _relations(prediction, gold, algebra)
    if isinstance(prediction, Matrix) or isinstance(gold, Matrix):
        return _matrices(prediction, gold, algebra)
    if isinstance(prediction, Union) or isinstance(gold, Union):
        return _unions(prediction, gold, algebra)
    return _groups(prediction, gold, algebra)


def _in_order(ours: tuple[Shape, ...], theirs: tuple[Shape, ...], algebra: Algebra, rule: str) -> Judgement:
    if len(ours) != len(theirs):
        return different(rule)
    return every((judge(a, b, algebra) for a, b in zip(ours, theirs, strict=True)), rule)


def _in_any_order(ours: tuple[Shape, ...], theirs: tuple[Shape, ...], algebra: Algebra, rule: str) -> Judgement:
    if len(ours) != len(theirs):
        return different(rule)
    return pairing([[judge(a, b, algebra) for b in theirs] for a in ours], rule)


def _groups(prediction: Shape, gold: Shape, algebra: Algebra) -> Judgement:
    """Two shapes of which at least one is a Group."""
    ours = prediction if isinstance(prediction, Group) else Group("bare", (prediction,))
    theirs = gold if isinstance(gold, Group) else Group("bare", (gold,))
    kinds = {ours.kind, theirs.kind}
    if not ours.items and not theirs.items:
        return equal("empty")  # SymPy's solve prints [] where there is no solution
    if len(ours.items) == len(theirs.items) == 1 and "()" not in kinds:
        return every([judge(ours.items[0], theirs.items[0], algebra)], "single")
    if kinds in ({"bare"}, {"{}"}, {"bare", "{}"}, {"bare", "[]"}):
        return _in_any_order(ours.items, theirs.items, algebra, "collection")
    ordered = _in_order(ours.items, theirs.items, algebra, "sequence")
    if len(kinds) == 1 or kinds == {"bare", "()"} or (kinds == {"()", "[]"} and len(ours.items) > 2):
        if ordered.strict is not True and "bare" in kinds:
            return ordered._replace(lenient=_in_any_order(ours.items, theirs.items, algebra, "sequence").lenient)
        return ordered
    if "{}" in kinds and len(kinds & {"[]", "()"}) == 1:
        return different("brackets", _in_any_order(ours.items, theirs.items, algebra, "brackets").lenient)
    return different("brackets")


def _unions(prediction: Shape, gold: Shape, algebra: Algebra) -> Judgement:
    ours = prediction.items if isinstance(prediction, Union) else (prediction,)
    theirs = gold.items if isinstance(gold, Union) else (gold,)
    if any(isinstance(side, Leaf) or (isinstance(side, Group) and _is_tuple(side)) for side in (prediction, gold)):
        return different("kind")
    if not real_sets.one_variable(prediction, gold):
        return undecided("union")
    judged = _in_any_order(ours, theirs, algebra, "union")
    # unlike parts may still cover the same set, as [0, 1] and [1, 2] cover [0, 2]
    return judged if judged.strict is not False else undecided("union")


def _is_tuple(group: Group) -> bool:
    """Whether brackets enclose no set and, with other than two members, no interval."""
    return group.kind not in ("bare", "{}") and len(group.items) != 2


def _differences(prediction: Shape, gold: Shape, algebra: Algebra) -> Judgement:
    if not (isinstance(prediction, Difference) and isinstance(gold, Difference)):
        return undecided("difference")
    parts = [judge(prediction.whole, gold.whole, algebra), judge(prediction.removed, gold.removed, algebra)]
    judged = every(parts, "difference")
    # what is removed may not have been there
    return judged if judged.strict is not False else undecided("difference")


def _intersections(prediction: Shape, gold: Shape, algebra: Algebra) -> Judgement:
    """In one variable they are sets of real numbers, and else members without order."""
    if isinstance(prediction, Leaf) or isinstance(gold, Leaf):
        return different("kind")
    alike = isinstance(prediction, Intersection) and isinstance(gold, Intersection) and prediction.surely == gold.surely
    if real_sets.one_variable(prediction, gold) and not alike:
        return undecided("intersection")
    ours, theirs = (Group("bare", shape.items) if isinstance(shape, Intersection) else shape
                    for shape in (prediction, gold))  # fmt: skip
    judged = judge(ours, theirs, algebra)
    # unlike parts may have the same in common
    return judged if judged.strict or not alike else undecided("intersection")


def _congruences(prediction: Shape, gold: Shape, algebra: Algebra) -> Judgement:
    r"""`5 \pmod 7` and `x \equiv -2 \pmod 7` are the same; 5 alone may be meant so, or not."""
    if isinstance(prediction, Congruence) and isinstance(gold, Congruence):
        if not (isinstance(prediction.value, Leaf) and isinstance(gold.value, Leaf)):
            return undecided("congruence")
        moduli = judge(prediction.modulus, gold.modulus, algebra)
        values = judge(prediction.value, gold.value, algebra)
        if moduli.strict is True and values.strict is not True:
            (modulus,) = leaves(gold.modulus)
            values = algebra.same(f"Mod(({prediction.value.text})-({gold.value.text}),{modulus})", "0")
        return every([moduli, values], "congruence")
    stated = [shape.value if isinstance(shape, Congruence) else shape for shape in (prediction, gold)]
    return undecided("congruence")._replace(lenient=judge(stated[0], stated[1], algebra).lenient)


def _matrices(prediction: Shape, gold: Shape, algebra: Algebra) -> Judgement:
    ours, theirs = as_matrix(prediction), as_matrix(gold)
    if ours is None or theirs is None:
        return different("kind")
    flat = isinstance(prediction, Matrix) and isinstance(gold, Matrix)
    if not flat and len(ours.rows) != len(theirs.rows):  # a plain list may mean the row
        ours, theirs = (Matrix(tuple((cell,) for row in side.rows for cell in row)) for side in (ours, theirs))
    if len(ours.rows) != len(theirs.rows) or len(ours.rows[0]) != len(theirs.rows[0]):
        return different("matrix")
    cells = [pair for ours_row, theirs_row in zip(ours.rows, theirs.rows, strict=True)
             for pair in zip(ours_row, theirs_row, strict=True)]  # fmt: skip
    return every((judge(a, b, algebra) for a, b in cells), "matrix")


def _relations(prediction: Shape, gold: Shape, algebra: Algebra) -> Judgement:
    """Two shapes of which at least one is a Relation."""
    if not (isinstance(prediction, Relation) and isinstance(gold, Relation)):
        return _relation_and_other(prediction, gold, algebra)
    ours, theirs = shortened(prediction), shortened(gold)
    if len(ours.ops) != len(theirs.ops):
        return _as_intervals(ours, theirs, algebra) or undecided("relation")
    same_way = _side_by_side(ours, theirs, algebra)
    if same_way.strict:
        return same_way
    other_way = _side_by_side(mirrored(ours), theirs, algebra)
    if other_way.strict:
        return other_way
    lenient = same_way.lenient or other_way.lenient
    if assigns(ours) and assigns(theirs):
        return _assignments(ours, theirs, algebra)
    if intervals := _as_intervals(ours, theirs, algebra):
        return intervals
    for candidate in (ours, mirrored(ours)):
        if candidate.ops == theirs.ops and len(candidate.ops) == 1:
            texts = [side.text for side in (*candidate.sides, *theirs.sides) if isinstance(side, Leaf)]
            if len(texts) == 4:
                op = candidate.ops[0]
                return algebra.same_relation((texts[0], op, texts[1]), (texts[2], op, texts[3]))
    return Judgement(None, lenient, "relation")


def _relation_and_other(prediction: Shape, gold: Shape, algebra: Algebra) -> Judgement:
    """A relation and something else: an assignment is its value, an inequality its interval."""
    relation, ours = (prediction, True) if isinstance(prediction, Relation) else (gold, False)
    assert isinstance(relation, Relation)
    relation, other = shortened(relation), gold if ours else prediction
    meaning: Shape | None = None
    if isinstance(other, Group) and len(other.items) == 1 and isinstance(other.items[0], Relation):
        other = other.items[0]
        meaning = relation
    elif assigns(relation):
        meaning = relation.sides[-1]
    elif isinstance(other, Union) or (isinstance(other, Group) and other.kind != "bare"):
        meaning = interval(relation)
    if meaning is None:
        return different("kind") if isinstance(other, Leaf) else undecided("relation")
    judged = judge(meaning, other, algebra) if ours else judge(other, meaning, algebra)
    return judged._replace(rule="assignment") if judged.strict and assigns(relation) else judged


def _side_by_side(ours: Relation, theirs: Relation, algebra: Algebra) -> Judgement:
    if ours.ops != theirs.ops:
        return undecided("relation")
    return _in_order(ours.sides, theirs.sides, algebra, "relation")


def _assignments(ours: Relation, theirs: Relation, algebra: Algebra) -> Judgement:
    """a = 5 and b = 5 differ; y = 2x and x = y/2 are one equation, left to algebra."""
    names = algebra.same(*(side.text for side in (ours.sides[0], theirs.sides[0]) if isinstance(side, Leaf)))
    values = judge(ours.sides[1], theirs.sides[1], algebra)
    if names.strict is False:
        texts = [side.text for side in (*ours.sides, *theirs.sides) if isinstance(side, Leaf)]
        if len(texts) == 4 and values.strict is not True:
            return algebra.same_relation((texts[0], "=", texts[1]), (texts[2], "=", texts[3]))
        return different("assignment")
    return every([names, values], "assignment")


def _as_intervals(ours: Relation, theirs: Relation, algebra: Algebra) -> Judgement | None:
    """Compare two inequalities through what they say about one variable."""
    first, second = interval(ours), interval(theirs)
    if first is None or second is None or not names(ours) & names(theirs):
        return None
    return judge(first, second, algebra)._replace(rule="inequality")
