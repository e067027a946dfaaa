"""One prompt and the tokens that continue it: which characters they are, and when the text ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from solver.backends.base import Delta, Finish, Request
from solver.backends.hf.detokenizer import Detokenizer
from solver.backends.hf.encoding import encode
from solver.backends.stops import StopScanner


@dataclass(frozen=True)
class Language:
    """How token ids and text relate in one model: its tokenizer, its ends of sequence, its window in tokens."""

    tokenizer: Any
    ends: frozenset[int]
    window: int | None

    @classmethod
    def of(cls, config: Any, generation: Any, tokenizer: Any) -> Language:
        """Ends of sequence are those of the generation config and of the tokenizer; the window is the model's own."""
        ends = generation.eos_token_id
        known = {*(ends if isinstance(ends, list) else [ends]), tokenizer.eos_token_id} - {None}
        window = getattr(config.get_text_config(), "max_position_embeddings", None)
        if window is None and tokenizer.model_max_length < 10**9:  # the library's "no limit" is 10**30
            window = tokenizer.model_max_length
        return cls(tokenizer, frozenset(known), window)

    def decode(self, ids: list[int]) -> str:
        """Exactly what was written, special tokens included."""
        text: str = self.tokenizer.decode(ids, skip_special_tokens=False, clean_up_tokenization_spaces=False)
        return text


class Continuation:
    """A request as token ids. Raises BackendError when the prompt cannot be encoded."""

    def __init__(self, request: Request, language: Language):
        self.ids = encode(language.tokenizer, request.prompt)  # the prompt, then what was generated
        self.prompt_tokens = len(self.ids)
        self.finished = False
        self._language = language
        self._max_tokens = request.max_tokens
        stops = request.stop if language.tokenizer.chat_template else request.stop + request.plain_stop
        self._scanner = StopScanner(stops)
        self._detokenizer = Detokenizer(language.decode, self.ids)
        self._logprob = 0.0

    def begin(self) -> Delta | None:
        """The end, when there is no room for even one token."""
        reason = self._limit()
        return self._end(reason) if reason else None

    def take(self, token: int, logprob: float) -> Delta:
        """Add a generated token; the delta says whether it was the last."""
        self.ids.append(token)
        self._logprob += logprob
        return replace(self._told(token), token=token)

    def _told(self, token: int) -> Delta:
        if token in self._language.ends:
            return self._end("eos")
        text = self._scanner.push(self._detokenizer.push(token))
        if self._scanner.hit:
            return self._end("stop", text)
        reason = self._limit()
        return self._end(reason, text) if reason else Delta(text)

    @property
    def room(self) -> int:
        """Tokens that may yet be generated."""
        left = self._max_tokens - (len(self.ids) - self.prompt_tokens)
        return min(left, self._language.window - len(self.ids)) if self._language.window else left

    def _limit(self) -> str | None:
        if len(self.ids) - self.prompt_tokens >= self._max_tokens:
            return "length"
        return "context" if self.room <= 0 else None

    def _end(self, reason: str, text: str = "") -> Delta:
        self.finished = True
        if reason != "stop":  # the tail may itself complete a stop string
            text += self._scanner.push(self._detokenizer.flush())
            reason = "stop" if self._scanner.hit else reason
            text += self._scanner.flush()
        generated = len(self.ids) - self.prompt_tokens
        finish = Finish(reason, self._scanner.hit, self.prompt_tokens, generated, self._logprob)  # type: ignore[arg-type]
        return Delta(text, finish)
