"""The model that ships inside the package: trained by `training/`, its weights beside the code."""

from __future__ import annotations

from pathlib import Path

from solver.backends import transformers
from solver.backends.base import Backend
from solver.backends.options import Options
from solver.errors import UsageError

DIRECTORY = Path(__file__).parents[1] / "embedded"


def load(argument: str, options: Options) -> Backend:
    """The embedded model; `argument` must be empty. Raises UsageError when its weights were not installed."""
    if argument:
        raise UsageError(f"The embedded model takes no argument, but got {argument!r}.")
    if not (DIRECTORY / "config.json").is_file():
        raise UsageError("This installation has no embedded model.", "Name a model with -m, for example hf:NAME.")
    return transformers.load(str(DIRECTORY), options, name="embedded")
