"""A proxy that cuts the connection to a server in the middle of answers: a real server on a bad line."""

from __future__ import annotations

import asyncio
import threading
from types import TracebackType
from urllib.parse import urlsplit


class CuttingProxy:
    """Passes everything on, but cuts a connection whenever `every` bytes have come from the server, on whichever."""

    def __init__(self, url: str, every: int):
        self._target = urlsplit(url)
        self._every = self._left = every
        self.cut = 0

    def __enter__(self) -> CuttingProxy:
        started = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=lambda: self._loop.run_until_complete(self._serve(started)), daemon=True)
        self._thread.start()
        started.wait()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join()
        self._loop.close()

    async def _serve(self, started: threading.Event) -> None:
        self._ended = asyncio.Event()
        server = await asyncio.start_server(self._connection, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}{self._target.path}"
        started.set()
        await self._ended.wait()
        server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

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
