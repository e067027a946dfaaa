r"""Units of measure after a number or an expression: `12 cm`, `30 miles per hour`, `36\pi cm^2`."""

from __future__ import annotations

import re

_WORD = r"[A-Za-z][A-Za-z'.-]*(?:\^\{?\d\}?)?"
_UNIT = re.compile(rf" ?{_WORD}(?:[ /]{_WORD}){{0,4}}")
_LETTER_UNITS = frozenset(["m", "s", "g", "h", "L", "l", "N", "J", "W", "V", "K", "C", "F"])
_NOT_UNITS = frozenset([
    "pi", "e", "i", "oo", "or", "and", "to", "in", "of", "sqrt", "root", "sin", "cos", "tan", "log", "ln", "exp",
    "x", "y", "z", "n", "k", "a", "b", "c", "d", "p", "q", "r", "t", "u", "v", "w", "mod", "if", "for", "so", "is",
])  # fmt: skip
_ABBREVIATIONS = {
    "cm": "centimeter", "mm": "millimeter", "km": "kilometer", "m": "meter", "ft": "foot", "feet": "foot",
    "in": "inch", "inches": "inch", "kg": "kilogram", "g": "gram", "lb": "pound", "lbs": "pound", "hr": "hour",
    "hrs": "hour", "h": "hour", "min": "minute", "mins": "minute", "sec": "second", "s": "second", "usd": "dollar",
    "mph": "mile per hour", "kph": "kilometer per hour", "metre": "meter", "centimetre": "centimeter",
    "kilometre": "kilometer", "deg": "degree", "sq": "square",
}  # fmt: skip
_NAMES = "|".join(sorted({*_ABBREVIATIONS, *_ABBREVIATIONS.values()} - {"in", "sq", *_LETTER_UNITS}))
_AFTER_EXPRESSION = re.compile(
    rf"(.*(?:[)}}\d]|\bpi)) ?((?:(?:sq(?:uare)?|cubic) )?(?:(?:{_NAMES}|radian|mile|unit|cubic unit)s?|in(?=\^))"
    r"(?:\^\{?\d\}?)?)",
    re.I,
)
"""Only names that hardly anybody means as a product of variables."""


def after_number(text: str) -> str | None:
    """The unit that follows a number, singular and spelt out; None when it is mathematics or a sentence."""
    if not _UNIT.fullmatch(text) or len(text) > 60:
        return None
    words = text.replace("/", " per ").replace("^", " ").split()
    if any(word.lower() in _NOT_UNITS for word in words if word.lower() not in ("in", "of")) or text.strip() == "of":
        return None
    if len(words[0]) == 1 and (words[0] not in _LETTER_UNITS or not text.startswith(" ")):
        return None
    return " ".join(spelt for word in words for spelt in _spelt_out(word).split())


def split(text: str) -> tuple[str, str]:
    """An expression and the well-known unit after it, spelt out; the whole and "" when there is none."""
    match = _AFTER_EXPRESSION.fullmatch(text)
    return (match[1], after_number(" " + match[2]) or "") if match else (text, "")


def _spelt_out(word: str) -> str:
    word = word.lower().strip(".{}")
    if word in _ABBREVIATIONS:
        return _ABBREVIATIONS[word]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
