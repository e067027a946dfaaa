"""What one server understands of the OpenAI interface, and a request in its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from solver.backends.base import Request
from solver.backends.http import turns
from solver.backends.http.address import Mode

MOST_STOPS = 4
"""OpenAI's bound on stop strings, which many servers have too."""


@dataclass(frozen=True)
class Dialect:
    """`names_stop`: the server says which stop string ended a text. One that does not is sent none: an end of sequence
    could not be told from a stop, so the text is cut here and the stream closed. `counts`: it reports its tokens.
    `unsent` are fields it refuses. `doubtful`: it was said to continue a text, but does not look as if it did.
    """

    mode: Mode = "continue"
    names_stop: bool = False
    counts: bool = True
    limit: str = "max_tokens"
    system: bool = True
    unsent: frozenset[str] = frozenset()
    doubtful: bool = False

    @property
    def path(self) -> str:
        return "completions" if self.mode == "completions" else "chat/completions"

    @property
    def continues(self) -> bool:
        """Whether a text can be continued from any place in it."""
        return self.mode != "turns"

    def stops(self, request: Request) -> tuple[str, ...]:
        """Every string that ends the text, sent or not."""
        return request.stop if self.mode != "completions" else request.stop + request.plain_stop

    def body(self, model: str, request: Request) -> dict[str, Any]:
        """The request as JSON."""
        fields: dict[str, Any] = {
            "stop": [*self.stops(request)[:MOST_STOPS]] if self.names_stop else [],
            "temperature": request.temperature,
            "top_p": request.top_p,
            "seed": request.seed,
            "stream_options": {"include_usage": True},
            self.limit: request.max_tokens,
        }
        if self.mode == "completions":
            fields |= {"prompt": request.prompt.plain + request.prompt.assistant, "logprobs": 1}
        else:
            fields |= {"messages": self._messages(request), "logprobs": True}
            if self.mode == "continue" and request.prompt.assistant:
                fields |= {"continue_final_message": True, "add_generation_prompt": False}
        sent = {name: value for name, value in fields.items() if name not in self.unsent and value not in (None, [])}
        return {"model": model, "stream": True, **sent}

    def _messages(self, request: Request) -> turns.Messages:
        if self.mode == "turns":
            messages = turns.alternating(request.prompt, request.stop)
        else:
            messages = turns.opened(request.prompt)
        return messages if self.system else turns.without_system(messages)

    def deviations(self) -> list[str]:
        """A sentence for everything in which this server falls short of what it is asked."""
        said = []
        if self.doubtful:
            said.append("It does not seem to continue a text: what comes after an output may begin from the beginning.")
        if lost := sorted(self.unsent & {"seed", "temperature", "top_p"}):
            said.append(f"It does not take {' and '.join(lost)}: it samples as it likes.")
        if not self.counts:
            said.append("It does not report its tokens: they are counted roughly, by the pieces that come.")
        return said
