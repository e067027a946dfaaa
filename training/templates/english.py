"""The little English that numbers need: plurals, articles, number words, ordinals, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

_IRREGULAR = {
    "child": "children", "person": "people", "man": "men", "woman": "women", "foot": "feet", "tooth": "teeth",
    "goose": "geese", "mouse": "mice", "sheep": "sheep", "fish": "fish", "deer": "deer", "euro": "euros",
    "photo": "photos", "piano": "pianos", "radio": "radios", "die": "dice", "roof": "roofs", "chef": "chefs",
    "kilo": "kilos", "video": "videos", "logo": "logos", "avocado": "avocados", "burrito": "burritos",
    "loaf": "loaves", "leaf": "leaves", "shelf": "shelves", "knife": "knives", "half": "halves", "calf": "calves",
    "wolf": "wolves", "scarf": "scarves", "life": "lives", "wife": "wives",
}  # fmt: skip
_UNITS = {"kg", "g", "mg", "km", "cm", "mm", "m", "l", "ml", "mph", "km/h", "°C", "W", "kW", "kWh", "MB", "GB", "m/s"}
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety"
_NO_AN = re.compile(r"(?:one|once|uni(?!n|m)|use|usual|eu|ubi|ut[ei])", re.I)
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir)", re.I)


def plural(noun: str) -> str:
    """The plural of a noun or of a noun phrase: `bag of rice` gives `bags of rice`; unit signs stay as they are."""
    head, of, rest = noun.partition(" of ")
    *before, last = head.split(" ")
    return " ".join([*before, _plural(last)]) + of + rest


def _plural(word: str) -> str:
    if word in _UNITS:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", word) else "s")


def article(word: str) -> str:
    """`a` or `an`, by the sound of the word or number that follows."""
    if word[:1].isdigit():
        digits = re.match(r"[\d,]+", word)[0].replace(",", "")  # type: ignore[index]
        lead = digits[: len(digits) % 3 or 3]  # what is said first: 18,000 begins like 18, 800 like 8
        return "an" if lead[0] == "8" or lead in ("11", "18") else "a"
    if _SILENT_H.match(word):
        return "an"
    return "an" if word[:1].lower() in "aeiou" and not _NO_AN.match(word) else "a"


def number_word(number: int) -> str:
    """Words for 0 to 999; larger numbers stay digits."""
    if not 0 <= number < 1000:
        return str(number)
    if number < 20:
        return _WORDS.split()[number]
    if number < 100:
        tens, one = divmod(number, 10)
        return _TENS.split()[tens] + (f"-{_WORDS.split()[one]}" if one else "")
    hundreds, rest = divmod(number, 100)
    return f"{_WORDS.split()[hundreds]} hundred" + (f" and {number_word(rest)}" if rest else "")


def ordinal(number: int) -> str:
    tail = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{tail}"


def part(number: int) -> str:
    """What one of so many equal parts is called: half, third, quarter, fifth, 12th."""
    return {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 8: "eighth"}.get(number, ordinal(number))


def times(number: int) -> str:
    """How often: twice, three times, 12 times."""
    return {1: "once", 2: "twice"}.get(number, f"{number_word(number) if number < 10 else number} times")


def listing(parts: Sequence[str], last: str = "and") -> str:
    """`3, 5 and 9`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def clock(minutes: int) -> str:
    """Minutes since midnight as `9:05 a.m.`; the day wraps."""
    hour, minute = divmod(minutes % 1440, 60)
    return f"{(hour - 1) % 12 + 1}:{minute:02} {'a.m.' if hour < 12 else 'p.m.'}"
