"""Orders: never a valid one is shown, always a valid one is learnt; checked by executing the steps in that order."""

from __future__ import annotations

import random
import re

import pytest

from training.builders import rr
from training.builders.base import Dropped
from training.builders.side_task import verified
from training.builders.worked import Worked, lines
from training.records import Row

from . import by_execution as judge


def built(items, workshop):
    out = list(rr.build(items, rr.Options(), workshop))
    return [one for one in out if isinstance(one, Row)], [one for one in out if isinstance(one, Dropped)]


def test_a_row_and_what_is_refused(cases, workshop):
    rows, dropped = built(cases.values(), workshop)
    assert {one.id: one.reason for one in dropped} == {
        "one-step": "one step",
        "free-order": "every order is right",
        "false": "a sum does not hold",
        "algebra": "a step without a result",
    }
    row = next(row for row in rows if row.parent_id == "rolls")
    assert row.question == (
        f"{cases['rolls'].question}\n\nSolution:\n"
        "[A] After the sale 108 - 80 = 28 rolls are left.\n[B] He makes 12 * 9 = 108 rolls."
    )
    assert (row.text, row.mode, row.task, row.id) == ("B, A", "order", "rr", "rolls/rr")
    assert row.provenance == {"shown": [1, 0], "orders": 1}
    assert row.messages[0]["content"].startswith("The steps of the solution are out of order.")


def test_the_same_rows_whatever_else_is_built(cases, workshop):
    alone = built([cases["garden"]], workshop)[0]
    assert alone == [row for row in built(cases.values(), workshop)[0] if row.parent_id == "garden"]


@pytest.mark.parametrize(
    ("reply", "right"),
    [("B, C, A", True), ("[B] [C] [A]", True), ("C, B, A", True), ("A, B, C", False), ("B, A, C", False),
     ("B, C", False), ("B, C, A, A", False), ("B, C, D", False), ("", False)],
)  # fmt: skip
def test_a_reply_is_graded_by_what_the_steps_need(cases, reply, right):
    worked = Worked(cases["lamps"].question, lines(cases["lamps"].rationale))
    assert rr.is_right(worked, [2, 0, 1], reply) is right


def shown_steps(row: Row) -> dict[str, str]:
    return dict(re.findall(r"^\[([A-Z])\] (.*)$", row.question, re.M))


def test_orders_of_gsm8k_are_valid_by_execution(gsm8k, workshop):
    """A program of the annotations, its lines put in an order, runs where no result is used before it is there."""
    items = {item.id: item for item in gsm8k}
    rows, _ = built(gsm8k, workshop)
    assert len(rows) > 320
    told, shuffled, wanted = [], [], []
    for row in rows:
        item, steps = items[row.parent_id], shown_steps(row)
        own = lines(item.rationale)
        assert [steps[label] for label in row.text.split(", ")] == list(own)
        assert list(steps.values()) != list(own)
        equations = judge.annotated(item)
        code = judge.program(equations) if equations else [""]
        if len(code) == len(own) + 1:
            told.append("\n".join(code))
            shuffled.append("\n".join([*(code[own.index(text)] for text in steps.values()), code[-1]]))
            wanted.append(item.answer)
    ran = judge.outputs(workshop, told)
    failed = judge.outputs(workshop, shuffled)
    linked = [place for place, output in enumerate(ran) if judge.is_number(output, wanted[place])]
    assert len(linked) > 150
    assert [shuffled[place] for place in linked if failed[place] != "UnboundLocalError"] == []


def test_what_runs_in_another_order_is_graded_valid(gsm8k, workshop):
    rng = random.Random(3)
    programs, graded = [], []
    for item in gsm8k:
        worked, equations = verified(item), judge.annotated(item)
        code = judge.program(equations) if equations else [""]
        if not isinstance(worked, Dropped) and len(worked.texts) >= 3 and len(code) == len(worked.texts) + 1:
            order = list(range(len(worked.texts)))
            rng.shuffle(order)
            programs.append("\n".join([*(code[place] for place in order), code[-1]]))
            graded.append(worked.is_valid(order))
    runs = ["Error" not in output for output in judge.outputs(workshop, programs)]
    assert len(programs) > 120
    assert sum(runs) > 10
    assert [program for program, run, valid in zip(programs, runs, graded, strict=True) if run and not valid] == []
