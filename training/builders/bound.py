"""A solved problem in which every number is bound to where it comes from, so that it can be had with other numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from training.builders.quantities import Quantity, replaced, written
from training.records import Item


@dataclass(frozen=True)
class Given:
    """A number of the question, named by the value that it has there."""

    value: Fraction


@dataclass(frozen=True)
class Known:
    """A number that stays: 60 minutes, the 2 of a half."""

    value: Fraction


@dataclass(frozen=True)
class Result:
    """What a step gives."""

    step: int


@dataclass(frozen=True)
class Sum:
    left: Source
    sign: str
    right: Source


Source = Given | Known | Result | Sum
Numbers = Mapping[Fraction, Fraction]
"""By number of the question the one that takes its place; others stay."""


class Impossible(ValueError):
    """The numbers cannot be put in: a division by zero, or a value that has no short decimal."""


def value_of(source: Source, numbers: Numbers, results: list[Fraction]) -> Fraction:
    """Exact. Raises Impossible for a division by zero."""
    match source:
        case Given(value):
            return numbers.get(value, value)
        case Known(value):
            return value
        case Result(step):
            return results[step]
    left, right = value_of(source.left, numbers, results), value_of(source.right, numbers, results)
    match source.sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
    if not right:
        raise Impossible("division by zero")
    return left / right


def leaves(source: Source) -> Iterator[Source]:
    """The numbers of a sum from left to right."""
    if isinstance(source, Sum):
        yield from leaves(source.left)
        yield from leaves(source.right)
    else:
        yield source


def parts(source: Source) -> Iterator[Sum]:
    """The sums within a sum, the whole first."""
    if isinstance(source, Sum):
        yield source
        yield from parts(source.left)
        yield from parts(source.right)


@dataclass(frozen=True)
class Marked:
    """A text, and the source of each of its numbers."""

    text: str
    marks: tuple[tuple[Quantity, Source], ...]

    def write(self, numbers: Numbers, results: list[Fraction], instead: Mapping[Quantity, str] | None = None) -> str:
        """With a text `instead` of some numbers. Raises Impossible where one cannot be written in the form it has."""
        changes = list((instead or {}).items())
        for quantity, source in self.marks:
            if instead and quantity in instead:
                continue
            old = quantity.value
            new = value_of(source, numbers, results)
            if quantity.is_percent and old != new and _is_share(source):
                new *= 100
            text = quantity.text if new == old else written(new, quantity)
            if text is None:
                raise Impossible(f"{new} is not written like {quantity.text}")
            changes.append((quantity, text))
        return replaced(self.text, changes)


def _is_share(source: Source) -> bool:
    """A percentage as the solution reckons with it: 40 % as 40/100."""
    return isinstance(source, Sum) and source.sign == "/" and source.right == Known(Fraction(100))


@dataclass(frozen=True)
class Bound:
    """`steps` are what the program computes, `names` its variables; the last is the answer.

    `free` are the numbers of the question that may be changed: each has one meaning, wherever it stands.
    """

    item: Item
    steps: tuple[Source, ...]
    names: tuple[str, ...]
    question: Marked
    rationale: Marked | None
    program: Marked
    equations: tuple[Marked, ...]
    free: frozenset[Fraction]

    def results(self, numbers: Numbers) -> list[Fraction]:
        """What the steps give. Raises Impossible for a division by zero."""
        found: list[Fraction] = []
        for step in self.steps:
            found.append(value_of(step, numbers, found))
        return found

    def with_numbers(self, numbers: Numbers) -> Item:
        """The item with other numbers, everywhere. Its answer is what the steps give. Raises Impossible."""
        results = self.results(numbers)
        last = results[-1]
        if 10**6 * last % 1:
            raise Impossible(f"{last} has no short decimal")
        return self.item.model_copy(
            update={
                "question": self.question.write(numbers, results),
                "answer": str(last) if last.denominator == 1 else f"{float(last):.6f}".rstrip("0"),
                "rationale": self.rationale.write(numbers, results) if self.rationale else None,
                "program": self.program.write(numbers, results),
                "equations": tuple(one.write(numbers, results) for one in self.equations),
            }
        )

    def support(self, source: Source) -> frozenset[Fraction]:
        """The numbers of the question on which a value depends."""
        match source:
            case Given(value):
                return frozenset({value})
            case Known():
                return frozenset()
            case Result(step):
                return self.support(self.steps[step])
        return self.support(source.left) | self.support(source.right)
