"""Mathematics for a terminal: TeX, or Python syntax, on one line or laid out on several. It never evaluates, or lies.

A formula is read into a tree (`tex`, `python`) and written from it (`line`, `layout`). What cannot be read is shown as
it was written.
"""

from __future__ import annotations

from solver.ui.mathematics import layout, line, tex
from solver.ui.mathematics.answer import pretty

__all__ = ["laid_out", "pretty", "readable"]


def readable(source: str) -> str:
    r"""A formula in TeX, without its delimiters, on one line: `\frac{a+b}{c}` is `(a+b)/c`."""
    tree = tex.read(source)
    return source if tree is None else line.write(tree)


def laid_out(source: str, width: int) -> list[str] | None:
    """A formula in TeX on as many lines as it takes; None where it cannot be read."""
    tree = tex.read(source)
    return None if tree is None else layout.lines(tree, width)
