"""Chat completions as OpenAI writes them: one object, or a stream of chunks.

https://platform.openai.com/docs/api-reference/chat
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from solver.serve.chat.request import MODEL, ChatRequest
from solver.serve.chat.script import Script
from solver.serve.faults import fault_of
from solver.types import Event, Solution

DONE = "data: [DONE]\n\n"


async def whole(events: AsyncGenerator[Event, None], several: bool) -> dict[str, Any]:
    """One `chat.completion`. Raises what `events` raise."""
    script, text, solution = Script(several), "", None
    async with aclosing(events):
        async for event in events:
            text += script.on(event)
            solution = event.solution
    assert solution is not None, "the last event of a stream is its solution"
    message = {"role": "assistant", "content": text.strip("\n"), "refusal": None}
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": finish_reason(solution)}
    return {**_frame("chat.completion"), "choices": [choice], "usage": usage(solution), "tandem": summary(solution)}


async def chunks(events: AsyncGenerator[Event, None], request: ChatRequest, several: bool) -> AsyncGenerator[str, None]:
    """`chat.completion.chunk`s as server-sent events. What fails once a chunk was sent is sent as an error object."""
    frame, script = _frame("chat.completion.chunk"), Script(several)
    counted = bool(request.stream_options and request.stream_options.include_usage)
    common = {**frame, "usage": None} if counted else frame
    begun = False
    async with aclosing(events):
        try:
            async for event in events:
                if text := script.on(event) if begun else script.on(event).lstrip("\n"):
                    delta = {"content": text} if begun else {"role": "assistant", "content": text}
                    begun = True
                    yield _data({**common, "choices": [_choice(delta)]})
                if solution := event.solution:
                    last = [_choice({}, finish_reason(solution))]
                    yield _data({**common, "choices": last, "tandem": summary(solution)})
                    if counted:
                        yield _data({**frame, "choices": [], "usage": usage(solution)})
                    yield DONE
        except Exception as error:
            if not begun:  # the response has not begun either: it can still have a status of its own
                raise
            yield _data(fault_of(error).content)


def finish_reason(solution: Solution) -> str:
    """`length` when there is no answer for want of tokens, time or another budget; else `stop`."""
    return "length" if solution.answer is None and solution.status in ("length", "budget") else "stop"


def usage(solution: Solution) -> dict[str, int]:
    """Tokens over all samples and rounds, as the engine counts them; every round reads the text before it again."""
    spent = solution.usage
    return {
        "prompt_tokens": spent.prompt_tokens,
        "completion_tokens": spent.completion_tokens,
        "total_tokens": spent.prompt_tokens + spent.completion_tokens,
    }


def summary(solution: Solution) -> dict[str, Any]:
    """What a Solution tells and a chat message does not."""
    return solution.model_dump(mode="json", include={"answer", "confidence", "status", "strategy", "model", "votes"})


def _frame(kind: str) -> dict[str, Any]:
    return {"id": f"chatcmpl-{uuid.uuid4().hex}", "object": kind, "created": int(time.time()), "model": MODEL}


def _choice(delta: dict[str, str], finish: str | None = None) -> dict[str, Any]:
    return {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}


def _data(content: dict[str, Any]) -> str:
    return f"data: {json.dumps(content, ensure_ascii=False)}\n\n"
