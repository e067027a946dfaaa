"""From a rendered prompt to token ids: through the model's chat template when it has one, else as plain text."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from prompts import Rendered
from solver.errors import BackendError


def encode(tokenizer: Any, prompt: Rendered) -> list[int]:
    """The ids that the model continues; the unfinished assistant turn is the end of them.

    Special tokens come from the template, or, without one, from the tokenizer itself (never from both).
    Raises BackendError when the template refuses the conversation, or nothing is left of it.
    """
    if tokenizer.chat_template:
        text = chat_text(tokenizer, prompt.messages) + prompt.assistant
        ids = tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
    else:
        ids = tokenizer(prompt.plain + prompt.assistant, verbose=False)["input_ids"]
        if ids and ids[-1] == tokenizer.eos_token_id:  # some tokenizers end every text; this one is not at its end
            ids.pop()
    if not ids:
        raise BackendError("The prompt is empty.")
    return list(ids)


def chat_text(tokenizer: Any, messages: tuple[dict[str, str], ...]) -> str:
    """`messages` as the template writes them, up to where the assistant begins.

    Where a template refuses or drops the system message, it is put before the first user message.
    """
    if len(messages) < 2 or messages[0]["role"] != "system":
        return _template(tokenizer, messages)
    system, user, *rest = messages
    with suppress(BackendError):
        text = _template(tokenizer, messages)
        if system["content"].strip() in text:
            return text
    merged = {"role": user["role"], "content": f"{system['content']}\n\n{user['content']}"}
    return _template(tokenizer, (merged, *rest))


def _template(tokenizer: Any, messages: tuple[dict[str, str], ...]) -> str:
    try:
        text: str = tokenizer.apply_chat_template(list(messages), add_generation_prompt=True, tokenize=False)
    except Exception as error:  # a template is a program of the model's author: it raises what it likes
        raise BackendError(f"The chat template of this model refuses the conversation: {error}.") from error
    return text
