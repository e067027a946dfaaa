"""The messages of a conversation, and the one question that they are.

Every question is solved for itself: a wire format knows one question, and no sandbox outlives it. What was said before
is therefore written in front of the last message of the user, the system's messages included; or left out, for a model
that has only ever seen single questions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from solver.serve.faults import unfit

_ANSWERED = re.compile(r"^(?:Answer|No answer): .*", re.M)
"""The last line of our own replies: all that is told of them again, since the steps would fill a small window."""


class Message(BaseModel):
    """One message, its parts joined. Clients send the assistant's back whole: further keys are passed over."""

    model_config = ConfigDict(extra="ignore")
    role: Literal["system", "developer", "user", "assistant"]
    content: str | None = None
    tool_calls: list[Any] | None = Field(None, max_length=0)

    @field_validator("content", mode="before")
    @classmethod
    def _joined(cls, content: Any) -> Any:
        if not isinstance(content, list):
            return content
        for part in content:
            if not isinstance(part, dict) or part.get("type") != "text" or not isinstance(part.get("text"), str):
                raise ValueError("only parts of the type 'text' are understood here")
        return "\n".join(part["text"] for part in content)

    @property
    def text(self) -> str:
        return (self.content or "").strip()


def question(messages: Sequence[Message], history: bool = True) -> str:
    """What is asked: the last message, with `history` after all that was said before it.

    Raises Fault unless it is the user's.
    """
    *earlier, last = messages
    if last.role != "user":
        raise unfit("The last message is the question: it must be of the role user.", "messages")
    if not last.text:
        raise unfit("The question is empty. Ask something.", "messages")
    if not history:
        return last.text
    rules = [message.text for message in earlier if message.role in ("system", "developer") and message.text]
    said = [_line(message) for message in earlier if message.role in ("user", "assistant") and message.text]
    before = [*rules, *(["\n".join(["Earlier in this conversation:", *said])] if said else [])]
    return "\n\n".join([*before, last.text])


def _line(message: Message) -> str:
    if message.role == "user":
        return f"Question: {message.text}"
    endings = _ANSWERED.findall(message.text)
    return endings[-1] if endings else f"Answer: {message.text}"
