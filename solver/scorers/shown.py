"""How an attempt is shown to a model that judges it: one rendering, for those who train such models and for scorers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

AGGREGATE = "step_aggregate"
"""In config.json of a model of steps: `min`, a chain is as good as its weakest step, or `last`, the value of where the
attempt stands."""


def whole(tokenizer: Any, question: str, text: str) -> list[int]:
    """The tokens of a question and its whole answer, as turns of a conversation where the model has a chat template."""
    if not tokenizer.chat_template:
        ids: list[int] = tokenizer(question, text)["input_ids"]
        return ids
    turns = [{"role": "user", "content": question}, {"role": "assistant", "content": text}]
    return list(tokenizer.apply_chat_template(turns, return_dict=True)["input_ids"])


def stepwise(tokenizer: Any, question: str, steps: Sequence[str]) -> tuple[list[int], list[int]]:
    """The tokens of a question and the steps of an answer, a line each, and the place of the last token of each step.

    A step is judged where its line ends, so every step ends in a line break.
    """
    lines = [" ".join(step.split()) + "\n" for step in steps]
    turn = [{"role": "user", "content": question}]
    prompt = (
        tokenizer.apply_chat_template(turn, tokenize=False, add_generation_prompt=True)
        if tokenizer.chat_template
        else f"{question}\n"
    )
    encoded = tokenizer(prompt + "".join(lines), add_special_tokens=False, return_offsets_mapping=True)
    ends, at = [], len(prompt)
    for line in lines:
        at += len(line)
        ends.append(next(place for place, (_, right) in enumerate(encoded["offset_mapping"]) if right >= at))
    return encoded["input_ids"], ends
