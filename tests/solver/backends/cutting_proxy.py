"""A proxy that cuts the connection to a server in the middle of answers: a real server on a bad line."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

from tests.solver.backends.loopback import Loopback


class CuttingProxy(Loopback):
    """Passes everything on, but cuts a connection whenever `every` bytes have come from the server, on whichever."""

    def __init__(self, url: str, every: int):
        self._target = urlsplit(url)
        self._every = self._left = every
        self.cut = 0

    @property
    def url(self) -> str:
        return self.address + self._target.path

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, to_there = await asyncio.open_connection(self._target.hostname, self._target.port)
        asking = asyncio.create_task(_pass_on(reader, to_there))
        try:
            while data := await there.read(1 << 16):
                writer.write(data[: self._left])
                await writer.drain()
                self._left -= len(data)
                if self._left <= 0:
                    self._left = self._every
                    self.cut += 1
                    return
        except (ConnectionError, asyncio.CancelledError):  # cancelled: the proxy ends
            pass
        finally:
            asking.cancel()
            writer.close()
            to_there.close()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(1 << 16):
        writer.write(data)
        await writer.drain()
    writer.close()
