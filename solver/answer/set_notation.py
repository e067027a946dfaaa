r"""Ways of writing sets of real numbers: `]0, 1[`, `\{x \mid x > 2\}`, `\mathbb{R}`, `\mathbb{R} \setminus \{0\}`."""

from __future__ import annotations

import re

_END = r"[^\[\],;]+"
_REVERSED = re.compile(rf"(?:^|(?<=\\cup)) ?([\[\]])({_END}[,;]{_END})([\[\]]) ?(?=$|\\cup)")
_REALS = re.compile(
    r"\\(?:mathbb|mathbf|Bbb) ?\{?R\}?|(?:the )?(?:set of )?(?:all )?real(?: number)?s|(?:S\.)?Reals(?:\(\))?", re.I
)
_WITHOUT = re.compile(r"\\(?:setminus|backslash)(?![A-Za-z])|(?<=[)}\]])-(?=\\?\{)")
_EXCEPT = re.compile(r"(?P<whole>.+?),? (?:except|other than|but not|excluding)(?: for)? (?P<removed>.+)", re.I)
_BUILDER = re.compile(
    r"[A-Za-z] ?(?:\\in ?\\(?:mathbb|mathbf) ?\{?R\}? ?)?"
    r"(?:\\mid(?![A-Za-z])|\\vert(?![A-Za-z])|[|:]) ?(?P<condition>.+)"
)


def rounded(text: str) -> str:
    """`]0, 1[` with the parentheses that open ends have elsewhere; any other text as it is."""
    return _REVERSED.sub(_in_parentheses, text) if "]" in text or "[" in text else text


def _in_parentheses(match: re.Match[str]) -> str:
    return ("(" if match[1] == "]" else "[") + match[2] + (")" if match[3] == "[" else "]")


def is_reals(text: str) -> bool:
    """Whether a text names the real numbers."""
    return _REALS.fullmatch(text) is not None


def difference(text: str) -> tuple[str, str] | None:
    r"""A set and what is taken from it: `\mathbb{R} \setminus \{0\}`, `all real numbers except 0`."""
    parts = _WITHOUT.split(text)
    if len(parts) == 2:
        return parts[0].strip(), parts[1].strip()
    match = _EXCEPT.fullmatch(text)
    return (match["whole"], match["removed"]) if match and is_reals(match["whole"]) else None


def condition(inside: str) -> str | None:
    r"""The condition within the braces of `\{x \mid x > 2\}`."""
    match = _BUILDER.fullmatch(inside.strip())
    return match["condition"] if match else None
