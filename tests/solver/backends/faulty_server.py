"""A small HTTP server that serves a script, and fails in every way that is asked of it; it counts what it did."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.solver.backends.loopback import Loopback
from tests.solver.backends.served_model import LOGPROB, Answer, Rejected, Served

IN_THE_MIDDLE = ("drop", "hang", "truncated", "garbage", "shape", "error", "binary")
FAILURES = (*IN_THE_MIDDLE, "drop at once", "drop in the head", "429", "429 wait", "500", "502 page", "abort")
"""What is to be tried again."""

ODDITIES = (
    "crlf",
    "multiline",
    "comments",
    "bytes",
    "trickle",
    "no done",
    "drop after the end",
    "huge line",
    "charset",
)
"""What is allowed, or does no harm."""

STATUSES: dict[str, tuple[Any, ...]] = {
    "429": (429, {"error": {"message": "Slow down.", "code": "rate_limit"}}),
    "429 wait": (429, {"error": {"message": "Slow down."}}, "retry-after: 0.2"),
    "500": (500, {"error": {"message": "CUDA error"}}),
    "502 page": (502, "<html><h1>Bad Gateway</h1></html>"),
    "quota": (429, {"error": {"message": "Pay.", "code": "insufficient_quota"}}),
    "page": (200, "<html>Log in, please</html>"),
    "long wait": (429, {"error": {"message": "Later."}}, "retry-after: 86400"),
}
"""Status, body and further headers of an answer that is no stream; the last three are not to be tried again."""

Choose = Callable[[int, dict[str, Any]], str | None]
"""From the number of a request (from 0) and its body to what goes wrong with it."""


class FaultyServer(Loopback):
    """Listens on loopback in a thread of its own. `choose` may be set at any time."""

    def __init__(self, served: Served, choose: Choose = lambda number, body: None, key: str | None = None):
        self.served, self.choose, self.key = served, choose, key
        self.bodies: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.did: Counter[str] = Counter()
        self.running = self.most_running = self.left = 0
        self.lists = True

    @property
    def url(self) -> str:
        return f"{self.address}/v1"

    @property
    def spec(self) -> str:
        return f"openai:tiny@{self.url}"

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
                method, path, _ = head[0].split()
                headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:])}
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                if self.key and headers.get("authorization") != f"Bearer {self.key}":
                    self._plain(writer, 401, {"error": {"message": "Incorrect API key provided."}})
                elif method == "GET":
                    self._models(writer)
                else:
                    await self._completion(reader, writer, path, json.loads(body))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):  # cancelled: the server ends
            pass
        finally:
            writer.close()

    def _models(self, writer: asyncio.StreamWriter) -> None:
        if self.lists:
            self._plain(writer, 200, {"data": [{"id": name} for name in self.served.names]})
        else:
            self._plain(writer, 404, {"detail": "Not Found"})

    async def _completion(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str, body: dict[str, Any]
    ) -> None:
        number = len(self.bodies)
        self.bodies.append(body)
        self.paths.append(path)
        fault = self.choose(number, body)
        self.did[fault or "answered"] += 1
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        try:
            await _Reply(self, reader, writer, path, body, fault).send()
        finally:
            self.running -= 1

    def _plain(self, writer: asyncio.StreamWriter, status: int, content: Any, *headers: str) -> None:
        data = content.encode() if isinstance(content, str) else json.dumps(content).encode()
        kind = "text/html" if isinstance(content, str) else "application/json"
        head = [f"HTTP/1.1 {status} X", f"content-type: {kind}", f"content-length: {len(data)}", *headers]
        writer.write("\r\n".join([*head, "", ""]).encode() + data)


class _Reply:
    """One answer to one request, with one fault at most."""

    def __init__(
        self, server: FaultyServer, reader: Any, writer: Any, path: str, body: dict[str, Any], fault: str | None
    ):
        self.server, self.reader, self.writer = server, reader, writer
        self.path, self.body, self.fault = path, body, fault

    async def send(self) -> None:
        if self.fault == "drop at once":
            raise ConnectionError
        if self.fault == "drop in the head":
            self.writer.write(b"HTTP/1.1 200 X\r\ncontent-ty")
            raise ConnectionError
        if self.fault in STATUSES:
            self.server._plain(self.writer, *STATUSES[self.fault])
            return
        try:
            answer = self.server.served.answer(self.path, self.body)
        except Rejected as rejected:
            status, message, param = rejected.args
            self.server._plain(self.writer, status, {"error": {"message": message, "param": param, "code": status}})
        else:
            await self._stream(answer)

    async def _stream(self, answer: Answer) -> None:
        kind = "text/event-stream" + ("; charset=iso-8859-1" if self.fault == "charset" else "")
        self.writer.write(f"HTTP/1.1 200 X\r\ncontent-type: {kind}\r\ntransfer-encoding: chunked\r\n\r\n".encode())
        while self.fault == "endless line":  # until the client has had enough: drain raises
            self._write(b"data: " + b"x" * (1 << 16))
            await self.writer.drain()
        half = max(1, len(answer.pieces) // 2)
        for place, text in enumerate(answer.pieces):
            if place == half:
                await self._fail()
            await self._event(self._chunk(text))
        reason = "abort" if self.fault == "abort" else answer.reason
        await self._event(self._chunk("", reason, answer.stop))
        if self.fault == "drop after the end":
            raise ConnectionError
        if self.server.served.usage and "stream_options" in self.body:
            usage = {"prompt_tokens": answer.prompt_tokens, "completion_tokens": answer.completion_tokens}
            await self._event({"choices": [], "usage": usage})
        if self.fault != "no done":
            await self._event("[DONE]")
        self._write(b"")

    async def _fail(self) -> None:
        """In the middle of the text."""
        match self.fault:
            case "drop":
                await self.writer.drain()
                raise ConnectionError
            case "hang":
                await self.writer.drain()
                await self.reader.read(1)  # until the client has had enough
                self.server.left += 1
                raise ConnectionError
            case "truncated":
                self._write(b"")
                raise ConnectionError
            case "garbage":
                await self._event('{"choices": [{"delta": {"conte')
            case "shape":
                await self._event({"choices": 5})
            case "error":
                await self._event({"error": {"message": "The engine died.", "code": 500}})
            case "binary":
                self._write(b"data: \xff\xfe\x00\xc3\x28\n\n")
            case "huge line":
                self._write(b": " + b"x" * (1 << 20) + b"\n")

    def _chunk(self, text: str, reason: str | None = None, stop: str | None = None) -> dict[str, Any]:
        served, chat = self.server.served, "chat" in self.path
        choice: dict[str, Any] = {"index": 0, "finish_reason": reason}
        choice |= {"delta": {"content": text or None}} if chat else {"text": text}
        if served.logprobs and text and "logprobs" in self.body:
            choice["logprobs"] = {"content": [{"logprob": LOGPROB}]} if chat else {"token_logprobs": [LOGPROB]}
        if reason and served.names_stop:
            choice["stop_reason"] = stop
        return {"id": "x", "object": "chunk", "choices": [choice]}

    async def _event(self, content: Any) -> None:
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        if self.fault == "multiline":
            text = text.replace(", ", ",\n", 2)
        line = "\r\n" if self.fault == "crlf" else "\n"
        data = "".join(f"data: {part}{line}" for part in text.split("\n")) + line
        if self.fault == "comments":
            data = f": keep-alive{line}{line}event: ping{line}{line}" + data
        if self.fault == "bytes":
            for byte in data.encode():
                self._write(bytes([byte]))
                await asyncio.sleep(0)
        else:
            self._write(data.encode())
        await self.writer.drain()
        await asyncio.sleep(0.01 if self.fault == "trickle" else 0)

    def _write(self, data: bytes) -> None:
        self.writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
