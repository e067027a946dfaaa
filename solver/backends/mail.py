"""Between the event loops that wait for text and the one thread that gets it from a model."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from solver.backends.base import Delta, Request
from solver.errors import TandemError


@dataclass(eq=False)
class Ticket:
    """A request, and the queue on the event loop that waits for its deltas. Any thread may set `cancelled`."""

    request: Request
    loop: asyncio.AbstractEventLoop
    queue: asyncio.Queue[Delta | TandemError] = field(default_factory=asyncio.Queue)
    cancelled: bool = False

    async def deltas(self) -> AsyncIterator[Delta]:
        """What comes, up to the last delta. Raises what is sent in place of one."""
        while True:
            item = await self.queue.get()
            if not isinstance(item, Delta):
                raise item
            yield item
            if item.finish:
                return


Mail = list[tuple[Ticket, Delta | TandemError]]
"""What is to be sent to whom."""


def send(mail: Mail) -> None:
    """Deliver, with one call into each event loop; what a closed loop asked for is cancelled."""
    loops: dict[asyncio.AbstractEventLoop, Mail] = {}
    for letter in mail:
        loops.setdefault(letter[0].loop, []).append(letter)
    for loop, letters in loops.items():
        try:
            loop.call_soon_threadsafe(_deliver, letters)
        except RuntimeError:
            for ticket, _ in letters:
                ticket.cancelled = True


def _deliver(mail: Mail) -> None:
    for ticket, item in mail:
        ticket.queue.put_nowait(item)
