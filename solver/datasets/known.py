"""Data sets that have a name: a few lines each in `known.yaml`, and no code."""

from __future__ import annotations

from functools import cache
from importlib import resources

import yaml

from solver.answer.kinds import Kind
from solver.datasets.layout import Layout


class Known(Layout):
    """One of them. `hub` is what follows `hf:`; `kind` and `tolerance` are those of `solver.answer.compare`."""

    hub: str
    kind: Kind = "any"
    tolerance: float = 1e-4
    licence: str
    note: str


@cache
def known() -> dict[str, Known]:
    """All of them, by name."""
    text = resources.files(__package__).joinpath("known.yaml").read_text("utf-8")
    return {name: Known.model_validate(entry) for name, entry in yaml.safe_load(text).items()}
