"""GRPO, NFT and PPO: rewards are verified, what the interpreter said carries no loss, and the reward rises."""

from __future__ import annotations

import json

import pytest
import torch

from solver.errors import UsageError
from solver.types import Code, Output, Text, Trajectory
from tests.training.trainers.conftest import solutions
from training.fitting.nft_loss import nft_loss
from training.fitting.ppo import advantages_of
from training.records import Row
from training.rewards import can_be_read, reward, unreadable_share

RAN = Output(text="7\n```\n", output="7")
FAILED = Output(text="no\n```\n", output="no", status="error")


def attempt(answer: str | None, *steps, status="ok") -> Trajectory:
    return Trajectory(format="tir", steps=steps, answer=answer, status=status, rule="boxed" if answer else None)


@pytest.mark.parametrize(
    ("trajectory", "gold", "wanted"),
    [
        (attempt("7", RAN), "7", 1.0),
        (attempt("7.0", RAN), "7", 1.0),
        (attempt("\\frac{14}{2}"), "7", 1.0),
        (attempt("8", RAN), "7", 0.0),
        (attempt(None, status="length"), "7", 0.0),
        (attempt("8", FAILED), "7", -0.5),
        (attempt("8", FAILED, RAN), "7", 0.0),
        (attempt("7", FAILED), "7", 1.0),
        (attempt("7", status="sandbox_error"), "7", None),
        (attempt("7", status="backend_error"), "7", None),
    ],
)
def test_reward(trajectory, gold, wanted):
    assert reward(trajectory, gold, failed_code=-0.5) == wanted


def test_a_last_number_is_no_strict_success():
    assert reward(attempt("7").model_copy(update={"rule": "last_number"}), "7") == 0.0


def test_gold_answers_that_cannot_be_read_reward_nothing():
    odd = "\\frac{"
    assert not can_be_read(odd)
    assert reward(attempt(odd), odd) is None
    assert unreadable_share(["7", "7", odd]) == 0.5


def test_nft_as_the_paper_has_it():
    """On policy the loss is 0; its gradient is -(1 - r) for right tokens and r for wrong ones."""
    ratio = torch.zeros(3, 2, requires_grad=True)
    advantages = torch.tensor([[0.75], [-0.25], [0.0]])  # r = 1/4; the last row's group was all right or all wrong
    loss = nft_loss(ratio, advantages)
    assert loss.abs().max() == 0
    loss.sum().backward()
    assert ratio.grad is not None
    assert ratio.grad.tolist() == [[-0.75] * 2, [0.25] * 2, [0.0] * 2]


def test_nft_without_negatives_is_rejection_sampling():
    ratio = torch.zeros(2, 2, requires_grad=True)
    nft_loss(ratio, torch.tensor([[0.5], [-0.5]]), negative=0.0).sum().backward()
    assert ratio.grad is not None
    assert ratio.grad.tolist() == [[-0.5] * 2, [0.0] * 2]


def test_nft_holds_the_implied_policy_in_value_and_not_in_gradient():
    ratio = torch.tensor([[0.5]], requires_grad=True)  # a wrong token has become likelier: implied < 1
    loss = nft_loss(ratio, torch.tensor([[-0.5]]))
    assert loss.item() == 0
    loss.backward()
    assert ratio.grad is not None
    assert ratio.grad.item() > 0


def test_generalised_advantages_by_hand():
    values = torch.tensor([[0.5, 0.9, 0.25, 0.5]])
    mask = torch.tensor([[1, 0, 1, 0]])  # the second token is the interpreter's, the last is padding
    advantages, returns = advantages_of(torch.tensor([1.0]), values, mask, gamma=1.0, lam=0.5)
    last = 1.0 - 0.25
    first = (0.25 - 0.5) + 0.5 * last
    assert advantages.tolist() == [[first, 0.0, last, 0.0]]
    assert returns.tolist() == [[first + 0.5, 0.0, 1.0, 0.0]]
    whole, _ = advantages_of(torch.tensor([1.0]), values, mask, gamma=1.0, lam=1.0)
    assert whole.tolist() == [[0.5, 0.0, 0.75, 0.0]]  # lam = 1: the outcome less the value


def asked(count: int = 4) -> list[Row]:
    return [row.model_copy(update={"steps": (), "task": "rl"}) for row in solutions(count)]


RL = {"group": 4, "batch_size": 8, "max_tokens": 12, "max_steps": 2, "eval_steps": 2, "learning_rate": 1e-3}


@pytest.mark.parametrize("trainer", ["grpo", "nft", "ppo"])
def test_two_steps_log_what_happened(make_recipe, trainer):
    recipe = make_recipe(asked(), trainer=trainer, **RL)
    directory = recipe.module().fit(recipe, recipe.options())
    assert (directory / "model.safetensors").is_file()
    log = json.loads((recipe.root / "fit.json").read_text())["log"]
    first = next(entry for entry in log if "attempts/right" in entry)
    assert first["attempts/own_failures"] == first["attempts/excluded"] == 0
    assert first["attempts/truncated"] > 0  # an untrained model never ends
    assert {"frac_reward_zero_std", "reward"} <= first.keys()
    if trainer == "ppo":
        assert any("value_loss" in entry for entry in log)


def test_tokens_of_an_attempt_and_their_mask(make_recipe):
    """What is learnt from is what the model wrote, and from what was cut off nothing."""
    from transformers import AutoTokenizer

    from training.fitting.verified import VerifiedTrainer

    recipe = make_recipe(asked(), trainer="grpo", **RL)
    trainer = VerifiedTrainer.__new__(VerifiedTrainer)
    trainer.processing_class = AutoTokenizer.from_pretrained(recipe.start)
    trainer._verified = recipe.options()
    row = next(row for row in asked() if row.mode == "tir")
    steps = (Code(text="```python\nprint(7)\n```\n```output", code="print(7)"), RAN, Text(text="It is \\boxed{7}."))
    prompt, ids, mask = trainer._encoded(row, attempt("7", *steps))
    decode = trainer.processing_class.decode
    assert row.question in decode(prompt)
    own = decode([token for token, counts in zip(ids, mask, strict=True) if counts])
    assert own == "```python\nprint(7)\n```\n```outputIt is \\boxed{7}.<|end|>"
    assert decode(ids).startswith("```python\nprint(7)\n```\n```output7\n```\nIt is")
    _, ids, mask = trainer._encoded(row, attempt(None, *steps, status="length"))
    assert not any(mask)
    assert not decode(ids).endswith("<|end|>")
    _, ids, _ = trainer._encoded(row, attempt(None))
    assert ids  # an attempt without a character still has a token, which TRL needs


def test_unreadable_golds_are_refused(make_recipe):
    rows = [row.model_copy(update={"answer": "\\frac{"}) for row in asked()]
    recipe = make_recipe(rows, trainer="grpo", **RL)
    with pytest.raises(UsageError, match="100% cannot be read"):
        recipe.module().fit(recipe, recipe.options())


def test_no_questions_is_a_sentence(make_recipe):
    recipe = make_recipe([row.model_copy(update={"task": "mi"}) for row in solutions(2)], trainer="grpo", **RL)
    with pytest.raises(UsageError, match="There are no questions"):
        recipe.module().fit(recipe, recipe.options())
