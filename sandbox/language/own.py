"""What a program made itself, and may therefore look into and change: its classes, their instances, its functions."""

from __future__ import annotations

import types
from typing import Any

from .names import LABELS, refusal

MAIN = "__main__"
"""`__module__` of every class and function that a block defines."""

_SETTABLE = frozenset({"decimal", "numpy", "mpmath", "networkx", "types"})
"""Packages whose objects may be given new attribute values; their classes may not."""

_names: Any = vars(type)["__dict__"].__get__
_ancestors: Any = vars(type)["__mro__"].__get__
"""`cls.__dict__` and `cls.__mro__`, whatever the class of the class makes of attributes."""


def made_here(cls: Any) -> bool:
    """Whether a class was defined by a block."""
    return _names(cls).get("__module__") == MAIN


def is_own(obj: Any) -> bool:
    """Whether an object is a class, an instance of a class, or a function that a block defined."""
    if isinstance(obj, type):
        return made_here(obj)
    return made_here(type(obj)) or is_own_function(obj)


def is_own_function(obj: Any) -> bool:
    """Told by its globals: its `__module__` is a label that wrapping copies."""
    return type(obj) is types.FunctionType and obj.__globals__.get("__name__") == MAIN


def line(obj: Any) -> tuple[type, ...]:
    """The classes in which attributes of an object are looked up, in order."""
    if type(obj) is not super:
        return _ancestors(obj if isinstance(obj, type) else type(obj))
    start, cls = (super.__getattribute__(obj, name) for name in ("__thisclass__", "__self_class__"))
    return cls.__mro__[cls.__mro__.index(start) + 1 :]


def definer(obj: Any, name: str) -> Any:
    """The class whose attribute of this name is found first: what a program defines too far back hides nothing."""
    for cls in line(obj):
        if name in _names(cls):
            return cls
    return None


def holds(obj: Any, name: str) -> bool:
    """Whether it is an attribute of the object itself; a bound method would show those of its function."""
    try:
        return name in object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return False


def check_writable(obj: Any, name: Any) -> None:
    """Raises unless an attribute of this name may be set on, and deleted from, an object."""
    if type(name) is not str:
        raise TypeError("attribute name must be string")
    if (reason := refusal(name)) and not (name in LABELS and is_own(obj)):
        raise AttributeError(reason)
    if is_own(obj):
        return
    cls = obj if isinstance(obj, type) else type(obj)
    if isinstance(obj, type | types.ModuleType) or name[:1] == "_" or cls.__module__.partition(".")[0] not in _SETTABLE:
        raise AttributeError(f"cannot set {name} on {cls.__name__}: library objects are read-only in the sandbox")
