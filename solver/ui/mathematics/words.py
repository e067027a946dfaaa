r"""Words with formulas among them, as a model writes them, read while they stream.

A formula is what stands in `$...$`, `$$...$$`, `\(...\)`, `\[...\]`, `\boxed{...}` or an environment; everything else
is words and is not touched. What might still become a formula is held back until that is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

MAX_FORMULA = 2000
"""Characters after which what looked like the beginning of a formula is words after all."""

_OPENING = re.compile(r"\\\(|\\\[|\$\$|\$|\\(?:f?boxed|fbox)\s*\{|\\begin\s*\{(\w+\*?)\}")
_PENDING = re.compile(r"\\(?:[a-z]{0,6}\s*|begin\s*\{\w*\*?)$|\$$")
"""The end of a text that may be the beginning of an opening."""

_DOLLARS = re.compile(r"\\.|\$|\n", re.S)
_BRACES = re.compile(r"\\.|[{}]", re.S)
_WORDS = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{2,}\s+[A-Za-z]{2,}|\s[a-z]{2,}\s")
_TEXTS = re.compile(r"\\[a-z]+\s*\{[^{}]*\}|\\[A-Za-z]+")


@dataclass(frozen=True)
class Piece:
    """`source` is a formula without its delimiters (a box is part of it); of words, the words."""

    sort: Literal["words", "inline", "display"]
    source: str
    written: str
    """Exactly what stood in the text."""


class Reader:
    """`feed` it text as it comes; `end` when no more will come."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, text: str) -> list[Piece]:
        return self._read(self._held + text, final=False)

    def end(self) -> list[Piece]:
        return self._read(self._held, final=True)

    def _read(self, text: str, *, final: bool) -> list[Piece]:
        pieces, words, place = list[Piece](), 0, 0
        hold = len(text)
        while opened := _OPENING.search(text, place):
            if _undecided(text, opened) and not final:
                hold = opened.start()
                break
            found = _formula(text, opened, final)
            if found is None:
                if not final and _may_close(text[opened.start() :], opened):
                    hold = opened.start()
                    break
                place = opened.end()
                continue
            if opened.start() > words:
                pieces.append(_words(text[words : opened.start()]))
            pieces.append(found)
            words = place = opened.start() + len(found.written)
        else:
            if not final and (pending := _PENDING.search(text, place)):
                hold = pending.start()
        if hold > words:
            pieces.append(_words(text[words:hold]))
        self._held = text[max(hold, words) :]
        return pieces


def _words(text: str) -> Piece:
    return Piece("words", text, text)


def _undecided(text: str, opened: re.Match[str]) -> bool:
    return opened[0] == "$" and opened.end() == len(text)


def _formula(text: str, opened: re.Match[str], final: bool) -> Piece | None:
    """The formula that begins here, if it is closed already and is one."""
    start, begin = opened.start(), opened.end()
    match opened[0]:
        case "$":
            end = _dollar(text, begin, final)
            if end is None or _WORDS.search(_TEXTS.sub("", text[begin:end])):
                return None  # prices: `$5 for the first and $3 for the others`
            return Piece("inline", text[begin:end], text[start : end + 1])
        case "$$":
            return _until(text, start, begin, "$$", "display")
        case "\\(":
            return _until(text, start, begin, "\\)", "inline")
        case "\\[":
            return _until(text, start, begin, "\\]", "display")
    if opened[1]:
        closing = f"\\end{{{opened[1]}}}"
        end = text.find(closing, begin)
        return None if end < 0 else Piece("display", *[text[start : end + len(closing)]] * 2)
    end = _brace(text, begin)
    return None if end is None else Piece("inline", *[text[start : end + 1]] * 2)


def _until(text: str, start: int, begin: int, closing: str, sort: Literal["inline", "display"]) -> Piece | None:
    end = text.find(closing, begin)
    blank = text.find("\n\n", begin)
    if end < 0 or -1 < blank < end:
        return None
    return Piece(sort, text[begin:end].strip(), text[start : end + len(closing)])


def _dollar(text: str, begin: int, final: bool) -> int | None:
    """Where `$` closes: on the same line, not after white space and not before a digit, as Pandoc has it.

    Unless the text is `final`, what comes next must be known.
    """
    if text[begin : begin + 1].isspace():
        return None
    for match in _DOLLARS.finditer(text, begin):
        if match[0] == "\n":
            return None
        if match[0] == "$":
            good = not text[match.start() - 1].isspace() and not text[match.end() : match.end() + 1].isdigit()
            known = final or match.end() < len(text)
            return match.start() if good and known and match.start() > begin else None
    return None


def _brace(text: str, begin: int) -> int | None:
    depth = 1
    for match in _BRACES.finditer(text, begin):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth == 0:
            return match.start()
    return None


def _may_close(rest: str, opened: re.Match[str]) -> bool:
    """Whether more text could still make a formula of it."""
    if len(rest) > MAX_FORMULA or (opened[0] != "$" and "\n\n" in rest and not opened[1]):
        return False
    inside = rest[len(opened[0]) :]
    if opened[0] != "$":
        return True
    signs = [match.start() for match in _DOLLARS.finditer(inside) if match[0] in "$\n"]
    return not inside[:1].isspace() and (not signs or (signs[0] == len(inside) - 1 and inside[-1] == "$"))
