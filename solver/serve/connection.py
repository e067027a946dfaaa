"""Work for a client that may hang up, read slowly or not at all: it is ended as soon as nobody wants it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from contextlib import aclosing
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from solver.serve.faults import Gone

T = TypeVar("T")

STALLED = 30.0
"""Seconds a client may leave what it was sent unread before its work is given up."""

KEEP_ALIVE = 15.0
"""Seconds between comments in a stream, so that nobody on the way takes silence for death."""

HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


async def while_connected(receive: Receive, work: Coroutine[Any, Any, T]) -> T:
    """What `work` gives. When the client hangs up first, it is cancelled and Gone is raised."""
    working, leaving = asyncio.create_task(work), asyncio.create_task(_hung_up(receive))
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise Gone
        return await working
    finally:
        working.cancel()
        leaving.cancel()
        await asyncio.gather(working, leaving, return_exceptions=True)


async def _hung_up(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


class EventStream(Response):
    """Server-sent events: `items` as they come, each a whole event. Made by `event_stream`."""

    media_type = "text/event-stream"

    def __init__(self, first: str, items: AsyncGenerator[str, None]):
        super().__init__(headers=HEADERS)
        del self.headers["content-length"]
        self._first, self._items = first, items

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def put(message: Message) -> None:
            async with asyncio.timeout(STALLED):
                await send(message)

        async def write() -> None:
            await put({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            await put(_body(self._first))
            async for item in items:
                await put(_body(item))
            await put(_body("", more=False))

        async def keep_alive() -> None:
            while True:
                await asyncio.sleep(KEEP_ALIVE)
                await put(_body(": still at work\n\n"))

        async with aclosing(self._items) as items:
            awake = asyncio.create_task(keep_alive())
            try:
                await while_connected(receive, write())
            except (Gone, TimeoutError):
                pass  # nobody listens: closing the items ends the work
            finally:
                awake.cancel()
                await asyncio.gather(awake, return_exceptions=True)


def _body(text: str, more: bool = True) -> Message:
    return {"type": "http.response.body", "body": text.encode(), "more_body": more}


async def event_stream(request: Request, items: AsyncGenerator[str, None]) -> EventStream:
    """A response that begins with the first of `items`: what is raised before it still has a status of its own."""

    async def first() -> str:
        return await anext(items)

    try:
        return EventStream(await while_connected(request.receive, first()), items)
    except BaseException:
        await items.aclose()
        raise
