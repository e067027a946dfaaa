"""A model that answers from a YAML script: it drives the real loop, sandbox and files with no weights at all.

    window: 4096                  # tokens; a full window ends a turn with `context` (default: no limit)
    replies:                      # the first one that matches answers
      - question: "clips"         # regex searched in the last user message (default: any question)
        plain: "Program:"         # regex searched in the whole plain prompt, which tells wire formats apart
        seed: [0, 1]              # a seed or a list of seeds (default: any)
        turns:                    # what the model writes, one entry a turn: the second follows the first output, ...
          - "Half of 48 is\\n```python\\nprint(48 // 2)\\n```\\n```output"
          - text: "So the answer is \\\\boxed{72}."
            finish: length        # how the text ends when nothing cut it: eos (default), length or context
            logprob: -3.5         # the sum reported for the turn
            delay: 0.2            # seconds before the first character
            error: "The engine caught fire."   # raise BackendError after the text

A token is a word with the white space before it. Stop strings and `max_tokens` cut a text as in any other engine;
a turn with no entry, or a question with no reply, is a BackendError.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from prompts import Rendered
from solver.backends.base import Delta, Finish, Request
from solver.backends.options import Options
from solver.backends.stops import StopScanner
from solver.errors import BackendError, UsageError

_TOKEN = re.compile(r"\s*\S+|\s+$")


class Turn(BaseModel):
    """One turn of the scripted model."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    text: str = ""
    finish: Literal["eos", "length", "context"] = "eos"
    logprob: float | None = None
    delay: float = Field(default=0.0, ge=0)
    error: str | None = None


class Reply(BaseModel):
    """What is said to a question, turn by turn."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    question: re.Pattern[str] = re.compile("")
    plain: re.Pattern[str] = re.compile("")
    seed: int | tuple[int, ...] | None = None
    turns: tuple[str | Turn, ...] = Field(min_length=1)

    def matches(self, request: Request) -> bool:
        seeds = (self.seed,) if isinstance(self.seed, int) else self.seed
        return bool(
            self.question.search(_question(request.prompt))
            and self.plain.search(request.prompt.plain)
            and (seeds is None or request.seed in seeds)
        )


class Script(BaseModel):
    """A whole script."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    window: int | None = Field(default=None, ge=1)
    replies: tuple[Reply, ...] = Field(min_length=1)

    def turn(self, request: Request) -> Turn:
        """The turn that is due. Raises BackendError when the script has none."""
        reply = next((reply for reply in self.replies if reply.matches(request)), None)
        if reply is None:
            raise BackendError(f"The script has no reply to {_question(request.prompt)!r} with seed {request.seed}.")
        taken = len(request.prompt.spans)  # stretches of the model's own words, parted by outputs
        if taken >= len(reply.turns):
            raise BackendError(f"The script has no turn {taken + 1} for {_question(request.prompt)!r}.")
        turn = reply.turns[taken]
        return Turn(text=turn) if isinstance(turn, str) else turn


class FakeBackend:
    """Implements `Backend` with a `Script`. The same request always gets the same answer."""

    def __init__(self, script: Script, name: str = "fake"):
        self.script = script
        self.name = name

    async def generate(self, request: Request) -> AsyncIterator[Delta]:
        """Stream the turn that is due, a token at a time. Raises BackendError as scripted."""
        turn = self.script.turn(request)
        await asyncio.sleep(turn.delay)
        prompt_tokens = count(request.prompt.plain) + count(request.prompt.assistant)
        room = self.script.window - prompt_tokens if self.script.window else request.max_tokens + 1
        scanner, written, reason = StopScanner(request.stop), 0, turn.finish
        for token in _TOKEN.findall(turn.text):
            if written >= min(request.max_tokens, room):
                reason = "length" if written >= request.max_tokens else "context"
                break
            written += 1
            if text := scanner.push(token):
                yield Delta(text)
                await asyncio.sleep(0)
            if scanner.hit:
                break
        else:
            if turn.error is not None:
                raise BackendError(turn.error)
        tail = "" if scanner.hit else scanner.flush()
        yield Delta(tail, Finish("stop" if scanner.hit else reason, scanner.hit, prompt_tokens, written, turn.logprob))

    async def close(self) -> None:
        """Nothing to let go of."""


def load(argument: str, options: Options) -> FakeBackend:
    """Read a script. Raises UsageError when the file is missing or is not a script."""
    if options.adapter or options.revision:
        raise UsageError("The fake backend has no adapter and no revision.")
    path = Path(argument)
    if not path.is_file():
        raise UsageError(f"No such script: {argument or '(none given)'}.", "Write it as fake:script.yaml.")
    try:
        return FakeBackend(Script.model_validate(yaml.safe_load(path.read_text("utf-8"))), f"fake:{path.name}")
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise UsageError(f"{argument} is not a script: {where}: {first['msg']}.") from None
    except (yaml.YAMLError, UnicodeDecodeError):
        raise UsageError(f"{argument} is not a script: it is not valid YAML.") from None


def count(text: str) -> int:
    """Tokens in `text`, as this backend counts them."""
    return len(_TOKEN.findall(text))


def _question(prompt: Rendered) -> str:
    return next((m["content"] for m in reversed(prompt.messages) if m["role"] == "user"), prompt.plain)
