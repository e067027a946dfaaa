"""A request for a chat completion: what of it is honoured, what may be passed over, and what is refused."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from solver.config import Settings
from solver.serve.body import checked
from solver.serve.bounds import Bounds
from solver.serve.chat.conversation import Message
from solver.serve.faults import Fault, unfit

MODEL = "tandem"
"""The one model there is: the engine and the strategy are the server's affair."""

PASSED_OVER = frozenset(
    {
        *("user", "metadata", "store", "service_tier", "safety_identifier"),
        *("prompt_cache_key", "prompt_cache_retention", "parallel_tool_calls"),
    }
)
"""Parameters that change nothing of an answer."""

NEUTRAL: dict[str, tuple[Any, ...]] = {
    "stop": (None, "", []),
    "tools": (None, []),
    "tool_choice": (None, "none", "auto"),
    "functions": (None, []),
    "function_call": (None, "none", "auto"),
    "response_format": (None, {"type": "text"}),
    "logprobs": (None, False),
    "top_logprobs": (None, 0),
    "logit_bias": (None, {}),
    "presence_penalty": (None, 0),
    "frequency_penalty": (None, 0),
    "modalities": (None, ["text"]),
    "audio": (None,),
    "prediction": (None,),
    "reasoning_effort": (None,),
    "verbosity": (None,),
    "web_search_options": (None,),
}
"""Parameters that would change an answer in a way we cannot: only values that ask for nothing are taken."""


class StreamOptions(BaseModel):
    model_config = ConfigDict(extra="ignore")
    include_usage: bool | None = None


class ChatRequest(BaseModel):
    """What is honoured. `n` is the number of samples that are voted on."""

    model_config = ConfigDict(extra="forbid", strict=True)

    model: str
    messages: list[Message] = Field(min_length=1)
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    n: int | None = Field(None, ge=1)
    temperature: float | None = Field(None, ge=0, le=2, allow_inf_nan=False)
    top_p: float | None = Field(None, gt=0, le=1)
    seed: int | None = Field(None, ge=0, le=2**63 - 1)
    max_tokens: int | None = Field(None, ge=1)
    max_completion_tokens: int | None = Field(None, ge=1)

    def settings(self, usual: Settings, bounds: Bounds) -> Settings:
        """The server's settings with what the request changes. Raises Fault for more samples than are allowed."""
        if self.n is not None and self.n > bounds.samples:
            raise unfit(f"n is {self.n}; this server draws at most {bounds.samples} samples.", "n")
        given = {"samples": self.n, "temperature": self.temperature, "top_p": self.top_p, "seed": self.seed}
        tokens = [usual.max_tokens, self.max_tokens, self.max_completion_tokens]
        given["max_tokens"] = min(each for each in tokens if each is not None)  # a limit may be lowered, not raised
        return usual.model_copy(update={name: value for name, value in given.items() if value is not None})


def parse(found: dict[str, Any]) -> ChatRequest:
    """Read a request. Raises Fault for what is no request, what cannot be honoured, and a model that is not there."""
    rest = {}
    for name, value in found.items():
        if name in NEUTRAL:
            if value not in NEUTRAL[name]:
                raise unfit(f"The parameter {name!r} is not supported here.", name, "unsupported_parameter")
        elif name not in PASSED_OVER:
            rest[name] = value
    request = checked(ChatRequest, rest)
    if request.model != MODEL:
        message = f"There is no model {request.model!r} here. There is: {MODEL!r}."
        raise Fault(404, message, param="model", code="model_not_found")
    return request
