"""Completion of commands and of what stands behind them."""

from __future__ import annotations

from collections.abc import Iterable

from prompt_toolkit.completion import CompleteEvent, Completer, Completion, PathCompleter
from prompt_toolkit.document import Document

from solver.ui.repl.commands import COMMANDS


class Commands(Completer):
    """Names of commands, their values, and files where a command takes one. Questions are not completed."""

    def __init__(self) -> None:
        self._files = PathCompleter(expanduser=True)

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        typed = document.text_before_cursor
        if not typed.startswith("/") or "\n" in typed:
            return
        name, space, rest = typed.partition(" ")
        if not space:
            for each in COMMANDS.values():
                if each.name.startswith(name):
                    yield Completion(each.name, -len(name), display_meta=each.help)
            return
        command = COMMANDS.get(name)
        if command is None:
            return
        word = rest.rpartition(" ")[2]
        for choice in command.choices(rest[: len(rest) - len(word)].strip()):
            if choice.startswith(word):
                yield Completion(choice, -len(word))
        if command.files:
            yield from self._files.get_completions(Document(word), complete_event)
