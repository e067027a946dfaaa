"""Where text for people goes: plain characters into files, pipes and simple terminals, more onto other terminals."""

from __future__ import annotations

import os
from typing import IO, Literal

from rich.console import Console

CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""Characters a model must not send to a terminal: escape sequences begin with them."""


def console(stream: IO[str]) -> Console:
    """A console with colours on a terminal that is not dumb, and where FORCE_COLOR is set; never where NO_COLOR is.

    FORCE_COLOR makes no terminal of a file or a pipe: nothing is drawn there over what stands there.
    """
    return _Console(
        file=stream,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        force_terminal=stream.isatty(),
        color_system=_colours(stream.isatty()),
    )


def _colours(terminal: bool) -> Literal["auto", "standard"] | None:
    if os.environ.get("NO_COLOR"):
        return None
    if os.environ.get("FORCE_COLOR"):
        return "standard"
    return "auto" if terminal else None  # "auto" is none where TERM is dumb


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Rich would exit with 1; a reader who has seen enough is no failure, and `solver.cli.main` knows that."""
        raise BrokenPipeError


def capable(out: Console) -> bool:
    """Whether boxes and mathematical signs can be drawn; without colours where NO_COLOR is set."""
    return out.is_terminal and not out.is_dumb_terminal and out.encoding.startswith("utf")


def clean(text: str) -> str:
    """`text` without control characters."""
    return text.translate(CONTROLS)
