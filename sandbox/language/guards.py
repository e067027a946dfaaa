"""The guards that a block's attribute accesses go through when it runs, and the built-in functions it sees."""

from __future__ import annotations

import abc
import functools
import gc
import operator
import types
from _string import formatter_field_name_split  # type: ignore[import-not-found]
from collections.abc import Callable
from string import Formatter
from typing import Any

from .names import FRAMES, LABELS, OF_SOME, ON_LIBRARIES, READABLE, WATCHED, checked_keywords, is_dunder
from .own import check_writable, definer, holds, is_own, made_here
from .special import special_attribute
from .standins import metaclass

_NAMEDTUPLE = frozenset({"_asdict", "_replace", "_fields", "_make", "_field_defaults"})
_MISSING = object()


class Facade(types.ModuleType):
    """A module that holds only what the allow-list lets through."""


def guarded_getattr(obj: Any, name: str, default: Any = _MISSING) -> Any:
    """`getattr` for blocks: no special or private attributes, no frames, no modules that were not allowed."""
    if type(name) is not str:
        raise TypeError("attribute name must be string")
    if name in WATCHED or (name[:1] == "_" and name not in READABLE):
        gc.disable()  # a finalizer of the program must not change a class between the look and the use
        try:
            value = _checked(obj, name, default)
        finally:
            gc.enable()
    else:
        value = getattr(obj, name) if default is _MISSING else getattr(obj, name, default)
    if isinstance(value, types.ModuleType) and not isinstance(value, Facade):
        raise AttributeError(f"the module {name} is not available in the sandbox")
    return value


def _checked(obj: Any, name: str, default: Any) -> Any:
    if is_dunder(name):
        missing = default is not _MISSING and name in OF_SOME and not hasattr(obj, name)
        return default if missing else special_attribute(obj, name)
    if name in WATCHED:
        return _watched(obj, name, default)
    _check_private(obj, name)
    return getattr(obj, name) if default is _MISSING else getattr(obj, name, default)


def _check_private(obj: Any, name: str) -> None:
    """A single-underscore attribute is readable where the program itself made it, or where there is none."""
    source = definer(obj, name)
    if source is not None and made_here(source):
        return
    cls = obj if isinstance(obj, type) else type(obj)
    if name in _NAMEDTUPLE and issubclass(cls, tuple):
        return
    if is_own(obj):
        given = holds(obj, name)
        if source is None and (given or not hasattr(cls, name)):
            return
        if source is not None and given and not hasattr(type(vars(source)[name]), "__set__"):
            return
    raise AttributeError(f"the private attribute {name} of {cls.__name__} is not available in the sandbox")


def _watched(obj: Any, name: str, default: Any) -> Any:
    """Attributes that are harmless on most objects and a way out on a few."""
    cls = obj if isinstance(obj, type) else type(obj)
    if name == "mro":
        return special_attribute(obj, name)
    if name in FRAMES:
        raise AttributeError(f"the attribute {name} is not available in the sandbox")
    if name in ("format", "format_map") and issubclass(cls, str):
        return _formatter(obj, name)
    if definer(obj, name) is None and not is_own(obj) and not holds(obj, name):
        if default is _MISSING:  # or passed on: an alias and a bound method have the attributes of what they stand for
            raise AttributeError(f"{cls.__name__!r} object has no attribute {name!r} in the sandbox")
        return default
    if name in ("format", "format_map") and cls is super:
        raise AttributeError(f"super().{name} is not available in the sandbox")
    if name == "obj" and issubclass(cls, BaseException | super):
        raise AttributeError("the attribute obj of an exception is not available in the sandbox")
    if name in ON_LIBRARIES and not (cls is Facade or made_here(definer(obj, name) or cls)):
        raise AttributeError(f"the attribute {name} is not available in the sandbox")
    value = getattr(obj, name) if default is _MISSING else getattr(obj, name, default)
    if name == "register" and _is_of_library(value):
        raise AttributeError("registering with a class or function of a library is not available in the sandbox")
    if name == "keywords" and definer(obj, name) is functools.partial:
        return dict(value)
    return value


def _is_of_library(register: Any) -> bool:
    """An abstract class would take what it is told; `singledispatch` evaluates annotations that are strings."""
    return (
        getattr(register, "__func__", None) is abc.ABCMeta.register
        or getattr(register, "__globals__", None) is functools.singledispatch.__globals__
    )


# str.format


class _GuardedFormatter(Formatter):
    """`str.format` whose field access (`{0.attr}`) goes through the guard."""

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> tuple[Any, Any]:
        first, rest = formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = guarded_getattr(obj, key) if is_attribute else obj[key]
        return obj, first

    def get_value(self, key: Any, args: Any, kwargs: Any) -> Any:
        try:
            return super().get_value(key, args, kwargs)
        except IndexError:
            raise IndexError(f"Replacement index {key} out of range for positional args tuple") from None


_FORMATTER = _GuardedFormatter()


def _formatter(obj: Any, name: str) -> Callable[..., str]:
    def bind(text: str) -> Callable[..., str]:
        text = str.__str__(text)
        if name == "format_map":
            return lambda mapping: _FORMATTER.vformat(text, (), mapping)
        return lambda *args, **kwargs: _FORMATTER.vformat(text, args, kwargs)

    if isinstance(obj, type):
        return lambda text, *args, **kwargs: bind(text)(*args, **kwargs)
    return bind(obj)


# writing


class _Writer:
    """Stands for an object of a library while an attribute is assigned or deleted."""

    __slots__ = ("_target",)

    def __init__(self, target: Any):
        object.__setattr__(self, "_target", target)

    def __setattr__(self, name: str, value: Any) -> None:
        guarded_setattr(object.__getattribute__(self, "_target"), name, value)

    def __delattr__(self, name: str) -> None:
        guarded_delattr(object.__getattribute__(self, "_target"), name)


def guarded_write(obj: Any) -> Any:
    """What `obj.name = value` is done to: the object itself when the program made its class, a writer otherwise."""
    return obj if made_here(type(obj)) and not isinstance(obj, type) else _Writer(obj)


def guarded_setattr(obj: Any, name: str, value: Any) -> None:
    check_writable(obj, name)
    if name in LABELS and not isinstance(value, str | None):
        raise TypeError(f"{name} must be a string in the sandbox")
    setattr(obj, name, value)


def guarded_delattr(obj: Any, name: str) -> None:
    check_writable(obj, name)
    delattr(obj, name)


_INPLACE: dict[str, Callable[[Any, Any], Any]] = {
    "+=": operator.iadd,
    "-=": operator.isub,
    "*=": operator.imul,
    "/=": operator.itruediv,
    "//=": operator.ifloordiv,
    "%=": operator.imod,
    "**=": operator.ipow,
    "@=": operator.imatmul,
    "|=": operator.ior,
    "&=": operator.iand,
    "^=": operator.ixor,
    "<<=": operator.ilshift,
    ">>=": operator.irshift,
}


def inplace(obj: Any, name: str, sign: str, value: Any) -> None:
    """`obj.name += value` and its like, each operand evaluated once."""
    guarded_setattr(obj, name, _INPLACE[sign](guarded_getattr(obj, name), value))


GUARDS: dict[str, Any] = {
    "_getattr_": guarded_getattr,
    "_write_": guarded_write,
    "_inplace_": inplace,
    "_keywords_": checked_keywords,
    "_type_": metaclass,
}
"""What the rewritten program calls; the policy keeps a program from binding these names."""
