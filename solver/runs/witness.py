"""A backend that lets everything through and remembers its first request: what a run really sends, for its record."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

from solver.backends.base import Backend, Delta, Introspective, Request
from solver.errors import BackendError


class Witness:
    """Implements `Backend` by another one. `on_first` is called once, with the first request as JSON."""

    def __init__(self, backend: Backend, on_first: Callable[[dict[str, Any]], None]):
        self.name = backend.name
        self._backend, self._on_first = backend, on_first
        self._seen = False

    def generate(self, request: Request) -> AsyncIterator[Delta]:
        if not self._seen:
            self._seen = True
            self._on_first(self._described(request))
        return self._backend.generate(request)

    async def close(self) -> None:
        await self._backend.close()

    @property
    def facts(self) -> dict[str, Any]:
        """What the backend says of itself: the device and dtype that "auto" became, for example."""
        return self._backend.facts() if isinstance(self._backend, Introspective) else {}

    def _described(self, request: Request) -> dict[str, Any]:
        """Token ids where the backend has a tokenizer, and the text of the prompt where it does not say."""
        prompt: dict[str, Any] = {"messages": list(request.prompt.messages), "text": request.prompt.plain}
        if isinstance(self._backend, Introspective):
            with suppress(BackendError):  # a prompt that cannot be encoded: the request itself will say so
                prompt = {"token_ids": self._backend.token_ids(request.prompt)}
        return prompt | {
            name: getattr(request, name)
            for name in ("stop", "plain_stop", "max_tokens", "temperature", "top_p", "seed")
        }
