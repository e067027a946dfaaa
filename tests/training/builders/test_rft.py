"""Rejection sampling: what is kept of right attempts, which text, and how many."""

from __future__ import annotations

import pytest

from tests.training.attempts import cot, natalia, pot, tir
from training.builders import rft
from training.builders.base import Dropped
from training.records import Row
from training.rollouts.keys import solution_key


def built(item, workshop, **options) -> tuple[list[Row], dict[str, list[str]]]:
    results = list(rft.build([item], rft.Options(**options), workshop))
    dropped: dict[str, list[str]] = {}
    for one in results:
        if isinstance(one, Dropped):
            dropped.setdefault(one.reason, []).append(one.id)
    return [one for one in results if isinstance(one, Row)], dropped


def ways(count: int):
    """So many right solutions in words, all different."""
    return [cot(f"{48 + n}-{n} = 48.\n48/2 = 24.\n48+24 = 72.", "72") for n in range(1, count + 1)]


WRONG = cot("48*2 = 96.\n48+96 = 144.", "144")


def test_the_gold_row_is_kept_and_its_likes_are_not(workshop):
    same = cot("In May 48/2 = 24, in both months 24+48 = 72.", "72")
    rows, dropped = built(natalia(same, *ways(1), WRONG), workshop)
    assert [row.id for row in rows] == ["n/cot-gold", "n/cot-1"]
    assert dropped == {"the same solution": ["n/cot-0"]}
    assert rows[1].provenance["pass_rate"] == round(2 / 3, 4)
    assert rows[1].parent_id == "root"


def test_of_one_solution_the_farthest_text_is_kept(workshop):
    other = pot("print(72)", "72")
    near = cot("48+0 = 48. 48/2 = 24. 48+24 = 72.", "72")
    far = cot("Nothing is added yet: 48+0 = 48. As for May, 48/2 = 24; and together that is 48+24 = 72.", "72")
    different = cot("48-0 = 48. 48/2 = 24. 48+24 = 72.", "72")
    rows, dropped = built(natalia(different, near, far, other), workshop, gold=False, quota="vanilla")
    assert {row.id for row in rows} == {"n/cot-0", "n/cot-2", "n/pot-3"}
    assert dropped == {"the same solution": ["n/cot-1"]}


def test_right_by_luck_is_no_example(workshop):
    unfinished = cot("48+24 = 72.", "72", status="length")
    false = cot("48/2 = 25.\n48+24 = 72.", "72")
    failed = tir("print(x)", "NameError", "72", status="error")
    _, dropped = built(natalia(unfinished, false, failed), workshop)
    assert dropped == {
        "not finished": ["n/cot-0"],
        "words: false arithmetic": ["n/cot-1"],
        "answer after a program that failed": ["n/tir-2"],
    }


@pytest.mark.parametrize(
    ("quota", "right", "wrong", "kept", "weight"),
    [
        ("vanilla", 6, 0, 4, 1.0),
        ("uniform", 2, 2, 2, 2.0),
        ("prop2diff", 6, 2, 1, 1.0),
        ("prop2diff", 6, 6, 2, 1.0),
        ("prop2diff", 3, 9, 3, 1.0),
        ("prop2diff", 4, 0, 1, 1.0),
    ],
)
def test_quotas(quota, right, wrong, kept, weight, workshop):
    rows, dropped = built(natalia(*ways(right), *[WRONG] * wrong), workshop, quota=quota, gold=False)
    assert len(rows) == kept
    assert len(dropped.get("over the quota", [])) == right - kept
    assert {row.loss_weight for row in rows} == {weight}


def test_modes_take_turns(workshop):
    item = natalia(*ways(3), pot("print(48 + 48 / 2)", "72.0", gold="72.0"))
    rows, _ = built(item, workshop, n=2, quota="vanilla", gold=False)
    assert [row.mode for row in rows] == ["cot", "pot"]


def test_without_attempts_or_right_ones(workshop):
    assert built(natalia(), workshop) == ([], {"no attempt": ["n"]})
    rows, _ = built(natalia(WRONG), workshop)
    assert [row.provenance["kind"] for row in rows] == ["gold"]


def test_no_two_kept_solutions_are_the_same_and_none_is_wrong(workshop):
    item = natalia(*ways(4), *ways(4), WRONG, *[tir(f"print(72 + {n} - {n})", "72", "72") for n in (1, 2, 1)])
    rows, _ = built(item, workshop, n=9, quota="vanilla")
    keys = [(row.mode, solution_key(row.steps, row.mode)) for row in rows]
    assert len(keys) == len(set(keys))
    assert all("144" not in row.text for row in rows)
    assert len(rows) == 2 + 4 + 2  # gold in both modes, four ways in words, two programs
