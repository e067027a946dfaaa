"""How many engines a cluster has room for, and what each of them may claim of its node."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Room:
    """So many engines on so many nodes, each with this share of CPUs and GPUs."""

    engines: int
    nodes: int
    cpus: float
    gpus: float


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
