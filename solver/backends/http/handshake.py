"""A few small requests before the first question: is the server there, which model, and what does it understand?"""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any

import httpx2 as httpx

from prompts import Rendered
from solver.backends.base import Request
from solver.backends.http import faults
from solver.backends.http.address import Address
from solver.backends.http.dialect import Dialect
from solver.backends.http.faults import Refused, Transient
from solver.backends.http.generation import Post
from solver.backends.http.retrying import Retrying
from solver.errors import BackendError, TandemError, UsageError

PATIENCE = 30.0  # seconds for the list of models, which costs a server nothing
TOKENS = 16  # some models that think refuse a smaller limit
OPEN, MORE = "The", "\nThe\nThe\nThe"  # every tokenizer makes one token of the first, and the same of each of the rest
OPTIONAL = ("stream_options", "logprobs", "seed", "top_p", "temperature")


@dataclass(frozen=True)
class _Reply:
    names_stop: bool
    prompt_tokens: int | None


async def greet(client: httpx.AsyncClient, address: Address, post: Post, retrying: Retrying) -> Dialect:
    """Find out how to speak to the server.

    Raises BackendError when it cannot be reached or does not let us in, UsageError when it has no such model.
    """
    known = await _models(client, address)
    if not address.model:
        raise UsageError("No model is named before the @.", _there_are(known))
    return await _Handshake(address, known, post, retrying).dialect()


async def _models(client: httpx.AsyncClient, address: Address) -> list[str]:
    """The models that the server lists; none when it has no list."""
    try:
        response = await client.get("models", timeout=PATIENCE)
    except httpx.RequestError as error:
        reason = str(faults.of_transport(error)).rstrip(".")
        hint = "Is it running, and is the URL right?"
        raise BackendError(f"No server answers at {address.url} ({reason}).", hint) from error
    if response.status_code in (401, 403):
        refusal = faults.of_response(response.status_code, response.headers, response.text)
        assert isinstance(refusal, Refused)
        raise refusal.error(address.url)
    try:
        return [str(entry["id"]) for entry in response.json()["data"]]
    except (ValueError, KeyError, TypeError):
        return []


class _Handshake:
    def __init__(self, address: Address, known: list[str], post: Post, retrying: Retrying):
        self._address, self._known, self._post, self._retrying = address, known, post, retrying

    async def dialect(self) -> Dialect:
        dialect, reply = await self._understood(Dialect(self._address.mode or "turns"))
        dialect = replace(dialect, names_stop=reply.names_stop, counts=reply.prompt_tokens is not None)
        if self._address.mode in (None, "continue") and dialect.mode != "completions":
            continues = await self._continues(dialect, reply)
            if self._address.mode == "continue":
                return replace(dialect, doubtful=not continues)
            return replace(dialect, mode="continue" if continues else "turns")
        return dialect

    async def _understood(self, dialect: Dialect) -> tuple[Dialect, _Reply]:
        """The dialect without what the server refuses, and its answer."""
        while True:
            try:
                return dialect, await self._ask(dialect)
            except Refused as refusal:
                changed = self._without(dialect, refusal)
                if changed == dialect or self._unknown(refusal):
                    raise self._error(refusal) from refusal
                dialect = changed

    def _unknown(self, refusal: Refused) -> bool:
        """Whether it is the model that the server does not know."""
        listed = self._address.model in self._known
        return refusal.status == 404 and not listed and (bool(self._known) or "model" in refusal.reason.lower())

    def _error(self, refusal: Refused) -> TandemError:
        if self._unknown(refusal) or (refusal.status == 400 and self._known and self._address.model not in self._known):
            return UsageError(f"{self._address.url} has no model {self._address.model!r}.", _there_are(self._known))
        return refusal.error(self._address.url)

    def _without(self, dialect: Dialect, refusal: Refused) -> Dialect:
        """The dialect without what `refusal` is about; the same one when that is unknown."""
        reason = refusal.reason.lower()
        if self._address.mode is None and (refusal.status in (404, 405, 501) or "chat template" in reason):
            return replace(dialect, mode="completions")
        if refusal.status not in (400, 422):
            return dialect
        if "max_completion_tokens" in reason:
            return replace(dialect, limit="max_completion_tokens")
        if refusal.param in OPTIONAL:
            return replace(dialect, unsent=dialect.unsent | {refusal.param})
        if "system" in reason:
            return replace(dialect, system=False)
        return replace(dialect, unsent=dialect.unsent | {name for name in OPTIONAL if name in reason})

    async def _continues(self, dialect: Dialect, first: _Reply) -> bool:
        """Whether an open assistant turn is continued, seen from the tokens of the prompt and not from what is written:
        a model may well repeat itself, or go on in a new turn as if it were the old one.

        A turn that was closed has the tokens of its end, and those of the next one's beginning, more. Without counts,
        or in doubt, the answer is no.
        """
        flagged, plain = replace(dialect, mode="continue"), replace(dialect, mode="turns")
        try:
            opened = await self._ask(flagged, OPEN + MORE)
            closed = await self._ask(plain, OPEN + MORE)
            longer = await self._ask(flagged, OPEN + MORE + MORE)
        except Refused:
            return False
        replies = (first, opened, closed, longer)
        counts = [reply.prompt_tokens for reply in replies if reply.prompt_tokens is not None]
        if len(counts) < len(replies):
            return False
        before, one, without, two = counts
        if one != without:
            return one < without
        return one - before - (two - one) <= 1  # some servers continue a turn unasked

    async def _ask(self, dialect: Dialect, begun: str = "") -> _Reply:
        """One small request, as often as it takes. Raises Refused, or BackendError for a server that fails."""
        messages = ({"role": "system", "content": "Be brief."}, {"role": "user", "content": "What is 1 + 1?"})
        prompt = Rendered(messages, "What is 1 + 1?\n", begun, ((0, len(begun)),) if begun else ())
        body = dialect.body(self._address.model, Request(prompt, max_tokens=TOKENS, seed=0))
        attempts = self._retrying.of(self._address.url)
        while True:
            try:
                return await self._read(dialect.path, body)
            except Transient as fault:
                await attempts.pause(fault)

    async def _read(self, path: str, body: dict[str, Any]) -> _Reply:
        ended = names_stop = False
        prompt_tokens = None
        async with aclosing(self._post(path, body)) as pieces:
            async for piece in pieces:
                ended |= piece.reason is not None
                names_stop |= piece.names_stop
                prompt_tokens = piece.usage.prompt_tokens if piece.usage else prompt_tokens
        if not ended:
            raise Transient("the stream ended before the text did")
        return _Reply(names_stop, prompt_tokens)


def _there_are(models: list[str]) -> str:
    return f"There are: {', '.join(sorted(models)[:20])}." if models else "The server does not say which there are."
