"""The ladder's tables are sound, its test problems are new, and its statistics are what they are called."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from benchmarks.ladder import report, sets
from benchmarks.ladder.table import BASE, HERE, WORDS, Table, read
from training import recipe as recipes

TABLES = sorted(path.stem for path in (HERE / "tables").glob("*.yaml"))


@pytest.mark.parametrize("name", TABLES)
def test_every_arm_is_a_recipe(name, tmp_path):
    table = read(name)
    for arm in table.arms:
        recipe = table.recipe(arm, 1, tmp_path, tmp_path, None)
        recipe.options()
        for source in recipe.sources:
            source.options()
        assert recipe.seed == 1


@pytest.mark.parametrize("phase", [WORDS, BASE])
def test_the_base_never_sees_the_areas_of_the_arms(phase):
    areas = {source.path.split(":")[-1] for source in recipes.load(str(phase), []).sources}
    for name in TABLES:
        assert not areas & set(read(name).areas)


def test_a_comparison_with_an_arm_that_is_not_there_is_refused():
    with pytest.raises(ValidationError, match="no arm 'b'"):
        Table(title="t", common={}, arms={"a": {}}, sets={}, ways={}, compare=[("a", "b")])


def test_test_problems_are_no_training_problems(tmp_path):
    table = read("modes").model_copy(update={"areas": ("kitchen",), "sets": {"test": 30, "longer": 10}})
    rows = [json.loads(line) for line in sets.write(table, None, tmp_path / "problems.jsonl").read_text().splitlines()]
    trained = {item.question for seed in range(3) for item in sets._of(table, "train", 40, seed)}
    assert not trained & {row["question"] for row in rows}
    assert [row["set"] for row in rows].count("test") == 30
    assert len({row["id"] for row in rows}) == len(rows)


def test_holm():
    assert report._holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert report._holm([0.9, 0.8]) == [1.0, 1.0]


def test_a_clear_difference_is_told_from_none():
    import numpy

    assert report._sign_flip(numpy.array([1.0] * 20 + [0.0] * 20)) < 0.001
    assert report._sign_flip(numpy.array([1.0, -1.0] * 20)) > 0.5
