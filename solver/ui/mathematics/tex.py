"""TeX read into a tree. pylatexenc parses; what it or we do not understand stays as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from solver.ui.mathematics.grammar import BINOMIALS, BOXES, FRACTIONS, TABLES, TEXTS, macros
from solver.ui.mathematics.symbols import ALPHABETS, CHARACTERS, IGNORED, MARKS, NEGATED, SYMBOLS, styled
from solver.ui.mathematics.tree import Atom, Boxed, Call, Fraction, Item, Kind, Root, Row, Scripted, Table, kind

MAX_CHARS = 4000
"""Longer formulas are not read: nobody could read them on a terminal either."""

_FENCES: dict[str, Literal["open", "close"]] = {"left": "open", "right": "close"}
_TOKEN = re.compile(r"\d+(?:\.\d+)?|\.\d+|\.\.\.|\s+|.", re.S)


_BARE_SCRIPT = re.compile(
    r"([_^])\s*(\\[dt]?frac\s*(?:\d\s*\d|\{[^{}]*\}\s*\{[^{}]*\})|\\(?:text|mathrm|mathbf)\s*\{[^{}]*\})"
)
"""A macro with arguments as a script, which TeX takes without braces; the parser does not."""


class Unreadable(Exception):
    """The formula is to be shown as it was written."""


def read(source: str) -> Row | None:
    """The tree of a formula, given without its delimiters; None where it cannot be read with certainty."""
    from pylatexenc.latexwalker import LatexWalker, LatexWalkerError

    if len(source) > MAX_CHARS:
        return None
    try:
        source = _BARE_SCRIPT.sub(r"\1{\2}", source)
        walker = LatexWalker(source, latex_context=macros(), tolerant_parsing=False)
        nodes, _, length = walker.get_latex_nodes(parsing_state=walker.make_parsing_state(in_math_mode=True))
        return _row(nodes) if length == len(source) else None
    except (LatexWalkerError, Unreadable, RecursionError):
        return None


def _row(nodes: Iterable[Any]) -> Row:
    """The items of a list of nodes; scripts join what stands before them, braces that only group vanish."""
    reader = _Reader()
    for node in nodes:
        reader.take(node)
    return reader.row()


class _Reader:
    def __init__(self) -> None:
        self._parts: list[Row] = []  # what stands in braces is one part, so that a script belongs to all of it
        self._grouped: set[int] = set()  # the places of these
        self._after_unknown = False
        self._after_fence: Literal["open", "close"] | None = None

    def row(self) -> Row:
        return _unfenced(tuple(item for part in self._parts for item in part))

    def take(self, node: Any) -> None:
        name = type(node).__name__
        unknown, self._after_unknown = self._after_unknown, False
        fence, self._after_fence = self._after_fence, None
        if name == "LatexCharsNode":
            chars = node.chars.lstrip() if fence else node.chars
            if fence and chars[:1] in ".|":
                self._parts += [(Atom("|", fence),)] if chars[0] == "|" else []
                chars = chars[1:]
            if unknown and chars[:1] == "[":  # its optional argument, perhaps
                self._add(Atom(chars, "raw"))
            else:
                self._parts += [(atom,) for atom in _atoms(chars)]
        elif name == "LatexGroupNode":
            if unknown:
                self._add(Atom(node.latex_verbatim(), "raw"))
                self._after_unknown = True
            else:
                self._grouped.add(len(self._parts))
                self._parts.append(_group(node.nodelist))
        elif name == "LatexMacroNode":
            self._macro(node)
        elif name == "LatexSpecialsNode" and node.specials_chars in "^_":
            self._script(node)
        elif name == "LatexEnvironmentNode" and node.environmentname in TABLES:
            self._add(_table(node))
        elif name == "LatexEnvironmentNode":
            self._add(Atom(node.latex_verbatim(), "raw"))
        else:  # a comment, an alignment mark outside of a table, mathematics within mathematics
            raise Unreadable

    def _add(self, *items: Item) -> None:
        self._parts.append(items)

    def _script(self, node: Any) -> None:
        while self._parts and all(kind(item) == "space" for item in self._parts[-1]):
            self._parts.pop()
        whole = len(self._parts) - 1 in self._grouped
        base = self._parts.pop() if self._parts else ()
        self._grouped.discard(len(self._parts))
        script = _argument(node, 0)
        raised, lowered = (script, None) if node.specials_chars == "^" else (None, script)
        if not whole and len(base) == 1 and isinstance(base[0], Scripted):
            first = base[0]
            if (raised and first.raised) or (lowered and first.lowered):
                raise Unreadable  # x^2^3 is no TeX
            self._add(Scripted(first.base, raised or first.raised, lowered or first.lowered))
        else:
            self._add(Scripted(base, raised, lowered))
        bare = type(node.nodeargd.argnlist[0]).__name__ == "LatexCharsNode"
        if bare and script[-1:] and kind(script[-1]) == "number" and _following(node).isdigit():
            raise Unreadable  # x^10 without braces raises only the 1, which is hardly what was meant

    def _macro(self, node: Any) -> None:
        name = node.macroname
        if name in IGNORED:
            self._after_fence = _FENCES.get(name)
        elif name in SYMBOLS:
            self._add(SYMBOLS[name])
        elif name in FRACTIONS:
            self._add(Fraction(_argument(node, 0), _argument(node, 1)))
        elif name in BINOMIALS:
            self._add(Call("binom", (_argument(node, 0), _argument(node, 1))))
        elif name == "sqrt":
            self._add(Root(_argument(node, 1), _argument(node, 0) if node.nodeargd.argnlist[0] else None))
        elif name in BOXES:
            self._add(Boxed(_argument(node, 0)))
        elif name in TEXTS:
            self._parts.append(_text(_inside(node, 0)))
        elif name == "operatorname":
            self._add(Atom(_letters(node), "word"))
        elif name == "pmod":
            self._add(Atom(" ", "space"), Atom("(", "open"), SYMBOLS["mod"], *_argument(node, 0), Atom(")", "close"))
        elif name in ALPHABETS:
            self._parts.append(_styled(node))
        elif name == "underline":
            self._parts.append(_argument(node, 0))
        elif name == "tag":
            self._add(Atom(f" ({_letters(node)})", "text"))
        elif name in MARKS:
            self._add(Atom("".join(each + MARKS[name] for each in _letters(node)), "letter"))
        elif name == "not":
            self._add(Atom(_negated(_argument(node, 0)), "relation"))
        else:
            self._add(Atom(node.latex_verbatim(), "raw"))
            self._after_unknown = True


def _group(nodes: Sequence[Any]) -> Row:
    r"""What stands in braces: `{a \over b}` and `{n \choose k}` are written in them."""
    for place, node in enumerate(nodes):
        if type(node).__name__ == "LatexMacroNode" and node.macroname in ("over", "choose"):
            sides = _trimmed(_row(nodes[:place])), _trimmed(_row(nodes[place + 1 :]))
            return (Fraction(*sides),) if node.macroname == "over" else (Call("binom", sides),)
    return _row(nodes)


def _unfenced(row: Row) -> Row:
    r"""A matrix has brackets of its own: those of `\left(\begin{array}...` go, bars and a lone brace say what it is."""
    items: list[Item] = []
    for item in row:
        items.append(item)
        match items[-3:]:
            case [Atom(opening, "open"), Table(rows, "matrix"), Atom(closing, "close")]:
                items[-3:] = [Table(rows, "det" if opening == closing == "|" else "matrix")]
    match items[-2:]:
        case [Atom("{", "open"), Table(rows, "matrix")]:
            items[-2:] = [Table(rows, "cases")]
    return tuple(items)


def _following(node: Any) -> str:
    return str(node.parsing_state.s[node.pos + node.len :][:1])


def _atoms(chars: str) -> Iterable[Atom]:
    for token in _TOKEN.findall(chars):
        if token.isspace():
            yield Atom(" ", "space")
        elif token[-1].isdigit():
            yield Atom(token, "number")
        elif token == "...":
            yield SYMBOLS["ldots"]
        elif token == "~":
            yield Atom(" ", "space")
        else:
            yield Atom(token, CHARACTERS.get(token, "letter"))


def _inside(node: Any, place: int) -> Sequence[Any]:
    """The nodes of an argument."""
    if node.nodeargd is None or node.nodeargd.argnlist is None:
        raise Unreadable
    found = node.nodeargd.argnlist[place]
    if found is None:
        raise Unreadable
    return list(found.nodelist) if type(found).__name__ == "LatexGroupNode" else [found]


def _argument(node: Any, place: int) -> Row:
    return _trimmed(_group(_inside(node, place)))


def _text(nodes: Sequence[Any]) -> Row:
    """Words, with the formulas that may stand among them."""
    row: list[Item] = []
    for node in nodes:
        match type(node).__name__:
            case "LatexCharsNode":
                row.append(Atom(re.sub(r"\s+", " ", node.chars.replace("~", " ")), "text"))
            case "LatexMathNode":
                row += _row(node.nodelist)
            case "LatexMacroNode" if node.macroname in SYMBOLS:
                row.append(Atom(SYMBOLS[node.macroname].text + node.macro_post_space, "text"))
            case "LatexMacroNode" if node.macroname in TEXTS:
                row += _text(_inside(node, 0))
            case "LatexGroupNode":
                row += _text(node.nodelist)
            case _:
                row.append(Atom(node.latex_verbatim(), "raw"))
    return tuple(row)


def _letters(node: Any) -> str:
    """An argument of letters and digits alone; marks over anything else cannot be written on one line."""
    atoms = _argument(node, 0)
    plain: tuple[Kind, ...] = ("letter", "number", "text")
    if not atoms or not all(isinstance(atom, Atom) and atom.kind in plain and atom.text.isalnum() for atom in atoms):
        raise Unreadable
    return "".join(atom.text for atom in atoms if isinstance(atom, Atom))


def _styled(node: Any) -> Row:
    """Letters in another alphabet; words, digits and whatever else are left as they are."""
    atoms = _argument(node, 0)
    match atoms:
        case (Atom(text, "letter"),) if text.isascii() and text.isalpha():
            letter = styled(node.macroname, text)
            return (Atom(letter, "letter"),) if letter else (Atom(node.latex_verbatim(), "raw"),)
    if node.macroname in ("mathbf", "boldsymbol", "bm"):
        return atoms
    return (Atom(node.latex_verbatim(), "raw"),)


def _negated(argument: Row) -> str:
    match argument:
        case (Atom(text),) if text in NEGATED:
            return NEGATED[text]
    raise Unreadable


def _table(node: Any) -> Table:
    rows: list[list[list[Any]]] = [[[]]]
    for each in node.nodelist:
        if type(each).__name__ == "LatexMacroNode" and each.macroname in ("\\", "cr", "newline"):
            rows.append([[]])
        elif type(each).__name__ == "LatexSpecialsNode" and each.specials_chars == "&":
            rows[-1].append([])
        else:
            rows[-1][-1].append(each)
    read = [tuple(_trimmed(_row(cell)) for cell in row) for row in rows]
    return Table(tuple(row for row in read if any(row)), TABLES[node.environmentname])  # type: ignore[arg-type]


def _trimmed(row: Row) -> Row:
    while row and kind(row[0]) == "space":
        row = row[1:]
    while row and kind(row[-1]) == "space":
        row = row[:-1]
    return row
