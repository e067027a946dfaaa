"""What keys do at the prompt, and when Enter sends."""

from __future__ import annotations

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

KEYS = {
    "Enter": "sends; behind \\ or in open brackets: a new line",
    "Alt-Enter": "a new line anywhere; an empty last line always sends",
    "Up, Down": "earlier questions that begin so",
    "Ctrl-R": "searches in earlier questions",
    "Tab": "completes commands, and what stands behind them",
    "Ctrl-C": "stops a generation or forgets the line; twice quits",
    "Ctrl-D": "quits",
}


def unfinished(text: str) -> bool:
    """Whether Enter should go on in a new line: a trailing backslash, or more brackets opened than closed.

    Kinds of brackets are not told apart, so that the interval (0, 1] is finished. An empty last line ends any question.
    """
    if text.startswith("/") or text.endswith("\n"):
        return False
    return text.endswith("\\") or sum(map(text.count, "([{")) > sum(map(text.count, ")]}"))


def bindings() -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter")
    def send(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if unfinished(buffer.text):
            buffer.insert_text("\n")
        else:
            buffer.validate_and_handle()

    @keys.add("escape", "enter")
    def new_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return keys
