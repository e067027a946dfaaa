"""The weighted loss against the stock one, and against what the weights say."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from trl import SFTConfig, SFTTrainer

from solver.errors import UsageError
from tests.training.trainers.conftest import solutions
from training.fitting.arguments import arguments
from training.fitting.models import causal_model, tokenizer_of
from training.fitting.rows import encoded, rows_of
from training.fitting.weighted import RowCollator, WeightedSFTTrainer, Weights
from training.records import Row


class InOrder(WeightedSFTTrainer):
    """Rows in the order in which stock TRL is given them here, so that both see the same batches."""

    def _get_train_sampler(self, train_dataset: Any = None) -> Any:
        return torch.utils.data.SequentialSampler(self.train_dataset)


class StockInOrder(SFTTrainer):
    def _get_train_sampler(self, train_dataset: Any = None) -> Any:
        return torch.utils.data.SequentialSampler(self.train_dataset)


@pytest.fixture
def first_steps(make_recipe):
    """A function that trains two steps and returns the loss and the norm of the gradient of each."""

    def go(weights: list[float] | None, reduction="token", batch=4, accumulation=1, rows=16) -> list[tuple]:
        recipe = make_recipe(solutions(), batch_size=batch, gradient_accumulation=accumulation)
        tokenizer = tokenizer_of(recipe, [])
        train = encoded(rows_of(recipe, "train")[:rows], tokenizer, 512)
        keys = {**arguments(recipe, evaluate=False), "logging_steps": 1, "logging_nan_inf_filter": False}
        args = SFTConfig(**keys, max_length=None, max_grad_norm=1e9)
        common = {"model": causal_model(recipe, tokenizer), "args": args, "processing_class": tokenizer}
        if weights is None:
            trainer = StockInOrder(**common, train_dataset=train.select_columns(["input_ids", "labels"]))
        else:
            held = Weights(weights, ["solve"] * rows)
            collator = RowCollator(pad_token_id=tokenizer.pad_token_id)
            trainer = InOrder(**common, train_dataset=train, data_collator=collator, weights=held, reduction=reduction)
        trainer.train()
        return [(e["loss"], e["grad_norm"]) for e in trainer.state.log_history if "grad_norm" in e]

    return go


def test_without_weights_it_is_the_stock_loss_to_the_last_digit(first_steps):
    assert first_steps([1.0] * 16) == first_steps(None)


def test_accumulated_gradients_are_those_of_stock(first_steps):
    assert first_steps([1.0] * 16, batch=2, accumulation=2) == first_steps(None, batch=2, accumulation=2)


@pytest.mark.parametrize("reduction", ["token", "example"])
def test_a_weight_multiplies_the_loss_and_its_gradient(first_steps, reduction):
    once, twice = (first_steps([weight] * 16, reduction)[0] for weight in (1.0, 2.0))
    assert twice == pytest.approx((2 * once[0], 2 * once[1]), rel=1e-4)


@pytest.mark.parametrize("reduction", ["token", "example"])
def test_a_weight_of_zero_leaves_no_gradient(first_steps, reduction):
    assert first_steps([0.0] * 16, reduction)[0] == (0, 0)


def test_rows_averaged_first_do_not_care_how_they_are_batched(first_steps):
    mixed = [1.0, 0.3, 2.0, 0.0, 1.0, 0.7, 1.0, 4.0] * 2
    assert first_steps(mixed, "example", 8, 1)[0] == pytest.approx(first_steps(mixed, "example", 4, 2)[0], rel=1e-4)


def test_a_row_of_weight_zero_is_as_if_it_were_not_there(first_steps):
    half = [1.0, 1.0, 0.0, 0.0] * 4
    loss, norm = first_steps(half, "example", 4)[0]
    assert (2 * loss, 2 * norm) == pytest.approx(first_steps([1.0] * 16, "example", 2)[0], rel=1e-4)


def test_hard_rows_rise_within_bounds():
    weights = Weights([1.0, 1.0, 0.5, 1.0], ["solve"] * 4, gamma=1.0)
    weights.renew()
    assert weights.of([0, 1, 2, 3]) == [1.0, 1.0, 0.5, 1.0]  # nothing was seen yet
    weights.losses.update({0: 1.0, 1: 3.0, 2: 16.0, 3: 0.0})
    weights.renew()
    assert weights.of([0, 1, 2, 3]) == [0.25, 0.6, 0.5 * 3.2, 0.25]


def test_epochs_renew_the_weights(make_recipe):
    recipe = make_recipe(solutions(4), max_steps=4, eval_steps=4)  # 12 rows: three steps an epoch
    tokenizer = tokenizer_of(recipe, [])
    train = encoded(rows_of(recipe, "train"), tokenizer, 512)
    held = Weights([1.0] * 12, ["solve"] * 12, gamma=1.0)
    args = SFTConfig(**arguments(recipe, evaluate=False), max_length=None)
    common = {"model": causal_model(recipe, tokenizer), "args": args, "processing_class": tokenizer}
    collator = RowCollator(pad_token_id=tokenizer.pad_token_id)
    WeightedSFTTrainer(**common, train_dataset=train, data_collator=collator, weights=held, reduction="example").train()
    assert set(held.factors) == set(range(12))
    hardest = max(held.factors, key=held.factors.__getitem__)
    assert held.factors[hardest] > 1 > min(held.factors.values())


def test_tasks_have_lambdas_and_their_losses_are_logged(make_recipe):
    import json

    side = [row.model_copy(update={"task": "mi", "id": f"{row.id}-mi"}) for row in solutions(4)]
    recipe = make_recipe([*solutions(4), *side], task_weights={"mi": 0.3}, eval_steps=1)
    recipe.module().fit(recipe, recipe.options())
    log = json.loads((recipe.root / "fit.json").read_text())["log"]
    assert any("loss/mi" in entry or "loss/solve" in entry for entry in log)


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({"task_weights": {"rr": 0.3}}, "No row has the task 'rr'"),
        ({"packing": True, "dynamic": 0.5}, "Packed rows have no weights"),
        ({"max_length": 3}, "none has at most 3 tokens"),
    ],
)
def test_a_wrong_set_up_is_one_sentence(make_recipe, keys, sentence):
    recipe = make_recipe(solutions(4), **keys)
    with pytest.raises(UsageError, match=sentence):
        recipe.module().fit(recipe, recipe.options())


def test_packed_rows_do_not_see_one_another(make_recipe):
    """The loss of packed rows is that of the same rows apart: TRL's padding-free packing keeps them separate."""
    import json

    losses = []
    for packing in (False, True):
        rows: list[Row] = solutions(2)
        keys = {"batch_size": 6, "max_length": 512, "max_steps": 1, "eval_steps": 1, "learning_rate": 0.0}
        recipe = make_recipe(rows, name=f"packed-{packing}", packing=packing, **keys)
        recipe.module().fit(recipe, recipe.options())
        log = json.loads((recipe.root / "fit.json").read_text())["log"]
        losses.append(next(entry["loss"] for entry in log if "loss" in entry))
    assert losses[0] == pytest.approx(losses[1], rel=1e-4)
