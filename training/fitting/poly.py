"""Adapters that tasks share: skills in common, mixed by each task in its own way, and written as a LoRA for each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from training.fitting.weighted import RowCollator, WeightedSFTTrainer


@dataclass
class TaskCollator(RowCollator):
    """Says of every row which task it belongs to, as PEFT's Poly layers want to know."""

    def torch_call(self, examples: list[dict[str, Any]]) -> dict[str, Any]:
        batch = super().torch_call(examples)
        batch["task_ids"] = torch.tensor([example["task_ids"] for example in examples])
        return batch


class PolyTrainer(WeightedSFTTrainer):
    """The rows, also those held out, have a column `task_ids`."""

    def _set_signature_columns_if_needed(self) -> None:
        super()._set_signature_columns_if_needed()
        if "task_ids" not in self._signature_columns:
            self._signature_columns.append("task_ids")


def write_lora(model: Any, task: int, directory: Path) -> Path:
    """Write what a Poly model does for one task as an ordinary LoRA adapter, which merges, and which engines serve.

    For a given task the router's weights are constants: the mixture of the skills' A, and that of their B, are one A
    and one B of the same rank. `model` is a PeftModel with a Poly adapter, in evaluation mode.
    """
    from peft import LoraConfig
    from peft.tuners.poly import PolyLayer
    from safetensors.torch import save_file

    weights: dict[str, torch.Tensor] = {}
    targets, rank = set[str](), 1
    with torch.no_grad():
        for name, layer in model.named_modules():
            if isinstance(layer, PolyLayer):
                lora_a, lora_b = _of_task(layer, task)
                targets.add(name.rpartition(".")[2])
                rank = lora_a.size(0)
                weights[f"{name}.lora_A.weight"] = lora_a.contiguous()
                weights[f"{name}.lora_B.weight"] = lora_b.contiguous()
    config = LoraConfig(
        task_type="CAUSAL_LM",
        r=rank,
        lora_alpha=1,  # Poly divides by the rank, as LoRA does with this alpha
        target_modules=sorted(targets),
        base_model_name_or_path=model.get_base_model().config._name_or_path,
        inference_mode=True,
    )
    directory.mkdir(parents=True, exist_ok=True)
    config.save_pretrained(str(directory))
    save_file(weights, directory / "adapter_model.safetensors")
    return directory


def _of_task(layer: Any, task: int) -> tuple[torch.Tensor, torch.Tensor]:
    """A, (rank, inputs), and B, (outputs, rank)."""
    (adapter,) = layer.active_adapters
    mixing = layer.poly_router[adapter](task_ids=torch.tensor([task]), input_ids=None)[0]  # (splits, skills)
    parts_a = torch.einsum("qs,qsdr->qdr", mixing, layer.poly_lora_A[adapter])
    parts_b = torch.einsum("qs,qsrd->qrd", mixing, layer.poly_lora_B[adapter])
    rank = parts_a.size(-1)
    return parts_a.reshape(-1, rank).T, parts_b.transpose(0, 1).reshape(rank, -1).T
