"""`solver ask`: one question, questions from a pipe, or a conversation."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Annotated

import typer

from solver.config import Settings
from solver.errors import UsageError
from solver.ui.options import with_settings
from solver.verbs import Json


@with_settings
def ask(
    settings: Settings,
    question: Annotated[str | None, typer.Argument(help="in quotes; without one: a conversation")] = None,
    json: Json = False,
    steps: Annotated[bool, typer.Option("-v", "--steps", help="Show how the answer comes about, on stderr.")] = False,
) -> int:
    """Answer one question; the last line of stdout is the answer. Without a question: a conversation."""
    if question is not None:
        from solver.ui import once

        return once.one(os.fsencode(question).decode("utf-8", "replace"), settings, as_json=json, steps=steps)
    if sys.stdin.isatty() and sys.stdout.isatty():
        if json:
            raise UsageError("--json is for questions.", "Give one in quotes, or several on stdin, one a line.")
        from solver.ui.repl.session import Repl

        asyncio.run(Repl(settings).run())
        return 0
    from solver.ui import once

    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # such a line is named, and not asked
    return once.lines(sys.stdin, settings, as_json=json, steps=steps)
