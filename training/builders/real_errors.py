"""Critic rows from solutions that a model really wrote: right ones, and wrong ones whose first wrong step is located.

`critic` is in the wire format that the solver's critic asks with: a verdict on every step, after Mistake Identification
(LLM Reasoning Engine, https://arxiv.org/abs/2412.20227). `first-error` asks for the first wrong step, as ProcessBench
(https://arxiv.org/abs/2412.06559).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from pydantic import Field

import prompts
from sandbox import ExecResult
from solver.scorers.critic import split
from solver.types import Text
from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.builders.pairs import AT_ONCE
from training.filters.execute import batched
from training.records import Item, Row
from training.rollouts.legal import legal, traced
from training.rollouts.mistakes import Mistake, Part, can_be_followed, first_mistake, parts
from training.rollouts.rows import by_mode, by_turns, distinct, is_sound, row_of
from training.workshop import Workshop


class Options(Base):
    kind: Literal["critic", "first-error"] = "first-error"
    n: int = Field(4, ge=1, description="wrong solutions of a problem, at most")
    right: float = Field(0.4, ge=0, lt=1, description="share of right solutions among the rows, if there are so many")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """A row an attempt, wrong and right in the ratio asked for. Attempts whose mistake is not found are dropped."""
    wrong = clean = 0
    for some in batched(items, AT_ONCE):
        run = traced(some, workshop.executions)
        for item in some:
            for row in _wrong(item, run, options):
                wrong += isinstance(row, Row)
                yield row
            for row in _right(item, run, options):
                if clean + 1 > options.right / (1 - options.right) * wrong:
                    break
                clean += 1
                yield row


def _wrong(item: Item, run: Mapping[str, ExecResult], options: Options) -> Iterator[Row | Dropped]:
    known, count = legal(item, run), 0
    wrong = [[place for place in places if not item.attempts[place].right] for _, places in by_mode(item)]
    for place in by_turns([distinct(item, places) for places in wrong]):
        if count == options.n:
            return
        attempt = item.attempts[place].trajectory
        followed = parts(attempt, run)
        mistake = first_mistake(followed, known, item.answer)
        if mistake is None:
            yield Dropped(f"{item.id}/{attempt.format}-{place}", "no wrong step found", attempt.text)
        elif (row := _row(item, place, followed, mistake, options)) is not None:
            count += 1
            yield row


def _right(item: Item, run: Mapping[str, ExecResult], options: Options) -> Iterator[Row]:
    good = [[place for place in places if is_sound(item, place)] for _, places in by_mode(item)]
    for place in by_turns([distinct(item, places) for places in good]):
        followed = parts(item.attempts[place].trajectory, run)
        row = _row(item, place, followed, None, options) if can_be_followed(followed) else None
        if row is not None:
            yield row


def _row(item: Item, place: int, followed: list[Part], mistake: Mistake | None, options: Options) -> Row | None:
    """None for a solution without a step."""
    attempt = item.attempts[place].trajectory
    told = {"format": attempt.format, "kind": "real", "mistake": mistake and mistake.kind, "attempted": attempt.answer}
    if options.kind == "first-error":
        steps = [part.text for part in followed]
        target = str(mistake.place + 1) if mistake else "none"
        question = _question(item.question, steps)
    else:
        steps = split(attempt.steps)
        wrong = _judged(steps, followed, mistake) if mistake else None
        steps = steps if wrong is None else steps[: wrong + 1]  # what follows a wrong step is neither right nor wrong
        verdicts = ["Wrong" if number == wrong else "Correct" for number in range(len(steps))]
        target = "\n".join(f"{number}. {verdict}" for number, verdict in enumerate(verdicts, 1))
        question = _question(item.question, steps)
    if not steps:
        return None
    return row_of(
        item,
        place,
        id=f"{item.id}/{attempt.format}-{place}-{options.kind}",
        mode=options.kind,
        task=options.kind,
        question=question,
        steps=(Text(text=target),),
        provenance=told,
    )


def _question(question: str, steps: list[str]) -> str:
    return prompts.put("judge", question, "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1)))


def _judged(steps: list[str], followed: list[Part], mistake: Mistake) -> int:
    """The place among the critic's steps, where a program is one, of a mistake that was located more finely."""
    text = followed[mistake.place].text
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return next((place for place, step in enumerate(steps) if lines and lines[-1] in step), len(steps) - 1)
