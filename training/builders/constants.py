"""Numbers that stay as they are: what everybody knows (60 minutes, a dozen), and numbers that only name things."""

from __future__ import annotations

import re
from fractions import Fraction

from training.builders.quantities import Quantity, in_sums, quantities

_CUES: dict[str, str] = {
    "1": r"",
    "0.5 1.5 2.5": r"hal(f|ves)",
    "2": r"hal(f|ves)|twice|doubl\w+|pairs?|couples?|both|twins?|round.?trip|bi\w+ly|each way|either|second",
    "3": r"third|thrice|tripl\w+|trio|yards?",
    "4": r"quarter\w*|fourth|quadrupl\w+|months?|seasons?|gallons?|square\w*|perimeter|rectang\w+",
    "5": r"fifths?|quintupl\w+|nickels?|week(day|s|end)?\w*|monday|friday",
    "6": r"sixths?|half a dozen|half.?dozen|week\w*",
    "7": r"sevenths?|weeks?|weekly|daily|days?",
    "8": r"eighths?|gallons?|octop\w+|spiders?|pints?|ounces?",
    "9": r"ninths?",
    "10": r"tenths?|dimes?|decades?|centi\w+|millimet\w+",
    "12": r"dozens?|feet|foot|inch\w*|months?|years?|yearly|annual\w*|noon|midnight|o'clock|[ap]\.?m\b|hours?",
    "14": r"weeks?|fortnight",
    "15 30 45": r"hours?|minutes?|half|quarters?|months?|september|april|june|november",
    "16": r"pounds?|ounces?",
    "20": r"twent\w+|scores?",
    "24": r"days?|hours?|daily",
    "25 75 0.25 0.75": r"quarters?|coins?|three.?fourths|three.?quarters",
    "28 29 31 52 365 366": r"months?|weeks?|years?|yearly|annual\w*|january|february|march|may|july|august|october",
    "36": r"yards?|inch\w*",
    "50": r"hal(f|ves)",
    "60 3600": r"hours?|minutes?|seconds?|hourly",
    "90 180 270 360": r"angles?|degrees?|triangles?|turns?|circles?|revolutions?",
    "100": r"percent\w*|%|cents?|dollars?|\$|centur\w+|met(er|re)s?|centi\w+|hundred",
    "1000": r"kilo\w+|km|kg|grams?|met(er|re)s?|lit(er|re)s?|thousand|ml|tons?",
    "0.01": r"%|percent\w*|cents?",
    "1000000": r"million",
    "2000": r"tons?",
    "5280 1760": r"miles?",
}


def _cue(words: str) -> re.Pattern[str]:
    """Whole words, or a sign; an empty cue is always there."""
    return re.compile(rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])" if words else "", re.I)


_KNOWN = {Fraction(value): _cue(words) for values, words in _CUES.items() for value in values.split()}
_MONTHS = "january february march april may june july august september october november december"
_NAMES = re.compile(
    r"(?:\b(?:grades?|rooms?|chapters?|day|week|year|level|part|page|step|route|highway|bus|flight|class|type|size|gate|"
    rf"team|number|no\.|version|age|ages|aged|between|from|{_MONTHS.replace(' ', '|')})|\b[A-Z][a-z]+|[-–]) ?$",
)
_YEAR = re.compile(r"\b(?:in|since|by|until|of|year|from|to) $", re.I)
_BODY = re.compile(
    r"[- ]?(?:legged|leg|legs|wheels?|wheeled|eyes?|ears?|sides?|sided|corners?|faces?|wings?|hands?|fingers?|toes?|"
    r"strings?|other|more people|siblings|years? old|[ap]\.?m\b|o'clock|by|x|and (?:a|one)[- ]?(?:half|third|quarter)|"
    r"(?:first|last|next)\b|of (?:the|them|his|her|those|these) )",
    re.I,
)
_EACH = re.compile(
    r"[- ]?(?:days?|hours?|months?|weeks?|minutes?|seconds?) (?:a|per|each|every|in (?:a|one|the|each)) ", re.I
)
_CONVERTED = re.compile(r"^[- ]\w+ (?:in|to|make|makes|equals?|=|per) (?:a|an|one|1|each|every)\b", re.I)


def is_known(value: Fraction, text: str) -> bool:
    """Whether a number can stand in a solution of `text` without being told: as a measure, or as a half or a dozen."""
    return value in _KNOWN and bool(_KNOWN[value].search(text))


def fixed(question: str) -> frozenset[Fraction]:
    """The numbers of a question that are not to be changed: parts of fractions and of times, and all of `is_fixed`."""
    counted = quantities(question)
    parts = {one.value for one in in_sums(question)} - {one.value for one in counted}
    return frozenset(parts | {one.value for one in counted if is_fixed(question, one)})


def is_fixed(question: str, one: Quantity) -> bool:
    """Whether a number names something, is a fact of the world, or has company that would not fit another one."""
    before, after = question[: one.start], question[one.end :]
    if one.value <= 1 or is_known(one.value, question):
        return True
    if one.is_percent and one.value >= 100:
        return True
    if 1900 <= one.value <= 2100 and one.text.isdigit() and _YEAR.search(before):
        return True
    if before.endswith("(") or (not one.text.startswith("$") and _NAMES.search(before) and before[-1:] != "-"):
        return not re.search(r"[.?!,:] $", before) and not _is_subject(before)
    return bool(_BODY.match(after) or _EACH.match(after) or _CONVERTED.match(after))


def _is_subject(before: str) -> bool:
    """`There are`, `She has`: capitalised words that name nobody's number."""
    return bool(
        re.search(r"\b(?:The|There|These|Those|If|All|Only|Every|Each|After|For|In|With|At|On|And|So) $", before)
    )
