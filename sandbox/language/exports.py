"""Which names of a module a block may see, and what it sees under them, decided by what a name is bound to.

What is hidden in its home, or has a substitute there, is so under every name in every module.
"""

from __future__ import annotations

import builtins
import copy
import functools
import types
from collections.abc import Mapping
from typing import Any

from . import allowed, substitutes
from .own import MAIN

_BUILTINS = frozenset(id(vars(builtins)[name]) for name in allowed.BUILTINS)
_HOMES = (*allowed.LIBRARIES, __package__, MAIN)
_NAMED = (type, types.FunctionType, types.BuiltinFunctionType)
"""What knows in which module it was defined."""

_CHANGEABLE = (dict, list, set)
"""Tables of libraries are shown as copies: what a program writes there is not what they look up."""

_NOTHING = object()


class Exports:
    """What blocks see of the modules that they may import."""

    def __init__(self, real: Mapping[str, types.ModuleType]):
        self._stand_ins: dict[int, tuple[Any, Any]] = {}  # identity -> the original (kept alive), what is seen
        for name, words in allowed.WITHOUT.items():
            self._replace_in(real.get(name), dict.fromkeys(words, _NOTHING))
        for name, stand_ins in substitutes.FOR.items():
            self._replace_in(real.get(name), stand_ins)
        lent = [vars(builtins), *(self.of_module(name, real[name]) for name in allowed.STANDARD)]
        self._lent = {id(value) for names in lent for value in names.values()}

    def _replace_in(self, module: types.ModuleType | None, stand_ins: Mapping[str, Any]) -> None:
        for name, stand_in in stand_ins.items():
            if callable(original := getattr(module, name, None)):
                self.replace(original, stand_in)

    def replace(self, original: Any, stand_in: Any) -> None:
        self._stand_ins[id(original)] = original, stand_in

    def of_module(self, name: str, module: types.ModuleType) -> dict[str, Any]:
        top = name.partition(".")[0]
        if name in allowed.ONLY:
            seen = self._seen({key: getattr(module, key) for key in allowed.ONLY[name] if hasattr(module, key)})
        else:
            without = allowed.WITHOUT.get(top, ())
            keys = [key for key in vars(module) if not key.startswith("_") and key not in without]
            see = self.of_library if top in allowed.LIBRARIES else self._harmless
            seen = see({key: getattr(module, key) for key in keys})
        seen = {key: copy.copy(value) if type(value) in _CHANGEABLE else value for key, value in seen.items()}
        return seen | substitutes.FOR.get(name, {})

    def _harmless(self, names: Mapping[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in self._seen(names).items() if _is_harmless(value)}

    def of_library(self, names: Mapping[str, Any]) -> dict[str, Any]:
        """Of names that code of a library sees, those that a block may."""
        return {key: value for key, value in self._harmless(names).items() if self._is_at_home(value)}

    def _seen(self, names: Mapping[str, Any]) -> dict[str, Any]:
        seen = {key: self._stand_ins.get(id(value), (None, value))[1] for key, value in names.items()}
        return {key: value for key, value in seen.items() if value is not _NOTHING}

    def _is_at_home(self, value: Any) -> bool:
        """Whether a library defined it itself, or blocks see it where the library has it from."""
        home = getattr(value, "__module__", None) if isinstance(value, _NAMED) else None
        return not isinstance(home, str) or within(home, _HOMES) or id(value) in self._lent


def _is_harmless(value: Any) -> bool:
    """No modules (they come as facades), no metaclasses (they build classes with any special name), nothing foreign."""
    if isinstance(value, types.ModuleType) or id(value) in _BUILTINS:
        return False
    if isinstance(value, type) and issubclass(value, type):
        return False
    for origin in (getattr(value, "__module__", None), type(value).__module__):
        if isinstance(origin, str) and within(origin, allowed.OUTSIDE):
            return False
    return True


@functools.lru_cache(maxsize=4096)
def within(name: str, packages: tuple[str, ...]) -> bool:
    """Whether a dotted name is one of these packages, or inside one."""
    return any(name == package or name.startswith(package + ".") for package in packages)
