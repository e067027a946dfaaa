r"""Exact values of plain numbers: `1,234`, `-3/4`, `3\frac{1}{2}`, `5e-7`, `12.5%`, `$20`, `12 apples`, `101_2`.

Integers and fractions only, no floats and no eval; every number is bounded before it is computed.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from solver.answer import units, words
from solver.answer.units import Unit

MAX_DIGITS = 4_000
"""Digits of one integer; Python itself refuses to read more than 4,300."""

MAX_EXPONENT = 20_000
"""Powers of ten that are multiplied out. Beyond it a number stays mantissa and exponent: it equals no number within."""


class Huge(NamedTuple):
    """mantissa * 10**exponent, the mantissa without trailing zeros: equal values are equal tuples."""

    mantissa: int
    exponent: int


class Number(NamedTuple):
    """A value and how it was written."""

    value: Fraction | Huge
    unit: Unit | None = None
    percent: bool = False
    printed: bool = False
    """Has the 16 or 17 significant digits with which Python prints a float that is no short decimal."""
    misread: Fraction | None = None
    """What the same digits would be in base ten, when the base is another."""


_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:_\d{3})+(?!\d)|\d+)"
_DECIMAL = rf"(?:{_DIGITS}(?:\.\d*)?|\.\d+)"
_INTEGER = re.compile(r"[+-]?\d+")
_FORMS = re.compile(
    rf"""(?P<sign>[+-]?)
    (?: (?P<whole>\d+)\s?\\frac\{{(?P<top>\d+)\}}\{{(?P<bottom>\d+)\}}
      | (?P<whole2>\d+)\ (?P<top2>\d+)/(?P<bottom2>\d+)
      | \\frac\{{(?P<over>[+-]?{_DECIMAL})\}}\{{(?P<under>[+-]?{_DECIMAL})\}}
      | (?P<left>{_DECIMAL})[/:](?P<right>-?{_DECIMAL})
      | (?P<before>\d*)\.(?P<fixed>\d*)\\overline\{{(?P<repeat>\d+)\}}
      | (?P<based>\d[0-9A-F]*|[A-F][0-9A-F]+(?=_\{{?16\b))_\{{?(?P<base>\d{{1,2}})(?!\d)\}}?
      | 10(?:\^|\*\*)(?: \{{(?P<alone>[+-]?\d+)\}} | \(?(?P<alone2>[+-]?\d+)\)? )
      | (?: (?P<decimal>{_DECIMAL}) (?: [eE](?P<exponent>[+-]?\d+) )? (?![eE]?\d) )
        (?: (?:\s?\*|\s?\\times\s?|\s?\\cdot\s?|\sx\s)10(?:\^|\*\*)
            (?: \{{(?P<power>[+-]?\d+)\}} | \(?(?P<power2>[+-]?\d+)\)? ) )?
    )""",
    re.X,
)
_REPR = re.compile(
    r"(?:Integer|Float|Decimal|np\.\w+|numpy\.\w+|mpf|mpq|Fraction|Rational)\('?([+-]?[\d.eE+-]+)'?"
    r"(?:, ?'?(\d+)'?)?(?:, ?(?:precision|dtype)=[\w.]+)?\)"
)
_SCALES = {"%": -2, "percent": -2, "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SCALE = re.compile(rf" ?({'|'.join(_SCALES)})(?![A-Za-z])", re.I)
"""What multiplies the number before it, as a power of ten."""

_REPEATED = re.compile(r" ?\(([A-Za-z-]+)\)")
"""The number again in words: `5 (five)`."""

_COMPOUND = re.compile(r"(\d[\d.,]* ?[A-Za-z]+),? (?:and )?(\d[\d.]* ?[A-Za-z]+)")
"""A measure in two units: `5 ft 3 in`, `3 dollars and 50 cents`."""

_CURRENCY = {
    "$": units.read("dollar"), "€": units.read("euro"), "£": units.STERLING, "¥": units.read("yen"),
    "₹": units.read("rupee"),
}  # fmt: skip


@lru_cache(maxsize=4096)
def parse(text: str) -> Number | None:
    """The number that a tidied answer is, or None when it is anything else or too large to read."""
    if not 0 < len(text) <= 2 * MAX_DIGITS:
        return None
    if _INTEGER.fullmatch(text):
        return _plain(text)
    if (spelt := words.number(text)) is not None:
        return Number(spelt)
    if compound := _COMPOUND.fullmatch(text):
        return _sum_of_units(*compound.groups())
    text, negative = _outer_sign(_unwrap_repr(text))
    unit = None
    if text[:1] in _CURRENCY:
        unit, text = _CURRENCY[text[0]], text[1:].lstrip()
    match = _FORMS.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    shift = 0
    if scale := _SCALE.match(rest):
        rest, shift = rest[scale.end() :], _SCALES[scale[1].lower()]
    value = _value(match)
    if value is None:
        return None
    value = _scaled(value, shift)
    if repeated := _REPEATED.fullmatch(rest):
        rest = "" if words.number(repeated[1]) == value else rest
    if rest:
        written = units.after_number(rest)
        if written is None:
            return None
        unit = unit.times(written) if unit and written.name.startswith("per ") else written
    if negative != (match["sign"] == "-"):
        value = _negated(value)
    misread = _in_base_ten(match)
    return Number(value, unit, shift == -2, _looks_printed(match), misread)


def _sum_of_units(large: str, small: str) -> Number | None:
    """Two measures as one in the smaller unit; None when they are two answers."""
    first, second = parse(large), parse(small)
    if first is None or second is None or not first.unit or not second.unit:
        return None
    factor = first.unit.over(second.unit)
    if factor is None or factor <= 1 or isinstance(first.value, Huge) or isinstance(second.value, Huge):
        return None
    return Number(first.value * factor + second.value, second.unit) if second.value < factor else None


def _unwrap_repr(text: str) -> str:
    """What Python prints for a number object, without the name of its type."""
    match = _REPR.fullmatch(text)
    if match is None:
        return text
    return f"{match[1]}/{match[2]}" if match[2] and text[0] in "FR" and not text.startswith("Float") else match[1]


def _outer_sign(text: str) -> tuple[str, bool]:
    """A minus before a currency sign, of which US$ is one."""
    text = text.replace("US$", "$", 1)
    if len(text) > 1 and text[0] == "-" and text[1] in _CURRENCY:
        return text[1:], True
    return text, False


def _plain(digits: str) -> Number | None:
    return Number(Fraction(int(digits))) if len(digits) <= MAX_DIGITS else None


def _value(match: re.Match[str]) -> Fraction | Huge | None:
    """The value of a match of `_FORMS`, without its sign; None when it is too large or divides by zero."""
    group = match.groupdict()
    if group["decimal"] is not None:
        return _decimal(group["decimal"], group["exponent"], group["power"] or group["power2"])
    if power := group["alone"] or group["alone2"]:
        return _decimal("1", power, None)
    if group["based"] is not None:
        base = int(group["base"])
        try:
            return Fraction(int(group["based"], base)) if base <= 16 else None
        except ValueError:  # no base, not a digit of it, or too many digits
            return None
    if group["repeat"] is not None:
        return _repeating(group["before"] or "0", group["fixed"], group["repeat"])
    whole = group["whole"] or group["whole2"] or "0"
    top = group["top"] or group["top2"] or group["over"] or group["left"]
    bottom = group["bottom"] or group["bottom2"] or group["under"] or group["right"]
    parts = [_decimal(part, None, None) for part in (whole, top, bottom)]
    if any(not isinstance(part, Fraction) for part in parts) or not parts[2]:
        return None
    return parts[0] + parts[1] / parts[2]  # type: ignore[operator]


def _decimal(digits: str, exponent: str | None, power: str | None) -> Fraction | Huge | None:
    whole, _, fraction = digits.replace(",", "").replace("_", "").partition(".")
    if len(whole) + len(fraction) > MAX_DIGITS or len(exponent or "") + len(power or "") > MAX_DIGITS:
        return None
    shift = int(exponent or 0) + int(power or 0) - len(fraction)
    return _scaled(Fraction(int(whole + fraction)), shift)


def _scaled(value: Fraction | Huge, shift: int) -> Fraction | Huge:
    """value * 10**shift, as a fraction where that stays small. A far shift is of a whole number."""
    if isinstance(value, Fraction):
        if not value or abs(shift) <= MAX_EXPONENT // 2:
            return value * 10**shift if shift >= 0 else value / 10**-shift
        digits = str(value.numerator)
        bare = digits.rstrip("0")
        value = Huge(int(bare), len(digits) - len(bare))
    exponent = value.exponent + shift
    if abs(exponent) > MAX_EXPONENT:
        return Huge(value.mantissa, exponent)
    return Fraction(value.mantissa) * Fraction(10) ** exponent


def _negated(value: Fraction | Huge) -> Fraction | Huge:
    return Huge(-value.mantissa, value.exponent) if isinstance(value, Huge) else -value


def _repeating(before: str, fixed: str, repeat: str) -> Fraction | None:
    if len(before) + len(fixed) + len(repeat) > MAX_DIGITS:
        return None
    tail = Fraction(int(repeat), (10 ** len(repeat) - 1) * 10 ** len(fixed))
    return int(before + fixed) / Fraction(10 ** len(fixed)) + tail


def _in_base_ten(match: re.Match[str]) -> Fraction | None:
    based = match["based"]
    return Fraction(int(based)) if based and based.isdigit() and len(based) <= MAX_DIGITS else None


def _looks_printed(match: re.Match[str]) -> bool:
    digits = match["decimal"]
    if digits is None or ("." not in digits and not match["exponent"]) or len(match["exponent"] or "") > 4:
        return False
    return digits[-1] != "0" and 16 <= len(digits.replace(".", "").replace(",", "").lstrip("0")) <= 17
