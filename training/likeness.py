"""How like two texts are: the longest common subsequence of their words, and the words that they share."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"\d[\d,.]*|[^\W\d_]+")


def words(text: str, masked: bool = False) -> list[str]:
    """The words and numbers of a text in small letters; `masked` writes every number as 0."""
    found = _WORD.findall(text.lower())
    return ["0" if masked and word[0].isdigit() else word for word in found]


def common(one: Sequence[str], other: Sequence[str]) -> float:
    """Length of the longest common subsequence over that of the longer text: 1 for the same words in the same order."""
    from training.fuzzy import LCSseq  # only where texts are compared

    return float(LCSseq.normalized_similarity(one, other))


def shared(one: Sequence[str], other: Sequence[str]) -> float:
    """The words of both over the words of either (Jaccard)."""
    union = set(one) | set(other)
    return len(set(one) & set(other)) / len(union) if union else 1.0


def nearest(one: Sequence[str], others: Sequence[Sequence[str]]) -> tuple[int, float]:
    """Which of `others` has most in common with `one`, and how much; (-1, 0) when there are none."""
    from training.fuzzy import LCSseq, process

    found = process.extractOne(one, others, scorer=LCSseq.normalized_similarity, processor=None)
    return (found[2], float(found[1])) if found else (-1, 0.0)
