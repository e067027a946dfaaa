"""The page: files that are sent as one, which asks no network for anything but this server's own interface."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from starlette.requests import Request
from starlette.responses import HTMLResponse

MATHEMATICS = ("temml.min.js", "mathematics.js")
"""Scripts of the report of a run that typeset here, too."""


async def show(request: Request) -> HTMLResponse:
    """`GET /`."""
    html, policy = whole()
    return HTMLResponse(html, headers={"Content-Security-Policy": policy})


@cache
def whole() -> tuple[str, str]:
    """The page, and the policy that lets a browser run its own script and style and nothing else."""
    files = resources.files(__name__)
    html, style, script = (files.joinpath(name).read_text("utf-8") for name in ("page.html", "page.css", "page.js"))
    shared = "\n".join(resources.files("solver.ui.report").joinpath(name).read_text("utf-8") for name in MATHEMATICS)
    policy = (
        f"default-src 'none'; script-src '{_hash(shared)}' '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    parts = {"/* page.css */": style, "/* mathematics.js */": shared, "/* page.js */": script}
    for place, part in parts.items():
        html = html.replace(place, part)
    return html, policy


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
