"""What a backend is: one method that turns a `Request` into a stream of `Delta`s, and `close`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, runtime_checkable

from prompts import Rendered


@dataclass(frozen=True)
class Request:
    """One generation. The backend continues `prompt` until a stop string, end of sequence or `max_tokens`.

    `stop` strings may span tokens; the one that fired is cut from the text and named in `Finish.stop`.
    `temperature` 0 is greedy. The same request with the same `seed` gives the same text whatever runs beside it.
    """

    prompt: Rendered
    stop: tuple[str, ...] = ()
    plain_stop: tuple[str, ...] = ()  # added to `stop` by a backend whose model has no chat template
    max_tokens: int = 512
    temperature: float = 0.0
    top_p: float = 1.0
    seed: int | None = None


@dataclass(frozen=True)
class Finish:
    """Why a generation ended, as the engine itself knows it (never guessed from the text).

    `context` means that the model's window is full; it may come before any token was generated.
    """

    reason: Literal["eos", "stop", "length", "context"]
    stop: str | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    logprob: float | None = None  # sum of log-probabilities of the generated tokens
    wasted_tokens: int = 0  # prompt and generated tokens of attempts that failed and were paid for, as far as known


@dataclass(frozen=True)
class Delta:
    """Newly decoded characters (possibly none). The last one of a stream carries `finish`.

    `token` is the id that was drawn, where the engine tells it: characters alone do not say how they were spelt.
    """

    text: str = ""
    finish: Finish | None = field(default=None)
    token: int | None = None


class Backend(Protocol):
    """A model. Safe to call from many tasks at once; closing the iterator early cancels the generation.

    It bounds by itself how many it serves at once (`Options.batch_size`); more are asked of it, so that none is idle.

    Raises `solver.errors.BackendError` when the engine itself fails.
    """

    name: str

    def generate(self, request: Request) -> AsyncIterator[Delta]: ...

    async def close(self) -> None: ...


@runtime_checkable
class Introspective(Protocol):
    """What a backend may tell of itself besides, for the record of a run."""

    def facts(self) -> dict[str, Any]:
        """As JSON: `device` and `dtype` as they were resolved, the `revision` that a name on a hub stood for."""
        ...

    def token_ids(self, prompt: Rendered) -> list[int]:
        """The ids that the model continues. Raises BackendError for a prompt that cannot be encoded."""
        ...
