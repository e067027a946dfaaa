"""A formula on one line, with every bracket that it takes to be read as it was meant."""

from __future__ import annotations

from solver.ui.mathematics.symbols import LOWERED, ORDINAL, RAISED
from solver.ui.mathematics.tree import Atom, Boxed, Call, Fraction, Item, Root, Row, Scripted, Table, kind, neighbours

_APART = ("", "relation", "additive", "comma")
"""Neighbours that bind less than a fraction does."""

_OPERANDS = ("number", "letter", "text", "raw", "close", "after", "fraction", "root", "call", "boxed", "table", "word")
_BEFORE_SPACE = (*_OPERANDS, "comma", "large")
_BEHIND_SPACE = (*(each for each in _OPERANDS if each not in ("close", "after")), "open", "large")
_ROOTS = {"3": "∛", "4": "∜"}


def write(row: Row, *, loose: bool = True) -> str:
    """One line. `loose` has spaces around plus and minus, as is usual outside of fractions and scripts."""
    out = _Line(loose)
    for place, item in enumerate(row):
        out.take(row, place, item)
    return out.text


class _Line:
    def __init__(self, loose: bool):
        self.text = ""
        self._loose = loose

    def take(self, row: Row, place: int, item: Item) -> None:
        before, behind = neighbours(row, place)
        match item:
            case Atom(text, "space"):
                self._space(text, kind(before), kind(behind))
            case Atom(text, "relation"):
                self._sign(text, loose=self._loose)
            case Atom(text, "additive" | "times"):
                unary = kind(before) not in _OPERANDS and item.kind == "additive"
                self._sign(text, loose=self._loose and not unary)
            case Atom(text, "word"):
                self._word(text, kind(before), kind(behind))
            case Scripted(base) if base and kind(base[-1]) == "word":
                self._word(_scripted(item, None), kind(before), kind(behind))
            case Scripted():
                text = _scripted(item, behind)
                self.text += text.lstrip() if self.text[-1:].isspace() else text
            case Fraction() if _mixed(before, item):
                self.text = self.text.rstrip() + " " + _fraction(item)
                whole = next(number for number in range(place) if row[number] is before)
                first, _ = neighbours(row, whole)
                alone = kind(first) in (*_APART, "open") and (_separate(behind) or kind(behind) == "after")
                if not alone or kind(behind) == "times":
                    self._bracket_mixed(before)
            case Fraction():
                alone = kind(before) in (*_APART, "open") and kind(behind) != "times" and _separate(behind)
                self.text += _fraction(item) if alone else f"({_fraction(item)})"
            case Root():
                self.text += _root(item, behind)
            case Call(name, arguments):
                self.text += f"{name}({', '.join(write(each, loose=False) for each in arguments)})"
            case Boxed(inside):
                self.text += f"⟦{write(inside)}⟧"
            case Table():
                self.text += _table(item)
            case Atom(text, "comma"):
                numbers = kind(before) == kind(behind) == "number"
                self.text += text if numbers or behind is None or text in ".:" else f"{text} "
            case Atom(text, "text") if self.text[-1:].isspace():
                self.text += text.lstrip()
            case Atom(text):
                self.text += text

    def _sign(self, sign: str, *, loose: bool) -> None:
        if loose or sign.isalpha():
            self.text = (self.text.rstrip() + " " if self.text.strip() else self.text) + sign + " "
        else:
            self.text += sign

    def _word(self, name: str, before: str, behind: str) -> None:
        if before in _OPERANDS and self.text[-1:].strip():
            self.text += " "
        self.text += name
        if behind in ("number", "letter", "fraction", "root", "word", "large", "call", "raw", "boxed"):
            self.text += " "

    def _space(self, text: str, before: str, behind: str) -> None:
        """A space that was written stays between operands and after commas; brackets and signs have their own."""
        if before in _BEFORE_SPACE and behind in _BEHIND_SPACE and self.text[-1:].strip():
            self.text += text

    def _bracket_mixed(self, before: Item | None) -> None:
        whole = before.text if isinstance(before, Atom) else ""
        place = self.text.rindex(whole + " ", 0, len(self.text))
        self.text = f"{self.text[:place]}({self.text[place:]})"


def _mixed(before: Item | None, item: Fraction) -> bool:
    """Whether a number and a fraction of numbers are one mixed number."""
    return isinstance(before, Atom) and before.kind == "number" and before.text.isdigit() and _numeric(item)


def _numeric(item: Fraction) -> bool:
    return all(len(row) == 1 and isinstance(row[0], Atom) and row[0].text.isdigit() for row in (item.above, item.below))


def _fraction(item: Fraction) -> str:
    return f"{_part(item.above)}/{_part(item.below)}"


def _part(row: Row) -> str:
    """One side of a fraction: bare when it is one value, else in brackets."""
    written = write(row, loose=False)
    return written if _one_value(row) else f"({written})"


def _one_value(row: Row) -> bool:
    if len(row) != 1:
        return _fenced(row)
    match row[0]:
        case Atom(_, "number" | "letter") | Call():
            return True
        case Scripted(base, raised, _):
            return len(base) == 1 and _one_value(base) and (raised is None or compact(raised, RAISED) is not None)
        case Root(inside, _):
            return not _bare_root(inside)
    return False


def _fenced(row: Row) -> bool:
    """Whether the first bracket is closed by the last."""
    depth = 0
    for place, item in enumerate(row):
        depth += (kind(item) == "open") - (kind(item) == "close")
        if depth <= 0:
            return place == len(row) - 1 > 0 and isinstance(row[-1], Atom) and row[-1].kind == "close"
    return False


def compact(row: Row, forms: dict[str, str]) -> str | None:
    """A script whose characters all have a raised or lowered form, in these forms; else None."""
    if not row or not all(isinstance(item, Atom) for item in row):
        return None
    text = write(row, loose=False).replace(" ", "").replace("−", "-")
    return "".join(forms[each] for each in text) if text and all(each in forms for each in text) else None


def _scripted(item: Scripted, behind: Item | None) -> str:
    base = write(item.base, loose=False)
    return (base if not base or _carries(item.base) else f"({base})") + scripts(item, behind)


def scripts(item: Scripted, behind: Item | None = None) -> str:
    """The scripts of an item without what carries them."""
    text = ""
    if item.lowered is not None:
        text = _script("_", compact(item.lowered, LOWERED), item.lowered, behind if item.raised is None else None)
    if item.raised is not None:
        text += _special(item.raised) or _script("^", compact(item.raised, RAISED), item.raised, behind)
    return text


def _carries(base: Row) -> bool:
    """Whether a script at the end of `base` plainly belongs to all of it."""
    return (len(base) == 1 and isinstance(base[0], Atom)) or _fenced(base)


def _special(raised: Row) -> str | None:
    """Degrees, primes and ordinals."""
    match raised:
        case (Atom("∘", _),):
            return "°"
        case (Atom("′", _), *_) if all(item == raised[0] for item in raised):
            return "′" * len(raised)
        case (Atom("st" | "nd" | "rd" | "th" as ending, "text"),):
            return "".join(ORDINAL[each] for each in ending)
    return None


def _script(sign: str, short: str | None, row: Row, behind: Item | None) -> str:
    if short is not None:
        return short
    text = write(row, loose=False)
    single = len(row) == 1 and isinstance(row[0], Atom) and len(text) == 1
    return sign + text if single and _separate(behind) else f"{sign}({text})"


def _separate(behind: Item | None) -> bool:
    """Whether what comes next cannot be taken for a part of what stands before it."""
    text = isinstance(behind, Atom) and behind.kind == "text" and behind.text[:1].isspace()
    return text or kind(behind) in (*_APART, "times", "close")


def _root(item: Root, behind: Item | None) -> str:
    inside = write(item.inside, loose=False)
    index = write(item.index, loose=False) if item.index else "2"
    sign = "√" if index == "2" else _ROOTS.get(index)
    if sign is None:
        return f"({inside})^(1/{_part(item.index or ())})"
    return sign + inside if _bare_root(item.inside) and _separate(behind) else f"{sign}({inside})"


def _bare_root(inside: Row) -> bool:
    return len(inside) == 1 and isinstance(inside[0], Atom) and inside[0].kind in ("number", "letter")


def _table(item: Table) -> str:
    if item.sort in ("matrix", "det"):
        rows = ", ".join(f"[{', '.join(write(cell, loose=False) for cell in row)}]" for row in item.rows)
        return f"det [{rows}]" if item.sort == "det" else f"[{rows}]"
    rows = "; ".join(equations(item, " " if item.sort == "lines" else ", "))
    return f"{{{rows}}}" if item.sort == "cases" else rows


def equations(item: Table, between: str = " ") -> list[str]:
    """The rows of a table, a line each; a cell that ends or begins with a sign needs no other mark `between`."""
    rows = []
    for row in item.rows:
        cells = [write(cell) for cell in row if cell]
        rows.append(between.join(cell.strip().rstrip(",") if between == ", " else cell.strip() for cell in cells))
    return rows
