"""Namespaces (`self.__dict__`, `globals()`) as dictionaries that check what is put into them."""

from __future__ import annotations

from collections.abc import Callable, Collection, ItemsView, Iterator, KeysView, MutableMapping, ValuesView
from typing import Any


class View(MutableMapping[str, Any], dict[str, Any]):  # type: ignore[metaclass, misc]
    """Reads and writes the dictionary `names` but for the names in `hidden`; `check` raises for one not to be written.

    It is a `dict` as well, so that programs and C code take it for one. That one is a copy: whoever writes to it past
    the methods below (`dict.update(view, ...)`) changes nothing.
    """

    __slots__ = ("_check", "_hidden", "_names")

    def __init__(self, names: dict[str, Any], check: Callable[[Any], None], hidden: Collection[str] = ()):
        self._names, self._check, self._hidden = names, check, hidden
        dict.__init__(self, self.copy())  # type: ignore[call-overload]

    def shows(self, names: dict[str, Any]) -> bool:
        return self._names is names

    def copy(self) -> dict[str, Any]:
        return {name: value for name, value in self._names.items() if name not in self._hidden}

    def __getitem__(self, name: Any) -> Any:
        # A key that only resembles a string may be unequal to a hidden name, and equal to it a moment later.
        if type(name) is not str or name in self._hidden:
            raise KeyError(name)
        return self._names[name]

    def __setitem__(self, name: Any, value: Any) -> None:
        self._check(name)
        self._names[name] = value

    def __delitem__(self, name: Any) -> None:
        self._check(name)
        del self._names[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.copy())

    def __len__(self) -> int:
        return len(self.copy())

    def keys(self) -> KeysView[str]:
        return self.copy().keys()

    def values(self) -> ValuesView[Any]:
        return self.copy().values()

    def items(self) -> ItemsView[str, Any]:
        return self.copy().items()

    def __repr__(self) -> str:
        return repr(self.copy())

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __or__(self, other: Any) -> Any:
        return self.copy() | other

    def __ror__(self, other: Any) -> Any:
        return other | self.copy()

    def __ior__(self, other: Any) -> View:
        MutableMapping.update(self, other)
        return self

    def __reversed__(self) -> Iterator[str]:
        return reversed(self.copy())

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return dict, (self.copy(),)
