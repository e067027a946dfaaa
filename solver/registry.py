"""Flat registries: a name, or a dotted path nobody registered, becomes the object it stands for, imported lazily."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from solver.errors import UsageError


def resolve(table: Mapping[str, str], name: str, what: str = "name") -> Any:
    """The object that `table[name]` ("module:attr") stands for; a `name` that is itself "module:attr" needs no table.

    Only the module asked for is imported. Raises UsageError for an unknown name (with the closest known one), and for a
    dotted path that leads nowhere; an ImportError inside a registered module is passed on, for the caller to explain.
    """
    if name in table:
        module, _, attr = table[name].partition(":")
        return getattr(import_module(module), attr)
    module, colon, attr = name.partition(":")
    if not (colon and module and attr.isidentifier()):
        raise UsageError(f"No {what} {name!r}.", did_you_mean(name, table))
    try:
        return getattr(import_module(module), attr)
    except (ImportError, AttributeError) as error:
        raise UsageError(f"The {what} {name!r} cannot be imported: {error}.") from error


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint for a name that is not `known`: the closest one, or else all of them."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, 1)
    return f"Did you mean {close[0]!r}?" if close else f"There are: {', '.join(names)}."
