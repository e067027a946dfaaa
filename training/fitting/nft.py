"""GRPO's machinery with the loss of NFT."""

from __future__ import annotations

from typing import Any

import torch

from training.fitting.nft_loss import nft_loss
from training.fitting.verified import VerifiedTrainer


class NFTTrainer(VerifiedTrainer):
    def _compute_loss(self, model: Any, inputs: dict[str, Any]) -> torch.Tensor:
        ids = torch.cat([inputs["prompt_ids"], inputs["completion_ids"]], dim=1)
        attention = torch.cat([inputs["prompt_mask"], inputs["completion_mask"]], dim=1)
        mask = inputs["completion_mask"] * inputs["tool_mask"]
        logs, entropies, _ = self._get_per_token_logps_and_entropies(
            model, ids, attention, inputs["completion_ids"].size(1), compute_entropy=True
        )
        old = inputs.get("old_per_token_logps")
        ratio = logs - (logs.detach() if old is None else old)
        loss = nft_loss(ratio, inputs["advantages"].unsqueeze(1), self._verified.negative)
        self._metrics["train"]["entropy"].append(float((entropies.detach() * mask).sum() / mask.sum().clamp(min=1)))
        return (loss * mask).sum() / mask.sum().clamp(min=1) / self.current_gradient_accumulation_steps
