"""Finds TeX in a text, and turns it into MathML. What is no TeX, or TeX that is not understood, is left as written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from xml.etree.ElementTree import Element, tostring

LONGEST = 4000  # characters of a formula
_ENVIRONMENTS = re.compile(
    r"\\begin\{((?:align|aligned|equation|gather|cases|array|eqnarray|multline|split|[pbvBV]?matrix)\*?)\}"
)
_BEGIN = re.compile(r"\\begin\b")
_BLANK_LINE = re.compile(r"\n\s*\n")
_DOLLAR = re.compile(r"\$(?=\S)((?:[^\\$]|\\.)*?)\$(?!\d)", re.DOTALL)
_PAIRS = {r"\(": (r"\)", False), r"\[": (r"\]", True), "$$": ("$$", True)}


@dataclass(frozen=True)
class Part:
    """A stretch of a text as it stands there, and the TeX in it if it is a formula."""

    raw: str
    tex: str | None = None
    display: bool = False


def split(text: str) -> list[Part]:
    """`text` in formulas and what lies between them; the raw parts together are the text.

    A dollar is often money: as in pandoc, the first of a pair touches what follows it and the second what is before it,
    and no digit follows. The rules of solver/ui/report/mathematics.js, which is tested with the same cases.
    """
    parts, plain, place = list[Part](), 0, 0
    while place < len(text):
        found = _at(text, place)
        if found is None:
            place += 2 if text[place] == "\\" else 1
            continue
        if plain < place:
            parts.append(Part(text[plain:place]))
        parts.append(found)
        plain = place = place + len(found.raw)
    if plain < len(text):
        parts.append(Part(text[plain:]))
    return parts


def mathml(tex: str, *, display: bool = False) -> str | None:
    """The formula as a `<math>` element; None where it is not understood."""
    from latex2mathml.converter import convert_to_element

    if len(tex) > LONGEST or len(_BEGIN.findall(tex)) > len(_ENVIRONMENTS.findall(tex)):
        return None  # of an environment that it does not know it would show the inside
    try:
        tree: Element = convert_to_element(tex, display="block" if display else "inline")
    except Exception:  # its own errors have no common base, and some inputs make it fail in other ways
        return None
    for element in tree.iter():
        element.text = unescape(element.text) if element.text else None  # its symbols are entities; tostring escapes
        if element.text and element.text.startswith("\\"):
            return None  # a command that it does not know
        for name in [name for name in element.attrib if not _ATTRIBUTES.fullmatch(name)]:
            del element.attrib[name]
        if element.tag == "menclose":  # no part of what browsers draw
            element.set("style", "border: 1px solid; padding: .1em .2em")
    return tostring(tree, encoding="unicode")


_ATTRIBUTES = re.compile(
    "xmlns|display|mathvariant|stretchy|fence|separator|movablelimits|lspace|rspace|width|height|depth|linethickness|"
    "minsize|maxsize|column(align|spacing|lines)|row(spacing|lines)|frame|notation|form|accent|accentunder|"
    "displaystyle|scriptlevel"
)
"""Those that only say what a formula looks like: no links, no styles."""


def _at(text: str, place: int) -> Part | None:
    """The formula that begins at a place."""
    two = text[place : place + 2]
    if two in _PAIRS:
        return _until(text, place, *_PAIRS[two])
    if two[:1] == "$":
        return _dollar(text, place)
    if two != "\\b":
        return None
    if text.startswith(r"\boxed{", place):
        end = _closing(text, place + len(r"\boxed"))
        return Part(text[place:end], text[place:end]) if end else None
    if not (begun := _ENVIRONMENTS.match(text, place)):
        return None
    close = rf"\end{{{begun[1]}}}"
    if (stop := text.find(close, place)) < 0:
        return None
    whole = text[place : stop + len(close)]
    return Part(whole, whole, True)


def _until(text: str, place: int, close: str, display: bool) -> Part | None:
    stop = text.find(close, place + 2)
    tex = text[place + 2 : stop]
    if stop < 0 or not tex.strip() or _BLANK_LINE.search(tex):
        return None
    return Part(text[place : stop + len(close)], tex, display)


def _dollar(text: str, place: int) -> Part | None:
    found = _DOLLAR.match(text, place, place + LONGEST)
    if not found or not found[1] or found[1][-1].isspace() or _BLANK_LINE.search(found[1]):
        return None
    return Part(found[0], found[1])


def _closing(text: str, place: int) -> int | None:
    """Where the brace at a place is closed, and one behind."""
    depth = 0
    while place < len(text):
        if text[place] == "\\":
            place += 1
        elif text[place] == "{":
            depth += 1
        elif text[place] == "}":
            depth -= 1
            if not depth:
                return place + 1
        place += 1
    return None
