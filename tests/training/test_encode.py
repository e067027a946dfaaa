"""What carries loss: the model's own words and programs, never the prompt nor what the interpreter said."""

from __future__ import annotations

import pytest

from prompts import load
from solver.types import Text
from training.builders import mix
from training.encode import IGNORED, encode
from training.records import Item, Row
from training.tokenizer import train_tokenizer

ITEM = Item(
    id="i",
    source="s",
    parent_id="i",
    question="Tom has 12 pens and finds 30. How many?",
    answer="42",
    rationale="12+30 = 42 pens.",
    program="total = 12 + 30\nprint(total)",
    equations=("12+30=42",),
)


@pytest.fixture(scope="module")
def rows() -> dict[str, Row]:
    return {row.mode: row for row in mix.written(ITEM, ("cot", "pot", "tir"))}


@pytest.fixture(scope="module")
def tokenizer(rows):
    return train_tokenizer(rows.values(), 320, 512)


def parts(row, tokenizer) -> tuple[str, str]:
    encoded = encode(row, tokenizer)
    pairs = list(zip(encoded["input_ids"], encoded["labels"], strict=True))
    assert all(label in (IGNORED, token) for token, label in pairs)
    decode = tokenizer.decode
    return decode([t for t, label in pairs if label != IGNORED]), decode([t for t, label in pairs if label == IGNORED])


def test_interpreter_output_and_prompt_are_masked(rows, tokenizer):
    trained, masked = parts(rows["tir"], tokenizer)
    assert trained == "```python\ntotal = 12 + 30\nprint(total)\n```\n```outputThe answer is \\boxed{42}.<|end|>"
    assert masked.endswith("<|assistant|>\n42\n```\n")
    assert ITEM.question in masked


def test_words_end_with_the_end_token(rows, tokenizer):
    assert parts(rows["cot"], tokenizer)[0] == "12+30 = 42 pens.\nThe answer is \\boxed{42}.<|end|>"


def test_a_program_ends_with_the_request_to_run_it(rows, tokenizer):
    assert parts(rows["pot"], tokenizer)[0].endswith("print(total)\n```\n```output")


def test_what_is_given_carries_no_loss_and_an_unfinished_turn_does_not_end(rows, tokenizer):
    first, rest = "12+30", " = 42 pens."
    row = rows["cot"].model_copy(update={"given": (Text(text=first),), "steps": (Text(text=rest),), "unfinished": True})
    trained, masked = parts(row, tokenizer)
    assert trained == rest
    assert masked.endswith(first)


@pytest.mark.parametrize("mode", ["cot", "pot", "tir"])
def test_training_text_is_the_text_of_inference(rows, tokenizer, mode):
    """The context before the last step is a prefix, token for token, of the training row."""
    row = rows[mode]
    rendered = load(mode).render(row.question, row.steps[:-1])
    prompt = tokenizer.apply_chat_template(list(rendered.messages), tokenize=False, add_generation_prompt=True)
    context = tokenizer(prompt + rendered.assistant, add_special_tokens=False)["input_ids"]
    assert encode(row, tokenizer)["input_ids"][: len(context)] == context


def test_digits_are_tokens_and_text_survives(tokenizer):
    text = "x1 = 1234 / 5.06  # café\n\tprint(x1)"
    ids = tokenizer(text, add_special_tokens=False)["input_ids"]
    assert tokenizer.decode(ids) == text
    assert all(sum(c.isdigit() for c in tokenizer.decode([i])) <= 1 for i in ids)
