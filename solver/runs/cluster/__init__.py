"""The same run on many machines: Ray Data gives problems to engines in actors, each with a sandbox on its own node.

    the run's process          the cluster
    -----------------          -----------
    agenda -> crew.py  ----->  Feed -> Source -> Engine (an actor: model, loop, sandbox, grader)
    journal <- crew.py <-----------------------------'

The run's process is the only one that writes. It lets only a few more problems out than the engines can work on, so
neither its memory nor Ray's grows with the data set. Ray gives the problems of an engine that dies to another.
"""

from __future__ import annotations

import os
from functools import partial

from solver.errors import MissingExtra
from solver.runs.crew import Hire

ENVIRONMENT = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_ENABLE_AUTO_CONNECT": "0",  # else whatever asks Ray something after the end starts another cluster
    "RAY_BACKEND_LOG_LEVEL": "fatal",  # the core of Ray in this process writes to stderr
    "RAY_DEDUP_LOGS": "0",  # what it holds back it prints when the program ends
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",  # else a warning about it
}
"""Read when Ray is imported or started; what is set outside holds."""


def hire(address: str, engines: int | None) -> Hire:
    """Crews for `batch.run` on the Ray cluster at `address`: host:port, "auto", or "local" to start one here.

    `engines` is how many; by default one a GPU of the cluster, else one a node. Raises MissingExtra without Ray.
    """
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    try:
        from solver.runs.cluster.crew import OnRay
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("ray"):
            raise
        raise MissingExtra("Ray is not installed.", "Try: pip install 'tandem-solver[ray]'.") from None
    return partial(OnRay, address, engines)
