"""What the faulty server serves: a script of the fake backend behind a chat template, in several dialects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from prompts import Rendered
from solver.backends.base import Request
from solver.backends.fake import Reply, Script, Turn
from solver.backends.stops import StopScanner

TOKEN = re.compile(r"\s*\S+|\s+$")
HANDSHAKE = Reply(question=r"^What is 1 \+ 1\?", turns=("It is 2.",))
LOGPROB = -0.25  # of every token


class Rejected(Exception):
    """Status, message and parameter of an error body."""


@dataclass
class Served:
    """A model and the habits of its server."""

    script: Script
    continues: Literal["flagged", "always", "never", "refused"] = "flagged"
    names_stop: bool = True
    usage: bool = True
    logprobs: bool = True
    window: int | None = None
    clips: bool = False  # a request over the window is cut to it, not rejected
    system: bool = True
    rejects: tuple[str, ...] = ()
    endpoints: tuple[str, ...] = ("/v1/chat/completions", "/v1/completions")
    names: tuple[str, ...] = ("tiny",)

    def answer(self, path: str, body: dict[str, Any]) -> Answer:
        """Raises Rejected."""
        self._check(path, body)
        prompt, begun, taken, question = self._read(path, body)
        tokens = len(TOKEN.findall(prompt))
        limit = body.get("max_tokens", body.get("max_completion_tokens"))
        if self.window and tokens + limit > self.window:
            if not self.clips or tokens >= self.window:
                raise Rejected(400, self._too_long(tokens, limit), None)
            limit = self.window - tokens
        request = Request(
            Rendered(({"role": "user", "content": question},), prompt, "", ((0, 0),) * taken), seed=body.get("seed")
        )
        turn = self.script.model_copy(update={"replies": (HANDSHAKE, *self.script.replies)}).turn(request)
        return self._cut(turn, begun, body.get("stop", []), limit, tokens)

    def _check(self, path: str, body: dict[str, Any]) -> None:
        if body["model"] not in self.names:
            raise Rejected(404, f"The model `{body['model']}` does not exist.", "model")
        if path not in self.endpoints:
            raise Rejected(404, "Not Found", None)
        refused = [*self.rejects, *(["continue_final_message"] if self.continues == "refused" else [])]
        for name in refused:
            if name in body:
                hint = " Use 'max_completion_tokens' instead." if name == "max_tokens" else ""
                raise Rejected(400, f"Unsupported parameter: '{name}' is not supported.{hint}", name)
        if not self.system and any(message["role"] == "system" for message in body.get("messages", ())):
            raise Rejected(400, "System role not supported", None)

    def _read(self, path: str, body: dict[str, Any]) -> tuple[str, str, int, str]:
        """The prompt as the model sees it, what is to be continued of it, how many turns it holds, the question."""
        if path.endswith("/v1/completions"):
            prompt = body["prompt"]
            return prompt, prompt, prompt.count("```output"), prompt
        messages = body["messages"]
        last = messages[-1]
        open_end = last["role"] == "assistant" and (
            self.continues == "always" or (self.continues == "flagged" and body.get("continue_final_message", False))
        )
        prompt = "".join(f"<{message['role']}> {message['content']} </> " for message in messages)
        first = next(place for place, message in enumerate(messages) if message["role"] == "user")
        question, rest = messages[first]["content"], messages[first + 1 :]
        if open_end:
            begun = last["content"]
            return prompt.removesuffix(" </> "), begun, begun.count("```output"), question
        words = [message for message in rest if message["role"] == "assistant"]
        return prompt + "<assistant> ", "", len(words) if len(rest) % 2 == 0 else 0, question

    def _too_long(self, tokens: int, limit: int) -> str:
        return (
            f"This model's maximum context length is {self.window} tokens. However, you requested {tokens + limit} "
            f"tokens ({tokens} in the messages, {limit} in the completion). Please reduce the length."
        )

    def _cut(self, turn: Turn, begun: str, stops: list[str], limit: int, tokens: int) -> Answer:
        have = next(size for size in range(len(turn.text), -1, -1) if begun.endswith(turn.text[:size]))
        scanner, written, reason = StopScanner(tuple(stops)), list[str](), "stop"
        for token in TOKEN.findall(turn.text[have:]):
            if len(written) == limit:
                reason = "length"
                break
            written.append(scanner.push(token))
            if scanner.hit:
                break
        written.append("" if scanner.hit else scanner.flush())
        return Answer([text for text in written if text], reason, scanner.hit, tokens, len(written) - 1)


@dataclass
class Answer:
    """The pieces of a text, and how it ended."""

    pieces: list[str]
    reason: str
    stop: str | None
    prompt_tokens: int
    completion_tokens: int
