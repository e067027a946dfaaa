"""Critic rows of what a model really wrote: labels by execution."""

from __future__ import annotations

import pytest

from solver.scorers.critic import split
from tests.training.attempts import cot, natalia, pot, tir
from training.builders import partial, real_errors, rl_prompts
from training.builders.base import Dropped
from training.records import Row

RIGHT = cot("In May 48/2 = 24.\nIn all 48+24 = 72.", "72")
WRONG = cot("In May 48/2 = 24.\nIn all 48*24 = 1152.\nThat is 1152/48 = 24 each.", "24")
OPAQUE = cot("In May 48 clips / 2 = 24 clips.\nIn all 48 clips - 24 = 24 clips.", "24")


def built(builder, workshop, *attempts, **options):
    results = list(builder.build([natalia(*attempts)], builder.Options(**options), workshop))
    return [one for one in results if isinstance(one, Row)], [one.reason for one in results if isinstance(one, Dropped)]


def test_the_first_wrong_step_of_the_whole_solution(workshop):
    rows, _ = built(real_errors, workshop, WRONG, RIGHT, right=0.5)
    assert [(row.text, row.task, row.mode) for row in rows] == [
        ("2", "first-error", "first-error"),
        ("none", "first-error", "first-error"),
    ]
    assert rows[0].question.endswith("1. In May 48/2 = 24.\n2. In all 48*24 = 1152.\n3. That is 1152/48 = 24 each.\n"
                                     "4. The answer is \\boxed{24}.")  # fmt: skip
    assert rows[0].provenance["mistake"] == "wrong_value"


def test_verdicts_as_the_solvers_critic_reads_them_up_to_the_first_wrong_step(workshop):
    program = tir("may = 48 / 2\nprint(48 + may)", "72.0", "73", before="Half, and all.\n")
    rows, _ = built(real_errors, workshop, WRONG, program, RIGHT, kind="critic", right=0.4)
    assert [row.text for row in rows] == [
        "1. Correct\n2. Wrong",
        "1. Correct\n2. Correct\n3. Wrong",
        "1. Correct\n2. Correct\n3. Correct",
    ]
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(split(program.trajectory.steps), 1))
    assert rows[1].question.endswith(steps)


def test_what_cannot_be_followed_has_no_label(workshop):
    assert built(real_errors, workshop, OPAQUE) == ([], ["no wrong step found"])
    assert built(real_errors, workshop, WRONG, OPAQUE, cot("48 clips / 2 = 24 clips. 48+24 = 72.", "72"))[0][1:] == []


def test_the_share_of_right_ones(workshop):
    right = [cot(f"{48 + n}-{n} = 48.\n48/2 = 24.\n48+24 = 72.", "72") for n in range(9)]
    rows, _ = built(real_errors, workshop, WRONG, *right, right=0.75)
    assert [row.text for row in rows].count("none") == 3


@pytest.mark.parametrize(
    ("code", "printed", "kept"),
    [
        ("# May\nmay = 48 / 2\ntotal = 48 - may\nprint(total)", "24.0", "# May\nmay = 48 / 2"),
        (
            "half = 48 / 2\ntotal = half + 48\nwrong = total + 1\nprint(wrong)",
            "73.0",
            "half = 48 / 2\ntotal = half + 48",
        ),
        ("may = 48 * 2\nprint(may)", "96", None),
    ],
)
def test_a_program_is_right_as_far_as_its_state_is(code, printed, kept, workshop):
    rows, dropped = built(partial, workshop, pot(code, printed))
    assert [row.programs[0] for row in rows] == ([kept] if kept else [])
    assert bool(dropped) == (kept is None)
    assert all(row.unfinished and row.text == f"```python\n{kept}\n" for row in rows)


def test_a_beginning_of_a_longer_one_is_left_out(workshop):
    short = pot("x = 48 / 2\nprint(x - 1)", "23.0")
    long = pot("half = 48 / 2\ntotal = half + 48\nprint(total + 1)", "73.0")
    rows, _ = built(partial, workshop, short, long, short)
    assert [row.id for row in rows] == ["n/pot-1-partial"]


def test_words_before_a_program_belong_to_its_beginning(workshop):
    attempt = tir("may = 48 / 2\nprint(may * 4)", "96.0", "96", before="Half, first.\n")
    (row,), _ = built(partial, workshop, attempt)
    assert row.text == "Half, first.\n```python\nmay = 48 / 2\n"


def test_prompts_are_of_problems_solved_now_and_then(workshop):
    rows, dropped = built(rl_prompts, workshop, RIGHT, WRONG, pot("print(72)", "72"), tir("print(1)", "1", "1"))
    assert [(row.mode, row.task, row.steps, row.answer) for row in rows] == [("cot", "rl", (), "72")]
    assert dropped == ["solved too often", "solved too seldom"]
    assert rows[0].provenance["pass_rate"] == 0.5
