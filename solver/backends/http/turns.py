"""A rendered prompt as chat messages: with an open assistant turn, or with every output as a user message."""

from __future__ import annotations

from collections.abc import Iterable

from prompts import Rendered

Messages = list[dict[str, str]]


def opened(prompt: Rendered) -> Messages:
    """The assistant's unfinished turn is the last message, character for character."""
    turn = [{"role": "assistant", "content": prompt.assistant}] if prompt.assistant else []
    return [*map(dict, prompt.messages), *turn]


def alternating(prompt: Rendered, stops: Iterable[str]) -> Messages:
    """The model's own words as assistant messages, and what was fed back between them as user messages.

    What asked for an output (a stop string at the end of the model's words) opens the message that answers it, so that
    a fence is opened and closed in one message.
    """
    messages, place, asked = [dict(message) for message in prompt.messages], 0, ""
    for start, end in (*prompt.spans, (len(prompt.assistant),) * 2):
        if fed_back := asked + prompt.assistant[place:start]:
            messages.append({"role": "user", "content": fed_back})
        words, place = prompt.assistant[start:end], end
        asked = next((stop for stop in stops if stop and words.endswith(stop)), "")
        if words := words.removesuffix(asked):
            messages.append({"role": "assistant", "content": words})
    return messages


def without_system(messages: Messages) -> Messages:
    """The system message put before the first user message, for templates that know no system role."""
    if len(messages) < 2 or messages[0]["role"] != "system":
        return messages
    system, user, *rest = messages
    return [{"role": user["role"], "content": f"{system['content']}\n\n{user['content']}"}, *rest]
