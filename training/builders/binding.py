"""Finds where each number of a question stands in the program, the equations and the words of its solution.

A number of the solution may have several sources: the question says 40, and an earlier step gives 40. Then nothing on
which one of them depends is changed, as no value can tell what was meant. A number without a source is a refusal.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from training.builders.bound import (
    Bound,
    Given,
    Impossible,
    Known,
    Marked,
    Result,
    Source,
    Sum,
    leaves,
    parts,
    value_of,
)
from training.builders.constants import fixed, is_known
from training.builders.linked_program import linked_program
from training.builders.mix import top_level
from training.builders.quantities import Quantity, in_sums, quantities
from training.records import Item

_SIGNS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_PERCENT = re.compile(r" ?(?:%|per ?cent)")
_HUNDRED = Known(Fraction(100))


class Unbound(ValueError):
    """The item has numbers that cannot be told apart or explained. The message is the reason."""


def bind(item: Item) -> Bound:
    """Raises Unbound with a reason. Annotations of the source, which hold the old numbers, are left out."""
    item = item.model_copy(update={"meta": {key: of for key, of in item.meta.items() if key != "annotated"}})
    program = top_level(item.program) if item.program else linked_program(item.equations)
    if program is None:
        raise Unbound("no program of plain steps")
    return _Binder(item, program).bound()


@dataclass
class _Binder:
    item: Item
    program: str
    steps: list[Source] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    results: list[Fraction] = field(default_factory=list)
    literals: list[tuple[Quantity, Source]] = field(default_factory=list)
    held: set[Source] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.context = f"{self.item.question}\n{self.item.rationale or ''}"
        self.told = quantities(self.item.question)
        self.given = {one.value for one in self.told}
        self.named = fixed(self.item.question)
        self.shares = [one.value for one in self.told if one.is_percent or _PERCENT.match(self.item.question, one.end)]

    def bound(self) -> Bound:
        self._read_program()
        if str(self.results[-1]) != self.item.answer and self.results[-1] != _fraction(self.item.answer):
            raise Unbound("the program does not give the answer")
        rationale = self.item.rationale
        words = self._marked(rationale) if rationale else None
        program = self._marked_program()
        equations = tuple(map(self._marked, self.item.equations))
        question = Marked(self.item.question, tuple((one, Given(one.value)) for one in self.told))
        steps = tuple(self.steps)
        made = Bound(self.item, steps, tuple(self.names), question, words, program, equations, frozenset())
        used = frozenset[Fraction]().union(*map(made.support, steps))
        idle = self.given - used - self.named
        if idle:
            raise Unbound("a number of the question is not used")
        held = frozenset[Fraction]().union(*map(made.support, self.held))
        free = frozenset(value for value in used - held - self.named if not is_known(value, self.context))
        if not free:
            raise Unbound("no number has one meaning only")
        made = Bound(self.item, steps, tuple(self.names), question, words, program, equations, free)
        self._check(made)
        return made

    def _check(self, made: Bound) -> None:
        try:
            again = made.with_numbers({})
        except Impossible:
            again = None
        texts = self.item.question, self.item.rationale, made.program.text
        if again is None or (again.question, again.rationale, again.program) != texts:
            raise Unbound("the numbers cannot be written back")

    def _read_program(self) -> None:
        try:
            *body, last = ast.parse(self.program).body
        except (SyntaxError, ValueError, RecursionError):
            raise Unbound("no program of plain steps") from None
        for statement in body:
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=expression) if name not in self.names:
                    self._read_step(name, expression)
                case _:
                    raise Unbound("no program of plain steps")
        match last:
            case ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=[ast.Name(id=name)])) if name in self.names:
                if name != self.names[-1]:
                    raise Unbound("the answer is not the last step")
            case _:
                raise Unbound("no program of plain steps")

    def _read_step(self, name: str, expression: ast.expr) -> None:
        step = self._source(expression)
        try:
            self.results.append(value_of(step, {}, self.results))
        except Impossible:
            raise Unbound("the program does not give the answer") from None
        self.steps.append(step)
        self.names.append(name)

    def _source(self, node: ast.expr) -> Source:
        match node:
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _SIGNS:
                return Sum(self._source(left), _SIGNS[type(op)], self._source(right))
            case ast.Name(id=name) if name in self.names:
                own = Result(self.names.index(name))
                self._hold([own, *self._sources(self.results[own.step], len(self.steps))])
                return own
            case ast.Constant(value=int() | float() as value) if not isinstance(value, bool) and abs(value) < 10**15:
                found = self._sources(Fraction(str(value)), len(self.steps))
                if not found:
                    raise Unbound("a number of the program has no source")
                self._hold(found)
                self.literals.append((self._place(node), found[0]))
                return found[0]
        raise Unbound("no program of plain steps")

    def _place(self, node: ast.Constant) -> Quantity:
        lines = self.program.split("\n")
        before = sum(len(line) + 1 for line in lines[: node.lineno - 1])
        start = before + len(lines[node.lineno - 1].encode()[: node.col_offset].decode())
        text = ast.get_source_segment(self.program, node) or ""
        return Quantity(start, start + len(text), text, Fraction(str(node.value)))

    def _sources(self, value: Fraction, before: int, sums: bool = False) -> list[Source]:
        """Everything that has this value after `before` steps, the likeliest first."""
        found: list[Source] = [Given(value)] if value in self.given else []
        found += [source for share in self.shares for source in _of_share(share) if value_of(source, {}, []) == value]
        found += [Result(step) for step in reversed(range(before)) if self.results[step] == value]
        if sums:
            inner = (part for step in self.steps for part in list(parts(step))[1:])
            found += [part for part in inner if value_of(part, {}, self.results) == value]
        if value not in self.given and (value in self.named or is_known(value, self.context)):
            found.append(Known(value))
        return found

    def _hold(self, sources: Iterable[Source]) -> None:
        distinct = set(sources)
        if len(distinct) > 1:
            self.held |= distinct

    def _marked_program(self) -> Marked:
        """The program with literals that repeat an earlier result replaced by its variable, and all else marked."""
        code = dict(self.literals)
        for place, source in sorted(code.items(), key=lambda pair: -pair[0].start):
            if isinstance(source, Result):
                del code[place]
                name = self.names[source.step]
                shift = len(name) - len(place.text)
                self.program = self.program[: place.start] + name + self.program[place.end :]
                code = {_moved(one, shift if one.start > place.start else 0): of for one, of in code.items()}
        lines = [(match.start(1), match[1]) for match in re.finditer(r"^[ \t]*#(.*)$", self.program, re.M)]
        comments = self._marks([text for _, text in lines])
        moved = [
            (_moved(one, start), source)
            for (start, _), marks in zip(lines, comments, strict=True)
            for one, source in marks
        ]
        return Marked(self.program, (*code.items(), *moved))

    def _marked(self, text: str) -> Marked:
        lines = text.split("\n")
        starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
        marks = [
            (_moved(one, start), source)
            for start, found in zip(starts, self._marks(lines), strict=True)
            for one, source in found
        ]
        return Marked(text, tuple(marks))

    def _marks(self, lines: Sequence[str]) -> list[list[tuple[Quantity, Source]]]:
        """The source of every number in lines that go through the steps in order."""
        found = [in_sums(line) for line in lines]
        aligned: list[dict[int, Source]] = [{} for _ in lines]
        line = at = 0
        for number, step in enumerate(self.steps):
            for row in range(line, len(lines)):
                start = self._aligned(found[row], number, step, at if row == line else 0)
                if start is not None:
                    sources = [*leaves(step), Result(number)]
                    aligned[row] |= {start + place: source for place, source in enumerate(sources)}
                    line, at = row, start + len(sources)
                    break
        return [
            [(one, own.get(place) or self._spoken(one, [*own.values()])) for place, one in enumerate(row)]
            for row, own in zip(found, aligned, strict=True)
        ]

    def _aligned(self, row: Sequence[Quantity], number: int, step: Source, at: int) -> int | None:
        values = [*(value_of(leaf, {}, self.results) for leaf in leaves(step)), self.results[number]]
        for start in range(at, len(row) - len(values) + 1):
            if all(_says(one, value) for one, value in zip(row[start:], values, strict=False)):
                return start
        return None

    def _spoken(self, one: Quantity, near: list[Source]) -> Source:
        """The source of a number that stands in no sum: what the sums of its line use or give, else whatever fits."""
        for source in reversed(near):
            if _says(one, value_of(source, {}, self.results)):
                return source
        found = self._sources(one.value, len(self.steps), sums=True)
        if one.is_percent and not found:
            found = self._sources(one.value / 100, len(self.steps), sums=True)
        if not found:
            raise Unbound("a number of the words has no source")
        self._hold(found)
        return found[0]


def _says(one: Quantity, value: Fraction) -> bool:
    return one.value == value or (one.is_percent and one.value == 100 * value)


def _of_share(share: Fraction) -> list[Source]:
    """A percentage as it is reckoned with: 20 % as 0.2, what is left as 80 or 0.8, what it grows to as 120 or 1.2."""
    own = Given(share)
    left, more = Sum(_HUNDRED, "-", own), Sum(_HUNDRED, "+", own)
    return [Sum(own, "/", _HUNDRED), Sum(left, "/", _HUNDRED), left, Sum(more, "/", _HUNDRED), more]


def _moved(one: Quantity, by: int) -> Quantity:
    return one._replace(start=one.start + by, end=one.end + by)


def _fraction(text: str) -> Fraction | None:
    try:
        return Fraction(text)
    except ValueError:
        return None
