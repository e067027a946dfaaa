"""The class statement of blocks: which bases a class may have, and what its `__getattr__` is not asked for."""

from __future__ import annotations

import builtins
import dataclasses
import functools
import types
from collections.abc import Callable, MutableMapping
from typing import Any

from .names import is_dunder
from .own import line
from .standins import Type

_FINAL = (Type, super, types.ModuleType, types.GenericAlias, dataclasses.Field)
"""A metaclass builds classes with any special name; a `super`, a module or an alias of the program's own misleads the
guards, and a field tells `dataclass` what to make code of."""

_FINAL_NAMES = {("numpy.random.bit_generator", name) for name in ("ISeedSequence", "SeedSequence")}
"""A generator believes that it gets as many numbers from its seed as it asks for."""

_BIT_GENERATOR = ("numpy.random.bit_generator", "BitGenerator")
"""Holds no function to call unless a class of NumPy's puts it there."""


def build_class(body: Callable[[], Any], name: str, /, *bases: Any, metaclass: Any = type, **options: Any) -> Any:
    """`__build_class__` of blocks; `metaclass` is a real one, as the policy has it looked up."""
    for base in types.resolve_bases(bases):
        if isinstance(base, type) and issubclass(base, _FINAL):
            raise TypeError(f"{base.__name__} has no subclasses in the sandbox")
        if _home(base) == _BIT_GENERATOR or any(_home(cls) in _FINAL_NAMES for cls in line(base)):
            raise TypeError(f"{base.__name__} has no subclasses in the sandbox")
    maker: Any = _Maker(metaclass)
    cls = builtins.__build_class__(body, name, *bases, metaclass=maker, **options)
    for member, value in vars(cls).items():
        if is_dunder(member) and type(value) is types.MemberDescriptorType:
            raise TypeError(f"the slot {member} is not available in the sandbox")
    if "__slots__" in vars(cls):  # `copy` reads and sets what is listed there; a list may be changed
        cls.__slots__ = tuple(name for name, value in vars(cls).items() if type(value) is types.MemberDescriptorType)
    return cls


def _home(cls: Any) -> tuple[Any, Any]:
    return getattr(cls, "__module__", None), getattr(cls, "__name__", None)


class _Maker:
    """What Python takes for the metaclass: looks at the names before there is a class, which may run the program."""

    def __init__(self, metaclass: type):
        self._metaclass = metaclass

    def __prepare__(self, name: str, bases: tuple[Any, ...], **options: Any) -> MutableMapping[str, object]:
        self._metaclass, names, _ = types.prepare_class(name, bases, {"metaclass": self._metaclass, **options})
        return names

    def __call__(self, name: str, bases: tuple[Any, ...], names: dict[str, Any], **options: Any) -> Any:
        if "__getattr__" in names:
            names["__getattr__"] = without_special(names["__getattr__"])
        return self._metaclass(name, bases, names, **options)


def without_special(lookup: Any) -> Callable[[Any, str], Any]:
    """Libraries ask for `__array_interface__` and its like, and believe the answer."""
    if not isinstance(lookup, types.FunctionType):
        raise TypeError("the lookup of attributes has to be a function in the sandbox")

    @functools.wraps(lookup)
    def look_up(self: Any, name: str) -> Any:
        if is_dunder(name):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return lookup(self, name)

    return look_up
