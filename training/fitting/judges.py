"""Models with a head in place of words: one number for an answer, or one for each of its steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch.nn.functional import binary_cross_entropy_with_logits
from torch.nn.utils.rnn import pad_sequence
from transformers import Trainer

from training.fitting.models import quantization, start_of
from training.recipe import Recipe

UNTOLD = -1.0
"""Target of a token that ends no step, or a step of which the truth is not known."""


def headed_model(recipe: Recipe, tokenizer: Any, kind: Any) -> Any:
    """The model that the recipe starts from with a new head of one number; `kind` is an auto class."""
    torch.manual_seed(recipe.seed)
    model = kind.from_pretrained(start_of(recipe), num_labels=1, dtype=torch.float32, **quantization(recipe))
    model.config.pad_token_id = tokenizer.pad_token_id
    return model


@dataclass
class StepCollator:
    """`input_ids`, `attention_mask` and `targets`, each (rows, tokens)."""

    pad: int

    def __call__(self, examples: Sequence[dict[str, Any]]) -> dict[str, torch.Tensor]:
        ids = [torch.tensor(one["input_ids"]) for one in examples]
        targets = [torch.tensor(one["targets"], dtype=torch.float32) for one in examples]
        return {
            "input_ids": pad_sequence(ids, batch_first=True, padding_value=self.pad),
            "attention_mask": pad_sequence([torch.ones_like(one) for one in ids], batch_first=True),
            "targets": pad_sequence(targets, batch_first=True, padding_value=UNTOLD),
        }


class StepTrainer(Trainer):
    """Cross entropy of the probability at the end of each step against its target, from 0 to 1, over all steps."""

    def compute_loss(
        self, model: Any, inputs: dict[str, Any], return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        targets = inputs.pop("targets")
        outputs = model(**inputs)
        told = targets != UNTOLD
        loss = binary_cross_entropy_with_logits(outputs.logits[..., 0][told].float(), targets[told])
        if num_items_in_batch is not None:  # then the library leaves it to the loss to average over accumulated batches
            loss = loss / self.current_gradient_accumulation_steps
        return (loss, outputs) if return_outputs else loss

    def prediction_step(self, model: Any, inputs: dict[str, Any], *_: Any, **__: Any) -> Any:
        with torch.no_grad():
            return self.compute_loss(model, self._prepare_inputs(inputs)).detach(), None, None
