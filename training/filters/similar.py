"""Drops problems that are nearly the same as one that is kept: by common words in order (LCS), or phrases (Jaccard).

Both on words, numbers masked. Self-Instruct (https://arxiv.org/abs/2212.10560) keeps what has a ROUGE-L below 0.7 to
all others. Rows that have one question stand or fall together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pydantic import Field

from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.fuzzy import LCSseq, process
from training.records import Row
from training.workshop import Workshop

_WORD = re.compile(r"\d[\d,.]*|[^\W\d_]+|[^\w\s]")
SIZE = 3  # words of a phrase
_PRIVATE = 0xE000  # words are counted as characters from here on


class Options(Base):
    lcs: float = Field(0.8, gt=0, le=1, description="share of the longer question, in order, from which on it is alike")
    jaccard: float = Field(0.6, gt=0, le=1, description="share of common phrases of three words")
    within: bool = Field(False, description="true: also between questions of one root problem, such as its variants")


class Near(NamedTuple):
    """A question that was kept, and how alike it is."""

    question: str
    measure: str
    share: float


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows of every question that no earlier one is like."""
    questions = Questions(options)
    verdicts: dict[str, Near | None] = {}
    for row in rows:
        if row.question not in verdicts:
            verdicts[row.question] = questions.add(row.question, row.parent_id)
        near = verdicts[row.question]
        if near is None:
            yield row
        else:
            yield Dropped(row.id, f"similar: {near.measure}", row.question, near.question)


class Questions:
    """Those kept until now, coded so that a comparison takes about a microsecond."""

    def __init__(self, options: Options):
        self._options = options
        self._codes: dict[str, str] = {}
        self._kept: list[tuple[str, str]] = []
        self._coded: list[str] = []
        self._phrases: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._sizes: list[int] = []
        self._family: dict[str, list[int]] = defaultdict(list)

    def add(self, question: str, parent: str) -> Near | None:
        """The kept question that it is like; None when there is none, and it is kept itself."""
        words = masked(question)
        near = self._nearest(words, set() if self._options.within else set(self._family[parent]))
        if near is None:
            place = len(self._kept)
            self._kept.append((question, parent))
            self._coded.append(self._code(words))
            some = phrases(words)
            self._sizes.append(len(some))
            self._family[parent].append(place)
            for phrase in some:
                self._phrases[phrase].append(place)
        return near

    def _nearest(self, words: list[str], beside: set[int]) -> Near | None:
        shared: dict[int, int] = defaultdict(int)
        some = phrases(words)
        for phrase in some:
            for place in self._phrases.get(phrase, ()):
                shared[place] += 1
        alike = [
            (count / (len(some) + self._sizes[place] - count), -place)
            for place, count in shared.items()
            if place not in beside
        ]
        if alike and (best := max(alike))[0] >= self._options.jaccard:
            return Near(self._kept[-best[1]][0], "jaccard", round(best[0], 3))
        coded = self._code(words)
        choices: list[str | None] = [*self._coded] if beside else self._coded  # type: ignore[assignment]
        for place in beside:
            choices[place] = None  # passed over
        found = process.extractOne(coded, choices, scorer=LCSseq.normalized_similarity, score_cutoff=self._options.lcs)
        return Near(self._kept[found[2]][0], "lcs", round(found[1], 3)) if found else None

    def _code(self, words: list[str]) -> str:
        """A character a word: sequences of characters are what is compared fast."""
        return "".join(self._codes.setdefault(word, chr(_PRIVATE + len(self._codes))) for word in words)


def masked(text: str) -> list[str]:
    """The words and signs of a text in lower case, every number as 0."""
    return ["0" if word[0].isdigit() else word for word in _WORD.findall(text.lower())]


def phrases(words: list[str]) -> set[tuple[str, ...]]:
    """All runs of three words; of a shorter text the whole."""
    return {tuple(words[place : place + SIZE]) for place in range(max(1, len(words) - SIZE + 1))}
