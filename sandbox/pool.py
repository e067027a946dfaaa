"""A pool: many programs, from many threads or tasks, each in a clean state and at most so many at a time."""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from .host import HOST, Host
from .session import Session
from .turn import Turn
from .types import ExecResult, Limits


class Pool:
    """Runs programs with at most `size` workers at once (by default one for each processor and one more).

    Every program begins with no variables. By default it also has a process of its own (`uses=1`), so nothing that one
    does reaches another. With `uses=n` a process serves up to n programs, which is faster by far but lets them see what
    earlier ones changed inside a library: for programs that may trust one another, such as those of one data set. It is
    replaced sooner when it has had more than `memory_mb` MiB resident, is older than `age` seconds, or was killed.

    Thread-safe; usable from asyncio, from several event loops, and anew in a forked child.
    """

    def __init__(
        self,
        size: int | None = None,
        limits: Limits | None = None,
        *,
        uses: int = 1,
        memory_mb: int = 512,
        age: float = 600.0,
        host: Host = HOST,
    ):
        self.size = (os.cpu_count() or 1) + 1 if size is None else size
        if self.size < 1 or uses < 1:
            raise ValueError("a pool has at least one worker, and a worker at least one use")
        self.limits = limits or Limits()
        self._uses, self._memory_mb, self._age, self._host = uses, memory_mb, age, host
        self._closed = False
        self._begin()

    def _begin(self) -> None:
        self._process = os.getpid()
        self._places = threading.Semaphore(self.size)
        self._idle: deque[_Member] = deque()
        self._threads = ThreadPoolExecutor(self.size, thread_name_prefix="sandbox-pool")

    def run(self, code: str, limits: Limits | None = None) -> ExecResult:
        """Run one program, after waiting for a free worker. Raises only `Unavailable` (RuntimeError once closed)."""
        return self._run(code, limits, Turn())

    def _run(self, code: str, limits: Limits | None, turn: Turn) -> ExecResult:
        with self.session() as session:
            return session.run(code, limits, turn=turn)

    async def arun(self, code: str, limits: Limits | None = None) -> ExecResult:
        """`run` for asyncio. Cancelling the task kills the worker, or gives up the wait for one."""
        self._check()
        turn = Turn()
        running = self._threads.submit(self._run, code, limits, turn)
        try:
            return await asyncio.wrap_future(running)
        except asyncio.CancelledError:
            turn.cancel()
            raise

    def map(self, programs: Iterable[str], limits: Limits | None = None) -> Iterator[ExecResult]:
        """Results in the order of the programs, which are read only a little ahead of them."""
        self._check()
        if isinstance(programs, str):
            raise TypeError("a pool maps over many programs, not over the characters of one")
        ahead: deque[Future[ExecResult]] = deque()
        for program in programs:
            ahead.append(self._threads.submit(self.run, program, limits))
            if len(ahead) > 2 * self.size:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()

    @contextlib.contextmanager
    def session(self) -> Iterator[Session]:
        """A session in a clean state, for several blocks; waits until fewer than `size` are in use."""
        self._check()
        places = self._places
        with places:
            member = self._take()
            try:
                yield member.session
            finally:
                self._give(member)

    def _check(self) -> None:
        if self._closed:
            raise RuntimeError("the pool is closed")
        if self._process != os.getpid():  # in a forked child: threads, turns and workers are the parent's
            self._begin()

    def _take(self) -> _Member:
        with contextlib.suppress(IndexError):
            member = self._idle.popleft()
            member.session.reset()
            return member
        return _Member(Session(self.limits, host=self._host))

    def _give(self, member: _Member) -> None:
        member.uses += 1
        worn = member.uses >= self._uses or time.monotonic() - member.born > self._age
        if self._closed or worn or member.session.memory_mb() > self._memory_mb:
            member.session.close()
        else:
            self._idle.append(member)

    def close(self) -> None:
        """End the idle workers; those at work end with their program."""
        self._closed = True
        while self._idle:
            self._idle.popleft().session.close()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class _Member:
    """A session of the pool, and how worn its process is."""

    def __init__(self, session: Session):
        self.session = session
        self.born = time.monotonic()
        self.uses = 0
