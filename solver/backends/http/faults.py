"""What goes wrong between a server and us: what to try again, what the server refuses, and what that means."""

from __future__ import annotations

import json
import re
import time
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2 as httpx

from solver.errors import BackendError

_PASSING = {408, 409, 425, 429}  # and every 5xx
_WINDOW = re.compile(r"context[ _](?:length|window|size)|exceed_context|maximum context|prompt is too long", re.I)
_LIMIT = re.compile(r"(?:context (?:length|window|size)(?: \(|(?: is| of)) ?|n_ctx\D{1,4})(\d+)", re.I)
_PROMPT = re.compile(
    r"(\d+) (?:input tokens|in the messages|in the prompt|tokens from the input)"
    r"|(?:contains at least|n_prompt_tokens\D{1,4}|input \()(\d+)",
    re.I,
)


class Transient(Exception):
    """The next attempt may succeed; `after` is how many seconds the server wants to be left alone."""

    def __init__(self, reason: str, after: float | None = None):
        super().__init__(reason)
        self.after = after


class Refused(Exception):
    """The server does not accept the request, and would not accept it again."""

    def __init__(self, status: int, reason: str, param: str | None = None):
        super().__init__(reason)
        self.status, self.reason, self.param = status, reason, param

    @property
    def window_full(self) -> bool:
        return self.status in (400, 413, 422, 500) and _WINDOW.search(self.reason) is not None

    @property
    def room(self) -> int | None:
        """Tokens that may still be generated, when the server says how long its window and the prompt are."""
        limit, prompt = _LIMIT.search(self.reason), _PROMPT.search(self.reason)
        if not limit or not prompt:
            return None
        return int(limit[1]) - int(prompt[1] or prompt[2])

    def error(self, url: str) -> BackendError:
        """The sentence for a person."""
        if self.status in (401, 403):
            return BackendError(f"{url} does not let us in: {self.reason}", "Set OPENAI_API_KEY to a key it knows.")
        hint = "Does the URL end as the server wants it, often in /v1?" if self.status == 404 else None
        return BackendError(f"{url} refused the request with status {self.status}: {self.reason}", hint)


def of_response(status: int, headers: httpx.Headers, body: str) -> Transient | Refused:
    """What a status other than 200 means."""
    reason, param, code = _said(body)
    if code == "insufficient_quota":
        return Refused(status, reason)
    if (status in _PASSING or status >= 500) and not (status == 500 and _WINDOW.search(reason)):
        return Transient(f"status {status}: {reason}", _retry_after(headers))
    return Refused(status, reason, param)


def of_event(error: Any) -> Transient | Refused:
    """What an error in the middle of a stream means; its code is a status with most servers."""
    code = error.get("code") if isinstance(error, dict) else None
    status = code if isinstance(code, int) else 500
    return of_response(status, httpx.Headers(), str(error.get("message", error) if isinstance(error, dict) else error))


def of_transport(error: httpx.RequestError) -> Transient:
    """What a connection that failed means."""
    said = " ".join(str(error).split())
    return Transient(f"{type(error).__name__}: {said}" if said else type(error).__name__)


def _said(body: str) -> tuple[str, str | None, str | None]:
    """Sentence, parameter and code of an error body, whatever its shape."""
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        content = body
    if isinstance(content, dict):
        content = content.get("error", content)
    if not isinstance(content, dict):
        return _short(str(content)), None, None
    said = content.get("message") or content.get("detail") or content
    return _short(str(said)), _text(content.get("param")), _text(content.get("code"))


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _short(text: str) -> str:
    """One line of at most 300 characters that ends as a sentence does."""
    line = " ".join(re.sub(r"<[^>]*>", " ", text).split())[:300] or "it gave no reason"
    return line if line.endswith((".", "!", "?")) else f"{line}."


def _retry_after(headers: httpx.Headers) -> float | None:
    """Seconds of `Retry-After`, a number or a date (RFC 9110, 10.2.3); None when it is missing or neither."""
    value = headers.get("retry-after", "")
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except ValueError:
        return None
