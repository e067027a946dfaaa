"""A worked solution, read: its steps, what each gives and needs, and which orders of them are valid.

The dependencies are those of Rationale Re-Ranking (LLM Reasoning Engine, https://arxiv.org/abs/2412.20227): a step
needs an earlier one when it takes a number from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from solver.error_kinds import ORDINARY, quantities
from training.builders.written_sums import Number, Sum, numbers, sums


class Step(NamedTuple):
    """One step. `gives` are the results of its sums, and what it mentions first; `needs` are the numbers that it takes
    from earlier steps: they are not in the question, and an earlier step gives them."""

    text: str
    sums: tuple[Sum, ...]
    gives: frozenset[Fraction]
    needs: frozenset[Fraction]


@dataclass(frozen=True)
class Worked:
    """A question and the steps of its solution, in their original order."""

    question: str
    texts: tuple[str, ...]

    @cached_property
    def given(self) -> frozenset[Fraction]:
        """The numbers of the question; a percentage also as a fraction."""
        told = quantities(self.question)
        return told | {value / 100 for value in told}

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        steps: list[Step] = []
        earlier: set[Fraction] = set()
        for text in self.texts:
            found = sums(text)
            own = {value for one in found for value in _results(one)}
            taken = set(_taken(text, found))
            if not found:
                own |= taken - self.given - earlier - ORDINARY
            needs = (taken - self.given) & earlier
            steps.append(Step(text, found, frozenset(own), frozenset(needs)))
            earlier |= own
        return tuple(steps)

    @property
    def is_true(self) -> bool:
        """Whether every sum holds."""
        return all(one.equation.holds for step in self.steps for one in step.sums)

    def ends_in(self, answer: str) -> bool:
        """Whether the last number of the last step, or the result of its last sum, is the answer."""
        stated = [number.value for number in numbers(self.texts[-1])[-1:]] if self.texts else []
        results = [one.result.value for one in self.steps[-1].sums[-1:] if one.result] if self.texts else []
        return _fraction(answer) in stated + results

    def is_valid(self, order: Sequence[int]) -> bool:
        """Whether the steps, by their original numbers from 0, can stand in this order: each needs only what an
        earlier one gives. Every step must stand in it once."""
        if sorted(order) != list(range(len(self.steps))):
            return False
        known: set[Fraction] = set()
        for place in order:
            if not self.steps[place].needs <= known:
                return False
            known |= self.steps[place].gives
        return True

    def valid_orders(self) -> int:
        """How many orders are valid; the steps are told apart."""
        full = (1 << len(self.steps)) - 1
        ways = {0: 1}
        for chosen in range(full):
            if chosen in ways:
                known = {value for at, step in enumerate(self.steps) if chosen >> at & 1 for value in step.gives}
                for at, step in enumerate(self.steps):
                    if not chosen >> at & 1 and step.needs <= known:
                        ways[chosen | 1 << at] = ways.get(chosen | 1 << at, 0) + ways[chosen]
        return ways.get(full, 0)

    def unexplained(self) -> Iterator[tuple[int, Fraction]]:
        """Numbers that a step computes with and that come from nowhere: not from the question, an earlier result, or
        the numbers that everybody knows."""
        known = self.given | ORDINARY
        for place, step in enumerate(self.steps):
            inner: set[Fraction] = set()
            for one in step.sums:
                for number in one.operands:
                    if number.value not in known | inner:
                        yield place, number.value
                inner |= _results(one)
            known |= step.gives | inner


def _results(one: Sum) -> set[Fraction]:
    return {number.value for number in one.right if isinstance(number, Number)}


def _taken(text: str, found: Sequence[Sum]) -> Iterator[Fraction]:
    """The numbers that a step computes with or speaks of, but for what its own sums gave."""
    inner: set[Fraction] = set()
    for one in found:
        yield from {number.value for number in one.operands} - inner
        inner |= _results(one)
    operands = {number.start for one in found for number in one.operands}
    yield from {number.value for number in numbers(text) if number.start not in operands} - inner


def _fraction(answer: str) -> Fraction | None:
    try:
        return Fraction(answer.replace(",", ""))
    except (ValueError, ZeroDivisionError):
        return None


def lines(rationale: str | None) -> tuple[str, ...]:
    """The steps of a worded solution: its lines."""
    return tuple(line.strip() for line in (rationale or "").split("\n") if line.strip())
