"""A block of characters with a baseline: what two-dimensional formulas are put together from.

SymPy's pretty printer has the like, but it prints SymPy's objects, and making these of a model's text would evaluate
it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wcwidth import wcswidth

_TALL = {
    "(": "⎛⎜⎜⎝", ")": "⎞⎟⎟⎠", "[": "⎡⎢⎢⎣", "]": "⎤⎥⎥⎦", "{": "⎧⎪⎨⎩", "}": "⎫⎪⎬⎭", "|": "││││",
    "⌊": "⎢⎢⎢⎣", "⌋": "⎥⎥⎥⎦", "⌈": "⎡⎢⎢⎢", "⌉": "⎤⎥⎥⎥",
}  # fmt: skip
"""Top, filling, middle and bottom of brackets that are taller than a line."""


@dataclass(frozen=True)
class Picture:
    """Lines of equal width; `base` is the number of the line that stands beside other things."""

    lines: tuple[str, ...]
    base: int = 0

    @property
    def width(self) -> int:
        return columns(self.lines[0])

    @property
    def height(self) -> int:
        return len(self.lines)


def columns(text: str) -> int:
    """How wide `text` is on a terminal."""
    return max(0, wcswidth(text))


def flat(text: str) -> Picture:
    return Picture((text,))


def beside(*parts: Picture) -> Picture:
    """From left to right, on one baseline."""
    base = max(part.base for part in parts)
    height = base + max(part.height - part.base for part in parts)
    padded = [_padded(part, base - part.base, height) for part in parts]
    return Picture(tuple(map("".join, zip(*padded, strict=True))), base)


def _padded(part: Picture, above: int, height: int) -> tuple[str, ...]:
    blank = " " * part.width
    return (blank,) * above + part.lines + (blank,) * (height - above - part.height)


def over(above: Picture, below: Picture) -> Picture:
    """A fraction; its bar is longer than those of fractions in it, which say so what is divided by what."""
    width = max(above.width, below.width) + 2 * any("─" in line for line in (*above.lines, *below.lines))
    return Picture((*_centred(above, width), "─" * width, *_centred(below, width)), above.height)


def _centred(part: Picture, width: int) -> list[str]:
    left = (width - part.width) // 2
    return [" " * left + line + " " * (width - part.width - left) for line in part.lines]


def rooted(inside: Picture) -> Picture:
    """Under a root sign as tall as it takes."""
    height = inside.height
    lines = [" " * (height + 1) + "_" * inside.width]
    for place, line in enumerate(inside.lines):
        stroke = " " * (height - place) + "╱" + " " * place
        lines.append(("╲" + stroke[1:] if place == height - 1 else stroke) + line)
    return Picture(tuple(lines), inside.base + 1)


def fenced(inside: Picture, left: str, right: str) -> Picture:
    """Between brackets of its height; an empty one is left out."""
    parts = [_bracket(left, inside), inside, _bracket(right, inside)]
    return beside(*(part for part in parts if part is not None))


def _bracket(sign: str, inside: Picture) -> Picture | None:
    if not sign:
        return None
    if inside.height == 1 or sign not in _TALL:
        return Picture(_padded(flat(sign), inside.base, inside.height), inside.base)
    top, filling, middle, bottom = tuple(_TALL[sign])
    between = [filling] * (inside.height - 2)
    if between:
        between[len(between) // 2] = middle
    return Picture((top, *between, bottom), inside.base)


def raised(base: Picture, script: str) -> Picture:
    """`script`, in raised characters, at the upper right."""
    blank = " " * columns(script)
    return Picture((base.lines[0] + script, *(line + blank for line in base.lines[1:])), base.base)


def grid(rows: Sequence[Sequence[Picture]], gap: int = 2, *, left: bool = False) -> Picture:
    """Cells in columns; rows with cells of several lines stand apart. Missing cells are empty."""
    count = max(map(len, rows))
    full = [[*row, *[flat("")] * (count - len(row))] for row in rows]
    widths = [max(row[column].width for row in full) for column in range(count)]
    lines: list[str] = []
    for row in full:
        if lines and any(cell.height > 1 for cell in row):
            lines.append(" " * (sum(widths) + gap * (count - 1)))
        cells = [_cell(cell, width, left) for cell, width in zip(row, widths, strict=True)]
        lines += beside(*[part for cell in cells for part in (flat(" " * gap), cell)][1:]).lines
    return Picture(tuple(lines), len(lines) // 2)


def _cell(cell: Picture, width: int, left: bool) -> Picture:
    lines = [line + " " * (width - cell.width) for line in cell.lines] if left else _centred(cell, width)
    return Picture(tuple(lines), cell.base)
