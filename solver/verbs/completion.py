"""`solver completion`: what makes a shell complete verbs, options and values."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Shell(StrEnum):
    bash = "bash"
    zsh = "zsh"
    fish = "fish"


def completion(shell: Annotated[Shell, typer.Argument(help="bash, zsh or fish")]) -> int:
    """Print a script that has a shell complete verbs, options, strategies, models and data sets."""
    from solver.ui.completion import script

    print(script(shell.value))
    return 0
