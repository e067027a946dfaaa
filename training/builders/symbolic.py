"""Programs by rule for computational questions whose expression stands in the question itself.

The wordings are those of DeepMind Mathematics (https://arxiv.org/abs/1904.01557). A rule is a pattern and a program
with the pattern's groups put in; a program that does not print the gold answer is dropped when it is executed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from prompts import Mode
from training.builders import mix
from training.builders.base import Dropped, Modes
from training.records import Item, Row
from training.workshop import Workshop

_N = r"(-?\d+(?:\.\d+)?(?:/\d+)?)"  # a number as these questions write it
_RULES: tuple[tuple[str, str], ...] = (
    (rf"(?:What is |Calculate )?(?:the )?(?:product of |Product of |Multiply ){_N} and {_N}\.?\??", "print({0} * {1})"),
    (rf"(?:What is |Calculate )?{_N} times {_N}\.?\??", "print({0} * {1})"),
    (rf"Divide {_N} by {_N}\.?", 'from sympy import S\nprint(S("{0}/({1})"))'),
    (rf"(?:What is |Calculate )?{_N} divided by {_N}\.?\??", 'from sympy import S\nprint(S("{0}/({1})"))'),
    (rf"Subtract {_N} from {_N}\.?", "print({1} - {0})"),
    (rf"What is {_N} less than {_N}\??", "print({1} - {0})"),
    (rf"What is {_N} (?:minus|take away) {_N}\??", "print({0} - {1})"),
    (rf"(?:Total of|Sum|Add|Add together|Put together|What is the sum of) {_N} and {_N}\.?\??", "print({0} + {1})"),
    (
        r"(?:What is (?:the value of )?|Calculate |Evaluate |Work out )?([-+*/().\d\s]*\d[-+*/().\d\s]*?)[.?]?",
        "{expression}",
    ),
    (
        r"Solve ([^,]+?) = ([^,]+?) for ([a-z])\.",
        'from sympy import *\n{2} = symbols("{2}")\nprint(solve(Eq({0}, {1}), {2})[0])',
    ),
    (
        r"Solve ([^,]+?) = ([^,]+?), ([^,]+?) = ([^,]+?) for ([a-z])\.",
        'from sympy import *\n{unknowns} = symbols("{unknowns}")\n'
        "print(solve([Eq({0}, {1}), Eq({2}, {3})], [{unknowns}])[{4}])",
    ),
    (
        rf"(?:What is|Calculate) the (?:highest|greatest) common (?:divisor|factor) of {_N} and {_N}[.?]",
        "from math import gcd\nprint(gcd({0}, {1}))",
    ),
    (
        rf"(?:What is|Calculate|Find) the (?:smallest|least|lowest) common multiple of {_N} and {_N}[.?]",
        "from math import lcm\nprint(lcm({0}, {1}))",
    ),
    (
        r"(?:What is|Calculate|Find) the common denominator of -?\d+/(\d+) and -?\d+/(\d+)[.?]",
        "from math import lcm\nprint(lcm({0}, {1}))",
    ),
    (rf"(?:What is|Calculate) the remainder when {_N} is divided by {_N}[.?]", "print({0} % {1})"),
    (rf"Does {_N} divide {_N}\?", "print({1} % {0} == 0)"),
    (rf"Is {_N} a factor of {_N}\?", "print({1} % {0} == 0)"),
    (rf"Is {_N} a multiple of {_N}\?", "print({0} % {1} == 0)"),
    (rf"Is {_N} (?:a )?prime(?: number)?\?", "from sympy import isprime\nprint(isprime({0}))"),
    (rf"Is {_N} (?:a )?composite(?: number)?\?", "from sympy import isprime\nprint(not isprime({0}))"),
    (
        r"Let ([a-z])\(([a-z])\) = (.+?)\. (?:Give|Determine|What is|Calculate) \1\((-?\d+)\)[.?]",
        "{1} = {3}\nprint({2})",
    ),
    (rf"Round {_N} to (\d+) (?:dps|decimal places)\.", "print(round({0}, {1}))"),
    (rf"What is {_N} rounded to (\d+) (?:dps|decimal places)\?", "print(round({0}, {1}))"),
    (rf"What is {_N} to the power of 1/(\d+), to the nearest integer\?", "print(round({0} ** (1 / {1})))"),
    (rf"What is the square root of {_N} to the nearest integer\?", "from math import sqrt\nprint(round(sqrt({0})))"),
    (rf"What is the (?:cube|third) root of {_N} to the nearest integer\?", "print(round({0} ** (1 / 3)))"),
    (rf"Which is (?:bigger|greater): {_N} or {_N}\?", 'from sympy import S\nprint(max(S("{0}"), S("{1}")))'),
    (rf"Which is smaller: {_N} or {_N}\?", 'from sympy import S\nprint(min(S("{0}"), S("{1}")))'),
    (rf"Is {_N} (?:bigger|greater) than {_N}\?", 'from sympy import S\nprint(S("{0}") > S("{1}"))'),
    (rf"Is {_N} (?:smaller|less) than {_N}\?", 'from sympy import S\nprint(S("{0}") < S("{1}"))'),
    (
        r"How many minutes are there between (\d+):(\d+) ([AP]M) and (\d+):(\d+) \3\?",
        "print(({3} * 60 + {4}) - ({0} * 60 + {1}))",
    ),
)
_COMPILED = tuple((re.compile(pattern), template) for pattern, template in _RULES)


Options = Modes


def build(items: Iterable[Item], options: Modes, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The program rows of items that a rule matches."""
    for item in items:
        rows = list(written(item, options.of(item, workshop.seed)))
        if not rows:
            yield Dropped(item.id, "nothing to build from", item.question)
        yield from rows


def written(item: Item, modes: tuple[Mode, ...]) -> Iterator[Row]:
    """Yield the program rows of an item that a rule matches; nothing for the rest."""
    program = program_for(item.question)
    if program is not None:
        yield from mix.written(item.model_copy(update={"program": program}), tuple(m for m in modes if m != "cot"))


def program_for(question: str) -> str | None:
    """The program of the first rule that matches the whole question, or None."""
    for pattern, template in _COMPILED:
        match = pattern.fullmatch(question.strip())
        if match:
            return _fill(template, match.groups())
    return None


def _fill(template: str, groups: tuple[str, ...]) -> str:
    if template == "{expression}":
        expression = groups[0].strip()
        if "/" in expression:  # exact fractions, not floats
            return f'from sympy import S\nprint(S("{expression}"))'
        return f"print({expression})"
    implicit = [re.sub(r"(\d)([a-z])", r"\1*\2", group) for group in groups]
    unknowns = ", ".join(sorted(set(re.findall(r"\b[a-z]\b", " ".join(implicit)))))
    return template.format(*implicit, unknowns=unknowns)
