"""Finding the stated answer in a trajectory, and recording which rule found it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from prompts import Mode
from solver.types import Code, Output, Rule, Text

MAX_CHARS = 200_000
"""Only the last so many characters of a text are searched: the answer stands at the end."""


class Extracted(NamedTuple):
    """The answer as it was written, and the rule that found it; both None when nothing was stated."""

    answer: str | None
    rule: Rule | None


def extract(steps: Iterable[Text | Code | Output], mode: Mode) -> Extracted:
    """The answer of a trajectory in the wire format's `mode`.

    Rules are tried in order, each from the last step backwards: boxed, answer_is, hashes, output, last_number; for
    `pot` the output comes first. Words are searched only in what the model said, never in programs or in what they
    printed. `last_number` is a guess: it never counts for the strict score.
    """
    steps = tuple(steps)
    texts = [step.text[-MAX_CHARS:] for step in reversed(steps) if isinstance(step, Text)]
    outputs = [step.output[-MAX_CHARS:] for step in reversed(steps) if isinstance(step, Output) and step.status == "ok"]
    stated: list[tuple[Rule, Callable[[str], str | None], Sequence[str]]] = [
        ("boxed", last_boxed, texts),
        ("answer_is", last_statement, texts),
        ("hashes", last_hashes, texts),
    ]
    printed: tuple[Rule, Callable[[str], str | None], Sequence[str]] = ("output", last_line, outputs[:1])
    rules = [printed, *stated] if mode == "pot" else [*stated, printed]
    for rule, find, places in [*rules, ("last_number", last_number, texts)]:
        for place in places:
            if (answer := find(place)) is not None:
                return Extracted(answer, rule)
    return Extracted(None, None)


MAX_TRIES = 20
"""Candidates of one rule in one text, from its end: repeated unclosed boxes must not cost quadratic time."""


def _latest(pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    return reversed(list(pattern.finditer(text))[-MAX_TRIES:])


_BOX = re.compile(r"\\f?boxed\b|\\fbox\b")
_BARE_BOX = re.compile(r"[ \t]+(-?\\?[A-Za-z0-9][\w./%]*)")


def last_boxed(text: str) -> str | None:
    r"""What stands in the last box that is closed and not empty: `\boxed{...}`, `\fbox{...}` or `\boxed 5`."""
    for match in _latest(_BOX, text):
        start = match.end()
        while start < len(text) and text[start] in " \t":
            start += 1
        if text[start : start + 1] == "{":
            inside = _braced(text, start)
        else:
            bare = _BARE_BOX.match(text, match.end())
            inside = bare[1].rstrip(".") if bare else None
        if inside and (inside := inside.strip()):
            return inside
    return None


def _braced(text: str, start: int) -> str | None:
    """The inside of the braces that open at `start`; None when they are never closed."""
    depth, position = 0, start
    while position < len(text):
        char = text[position]
        if char == "\\":
            position += 2
            continue
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return text[start + 1 : position]
        position += 1
    return None


_STATEMENT = re.compile(
    r"\banswer\b(?:[ \t]+[\w']+){0,8}?(?:[ \t]+(?:is|are|equals)\b(?:[ \t]+\w+:)?|[ \t*_]*[:=])[ \t:*_]*", re.I
)
_MATH = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+?)\$(?!\d)|\\\((.+?)\\\)|\\\[(.+?)\\\]", re.S)
_CLAUSE = re.compile(
    r"\.(?:\s|\*|$)|[!?]+\s|\n|,\s+(?=[A-Za-z])(?!(?:and|or)\b)|\s+(?:because|since|which|so that|as required)\b"
)


def last_statement(text: str) -> str | None:
    """What follows the last "the answer is" or "answer:", up to the end of its clause."""
    for match in _latest(_STATEMENT, text):
        rest = text[match.end() :].lstrip()
        math = _MATH.match(rest)
        if math:
            answer = next(group for group in math.groups() if group)
        else:
            end = _CLAUSE.search(rest)
            answer = rest[: end.start()] if end else rest
        answer = answer.strip().strip("*_`").strip()
        if answer and not answer.startswith("```") and not _BOX.match(answer):  # a box that was never closed
            return answer
    return None


_HASHES = re.compile(r"^[ \t]*####[ \t]*(\S[^\n]*)", re.M)


def last_hashes(text: str) -> str | None:
    """What follows the last `####`, the mark of GSM8K."""
    found = _HASHES.findall(text)
    return found[-1].strip() if found else None


_LABEL = re.compile(r"^[A-Za-z][A-Za-z _'()-]*:\s+(?=\S)")


def last_line(output: str) -> str | None:
    """The last line a program printed, without a label such as "Total: ". A printed None is no answer."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    if not lines or lines[-1] == "None":
        return None
    line = lines[-1]
    return last_boxed(line) or last_statement(line) or re.sub(_LABEL, "", line)


_NUMBER = re.compile(
    r"""
    (?: (?<![\w.)\]}\\$%]) - (?=[$\d\\.]) )?              # a sign, but not the minus of 5-3
    \$?
    (?: \\[dt]?frac\{-?\d+\}\{\d+\}
      | (?<![\w.,]) (?: \d{1,3}(?:,\d{3})+ (?!\d) | \d+ ) (?:\.\d+)? (?:[eE][+-]?\d+)? (?: /\d+(?![\d.]*\d/) )?
      | (?<![\w.]) \.\d+
    )
    (?: \s?\\?% )?
    """,
    re.X,
)


def last_number(text: str) -> str | None:
    """The last number in the words, fractions and thousands separators kept whole."""
    found = [match[0] for match in _NUMBER.finditer(text)]
    return found[-1].strip() if found else None
