"""The sums in the words of a solution, with the places of their numbers and signs in the text.

Units may stand between the numbers: `6 feet/minute * 7 minutes = 42 feet` is a sum. `solver.equations` says whether it
holds. Of the steps of GSM8K's training set that have a calculator annotation, 97 % are read without it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from solver.equations import Equation, equations

_NUMBER = r"[$£€]?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?%?|[$£€]?\.\d+%?"
_TOKEN = re.compile(
    rf"(?P<n>{_NUMBER})"  # a number
    r"|(?P<o>[-+*/×÷·–−](?=\s*[$£€(\d.])|(?<=[\d\s)])[xX](?=\s*[$£€(]?[\d.]))"  # an operator
    r"|(?P<b>(?<=\d)[A-Za-z](?![A-Za-z])|(?<![A-Za-z])[A-Za-z](?=\d))"  # a letter that belongs to a number: algebra
    r"|(?P<u>/?[A-Za-z’'°]+(?:[/-][A-Za-z’']+)*|[$£€](?=[\s/)=]|$))"  # a word or a unit
    r"|(?P<e>=)|(?P<l>\()|(?P<r>\))|(?P<m>[-+*/^×÷])|(?P<s>\s+)|(?P<any>.)",
    re.S,
)
_SIDE = r"l*n(?:u{0,3}r*)(?:u{0,3}ol*nu{0,3}r*)*"
_CHAIN = re.compile(rf"(?<![nlro]){_SIDE}(?:e{_SIDE})+(?!u{{0,3}}[om])")  # not the end or the beginning of more
_SIGNS = {"×": "*", "·": "*", "x": "*", "X": "*", "÷": "/", "–": "-", "−": "-"}


class Number(NamedTuple):
    """A number as it stands in a text: `value` of `$1,250` is 1250, and of `20%` it is 20."""

    start: int
    end: int
    text: str

    @property
    def value(self) -> Fraction:
        return Fraction(self.bare)

    @property
    def plain(self) -> str:
        """As `solver.equations` reads it."""
        return f"({self.bare}/100)" if self.text.endswith("%") else self.bare

    @property
    def bare(self) -> str:
        """The digits alone, with a zero before a point that begins the number."""
        digits = self.text.strip("$£€%").replace(",", "")
        return f"0{digits}" if digits.startswith(".") else digits


class Sign(NamedTuple):
    """An operator or a bracket in a sum."""

    start: int
    end: int
    text: str

    @property
    def plain(self) -> str:
        return _SIGNS.get(self.text, self.text)


Side = Sequence[Number | Sign]


class Sum(NamedTuple):
    """`left = right` in a step: the tokens of both sides, and the equation of plain numbers that they make."""

    left: tuple[Number | Sign, ...]
    right: tuple[Number | Sign, ...]
    equation: Equation

    @property
    def operands(self) -> tuple[Number, ...]:
        return tuple(token for token in self.left if isinstance(token, Number))

    @property
    def signs(self) -> tuple[Sign, ...]:
        return tuple(token for token in self.left if isinstance(token, Sign) and token.text not in "()")

    @property
    def result(self) -> Number | None:
        """The right side where it is one number."""
        return self.right[0] if len(self.right) == 1 and isinstance(self.right[0], Number) else None


@lru_cache(maxsize=4096)
def sums(text: str) -> tuple[Sum, ...]:
    """The sums that stand in a step, true or not, from left to right."""
    tokens = [match for match in _TOKEN.finditer(text) if match.lastgroup != "s"]
    kinds = "".join(str(match.lastgroup)[0] for match in tokens)
    found: list[Sum] = []
    for chain in _CHAIN.finditer(kinds):
        sides: list[list[Number | Sign]] = [[]]
        for match in tokens[chain.start() : chain.end()]:
            if match.lastgroup == "e":
                sides.append([])
            elif match.lastgroup != "u":
                kind = Number if match.lastgroup == "n" else Sign
                sides[-1].append(kind(match.start(), match.end(), match[0]))
        for left, right in pairwise(map(_balanced, sides)):
            equation = _equation(left, right)
            if equation:
                found.append(Sum(tuple(left), tuple(right), equation))
    return tuple(found)


def _equation(left: Side, right: Side) -> Equation | None:
    """What the sides say; `8 / 32 * 100 = 25%` speaks of 25, while `1 - 75% = 25%` speaks of a quarter.

    None for `the area of 1 room = 11 * 11`, whose left number belongs to the words.
    """
    equation = next(equations(f"{plain(left)} = {plain(right)}"), None)
    if equation and not equation.left.operations and not equation.holds:
        return None
    if equation and not equation.holds and right[-1].text.endswith("%"):
        bare = next(equations(f"{plain(left)} = {plain(right, percent=False)}"), None)
        return bare if bare and bare.holds else equation
    return equation


def _balanced(side: Side) -> Side:
    """Without brackets that open or close nothing: those of the sentence around the sum."""
    while side and side[0].text == "(" and _depth(side) > 0:
        side = side[1:]
    while side and side[-1].text == ")" and _depth(side) < 0:
        side = side[:-1]
    return side


def _depth(side: Side) -> int:
    return sum((token.text == "(") - (token.text == ")") for token in side)


def plain(side: Side, percent: bool = True) -> str:
    """A side as `solver.equations` reads it; `20%` as (20/100), or without `percent` as 20."""
    return " ".join(token.bare if isinstance(token, Number) and not percent else token.plain for token in side)


def numbers(text: str) -> list[Number]:
    """Every number of a text in digits, with its place."""
    return [Number(found.start(), found.end(), found[0]) for found in _TOKEN.finditer(text) if found.lastgroup == "n"]
