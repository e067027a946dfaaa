"""Steps that a teacher writes between others stay only when they are true, new and lead on."""

from __future__ import annotations

import pytest
import yaml

from training import expand
from training.builders.base import Dropped
from training.builders.worked import Worked
from training.records import Item, Row
from training.teacher import Teacher
from training.workshop import Workshop

HALL = Item(
    id="hall",
    source="s",
    parent_id="hall",
    question="A hall has 15 lamps of 60 watts and 9 lamps of 40 watts. How many watts are 3 such halls?",
    answer="3780",
    rationale="One hall has 15 * 60 + 9 * 40 = 1260 watts.\nThree halls have 1260 * 3 = 3780 watts.",
)
WORKED = Worked(HALL.question, tuple(HALL.rationale.split("\n")))


@pytest.mark.parametrize(
    ("insert", "reason"),
    [
        ("The large lamps use 15 * 60 = 900 watts.", None),
        ("The small lamps use\n9 * 40 = 360 watts.", None),
        ("The large lamps use 15 * 60 = 800 watts.", "a sum does not hold"),
        ("First find the watts of one hall.", "no sum"),
        ("", "no sum"),
        ("The large lamps use 17 * 60 = 1020 watts.", "a number comes from nowhere"),
        ("There are 15 + 9 = 24 lamps.", None),  # a part of what the step computes with
        ("The halls are 3 * 15 = 45 lamps.", "the next step does not use it"),
        ("One hall has 15 * 60 + 9 * 40 = 1260 watts.", "it repeats a step"),
        ("Three halls have 1260 * 3 = 3780 watts.", "a number comes from nowhere"),  # 1260 is not yet known
    ],
)
def test_what_may_stand_before_the_first_step(insert, reason):
    assert expand.unfit(WORKED, (), " ".join(insert.split()), WORKED.steps[0]) == reason


def test_an_insert_is_not_made_twice():
    made = expand.inserted(WORKED, ["The large lamps use 15 * 60 = 900 watts.", "They use 15 * 60 = 900 watts."])
    assert made.inserted == (0,)
    assert made.refused == ("it repeats a step",)
    assert made.texts == ("The large lamps use 15 * 60 = 900 watts.", *WORKED.texts)


def test_the_builder_with_a_scripted_teacher(tmp_path):
    """The teacher is asked for each gap in the wire format that the builder `fim` teaches."""
    script = tmp_path / "teacher.yaml"
    replies = [
        {"question": r"Solution:\n\[\.\.\.\]\nOne hall", "plain": "Missing step:\n$",
         "turns": ["The small lamps use 9 * 40 = 360 watts."]},
        {"question": r"watts\.\n\[\.\.\.\]\nThree halls", "turns": ["So 1260 * 3 = 3780."]},
        {"question": "shells", "turns": ["She is happy."]},
    ]  # fmt: skip
    script.write_text(yaml.safe_dump({"replies": replies}))
    shells = Item(id="shells", source="s", parent_id="shells", question="17 shells and 26 shells. How many shells?",
                  answer="43", rationale="She has 17 + 26 = 43 shells.")  # fmt: skip
    wrong = shells.model_copy(update={"id": "wrong", "rationale": "She has 17 + 26 = 44 shells."})
    with Teacher(tmp_path / "teacher.jsonl", model=f"fake:{script}") as teacher:
        workshop = Workshop(0, executions=None, the_teacher=teacher)  # type: ignore[arg-type]
        row, nothing, false = list(expand.build([HALL, shells, wrong], expand.Options(), workshop))
    assert isinstance(row, Row)
    assert row.text == (
        "The small lamps use 9 * 40 = 360 watts.\nOne hall has 15 * 60 + 9 * 40 = 1260 watts.\n"
        "Three halls have 1260 * 3 = 3780 watts.\nThe answer is \\boxed{3780}."
    )
    assert (row.mode, row.provenance) == ("cot", {"inserted": (0,), "refused": ("it repeats a step",)})
    assert isinstance(nothing, Dropped)
    assert isinstance(false, Dropped)
    assert (nothing.reason, false.reason) == ("nothing inserted: no sum", "a sum does not hold")
