"""One problem of a family: variables drawn, program run, and from them the question, the program and the words."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

from training.templates import scope, sums
from training.templates.draws import Rejected, Values
from training.templates.family import GRANULARITIES, Family, Granularity, Step
from training.templates.wording import fields, render, show

TRIES = 2000
"""Draws until one fits; a family that needs more is too narrow."""

_LAST_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z{$])")


class TooNarrow(ValueError):
    """No draw fits the family's conditions."""


@dataclass(frozen=True)
class Sample:
    """A problem with its numbers. Everything that it is rendered to has the same `root`."""

    family: Family
    root: str
    values: Values
    program: str = field(repr=False)
    output: str
    longer: int = 0
    commas: bool = False

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        return self.family.steps_of(self.longer)

    @cached_property
    def lines(self) -> dict[str, str]:
        """By computed variable, the single line of plain arithmetic that computes it."""
        found: dict[str, str] = {}
        for line in "\n".join(step.code for step in self.steps).split("\n"):
            names = scope.names(line.strip()).written if re.match(r"\s*\w+ = ", line) else ()
            if len(names) == 1:
                if names[0] in found:
                    found.pop(names[0])
                else:
                    found[names[0]] = line.strip()
        return found

    def question(self, wording: int, noop: int | None = None, unknown: Mapping[str, str] | None = None) -> str:
        """The question in one of the family's wordings, with a distractor where one is named and fits."""
        text = extended(self.family, wording, self.longer, noop)
        return render(text, self.values, unknown=unknown, commas=self.commas)

    def rationales(self) -> dict[Granularity, str]:
        """The worded solution at every granularity."""
        return {granularity: self.rationale(granularity) for granularity in GRANULARITIES}

    def rationale(self, granularity: Granularity) -> str:
        """The worded solution, one step a line."""
        fine = granularity == "fine"
        equations = self._equations(fine)
        lines = []
        for step in self.steps:
            written = [name for name, equation in fields(step.words) if equation]
            if granularity == "terse" and written:
                lines.append(", ".join(equations[name](False) for name in written if name in equations))
            elif fine and step.words:
                lines.append(" ".join(render(text, self.values, equations) for text in (step.why, step.words) if text))
            elif step.words:
                lines.append(render(step.words, self.values, equations))
        return "\n".join(lines)

    def _equations(self, fine: bool) -> dict[str, Callable[[bool], str]]:
        return {name: self._equation(name, fine) for name in self.lines}

    def _equation(self, name: str, fine: bool) -> Callable[[bool], str]:
        def write(dollars: bool) -> str:
            tree = sums.tree(self.lines[name], self.values)
            if isinstance(tree, sums.Leaf):
                raise sums.NotArithmetic(f"{self.lines[name]!r} computes nothing")
            left = " = ".join(sums.one_at_a_time(tree)) if fine else str(tree)
            return f"{left} = {'$' if dollars else ''}{show(self.values[name], dollars)}"

        return write

    @property
    def commented_program(self) -> str:
        """The program with each step's `why` as a comment before it."""
        return program(self.steps, self.values, answer_of(self.family, self.longer), comments=True)


def extended(family: Family, wording: int, longer: int = 0, noop: int | None = None) -> str:
    """The template of a wording with what makes it longer and a distractor, before its last sentence."""
    body, last = split(family.ask[wording])
    for extra in family.more[:longer]:
        body, last = f"{body} {extra.say}".strip(), extra.ask
    if noop is not None:
        body = f"{body} {family.noop[noop]}".lstrip()
    return f"{body} {last}".lstrip()


def split(template: str) -> tuple[str, str]:
    """What goes before the last sentence, and that sentence: the one that asks."""
    last = _LAST_SENTENCE.split(template)[-1]
    return template[: len(template) - len(last)].rstrip(), last


def has_body(family: Family, wording: int) -> bool:
    """Whether something stands before the last sentence, so that a sentence can be put between."""
    return bool(split(family.ask[wording])[0])


def seeded(*parts: object) -> random.Random:
    """A generator that depends on nothing but its arguments: not on order, not on Python's hash."""
    return random.Random(hashlib.sha256("\0".join(map(str, parts)).encode()).digest())


def draw(
    family: Family,
    seed: int | str,
    number: int,
    *,
    hard: bool = False,
    longer: int = 0,
    fixed: Mapping[str, Any] | None = None,
) -> Sample:
    """Problem `number` of a family. Raises TooNarrow when no draw fits within TRIES.

    `hard` draws from the harder ranges, `longer` adds so many of the family's `more`, `fixed` sets variables.
    """
    root = f"{family.id}#{seed}.{number}{'h' if hard else ''}"
    rng = seeded(seed, family.id, number, hard)
    for _ in range(TRIES):
        try:
            values: Values = {}
            for name, one in family.draw.items():
                values[name] = fixed[name] if fixed and name in fixed else one.draw(rng, values, hard)
            return _run(family, root, values, longer, rng.random() < 0.5)
        except (Rejected, ZeroDivisionError, OverflowError):
            continue
    raise TooNarrow(f"{family.id}: none of {TRIES} draws fits the conditions")


def _run(family: Family, root: str, values: Values, longer: int, commas: bool) -> Sample:
    conditions = [one for one in (family.where, *(extra.where for extra in family.more[:longer])) if one]
    late = [one for one in conditions if not _holds_early(one, values)]
    text = program(family.steps_of(longer), values, answer_of(family, longer))
    printed: list[str] = []
    space: dict[str, Any] = {"print": lambda *what: printed.append(" ".join(map(str, what)))}
    exec(compile(text, f"<{family.id}>", "exec"), space)  # the project's own code; what is kept is run in the sandbox
    after = {
        **{name: _whole(space[name]) for step in family.steps_of(longer) for name in written(step, space)},
        **values,
    }
    if not all(scope.evaluate(one, after) for one in late):
        raise Rejected
    output = "\n".join(printed)
    _sensible(family, after, output)
    return Sample(family, root, after, text, tidy(output), longer, commas)


def _whole(value: Any) -> Any:
    """Whole numbers as `int`, whatever they were computed with."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return int(value) if getattr(value, "is_Integer", False) else value


def tidy(output: str) -> str:
    """What a program printed, as an answer is written: 12.0 is 12."""
    return re.sub(r"^(-?\d+)\.0$", r"\1", output.strip())


def _holds_early(condition: str, values: Values) -> bool:
    """True when the condition holds of what is drawn, False when it speaks of results; else Rejected."""
    try:
        if not scope.evaluate(condition, values):
            raise Rejected
    except (scope.UnknownName, TypeError):
        return False
    return set(scope.names(condition).read) & set(values) != set()


def written(step: Step, space: Mapping[str, Any]) -> list[str]:
    return [name for name in scope.names(step.code).written if name in space]


def _sensible(family: Family, values: Values, output: str) -> None:
    """Whole positive numbers unless the family says otherwise: no half apples, no debts of eggs."""
    if family.numbers == "any":
        return
    for value in values.values():
        if isinstance(value, int | float) and not isinstance(value, bool):
            if value < 0 or (family.numbers == "whole" and value != int(value)):
                raise Rejected
            if family.numbers == "decimal" and Fraction(str(round(value, 8))) * 1000 % 1 != 0:
                raise Rejected
    if output in ("0", "0.0", "") or len(output.partition(".")[2]) > 3:
        raise Rejected


def answer_of(family: Family, longer: int = 0) -> str:
    """The expression that is printed: the family's own, or the variable computed last."""
    if family.answer and not longer:
        return family.answer
    return scope.last_assigned(family.steps_of(longer)[-1].code)


def program(steps: tuple[Step, ...], values: Mapping[str, Any], answer: str, comments: bool = False) -> str:
    """The program as a model would write it: what is given as named values, then the steps, then `print`."""
    body = "\n".join([*(step.code for step in steps), f"print({answer})"])
    read = scope.names(body).read
    computed = {name for step in steps for name in scope.names(step.code).written}
    given = [f"{name} = {literal(values[name])}" for name in values if name in read and name not in computed]
    parts = []
    for step in steps:
        if comments and step.why:
            parts += [f"# {line}" for line in render(step.why, values).split("\n")]
        parts.append(step.code)
    whole = "\n".join([*given, *parts, f"print({answer})"])
    return scope.preamble(whole, ()) + whole


def literal(value: Any) -> str:
    """The value as Python source; SymPy keeps its exact rationals."""
    if isinstance(value, int | float | str):
        return repr(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(literal, value))}]"
    from sympy import Rational, sstr
    from sympy.core.numbers import Integer

    if isinstance(value, Rational) and not isinstance(value, Integer):
        return f"Rational({value.p}, {value.q})"
    plain = sstr(value)
    if "/" not in plain or scope.evaluate(plain, {}) == value:
        return plain
    return sstr(value, sympy_integers=True)  # x + 1/2 would be a float
