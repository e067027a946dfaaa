"""What attempts are rewarded with, and the losses of NFT and PPO, on tensors alone."""

from __future__ import annotations

import pytest
import torch

from solver.types import Output, Trajectory
from training.fitting.nft_loss import nft_loss
from training.fitting.ppo import advantages_of
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
