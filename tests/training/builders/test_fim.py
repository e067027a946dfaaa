"""The missing step stands where the mark is; what may stand there instead, and what may not."""

from __future__ import annotations

import pytest

from training.builders import fim
from training.builders.base import Dropped
from training.builders.worked import Worked, lines
from training.records import Row


def test_a_row_for_each_gap(cases, workshop):
    rows = list(fim.build([cases["lamps"]], fim.Options(each=True), workshop))
    assert [(row.id, row.task, row.provenance["gap"]) for row in rows] == [
        ("lamps/fim-0", "fim", 0), ("lamps/fim-1", "fim", 1), ("lamps/fim-2", "fim", 2)
    ]  # fmt: skip
    assert rows[1].question == (
        f"{cases['lamps'].question}\n\nSolution:\nThe first lamps use 15 * 60 = 900 watts.\n[...]\n"
        "The difference is 900 - 360 = 540 watts.\nThe answer is 540."
    )
    assert rows[1].text == "The others use 9 * 40 = 360 watts."
    assert rows[1].mode == "fill"


def test_one_gap_an_item_and_what_is_refused(cases, workshop):
    out = list(fim.build(cases.values(), fim.Options(), workshop))
    rows = [one for one in out if isinstance(one, Row)]
    assert len({row.parent_id for row in rows}) == len(rows) == len(cases) - 2
    assert {one.id: one.reason for one in out if isinstance(one, Dropped)} == {
        "one-step": "one step", "false": "a sum does not hold"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("written", "fits"),
    [
        ("The others use 9 * 40 = 360 watts.", True),
        ("40 watts * 9 lamps = 360 watts for the small ones.", True),
        ("The others use 9 * 40 = 350 watts.", False),  # false
        ("The others use 9 * 40 watts.", False),  # states no result
        ("The others use 4 * 90 = 360 watts.", False),  # 90 comes from nowhere
        ("The small lamps are 15 - 9 = 6 fewer.", False),  # does not give what follows needs
        ("", False),
    ],
)
def test_what_fits_a_gap(cases, written, fits):
    worked = Worked(cases["lamps"].question, lines(cases["lamps"].rationale))
    assert fim.fits(worked, 1, written) is fits


def test_the_last_step_must_reach_the_result(cases):
    worked = Worked(cases["lamps"].question, lines(cases["lamps"].rationale))
    assert fim.fits(worked, 2, "They differ by 900 watts - 360 watts = 540 watts.")
    assert not fim.fits(worked, 2, "Together they use 900 + 360 = 1260 watts.")


def test_every_missing_step_of_gsm8k_fits_its_own_gap(gsm8k, workshop):
    rows = [one for one in fim.build(gsm8k, fim.Options(), workshop) if isinstance(one, Row)]
    questions = {item.id: item for item in gsm8k}
    assert len(rows) > 320
    for row in rows:
        item = questions[row.parent_id]
        assert fim.fits(Worked(item.question, lines(item.rationale)), row.provenance["gap"], row.text), row.text
        assert row.question.replace(fim.GAP, row.text).startswith(f"{item.question}\n\nSolution:\n")
