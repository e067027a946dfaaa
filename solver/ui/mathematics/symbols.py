"""What macros without arguments look like, and which characters can be raised and lowered."""

from __future__ import annotations

from functools import cache
from unicodedata import lookup

from solver.ui.mathematics.tree import Atom, Kind

RAISED = dict(zip("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", strict=True))
LOWERED = dict(zip("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
ORDINAL = dict(zip("stndrh", "ˢᵗⁿᵈʳʰ", strict=True))
"""For `5^{\\text{th}}` alone: letters of this kind are missing from many fonts."""

MARKS = {"hat": "\u0302", "bar": "\u0304", "overline": "\u0305", "tilde": "\u0303", "dot": "\u0307", "vec": "\u20d7"}
"""Combining characters."""

_GREEK = (
    "alpha beta gamma delta zeta eta theta iota kappa lamda mu nu xi omicron pi rho sigma tau upsilon chi psi omega"
)
_CAPITALS = "gamma delta theta lamda xi pi sigma upsilon phi psi omega"
_LETTERS = {name.replace("lamda", "lambda"): lookup(f"GREEK SMALL LETTER {name}") for name in _GREEK.split()}
_LETTERS |= {
    name.replace("lamda", "lambda").capitalize(): lookup(f"GREEK CAPITAL LETTER {name}") for name in _CAPITALS.split()
}
_FUNCTIONS = (
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "coth", "log", "ln",
    "lg", "exp", "lim", "max", "min", "sup", "inf", "gcd", "lcm", "deg", "det", "dim", "ker", "arg", "Pr", "mod",
)  # fmt: skip

_BY_KIND: dict[Kind, dict[str, str]] = {
    "letter": {
        **_LETTERS,
        "epsilon": "ϵ", "varepsilon": "ε", "phi": "ϕ", "varphi": "φ", "vartheta": "ϑ", "varrho": "ϱ", "varsigma": "ς",
        "infty": "∞", "emptyset": "∅", "varnothing": "∅", "partial": "∂", "nabla": "∇", "ell": "ℓ", "hbar": "ℏ",
        "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "angle": "∠", "measuredangle": "∡", "triangle": "△", "square": "□",
        "forall": "∀", "exists": "∃", "neg": "¬", "lnot": "¬", "prime": "′", "top": "⊤", "bot": "⊥",
        "ldots": "…", "dots": "…", "cdots": "⋯", "dotsc": "…", "dotsb": "⋯", "vdots": "⋮", "ddots": "⋱",
        "checkmark": "✓", "blacksquare": "■", "Box": "□", "|": "‖", "Vert": "‖", "vert": "|",
        "$": "$", "#": "#", "_": "_", "pounds": "£", "cent": "¢", "imath": "ı", "jmath": "ȷ", "backslash": "\\",
        "dotsm": "⋯", "uparrow": "↑", "downarrow": "↓", "dagger": "†", "S": "§", "Diamond": "◇",
    },
    "additive": {"pm": "±", "mp": "∓", "oplus": "⊕", "ominus": "⊖"},
    "times": {
        "cdot": "·", "times": "×", "div": "÷", "ast": "∗", "circ": "∘", "bullet": "•", "cup": "∪", "cap": "∩",
        "setminus": "∖", "otimes": "⊗", "odot": "⊙", "land": "∧", "wedge": "∧", "lor": "∨", "vee": "∨", "bmod": "mod",
        "star": "⋆",
        "clubsuit": "♣", "diamondsuit": "♢", "heartsuit": "♡", "spadesuit": "♠",
        "&": "&",
    },
    "relation": {
        "le": "≤", "leq": "≤", "leqslant": "≤", "ge": "≥", "geq": "≥", "geqslant": "≥", "ne": "≠", "neq": "≠",
        "lt": "<", "gt": ">", "ll": "≪", "gg": "≫", "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅",
        "equiv": "≡", "propto": "∝", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆",
        "subsetneq": "⊊", "supset": "⊃", "supseteq": "⊇", "mid": "|", "nmid": "∤", "parallel": "∥", "perp": "⊥",
        "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "Rightarrow": "⇒", "Leftarrow": "⇐",
        "implies": "⟹", "impliedby": "⟸", "iff": "⟺", "Leftrightarrow": "⇔", "leftrightarrow": "↔", "mapsto": "↦",
        "longrightarrow": "⟶", "Longrightarrow": "⟹", "therefore": "∴", "because": "∵", "doteq": "≐", "models": "⊨",
        "prec": "≺", "succ": "≻", "vdash": "⊢", "coloneqq": "≔", "triangleq": "≜", "bowtie": "⋈",
    },
    "large": {
        "sum": "∑", "prod": "∏", "coprod": "∐", "int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮", "bigcup": "⋃",
        "bigcap": "⋂",
    },
    "word": {name: name for name in _FUNCTIONS},
    "open": {"{": "{", "lbrace": "{", "langle": "⟨", "lfloor": "⌊", "lceil": "⌈", "lbrack": "[", "lparen": "(",
             "lvert": "|", "lVert": "‖"},
    "close": {"}": "}", "rbrace": "}", "rangle": "⟩", "rfloor": "⌋", "rceil": "⌉", "rbrack": "]", "rparen": ")",
              "rvert": "|", "rVert": "‖"},
    "after": {"%": "%", "degree": "°"},
    "comma": {"colon": ":"},
    "space": {",": "\u2009", ":": " ", ";": " ", " ": " ", "quad": "  ", "qquad": "  ", "thinspace": "\u2009"},
}  # fmt: skip
SYMBOLS = {name: Atom(text, kind) for kind, texts in _BY_KIND.items() for name, text in texts.items()}

NEGATED = {"=": "≠", "≡": "≢", "∈": "∉", "⊂": "⊄", "⊆": "⊈", "|": "∤", "≅": "≇", "∼": "≁", "<": "≮", ">": "≯"}

_SETTING = (
    "left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm displaystyle textstyle "
    "scriptstyle limits nolimits ! nonumber notag hline centering negthinspace large Large small hfill allowbreak"
)
IGNORED = frozenset(_SETTING.split())
"""Macros that change only how a formula is set."""

CHARACTERS: dict[str, Kind] = {
    **dict.fromkeys("+-−±∓", "additive"),
    **dict.fromkeys("*×·÷∪∩∗", "times"),
    **dict.fromkeys("=<>≤≥≠≈≡∈∉→⇒⟹≅", "relation"),
    **dict.fromkeys(",;:.", "comma"),
    **dict.fromkeys("([", "open"),
    **dict.fromkeys(")]", "close"),
    **dict.fromkeys("!'%°", "after"),
    "/": "slash",
}

_ALPHABETS = {
    "mathbb": ("DOUBLE-STRUCK",),
    "mathcal": ("SCRIPT",),
    "mathscr": ("SCRIPT",),
    "mathfrak": ("FRAKTUR", "BLACK-LETTER"),
    "mathbf": ("BOLD",),
    "boldsymbol": ("BOLD",),
    "bm": ("BOLD",),
}
ALPHABETS = frozenset(_ALPHABETS)


@cache
def styled(alphabet: str, letter: str) -> str | None:
    """A letter in another alphabet; None where Unicode has none."""
    size = "CAPITAL" if letter.isupper() else "SMALL"
    for style in _ALPHABETS[alphabet]:
        for name in (f"{style} {size} {letter.upper()}", f"MATHEMATICAL {style} {size} {letter.upper()}"):
            try:
                return lookup(name)
            except KeyError:
                continue
    return None
