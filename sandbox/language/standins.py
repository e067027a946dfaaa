"""Stand-ins for `type` and `ABCMeta`: they tell what is a class, and make none.

The real ones build classes from a dictionary, with any special name in it.
"""

from __future__ import annotations

import abc
import types
from typing import Any

from .views import View


class _ClassOfClasses(type):
    def __call__(cls, *args: Any, **options: Any) -> Any:
        if cls is Type and len(args) == 1 and not options:
            return class_of(args[0])
        raise TypeError("classes are made with a class statement in the sandbox")

    def __instancecheck__(cls, obj: object) -> bool:
        return isinstance(obj, _REAL[cls])

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(_REAL.get(other, other), _REAL[cls])


class Type(metaclass=_ClassOfClasses):
    """`type`, as far as it looks at an object."""

    __class_getitem__: Any = classmethod(types.GenericAlias)


class ABCMeta(metaclass=_ClassOfClasses):
    """`abc.ABCMeta`, as the metaclass in a class statement."""


Type.__name__ = Type.__qualname__ = "type"
Type.__module__, ABCMeta.__module__ = "builtins", "abc"

_REAL: dict[type, type] = {Type: type, ABCMeta: abc.ABCMeta}
_SHOWN: dict[type, type] = {type: Type, _ClassOfClasses: Type, abc.ABCMeta: ABCMeta, View: dict}


def class_of(obj: Any) -> type:
    """`type(obj)`, with a stand-in for a metaclass."""
    return shown(type(obj))


def shown(value: Any) -> Any:
    """A value, or what stands for it when it is a metaclass."""
    if not issubclass(type(value), type):
        return value
    if issubclass(value, type) and value not in _SHOWN:
        raise TypeError(f"{value.__name__}, the class of a class, is not available in the sandbox")
    return _SHOWN.get(value, value)


def metaclass(given: Any) -> type:
    """What a class statement with `metaclass=given` uses."""
    for standin, real in _REAL.items():
        if given is standin:
            return real
    raise TypeError("metaclasses of one's own are not available in the sandbox")
