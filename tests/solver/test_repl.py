"""The conversation, held in a real terminal of 80 columns."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from solver.ui.repl import unfinished

SCRIPT = Path(__file__).parents[1] / "scripts" / "arithmetic.yaml"
CTRL_C, CTRL_D, UP, ALT_ENTER = "\x03", "\x04", "\x1b[A", "\x1b\r"
PASTE_BEGIN, PASTE_END = "\x1b[200~", "\x1b[201~"
PROMPT = "\x1b[?2004h"  # bracketed paste is switched on whenever a prompt begins
STREAM = """
replies:
  - turns:
      - "First a program.\\n```python\\nprint(6*7)\\n```\\n```output"
      - {text: never, delay: 60}
"""


class Terminal:
    """`solver` in a terminal; `say` types a line, `hear` waits for text and returns what came before it."""

    def __init__(self, home: Path, *words: str, **environment: str):
        variables = {**os.environ, "TERM": "xterm", "XDG_STATE_HOME": str(home), "NO_COLOR": "1", **environment}
        variables["PROMPT_TOOLKIT_NO_CPR"] = "1"  # pexpect does not answer the question where the cursor is
        arguments = ["-m", "solver.cli", "-m", f"fake:{SCRIPT}", "-s", "cot", *words]
        self.process = pexpect.spawn(
            sys.executable, arguments, env=variables, dimensions=(24, 80), timeout=120, encoding="utf-8"
        )
        self.hear("Ctrl-D quits.")
        self.hear(PROMPT)

    def say(self, text: str, end: str = "\r") -> None:
        self.process.send(text + end)

    def hear(self, text: str) -> str:
        self.process.expect_exact(text)
        return str(self.process.before)

    def leave(self) -> int:
        self.process.send(CTRL_D)
        self.process.expect(pexpect.EOF)
        self.process.close()
        return int(self.process.exitstatus)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path)
    yield opened
    opened.process.close(force=True)


def test_a_question_is_answered_and_ctrl_d_quits(terminal: Terminal) -> None:
    terminal.say("2+2?")
    terminal.hear("-- 1: cot")
    terminal.hear("The answer is \\boxed{4}.")
    terminal.hear("\n4\r\n")
    terminal.hear("confidence 1.00, found by boxed")
    terminal.hear(PROMPT)
    assert terminal.leave() == 0


def test_ctrl_c_stops_the_generation_and_not_the_program(terminal: Terminal) -> None:
    for _ in range(2):
        terminal.say("slow?")
        terminal.hear("-- 1: cot")
        terminal.say(CTRL_C, end="")
        terminal.hear("Stopped.")
        terminal.hear(PROMPT)
    terminal.say("2+2?")
    terminal.hear("confidence 1.00")
    terminal.hear(PROMPT)
    assert terminal.leave() == 0


def test_ctrl_c_at_the_prompt_forgets_the_line(terminal: Terminal) -> None:
    terminal.say("slow?" + CTRL_C, end="")
    terminal.hear(PROMPT)
    terminal.say("2+2?")
    terminal.hear("confidence 1.00")


def test_the_text_streams(tmp_path: Path) -> None:
    """The first words are there while the second turn has still to come."""
    script = tmp_path / "stream.yaml"
    script.write_text(STREAM)
    terminal = Terminal(tmp_path, "-m", f"fake:{script}", "-s", "tir")
    terminal.say("6*7?")
    terminal.hear("First a program.")
    terminal.hear("print(6*7)")
    terminal.hear("| 42")
    terminal.say(CTRL_C, end="")
    terminal.hear("Stopped.")
    terminal.process.close(force=True)


def test_history_outlives_the_conversation(tmp_path: Path) -> None:
    first = Terminal(tmp_path)
    first.say("2+2?")
    first.hear("confidence 1.00")
    first.hear(PROMPT)
    assert first.leave() == 0
    assert "+2+2?" in (tmp_path / "tandem-solver" / "history").read_text()
    second = Terminal(tmp_path)
    second.say(UP)
    second.hear("2+2?")
    second.hear("confidence 1.00")
    assert second.leave() == 0


def test_a_home_that_cannot_be_written_costs_only_the_history(tmp_path: Path) -> None:
    (tmp_path / "tandem-solver").write_text("a file where the directory should be")
    terminal = Terminal(tmp_path)
    terminal.say("2+2?")
    terminal.hear("confidence 1.00")
    assert terminal.leave() == 0


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("2 +\\\r2?\r", "2 +\n2?"),
        ("f(x,\ry)?\r", "f(x,\ny)?"),
        (f"2 +{ALT_ENTER}2?\r", "2 +\n2?"),
        (f"{PASTE_BEGIN}2 +\n2?{PASTE_END}\r", "2 +\n2?"),
    ],
)
def test_a_question_of_several_lines_is_one_question(terminal: Terminal, typed: str, question: str) -> None:
    terminal.say(typed, end="")
    terminal.hear("confidence 1.00")
    terminal.hear(PROMPT)
    terminal.say("/why")
    assert terminal.hear("-- 1: cot").replace("\r", "").endswith(f"{question}\n\n")


def test_an_empty_line_sends_an_open_bracket(terminal: Terminal) -> None:
    terminal.say("f(x\r\r", end="")
    terminal.hear("confidence 1.00")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("2+2?", False),
        ("2+\\", True),
        ("f(x", True),
        ("f(x)", False),
        ("on (0, 1]", False),
        ("f(x\n", False),
        ("/model (", False),
        ("", False),
    ],
)
def test_unfinished(text: str, more: bool) -> None:
    assert unfinished(text) == more


def test_commands(terminal: Terminal) -> None:
    for typed, heard in [
        ("/why", "Nothing has been answered yet."),
        ("/frob", "There is no command /frob. There are: /help"),
        ("/help", "Every question stands alone"),
        ("/samples 2", "samples: 2"),
        ("/samples lots", "'samples' cannot be 'lots'"),
        ("/strategy hybird", "Did you mean 'hybrid'?"),
        ("twice 8?", "votes: 16 (1), 17 (1)"),
        ("/samples 1", "samples: 1"),
        ("/strategy tir", "strategy: tir"),
        ("clips?", "72"),
        ("/code", "print(48 + 48 // 2)"),
        ("/why", "| 72"),
        ("/model fake:none.yaml", "model: fake:none.yaml"),
        ("clips?", "No such script: none.yaml."),
    ]:
        terminal.say(typed)
        terminal.hear(heard)
        terminal.hear(PROMPT)
    terminal.say("/quit")
    terminal.process.expect(pexpect.EOF)
    terminal.process.close()
    assert terminal.process.exitstatus == 0


def test_colour_on_a_terminal_but_never_with_no_color(tmp_path: Path) -> None:
    for no_color, coloured in (("", True), ("1", False)):
        terminal = Terminal(tmp_path, NO_COLOR=no_color)
        terminal.say("2+2?")
        terminal.hear("-- 1: cot")
        shown = terminal.hear("confidence")
        terminal.process.close(force=True)
        assert ("\x1b[1;32m4" in shown) == coloured
        assert ("\x1b[" in shown) == coloured
