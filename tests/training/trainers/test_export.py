"""What any trainer made can be exported: adapters merged, heads kept, a card that says where it comes from."""

from __future__ import annotations

import pytest
from transformers import AutoModelForCausalLM

from solver import scorers
from solver.backends.options import Options as Engine
from solver.errors import UsageError
from tests.training.trainers.conftest import solutions
from tests.training.trainers.test_preferences import judged, preferred
from training.export import export


def exported(recipe, tmp_path):
    recipe.module().fit(recipe, recipe.options())
    return export(recipe, tmp_path / "exported", [])


def test_an_adapter_is_merged(make_recipe, tmp_path):
    recipe = make_recipe(solutions(), lora_rank=2, learning_rate=1e-2, export_dtype="float32")
    directory = exported(recipe, tmp_path)
    assert not (directory / "adapter_config.json").exists()
    assert AutoModelForCausalLM.from_pretrained(directory).num_parameters() > 0
    card = (directory / "README.md").read_text()
    assert "Trainer `sft`: 2 steps" in card
    assert str(recipe.start) in card  # what it goes on from


@pytest.mark.parametrize("rank", [0, 2])
@pytest.mark.parametrize(("trainer", "rows", "spec"), [("reward", preferred(4), "hf"), ("value", judged(4), "prm")])
def test_a_judge_keeps_its_head_and_is_a_scorer(make_recipe, tmp_path, trainer, rows, spec, rank):
    recipe = make_recipe(rows, trainer=trainer, lora_rank=rank)
    directory = exported(recipe, tmp_path)
    scorer = scorers.load(f"{spec}:{directory}", Engine())
    assert getattr(scorer, "_last", True)  # a value model scores where an attempt stands


def test_a_model_on_the_hub_is_named_with_its_licence_left_open(make_recipe, tmp_path):
    recipe = make_recipe(solutions())
    directory = exported(recipe, tmp_path)
    assert "license: apache-2.0" in (directory / "README.md").read_text()
    from training.model_card import model_card

    fit = {"log": [{"step": 2, "epoch": 1.0}], "parameters": 5, "trained_parameters": 5, "context": 9, "hours": 0.0}
    card = model_card(recipe.model_copy(update={"start": "org/model"}), {**fit, "device": "cpu"}, {}, [])
    assert "base_model: org/model\nlicense: other" in card
    assert "The last checkpoint was kept." in card


def test_shared_skills_are_no_single_model(make_recipe, tmp_path):
    recipe = make_recipe(solutions(), trainer="poly")
    with pytest.raises(UsageError, match="Use the adapter of a task: cot, pot, tir"):
        exported(recipe, tmp_path)
