"""Filters of form: each planted fault is dropped with its reason, and what is as it should be passes untouched."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from solver.runs import trace
from solver.runs.trace import Trace
from solver.types import Code, Output, Text, Trajectory
from training.builders.base import Dropped
from training.filters import answer, boxed, code_errors, critic_score, length, weights
from training.filters.boxed import boxed as box
from training.records import Item, Row
from training.rollouts.sampling import problem_of


def row(*steps, mode: str = "cot", **changes) -> Row:
    given = tuple(Text(text=one) if isinstance(one, str) else one for one in steps)
    fields = {"id": "r", "source": "s", "parent_id": "p", "question": "How many?", "answer": "4", **changes}
    return Row(mode=mode, steps=given, **fields)


def verdict(filter, one: Row, workshop, **options) -> str | None:
    (result,) = filter.keep([one], filter.Options(**options), workshop)
    return result.reason if isinstance(result, Dropped) else None


def ran(output: str, status: str = "ok") -> tuple[Code, Output]:
    return Code(text="print(4)", code="print(4)"), Output(text=output, output=output, status=status)


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (row("It is \\boxed{4.0}."), None),
        (row("The answer is 4."), None),
        (row("It is \\boxed{5}."), "answer: another one is stated"),
        (row("It is 4, I think"), "answer: none is stated"),
        (row(*ran("4"), "So \\boxed{4}.", mode="tir"), None),
        (row(*ran("4"), "So \\boxed{3}.", mode="tir"), "answer: another one is stated"),
        (row(Code(text="print(3)", code="print(3)"), mode="pot"), None),
        (row("It is \\boxed{5}.", label=0.0), None),
        (row("Correct", mode="critic"), None),
    ],
)
def test_answer(one, reason, workshop):
    assert verdict(answer, one, workshop) == reason


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (row("It is \\boxed{\\frac{1}{2}}.", "\n"), None),
        (row("It is 4."), "boxed: no box"),
        (row("It is \\boxed{4"), "boxed: no box"),
        (row("First \\boxed{3}. Then \\boxed{4}."), "boxed: several boxes"),
        (row("It is \\boxed{4}. Or so I hope."), "boxed: goes on after the box"),
        (row("So \\boxed{4}.", *ran("4"), mode="tir"), "boxed: goes on after the box"),
        (row(Code(text="print(4)", code="print(4)"), mode="pot"), None),
        (row("Correct", mode="critic"), None),
    ],
)
def test_boxed(one, reason, workshop):
    assert verdict(boxed, one, workshop, cut=False) == reason


def test_what_follows_the_box_is_cut_off():
    assert box(row("It is $\\boxed{4}$. Let me check. \\boxed{5}"), cut=True) == row("It is $\\boxed{4}$.")
    assert box(row("So \\boxed{4}.", *ran("4"), mode="tir"), cut=True) == "boxed: goes on after the box"


def test_code_errors(workshop):
    failed, mended = ran("NameError: x", "error"), ran("4")
    assert verdict(code_errors, row(*mended, "So \\boxed{4}.", mode="tir"), workshop) is None
    assert verdict(code_errors, row(*failed, *mended, mode="tir"), workshop) == "code error: error"
    assert verdict(code_errors, row(*failed, *mended, mode="tir"), workshop, mended=True) is None
    assert verdict(code_errors, row(*mended, *failed, mode="tir"), workshop, mended=True) == "code error: error"
    said = ran("Traceback (most recent call last):\n  ...\nZeroDivisionError: division by zero")
    assert verdict(code_errors, row(*said, mode="tir"), workshop) == "code error: printed"
    assert verdict(code_errors, row(*ran("NoError: in words"), mode="tir"), workshop) == "code error: printed"
    assert verdict(code_errors, row(*failed, mode="tir", label=0.0), workshop) is None


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({}, None),
        ({"question_from": 9, "question_to": 9, "turn_from": 3, "turn_to": 3}, None),
        ({"question_from": 10}, "length: question too short"),
        ({"question_to": 8}, "length: question too long"),
        ({"turn_from": 4}, "length: turn too short"),
        ({"turn_to": 2}, "length: turn too long"),
    ],
)
def test_length(options, reason, workshop):
    assert verdict(length, row("abc"), workshop, **options) == reason
    long = row("ab", rejected=(Text(text="abc"),))
    assert verdict(length, long, workshop, turn_to=2) == "length: turn too long"
    assert verdict(length, row(task="rl"), workshop, turn_from=4) is None


def test_critic_score(tmp_path: Path, workshop):
    script = {
        "replies": [
            {"question": "good", "turns": ["1. Correct\n2. Correct"]},
            {"question": "bad", "turns": ["1. Correct\n2. Wrong"]},
            {"turns": ["Hm."]},
        ]
    }
    (tmp_path / "critic.yaml").write_text(yaml.safe_dump(script))
    rows = [row(f"A {kind} step.\nThe answer is \\boxed{{4}}.", id=kind) for kind in ("good", "bad", "odd")]
    rows.append(row("Correct", mode="critic", task="critic", id="side task"))
    options = critic_score.Options(scorer=f"critic:fake:{tmp_path / 'critic.yaml'}", at_least=0.75)
    good, bad, odd, side = critic_score.keep(rows, options, workshop)
    assert isinstance(good, Row)
    assert good.provenance["critic_score"] == 1.0
    assert (bad.reason, odd.reason) == ("critic: low score", "critic: no verdict")
    assert side == rows[3]


def rolled_out(directory: Path, rates: dict[str, float]) -> str:
    """A run directory of four attempts at each problem, so many of them right."""
    directory.mkdir()
    writer = trace.Writer(directory)
    for number, (name, rate) in enumerate(rates.items()):
        item = Item(id=name, source="s", parent_id=name, question="How many?", answer="4")
        right = [place < 4 * rate for place in range(4)]
        attempts = [Trajectory(format="cot", answer="4" if one else "5", status="ok") for one in right]
        fields = {"key": f"{number:016x}", "problem": problem_of(item), "trajectories": attempts, "right": right}
        writer.append(Trace(**fields, status="ok"))
    writer.close()
    return str(directory)


def test_weights_follow_the_pass_rate_within_bounds(workshop, tmp_path):
    rates = {"easy": 1.0, "hard": 0.25, "never": 0.0}
    options = weights.Options(rollouts=rolled_out(tmp_path / "run", rates), gamma=1, eps=0.05)
    rows = [row("x", parent_id=name, id=name) for name in (*rates, "unknown")]
    rows.append(row("x", parent_id="never", id="lucky", provenance={"kind": "sampled"}))
    *kept, lucky = weights.keep(rows, options, workshop)
    mean = (0.05 + 0.8 + 1.05 + 1.05) / 4
    assert [one.loss_weight for one in kept] == [0.25, round(0.8 / mean, 4), round(1.05 / mean, 4), 1.0]
    assert lucky.reason == "never solved"
    scored = [row("x", id=name, provenance={"critic_score": score}) for name, score in (("good", 1.0), ("bad", 0.5))]
    by_critic = weights.keep(scored, weights.Options(eps=0.0), workshop)
    assert [one.loss_weight for one in by_critic] == [0.25, 2.0]
    alike = weights.keep(rows[:2], options.model_copy(update={"gamma": 0.0}), workshop)
    assert [one.loss_weight for one in alike] == [1, 1]
