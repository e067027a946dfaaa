"""What a problem is about and what it takes: its family's area and skills, or read off its words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from training.records import Item


class Concepts(NamedTuple):
    topics: tuple[str, ...]
    points: tuple[str, ...]


def concepts(item: Item) -> Concepts:
    """The topics and the knowledge points of an item; either may be empty."""
    if "family" in item.meta:
        return Concepts((item.meta["family"].partition("/")[0],), tuple(item.meta.get("skills", ())))
    if "module" in item.meta:
        area, _, point = str(item.meta["module"]).partition("__")
        return Concepts((area,), (point.replace("_", " "),) if point else ())
    return Concepts(*(tuple(_found(kind, item.question)) for kind in ("topics", "points")))


def _found(kind: str, text: str) -> list[str]:
    """The likeliest first: the one whose words stand there most often."""
    counts = {name: len(pattern.findall(text)) for name, pattern in _patterns()[kind].items()}
    return sorted((name for name, count in counts.items() if count), key=lambda name: -counts[name])


@cache
def _patterns() -> dict[str, dict[str, re.Pattern[str]]]:
    listed = yaml.safe_load((Path(__file__).parent / "concepts.yaml").read_text("utf-8"))
    return {kind: {name: re.compile(words, re.I) for name, words in some.items()} for kind, some in listed.items()}
