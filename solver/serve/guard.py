"""Who may come in: requests that name this host, from no foreign page, and with the key where one is asked for.

A server on loopback is reached by every page that the same person's browser shows. A page of another origin may not
read answers (nothing here allows it) and may not cause work (`Origin`, and only JSON is taken). A page whose name was
pointed at 127.0.0.1 meanwhile (DNS rebinding) counts as the same origin for a browser; its `Host` tells it apart.
"""

from __future__ import annotations

import hmac
import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from solver.serve.faults import Fault

OPEN = {"/", "/health"}
"""Paths that need no key: the page itself holds nothing, and what watches a server asks for its health."""

ALWAYS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}


class Guard:
    """Lets requests through to `app`. `hosts` are the names the server goes by, None for any."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str] | None, key: str | None):
        self._app, self._hosts, self._key = app, hosts, key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in ALWAYS.items():
                    headers.setdefault(name, value)
            await send(message)

        fault = self._objection(scope)
        await (fault.response() if fault else self._app)(scope, receive, marked)

    def _objection(self, scope: Scope) -> Fault | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._hosts is not None and _name(host) not in self._hosts:
            return Fault(421, f"This server does not go by the name {host!r}.", code="foreign_host")
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
            return Fault(403, "Pages of other origins may not ask.", code="foreign_origin")
        if headers.get("sec-fetch-site") == "cross-site" and scope["path"] != "/":
            return Fault(403, "Pages of other origins may not ask.", code="foreign_origin")
        if self._key and scope["path"] not in OPEN and not _matches(headers.get("authorization", ""), self._key):
            message = "A key is needed: send it as Authorization: Bearer KEY."
            return Fault(401, message, code="invalid_api_key", headers={"WWW-Authenticate": "Bearer"})
        return None


def names_of(host: str) -> frozenset[str] | None:
    """The names by which a server bound to `host` may be asked; None, any, unless it is on loopback."""
    return frozenset({"localhost", "127.0.0.1", "::1", host.lower()}) if is_loopback(host) else None


def is_loopback(host: str) -> bool:
    try:
        return host.lower() == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _name(host: str) -> str | None:
    """`localhost` of `localhost:8321`, `::1` of `[::1]:8321`."""
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


def _matches(authorization: str, key: str) -> bool:
    scheme, _, given = authorization.partition(" ")
    return scheme.lower() == "bearer" and hmac.compare_digest(given.strip().encode(), key.encode())
