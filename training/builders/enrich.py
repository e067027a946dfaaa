"""Enriched solutions: the plan behind a worked solution (ERP), and the same solution in finer steps (ERS).

Source: Enriched Instruction Tuning (https://arxiv.org/abs/2412.16964): a human answer leaves steps out, and a model
that is shown it fills them in. Here a teacher writes both, and what it writes is checked against that answer.
Without a teacher, families give the fine solution of a problem, and its plan in the comments of its program.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Literal, NamedTuple

from pydantic import Field

from solver.answer import compare
from solver.error_kinds import ORDINARY
from solver.extract import last_boxed
from solver.types import Text
from training.builders import base
from training.builders.base import Dropped
from training.builders.mix import answer_sentence
from training.builders.side_task import about
from training.builders.worked import Worked, lines
from training.builders.written_sums import numbers
from training.filters.execute import batched
from training.records import Item, Row
from training.workshop import Workshop

AT_ONCE = 256
"""Problems for which a teacher is asked side by side."""

MOST_GOALS, LONGEST = 6, 3
"""Lines of a plan; and how many times as long as the reference the solution of a teacher may be."""

Target = Literal["plan+solution", "solution"]
_FORMS: dict[Target, str] = {"plan+solution": "planned", "solution": "cot"}

_GOAL = re.compile(r"^\s*\d+[.)]\s+(\S.*?)\s*$", re.M)
_BOX = re.compile(r"\$?\\boxed\{([^{}]*)\}\$?")
_ANSWER = re.compile(r"(?:\w+,? )?the (?:final )?answer is:?[^=]*", re.I)
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")


class Options(base.Options):
    by: Literal["teacher", "source"] = Field(
        "source", description="who writes plan and steps: the recipe's teacher, or the source itself, as families do"
    )
    targets: tuple[Target, ...] = Field(("plan+solution", "solution"), min_length=1)


class Enriched(NamedTuple):
    """What was written for an item: the goals of a plan, the steps of a solution, and those to write after the plan."""

    plan: tuple[str, ...]
    steps: tuple[str, ...]
    after_plan: tuple[str, ...]


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """Up to a row for each target; what is refused of a plan costs only the rows that have one."""
    if options.by == "source":
        pairs: Iterable[tuple[Item, Enriched]] = ((item, _by_source(item)) for item in items)
    else:
        pairs = _by_teacher(items, options, workshop)
    for item, enriched in pairs:
        yield from _rows(item, enriched, options)


def _rows(item: Item, enriched: Enriched, options: Options) -> Iterator[Row | Dropped]:
    reference = Worked(item.question, lines(item.rationales.get("normal") or item.rationale))
    if not reference.texts:
        yield Dropped(item.id, "no worked solution", item.question)
        return
    reason = unfit_steps(reference, enriched.steps, LONGEST if options.by == "teacher" else None)
    if reason:
        yield Dropped(item.id, f"steps: {reason}", "\n".join(enriched.steps))
        return
    for target in options.targets:
        fault = unfit_plan(reference, enriched.plan) if target == "plan+solution" else None
        if fault:
            yield Dropped(item.id, f"plan: {fault}", "\n".join(enriched.plan))
        else:
            yield _row(item, target, enriched, len(reference.texts), options)


def _row(item: Item, target: Target, enriched: Enriched, before: int, options: Options) -> Row:
    if target == "solution":
        plan, steps = [], enriched.steps
    else:
        plan = [f"{number}. {goal}" for number, goal in enumerate(enriched.plan, 1)]
        steps = enriched.after_plan
    return Row(
        id=f"{item.id}/enrich-{_FORMS[target]}",
        source=item.source,
        parent_id=item.parent_id,
        mode=_FORMS[target],
        question=item.question,
        steps=(Text(text="\n".join([*plan, *([""] if plan else []), *steps, answer_sentence(item.answer)])),),
        answer=item.answer,
        provenance={
            **item.meta,
            "enriched_by": options.by,
            "goals": len(plan),
            "steps": len(steps),
            "steps_added": len(steps) - before,
        },
    )


def _by_source(item: Item) -> Enriched:
    """The fine solution of the source, a sentence a step; as a plan, the comments of its program: they know no results.

    The fine solution gives reasons in the words of the plan: after a plan stands the normal one.
    """
    comments = [line[1:].strip() for line in (item.program or "").split("\n") if line.startswith("#")]
    fine = [sentence for line in lines(item.rationales.get("fine")) for sentence in _SENTENCE.split(line)]
    return Enriched(tuple(dict.fromkeys(comments)), tuple(fine), lines(item.rationales.get("normal")))


def _by_teacher(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[tuple[Item, Enriched]]:
    for some in batched(items, AT_ONCE):
        shown = [about(item.question, item.rationale or "") for item in some]
        steps = workshop.teacher.write("enrich-steps", shown)
        asked = "plan+solution" in options.targets
        plans = workshop.teacher.write("enrich-plan", shown) if asked else [[]] * len(some)
        for item, plan, reply in zip(some, plans, steps, strict=True):
            finer = solution_steps(reply[0] if reply else "", item.answer)
            yield item, Enriched(goals(plan[0] if plan else ""), finer, finer)


def goals(reply: str) -> tuple[str, ...]:
    """The numbered lines of a reply."""
    return tuple(_GOAL.findall(reply))


def solution_steps(reply: str, answer: str) -> tuple[str, ...]:
    """The lines of a reply that states this answer in a box; none for another reply. A last line that does nothing but
    state the answer is left out."""
    boxed = last_boxed(reply)
    if boxed is None or compare(boxed, answer).relation != "EQUAL":
        return ()
    written = lines(_BOX.sub(r"\1", reply))
    return written[:-1] if _ANSWER.fullmatch(written[-1]) else written


def unfit_steps(reference: Worked, steps: tuple[str, ...], longest: float | None = LONGEST) -> str | None:
    """Why finer steps are not to be learnt, or None: each sum must hold, no number may come from nowhere that the
    reference does not have too, there must be as many steps as in the reference, and at most `longest` times the text.
    """
    if not steps:
        return "no answer, or another one"
    enriched = Worked(reference.question, steps)
    if len(steps) < len(reference.texts):
        return "fewer than the reference has"
    if longest is not None and sum(map(len, steps)) > longest * sum(map(len, reference.texts)):
        return "too long"
    if not enriched.is_true:
        return "a sum does not hold"
    known = {number.value for text in reference.texts for number in numbers(text)}
    new = {value for _, value in enriched.unexplained()} - known
    return "a number comes from nowhere" if new else None


def unfit_plan(reference: Worked, plan: tuple[str, ...]) -> str | None:
    """Why a plan is not to be learnt, or None: it must have one to six goals, and speak of no number but the given."""
    if not plan:
        return "none"
    if len(plan) > MOST_GOALS:
        return f"more than {MOST_GOALS} goals"
    said = {number.value for goal in plan for number in numbers(goal)}
    allowed = reference.given | ORDINARY | set(map(Fraction, range(len(plan) + 1)))
    return None if said <= allowed else "it computes"
