r"""Clean-up of written answers that cannot change what they mean: wrappers, spacing, spelling variants of one sign."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_SIGNS = str.maketrans(
    {
        "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "×": "*", "·": "*", "⋅": "*", "∗": "*", "÷": "/", "⁄": "/",
        "π": " \\pi ", "∞": " \\infty ", "√": " \\sqrt ", "≤": "<=", "≥": ">=", "≠": "!=", "∪": " \\cup ",
        "±": " \\pm ", "≡": " \\equiv ", "∖": " \\setminus ", "∨": " or ", "∧": "&", "≈": " \\approx ",
        "ℝ": "\\mathbb{R}", "ℤ": "\\mathbb{Z}", "ℚ": "\\mathbb{Q}", "ℕ": "\\mathbb{N}", "ℂ": "\\mathbb{C}",
        "∈": " \\in ", "∅": " \\emptyset ", "°": "^\\circ ", "θ": " \\theta ", "α": " \\alpha ", "β": " \\beta ",
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "“": '"', "”": '"', "‘": "'", "’": "'", "，": ",",
        "（": "(", "）": ")",
        "½": " 1/2", "¼": " 1/4", "¾": " 3/4", "⅓": " 1/3", "⅔": " 2/3",
    }
)  # fmt: skip
_PLAIN = re.compile(r"-?\w+(?:[./]\w+)?")
_SUPERSCRIPTS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱ]+")
_SUPERSCRIPT_CHARACTERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱ", "0123456789+-()ni")
_SUBSCRIPTS = re.compile("[₀₁₂₃₄₅₆₇₈₉]+")
_SUBSCRIPT_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_HIGHER_ROOTS = re.compile(r"([∛∜])(?:(\d+|[A-Za-z])|\(([^()]*)\))")

_LETTER_UNITS = {"m": " meter", "s": " second", "g": " gram", "h": " hour"}
"""What a letter in upright type after a number or a bracket is, and no variable."""

_REWRITES: list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = [
    (re.compile(r"\\(?:left|right|[bB]igg?[lr]?|displaystyle|textstyle|limits|boldsymbol|bm)(?![A-Za-z])"), ""),
    (re.compile(r"\\[dtc]frac(?![A-Za-z])"), r"\\frac"),
    (re.compile(r"(?<!\\)\\!"), ""),
    (re.compile(r"(?<=\d)(?:\\,|\{,\}|\\ |\u2009)(?=\d{3}(?!\d))"), ","),  # the thousands separators of LaTeX
    (re.compile(r"(?<!\\)\\[,;:> ]|~|\\q?quad(?![A-Za-z])"), " "),
    (re.compile(r"\\(?:leq|le)(?![A-Za-z])"), "<="),
    (re.compile(r"\\(?:geq|ge)(?![A-Za-z])"), ">="),
    (re.compile(r"\\(?:neq|ne)(?![A-Za-z])"), "!="),
    (re.compile(r"\\infty(?![A-Za-z])"), "oo"),
    (re.compile(r"\\lt(?![A-Za-z])"), "<"),
    (re.compile(r"\\(?:lor|vee)(?![A-Za-z])"), " or "),
    (re.compile(r"\\(?:land|wedge)(?![A-Za-z])"), "&"),
    (re.compile(r"\\gt(?![A-Za-z])"), ">"),
    (re.compile(r"\\(?:lbrace|rbrace)(?![A-Za-z])"), lambda match: "\\{" if match[0][1] == "l" else "\\}"),
    (re.compile(r"(?<=[\d})i])\s*\\(?:text|mathrm|mbox)\s*\{\s*([msgh])\s*\}"), lambda match: _LETTER_UNITS[match[1]]),
    (
        re.compile(r"\\(?:text(?:bf|it|rm|normal)?|math(?:rm|bf|it)|mbox|operatorname)\s*\{([^{}]*)\}"),
        r" \1 ",
    ),
    (re.compile(r"\\frac\s*(\d)\s*(\d)"), r"\\frac{\1}{\2}"),
    (re.compile(r"\\frac\s*(\d)\s*\{"), r"\\frac{\1}{"),
    (re.compile(r"(\\frac\{[^{}]*\})\s*(\d)"), r"\1{\2}"),
    (re.compile(r"\\sqrt\s*(\d+|[A-Za-z])(?![A-Za-z])"), r"\\sqrt{\1}"),
    (re.compile(r"\\sqrt\s*\("), r"sqrt("),
    (re.compile(r"\^\s*\{?\s*\\circ\s*\}?"), " degrees"),
    (re.compile(r"\\degree(?![A-Za-z])"), " degrees"),
    (
        re.compile(r"((?:sin|cos|tan|cot|sec|csc)(?:\^\{?\d\}?)?) ?[({]?(\d+(?:\.\d+)?) degrees[)}]?"),
        r"\1(\2*\\pi/180)",
    ),
    (re.compile(r"(?<!\\)\\(?=[%$#&])"), ""),
    (re.compile(r"\s+"), " "),
    (re.compile(r"(?<![A-Za-z0-9.,]) | (?![A-Za-z0-9.\\-])| (?=-[^\d.])"), ""),  # "100, 200" must not become "100,200"
]
_WRAPPERS = [
    re.compile(r"\$\$(?P<inside>[^$]+)\$\$"),
    re.compile(r"\$(?P<inside>(?:[^$\\]|\\.)+)\$"),
    re.compile(r"\\\((?P<inside>(?:(?!\\\().)+)\\\)", re.S),
    re.compile(r"\\\[(?P<inside>(?:(?!\\\[).)+)\\\]", re.S),
    re.compile(r"\*\*(?P<inside>[^*]+)\*\*"),
    re.compile(r"`(?P<inside>[^`]+)`"),
    re.compile(r"'(?P<inside>[^']+)'"),
    re.compile(r'"(?P<inside>[^"]+)"'),
]

_MAX_WRAPPED = 8
_BOX = re.compile(r"\\f?box(?:ed)?\s*\{")


@lru_cache(maxsize=1024)
def tidy(text: str) -> str:
    r"""The same answer with one spelling: no math delimiters, `\left`, `\dfrac`, thin spaces or closing full stop.

    Nothing that carries meaning goes: signs, letters, units, brackets and digits stay.
    """
    text = _unwrap(text.strip())
    if not text.isascii():
        text = _SUPERSCRIPTS.sub(lambda match: "^{" + match[0].translate(_SUPERSCRIPT_CHARACTERS) + "}", text)
        text = _SUBSCRIPTS.sub(lambda match: "_{" + match[0].translate(_SUBSCRIPT_DIGITS) + "}", text)
        text = _HIGHER_ROOTS.sub(lambda root: f"\\sqrt[{3 + (root[1] == '∜')}]{{{root[2] or root[3]}}}", text)
        text = text.translate(_SIGNS)
    if _PLAIN.fullmatch(text):
        return text
    for pattern, replacement in _REWRITES:
        text = pattern.sub(replacement, text)
    return _unwrap(text.strip())


def _closes_last(text: str, start: int) -> bool:
    """Whether the brace that opens before `start` is closed by the last character."""
    depth = 1
    for position in range(start, len(text) - 1):
        depth += (text[position] == "{") - (text[position] == "}")
        if not depth:
            return False
    return depth == 1


def _unwrap(text: str) -> str:
    for _ in range(_MAX_WRAPPED):
        before = text
        if text.endswith((".", "。")) and not text.endswith("..."):
            text = text[:-1].rstrip()
        if (boxed := _BOX.match(text)) and text.endswith("}") and _closes_last(text, boxed.end()):
            text = text[boxed.end() : -1].strip()
        for wrapper in _WRAPPERS:
            match = wrapper.fullmatch(text)
            if match:
                text = match["inside"].strip()
        if text == before:
            break
    return text
