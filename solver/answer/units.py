r"""Units of measure after a number or an expression, converted by exact factors: `12 cm`, `1.5 km/h`, `36\pi cm^2`.

Factors are exact: the SI prefixes, and the international yard and pound with the United States measures made of them
(NIST Handbook 44, appendix C). Not converted: temperatures, which have no common zero; radians, for pi is no fraction;
months and days; one money and another. A word that is not in the table is a unit of its own: apples, people.
Symbols tell capitals apart: `1 Mg` is a billion `mg`. Words do not: `5 Meters`, `5 CM`.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

MAX_CHARS = 60

_DEFINITIONS = {
    "millimeter": "1/1000 meter", "centimeter": "1/100 meter", "decimeter": "1/10 meter", "kilometer": "1000 meter",
    "inch": "127/5000 meter", "foot": "12 inch", "yard": "3 foot", "mile": "5280 foot",
    "hectare": "10000 meter^2", "acre": "4840 yard^2",
    "liter": "1/1000 meter^3", "milliliter": "1/1000 liter",
    "gallon": "231 inch^3", "quart": "1/4 gallon", "pint": "1/8 gallon", "cup": "1/16 gallon",
    "milligram": "1/1000 gram", "kilogram": "1000 gram", "tonne": "1000 kilogram",
    "pound": "45359237/100000 gram", "ounce": "1/16 pound",
    "millisecond": "1/1000 second", "minute": "60 second", "hour": "60 minute", "day": "24 hour", "week": "7 day",
    "year": "12 month", "decade": "10 year", "century": "100 year",
    "cent": "1/100 dollar",
    "megameter": "1000 kilometer", "megagram": "1000 kilogram", "megasecond": "1000000 second",
    "megaliter": "1000000 liter", "deciliter": "1/10 liter", "fluidounce": "1/128 gallon", "stone": "14 pound",
    "newton": "1 kilogram meter second^-2", "joule": "1 newton meter", "watt": "1 joule second^-1",
    "kilojoule": "1000 joule", "megajoule": "1000000 joule", "millijoule": "1/1000 joule",
    "kilowatt": "1000 watt", "megawatt": "1000000 watt", "milliwatt": "1/1000 watt", "kilowatthour": "1 kilowatt hour",
}  # fmt: skip
_BASES = [
    "meter", "gram", "second", "month", "degree", "radian", "celsius", "fahrenheit", "kelvin",
    "dollar", "euro", "yen", "rupee",
]  # fmt: skip
_SPELLINGS = {
    "mm": "millimeter", "cm": "centimeter", "m": "meter", "km": "kilometer", "ft": "foot", "feet": "foot",
    "in": "inch", "inches": "inch", "yd": "yard", "yds": "yard", "mi": "mile", "ml": "milliliter", "l": "liter",
    "gal": "gallon", "g": "gram", "mg": "milligram", "kg": "kilogram", "lb": "pound", "lbs": "pound", "oz": "ounce",
    "ms": "millisecond", "s": "second", "sec": "second", "secs": "second", "min": "minute", "mins": "minute",
    "h": "hour", "hr": "hour", "hrs": "hour", "yr": "year", "yrs": "year", "centuries": "century", "usd": "dollar",
    "deg": "degree", "rad": "radian", "metre": "meter", "millimetre": "millimeter", "centimetre": "centimeter",
    "kilometre": "kilometer", "litre": "liter", "millilitre": "milliliter",
    "mph": "mile per hour", "kph": "kilometer per hour", "kmh": "kilometer per hour", "mpg": "mile per gallon",
    "cc": "centimeter^3", "dm": "decimeter", "decimetre": "decimeter", "pt": "pint", "stones": "stone",
}  # fmt: skip
_SYMBOLS = {
    "Mm": "megameter", "Mg": "megagram", "Ms": "megasecond", "L": "liter", "mL": "milliliter", "dL": "deciliter",
    "ML": "megaliter", "N": "newton", "J": "joule", "kJ": "kilojoule", "MJ": "megajoule", "mJ": "millijoule",
    "W": "watt", "kW": "kilowatt", "MW": "megawatt", "mW": "milliwatt", "kWh": "kilowatthour",
    "C": "celsius", "F": "fahrenheit", "K": "kelvin",
}  # fmt: skip
"""Spellings with capitals. In other capitals a symbol is read only where that leaves one meaning: `KM`, not `MG`."""

_PHRASES = [
    (re.compile(r"(?:degrees? ?)?(?:celsius|centigrade)|degrees? ?c(?![a-z])", re.I), "celsius"),
    (re.compile(r"(?:degrees? ?)?fahrenheit|degrees? ?f(?![a-z])", re.I), "fahrenheit"),
    (re.compile(r"(?<![a-z])fl(?:uid|\.)? ?(?:oz|ounces?)(?![a-z])", re.I), "fluidounce"),
]
_POWERS = {"square": 2, "sq": 2, "squared": 2, "cubic": 3, "cubed": 3}


class Unit(NamedTuple):
    """`name` as it was written, spelt out; `factor` of the base units in `dimension`, each with its power."""

    name: str
    factor: Fraction
    dimension: tuple[tuple[str, int], ...]

    @property
    def known(self) -> bool:
        """Whether it is made of units of the table only."""
        return all(base in _BASES or base == "sterling" for base, _ in self.dimension)

    def over(self, other: Unit) -> Fraction | None:
        """How many of `other` one of this is; None for unlike dimensions."""
        if self.name == other.name:
            return Fraction(1)
        return self.factor / other.factor if self.dimension == other.dimension else None

    def times(self, other: Unit) -> Unit:
        powers = dict(self.dimension)
        for base, power in other.dimension:
            powers[base] = powers.get(base, 0) + power
        kept = tuple(sorted((base, power) for base, power in powers.items() if power))
        return Unit(f"{self.name} {other.name}".strip(), self.factor * other.factor, kept)

    def power(self, exponent: int) -> Unit:
        raised = tuple((base, power * exponent) for base, power in self.dimension)
        return Unit(f"{self.name}^{exponent}", self.factor**exponent, raised)


def _own(name: str) -> Unit:
    return Unit(name, Fraction(1), ((name, 1),) if name else ())


def _table() -> dict[str, Unit]:
    table = {name: _own(name) for name in _BASES}
    for name, definition in _DEFINITIONS.items():
        factor, *parts = definition.split()
        unit = Unit("", Fraction(factor), ())
        for part in parts:
            defining, _, exponent = part.partition("^")
            unit = unit.times(table[defining].power(int(exponent or 1)))
        table[name] = unit._replace(name=name)
    return table


_TABLE = _table()
STERLING = Unit("pound", Fraction(1), (("sterling", 1),))
"""What the sign means; the word means the same, or a weight."""

_WORD = r"[A-Za-z][A-Za-z'.-]*(?:\^\{?[1-9]\}?)?"
_UNIT = re.compile(rf" ?{_WORD}(?:[ /]{_WORD}){{0,4}}")
_LETTER_UNITS = frozenset(["m", "s", "g", "h", "L", "l", "N", "J", "W", "V", "K", "C", "F"])
_NOT_UNITS = frozenset([
    "pi", "e", "i", "oo", "or", "and", "to", "in", "of", "sqrt", "root", "sin", "cos", "tan", "log", "ln", "exp",
    "x", "y", "z", "n", "k", "a", "b", "c", "d", "p", "q", "r", "t", "u", "v", "w", "mod", "if", "for", "so", "is",
])  # fmt: skip
_FACTORS = frozenset(["in", "mg", "ms", "ml", "mi", "yd", "oz", "rad"])
"""Names that after an expression may as well be a product of variables."""

_NAMES = "|".join(sorted((name for name in {*_TABLE, *_SPELLINGS} - _FACTORS if len(name) > 1), key=len, reverse=True))
_AFTER_EXPRESSION = re.compile(
    rf"(.*(?:[)}}\d]|(?<![A-Za-z])pi)) ?"
    rf"((?:(?:sq(?:uare)?\.?|cubic) )?(?:(?:{_NAMES}|unit)s?|in(?=\^))(?:\^\{{?[1-9]\}}?)?"
    rf"(?:(?:/| per )(?:{_NAMES}|[hs])(?:\^\{{?[1-9]\}}?)?)?)",
    re.I,
)
"""Only names that hardly anybody means as a product of variables."""


def after_number(text: str) -> Unit | None:
    """The unit that follows a number; None when it is mathematics or a sentence."""
    if len(text) > MAX_CHARS or not _UNIT.fullmatch(text):
        return None
    words = text.replace("/", " ").replace("^", " ").split()
    if any(word.lower() in _NOT_UNITS for word in words if word.lower() not in ("in", "of")) or text.strip() == "of":
        return None
    if len(words[0]) == 1 and (words[0] not in _LETTER_UNITS or not text.startswith(" ")):
        return None
    return read(text)


def split(text: str) -> tuple[str, Unit | None]:
    """An expression and the well-known unit after it; the whole and None when there is none."""
    match = _AFTER_EXPRESSION.fullmatch(text)
    return (match[1], after_number(" " + match[2])) if match else (text, None)


@lru_cache(maxsize=512)
def read(text: str) -> Unit:
    """The unit that words name: `kilometers per hour`, `sq. ft`, `m/s^2`, `red balls`."""
    for phrase, one_word in _PHRASES:
        text = phrase.sub(one_word, text)
    name = " ".join(_spelt_out(word) for word in text.replace("/", " per ").split())
    whole, *divisors = re.split("(?:^| )per ", name)
    unit = _product(whole)
    for divisor in divisors:
        unit = unit.times(_product(divisor).power(-1))
    return unit._replace(name=name)


def _product(name: str) -> Unit:
    """Units side by side when all are known, `kilogram meter^2`; otherwise the words together are one unit."""
    words = name.split()
    if len(words) > 1 and words[0] in _POWERS:
        return _product(" ".join(words[1:])).power(_POWERS[words[0]])
    if len(words) > 1 and words[-1] in _POWERS:
        return _product(" ".join(words[:-1])).power(_POWERS[words[-1]])
    parts = [word.partition("^") for word in words]
    if len(words) > 1 and any(part not in _TABLE for part, _, _ in parts):
        return _own(name)
    unit = Unit("", Fraction(1), ())
    for part, _, exponent in parts:
        unit = unit.times(_TABLE.get(part, _own(part)).power(int(exponent or 1)))
    return unit


def _spelt_out(word: str) -> str:
    """A word in the singular, without abbreviation and braces."""
    written, caret, power = word.translate({ord("{"): None, ord("}"): None}).partition("^")
    written = written.strip(".")
    return (_named(written) or _singular(written)) + caret + power


def _named(written: str) -> str | None:
    """The unit that has this spelling: as it stands, or in other capitals when no other unit has that."""
    for spellings in (_SPELLINGS, _SYMBOLS):
        if written in spellings:
            return spellings[written]
    name = written.lower()
    meanings = {unit for symbol, unit in _SYMBOLS.items() if symbol.lower() == name}
    for spelling in (name, _singular(name)):
        if spelling in _SPELLINGS:
            return _SPELLINGS[spelling] if meanings <= {_SPELLINGS[spelling]} else None
    return meanings.pop() if len(meanings) == 1 else None


def _singular(written: str) -> str:
    """In small letters, unless it looks like a symbol: `MB` is not `Mb`."""
    if len(written) < 3 or (len(written) == 3 and written[1:] != written[1:].lower()):
        return written
    name = written.lower()
    return name[:-1] if name.endswith("s") and not name.endswith("ss") and name != "celsius" else name
