"""Two problems in one: the answer of the first is a number of the second, or both are asked for or compared.

After MathFusion (https://arxiv.org/abs/2503.16212): sequential, parallel and conditional, of problems that are near
each other. The answers are exact, as the programs are joined and not the texts alone.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import log
from typing import Literal

from pydantic import Field

from training.builders import mix
from training.builders.base import Dropped, Modes
from training.builders.binding import Unbound, bind
from training.builders.bound import Bound, Impossible, Numbers
from training.builders.emitted import code
from training.builders.names import others, people, renamed
from training.builders.redraw import is_sensible, redraw
from training.builders.topics import concepts
from training.likeness import words
from training.records import Item, Row
from training.workshop import Workshop

Kind = Literal["sequential", "parallel", "conditional"]
NEAR = 20
"""Partners among which one is drawn."""

_TELLING = 10
"""Words of a question by which its neighbours are found: the rarest, weighed by how often they stand there."""

_SEQUENTIAL = (
    "{first} Call the answer N. {second}",
    "Let N be the answer to this question: {first} Now answer this one: {second}",
)
_PARALLEL = (
    ("{first} {second} Give the sum of the two answers.", "+"),
    ("Here are two problems. First: {first} Second: {second} What do the two answers add up to?", "+"),
    ("First: {first} Second: {second} What is the product of the two answers?", "*"),
)
_CONDITIONAL = (
    ("Compare the answers to two questions. First: {first} Second: {second} Which number is greater?", "max"),
    ("First: {first} Second: {second} Give the smaller of the two answers.", "min"),
)


class Options(Modes):
    kinds: dict[Kind, float] = Field(default={"sequential": 1, "parallel": 1, "conditional": 1}, min_length=1)
    near: Literal["words", "skills"] = Field("words", description="partners share rare words (TF-IDF), or skills")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows of at most one pair an item; the item comes first in it."""
    known: list[Bound] = []
    for item in items:
        try:
            known.append(bind(item))
        except Unbound as reason:
            yield Dropped(item.id, str(reason), item.question)
    near = neighbours([_telling(one.item, options) for one in known])
    for at, first in enumerate(known):
        chance = workshop.chance("fusion", first.item.id)
        kind = chance.choices(list(options.kinds), list(options.kinds.values()))[0]
        partners = [known[other] for other in near[at] if _may_join(first.item, known[other].item, workshop)]
        chance.shuffle(partners)
        made = next(filter(None, (fuse(first, second, kind, chance) for second in partners)), None)
        if made is None:
            yield Dropped(first.item.id, f"no partner fits ({kind})", first.item.question)
        else:
            yield from mix.written(made, options.of(made, workshop.seed))


def _may_join(first: Item, second: Item, workshop: Workshop) -> bool:
    """Two roots on the same side of the split."""
    roots = first.parent_id, second.parent_id
    return roots[0] != roots[1] and len(set(map(workshop.is_held_out, roots))) == 1


def _telling(item: Item, options: Options) -> list[str]:
    if options.near == "skills":
        return [one for some in concepts(item) for one in some]
    return [word for word in words(item.question) if len(word) > 3 and word.isalpha()]


def neighbours(texts: Sequence[Sequence[str]]) -> list[list[int]]:
    """For each text up to NEAR others, those first with which its weightiest words have the largest TF-IDF product."""
    holding = Counter(word for text in texts for word in set(text))
    vectors: list[dict[str, float]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        weights = {word: count * log(len(texts) / holding[word]) for word, count in Counter(text).items()}
        heaviest = sorted(weights, key=lambda word: (-weights[word], word))[:_TELLING]
        length = sum(weights[word] ** 2 for word in heaviest) ** 0.5 or 1.0
        vectors.append({word: weights[word] / length for word in heaviest})
        for word in heaviest:
            index[word].append(at)
    found = []
    for at, vector in enumerate(vectors):
        scores: Counter[int] = Counter()
        for word, weight in vector.items():
            for other in index[word]:
                scores[other] += weight * vectors[other][word]  # type: ignore[assignment]
        del scores[at]
        found.append(sorted(scores, key=lambda other: (-scores[other], other))[:NEAR])
    return found


def fuse(first: Bound, second: Bound, kind: Kind, chance: random.Random) -> Item | None:
    """The two as one item, other people in the second where they share any; None where they do not fit."""
    if set(people(first.item.question)) & set(people(second.item.question)):
        second = _with_others(first, second, chance)
        if set(people(first.item.question)) & set(people(second.item.question)):
            return None
    if kind == "sequential":
        return _sequential(first, second, chance)
    return _side_by_side(first, second, kind, chance)


def _with_others(first: Bound, second: Bound, chance: random.Random) -> Bound:
    """The second problem with names that the first has not. Marks move, so it is bound anew."""
    item = second.item
    names = others(f"{first.item.question}\n{item.question}\n{item.rationale}\n{item.program}", chance)
    changed = {
        key: renamed(text, names)
        for key, text in (("question", item.question), ("rationale", item.rationale), ("program", item.program))
        if text
    }
    try:
        return bind(item.model_copy(update=changed))
    except Unbound:
        return second


def _sequential(first: Bound, second: Bound, chance: random.Random) -> Item | None:
    answer = first.results({})[-1]
    if answer.denominator != 1 or answer < 2:
        return None
    once = [value for value in second.free if [one.value for one, _ in second.question.marks].count(value) == 1]
    near = [value for value in once if value / 4 <= answer <= value * 4]
    for value in sorted(near, key=lambda value: (abs(log(value / answer)), value)):
        if is_sensible(second, {value: answer}, second.results({})):
            numbers: Numbers | None = {value: answer}
        else:
            numbers = redraw(second, chance, {value: answer}, tries=20)
        one = next(one for one, _ in second.question.marks if one.value == value)
        if numbers is None or one.is_percent:
            continue
        try:
            made = second.with_numbers(numbers)
            asked = _letter(second, value, numbers)
        except Impossible:
            continue
        link = first.names[-1]
        lines = code(second, numbers, {value: link}, frozenset(first.names))
        last = lines[-1].partition(" = ")[0]
        words = None
        if first.item.rationale and made.rationale:
            words = f"{first.item.rationale}\nSo N = {answer}.\n{made.rationale}"
        question = chance.choice(_SEQUENTIAL).format(first=first.item.question, second=asked)
        return _item(first, second, "sequential", question, made.answer, words, [*code(first, {}), *lines], last)
    return None


def _letter(bound: Bound, value: Fraction, numbers: Numbers) -> str:
    """The question with N where the number stands. Raises Impossible."""
    results = bound.results(numbers)
    hidden = next(one for one, _ in bound.question.marks if one.value == value)
    letter = f"{hidden.text[0] if hidden.text[0] in '$£€' else ''}N"
    return re.sub(r"\b([Aa]) (?=N\b)", r"\1n ", bound.question.write(numbers, results, {hidden: letter}))


def _side_by_side(first: Bound, second: Bound, kind: Kind, chance: random.Random) -> Item | None:
    one, other = first.results({})[-1], second.results({})[-1]
    if one == other or one.denominator != 1 or other.denominator != 1:
        return None
    form, how = chance.choice(_PARALLEL if kind == "parallel" else _CONDITIONAL)
    lines = [*code(first, {}), *code(second, {}, taken=frozenset(first.names))]
    names = first.names[-1], lines[-1].partition(" = ")[0]
    if how in ("max", "min"):
        result = max(one, other) if how == "max" else min(one, other)
        closing = f"Of {one} and {other}, the {'greater' if how == 'max' else 'smaller'} is {result}."
        printed = f"{how}({names[0]}, {names[1]})"
    else:
        result = one + other if how == "+" else one * other
        closing = f"Together the two answers give {one} {how} {other} = {result}."
        printed = f"{names[0]} {how} {names[1]}"
    if result > 10**7:
        return None
    words = None
    if first.item.rationale and second.item.rationale:
        words = (
            f"{first.item.rationale}\nSo the first answer is {one}.\n"
            f"{second.item.rationale}\nSo the second answer is {other}.\n{closing}"
        )
    question = form.format(first=first.item.question, second=second.item.question)
    return _item(first, second, kind, question, str(result), words, lines, printed)


def _item(
    first: Bound,
    second: Bound,
    kind: Kind,
    question: str,
    answer: str,
    words: str | None,
    lines: list[str],
    printed: str,
) -> Item:
    return first.item.model_copy(
        update={
            "id": f"{first.item.id}/{kind}",
            "question": question,
            "answer": answer,
            "rationale": words,
            "program": "\n".join([*lines, f"print({printed})"]),
            "equations": (),
            "meta": {**first.item.meta, "fusion": kind, "second": second.item.id, "roots": [second.item.parent_id]},
        }
    )
