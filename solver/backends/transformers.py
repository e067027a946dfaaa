"""Any causal language model that the transformers library can read, decoded in this process, many requests at once.

The same request gives the same text alone and beside others, up to rounding: a batch adds numbers in another order,
which in float32 can change a token only where two are within about 1e-6 of a tie. bfloat16 rounds 2^16 times coarser.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from prompts import Rendered
from solver.backends.base import Delta, Request
from solver.backends.hf.continuation import Language
from solver.backends.hf.encoding import encode
from solver.backends.hf.engine import Engine
from solver.backends.hf.fitting import memory_for
from solver.backends.hf.loading import Loaded, load_model
from solver.backends.hf.scheduler import Scheduler
from solver.backends.options import Options


class TransformersBackend:
    """Implements `Backend` with a model in memory. Safe to use from many tasks, threads and event loops at once."""

    def __init__(self, loaded: Loaded, name: str, batch_size: int = 32):
        self.name = name
        self._loaded = loaded
        model = loaded.model
        language = Language.of(model.config, model.generation_config, loaded.tokenizer)
        self._scheduler = Scheduler(Engine(memory_for(model), language), batch_size)

    async def generate(self, request: Request) -> AsyncIterator[Delta]:
        """Stream the continuation. Closing the iterator takes the row out of the batch.

        Raises BackendError when the model fails, the prompt cannot be encoded, or the backend is closed.
        """
        ticket = self._scheduler.submit(request)
        try:
            async for delta in ticket.deltas():
                yield delta
        finally:
            ticket.cancelled = True

    def facts(self) -> dict[str, Any]:
        """The device and dtype of the weights, and the commit of a model that came from the hub."""
        weights = next(self._loaded.model.parameters())
        return {
            "device": str(weights.device),
            "dtype": str(weights.dtype).removeprefix("torch."),
            "revision": getattr(self._loaded.model.config, "_commit_hash", None),
        }

    def token_ids(self, prompt: Rendered) -> list[int]:
        """The ids that the model continues. Raises BackendError for a prompt that cannot be encoded."""
        return encode(self._loaded.tokenizer, prompt)

    async def close(self) -> None:
        """End the decoding thread; requests still running fail with BackendError."""
        await asyncio.to_thread(self._scheduler.close)


def load(argument: str, options: Options, name: str | None = None) -> TransformersBackend:
    """Read the model `argument`, a directory or a hub name. Raises UsageError, MissingExtra or BackendError."""
    loaded = load_model(argument, options)
    adapter = f"+{options.adapter}" if options.adapter else ""
    return TransformersBackend(loaded, (name or f"hf:{argument}") + adapter, options.batch_size)
