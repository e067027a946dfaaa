"""Drops problems that are nearly the same as one that is kept: by common words in order (LCS), or phrases (Jaccard).

Both on words, numbers masked. Self-Instruct (https://arxiv.org/abs/2212.10560) keeps what has a ROUGE-L below 0.7 to
all others. Rows that have one question stand or fall together.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from pydantic import Field

from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.fuzzy import LCSseq, process
from training.records import Row
from training.workshop import Workshop

_WORD = re.compile(r"\d[\d,.]*|[^\W\d_]+|[^\w\s]")
SIZE = 3  # words of a phrase
Phrase = tuple[str, ...]
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
    """Those kept until now, indexed so that only the few are compared which can be alike at all; none is missed.

    Who is as alike as `options` ask shares at least k phrases of a question, so that at least one of all its phrases
    but the k - 1 most frequent ones is shared: looking these up finds every candidate (prefix filtering, Chaudhuri et
    al. 2006, https://doi.org/10.1109/ICDE.2006.9).
    """

    def __init__(self, options: Options):
        self._options = options
        self._codes: dict[str, str] = {}
        self._kept: list[tuple[str, str]] = []
        self._coded: list[str] = []
        self._triples: list[set[Phrase]] = []
        self._with_triple: dict[Phrase, list[int]] = defaultdict(list)
        self._with_pair: dict[Phrase, list[int]] = defaultdict(list)
        self._family: dict[str, list[int]] = defaultdict(list)

    def add(self, question: str, parent: str) -> Near | None:
        """The kept question that it is like; None when there is none, and it is kept itself."""
        words = masked(question)
        coded, some = self._code(words), phrases(words)
        beside = set() if self._options.within else set(self._family[parent])
        near = self._by_phrases(some, beside) or self._by_order(coded, words, beside)
        if near is None:
            place = len(self._kept)
            self._kept.append((question, parent))
            self._coded.append(coded)
            self._triples.append(some)
            self._family[parent].append(place)
            for phrase in some:
                self._with_triple[phrase].append(place)
            for pair in pairs(words):
                self._with_pair[pair].append(place)
        return near

    def _by_phrases(self, some: set[Phrase], beside: set[int]) -> Near | None:
        """By Jaccard: as the union is no smaller than `some`, so much of `some` must be shared."""
        least = math.ceil(self._options.jaccard * len(some))
        alike = [
            (len(some & self._triples[place]) / len(some | self._triples[place]), -place)
            for place in _candidates(some, self._with_triple, least)
            if place not in beside
        ]
        if not alike or max(alike)[0] < self._options.jaccard:
            return None
        share, place = max(alike)
        return Near(self._kept[-place][0], "jaccard", round(share, 3))

    def _by_order(self, coded: str, words: list[str], beside: set[int]) -> Near | None:
        """By the longest common subsequence: of n words at least t n are common, of as many words of the other, so that
        no more than 2 (1 - t) n gaps lie between them, and at least (3 t - 2) n - 1 pairs of neighbours are shared."""
        least = math.ceil((3 * self._options.lcs - 2) * len(words)) - 1
        found = _candidates(pairs(words), self._with_pair, least) if least > 0 else range(len(self._kept))
        places = sorted(place for place in found if place not in beside)
        best = process.extractOne(
            coded,
            [self._coded[place] for place in places],
            scorer=LCSseq.normalized_similarity,
            score_cutoff=self._options.lcs,
        )
        return Near(self._kept[places[best[2]]][0], "lcs", round(best[1], 3)) if best else None

    def _code(self, words: list[str]) -> str:
        """A character a word: sequences of characters are what is compared fast."""
        return "".join(self._codes.setdefault(word, chr(_PRIVATE + len(self._codes))) for word in words)


def _candidates(some: set[Phrase], index: Mapping[Phrase, list[int]], least: int) -> set[int]:
    """All places that share at least `least` of `some`, and others that do not: by its rarest phrases alone."""
    lists = sorted((index[phrase] for phrase in some if phrase in index), key=len)
    absent = len(some) - len(lists)
    rarest = lists[: max(0, len(some) - max(1, least) + 1 - absent)]
    return {place for places in rarest for place in places}


def masked(text: str) -> list[str]:
    """The words and signs of a text in lower case, every number as 0."""
    return ["0" if word[0].isdigit() else word for word in _WORD.findall(text.lower())]


def pairs(words: list[str]) -> set[Phrase]:
    """All pairs of neighbours, a repeated one with its number, so that pairs in common can be counted."""
    seen: Counter[tuple[str, str]] = Counter()
    found = set[Phrase]()
    for pair in pairwise(words):
        seen[pair] += 1
        found.add((*pair, str(seen[pair])))
    return found


def phrases(words: list[str]) -> set[Phrase]:
    """All runs of three words; of a shorter text the whole."""
    return {tuple(words[place : place + SIZE]) for place in range(max(1, len(words) - SIZE + 1))}
