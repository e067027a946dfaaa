"""One streamed answer of a server, as pieces of text; whatever is wrong with it is a `Transient` or a `Refused`."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

import httpx2 as httpx
from pydantic import BaseModel, ValidationError

from solver.backends.http import faults
from solver.backends.http.faults import Refused, Transient

LONGEST_EVENT = 4 << 20
"""Bytes. One event is a token or a few; a line that never ends must not fill the memory."""


class Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Token(BaseModel):
    logprob: float | None = None


class _Logprobs(BaseModel):
    content: list[_Token] | None = None  # of /chat/completions
    token_logprobs: list[float | None] | None = None  # of /completions

    def values(self) -> list[float | None]:
        return self.token_logprobs or [token.logprob for token in self.content or ()]


class _Message(BaseModel):
    content: str | None = None


class _Choice(BaseModel):
    delta: _Message | None = None
    text: str | None = None
    logprobs: _Logprobs | None = None
    finish_reason: str | None = None
    stop_reason: str | int | None = None  # vLLM: the stop string, or None for the end of sequence
    matched_stop: str | int | None = None  # SGLang: the same


class _Chunk(BaseModel):
    choices: list[_Choice] = []
    usage: Usage | None = None
    error: Any = None


@dataclass(frozen=True)
class Piece:
    """A few tokens of text. `tokens` is exact where log-probabilities came, else 1 for any text.

    `names_stop` is whether the server says which stop string ended the text, in `stop`.
    """

    text: str = ""
    tokens: int = 0
    logprob: float | None = None
    reason: str | None = None
    stop: str | None = None
    names_stop: bool = False
    usage: Usage | None = None


async def pieces(client: httpx.AsyncClient, path: str, body: dict[str, Any]) -> AsyncGenerator[Piece, None]:
    """Post `body` and read to the end of the stream.

    Raises Transient when the connection or the server fails, or the stream is no stream of completions; Refused when
    the server will not have the request.
    """
    try:
        async with client.sse(path, method="POST", json=body, max_event_size=LONGEST_EVENT) as source:
            response = source.response
            if response.status_code != 200:
                raise faults.of_response(
                    response.status_code, response.headers, (await response.aread()).decode("utf-8", "replace")
                )
            kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind != "text/event-stream":
                raise Refused(200, f"it answered with {kind or 'no content type'!r} instead of a stream.")
            response.encoding = "utf-8"  # as the standard has it, whatever the header says
            async for event in source:
                if event.data == "[DONE]":
                    return
                if event.data:
                    yield _piece(event.data)
    except httpx.RequestError as error:
        raise faults.of_transport(error) from error


def _piece(data: str) -> Piece:
    try:
        chunk = _Chunk.model_validate_json(data)
    except ValidationError as error:
        raise Transient(f"the stream holds what is no completion: {data[:60]!r}") from error
    if chunk.error is not None:
        raise faults.of_event(chunk.error)
    if not chunk.choices:
        return Piece(usage=chunk.usage)
    choice = chunk.choices[0]
    text = (choice.delta.content if choice.delta else choice.text) or ""
    values = choice.logprobs.values() if choice.logprobs else []
    known = [value for value in values if value is not None]
    stop = choice.stop_reason if choice.stop_reason is not None else choice.matched_stop
    return Piece(
        text=text,
        tokens=len(values) or bool(text),
        logprob=sum(known) if known and len(known) == len(values) else None,
        reason=choice.finish_reason,
        stop=stop if isinstance(stop, str) else None,
        names_stop=not choice.model_fields_set.isdisjoint({"stop_reason", "matched_stop"}),
        usage=chunk.usage,
    )
