"""A formula on several lines: fractions stacked, matrices row by row, equations under one another."""

from __future__ import annotations

from solver.ui.mathematics import line
from solver.ui.mathematics.picture import Picture, beside, fenced, flat, grid, over, raised, rooted
from solver.ui.mathematics.symbols import RAISED
from solver.ui.mathematics.tree import Atom, Boxed, Fraction, Item, Root, Row, Scripted, Table, kind


def lines(row: Row, width: int) -> list[str]:
    """The formula on as many lines as it takes, or on one where it would be wider than `width` columns."""
    match row:
        case (Table(rows, "lines"),):
            return [each for cells in rows for each in lines(sum(cells, ()), width)]
    if not any(map(_tall, row)):
        return [line.write(row)]
    drawn = _picture(row)
    return [each.rstrip() for each in drawn.lines] if drawn.width <= width else [line.write(row)]


def _tall(item: Item) -> bool:
    match item:
        case Fraction() | Table():
            return True
        case Scripted(base, _, _) | Boxed(base):
            return any(map(_tall, base))
        case Root(inside, None):
            return any(map(_tall, inside))
    return False


def _picture(row: Row) -> Picture:
    """Flat stretches are written by `line`, so that both ways of writing agree; what is tall is drawn between them."""
    parts: list[Picture] = []
    begin = place = 0
    while place < len(row):
        end = _closing(row, place) + 1
        if any(map(_tall, row[place:end])):
            parts += _stretch(row, begin, place)
            parts.append(_drawn(row[place]) if end == place + 1 else _bracketed(row[place:end]))
            begin = end
            place = end
        else:
            place += 1
    return beside(*parts, *_stretch(row, begin, place)) if parts or row else flat("")


def _stretch(row: Row, begin: int, end: int) -> list[Picture]:
    """What is flat, with the spaces that its signs have towards what is drawn before and behind it."""
    if begin == end:
        return []
    neighbour = (Atom("\0", "letter"),)
    before, behind = neighbour if begin else (), neighbour if end < len(row) else ()
    text = line.write((*before, *row[begin:end], *behind)).replace("\0", "")
    return [flat(text + " " if behind and text.endswith((",", "+", "-", "±", "∓")) else text)]


def _closing(row: Row, place: int) -> int:
    """Where the bracket that opens at `place` is closed; `place` itself where none does."""
    if kind(row[place]) != "open":
        return place
    depth = 0
    for later in range(place, len(row)):
        depth += (kind(row[later]) == "open") - (kind(row[later]) == "close")
        if depth == 0:
            return later
    return place


def _bracketed(row: Row) -> Picture:
    """Brackets as tall as what stands in them, and their power behind."""
    last = row[-1]
    opening, closing = (line.write(each) for each in (row[:1], last.base if isinstance(last, Scripted) else row[-1:]))
    drawn = fenced(_picture(row[1:-1]), opening, closing)
    return _with_scripts(drawn, last) if isinstance(last, Scripted) else drawn


def _with_scripts(base: Picture, item: Scripted) -> Picture:
    """Raised where every character of a power can be; else behind it, after a caret."""
    if item.lowered is None and item.raised is not None and (short := line.compact(item.raised, RAISED)):
        return raised(base, short)
    return beside(base, flat(line.scripts(item)))


def _drawn(item: Item) -> Picture:
    match item:
        case Fraction(above, below):
            return over(_picture(above), _picture(below))
        case Root(inside, None):
            return rooted(_picture(inside))
        case Boxed(inside):
            return fenced(_picture(inside), "⟦", "⟧")
        case Scripted(base, _, _):
            return _with_scripts(fenced(_picture(base), "(", ")"), item)
        case Table(rows, sort):
            cells = [[_picture(cell) for cell in row] for row in rows]
            left, right = {"det": "||", "cases": ("{", ""), "lines": ("", "")}.get(sort, "[]")
            return fenced(grid(cells, left=sort in ("cases", "lines")), left, right)
    raise AssertionError(f"{item} is flat")
