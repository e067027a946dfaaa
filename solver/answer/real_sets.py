"""Sets of real numbers: intervals, finite sets, inequalities, their unions and differences; compared exactly.

All endpoints of both sets, in their order, cut the line into cells: the endpoints themselves and the open intervals
between them. Each set is a set of cells, and two sets are equal when their cells are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from solver.answer import relation
from solver.answer.judgement import Judgement, different, equal, undecided
from solver.answer.shape import Difference, Group, Intersection, Leaf, Relation, Shape, Union, leaves

Ranks = Callable[[Sequence[str]], Mapping[str, int] | None]
"""The places of real numbers in their order, from 0, equal ones in the same place; None when that is not known."""

INFINITE = {"-oo", "oo", "+oo"}


class _NoSet(Exception):
    """Not a set of real numbers that is read here."""


def judge(prediction: Shape, gold: Shape, ranks: Ranks) -> Judgement:
    """Compare two sets of reals. Undecided where either is something else, or the order of endpoints is not known."""
    if not (_composed(prediction) or _composed(gold)) or not one_variable(prediction, gold):
        return undecided("set")
    ends = [text for text in (*leaves(prediction), *leaves(gold)) if text not in INFINITE and not _named(text)]
    places = ranks(ends)
    if places is None:
        return undecided("set")
    ours, theirs = _Line(places), _Line(places)
    try:
        first, second = ours.cells(prediction), theirs.cells(gold)
    except _NoSet:
        return undecided("set")
    if (ours.either and not second) or (theirs.either and not first):
        return undecided("either")
    return equal("reals") if first == second else different("reals")


def _composed(shape: Shape) -> bool:
    """More than one interval or finite set: those have rules of their own."""
    match shape:
        case Union() | Intersection() | Difference():
            return True
        case Relation(ops=ops):
            return "!=" in ops
        case Group("bare", items):
            return len(items) > 1 and all(isinstance(item, Relation) for item in items)
    return False


def _named(text: str) -> bool:
    return relation.is_name(Leaf(text))


def one_variable(*shapes: Shape) -> bool:
    """Whether at most one variable stands alone in them."""
    return len({text for shape in shapes for text in leaves(shape) if _named(text)}) <= 1


class _Line:
    """The cells of the line, numbered from the left: endpoint r is 2r + 1, with an open interval at either side."""

    def __init__(self, places: Mapping[str, int]):
        self._places = places
        self.either = False  # whether a union was read where nothing satisfies all, which may be meant as well
        self._last = 2 * len(set(places.values()))
        self._all = frozenset(range(self._last + 1))

    def cells(self, shape: Shape) -> frozenset[int]:
        match shape:
            case Union(items):
                return frozenset().union(*(self.cells(item) for item in items))
            case Intersection(items, surely):
                common = frozenset.intersection(*(self.cells(item) for item in items))
                if not common and not surely:
                    raise _NoSet
                return common
            case Difference(whole, removed):
                return self.cells(whole) - self._taken(removed)
            case Relation(("!=",), (left, right)) if relation.is_name(left) != relation.is_name(right):
                return self._all - self._taken(right if relation.is_name(left) else left)
            case Relation():
                return self._of_relation(shape)
            case Group("bare", items) if items and all(isinstance(item, Relation) for item in items):
                parts = [self.cells(item) for item in items]
                # both hold, or where both cannot hold, as in "x < 1, x > 2", either
                if not frozenset.intersection(*parts):
                    self.either = True
                    return frozenset().union(*parts)
                return frozenset.intersection(*parts)
            case Group("{}" | "bare", items):
                return frozenset(map(self._point, items))
            case Group(brackets, (Leaf(start), Leaf(end))):
                return self._interval(brackets, start, end)
        raise _NoSet

    def _of_relation(self, shape: Relation) -> frozenset[int]:
        interval = relation.interval(shape)
        if interval is not None:
            return self.cells(interval)
        value = relation.assigned(shape)
        if value is None:
            raise _NoSet
        return self._taken(value)

    def _taken(self, shape: Shape) -> frozenset[int]:
        """The cells of a set or of one number."""
        return frozenset([self._point(shape)]) if isinstance(shape, Leaf) else self.cells(shape)

    def _point(self, shape: Shape) -> int:
        if not isinstance(shape, Leaf) or shape.text not in self._places:
            raise _NoSet
        return self._end(shape.text)

    def _interval(self, brackets: str, start: str, end: str) -> frozenset[int]:
        left, right = self._end(start), self._end(end)
        if (left < 0 and brackets[0] == "[") or (right > self._last and brackets[1] == "]") or left > self._last:
            raise _NoSet  # infinity is no member
        first = left if brackets[0] == "[" else left + 1
        last = right if brackets[1] == "]" else right - 1
        return frozenset(range(first, last + 1))

    def _end(self, text: str) -> int:
        if text in INFINITE:
            return -1 if text == "-oo" else self._last + 1
        if text not in self._places:
            raise _NoSet
        return 2 * self._places[text] + 1
