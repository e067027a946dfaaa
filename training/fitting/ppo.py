"""GRPO's machinery with a learned critic in place of the group's mean: advantages for every token."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import TrainerCallback

from training.fitting.verified import VerifiedTrainer

CRITIC = "critic.pt"


def advantages_of(rewards: Tensor, values: Tensor, mask: Tensor, gamma: float, lam: float) -> tuple[Tensor, Tensor]:
    """Generalised advantages and returns, both (rows, tokens) and 0 where `mask` is (Schulman et al. 2015,
    https://arxiv.org/abs/1506.02438).

    `rewards`, (rows,), come with the last token that the model wrote; `values` are what the critic expects before each
    token. What the interpreter wrote is no action: the value before it is handed on to the next token of the model's.
    """
    found = torch.zeros_like(values)
    later, ahead = torch.zeros_like(rewards), torch.zeros_like(rewards)
    owed = rewards.clone()
    for place in reversed(range(values.size(1))):
        own = mask[:, place].bool()
        delta = owed + gamma * ahead - values[:, place]
        found[:, place] = torch.where(own, delta + gamma * lam * later, found[:, place])
        later = torch.where(own, found[:, place], later)
        ahead = torch.where(own, values[:, place], ahead)
        owed = torch.where(own, torch.zeros_like(owed), owed)
    return found * mask, (found + values) * mask


class PPOTrainer(VerifiedTrainer):
    """`critic` is a model with one number for each token; it has an optimizer of its own."""

    def __init__(self, *args: Any, critic: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._critic = critic.to(self.accelerator.device)
        self._critic_optimizer = torch.optim.AdamW(critic.parameters(), lr=self._verified.critic_learning_rate)
        self._rewards = torch.zeros(0)
        self.add_callback(_Keep(self._critic, self._critic_optimizer))

    def _calculate_rewards(self, inputs: Any, *args: Any) -> Tensor:
        found: Tensor = super()._calculate_rewards(inputs, *args)
        begin = self.accelerator.process_index * len(inputs)  # they come of all processes
        self._rewards = found[begin : begin + len(inputs), 0]
        return found

    def _generate_and_score_completions(self, inputs: Any) -> dict[str, Any]:
        batch: dict[str, Any] = super()._generate_and_score_completions(inputs)
        mask = batch["completion_mask"] * batch["tool_mask"]
        mask = mask * (~self._rewards.isnan()).unsqueeze(1)  # nobody can say what such an attempt is worth
        with torch.no_grad():
            values = self._values(batch)
        rewards = self._rewards.nan_to_num(0.0)
        advantages, returns = advantages_of(rewards, values, mask, 1.0, self._verified.lam)
        own = mask.bool()
        if own.any():
            mean, spread = advantages[own].mean(), advantages[own].std(correction=0)
            advantages = (advantages - mean) / (spread + 1e-4) * mask
        return {**batch, "tool_mask": batch["tool_mask"] * mask, "advantages": advantages, "returns": returns}

    def _values(self, batch: dict[str, Any]) -> Tensor:
        """(rows, tokens of the completion): what the critic expects before each token is written."""
        ids = torch.cat([batch["prompt_ids"], batch["completion_ids"]], dim=1)
        attention = torch.cat([batch["prompt_mask"], batch["completion_mask"]], dim=1)
        positions = (attention.cumsum(1) - 1).clamp(min=0)  # prompts are padded on the left
        logits = self._critic(input_ids=ids, attention_mask=attention, position_ids=positions).logits[..., 0]
        return logits[:, -batch["completion_ids"].size(1) - 1 : -1]

    def _compute_loss(self, model: Any, inputs: dict[str, Any]) -> Tensor:
        loss: Tensor = super()._compute_loss(model, inputs)
        mask = inputs["completion_mask"] * inputs["tool_mask"]
        value_loss = ((self._values(inputs) - inputs["returns"]).square() * mask).sum() / mask.sum().clamp(min=1)
        self._critic_optimizer.zero_grad()
        value_loss.backward()
        self._critic_optimizer.step()
        self._metrics["train"]["value_loss"].append(value_loss.item())
        return loss


class _Keep(TrainerCallback):
    """The critic lies beside the checkpoints, so that a resumed run has the one it had."""

    def __init__(self, critic: Any, optimizer: Any):
        self._critic, self._optimizer = critic, optimizer

    def on_save(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        if not state.is_world_process_zero:
            return
        place = Path(args.output_dir) / f"checkpoint-{state.global_step}" / CRITIC
        torch.save({"critic": self._critic.state_dict(), "optimizer": self._optimizer.state_dict()}, place)

    def on_train_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        place = Path(args.output_dir) / f"checkpoint-{state.global_step}" / CRITIC
        if place.is_file():
            kept = torch.load(place, weights_only=True)
            self._critic.load_state_dict(kept["critic"])
            self._optimizer.load_state_dict(kept["optimizer"])
