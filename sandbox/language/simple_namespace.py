"""`types.SimpleNamespace` without special names: libraries may be made to call it with any keywords."""

from __future__ import annotations

import reprlib
from typing import Any

from .names import checked_keywords


class SimpleNamespace:
    def __init__(self, /, **names: Any):
        self.__dict__.update(checked_keywords(names))

    @reprlib.recursive_repr("namespace(...)")
    def __repr__(self) -> str:
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join(f'{key}={value!r}' for key, value in vars(self).items())})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]


SimpleNamespace.__module__ = "types"
