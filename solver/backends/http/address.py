"""Where a model is served: `NAME@URL#MODE`, the environment for what is left out, and the key."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import Literal, cast, get_args
from urllib.parse import urlsplit

from solver.errors import UsageError

OFFICIAL = "https://api.openai.com/v1"

Mode = Literal["continue", "turns", "completions"]
"""How a solution that has begun is put to the server: as an open assistant turn; as a conversation in which outputs
are user messages; as plain text."""

_SPEC = re.compile(r"(?P<name>[^#]*?)(?:@(?P<url>https?://[^#]*))?(?:#(?P<mode>.*))?", re.S)


@dataclass(frozen=True)
class Address:
    """`mode` is None where the server is to be asked what it can do."""

    model: str
    url: str
    mode: Mode | None = None
    key: str | None = None

    def name(self, mode: Mode | None = None) -> str:
        """The spec that leads to the same model in the same way, whatever the environment; without the key."""
        mode = mode or self.mode
        return f"openai:{self.model}@{self.url}" + (f"#{mode}" if mode else "")


def parse(spec: str) -> Address:
    """Read a spec. OPENAI_BASE_URL stands for a missing URL (without either: OpenAI's own), OPENAI_API_KEY is the key.

    Raises UsageError for a URL or a mode that is none.
    """
    found = _SPEC.fullmatch(spec)
    assert found is not None, "every part of the pattern may be empty"
    model, mode = found["name"].strip(), found["mode"]
    if found["url"] is None and "@" in model:
        raise UsageError(f"{model.partition('@')[2]!r} is not a URL.", "It begins with http:// or https://.")
    if not model and not found["url"]:
        raise UsageError("It is not said which model.", "Write openai:NAME, or openai:NAME@http://host:8000/v1.")
    url = (found["url"] or os.environ.get("OPENAI_BASE_URL", "").strip() or OFFICIAL).rstrip("/")
    if re.match(r"https?://[^/@]+@", url):
        raise UsageError("A URL with a password in it would be written into every trace.", "Use OPENAI_API_KEY.")
    if not _leads_somewhere(url):
        raise UsageError(f"{url!r} is not a URL.", "It begins with http:// or https://.")
    if mode is not None and mode not in get_args(Mode):
        raise UsageError(f"There is no #{mode} after a URL.", "There are: #" + ", #".join(get_args(Mode)) + ".")
    return Address(model, url, cast("Mode | None", mode), _key())


def _leads_somewhere(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return (
            parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0 and not re.search(r"\s", url)
        )
    except ValueError:  # a port that is none, half an address in brackets
        return False


def _key() -> str | None:
    key = os.environ.get("OPENAI_API_KEY", "").strip()
    if not (key.isascii() and key.isprintable()):
        raise UsageError("OPENAI_API_KEY holds characters that no key has.")
    return key or None
