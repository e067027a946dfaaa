"""The form of a family of problems: wordings, variables, steps of program and words, and what may be varied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from training.templates.draws import Draw

Granularity = Literal["terse", "normal", "fine"]
GRANULARITIES: tuple[Granularity, ...] = get_args(Granularity)
Numbers = Literal["whole", "decimal", "any"]


class Step(NamedTuple):
    """Lines of the program, the sentence that says what they gave, and why they are the thing to do.

    `{x=}` in `words` writes out the arithmetic that computes x. `why` speaks of what is given, never of results: it
    becomes a comment of the program, and opens the step in the fine rationale.
    """

    code: str
    words: str = ""
    why: str = ""


@dataclass(frozen=True)
class More:
    """One step further: `say` is put before the last sentence of a wording, `ask` stands in that sentence's place."""

    say: str
    ask: str
    steps: Sequence[tuple[str, ...]]
    where: str = ""


@dataclass(frozen=True, kw_only=True)
class Family:
    """A family of problems. docs/families.md says how to write one; `solver-train check families` examines it."""

    skills: str
    ask: Sequence[str]
    steps: Sequence[tuple[str, ...]]
    draw: Mapping[str, Draw] = field(default_factory=dict)
    where: str = ""
    answer: str = ""
    unit: str = ""
    numbers: Numbers = "whole"
    noop: Sequence[str] = ()
    back: Mapping[str, str] = field(default_factory=dict)
    more: Sequence[More] = ()
    id: str = ""

    def steps_of(self, longer: int = 0) -> tuple[Step, ...]:
        """The steps of the problem made longer by `longer` of its `more`."""
        raw = [*self.steps, *(step for extra in self.more[:longer] for step in extra.steps)]
        return tuple(Step(*step) for step in raw)

    @property
    def area(self) -> str:
        return self.id.partition("/")[0]
