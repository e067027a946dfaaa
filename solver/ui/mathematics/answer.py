"""An answer as it is shown to a person: TeX or Python syntax laid out, everything else as it is."""

from __future__ import annotations

import re

from solver.ui.mathematics import layout, line, python, tex

_DELIMITED = re.compile(r"\$\$(.+)\$\$|\$([^$]+)\$|\\\((.+)\\\)|\\\[(.+)\\\]", re.S)
_NUMBER = re.compile(r"-?(\d+ )?\d+/\d+|-?[\d.,]+")
_TEX = re.compile(r"\\[A-Za-z{}%$]|[\^_](?:\{|-?[A-Za-z0-9](?![A-Za-z0-9]))")


def pretty(answer: str, width: int = 80) -> list[str]:
    """The lines of an answer, none wider than it must be."""
    source = answer.strip()
    if match := _DELIMITED.fullmatch(source):
        source = next(filter(None, match.groups())).strip()
        tree = tex.read(source)
    else:
        tree = tex.read(source) if _TEX.search(source) else python.read(source)
    if tree is None:
        return answer.splitlines()
    short = line.write(tree)
    return [short] if _NUMBER.fullmatch(short) else layout.lines(tree, width)
