"""Supervised fine-tuning: it moves the model, and with an adapter only the adapter."""

from __future__ import annotations

import json

import pytest
from safetensors.torch import load_file
from torch import equal

from tests.training.trainers.conftest import solutions
from training.trainers import sft


def test_all_parameters_move(make_recipe, base):
    recipe = make_recipe(solutions(), learning_rate=1e-2)
    after = load_file(recipe.module().fit(recipe, recipe.options()) / "model.safetensors")
    before = load_file(base / "model.safetensors")
    assert after.keys() == before.keys()
    assert not any(equal(after[name], before[name]) for name in before)


def test_an_adapter_moves_in_place_of_the_model(make_recipe, base):
    recipe = make_recipe(solutions(), lora_rank=2)
    directory = sft.fit(recipe, recipe.options())
    adapter = load_file(directory / "adapter_model.safetensors")
    assert any(value.abs().sum() > 0 for name, value in adapter.items() if "lora_B" in name)  # B begins at zero
    facts = json.loads((recipe.root / "fit.json").read_text())
    assert 0 < facts["trained_parameters"] < facts["parameters"]


def test_no_data_is_a_sentence(make_recipe):
    from solver.errors import UsageError

    recipe = make_recipe([])
    (recipe.root / "train.jsonl").unlink()
    with pytest.raises(UsageError, match="There is no data"):
        sft.fit(recipe, recipe.options())
