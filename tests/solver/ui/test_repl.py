"""The conversation, held in a real terminal and read from its screen."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from solver.strategies import STRATEGIES
from solver.ui.repl.keys import unfinished
from tests.terminal import ALT_ENTER, CTRL_C, CTRL_D, CTRL_R, PASTE_BEGIN, PASTE_END, TAB, UP, Terminal

SCRIPT = Path(__file__).parents[2] / "scripts" / "conversation.yaml"
PROBLEMS = Path(__file__).parents[2] / "cases" / "problems.jsonl"

Open = Callable[..., Terminal]


@pytest.fixture(scope="module")
def opening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    opened: list[Terminal] = []

    def begin(*words: str, home: Path | None = None, **environment: str) -> Terminal:
        home = home or tmp_path_factory.mktemp("home")
        environment = {"XDG_STATE_HOME": str(home), "NO_COLOR": "(unset)", **environment}
        arguments = ["-m", "solver.cli", "-m", f"fake:{SCRIPT}", "-s", "tir", *words]
        opened.append(Terminal(arguments, rows=40, **environment))
        opened[-1].see("Ctrl-D quits.")
        return opened[-1]

    yield begin
    for each in opened:
        each.close()


@pytest.fixture(scope="module")
def shared(opening: Open) -> Terminal:
    """One conversation for many tests: to start one, and its sandbox, takes seconds."""
    terminal = opening()
    terminal.prompted(1)
    return terminal


@pytest.fixture
def terminal(shared: Terminal) -> Terminal:
    """The shared conversation with nothing in it."""
    shared.resize(80)
    for line in ("/new", "/strategy tir", "/samples 1", "/earlier 4"):
        shared.say(line)
    return shared


@pytest.mark.parametrize("columns", [80, 140])
def test_a_question_as_it_is_shown(terminal: Terminal, columns: int) -> None:
    terminal.resize(columns)
    shown = terminal.say("roots?")
    lines = shown.split("\n")
    assert "    x = ──────────────\n" in shown
    assert "│ roots = solve(x**2 - 5*x + 6)\n" in shown
    assert "│ [2, 3]\n╰" in shown
    assert "They are ⟦{2, 3}⟧, at a price of $5 each.\n" in shown
    assert "\n{2, 3}\nconfidence 1.00, found by boxed\n" in shown
    assert re.search(r"├─ \d+ ms ─+\n", shown)
    assert [len(line) for line in lines if line.startswith(("╭", "├", "╰"))] == [columns - 1] * 3
    words = (
        "The roots of x² - 5x + 6 = 0 are given by a formula that every school teaches, and by programs that know it."
    )
    place = lines.index("1 · tir") + 1
    stop = next(number for number in range(place, place + 9) if "b²" in lines[number])
    assert " ".join(lines[place:stop]) == words
    assert stop - place == (2 if columns == 80 else 1)


def test_colours_and_what_they_are_for(terminal: Terminal) -> None:
    terminal.say("fails?")
    rows = list(enumerate(terminal.screen.display))
    cells = terminal.screen.buffer
    assert "\x1b[2mIt failed" in terminal.written.replace("\x1b[0m\x1b[2m", "").replace("\x1b[0m", "\x1b[0m")
    frame, code, failed = (
        next(y for y, row in reversed(rows) if text in row) for text in ("╭─ python", "│ print(", "ZeroDivisionError")
    )
    assert cells[frame][0].fg == "cyan"
    assert cells[code][2].fg not in ("default", "cyan")
    assert cells[failed][2].fg == "brown"  # as terminals call dark yellow
    assert re.search(r"├─ \d+ ms · error ─", terminal.text)
    assert "│ so far\n" in terminal.text
    answer = next(y for y, row in reversed(rows) if row.startswith("1 ") and "·" not in row)
    assert (cells[answer][0].fg, cells[answer][0].bold) == ("green", True)


def test_without_colour_there_are_boxes_and_no_colours(opening: Open) -> None:
    terminal = opening(NO_COLOR="1")
    terminal.prompted(1)
    terminal.type("price?\r")
    terminal.see("╭─ python")
    terminal.see("confidence 1.00")
    assert not re.search(r"\x1b\[[\d;]*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[\d;]*m", terminal.written)
    assert "\x1b[2m" not in terminal.written


def test_a_dumb_terminal_gets_plain_text(opening: Open) -> None:
    terminal = opening(TERM="dumb")
    terminal.type("half?\r")
    terminal.see("confidence 1.00")
    terminal.type("/copy\r")
    terminal.see("The answer is \\frac")
    assert "It is \\(\\frac{\\sqrt{2}}{2}\\), that is \\boxed{\\frac{\\sqrt{2}}{2}}.\n" in terminal.text
    assert "-- 1: tir\n" in terminal.text
    assert "\x1b[3" not in terminal.written
    assert "─" not in terminal.text


def test_an_answer_is_laid_out(terminal: Terminal) -> None:
    shown = terminal.say("half?")
    assert "It is (√2)/2, that is ⟦(√2)/2⟧.\n" in shown
    assert "\n    √2\n    ──\n    2\nconfidence" in shown


def test_follow_up_questions(terminal: Terminal) -> None:
    """They find the variables, and the model is shown what came before; until it is told to forget."""
    assert "│ 42\n" in terminal.say("price?")
    assert "│ 84\n" in terminal.say("now double it")
    shown = terminal.say("/prompt")
    assert "[user]\nprice?\n[assistant]\nA program knows.\n```python\nprice = 6 * 7" in terminal.text
    assert "[user]\nnow double it\n" in shown
    assert "│ 168\n" in terminal.say("double it again")
    assert re.search(r"price\? -> 42\n\d+\. now double it -> 84\n\d+\. double it again -> 84", terminal.say("/history"))
    assert "shown 4 earlier turns" in terminal.say("/earlier")
    assert "shown 0 earlier turns" in terminal.say("/earlier 0")
    assert "'x' is no number" in terminal.say("/earlier x")
    terminal.say("/new")
    assert "NameError" in terminal.say("double it")


def test_retry_replaces_the_last_answer(terminal: Terminal) -> None:
    terminal.say("price?")
    assert "│ 84\n" in terminal.say("now double it")
    assert "│ 84\n" in terminal.say("/retry")  # and not 168: what the first attempt did is undone
    assert "temperature 0.7, top_p 1, seed 1000" in terminal.say("/prompt")
    assert "seed 2000" in terminal.say("/retry") + terminal.say("/prompt")
    assert "│ 168\n" in terminal.say("double it again")


def test_votes_and_reasons(terminal: Terminal) -> None:
    terminal.say("/samples 8")
    assert "votes: 7/8 -> 1060, 1/8 -> 963\n" in terminal.say("seven?")
    shown = terminal.say("/votes")
    assert f"7/8  {'█' * 30}  1060\n" in shown
    assert "1/8  ████" in shown
    why = " ".join(terminal.say("/why").split())
    assert "The answer 1060 was found by the rule boxed: it stands in the last box of the words." in why
    assert "7 samples agreed on it: numbers 1, 2, 3, 4, 5, 7, 8. One sample said 963: number 6." in why
    assert "Every vote weighs the same." in why
    terminal.see(" · tir x 8 · ")
    assert re.search(r" \d+ tokens · \d+ tokens/s · sandbox", terminal.text)


def test_ctrl_c_stops_a_generation_and_twice_quits(opening: Open) -> None:
    """What was written before stands there while the rest has still to come."""
    terminal = opening()
    terminal.prompted(1)
    for count in (2, 3):
        terminal.type("slow?\r")
        terminal.wait(lambda count=count: terminal.text.count("│ 42") == count - 1)  # type: ignore[misc]
        terminal.type(CTRL_C)
        terminal.prompted(count)
    assert terminal.text.count("Stopped. Ctrl-C again quits.") == 2
    assert "First a program.\n" in terminal.text
    assert "never" not in terminal.text
    assert "│ 42\n" in terminal.say("price?")  # what was stopped left nothing behind
    terminal.see(" · sandbox: ")
    terminal.say("half typed", end=CTRL_C)
    assert "Ctrl-C again quits." in terminal.say(CTRL_C, end="")
    terminal.type(CTRL_C)
    assert terminal.ended() == 0


def test_history_is_searched_and_outlives_the_conversation(opening: Open, tmp_path: Path) -> None:
    first = opening(home=tmp_path)
    first.prompted(1)
    first.say("2+2?")
    first.type("slow?\r")
    first.see("First a program.")
    first.type(CTRL_C)
    first.prompted(3)
    first.type(CTRL_C)
    assert first.ended() == 0
    assert "+slow?" in (tmp_path / "tandem-solver" / "history").read_text()
    second = opening(home=tmp_path)
    second.prompted(1)
    second.type("2" + UP)  # the latest that begins with 2
    second.see("> 2+2?")
    second.say("")
    second.type(CTRL_R + "lo")
    second.see("slow?")
    second.type(CTRL_C + CTRL_D)  # leaves the search, then the program
    assert second.ended() == 0


def test_a_home_that_cannot_be_written_costs_only_the_history(opening: Open, tmp_path: Path) -> None:
    (tmp_path / "tandem-solver").write_text("a file where the directory should be")
    terminal = opening(home=tmp_path)
    terminal.prompted(1)
    assert "confidence 1.00" in terminal.say("2+2?")


def test_questions_of_several_lines(terminal: Terminal) -> None:
    for keys, question in (
        ("2 +\\\r2?\r", "2 + 2?"),
        ("f(x,\ry)?\r", "f(x, y)?"),
        (f"3 +{ALT_ENTER}3?\r", "3 + 3?"),
        (f"{PASTE_BEGIN}4 +\n4?{PASTE_END}\r", "4 + 4?"),
        ("g(x\r\r", "g(x"),
    ):
        terminal.say(keys, end="")
        assert f". {question} -> 4" in terminal.say("/history")


def test_completion(terminal: Terminal) -> None:
    for typed, completed in (
        ("/hist", "> /history"),
        ("/strategy hyb", "> /strategy hybrid"),
        ("/model embe", "> /model embedded"),
        ("/set weigh", "> /set weighting"),
        ("/data svam", "> /data svamp"),
        (f"/save {SCRIPT.parent}/conv", f"> /save {SCRIPT.parent}/conversation.yaml"),
    ):
        terminal.type(typed + TAB)
        terminal.see(completed)
        terminal.say("", end=CTRL_C)


def test_commands(opening: Open, tmp_path: Path) -> None:
    terminal = opening()
    terminal.prompted(1)
    for typed, heard in [
        ("/why", "Nothing has been answered yet."),
        ("/retry", "Nothing has been asked yet."),
        ("/histroy", "There is no command /histroy. Did you mean '/history'?"),
        ("/samples 2", "samples: 2"),
        ("/samples lots", "'samples' cannot be 'lots'"),
        ("/set samples 1", "samples: 1"),
        ("/set sampels 1", "Did you mean 'samples'?"),
        ("/set max-tokens 99", "max_tokens: 99"),
        ("/set", "max_tokens 99   (changed)"),
        ("/set", "budget_tokens -"),
        ("/set budget_seconds 9", "budget_seconds: 9.0"),
        ("/set budget_seconds none", "budget_seconds: -"),
        ("/strategy hybird", "Did you mean 'hybrid'?"),
        ("price?", "│ 42"),
        ("/code", "price = 6 * 7"),
        ("/steps", "A program knows."),
        (f"/save {tmp_path}/one.json", "Saved to"),
        (f"/save {tmp_path}/one.json", "exists already."),
        (f"/save {tmp_path}/one.md", "Saved to"),
        (f"/save {tmp_path}/one.txt", "Saved to"),
        ("/save one", "says no format."),
        ("/data", "No data set was named yet."),
        (f"/data {PROBLEMS} 3", "the gold answer is"),
        ("/data", "the gold answer is"),
        ("/data 100000", "has no problem 100000. There are 100, counted from 1."),
        ("/model fake:none.yaml", "model: fake:none.yaml"),
        ("price?", "No such script: none.yaml."),
    ]:
        said = "".join(terminal.say(typed).split())  # long lines are broken anywhere
        assert "".join(heard.split()) in said or heard in terminal.text
    assert json.loads((tmp_path / "one.json").read_text())["answer"] == "42"
    assert "```python\nprice = 6 * 7" in (tmp_path / "one.md").read_text()
    assert "\n| 42\n" in (tmp_path / "one.txt").read_text()
    terminal.type("/quit\r")
    assert terminal.ended() == 0


def test_copying_goes_through_the_terminal(terminal: Terminal) -> None:
    terminal.say("half?")
    assert "Sent to the clipboard" in terminal.say("/copy")
    sent = re.search(r"\x1b\]52;c;([^\x07]*)\x07", terminal.written)
    assert sent
    assert base64.b64decode(sent[1]).decode() == r"\frac{\sqrt{2}}{2}"


def test_what_has_no_answer_is_said_in_words(terminal: Terminal) -> None:
    terminal.say("nothing?")
    assert "nothing? -> (no answer: no_answer)\n" in terminal.say("/history")
    assert "The last question has no answer to copy." in terminal.say("/copy")


def test_an_error_breaks_between_words(terminal: Terminal) -> None:
    sentence = f"Error: No strategy '{'x' * 28}'. There are: {', '.join(sorted(STRATEGIES))}."
    assert " " not in sentence[78:82]
    assert sentence in " ".join(terminal.say("/strategy " + "x" * 28).split())


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
