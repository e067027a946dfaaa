"""Where a wrong solution goes wrong first: found by executing it anew, as every legal value on the way is known."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from sandbox import ExecResult
from solver.error_kinds import quantities
from solver.types import Trajectory
from training.filters.arithmetic import sums
from training.rollouts.legal import Legal, first_program
from training.rollouts.states import Program, canonical, traceable

Kind = Literal["arithmetic", "foreign_quantity", "wrong_value", "wrong_answer", "program_error"]
"""False arithmetic; a number from nowhere; a value that is on no way to the answer; all is right but what is stated as
the answer; a statement that fails."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


class Part(NamedTuple):
    """A step as far as it can be followed: the earlier values that it uses, the numbers that stand in it, and what it
    gives, each with what that was rounded to."""

    text: str
    uses: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    gives: tuple[frozenset[str], ...] = ()
    fault: Kind | None = None
    final: bool = False
    mentions: frozenset[str] = frozenset()
    """All numbers of its words."""
    clear: bool = True
    """Whether all that it computes could be read."""
    copies: bool = False
    """Whether it computes nothing."""


class Mistake(NamedTuple):
    place: int
    """Of the first wrong step, from 0."""
    kind: Kind


def parts(attempt: Trajectory, run: Mapping[str, ExecResult]) -> list[Part]:
    """The statements of the first program, or without one the sentences and lines of the words.

    `run` has the result of the traced program. The last part is the one that gives the answer, where one was given.
    """
    code = first_program(attempt.steps)
    if code is None:
        return _of_words(attempt)
    program = traceable(code)
    if not program.statements:
        return [Part(code, fault="program_error")]
    return _of_program(program, run[program.run], attempt)


def _of_words(attempt: Trajectory) -> list[Part]:
    lines = [line.strip() for line in attempt.text.split("\n") if line.strip()]
    found = [_of_line(sentence) for line in lines for sentence in _SENTENCE.split(line)]
    if found and attempt.answer is not None:
        found[-1] = _stating(found[-1], attempt.answer)
    return found


def _of_line(text: str) -> Part:
    found = list(sums(text))
    numbers = frozenset(canonical(number) for each in found for number in each.left.numbers)
    return Part(
        text,
        numbers | {f"-{number}" for number in numbers},  # a negative result stands there with its sign
        numbers,
        tuple(frozenset({canonical(each.left.value), canonical(each.right.value)}) for each in found),
        None if all(each.holds for each in found) else "arithmetic",
        mentions=frozenset(map(canonical, quantities(text))),
        clear=text.count("=") <= len(found) and "```" not in text,
    )


def _of_program(program: Program, result: ExecResult, attempt: Trajectory) -> list[Part]:
    states = program.states(result)
    found: list[Part] = []
    before: dict[str, str] = {}
    for number, statement in enumerate(program.statements):
        if number == len(states):
            return [*found, Part(statement.source, fault="program_error")]
        uses = frozenset(before[name] for name in statement.reads if name in before)
        gives = [states[number][name] for name in statement.binds if name in states[number]]
        gives += [canonical(line) for line in _printed(attempt)] if statement.prints else []
        values = tuple(frozenset({value}) for value in gives if _numeric(value))
        found.append(Part(statement.source, uses, statement.numbers, values, copies=statement.copies))
        before = states[number]
    said = attempt.steps[-1].text.strip() if attempt.steps[-1].kind == "text" else ""
    found += [Part(said)] if said else []
    if found and attempt.answer is not None:
        found[-1] = _stating(found[-1], attempt.answer)
    return found


def _printed(attempt: Trajectory) -> list[str]:
    """The last line of the first output."""
    outputs = [step.output for step in attempt.steps if step.kind == "output" and step.status == "ok"]
    return outputs[0].strip().split("\n")[-1:] if outputs else []


def _numeric(value: str) -> bool:
    return re.fullmatch(r"-?[\d.]+(e[+-]?\d+)?", value) is not None


def _stating(part: Part, answer: str) -> Part:
    stated = frozenset({canonical(answer)})
    return part._replace(uses=part.uses | stated, gives=(*part.gives, stated), final=True)


def first_mistake(steps: Sequence[Part], legal: Legal, gold: str) -> Mistake | None:
    """The first step of a wrong solution that is wrong; None when none can be shown to be.

    A step whose value is on no known way is wrong unless a later one comes from it to a known value, or nothing comes
    of it at all. Nothing is said once a step cannot be followed: its computation could not be read, or it mentions a
    number that is known from nowhere.
    """
    known = legal.reached | legal.given | legal.used
    had = set(legal.given)
    for place, step in enumerate(steps):
        if step.fault:
            return Mistake(place, step.fault)
        computed = step.gives[:-1] if step.final else step.gives
        allowed = known if step.copies else legal.reached
        off = [values for values in computed if not values & allowed]
        if off and not _redeemed(place, steps, legal) and (step.final or _used(place, steps)):
            return Mistake(place, "wrong_value" if step.numbers <= had | known else "foreign_quantity")
        if step.final and not _states(step, canonical(gold)):
            return Mistake(place, "wrong_answer")
        had.update(value for values in step.gives for value in values)
        if not step.clear or not all({number, f"-{number}"} & (had | known) for number in step.mentions):
            return None
    return None


def can_be_followed(steps: Sequence[Part]) -> bool:
    """Whether all that the steps compute could be read."""
    return all(step.clear for step in steps)


def _states(step: Part, gold: str) -> bool:
    """Whether the answer that a final step states is the gold one."""
    return gold in step.gives[-1]


def _used(place: int, steps: Sequence[Part]) -> bool:
    values = frozenset().union(*steps[place].gives)
    return any(values & later.uses for later in steps[place + 1 :])


def _redeemed(place: int, steps: Sequence[Part], legal: Legal) -> bool:
    """Whether some later step comes from the values of this one to one that a right solution reaches, too."""
    values = frozenset().union(*steps[place].gives)
    return any(
        values & later.uses
        and not later.fault
        and (any(one & legal.reached - legal.given for one in later.gives) or _redeemed(number, steps, legal))
        for number, later in enumerate(steps[place + 1 :], place + 1)
        if later.gives and not later.final
    )
