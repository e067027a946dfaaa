"""DPO, step-DPO and KTO: what counts is what the model wrote, and right answers gain on wrong ones."""

from __future__ import annotations

import json
import math

import pytest
import torch
from safetensors.torch import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer

from solver.errors import UsageError
from solver.types import Code, Output, Text
from tests.training.trainers.conftest import solutions
from training.encode import IGNORED, encode
from training.fitting.preferences import LabelledCollator, PairCollator, labelled, pairs
from training.records import Row


def worse(row: Row) -> tuple:
    """The same steps with another answer."""
    wrong = f"{row.answer}0"

    def changed(step):
        if isinstance(step, Code):
            return Code(text=step.text.replace("+", "*"), code=step.code.replace("+", "*"))
        return step.model_copy(update={"text": step.text.replace(row.answer, wrong)})

    return tuple(changed(step) for step in row.steps)


def preferred(count: int = 6) -> list[Row]:
    return [row.model_copy(update={"rejected": worse(row), "task": "dpo"}) for row in solutions(count)]


def judged(count: int = 6) -> list[Row]:
    rows = []
    for row in solutions(count):
        rows.append(row.model_copy(update={"task": "kto", "label": 1.0}))
        rows.append(row.model_copy(update={"task": "kto", "label": 0.0, "steps": worse(row), "id": f"{row.id}-bad"}))
    return rows


def steps(count: int = 6) -> list[Row]:
    first, right, wrong = Text(text="He has "), Text(text="all of them."), Text(text="none of them.")
    return [
        row.model_copy(
            update={"given": (first,), "steps": (right,), "rejected": (wrong,), "unfinished": True, "task": "step-dpo"}
        )
        for row in solutions(count)
        if row.mode == "cot"
    ]


@pytest.fixture(scope="module")
def tokenizer(base):
    return AutoTokenizer.from_pretrained(base)


def test_interpreter_output_and_prompt_do_not_count(tokenizer):
    rows = [row for row in preferred() if row.mode == "tir"]
    batch = PairCollator(tokenizer.pad_token_id)(pairs(rows, tokenizer, 512))
    for ids, mask, row in zip(batch["input_ids"], batch["completion_mask"], rows, strict=False):
        counted, free = tokenizer.decode(ids[mask == 1]), tokenizer.decode(ids[mask == 0])
        assert counted.startswith("```python")
        assert counted.endswith("<|end|>")
        output = next(step for step in row.steps if isinstance(step, Output))
        assert output.text in free
        assert row.question in free


def test_a_step_has_no_end(tokenizer):
    (one, *_) = pairs(steps(), tokenizer, 512)
    for side, text in (("chosen", "all of them."), ("rejected", "none of them.")):
        assert tokenizer.decode([label for label in one[side]["labels"] if label != IGNORED]) == text


def test_too_long_a_pair_is_left_out(tokenizer):
    rows = preferred()
    lengths = [len(encode(row.model_copy(update={"steps": row.rejected}), tokenizer)["input_ids"]) for row in rows]
    assert len(pairs(rows, tokenizer, min(lengths) - 1)) < len(rows)


def test_the_neighbours_answer_stands_behind_the_own_prompt(tokenizer):
    rows = [row for row in judged(3) if row.mode == "cot" and row.label == 1]
    batch = LabelledCollator(tokenizer.pad_token_id)(labelled(rows, tokenizer, 512))
    for place, row in enumerate(rows):
        ids, mask = batch["KL_input_ids"][place], batch["KL_completion_mask"][place]
        assert row.question in tokenizer.decode(ids[mask == 0])
        assert rows[(place + 1) % len(rows)].text in tokenizer.decode(ids[mask == 1])


def log_probability(directory, row: Row) -> float:
    model, tokenizer = AutoModelForCausalLM.from_pretrained(directory), AutoTokenizer.from_pretrained(directory)
    one = encode(row, tokenizer)
    ids, labels = torch.tensor([one["input_ids"]]), torch.tensor([one["labels"]])
    with torch.no_grad():
        logs = model(ids).logits[:, :-1].log_softmax(-1)
    carried = labels[:, 1:] != IGNORED
    return float(logs.gather(-1, ids[:, 1:, None])[..., 0][carried].sum())


@pytest.mark.parametrize(("trainer", "rows"), [("dpo", preferred()), ("step_dpo", steps()), ("kto", judged())])
def test_right_answers_gain_on_wrong_ones(make_recipe, base, trainer, rows):
    keys = {"trainer": trainer, "max_steps": 12, "eval_steps": 12, "learning_rate": 3e-3}
    recipe = make_recipe(rows, **keys)
    directory = recipe.module().fit(recipe, recipe.options())
    if trainer == "kto":
        right, wrong = (next(row for row in rows if row.label == label) for label in (1, 0))
    else:
        right, wrong = rows[0], rows[0].model_copy(update={"steps": rows[0].rejected})
    before, after = (log_probability(place, right) - log_probability(place, wrong) for place in (base, directory))
    assert after > before


def test_the_first_loss_is_log_two_and_the_nll_of_the_chosen_answer(make_recipe, base):
    """Before the first step policy and reference are the same, so the preference term is -log sigmoid(0)."""
    rows = preferred(2)[:4]
    losses = {}
    for nll in (0.0, 0.5):
        keys = {"trainer": "dpo", "nll": nll, "batch_size": 4, "max_steps": 1, "eval_steps": 1}
        recipe = make_recipe(rows, name=f"nll-{nll}", **keys)
        recipe.module().fit(recipe, recipe.options())
        log = json.loads((recipe.root / "fit.json").read_text())["log"]
        losses[nll] = next(entry["loss"] for entry in log if "loss" in entry)
    assert losses[0.0] == pytest.approx(math.log(2), rel=1e-4)
    tokenizer = AutoTokenizer.from_pretrained(base)
    carried = sum(sum(label != IGNORED for label in encode(row, tokenizer)["labels"]) for row in rows)
    nll = -sum(log_probability(base, row) for row in rows) / carried
    assert losses[0.5] == pytest.approx(math.log(2) + 0.5 * nll, rel=1e-3)


def test_with_precomputed_references_the_weights_come_out_the_same(make_recipe):
    weights = []
    for precompute in (False, True):
        keys = {"trainer": "dpo", "precompute": precompute, "learning_rate": 1e-3}
        recipe = make_recipe(preferred(), name=f"precomputed-{precompute}", **keys)
        weights.append(load_file(recipe.module().fit(recipe, recipe.options()) / "model.safetensors"))
    assert all(torch.allclose(weights[0][name], weights[1][name], atol=1e-6) for name in weights[0])


def test_an_adapter_has_the_model_without_it_as_its_reference(make_recipe):
    recipe = make_recipe(preferred(), trainer="dpo", lora_rank=2, learning_rate=1e-2)
    adapter = load_file(recipe.module().fit(recipe, recipe.options()) / "adapter_model.safetensors")
    assert any(value.abs().sum() > 0 for name, value in adapter.items() if "lora_B" in name)


@pytest.mark.parametrize(
    ("trainer", "keys", "sentence"),
    [
        ("dpo", {}, "There are no pairs"),
        ("step_dpo", {}, "There are no step pairs"),
        ("kto", {}, "There are no labelled answers"),
        ("kto", {"batch_size": 1}, "compares the rows of a batch"),
        ("dpo", {"start": None}, "need a model to start from"),
    ],
)
def test_a_wrong_set_up_is_one_sentence(make_recipe, trainer, keys, sentence):
    recipe = make_recipe(solutions(2), trainer=trainer, **keys)
    with pytest.raises(UsageError, match=sentence):
        recipe.module().fit(recipe, recipe.options())
