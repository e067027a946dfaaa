"""Poly and MHR: tasks share skills, and what each does is an ordinary LoRA adapter."""

from __future__ import annotations

import pytest
import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

from solver import Solver
from solver.errors import UsageError
from tests.training.trainers.conftest import solutions
from training.trainers import poly


@pytest.mark.parametrize("splits", [1, 2])
def test_the_adapter_of_a_task_does_what_the_shared_skills_do(make_recipe, base, splits):
    recipe = make_recipe(solutions(), trainer="poly", splits=splits, skills=3, learning_rate=3e-2, max_steps=6)
    directory = recipe.module().fit(recipe, recipe.options())
    shared = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained(base), directory).eval()
    ids = AutoTokenizer.from_pretrained(base)("How many pens?", return_tensors="pt")["input_ids"]
    found = []
    for place, task in enumerate(("cot", "pot", "tir")):
        own = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained(base), directory / task).eval()
        with torch.no_grad():
            wanted = shared(input_ids=ids, task_ids=torch.tensor([place])).logits
            found.append(own(input_ids=ids).logits)
        assert torch.allclose(found[-1], wanted, atol=1e-5)
    with torch.no_grad():
        plain = AutoModelForCausalLM.from_pretrained(base)(input_ids=ids).logits
    assert not torch.allclose(found[0], plain, atol=1e-4)  # something was learnt
    assert not torch.equal(found[0], found[1])  # and not the same by every task

    with Solver(model=f"hf:{base}", adapter=str(directory / "cot"), strategy="cot", max_tokens=4) as one:
        assert one.solve("How many pens?").trajectories[0].usage.completion_tokens == 4


@pytest.mark.parametrize(
    ("keys", "rows", "sentence"),
    [
        ({}, [row for row in solutions(4) if row.mode == "cot"], "these rows have one"),
        ({"lora_rank": 2}, solutions(2), "no lora_rank"),
        ({"start": None}, solutions(2), "Give start=DIR"),
    ],
)
def test_a_wrong_set_up_is_one_sentence(make_recipe, keys, rows, sentence):
    recipe = make_recipe(rows, trainer="poly", **keys)
    with pytest.raises(UsageError, match=sentence):
        poly.fit(recipe, recipe.options())
