"""Drops training problems that overlap a test set: the same question, the same but for its numbers, or most 8-grams.

The 8-gram rule follows common practice (open-r1, s1); a hit is half of the test question's 8-grams, numbers masked,
because any single shared 8-gram is mostly a stock phrase.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from training.records import Item

_WORD = re.compile(r"\d[\d,.]*|[a-z]+")
_SIZE, _SHARE = 8, 0.5


class TestSets:
    """The questions that must not be trained on."""

    __test__ = False  # not a test class, whatever pytest thinks

    def __init__(self, questions: Iterable[str]):
        self._masked: set[tuple[str, ...]] = set()
        self._grams: dict[tuple[str, ...], set[int]] = defaultdict(set)
        self._sizes: list[int] = []
        for number, question in enumerate(questions):
            words = _masked(question)
            self._masked.add(words)
            grams = _ngrams(words)
            self._sizes.append(len(grams))
            for gram in grams:
                self._grams[gram].add(number)

    def overlap(self, item: Item) -> str | None:
        """Why the item overlaps a test question, or None.

        A question of fewer than 8 words overlaps only when it is the same but for its numbers *and* is a story:
        "Calculate 3 + 4" has the form of every such question and is nobody's.
        """
        words = _masked(item.question)
        if len(words) >= _SIZE and words in self._masked:
            return "test set: same but for its numbers"
        shared: Counter[int] = Counter()
        for gram in _ngrams(words):
            shared.update(self._grams.get(gram, ()))
        if any(count >= _SHARE * self._sizes[number] for number, count in shared.items()):
            return "test set: shares half of its 8-grams"
        return None


def _masked(question: str) -> tuple[str, ...]:
    return tuple("0" if word[0].isdigit() else word for word in _WORD.findall(question.lower()))


def _ngrams(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[i : i + _SIZE] for i in range(len(words) - _SIZE + 1)}
