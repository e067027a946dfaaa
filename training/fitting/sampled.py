"""The tokens of an attempt just as the model drew them: what reinforcement may learn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile


@dataclass(frozen=True)
class Call:
    """One stretch that the model wrote: the ids that it continued, and the ids that it drew."""

    prompt: list[int]
    drawn: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Sampled:
    """An attempt as one sequence. `own` marks the ids of `completion` that carry loss; `respelt` counts those of the
    model's that do not."""

    prompt: list[int]
    completion: list[int]
    own: list[int]
    respelt: int = 0


def as_one(calls: Sequence[Call]) -> Sampled:
    """The sequence that the model saw at the end, marked where it drew just these ids after just those before them.

    Before each stretch the text is encoded anew. Where the model had spelt a word in another way than the tokenizer
    does, the rest of that earlier stretch is context without loss: reinforcing the usual spelling would teach ids that
    were never drawn. The last stretch counts always. `completion` has one id at least.
    """
    whole = [*calls[-1].prompt, *calls[-1].drawn]
    own = [0] * len(whole)
    for call in calls:
        begin, end = len(call.prompt), _agreement([*call.prompt, *call.drawn], whole)
        own[begin:end] = [1] * (end - begin)
    begin = own.index(1) if any(own) else len(whole) - 1
    respelt = sum(len(call.drawn) for call in calls) - sum(own)
    return Sampled(whole[:begin], whole[begin:], own[begin:], respelt)


def _agreement(one: Sequence[int], other: Sequence[int]) -> int:
    """How many ids the two have in common at their beginnings."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
