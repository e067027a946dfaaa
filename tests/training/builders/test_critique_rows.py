"""Critiques state the share of steps before the first planted error, and are read back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.builders import critique_rows
from training.builders.critique_rows import Critique, judged, read
from training.records import Row


def rows_of(items, workshop, **options):
    out = critique_rows.build(items, critique_rows.Options(**options), workshop)
    return [one for one in out if isinstance(one, Row)]


def test_a_row(cases, workshop):
    (row,) = rows_of([cases["garden"]], workshop, clean=0, more=0, kinds={"result": 1})
    steps = re.findall(r"^(\d)\. ", row.question.rpartition("Solution:\n")[2], re.M)
    first = row.provenance["first_error"]
    assert row.text == f"Score: {first / len(steps):.2f}\nFirst wrong step: {first + 1}"
    assert row.question.endswith("\n6. The answer is 388.\n\nReference answer: 388") or first == 5
    assert (row.mode, row.task) == ("critique", "critique")
    (blind,) = rows_of([cases["garden"]], workshop, clean=1, reference=False)
    assert blind.text == "Score: 1.00\nFirst wrong step: none"
    assert blind.question.endswith("\n6. The answer is 388.")


@given(st.integers(1, 12).flatmap(lambda steps: st.tuples(st.integers(-1, steps - 1), st.just(steps))))
def test_a_critique_is_read_back(case):
    critique = judged(*case)
    again = read(f"I think:\n{critique}\n")
    assert again is not None
    assert again.first_error == critique.first_error
    assert again.score == pytest.approx(critique.score, abs=0.0051)


@pytest.mark.parametrize("reply", ["", "Score: 0.5", "First wrong step: 2", "good"])
def test_what_is_no_critique(reply):
    assert read(reply) is None


def test_scores():
    assert judged(-1, 4) == Critique(1.0, -1)
    assert judged(0, 4) == Critique(0.0, 0)
    assert judged(3, 4) == Critique(0.75, 3)


def test_rows_do_not_repeat_those_of_mistake_identification(gsm8k, workshop):
    from training.builders import mi

    items = gsm8k[:60]
    critiques = {row.parent_id: row.provenance["kinds"] for row in rows_of(items, workshop)}
    mistakes = {row.parent_id: row.provenance["kinds"] for row in mi.build(items, mi.Options(), workshop)
                if isinstance(row, Row)}  # fmt: skip
    assert sum(critiques[one] != mistakes[one] for one in critiques) > len(critiques) / 3
