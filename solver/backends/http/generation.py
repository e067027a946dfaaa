"""One generation over as many attempts as it takes, without a character twice and without one lost.

An attempt that breaks off in the middle of the text is gone on with where it stopped, if the server can continue a
text. If not, the request is made anew with the same seed, and only what is new is passed on; a server that then writes
something else has failed (BackendError), since what was passed on cannot be taken back.
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
        self._text = ""  # everything that has come, whether passed on or held back
        self._owed = ""  # the part of it that an attempt made anew has yet to repeat
        self._before = 0  # tokens of it that earlier attempts wrote
        self._tokens = 0  # what this attempt has written
        self._logprob: float | None = 0.0
        self._limit = request.max_tokens
        self._clipped = False  # whether the limit is what the window leaves
        self._usage: Usage | None = None
        self._wasted: list[int] = []  # for every attempt that broke off: what it cost besides its prompt

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
                if self._tokens:
                    self._begin_again()
            except Refused as refusal:
                if not refusal.window_full:
                    raise refusal.error(self._url) from refusal
                if self._clipped or (refusal.room or 0) <= 0:
                    yield self._end("context")
                    return
                self._limit, self._clipped = self._before + (refusal.room or 0), True

    async def _attempt(self) -> AsyncGenerator[Delta, None]:
        request = self._rest()
        self._usage, last = None, None
        if request.max_tokens <= 0:  # the connection broke between the last token and the word that it was the last
            yield self._end("context" if self._clipped else "length")
            return
        async with aclosing(self._post(self._dialect.path, self._dialect.body(self._model, request))) as pieces:
            try:
                async for piece in pieces:
                    self._count(piece)
                    if text := self._scanner.push(self._new(piece.text)):
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
        elif self._owed:
            raise self._another()
        else:
            yield self._end(self._reason(last, request.max_tokens), last.stop)

    def _rest(self) -> Request:
        """The request for what is still to be written."""
        prompt = self._request.prompt
        if self._before:
            prompt = replace(prompt, assistant=prompt.assistant + self._text)
        return replace(self._request, prompt=prompt, max_tokens=self._limit - self._before)

    def _begin_again(self) -> None:
        """After an attempt that has written something."""
        if self._dialect.continues:
            self._wasted.append(self._before)
            self._before += self._tokens
        else:
            self._wasted.append(self._tokens)
            self._owed, self._logprob = self._text, 0.0
        self._tokens = 0

    def _count(self, piece: Piece) -> None:
        self._tokens += piece.tokens
        self._usage = piece.usage or self._usage
        if piece.text and piece.logprob is None:
            self._logprob = None
        elif piece.logprob is not None and self._logprob is not None:
            self._logprob += piece.logprob

    def _new(self, text: str) -> str:
        """What an earlier attempt has not already brought of `text`."""
        repeated, new = text[: len(self._owed)], text[len(self._owed) :]
        if not self._owed.startswith(repeated):
            raise self._another()
        self._owed = self._owed[len(repeated) :]
        self._text += new
        return new

    def _another(self) -> BackendError:
        sentence = f"{self._url} broke off in the middle of an answer, and wrote another one when asked again."
        return BackendError(sentence, "It does not continue a text and does not keep to a seed.")

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
        if self._usage:
            prompt, written = max(0, self._usage.prompt_tokens - self._before), self._usage.completion_tokens
        else:
            sent = self._dialect.body(self._model, self._request)
            characters = sent.get("prompt") or "".join(message["content"] for message in sent["messages"])
            prompt, written = len(characters) // CHARACTERS_A_TOKEN, self._tokens
        finish = Finish(
            reason,
            self._scanner.hit or (stop if reason == "stop" else None),
            prompt,
            self._before + written,
            self._logprob,
            sum(prompt + more for more in self._wasted),
        )
        return Delta(tail, finish)
