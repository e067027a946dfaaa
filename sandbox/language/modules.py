"""The modules a block may import, each seen through a facade that leaves out the names that lead outside."""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import sys
import types
from collections.abc import Iterable, Mapping
from typing import Any

from . import allowed
from .exports import Exports, within
from .guards import Facade


class Modules:
    """The import system of a session: facades over the modules above. Built once, before the first fork."""

    def __init__(self) -> None:
        real = {name: importlib.import_module(name) for name in allowed.STANDARD} | _libraries()
        self._exports = Exports(real)
        self._facades = {name: self._facade(name, module) for name, module in real.items()}
        self._link()
        for facade in self._facades.values():
            names = vars(facade).get("__all__", ())
            vars(facade)["__all__"] = [name for name in names if name in vars(facade)]

    def _facade(self, name: str, module: types.ModuleType) -> Facade:
        facade = Facade(name, module.__doc__)
        shown = self._exports.of_module(name, module)
        vars(facade).update(shown)
        if version := getattr(module, "__version__", None):
            vars(facade)["__version__"] = str(version)
        vars(facade)["__all__"] = list(getattr(module, "__all__", shown))
        return facade

    def _link(self) -> None:
        """Make a sub-module an attribute of its package, unless the package has a function of that name."""
        for name, facade in self._facades.items():
            package, _, child = name.rpartition(".")
            if package in self._facades:
                vars(self._facades[package]).setdefault(child, facade)

    def names(self) -> frozenset[str]:
        return frozenset(self._facades)

    def get(self, name: str) -> types.ModuleType | None:
        return self._facades.get(name)

    def replace(self, original: object, replacement: object) -> None:
        """Show `replacement` wherever `original` was shown."""
        self._exports.replace(original, replacement)
        for facade in self._facades.values():
            for name in [name for name, value in vars(facade).items() if value is original]:
                setattr(facade, name, replacement)

    def shown(self, names: Mapping[str, Any]) -> dict[str, Any]:
        """Of names that code of a library sees, those that a block may, with facades for modules."""
        facades = {
            key: facade
            for key, value in names.items()
            if isinstance(value, types.ModuleType) and (facade := self._facades.get(value.__name__))
        }
        return self._exports.of_library(names) | facades

    def import_(
        self,
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Iterable[str] | None = (),
        level: int = 0,
    ) -> types.ModuleType | None:
        """The `__import__` of a session. Raises `ModuleNotFoundError` with the list of what there is."""
        if type(fromlist) is list:
            # Not an import statement (that passes None or a tuple) but PyImport_Import: C code of a trusted library
            # imports through the built-ins of whoever calls it, then looks in sys.modules and ignores the result.
            importlib.import_module(name)
            return None
        if level or name not in self._facades:
            there = ", ".join(sorted(n for n in self._facades if "." not in n and n != "__future__"))
            raise ModuleNotFoundError(f"No module named '{name}' in the sandbox (there are: {there})", name=name)
        return self._facades[name if fromlist else name.partition(".")[0]]


def _libraries() -> dict[str, types.ModuleType]:
    found = [name for name in allowed.LIBRARIES if importlib.util.find_spec(name)]
    for name in [*found, *allowed.PRELOADED]:
        if name.partition(".")[0] in found:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
    return {
        name: module
        for name, module in sorted(sys.modules.items())
        if isinstance(module, types.ModuleType)
        and name.partition(".")[0] in found
        and not any(part.startswith("_") for part in name.split("."))
        and (name in allowed.ONLY or not within(name, allowed.OUTSIDE + allowed.INTERNAL))
    }
