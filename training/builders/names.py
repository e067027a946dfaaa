"""Other people in the same story: given names exchanged for names of the problem library with the same pronouns."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

import yaml

from training.templates.pools import PEOPLE

_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")


@cache
def _pronouns() -> dict[str, str]:
    """`she` or `he` by given name. A name that is also a common word or a place is not among them."""
    listed = yaml.safe_load((Path(__file__).parent / "given_names.yaml").read_text("utf-8"))
    known = {name: pronoun for pronoun, names in listed.items() for name in names.split()}
    return {person.name: person.he for person in PEOPLE} | known


def people(text: str) -> list[str]:
    """The given names in a text, in order."""
    return list(dict.fromkeys(word for word in _CAPITALISED.findall(text) if word in _pronouns()))


def others(text: str, chance: random.Random) -> dict[str, str]:
    """By given name of the text another one with the same pronoun. A name within a longer one stays: `Tom Sawyer`."""
    found = [name for name in people(text) if not re.search(rf"[A-Z]\w+ {name}\b|\b{name} [A-Z]", text)]
    changed: dict[str, str] = {}
    for name in found:
        free = [
            one.name
            for one in PEOPLE
            if one.he == _pronouns()[name] and one.name not in {*changed.values()} and one.name not in text
        ]
        changed[name] = chance.choice(free)
    return changed


def renamed(text: str, names: dict[str, str]) -> str:
    """The text with other names, all at once."""
    if not names:
        return text
    return re.sub(rf"\b(?:{'|'.join(map(re.escape, names))})\b", lambda found: names[found[0]], text)
