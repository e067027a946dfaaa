"""Turns a row into token ids and labels: the same rendering as at inference, loss only on what the model writes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypedDict

from prompts import load
from solver.backends.hf.encoding import chat_text
from training.records import Row

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

IGNORED = -100  # the label that PyTorch's cross entropy skips


class Encoded(TypedDict):
    input_ids: list[int]
    labels: list[int]


def encode(row: Row, tokenizer: PreTrainedTokenizerBase, output_loss: bool = False) -> Encoded:
    """`input_ids` and `labels` of equal length; prompt and interpreter output are labelled -100.

    The end of the turn is trained unless the row ends in a program: there the solver stops the model by the run
    marker, so nothing may be learnt about what comes after; nor of an unfinished row. What is `given` carries no loss.
    With `output_loss`, what the interpreter said does: a control, by which the mask can be judged.
    """
    rendered = load(row.mode).render(row.question, (*row.given, *row.steps))
    given = sum(len(step.text) for step in row.given)
    templated = bool(tokenizer.chat_template)
    prompt = chat_text(tokenizer, rendered.messages) if templated else rendered.plain
    # One tokenization of the whole text, as at inference: merges may cross the edges of the spans.
    batch = tokenizer(prompt + rendered.assistant, add_special_tokens=not templated, return_offsets_mapping=True)
    own = ((0, len(rendered.assistant)),) if output_loss else rendered.spans
    spans = [(max(start, given) + len(prompt), end + len(prompt)) for start, end in own if end > given]
    ids: list[int] = batch["input_ids"]
    labels = [
        token if any(start < right and left < end for start, end in spans) else IGNORED
        for token, (left, right) in zip(ids, batch["offset_mapping"], strict=True)
    ]
    if row.steps and row.steps[-1].kind != "code" and not row.unfinished:
        end = end_of_turn(tokenizer)
        ids, labels = [*ids, end], [*labels, end]
    return {"input_ids": ids, "labels": labels}


@lru_cache(maxsize=8)
def end_of_turn(tokenizer: PreTrainedTokenizerBase) -> int:
    """The token that a chat template writes behind an answer, such as <|im_end|>; without one, the end of sequence.

    They differ in many base models, and a model that was trained on the wrong one never stops where it is served.
    """
    mark = "\N{PILCROW SIGN}"
    if tokenizer.chat_template:
        turns = [{"role": "user", "content": "?"}, {"role": "assistant", "content": mark}]
        behind = str(tokenizer.apply_chat_template(turns, tokenize=False)).rpartition(mark)[2]
        ids: list[int] = tokenizer(behind, add_special_tokens=False)["input_ids"]
        if ids and ids[0] in tokenizer.added_tokens_decoder:
            return ids[0]
    assert isinstance(tokenizer.eos_token_id, int), "the tokenizer has no end of sequence"
    return tokenizer.eos_token_id
