"""The connection to a Ray cluster, or to one started for the run, and what it has room for."""

from __future__ import annotations

import contextlib
import logging
import math
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import ray
from ray.exceptions import RayError

from solver.errors import BackendError, UsageError

OBJECT_STORE = 256 << 20  # bytes, of a cluster that we start: what is in it are texts of problems and traces


@dataclass(frozen=True)
class Room:
    """How many engines there are to be, on how many nodes, and what each of them may claim of its node."""

    engines: int
    nodes: int
    cpus: float
    gpus: float


def join(address: str) -> None:
    """Connect to the cluster at `address`; "local" starts one in this machine that ends with this process.

    Ray's own messages go to its log files. Raises UsageError, or BackendError when there is no cluster.
    """
    if address.startswith("ray://"):
        hint = "Start the run on a node of the cluster, with --ray auto."
        raise UsageError("Ray Data does not work through a Ray client.", hint)
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault(
        "RAY_BACKEND_LOG_LEVEL", "fatal"
    )  # of the core of Ray in this process, which writes to stderr
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")  # else a warning about it
    started = {"include_dashboard": False, "object_store_memory": OBJECT_STORE} if address == "local" else {}
    try:
        with _hushed():
            ray.init(address, log_to_driver=False, logging_level=logging.CRITICAL, **started)
    except (ConnectionError, RayError, RuntimeError, ValueError, OSError) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
        hint = "Start one with `ray start --head`, or give --ray local."
        raise BackendError(f"No Ray cluster can be reached at {address}: {reason}.", hint) from error
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)


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


def room(nodes: Sequence[dict[str, Any]], engines: int | None, *, gpu: bool = True) -> Room:
    """Room on `nodes`, as `ray.nodes()` gives them, for so many engines; by default one a GPU, else one a node.

    The engines share the CPUs evenly, and the GPUs, unless `gpu` is false: more engines than GPUs share those too.
    """
    alive = [node["Resources"] for node in nodes if node["Alive"]]
    cpus = [has["CPU"] for has in alive if has.get("CPU")]
    gpus = int(sum(has.get("GPU", 0) for has in alive)) if gpu else 0
    count = engines or gpus or max(1, len(cpus))
    share = min(cpus, default=0) / math.ceil(count / max(1, len(cpus)))
    return Room(
        engines=count,
        nodes=len(alive),
        cpus=math.floor(share) if share > 1 else share,
        gpus=1 / math.ceil(count / gpus) if gpus else 0,
    )
