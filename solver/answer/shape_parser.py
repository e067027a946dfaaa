r"""Reading the outer structure of an answer from text; how two structures compare is said in `structure`.

Python and SymPy spellings (`[1, 2]`, `FiniteSet(1, 2)`, `Interval(0, 1)`, `{x: 2}`) and LaTeX (`\{1, 2\}`,
`\begin{pmatrix}`) become the same structures.
"""

from __future__ import annotations

import re

from solver.answer import brackets, set_notation
from solver.answer.shape import (
    Congruence,
    Difference,
    Group,
    Intersection,
    Kind,
    Leaf,
    Matrix,
    Relation,
    Shape,
    Union,
    as_matrix,
)  # fmt: skip

MAX_ITEMS = 64
"""Members of one collection; a longer one is compared as text."""

MAX_CHARS = 4_000
"""Of a text whose structure is read."""

MAX_LEAVES = 200
"""Expressions in one structure: members without order are compared each with each."""

_ATOM = re.compile(r"-?[\w.]*")
_RELATION = re.compile(r"<=|>=|!=|==|=|<|>")
_MEMBER = re.compile(r"[A-Za-z](?:_\{?\w+\}?)?\s*\\in(?![A-Za-z])\s*")
_ENVIRONMENT = re.compile(r"\\begin\{([pbBvs]?matrix|array)\}(?:\{[clr|]*\})?(.*)\\end\{\1\}", re.S)
_SYSTEM = re.compile(r"\\begin\{cases\}([^&]*)\\end\{cases\}", re.S)
_CALL = re.compile(r"([A-Za-z]+(?:\.[A-Za-z]+)?)\((.*)\)", re.S)
_EQUATIONS = {"Eq": "=", "Equality": "=", "Ne": "!=", "Unequality": "!=", "Lt": "<", "StrictLessThan": "<", "Le": "<=",
              "LessThan": "<=", "Gt": ">", "StrictGreaterThan": ">", "Ge": ">=", "GreaterThan": ">="}  # fmt: skip
_INTERVALS: dict[str, Kind] = {"Interval.open": "()", "Interval.Lopen": "(]", "Interval.Ropen": "[)"}
_STRUCTURES = frozenset([*_EQUATIONS, *_INTERVALS, "FiniteSet", "Tuple", "Interval", "Union", "Or", "And",
                         "Complement", "set"])  # fmt: skip
_EMPTY = frozenset([
    "\\emptyset", "\\varnothing", "emptyset", "set()", "s.emptyset", "emptyset()", "empty set",
    "no solution", "no solutions", "no real solution", "no real solutions",
])  # fmt: skip
_WORDS = frozenset([*_EMPTY, "reals", "s.reals"])
"""What is a structure and written like an expression."""

_MATRICES = frozenset(["Matrix", "ImmutableMatrix", "MutableDenseMatrix", "ImmutableDenseMatrix", "array", "np.array"])


def parse(text: str, depth: int = 0) -> Shape:
    """The structure of a tidied answer; anything without one is a Leaf."""
    text = text.strip()
    if depth > 8 or (_ATOM.fullmatch(text) and text.lower() not in _WORDS):
        return Leaf(text)
    member = _MEMBER.match(text)
    if member:
        text = text[member.end() :]
    text = set_notation.rounded(text)
    for read in (_enclosed, _call, _congruent, _joined, _separated, _united, _reduced, _related, _plus_minus):
        shape = read(text, depth + 1)
        if shape is not None:
            return shape
    return Leaf(text)


_ORDERS = {"<", ">", "<=", ">="}
_CONGRUENCE = re.compile(r"(?:([A-Za-z]) ?(?:\\equiv|=) ?)?([^,=<>]+?) ?(?:\\pmod ?\{?(\w+)\}?|\( ?\\?mod ?(\w+)\))")
_COMMA = re.compile(r"[,;]")
_LIST = re.compile(r"[,;]\s*(?:(?:and|or)(?![A-Za-z]))?|(?<![A-Za-z\\])(?:and|or)(?![A-Za-z])")
_CUP = re.compile(r"\\cup(?![A-Za-z])|(?<=[\])]) ?U ?(?=[\[(])")
_SIGN = re.compile(r"(?<=\)) ?\| ?(?=\()| ?&&? ?")
_COLON = re.compile(":")


def _items(text: str, depth: int, separator: re.Pattern[str] = _COMMA) -> tuple[Shape, ...] | None:
    parts = brackets.split(text, separator)
    if parts is None or len(parts) > MAX_ITEMS:
        return None
    if len(parts) > 1 and not parts[-1].strip():  # a tuple of one, as Python writes it
        parts.pop()
    if any(not part.strip() for part in parts):
        return None
    return tuple(_item(part, depth) for part in parts)


def _item(text: str, depth: int) -> Shape:
    """A member; `x: 2` of a dictionary is the equation x = 2."""
    pair = brackets.split(text, _COLON)
    if pair is not None and len(pair) == 2 and re.fullmatch(r"\s*'?[A-Za-z]\w*'?\s*", pair[0]):
        return Relation(("=",), (Leaf(pair[0].strip(" '")), parse(pair[1], depth)))
    return parse(text, depth)


def _enclosed(text: str, depth: int) -> Shape | None:
    """A structure in its own brackets."""
    if system := _SYSTEM.fullmatch(text):
        parts = [parse(part, depth) for part in re.split(r"\\\\", re.sub(r"\\\\\s*$", "", system[1]))]
        return Group("bare", tuple(parts)) if all(isinstance(part, Relation) for part in parts) else None
    if environment := _ENVIRONMENT.fullmatch(text):
        return None if environment[1] == "vmatrix" else _matrix(environment[2], depth)
    inside, around = brackets.enclosed(text)
    if inside is None:
        return None
    if not inside.strip():
        return Group("{}", ()) if around == "{}" else Group("[]", ()) if around == "[]" else None
    if around == "{}" and (condition := set_notation.condition(inside)) is not None:
        described = parse(condition, depth)
        if _is_condition(described):
            return described
    items = _items(inside, depth)
    if items is None:
        return None
    if around in ("[]", "") and len(items) == 1 and isinstance(items[0], Matrix):
        return items[0]
    if len(items) == 1 and around in ("()", ""):
        return items[0] if not inside.rstrip().endswith(",") else Group("()", items)
    if around in ("(]", "[)") and len(items) != 2:
        return None
    if len(items) == 1 and isinstance(items[0], Group) and items[0].kind == "bare":
        return items[0]  # [{x: 1, y: 2}], as SymPy's solve writes one solution
    if around == "{}" and all(isinstance(item, Relation) for item in items):
        return Group("bare", items)  # a dictionary, or a system of equations
    return Group(around, items)  # type: ignore[arg-type]


def _is_condition(shape: Shape) -> bool:
    if isinstance(shape, Group | Union | Intersection):
        return bool(shape.items) and all(map(_is_condition, shape.items))
    return isinstance(shape, Relation)


def _matrix(body: str, depth: int) -> Matrix | None:
    body = re.sub(r"\\hline|\\\\\s*$", "", body)
    rows = [row.split("&") for row in re.split(r"\\\\(?:\[[^\]]*\])?", body)]
    if len({len(row) for row in rows}) != 1 or len(rows) * len(rows[0]) > MAX_ITEMS:
        return None
    return Matrix(tuple(tuple(parse(cell, depth) for cell in row) for row in rows))


def _call(text: str, depth: int) -> Shape | None:
    """SymPy's own names of structures."""
    if text.lower() in _EMPTY:
        return Group("{}", ())
    if set_notation.is_reals(text):
        return Group("()", (Leaf("-oo"), Leaf("oo")))
    match = _CALL.fullmatch(text)
    if match is None or brackets.enclosed("(" + match[2] + ")")[0] is None:
        return None
    name, inside = match[1], match[2]
    if name in _MATRICES:
        return as_matrix(parse(inside, depth))
    if name not in _STRUCTURES:
        return None
    if name == "set":
        return parse(inside, depth)
    items = _items(inside, depth)
    if items is None:
        return None
    if name in _EQUATIONS and len(items) == 2:
        return Relation((_EQUATIONS[name],), items)
    if name in ("FiniteSet", "Tuple"):
        return Group("{}" if name == "FiniteSet" else "()", items)
    if name in ("Union", "Or"):
        return Union(items)
    if name == "And":
        return _together(items)
    if name == "Complement":
        return Difference(*items) if len(items) == 2 else None
    return _interval(name, items)


def _interval(name: str, items: tuple[Shape, ...]) -> Group | None:
    if name in _INTERVALS and len(items) == 2:
        return Group(_INTERVALS[name], items)
    if name == "Interval" and 2 <= len(items) <= 4:
        flags = [isinstance(item, Leaf) and item.text.lower() == "true" for item in items[2:]] + [False, False]
        opens = [flag or end in (Leaf("oo"), Leaf("-oo")) for flag, end in zip(flags, items[:2], strict=False)]
        kind: Kind = ("()" if opens[1] else "(]") if opens[0] else ("[)" if opens[1] else "[]")
        return Group(kind, items[:2])
    return None


_THOUSANDS = re.compile(r"[^,]*\d{1,3}(?:,\d{3})+(?!\d)[^,]*")


def _separated(text: str, depth: int) -> Shape | None:
    """Members without brackets: `1, 2 and 3`. `1,234` is one number, and inequalities with "or" are a union."""
    if _THOUSANDS.fullmatch(text):
        return None
    parts = brackets.split(text, _LIST)
    if parts is None or len(parts) < 2:
        return None
    items = _items(text, depth, _LIST)
    if items and all(_bounds(item) for item in items):
        words = set(re.findall("[a-z]+", " ".join(brackets.separators(text, _LIST))))
        if len(words) > 1:
            return None
        return Union(items) if words == {"or"} else Intersection(items, False) if words else Group("bare", items)
    return Group("bare", items) if items else None


def _joined(text: str, depth: int) -> Shape | None:
    """Inequalities as SymPy prints them: `(x < -1) | (x > 2)`, `(0 < x) & (x < 1)`."""
    signs = {sign.strip()[0] for sign in brackets.separators(text, _SIGN)}
    parts = brackets.split(text, _SIGN)
    if len(signs) != 1 or parts is None or len(parts) > MAX_ITEMS or len(brackets.split(text, _LIST) or []) > 1:
        return None
    items = tuple(parse(part, depth) for part in parts)
    if not all(isinstance(item, Relation | Union) or _is_condition(item) for item in items):
        return None
    return Union(items) if signs == {"|"} else _together(items)


def _together(items: tuple[Shape, ...]) -> Shape:
    """What an explicit "and" joins: inequalities become one set, equations stay members."""
    return Intersection(items) if all(map(_bounds, items)) else Group("bare", items)


def _bounds(shape: Shape) -> bool:
    """Whether it is an inequality, or made of inequalities."""
    if isinstance(shape, Union | Intersection):
        return all(map(_bounds, shape.items))
    return isinstance(shape, Relation) and bool(set(shape.ops) & _ORDERS)


def _reduced(text: str, depth: int) -> Shape | None:
    parts = set_notation.difference(text)
    if parts is None:
        return None
    whole, removed = (parse(part, depth) for part in parts)
    return Difference(whole, removed) if not isinstance(whole, Leaf) else None


def _congruent(text: str, depth: int) -> Shape | None:
    match = _CONGRUENCE.fullmatch(text)
    return Congruence(match[1] or "", parse(match[2], depth), Leaf(match[3] or match[4])) if match else None


def _united(text: str, depth: int) -> Shape | None:
    parts = brackets.split(text, _CUP)
    return Union(tuple(parse(part, depth) for part in parts)) if parts and 1 < len(parts) <= MAX_ITEMS else None


def _related(text: str, depth: int) -> Shape | None:
    sides = brackets.split(text, _RELATION)
    if sides is None or not 2 <= len(sides) <= 4 or any(not side.strip() for side in sides):
        return None
    ops = tuple("=" if op == "==" else op for op in brackets.separators(text, _RELATION))
    return Relation(ops, tuple(parse(side, depth) for side in sides))


_PM = re.compile(r"\\pm(?![A-Za-z])")


def _plus_minus(text: str, depth: int) -> Shape | None:
    r"""`3 \pm 2` is 5 and 1."""
    if len(_PM.findall(text)) != 1:
        return None
    return Group("bare", tuple(parse(_PM.sub(sign, text), depth) for sign in "+-"))
