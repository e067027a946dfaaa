"""A server as `solver serve` runs one, in a thread of the test's own process, so that its backend can be looked at."""

from __future__ import annotations

import asyncio
import os
import random
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2 as httpx

from solver.backends.base import Backend
from solver.engine import Solver
from solver.serve.app import application
from solver.serve.bounds import Bounds
from solver.serve.desk import Desk
from solver.serve.guard import names_of
from solver.serve.server import _listening, _Server, _url

ENDLESS = " ".join(map(str, range(100_000)))
FLOOD = " ".join(random.Random(n).randbytes(2000).hex() for n in range(400))
"""Megabytes in long words: more than a connection holds that nobody reads, and no word comes twice."""
LOOP = "```python\nwhile True: pass\n```\n```output"


@dataclass
class Served:
    """A running server: its address, and its desk to be looked at."""

    url: str
    desk: Desk

    def get(self, path: str, **options: Any) -> httpx.Response:
        return httpx.get(self.url + path, timeout=60, **options)

    def post(self, path: str, body: Any, **options: Any) -> httpx.Response:
        """Send `body` as JSON, or bytes as they are and say that they are JSON."""
        if isinstance(body, bytes):
            headers = {"Content-Type": "application/json", **options.pop("headers", {})}
            return httpx.post(self.url + path, content=body, headers=headers, timeout=60, **options)
        return httpx.post(self.url + path, json=body, timeout=60, **options)

    def solve(self, question: str, **choices: Any) -> httpx.Response:
        return self.post("api/solve", {"question": question, **choices})

    def chat(self, question: str, **parameters: Any) -> httpx.Response:
        messages = [{"role": "user", "content": question}]
        return self.post("v1/chat/completions", {"model": "tandem", "messages": messages, **parameters})

    def connection(self, path: str, body: str, length: int | None = None) -> socket.socket:
        """A connection that has sent a request for `path`; whether its answer is read is up to the test."""
        host, port = self.url.removeprefix("http://").rstrip("/").split(":")
        line = socket.socket()
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.connect((host, int(port)))
        head = f"POST /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        line.sendall(f"{head}Content-Length: {length or len(body)}\r\n\r\n{body}".encode())
        return line

    @contextmanager
    def streaming(self, question: str, **choices: Any) -> Iterator[Iterator[str]]:
        """Lines of our own stream; leaving it hangs up."""
        content = {"question": question, **choices}
        with httpx.stream("POST", self.url + "api/solve", json=content, timeout=60) as response:
            yield response.iter_lines()


@contextmanager
def serving(
    backend: Backend, bounds: Bounds | None = None, key: str | None = None, **settings: Any
) -> Iterator[Served]:
    ready = threading.Event()
    with (
        Solver(backend=backend, **settings) as engine,
        _listening("127.0.0.1", 0) as listener,
    ):
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8192)  # else the kernel holds megabytes unread
        desk = Desk(engine, bounds or Bounds())
        server = _Server(application(desk, names_of("127.0.0.1"), key), ready.set)
        thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listener])))
        url = _url(listener)
        thread.start()
        try:
            assert ready.wait(30)
            yield Served(url, desk)
        finally:
            server.should_exit = server.force_exit = True
            thread.join(30)


def until(condition: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait for what another thread or process does."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.005)


def descendants(pid: int) -> set[int]:
    """Living processes below `pid`."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            state, parent, *_ = _read(int(entry.name), "stat").rpartition(")")[2].split() or ["Z", "0"]
            if state != "Z":
                parents[int(entry.name)] = int(parent)
    found, grown = {pid}, True
    while grown:
        new = {child for child, parent in parents.items() if parent in found} - found
        found, grown = found | new, bool(new)
    return found - {pid}


def zygotes(pid: int) -> set[int]:
    """The sandbox's processes right below `pid`, and nothing else that it may have started."""
    ours = {one for one in descendants(pid) if "sandbox.processes.zygote" in _read(one, "cmdline")}
    return ours - set[int]().union(*map(descendants, ours))  # a worker is a fork, and looks the same


def at_work(pid: int) -> set[int]:
    """Workers of the sandbox of `pid` that have been computing for longer than one needs to begin."""
    tick = os.sysconf("SC_CLK_TCK")
    workers = set[int]().union(*map(descendants, zygotes(pid)))
    spent = {one: _read(one, "stat").rpartition(")")[2].split()[11:12] for one in workers}
    return {one for one, ticks in spent.items() if ticks and int(ticks[0]) / tick > 0.7}


def _read(pid: int, name: str) -> str:
    """A file of /proc; "" when the process has ended."""
    try:
        return Path(f"/proc/{pid}/{name}").read_text()
    except OSError:
        return ""
