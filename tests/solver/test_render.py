"""What a solution looks like to a person."""

from __future__ import annotations

import io

from solver.types import Event, Problem, Solution, Text, Trajectory
from solver.ui.console import console
from solver.ui.render import Transcript


def shown(*trajectories: Trajectory) -> str:
    out = io.StringIO()
    Transcript(console(out)).solution(Solution(problem=Problem(question="How many?"), trajectories=trajectories))
    return out.getvalue()


def test_what_was_asked_is_shown_where_it_was_another_question() -> None:
    reworded = Trajectory(format="tir", question="What is the number?\n", steps=(Text(text="Four."),))
    text = shown(Trajectory(format="cot", steps=(Text(text="Three."),)), reworded)
    assert text.count("asked:") == 1
    assert "-- 2: tir\nasked: What is the number?\nFour.\n" in text


def test_the_score_is_shown_where_there_is_one() -> None:
    text = shown(Trajectory(format="cot", score=-0.51239), Trajectory(format="cot"))
    assert text.count("score") == 1
    assert "\nscore -0.5124\n" in text


def test_a_sample_that_ends_early_does_not_break_into_another() -> None:
    out = io.StringIO()
    transcript = Transcript(console(out))
    first, second = (Trajectory(format="cot", steps=(Text(text=text),), status="ok") for text in ("One two.", "Other."))
    for event in (
        Event(kind="start", sample=0, text="cot"),
        Event(kind="start", sample=1, text="cot"),
        Event(kind="delta", sample=0, text="One "),
        Event(kind="trajectory", sample=1, trajectory=second),
        Event(kind="delta", sample=0, text="two."),
        Event(kind="trajectory", sample=0, trajectory=first),
    ):
        transcript.on(event)
    assert out.getvalue().startswith("-- 1: cot\nOne two.\n")
    assert "-- 2: cot\nOther.\n" in out.getvalue()
