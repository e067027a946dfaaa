"""A right and a wrong solution: the wrong one is wrong, has only true sums, and goes wrong where it is said."""

from __future__ import annotations

import re

from solver.equations import equations
from solver.types import Text, Trajectory
from tests.training.builders.problems import HENS, PENS, SHOP, built, workshop
from training.builders import contrast
from training.records import Attempt


def solutions(row) -> dict[str, str]:
    _, one, other = re.split(r"\n\nSolution [AB]:\n", row.question)
    return {"A": one, "B": other}


def test_made_mistakes_are_where_they_are_said_to_be(tmp_path):
    with workshop(tmp_path) as shop:
        rows, dropped = built(contrast, [PENS, SHOP, HENS], shop, count=9, early=1)
    assert not dropped
    originals = {one.id: one for one in (PENS, SHOP, HENS)}
    kinds = set()
    for row in rows:
        texts, original = solutions(row), originals[row.parent_id]
        right = texts[row.answer]
        (wrong,) = (text for label, text in texts.items() if label != row.answer)
        assert right == f"{original.rationale}\nThe answer is \\boxed{{{original.answer}}}."
        assert all(one.holds for one in equations(wrong))
        assert not wrong.endswith(f"\\boxed{{{original.answer}}}.")
        lines = list(zip(right.split("\n"), wrong.split("\n"), strict=False))
        assert [one == other for one, other in lines].index(False) + 1 == row.provenance["line"]
        assert f"goes wrong in line {row.provenance['line']}." in row.text
        kinds.add(row.provenance["kind"].split()[0])
    assert kinds == {"misread", "stops"}
    assert {row.answer for row in rows} == {"A", "B"}


def test_a_models_own_mistake_comes_first(tmp_path):
    attempt = Attempt(
        trajectory=Trajectory(format="cot", steps=(Text(text="It is \\boxed{29}."),), answer="29", status="ok"),
        right=False,
        model="m",
    )
    with workshop(tmp_path) as shop:
        ((row,), _) = built(contrast, [PENS.model_copy(update={"attempts": (attempt,)})], shop)
    assert "It is \\boxed{29}." in solutions(row).values()
    assert row.text == f"Solution {row.answer} is right."
    assert row.provenance["kind"] == "of m"


def test_without_words_there_is_no_row(tmp_path):
    with workshop(tmp_path) as shop:
        rows, dropped = built(contrast, [PENS.model_copy(update={"rationale": None})], shop)
    assert (rows, [one.reason for one in dropped]) == ([], ["no worked solution"])
