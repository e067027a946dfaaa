"""What a teacher writes is kept when it is true, complete and not longer than it must be; families need no teacher."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from training import recipe as recipes
from training.builders import enrich
from training.builders.base import Dropped
from training.builders.worked import Worked, lines
from training.data import build
from training.records import Item, Row, read_records
from training.sources import families
from training.teacher import Teacher
from training.workshop import Workshop

QUESTION = "A baker makes 12 trays of 9 rolls and sells 80 rolls at $0.50 each. How many rolls are left?"
PLAN = "Plan:\n1. Find how many rolls are made.\n2. Take away the 80 rolls that are sold."
STEPS = (
    "There are 12 trays, and each holds 9 rolls.\nSo the baker makes 12 * 9 = 108 rolls.\nOf these 80 are sold.\n"
    "So 108 - 80 = 28 rolls are left.\nThe answer is \\boxed{28}."
)


def enriched(item: Item, tmp_path: Path, plan: str, steps: str, **options) -> list[Row | Dropped]:
    """What comes of an item for which a scripted teacher says `plan` and `steps`."""
    script = tmp_path / "teacher.yaml"
    replies = [{"plain": "Plan:\n$", "turns": [plan]}, {"plain": "Finer steps:\n$", "turns": [steps]}]
    script.write_text(yaml.safe_dump({"replies": replies}))
    with Teacher(tmp_path / "teacher.jsonl", model=f"fake:{script}") as teacher:
        workshop = Workshop(0, executions=None, the_teacher=teacher)  # type: ignore[arg-type]
        return list(enrich.build([item], enrich.Options(by="teacher", **options), workshop))


def test_both_targets(cases, tmp_path):
    planned, alone = enriched(cases["rolls"], tmp_path, PLAN, STEPS)
    steps = STEPS.rpartition("\n")[0]
    assert (alone.mode, alone.task, alone.text) == ("cot", "solve", f"{steps}\nThe answer is \\boxed{{28}}.")
    assert planned.mode == "planned"
    assert planned.text == (
        "1. Find how many rolls are made.\n2. Take away the 80 rolls that are sold.\n\n"
        f"{steps}\nThe answer is \\boxed{{28}}."
    )
    assert planned.messages[0] != alone.messages[0]  # each target has an instruction of its own
    assert alone.provenance == {"enriched_by": "teacher", "goals": 0, "steps": 4, "steps_added": 2}
    assert {row.parent_id for row in (planned, alone)} == {"rolls"}


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        (STEPS.replace("\\boxed{28}", "28"), "no answer, or another one"),
        (STEPS.replace("28", "38"), "no answer, or another one"),
        (STEPS.replace("12 * 9 = 108", "12 * 9 = 118"), "a sum does not hold"),
        ("So 12 * 9 - 80 = \\boxed{28} rolls are left.", "fewer than the reference has"),
        (STEPS.replace("Of these 80", "With 17 * 3 = 51 others in mind, 80"), "a number comes from nowhere"),
        (STEPS.replace("Of these", "Of these many, many fine rolls that came " * 4), "too long"),
        ("", "no answer, or another one"),
    ],
)
def test_steps_that_are_refused(cases, tmp_path, steps, reason):
    (dropped,) = enriched(cases["rolls"], tmp_path, PLAN, steps)
    assert dropped.reason == f"steps: {reason}"


@pytest.mark.parametrize(
    ("plan", "reason"),
    [
        ("Just do it.", "none"),
        ("1. Make 108 rolls.\n2. Subtract.", "it computes"),
        ("\n".join(f"{n}. Think." for n in range(1, 8)), "more than 6 goals"),
    ],
)
def test_a_plan_that_is_refused_costs_its_own_row_alone(cases, tmp_path, plan, reason):
    dropped, row = enriched(cases["rolls"], tmp_path, plan, STEPS)
    assert (dropped.reason, row.mode) == (f"plan: {reason}", "cot")


def test_a_box_in_the_last_step_leaves_its_number(cases, tmp_path):
    steps = "It makes 12 * 9 = 108 rolls.\nSo $\\boxed{28}$ = 108 - 80 are left, and 108 - 80 = \\boxed{28}."
    (row,) = enriched(cases["rolls"], tmp_path, PLAN, steps, targets=["solution"])
    assert row.text.split("\n")[1] == "So 28 = 108 - 80 are left, and 108 - 80 = 28."


def test_what_the_reference_knows_may_be_used():
    reference = Worked("Anna runs every day.", ("There are 366 days, so 366 * 2 = 732.", "And 732 / 3 = 244."))
    assert enrich.unfit_steps(reference, ("The year has 366 days.", "So 366 * 2 = 732.", "And 732 / 3 = 244.")) is None


def test_without_a_teacher_of_the_recipe_it_is_one_sentence(cases):
    with pytest.raises(Exception, match="asks a teacher"):
        list(enrich.build([cases["rolls"]], enrich.Options(by="teacher"), Workshop(0, executions=None)))  # type: ignore


def test_families_give_plan_and_fine_steps():
    items = list(families.read("train:kitchen", 12, 0))
    out = list(enrich.build(items, enrich.Options(), Workshop(0, executions=None)))  # type: ignore[arg-type]
    rows = [one for one in out if isinstance(one, Row)]
    assert len(rows) > len(items)
    by_id = {item.id: item for item in items}
    for row in rows:
        item = by_id[row.id.rpartition("/")[0]]
        *_, last = row.text.split("\n")
        assert last == f"The answer is \\boxed{{{item.answer}}}."
        if row.mode == "cot":
            fine = " ".join(row.text.split("\n")[:-1])
            assert fine == " ".join(lines(item.rationales["fine"]))
            assert row.provenance["steps_added"] >= 0
        else:
            plan, _, solution = row.text.partition("\n\n")
            assert plan.startswith("1. ")
            assert solution.split("\n")[:-1] == list(lines(item.rationales["normal"]))


def test_in_a_recipe_with_a_scripted_teacher(cases, tmp_path):
    """From the recipe to train.jsonl; asked once, however often it is built."""
    rolls = cases["rolls"]
    (tmp_path / "rolls.jsonl").write_text(json.dumps({**rolls.model_dump(include={"id", "question", "answer"}),
                                                      "rationale": rolls.rationale}) + "\n")  # fmt: skip
    script = tmp_path / "teacher.yaml"
    replies = [{"plain": "Plan:\n$", "turns": [PLAN]}, {"plain": "Finer steps:\n$", "turns": [STEPS]}]
    script.write_text(yaml.safe_dump({"replies": replies}))
    file = tmp_path / "recipe.yaml"
    source = {"path": "rolls.jsonl", "builder": "enrich", "by": "teacher"}
    file.write_text(yaml.safe_dump({"name": "r", "out": str(tmp_path), "data_root": str(tmp_path), "sources": [source],
                                    "teacher": f"fake:{script}"}))  # fmt: skip
    recipe = recipes.load(str(file), [])
    build(recipe)
    rows = [row for split in ("train", "dev") for row in read_records(recipe.root / f"{split}.jsonl", Row)]
    assert sorted(row.mode for row in rows) == ["cot", "planned"]
    assert len((recipe.root / "teacher.jsonl").read_text("utf-8").splitlines()) == 2
