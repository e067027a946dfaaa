"""How different the families are: distinct n-grams, the nearest other family, and overlap with test sets."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from statistics import median
from typing import Any

from training.filters.decontaminate import TestSets
from training.records import Item
from training.templates.family import Family
from training.templates.items import items

_WORD = re.compile(r"[a-z]+|\d[\d.,]*")
_NEAR = 0.6


def measure(families: Mapping[str, Family], each: int = 5, tests: Iterable[str] = ()) -> dict[str, Any]:
    """Numbers about rendered problems of each family, numbers and names masked.

    `distinct_n`: distinct n-grams over all n-grams of the questions. `nearest`: by family the largest Jaccard
    similarity of its template's words with those of another, summed up as the median and the pairs above 0.6.
    `overlap`: items that the decontamination filter would drop.
    """
    drawn: list[Item] = [*items(families, "train", each), *items(families, "family", each)]
    masked = [_masked(item.question) for item in drawn]
    against = TestSets(tests)
    hits = Counter(reason for item in drawn if (reason := against.overlap(item)))
    nearest = _nearest({name: _template_words(family) for name, family in families.items()})
    return {
        "families": len(families),
        "items": len(drawn),
        "distinct_questions": len({item.question for item in drawn}),
        **{f"distinct_{n}": round(_distinct(masked, n), 4) for n in (1, 2, 3, 4)},
        "distinct_words": len({word for words in masked for word in words}),
        "nearest_median": round(median(score for _, score in nearest.values()), 3) if nearest else None,
        "near_pairs": [
            [name, other, round(score, 3)]
            for name, (other, score) in sorted(nearest.items(), key=lambda one: -one[1][1])
            if score > _NEAR
        ],
        "overlap": dict(hits),
        "overlapping_families": sorted({item.meta["family"] for item in drawn if against.overlap(item)}),
    }


def _masked(question: str) -> list[str]:
    """Words in small letters; numbers as 0; capitalised words inside a sentence, which are names, as `Name`."""
    nameless = re.sub(r"(?<=[a-z,;] )[A-Z][a-z]+", "Name", question)
    return ["0" if word[0].isdigit() else word for word in _WORD.findall(nameless.lower())]


def _distinct(texts: list[list[str]], size: int) -> float:
    grams = [tuple(words[i : i + size]) for words in texts for i in range(len(words) - size + 1)]
    return len(set(grams)) / max(1, len(grams))


def _template_words(family: Family) -> frozenset[tuple[str, ...]]:
    """Pairs of neighbouring words over all wordings, placeholders masked: what of a family is its own."""
    pairs: set[tuple[str, ...]] = set()
    for text in family.ask:
        words = re.findall(r"[a-z]+|0", re.sub(r"\{[^{}]*\}", " 0 ", text).lower())
        pairs.update(itertools.pairwise(words))
    return frozenset(pairs)


def _nearest(shapes: Mapping[str, frozenset[tuple[str, ...]]]) -> dict[str, tuple[str, float]]:
    nearest: dict[str, tuple[str, float]] = {}
    names = sorted(shapes)
    for i, name in enumerate(names):
        for other in names[:i]:
            one, two = shapes[name], shapes[other]
            score = len(one & two) / max(1, len(one | two))
            for a, b in ((name, other), (other, name)):
                if score >= nearest.get(a, ("", -1.0))[1]:
                    nearest[a] = (b, score)
    return nearest
