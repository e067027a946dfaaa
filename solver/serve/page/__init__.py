"""The page: three files that are sent as one, which asks no network for anything but this server's own interface."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from starlette.requests import Request
from starlette.responses import HTMLResponse


async def show(request: Request) -> HTMLResponse:
    """`GET /`."""
    html, policy = whole()
    return HTMLResponse(html, headers={"Content-Security-Policy": policy})


@cache
def whole() -> tuple[str, str]:
    """The page, and the policy that lets a browser run its own script and style and nothing else."""
    files = resources.files(__name__)
    html, style, script = (files.joinpath(name).read_text("utf-8") for name in ("page.html", "page.css", "page.js"))
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return html.replace("/* page.css */", style).replace("/* page.js */", script), policy


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
