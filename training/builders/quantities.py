"""The numbers of a text, in digits and in words, with their places; and another number written in the same form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from training.templates.english import article, number_word, ordinal

_WORDS = {number_word(value): value for value in range(2, 100)}
_DIGITS = r"(?<![\w.,/:#])[$£€]?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?(?![\d\w]|[/:-]\d|-?(?:st|nd|rd|th)\b)%?"
_BARE_DECIMAL = r"(?<![\w.])[$£€]?\.\d+(?!\w)%?"
_SPELT = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?P<digits>{_DIGITS}|{_BARE_DECIMAL})"
    rf"|\b(?P<word>{_SPELT})\b"
    r"(?![- ](?:hundred|thousand|million|billion|third|fourth|fifth|quarter|half|halves|\w+ths?\b))",
    re.I,
)
_IN_SUMS = re.compile(r"[$£€]?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?%?|[$£€]?(?<!\d)\.\d+%?")
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")
_ARTICLE = re.compile(r"\b([Aa])n? $")


class Quantity(NamedTuple):
    """A number as it stands in a text. `value` of `$1,250` is 1250, of `20%` it is 20."""

    start: int
    end: int
    text: str
    value: Fraction

    @property
    def is_word(self) -> bool:
        return self.text[-1].isalpha()

    @property
    def is_percent(self) -> bool:
        return self.text.endswith("%")


def quantities(text: str) -> list[Quantity]:
    """The numbers that count or measure something: no ordinals, times of day, fractions, or parts of names like `A4`.

    Number words are read from two on: `one` mostly is no number. One before `hundred` or `thirds` is part of another.
    """
    return [_quantity(match) for match in _NUMBER.finditer(text)]


def in_sums(text: str) -> list[Quantity]:
    """As `quantities`, and besides every run of digits: in worked solutions `5*4=20` and `48/2` are sums of numbers."""
    found = {one.start: one for one in map(_quantity, _IN_SUMS.finditer(text))}
    for one in quantities(text):
        if one.is_word:
            found[one.start] = one
    return [found[start] for start in sorted(found)]


def _quantity(match: re.Match[str]) -> Quantity:
    word = _WORDS.get(match[0].lower())
    digits = match[0].strip("$£€%").replace(",", "")
    return Quantity(match.start(), match.end(), match[0], Fraction(word if word is not None else f"0{digits}"))


def multiset(text: str) -> Counter[Fraction]:
    """How often each number stands in a text, digits and words alike; fractions and times as their parts."""
    return Counter(one.value for one in in_sums(text))


def written(value: Fraction, like: Quantity) -> str | None:
    """A value in the form of another number: in words, with a currency, with as many decimals; None where it cannot."""
    if like.is_word:
        if value.denominator != 1 or not 2 <= value < 100:
            return None
        word = number_word(int(value))
        return word.capitalize() if like.text[0].isupper() else word
    if value < 0 or 10**4 * value % 1:
        return None
    digits = like.text.strip("$£€%")
    whole, _, decimals = f"{float(value):,.4f}".partition(".")
    decimals = decimals.rstrip("0")
    shown = len(digits.partition(".")[2])
    if shown == 2 or (decimals and like.text[0] in "$£€"):  # cents
        decimals = decimals.ljust(2, "0")
    elif not decimals and shown and like.value.denominator == 1:
        decimals = "0" * shown
    if "," not in digits and (like.value >= 1000 or value < 10_000):
        whole = whole.replace(",", "")
    if digits.startswith(".") and whole == "0":
        whole = ""
    currency = like.text[0] if like.text[0] in "$£€" else ""
    return f"{currency}{whole}{'.' if decimals else ''}{decimals}{'%' if like.is_percent else ''}"


def replaced(text: str, changes: Mapping[Quantity, str] | Iterable[tuple[Quantity, str]]) -> str:
    """The text with other numbers in their places, `a` or `an` before and `st` or `th` after them as it is said."""
    pairs = changes.items() if isinstance(changes, Mapping) else changes
    for old, new in sorted(pairs, key=lambda pair: -pair[0].start):
        before = text[: old.start]
        if new != old.text and new[:1].isalnum() and not new[:1].isupper():
            before = _ARTICLE.sub(lambda found, new=new: f"{found[1]}{article(new)[1:]} ", before)  # type: ignore[misc]
        after = text[old.end :]
        if new[-1:].isdigit() and _SUFFIX.match(after):
            after = ordinal(int(new[-2:]))[-2:] + after[2:]
        text = before + new + after
    return text
