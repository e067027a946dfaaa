"""Text and its brackets: what stands outside all of them, and what they enclose."""

from __future__ import annotations

import re

_OPEN, _CLOSE = "([{", ")]}"


def split(text: str, separator: re.Pattern[str]) -> list[str] | None:
    """The parts between separators outside all brackets; None when brackets do not match."""
    parts, depth, start, position = [], 0, 0, 0
    while position < len(text):
        char = text[position]
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth -= 1
            if depth < 0:
                return None
        elif depth == 0 and (match := separator.match(text, position)):
            parts.append(text[start:position])
            start = position = match.end()
            continue
        position += 2 if char == "\\" and text[position + 1 : position + 2] in ("\\", ",") else 1
    return [*parts, text[start:]] if depth == 0 else None


def separators(text: str, pattern: re.Pattern[str]) -> list[str]:
    """What stands between the parts of `split`."""
    found, depth, position = [], 0, 0
    while position < len(text):
        depth += (text[position] in _OPEN) - (text[position] in _CLOSE)
        match = pattern.match(text, position) if depth == 0 else None
        if match:
            found.append(match[0])
        position = match.end() if match else position + 1
    return found


def enclosed(text: str) -> tuple[str | None, str]:
    """The inside of brackets that enclose the whole text, and which they are."""
    opening = 2 if text.startswith("\\{") else 1
    if text[opening - 1 : opening] not in _OPEN or text[-1:] not in _CLOSE or len(text) < 2 * opening:
        return None, ""
    depth = 0
    for position in range(opening - 1, len(text)):
        depth += (text[position] in _OPEN) - (text[position] in _CLOSE)
        if depth == 0 and position < len(text) - 1:
            return None, ""
    around = text[opening - 1] + text[-1]
    if depth or around not in ("()", "[]", "{}", "(]", "[)"):
        return None, ""
    return text[opening : len(text) - opening if text.endswith("\\}") else -1], around
