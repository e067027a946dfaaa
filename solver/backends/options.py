"""What a caller may say about a local model, whatever the backend: the second argument of every backend's `load`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """`batch_size` is the most sequences decoded at once; "auto" is the best device and dtype that this machine has.

    `quantize` is "int8" for weights in eight bits; a backend that reads weights and cannot do that raises UsageError.
    """

    adapter: str | None = None
    device: str = "auto"
    dtype: str = "auto"
    quantize: str | None = None
    revision: str | None = None
    batch_size: int = 32
