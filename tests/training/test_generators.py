"""Sources that make problems: the same for a seed, honest about what is missing, and the way of a family to a row."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest
from rich.console import Console

from solver.errors import UsageError
from solver.types import Text
from training import recipe as recipes
from training.builders import symbolic
from training.data import build
from training.records import Row, read_records, write_records
from training.show import show
from training.sources import mathematics_dataset, reasoning_gym


def test_mathematics_dataset_is_deterministic_and_leaves_the_generators_alone():
    random.seed(3)
    state = random.getstate()
    argument = "medium:algebra__linear_1d,numbers__gcd"
    made = list(mathematics_dataset.read(argument, 10, 1))
    assert random.getstate() == state
    assert made == list(mathematics_dataset.read(argument, 10, 1))
    assert made != list(mathematics_dataset.read(argument, 10, 2))
    assert len({item.id for item in made}) == 10
    assert any(symbolic.program_for(item.question) for item in made)


def test_modules_that_the_published_package_can_no_longer_make_are_passed_over():
    assert list(mathematics_dataset.read("easy:calculus__differentiate", 3, 0)) == []


def test_reasoning_gym_is_deterministic():
    made = list(reasoning_gym.read("gcd,simple_equations", 6, 1))
    assert made == list(reasoning_gym.read("gcd,simple_equations", 6, 1))
    assert {item.meta["module"] for item in made} == {"gcd", "simple_equations"}
    assert all(item.answer.lstrip("-").isdigit() for item in made)


@pytest.mark.parametrize(
    ("read", "argument", "sentence"),
    [
        (mathematics_dataset.read, "simple", "is no level"),
        (mathematics_dataset.read, "easy:algebra", "no module 'algebra'"),
        (reasoning_gym.read, "gsm_symbolic", "is not on offer"),
    ],
)
def test_what_is_not_there_is_said(read, argument, sentence):
    with pytest.raises(UsageError, match=sentence):
        list(read(argument, 3, 0))


@pytest.fixture
def built(recipe_file, tmp_path):
    sources = (
        "sources=[{path: 'families:train:money', limit: 40, each: true}, {path: 'families:joined:money', limit: 10}]"
    )
    recipe = recipes.load(str(recipe_file), [sources])
    return recipe, build(recipe)


def test_families_become_rows_of_three_modes_with_their_provenance(built):
    recipe, report = built
    counts = report["1. families:train:money"]
    assert counts.kept.total() >= 100
    assert not {reason for reason in counts.dropped if reason.startswith(("program", "words"))}
    rows = list(read_records(recipe.root / "train.jsonl", Row))
    assert {row.mode for row in rows} == {"cot", "pot", "tir"}
    row = next(row for row in rows if row.mode == "tir")
    assert {"family", "wording", "granularity", "skills"} <= set(row.provenance)
    assert row.messages[-1] == {"role": "assistant", "content": "".join(step.text for step in row.steps)}
    assert row.program == row.programs[0]


def test_show_sets_off_what_is_trained(tmp_path):
    row = Row(id="a/1", source="s", parent_id="a", mode="cot", question="Why?", steps=(Text(text="So."),), answer="1")
    write_records(tmp_path / "rows.jsonl", [row, row.model_copy(update={"id": "b/1"})])
    plain = Console(file=open(tmp_path / "plain.txt", "w+"), color_system=None, width=60)  # noqa: SIM115
    show(tmp_path / "rows.jsonl", 1, "b", plain)
    plain.file.seek(0)
    text = plain.file.read()
    assert "b/1" in text
    assert "a/1" not in text
    assert "user: Why?\nassistant: ⟦So.⟧" in text
    colours = Console(file=open(tmp_path / "colours.txt", "w+"), force_terminal=True, color_system="standard")  # noqa: SIM115
    show(tmp_path / "rows.jsonl", 1, "a", colours)
    colours.file.seek(0)
    text = colours.file.read()
    assert "\x1b[1;32mSo." in text
    assert "\x1b[2mWhy?" in text


def test_show_of_a_file_that_is_none_is_a_sentence(tmp_path):
    done = subprocess.run([sys.executable, "-m", "training.cli", "show", tmp_path / "none.jsonl"],
                          capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 2
    assert "There is no file" in done.stderr
