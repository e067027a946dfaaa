"""TRL's DPO and KTO on rows encoded by us: prompt and interpreter output count neither for nor against an answer.

TRL would tokenize the texts itself, count every token of an answer, and put an end-of-sequence token behind each, which
is wrong for a step or a program. Here the tokens that carry loss are those that the model wrote, as in `encode`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import torch
from torch.nn.utils.rnn import pad_sequence
from transformers import PreTrainedTokenizerBase
from trl import DPOTrainer, KTOTrainer

from training.encode import IGNORED, Encoded, encode
from training.records import Row


def pairs(rows: Sequence[Row], tokenizer: PreTrainedTokenizerBase, max_length: int) -> list[dict[str, Encoded]]:
    """`chosen` and `rejected` of every row with both, of at most `max_length` tokens each."""
    turned = ((row, row.model_copy(update={"steps": row.rejected})) for row in rows)
    both = ({"chosen": encode(row, tokenizer), "rejected": encode(other, tokenizer)} for row, other in turned)
    return [one for one in both if max(len(side["input_ids"]) for side in one.values()) <= max_length]


def labelled(rows: Sequence[Row], tokenizer: PreTrainedTokenizerBase, max_length: int) -> list[dict[str, Any]]:
    """The tokens of every row of at most `max_length`, and whether it is a good answer."""
    some = ((row, encode(row, tokenizer)) for row in rows)
    return [{**one, "label": row.label == 1} for row, one in some if len(one["input_ids"]) <= max_length]


def padded(sides: Sequence[Encoded], pad: int) -> dict[str, torch.Tensor]:
    """`input_ids`, `attention_mask` and `completion_mask`, each (rows, tokens), padded on the right."""
    ids = [torch.tensor(side["input_ids"]) for side in sides]
    carried = [torch.tensor([label != IGNORED for label in side["labels"]]).long() for side in sides]
    return {
        "input_ids": pad_sequence(ids, batch_first=True, padding_value=pad),
        "attention_mask": pad_sequence([torch.ones_like(one) for one in ids], batch_first=True),
        "completion_mask": pad_sequence(carried, batch_first=True),
    }


@dataclass
class PairCollator:
    """All chosen answers of a batch, then all rejected ones, as TRL's DPOTrainer wants them."""

    pad: int

    def __call__(self, examples: Sequence[dict[str, Any]]) -> dict[str, torch.Tensor]:
        sides = [example[side] for side in ("chosen", "rejected") for example in examples]
        batch = padded(sides, self.pad)
        if "ref_chosen_logps" in examples[0]:
            for name in ("ref_chosen_logps", "ref_rejected_logps"):
                batch[name] = torch.tensor([example[name] for example in examples])
        return batch


class PairTrainer(DPOTrainer):
    """DPO on the output of `pairs`; `remove_unused_columns` must be off."""

    def _prepare_dataset(self, dataset: Any, *_: Any, **__: Any) -> Any:
        return dataset


@dataclass
class LabelledCollator:
    """Answers with their labels; beside each, for the KL term, the answer of its neighbour to its own prompt."""

    pad: int

    def __call__(self, examples: Sequence[dict[str, Any]]) -> dict[str, torch.Tensor]:
        batch = padded([_side(example) for example in examples], self.pad)
        others = [_crossed(one, other) for one, other in pairwise([*examples, examples[0]])]
        batch |= {f"KL_{name}": value for name, value in padded(others, self.pad).items()}
        return batch | {"label": torch.tensor([example["label"] for example in examples])}


class LabelledTrainer(KTOTrainer):
    """KTO on the output of `labelled`; `remove_unused_columns` must be off."""

    def _prepare_dataset(self, dataset: Any, *_: Any, **__: Any) -> Any:
        return dataset


def _side(example: dict[str, Any]) -> Encoded:
    return {"input_ids": example["input_ids"], "labels": example["labels"]}


def _crossed(one: dict[str, Any], other: dict[str, Any]) -> Encoded:
    """The prompt of one row with the answer of another."""
    mine, its = (_prompt_length(example["labels"]) for example in (one, other))
    return {
        "input_ids": one["input_ids"][:mine] + other["input_ids"][its:],
        "labels": [IGNORED] * mine + other["labels"][its:],
    }


def _prompt_length(labels: Sequence[int]) -> int:
    return next((place for place, label in enumerate(labels) if label != IGNORED), len(labels))
