"""One generation over as many attempts as it takes, without a character twice and without one lost.

A text that breaks off is asked for anew with the same seed, and only what is new of it is passed on: it is the text
that would have come. Should it break off once more, or be another one this time, it is gone on with where it stopped,
if the server can continue a text. That is as good a sample, but not always the same one: a text that was cut in the
middle of a word has other tokens. A server that cannot, and writes another text, has failed (BackendError).
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import replace
from typing import Any, Literal

from solver.backends.base import Delta, Finish, Request
from solver.backends.http.dialect import Dialect
from solver.backends.http.faults import Refused, Transient
from solver.backends.http.retrying import Retrying
from solver.backends.http.stream import Piece, Usage
from solver.backends.http.written import Differs, Written
from solver.backends.stops import StopScanner
from solver.errors import BackendError

Post = Callable[[str, dict[str, Any]], AsyncGenerator[Piece, None]]
"""Path and body to the pieces of the answer."""

CHARACTERS_A_TOKEN = 4
"""Of English text, by OpenAI's rule of thumb: how a prompt is counted when the server does not say."""

_ENDS = {"stop": "eos", "eos": "eos", "eos_token": "eos", "stop_sequence": "eos", "length": "length"}


class Generation:
    """The state of one request: what has come so far, and what it cost."""

    def __init__(self, request: Request, model: str, url: str, dialect: Dialect, post: Post, retrying: Retrying):
        self._request, self._model, self._url = request, model, url
        self._dialect, self._post, self._retrying = dialect, post, retrying
        self._stops = dialect.stops(request)
        self._scanner = StopScanner(self._stops)
        self._written = Written()
        self._made_anew = False
        self._limit = request.max_tokens
        self._clipped = False  # whether the limit is what the window leaves
        self._usage: Usage | None = None

    async def run(self) -> AsyncGenerator[Delta, None]:
        """The deltas, up to the one with the finish. Raises BackendError when it cannot be had."""
        attempts = self._retrying.of(self._url)
        while True:
            try:
                async with aclosing(self._attempt()) as deltas:
                    async for delta in deltas:
                        yield delta
                return
            except Transient as fault:
                await attempts.pause(fault)
                if self._written.attempt.tokens:
                    self._begin_again()
            except Differs as difference:
                if not self._dialect.continues:
                    sentence = f"{self._url} broke off in the middle of an answer, and wrote another when asked again."
                    hint = "It does not continue a text, and does not keep to a seed."
                    raise BackendError(sentence, hint) from difference
                self._written.go_on()
            except Refused as refusal:
                if not refusal.window_full:
                    raise refusal.error(self._url) from refusal
                if self._clipped or (refusal.room or 0) <= 0:
                    yield self._end("context")
                    return
                self._limit, self._clipped = self._written.carried.tokens + (refusal.room or 0), True

    async def _attempt(self) -> AsyncGenerator[Delta, None]:
        request = self._rest()
        self._usage, last = None, None
        if request.max_tokens <= 0:  # the connection broke between the last token and the word that it was the last
            yield self._end("context" if self._clipped else "length")
            return
        async with aclosing(self._post(self._dialect.path, self._dialect.body(self._model, request))) as pieces:
            try:
                async for piece in pieces:
                    self._usage = piece.usage or self._usage
                    if text := self._scanner.push(self._written.take(piece)):
                        yield Delta(text)
                    if self._scanner.hit:
                        break
                    last = piece if piece.reason else last
            except Transient:
                if last is None:  # after the end only the usage is missing
                    raise
        if self._scanner.hit:
            yield self._end("stop")
        elif last is None:
            raise Transient("the stream ended before the text did")
        else:
            self._written.end()
            yield self._end(self._reason(last, request.max_tokens), last.stop)

    def _rest(self) -> Request:
        """The request for what is still to be written."""
        prompt, carried = self._request.prompt, self._written.carried.tokens
        if carried:
            prompt = replace(prompt, assistant=prompt.assistant + self._written.text)
        return replace(self._request, prompt=prompt, max_tokens=self._limit - carried)

    def _begin_again(self) -> None:
        if self._made_anew and self._dialect.continues:
            self._written.go_on()
        else:
            self._written.begin_anew()
            self._made_anew = True

    def _reason(self, last: Piece, limit: int) -> Literal["eos", "stop", "length", "context"]:
        """Raises Transient for a server that gave up, BackendError for one that withheld the text."""
        if last.stop in self._stops:
            return "stop"
        end = _ENDS.get(str(last.reason))
        if end == "length":
            short = self._usage is not None and self._usage.completion_tokens < limit
            return "context" if short or self._clipped else "length"
        if end is None and last.reason in ("abort", "error"):
            raise Transient(f"the server ended the text with {last.reason!r}")
        if end is None:
            raise BackendError(f"{self._url} withheld the rest of an answer ({last.reason}).")
        return "eos"

    def _end(self, reason: Literal["eos", "stop", "length", "context"], stop: str | None = None) -> Delta:
        tail = "" if self._scanner.hit else self._scanner.flush()
        written, carried = self._written, self._written.carried.tokens
        if self._usage:
            prompt, tokens = max(0, self._usage.prompt_tokens - carried), self._usage.completion_tokens
        else:
            prompt, tokens = self._rough(), written.attempt.tokens
        finish = Finish(
            reason,
            self._scanner.hit or (stop if reason == "stop" else None),
            prompt,
            carried + tokens,
            written.whole.logprob,
            sum(prompt + more for more in written.wasted),
        )
        return Delta(tail, finish)

    def _rough(self) -> int:
        """Tokens of the prompt, estimated."""
        sent = self._dialect.body(self._model, self._request)
        characters = sent.get("prompt") or "".join(message["content"] for message in sent["messages"])
        return len(characters) // CHARACTERS_A_TOKEN
