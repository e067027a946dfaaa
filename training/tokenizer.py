"""Trains the byte-level BPE tokenizer of a model from scratch: every digit is a token of its own.

Merged digits hurt small-number arithmetic, because the same digit then has many spellings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from prompts import load
from training.records import Row

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerFast

ROLES = ("<|system|>", "<|user|>", "<|assistant|>")
END, PAD = "<|end|>", "<|pad|>"


def train_tokenizer(rows: Iterable[Row], vocab_size: int, context: int) -> PreTrainedTokenizerFast:
    """A tokenizer with our chat template, trained on what the rows say in their wire formats."""
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"\n"), "isolated"),
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size,
        special_tokens=[PAD, END, *ROLES],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(_texts(rows), trainer)
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token=END,
        pad_token=PAD,
        additional_special_tokens=list(ROLES),
        model_max_length=context,
        clean_up_tokenization_spaces=False,
    )
    fast.chat_template = (Path(__file__).parent / "chat_template.jinja").read_text("utf-8").rstrip("\n")
    return fast


def _texts(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        rendered = load(row.mode).render(row.question, row.steps)
        yield "\n".join(message["content"] for message in rendered.messages)
        yield rendered.assistant
