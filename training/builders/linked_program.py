"""A program from annotated equations: each step a variable, linked to the earlier step whose result it uses."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
_SAFE = re.compile(r"[\d\s+\-*/().]+")


def linked_program(equations: tuple[str, ...]) -> str | None:
    """`48/2=24, 48+24=72` becomes `x1 = 48/2`, `x2 = 48+x1`, `print(x2)`.

    An operand is linked to the latest earlier result with the same digits. None when an equation is not plain
    arithmetic. Whether the links mean the right thing is not known here; the output is checked against the answer.
    """
    lines: list[str] = []
    names: dict[str, str] = {}
    for number, equation in enumerate(equations, 1):
        left, sign, right = equation.partition("=")
        if not sign or not _SAFE.fullmatch(left) or not _NUMBER.fullmatch(right.strip()):
            return None
        lines.append(f"x{number} = " + _NUMBER.sub(lambda match: names.get(match[0], match[0]), left.strip()))
        names[right.strip()] = f"x{number}"
    return "\n".join([*lines, f"print(x{len(lines)})"]) if lines else None
