"""From the words after `-m` to a backend. A new backend is one new file and one line in `BACKENDS`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from solver.backends.base import Backend
from solver.backends.options import Options
from solver.errors import UsageError
from solver.registry import did_you_mean, resolve

BACKENDS = {
    "embedded": "solver.backends.embedded:load",
    "fake": "solver.backends.fake:load",
    "hf": "solver.backends.transformers:load",
    "openai": "solver.backends.openai:load",
    "vllm": "solver.backends.vllm:load",
}
"""Each is called with (argument, Options) and returns a Backend."""


def load(spec: str, **options: Any) -> Backend:
    """Make the backend that `spec` names; `options` are the fields of `Options`.

    `spec` is a directory, `name` or `name:argument` with a name from `BACKENDS`, or `package.module:attr[:argument]`
    for one that nobody registered. Blocks while a model is read. Raises UsageError, MissingExtra or BackendError.
    """
    name, argument = parse(spec)
    backend: Backend = resolve(BACKENDS, name, "model")(argument, Options(**options))
    return backend


def parse(spec: str) -> tuple[str, str]:
    """Registered name or dotted path, and argument, of a `spec`; nothing is imported.

    Raises UsageError for neither, and for an argument that is written as a path and leads nowhere.
    """
    if spec not in BACKENDS and Path(spec).expanduser().is_dir():
        spec = f"hf:{spec}"
    elif spec.startswith((".", "/", "~")):
        raise UsageError(f"No such directory: {spec}.", "A local model is a directory with a config.json.")
    name, _, argument = spec.partition(":")
    if argument.startswith((".", "/", "~")) and not Path(argument).expanduser().exists():
        raise UsageError(f"No such file or directory: {argument}.", f"It was asked for as {spec}.")
    if name in BACKENDS:
        return name, argument
    attr, _, rest = argument.partition(":")
    if "." not in name or not attr.isidentifier():
        raise UsageError(f"No model {spec!r}.", did_you_mean(name, BACKENDS))
    return f"{name}:{attr}", rest
