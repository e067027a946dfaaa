"""Words and programs told apart and wrapped while they stream; what a vote and its reasons look like."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.console import Console

import prompts
from solver.config import Settings
from solver.parse import parse
from solver.types import Code, Event, Output, Problem, Solution, Text, Trajectory, Vote
from solver.ui import saving, why
from solver.ui.fences import Fences
from solver.ui.markdown import closing
from solver.ui.render import Transcript
from solver.ui.votes import bars, summary
from solver.ui.wrapping import Wrapped

TIR = prompts.load("tir")
GENERATED = [
    "Words.\n```python\nprint(1)\n```\n",
    "Words ```python\nprint('```')\nprint(2)\n```",
    "`code` and ``` fence\n",
    "```py\nx = 1\n\ny = 2\n```\nMore words\n```python\nz = 3\n```\n",
    "An open one\n```python\nfor x in y:\n    print(x)",
    "no code at all, `",
    "```python\n```\nempty",
]


def separated(text: str, step: int) -> tuple[str, list[str]]:
    """The words, and the programs, of a text that arrives in pieces."""
    fences, parts = Fences(TIR.code), []
    for place in range(0, len(text), step):
        parts += fences.feed(text[place : place + step])
    parts += fences.flush()
    words = "".join(part for sort, part in parts if sort == "words")
    programs: list[str] = []
    for sort, part in parts:
        if sort == "begin":
            programs.append("")
        elif sort == "code":
            programs[-1] += part + "\n"
    return words, programs


@pytest.mark.parametrize("text", GENERATED)
@pytest.mark.parametrize("step", [1, 2, 7, 1000])
def test_programs_are_those_that_will_be_run(text: str, step: int) -> None:
    words, programs = separated(text, step)
    segment = parse(text, TIR)
    assert [program.strip() for program in programs] == [each.code.strip() for each in segment.programs]
    said = "".join(each.text for each in segment.steps if isinstance(each, Text))
    assert words.split() == said.split()


@given(st.text(alphabet="`pyton \nx1", max_size=50), st.integers(1, 9))
@settings(max_examples=300, deadline=None)
def test_however_it_arrives_it_is_the_same(text: str, step: int) -> None:
    assert separated(text, step) == separated(text, 1000)


@given(st.text(alphabet="ab \n", max_size=200), st.integers(1, 20))
@settings(max_examples=200, deadline=None)
def test_wrapping_loses_nothing(text: str, step: int) -> None:
    out = io.StringIO()
    wrapped = Wrapped(Console(file=out, width=20, soft_wrap=True, highlight=False))
    for place in range(0, len(text), step):
        wrapped.write(text[place : place + step], "")
    wrapped.flush()
    assert out.getvalue().split() == text.split()
    assert all(len(line) <= 20 or " " not in line.strip() for line in out.getvalue().splitlines())


def terminal() -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    console = Console(
        file=out, width=40, force_terminal=True, color_system=None, highlight=False, soft_wrap=True, _environ={}
    )
    return console, out


def shown(*trajectories: Trajectory, **fields: object) -> str:
    console, out = terminal()
    solution = Solution(problem=Problem(question="How many?"), trajectories=trajectories, **fields)
    Transcript(console).solution(solution)
    return out.getvalue()


def test_what_was_shown_while_it_streamed_is_shown_afterwards() -> None:
    steps = (
        Text(text="We have $x^{10}$ here.\n"),
        Code(text="```python\nprint(1)\n```\n```output", code="print(1)"),
        Output(text="\n1\n```\n", output="1", ms=3.4),
        Text(text="So \\boxed{1}."),
    )
    trajectory = Trajectory(format="tir", steps=steps, answer="1", rule="boxed", status="ok")
    console, out = terminal()
    transcript = Transcript(console)
    transcript.on(Event(kind="start", text="tir"))
    for delta in ("We have $x^", "{10}$ here.\n```py", "thon\nprint(1)\n```\n"):
        transcript.on(Event(kind="delta", text=delta))
    transcript.on(Event(kind="step", step=steps[2]))
    transcript.on(Event(kind="delta", text="So \\boxed{1}."))
    transcript.on(Event(kind="trajectory", trajectory=trajectory))
    streamed = out.getvalue()
    assert streamed in shown(trajectory)
    assert "We have x¹⁰ here.\n╭─ python ─" in streamed
    assert "│ print(1)\n├─ 3 ms ─" in streamed
    assert "│ 1\n╰─" in streamed
    assert "\nSo ⟦1⟧.\n" in streamed


def test_a_model_cannot_draw_what_it_likes() -> None:
    text = shown(Trajectory(format="cot", steps=(Text(text="\x1b[31mred\x1b[0m $\x1b]52;c;x\x07$"),)))
    assert "\x1b" not in text
    assert "\x07" not in text


def test_a_long_line_of_code_stays_behind_its_bar() -> None:
    text = shown(Trajectory(format="pot", steps=(Code(text="", code="print('" + "long " * 20 + "')"),)))
    begin = text.index("╭")
    assert all(line.startswith("│") for line in text[begin:].splitlines()[1:3])


VOTES = (
    Vote(answer="1060", weight=7, members=(0, 1, 2, 3, 4, 5, 6)),
    Vote(answer="963", weight=1, members=(7,)),
)


def voted(**changes: object) -> Solution:
    one = Trajectory(format="tir", answer="1060", rule="boxed", status="ok")
    fields = {"answer": "1060", "confidence": 7 / 8, "status": "ok", "votes": VOTES, "trajectories": (one,) * 8}
    return Solution(problem=Problem(question="?"), **{**fields, **changes})


def test_votes_are_counted_or_weighed() -> None:
    assert summary(voted()) == "7/8 -> 1060, 1/8 -> 963"
    assert summary(voted(confidence=7 / 10)) == "7/10 -> 1060, 1/10 -> 963"  # two had no answer
    weighed = (Vote(answer="a", weight=0.75, members=(0,)), Vote(answer="b", weight=0.25, members=(1,)))
    assert summary(voted(votes=weighed, confidence=0.75)) == "75% -> a, 25% -> b"
    assert [line.count("#") for line in bars(voted(), drawn=False)] == [30, 4]


def test_why() -> None:
    tie = (Vote(answer="2", weight=1, members=(0,)), Vote(answer="3", weight=1, members=(1,)))
    two = tuple(Trajectory(format="cot", answer=a, rule="last_number", status="ok") for a in "23")
    said = " ".join(why.sentences(voted(votes=tie, trajectories=two, answer="2", confidence=0.5), Settings()))
    assert "a guess and never counts" in said
    assert "It is a tie, which goes to the answer that came first." in said
    replaced = two[1].model_copy(update={"fallback_from": "empty_output"})
    said = " ".join(why.sentences(voted(votes=tie, trajectories=(two[0], replaced)), Settings()))
    assert "Sample 2, in words, replaces one in code that was not trusted: its last program printed nothing." in said
    failed = Trajectory(format="cot", status="backend_error", detail="It burns.")
    alone = Solution(problem=Problem(question="?"), status="backend_error", trajectories=(failed,))
    assert list(why.sentences(alone, Settings())) == ["There is no answer: backend_error.", "It burns."]


def test_markdown_keeps_programs_and_outputs() -> None:
    steps = (Text(text="Hm."), Code(text="", code="print(1)"), Output(text="", output="1"))
    one = Trajectory(format="tir", steps=steps, answer=r"\frac{1}{2}", status="ok")
    text = saving.markdown(voted(trajectories=(one,), answer=one.answer))
    assert "\nHm.\n\n```python\nprint(1)\n```\n\n```\n1\n```\n\n**Answer:** $\\frac{1}{2}$ " in text


def test_markdown_leaves_no_fence_open() -> None:
    begun = Trajectory(format="cot", steps=(Text(text="```python\nprint(1)"),))
    quoting = Trajectory(format="pot", steps=(Code(text="", code='"""\n```\n"""'),))
    text = saving.markdown(voted(trajectories=(begun, quoting)))
    assert "```python\nprint(1)\n```\n\n## Sample 2" in text
    assert '````python\n"""\n```\n"""\n````\n\n**Answer:**' in text


@given(st.text(alphabet="`~ \n-a>", max_size=40))
@settings(max_examples=300, deadline=None)
def test_whatever_was_written_words_follow_it(text: str) -> None:
    last = MarkdownIt().parse(f"{text}{closing(text)}\n\nwords")
    assert last[-1].type != "fence"
    assert closing(text + closing(text)) == ""
