"""Drops training problems that overlap a test set, by three rules, each with the test question that it is too near to.

A shared 8-gram of words, as is common practice (open-r1, s1); with numbers masked; and a fuzzy match, for the same
words in another order. A single shared 8-gram is mostly a stock phrase ("for $3 each, how much money does he"): it
counts when at least two numbers stand in it; with numbers masked half of the test question's 8-grams must be shared.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from training.records import Item

_WORD = re.compile(r"\d[\d,.]*|[a-z]+")
_SIZE, _SHARE, _NUMBERS = 8, 0.5, 2
_FUZZY = 90.0  # of 100
_RAREST, _COMMON = 6, 2
"""Compared at length are only questions that have two of a test question's six rarest words."""

Words = tuple[str, ...]


class Hit(NamedTuple):
    """Why a problem must not be trained on: the rule, and the test question that it is too near to."""

    rule: str
    question: str


class TestSets:
    """The questions that must not be trained on."""

    __test__ = False  # not a test class, whatever pytest thinks

    def __init__(self, questions: Iterable[str]):
        self._questions = list(questions)
        words = [_words(question) for question in self._questions]
        masked = [_masked(each) for each in words]
        self._same = {each: number for number, each in reversed(list(enumerate(masked)))}
        self._exact = _index({gram for gram in _ngrams(each) if _numbers(gram) >= _NUMBERS} for each in words)
        self._grams = _index(map(_ngrams, masked))
        self._sizes = [len(_ngrams(each)) for each in masked]
        self._distinct = [frozenset(each) for each in words]
        self._texts = [" ".join(each) for each in words]
        frequency = Counter(word for each in self._distinct for word in each)
        self._rarest = _index(
            sorted(each, key=lambda word: (frequency[word], word))[:_RAREST] for each in self._distinct
        )

    def overlap(self, item: Item) -> str | None:
        """Why the item overlaps a test question, or None."""
        found = self.hit(item.question)
        return found and found.rule

    def hit(self, question: str) -> Hit | None:
        """The test question that this one is too near to, or None.

        A question of fewer than 8 words overlaps none: "Calculate 3 + 4" has the form of every such question and is
        nobody's.
        """
        words = _words(question)
        masked = _masked(words)
        if len(words) < _SIZE:
            return None
        if masked in self._same:
            return self._hit("same but for its numbers", self._same[masked])
        for gram in _ngrams(words):
            if gram in self._exact:
                return self._hit("shares an 8-gram with numbers", self._exact[gram][0])
        shared = Counter(number for gram in _ngrams(masked) for number in self._grams.get(gram, ()))
        for number, count in shared.items():
            if count >= _SHARE * self._sizes[number]:
                return self._hit("shares half of its 8-grams", number)
        return self._fuzzy(words)

    def _fuzzy(self, words: Words) -> Hit | None:
        """The nearest test question of like length, whatever the order of words."""
        distinct = frozenset(words)
        seen = Counter(number for word in distinct for number in self._rarest.get(word, ()))
        near = {
            number: self._texts[number]
            for number, count in seen.items()
            if count >= _COMMON and _alike(len(self._distinct[number]), len(distinct))
        }
        if not near:
            return None
        from training.fuzzy import fuzz, process  # only where there is a test set

        found = process.extractOne(" ".join(words), near, scorer=fuzz.token_set_ratio, score_cutoff=_FUZZY)
        return self._hit("the same words", found[2]) if found else None

    def _hit(self, rule: str, number: int) -> Hit:
        return Hit(f"test set: {rule}", self._questions[number])


def _words(question: str) -> Words:
    return tuple(word.rstrip(".,") for word in _WORD.findall(question.lower()))


def _masked(words: Words) -> Words:
    return tuple("0" if word[0].isdigit() else word for word in words)


def _ngrams(words: Words) -> set[Words]:
    return {words[i : i + _SIZE] for i in range(len(words) - _SIZE + 1)}


def _numbers(gram: Words) -> int:
    return sum(word[0].isdigit() for word in gram)


def _alike(one: int, other: int) -> bool:
    """Whether neither has half again as many different words: a part of a question is not the question."""
    return min(one, other) >= _SIZE and max(one, other) <= 1.5 * min(one, other)


def _index(keys: Iterable[Iterable[Words | str]]) -> dict[Words | str, list[int]]:
    """Which questions have each key."""
    index: dict[Words | str, list[int]] = defaultdict(list)
    for number, some in enumerate(keys):
        for key in some:
            index[key].append(number)
    return dict(index)
