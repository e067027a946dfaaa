"""TRL's SFTTrainer with a weight for every row: weighted tasks, hard rows before easy ones, batches of like length.

TRL has no weights for rows (its issue 6746). The loss is L = sum over tasks of lambda_task times the loss of the task,
as in LLM Reasoning Engine (https://arxiv.org/abs/2412.20227). The tokens of each row are averaged first, or a task with
short targets would be drowned by one with long ones, whatever its lambda.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import torch
from transformers import TrainerCallback
from trl import SFTTrainer
from trl.trainer.sft_trainer import DataCollatorForLanguageModeling

from training.fitting.length_groups import LengthGroups

Reduction = Literal["example", "token"]


@dataclass
class Weights:
    """What the rows of a data set count for, by their places in it.

    With `gamma` the weights are renewed before every epoch but the first: w = (loss / mean loss) ** gamma within
    `bounds`, where loss is the row's own of the epoch before; the hard rows rise. A mislabelled row is hard, too: hence
    the bounds.
    """

    given: Sequence[float]
    tasks: Sequence[str]
    gamma: float = 0.0
    bounds: tuple[float, float] = (0.25, 4.0)
    losses: dict[int, float] = field(default_factory=dict)
    factors: dict[int, float] = field(default_factory=dict)

    def of(self, rows: Sequence[int]) -> list[float]:
        return [self.given[row] * self.factors.get(row, 1.0) for row in rows]

    def renew(self) -> None:
        """Turn the losses that were seen into factors."""
        if not self.gamma or not self.losses:
            return
        mean = sum(self.losses.values()) / len(self.losses)
        low, high = self.bounds
        self.factors = {
            row: min(max((loss / max(mean, 1e-9)) ** self.gamma, low), high) for row, loss in self.losses.items()
        }


@dataclass
class RowCollator(DataCollatorForLanguageModeling):
    """Pads as TRL does, and says which rows a batch has."""

    def torch_call(self, examples: list[dict[str, Any]]) -> dict[str, Any]:
        batch = super().torch_call(examples)
        if "row" in examples[0]:
            batch["row"] = torch.tensor([example["row"] for example in examples])
        return batch


class WeightedSFTTrainer(SFTTrainer):
    """The training rows have columns `input_ids`, `labels`, `length` and `row`, their place in `weights`.

    `reduction` token is the stock loss, the mean over all tokens, times the weights; example averages each row first.
    The loss on held-out rows is the stock one, so that runs with other weights can be compared.
    """

    def __init__(self, *args: Any, weights: Weights, reduction: Reduction, **kwargs: Any):
        self.weights, self.reduction = weights, reduction
        super().__init__(*args, **kwargs)
        self.add_callback(_Renewal(weights))

    def _set_signature_columns_if_needed(self) -> None:
        super()._set_signature_columns_if_needed()
        if "row" not in self._signature_columns:  # else the column is dropped before the collator sees it
            self._signature_columns.append("row")

    def _get_train_sampler(self, train_dataset: Any = None) -> LengthGroups:
        size = self.args.per_device_train_batch_size * self.args.world_size
        return LengthGroups(list(self.train_dataset["length"]), size, self.args.seed)

    def compute_loss(
        self, model: Any, inputs: dict[str, Any], return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        rows = inputs.pop("row", None)
        if rows is None or not model.training:
            return super().compute_loss(model, inputs, return_outputs, num_items_in_batch)
        outputs = model(**inputs, use_cache=False, fused_lm_head=True)  # TRL's: log-probabilities without the logits
        losses, counts = -outputs.log_probs.sum(1), outputs.label_mask.sum(1)
        places: list[int] = rows.tolist()
        weights = torch.tensor(self.weights.of(places), device=losses.device)
        means = losses / counts.clamp(min=1)
        self._note(places, means.detach(), int(inputs["attention_mask"].sum()))
        if self.reduction == "example":
            steps = 1 if num_items_in_batch is None else self.current_gradient_accumulation_steps
            return (weights * means).mean() / steps
        total = counts.sum() if num_items_in_batch is None else torch.as_tensor(num_items_in_batch)
        loss = (weights * losses).sum() / total.clamp(min=1)
        if self.args.average_tokens_across_devices and num_items_in_batch is not None:
            loss = (
                loss * self.accelerator.num_processes
            )  # it counts the tokens of all processes; gradients are averaged
        return loss

    def _note(self, places: Sequence[int], means: torch.Tensor, tokens: int) -> None:
        """Log the loss of each task, and remember that of each row."""
        self._total_train_tokens += tokens
        self._metrics["train"]["num_tokens"] = [self._total_train_tokens]
        values: list[float] = means.tolist()
        self.weights.losses.update(zip(places, values, strict=True))
        by_task: dict[str, list[float]] = {}
        for place, value in zip(places, values, strict=True):
            by_task.setdefault(self.weights.tasks[place], []).append(value)
        for task, some in by_task.items():
            self._metrics["train"][f"loss/{task}"].append(sum(some) / len(some))


class _Renewal(TrainerCallback):
    def __init__(self, weights: Weights):
        self._weights = weights

    def on_epoch_begin(self, *_: Any, **__: Any) -> None:
        self._weights.renew()
