"""The same problem in other words: a teacher's, or those of the family that the problem is of.

What a teacher writes is kept when (1) it has the same numbers, (2) it is really different, yet the same story, (3) it
overlaps no test set, and (4) solved by the teacher it has the same answer. After the LLM Reasoning Engine
(https://arxiv.org/abs/2412.20227), MetaMath (https://arxiv.org/abs/2309.12284) and PersonaMath.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field

from prompts import put
from solver.errors import UsageError
from solver.types import Trajectory
from training.builders import mix, sampled
from training.builders.base import Dropped, Modes
from training.builders.names import people
from training.builders.quantities import multiset
from training.builders.wordings import Way, told
from training.filters.execute import batched
from training.likeness import common, shared, words
from training.records import Item, Row
from training.templates.family import Family
from training.templates.library import families
from training.templates.sample import draw
from training.workshop import Workshop

AT_ONCE = 100


class Options(Modes):
    by: Literal["teacher", "family"] = Field("teacher", description="family: other wordings of items of `families:`")
    ways: tuple[Way, ...] = Field(("plain",), min_length=1, description="each is asked for, of every item")
    replies: int = Field(2, ge=1, description="rewordings asked for in each way; most rows of an item by family")
    samples: int = Field(4, ge=1, description="solutions of a rewording that vote")
    agree: int = Field(2, ge=1, description="solutions that must have the answer")
    below: float = Field(0.9, gt=0, le=1, description="common subsequence with the question must be less")
    above: float = Field(0.2, ge=0, lt=1, description="shared words with the question must be more")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows of rewordings that pass. Raises UsageError where items have no family, and what the teacher raises."""
    for some in batched(items, AT_ONCE):
        if options.by == "family":
            for item in some:
                yield from _of_family(item, options, workshop)
        else:
            yield from _of_teacher(some, options, workshop)


def _of_teacher(items: list[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    passed: list[tuple[Item, Item]] = []
    for way in options.ways:
        ways = [told(way, workshop.chance("paraphrase", way, item.id)) for item in items]
        asked = [
            put("reword", item.question, text) if text else item.question
            for item, (text, _) in zip(items, ways, strict=True)
        ]
        replies = workshop.teacher.write("reword" if way != "plain" else "paraphrase", asked, options.replies)
        for item, (_, persona), texts in zip(items, ways, replies, strict=True):
            about = {"way": way, "teacher": workshop.teacher.model} | ({"persona": persona} if persona else {})
            for number, text in enumerate(texts):
                made = item.model_copy(
                    update={
                        "id": f"{item.id}/{way}-{number}",
                        "question": tidy(text),
                        "meta": {**item.meta, **about, "k": options.samples},
                    }
                )
                reason = refusal(item, made, options, workshop)
                if reason is None:
                    passed.append((item, made))
                else:
                    yield Dropped(made.id, reason, made.question, item.question)
    yield from _solved(passed, options, workshop)


def _solved(pairs: list[tuple[Item, Item]], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    seen: set[str] = set()
    solutions = workshop.teacher.solve([made.question for _, made in pairs], options.samples)
    for (item, made), solution in zip(pairs, solutions, strict=True):
        right = sampled.agreeing(solution, options.agree, item.answer)
        if made.question in seen:
            yield Dropped(made.id, "the same rewording twice", made.question)
        elif not right:
            yield Dropped(made.id, "solved, it has not the answer", made.question, item.question)
        else:
            yield from _rows(item, made, options, workshop, right)
        seen.add(made.question)


def _rows(item: Item, made: Item, options: Options, workshop: Workshop, right: tuple[Trajectory, ...]) -> Iterator[Row]:
    """With the solution of the item; with a sampled one where that speaks of people whom the new words do not name."""
    named = set(people(f"{item.rationale}\n{item.program}"))
    if (item.rationale or item.program) and named <= set(people(made.question)):
        yield from mix.written(made, options.of(item, workshop.seed))
    else:
        yield from sampled.rows(made, right, solution="sampled")


def refusal(item: Item, made: Item, options: Options, workshop: Workshop) -> str | None:
    """What is wrong with a rewording, before it is solved; None when nothing is."""
    if multiset(made.question) != multiset(item.question):
        return "other numbers"
    if shared(words(item.question), words(made.question)) <= options.above:
        return "another story"
    return _too_like(item, made, options, workshop)


def _too_like(item: Item, made: Item, options: Options, workshop: Workshop) -> str | None:
    if common(words(item.question), words(made.question)) >= options.below:
        return "hardly other words"
    return workshop.tests.overlap(made)


def tidy(text: str) -> str:
    """A reply without what stands around the question: its own heading, or quotes."""
    text = re.sub(
        r"^\s*(?:\*\*)?(?:new |reworded |rewritten )?question(?:\*\*)?:(?:\*\*)?\s*", "", text.strip(), flags=re.I
    )
    return text[1:-1].strip() if len(text) > 1 and text[0] == text[-1] == '"' else text.strip()


def _of_family(item: Item, options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The same sample of the family in its other wordings; the one that training never sees is not among them."""
    family = families().get(item.meta.get("family", ""))
    if family is None:
        raise UsageError("An item of no family has no other wordings.", "Use path: families:train, or by: teacher.")
    if {"hidden", "second", "distractor"} & set(item.meta):
        yield Dropped(item.id, "only plain problems have other wordings", item.question)
        return
    for wording, question in _other_wordings(family, item)[: options.replies]:
        made = item.model_copy(
            update={
                "id": f"{item.parent_id}/{wording}",
                "question": question,
                "meta": {**item.meta, "wording": wording, "of": item.meta["wording"]},
            }
        )
        reason = _too_like(item, made, options, workshop)
        if reason:
            yield Dropped(made.id, reason, made.question, item.question)
        else:
            yield from mix.written(made, options.of(item, workshop.seed))


def _other_wordings(family: Family, item: Item) -> list[tuple[int, str]]:
    seed, _, number = item.parent_id.partition("#")[2].rpartition(".")
    hard, longer = number.endswith("h"), int(item.meta["split"] == "longer")
    sample = draw(family, seed, int(number.rstrip("h")), hard=hard, longer=longer)
    texts = {wording: sample.question(wording) for wording in range(len(family.ask) - 1)}
    return [(wording, text) for wording, text in texts.items() if text != item.question]
