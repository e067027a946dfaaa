"""The connection to a Ray cluster, or to one that is started for the run."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import socket
import sys
import threading
import warnings
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import Future

import ray
from ray.exceptions import RayError

from solver.errors import BackendError, UsageError

OBJECT_STORE = 256 << 20  # bytes, of a cluster that we start: what is in it are texts of problems and traces
SECONDS_TO_CONNECT = 10.0


@contextlib.asynccontextmanager
async def connected(address: str) -> AsyncIterator[None]:
    """As long as the context lasts, be connected to the cluster at `address`; "local" starts one, and ends it.

    What Ray prints meanwhile is dropped; its log files have it. Raises UsageError for what is no address, and
    BackendError when there is no cluster.
    """
    joined, left, leave = Future[None](), Future[None](), threading.Event()

    def hold() -> None:
        """Linux ends the processes that Ray starts with the thread that started them: it has to last as long."""
        joined.set_running_or_notify_cancel()
        try:
            _join(address)
        except BaseException as error:
            joined.set_exception(error)
            return
        joined.set_result(None)
        leave.wait()
        ray.shutdown()
        left.set_result(None)

    threading.Thread(target=hold, name="tandem-ray", daemon=True).start()
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        try:
            await asyncio.wrap_future(joined)
            yield
        finally:
            leave.set()
            if joined.done() and joined.exception() is None:
                await asyncio.wrap_future(left)


def _join(address: str) -> None:
    started = {"include_dashboard": False, "object_store_memory": OBJECT_STORE} if address == "local" else {}
    try:
        if address != "local":
            _knock(address)
        with _hushed():
            ray.init(address, log_to_driver=False, logging_level=logging.CRITICAL, **started)
    except (RayError, RuntimeError, ValueError, OSError) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0].partition(". ")[0].rstrip(".")
        hint = "Start one with `ray start --head`, or give --ray local."
        raise BackendError(f"No Ray cluster can be reached at {address}: {reason}.", hint) from error
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", module=r"ray\.")


def _knock(address: str) -> None:
    """See that something listens where a cluster is said to be: Ray itself would try for minutes.

    Raises OSError when nothing does, UsageError for what is no address.
    """
    found = os.environ.get("RAY_ADDRESS", "auto") if address == "auto" else address
    if found == "auto":
        return
    if found.startswith("ray://"):
        raise UsageError("Ray Data does not work through a Ray client.", "Run on a node of the cluster: --ray auto.")
    host, _, port = found.rpartition(":")
    if not host or not port.isdigit():
        raise UsageError(f"No address of a Ray cluster: {found!r}.", "It is host:port, or auto, or local.")
    socket.create_connection((host.strip("[]"), int(port)), SECONDS_TO_CONNECT).close()


@contextlib.contextmanager
def _hushed() -> Iterator[None]:
    """Without standard error: the core of Ray says there, and cannot be kept from it, how little it is going to say."""
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
