"""The modules a block may import, each seen through a facade that leaves out the names that lead outside."""

from __future__ import annotations

import builtins
import contextlib
import importlib
import importlib.util
import sys
import types
from collections.abc import Iterable, Mapping
from typing import Any

from . import allowed, substitutes
from .guards import Facade

_BUILTINS = frozenset(id(vars(builtins)[name]) for name in allowed.BUILTINS)


class Modules:
    """The import system of a session: facades over the modules above. Built once, before the first fork."""

    def __init__(self) -> None:
        real = {name: importlib.import_module(name) for name in allowed.STANDARD}
        real |= _libraries()
        self._facades = {name: _facade(name, module) for name, module in real.items()}
        for name, facade in self._facades.items():
            vars(facade).update(substitutes.FOR.get(name, {}))
        self._link()
        for facade in self._facades.values():
            names = vars(facade).get("__all__", ())
            vars(facade)["__all__"] = [name for name in names if name in vars(facade)]

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
        for facade in self._facades.values():
            for name in [name for name, value in vars(facade).items() if value is original]:
                setattr(facade, name, replacement)

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
        and (name in allowed.ONLY or not _within(name, allowed.OUTSIDE + allowed.INTERNAL))
    }


def _facade(name: str, module: types.ModuleType) -> Facade:
    facade = Facade(name, module.__doc__)
    shown = _shown(name, module)
    vars(facade).update(shown)
    if version := getattr(module, "__version__", None):
        vars(facade)["__version__"] = str(version)
    vars(facade)["__all__"] = list(getattr(module, "__all__", shown))
    return facade


def _shown(name: str, module: types.ModuleType) -> dict[str, Any]:
    if name in allowed.ONLY:
        return {key: getattr(module, key) for key in allowed.ONLY[name] if hasattr(module, key)}
    top = name.partition(".")[0]
    without = allowed.WITHOUT.get(top, ())
    public = {key: value for key, value in vars(module).items() if not key.startswith("_") and key not in without}
    if name == "__future__":
        return public
    return {key: value for key, value in public.items() if _harmless(value)}


def _harmless(value: Any) -> bool:
    """No modules (they come as facades), no metaclasses (they build classes with any special name), nothing foreign."""
    if isinstance(value, types.ModuleType) or id(value) in _BUILTINS:
        return False
    if isinstance(value, type) and issubclass(value, type):
        return False
    for origin in (getattr(value, "__module__", None), type(value).__module__):
        if isinstance(origin, str) and _within(origin, allowed.OUTSIDE):
            return False
    return True


def _within(name: str, packages: Iterable[str]) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)
