"""One process that serves: it binds, reads the model, says where it is, and ends as it should, whatever ends it."""

from __future__ import annotations

import asyncio
import signal
import socket
import webbrowser
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import uvicorn
from starlette.types import ASGIApp

import sandbox
from solver.config import Settings
from solver.engine import Solver
from solver.errors import UsageError
from solver.serve.app import application
from solver.serve.bounds import Bounds
from solver.serve.desk import Desk
from solver.serve.guard import is_loopback, names_of

PARTING = 3.0
"""Seconds that responses have to reach their readers after the work is over."""

OPEN_TO_OTHERS = (
    "Warning: anyone who reaches {host} can ask this model, and so run programs in this machine's sandbox"
    " (docs/sandbox.md says what it covers).{hint}"
)


async def serve(
    settings: Settings,
    bounds: Bounds,
    *,
    host: str,
    port: int,
    key: str | None = None,
    history: bool = True,
    grace: float = 5.0,
    browse: bool = False,
    say: Callable[[str], None] = lambda line: None,
) -> int:
    """Serve until SIGINT or SIGTERM; then take nothing new, let what is under way go on for `grace` seconds, and end.

    A second signal ends it at once. Returns the exit code, 130 for SIGINT and 0 for SIGTERM; by then no process and no
    thread of ours is left. Raises UsageError where it cannot listen, BackendError and others for a model that cannot be
    read, `sandbox.Unavailable` where no program can be run.
    """
    with Solver(**settings.model_dump()) as solver, _listening(host, port) as listener:
        async with _signals() as signals:
            desk = Desk(solver, bounds)
            loading = asyncio.create_task(_ready(solver))
            ending = asyncio.create_task(signals.get())
            await asyncio.wait({loading, ending}, return_when=asyncio.FIRST_COMPLETED)
            if loading.done():
                await loading
                if not is_loopback(host):
                    hint = "" if key else " --key-env asks for a key."
                    say(OPEN_TO_OTHERS.format(host=host, hint=hint))
                url = _url(listener)
                served = f"Tandem: {url} (model {settings.model}, strategy {settings.strategy}). Ctrl-C ends it."
                app = application(desk, names_of(host), key, history)
                server = _Server(app, lambda: _announce(say, served, browse, url))
                await _until_ended(server, listener, desk, ending, signals, grace)
            loading.cancel()
            return 130 if await ending == signal.SIGINT else 0


async def _ready(solver: Solver) -> None:
    """The model is read and a program has run, so that the first question waits for neither."""
    with sandbox.Session() as session:
        await asyncio.gather(solver.load(), session.arun("0"))


async def _until_ended(
    server: _Server,
    listener: socket.socket,
    desk: Desk,
    ending: asyncio.Task[signal.Signals],
    signals: asyncio.Queue[signal.Signals],
    grace: float,
) -> None:
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    again = asyncio.create_task(_after(ending, signals))
    await asyncio.wait({serving, ending}, return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    await asyncio.wait({serving, again}, timeout=grace, return_when=asyncio.FIRST_COMPLETED)
    await desk.close()
    again.cancel()
    if not (await asyncio.wait({serving}, timeout=PARTING))[0]:
        serving.cancel()  # whoever has not read to the end by now never will
    await asyncio.gather(serving, return_exceptions=serving.cancelling() > 0)


async def _after(first: asyncio.Task[signal.Signals], signals: asyncio.Queue[signal.Signals]) -> None:
    """Wait for a second signal."""
    await asyncio.wait({first})
    await signals.get()


class _Server(uvicorn.Server):
    """Uvicorn without its own handling of signals, which would end the process by the signal itself."""

    def __init__(self, app: ASGIApp, ready: Callable[[], None]):
        super().__init__(
            uvicorn.Config(
                app,
                http="h11",
                ws="none",
                loop="asyncio",
                lifespan="off",
                log_config=None,
                log_level="critical",  # what fails is told by `solver.serve.faults`
                access_log=False,  # questions and who asks them are nobody's affair
                server_header=False,
                proxy_headers=False,
            )
        )
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def _signals() -> AsyncIterator[asyncio.Queue[signal.Signals]]:
    """SIGINT and SIGTERM as they come."""
    loop, came = asyncio.get_running_loop(), asyncio.Queue[signal.Signals]()
    for each in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(each, came.put_nowait, each)
    try:
        yield came
    finally:
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(each)


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that is bound, so that a port that is taken is said before a model is read; it listens later."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as error:
        raise UsageError(f"There is no address {host!r}: {error}.") from None
    with listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(address)
        except OSError as error:
            raise UsageError(
                f"Port {port} of {host} cannot be used: {error.strerror}.", "Choose another one with --port."
            ) from None
        yield listener


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _announce(say: Callable[[str], None], line: str, browse: bool, url: str) -> None:
    say(line)
    if browse:
        with suppress(webbrowser.Error):
            webbrowser.open(url)
