"""Reading the special attributes that are harmless on some objects only, mostly on what the program made itself."""

from __future__ import annotations

import enum
import inspect
import types
from collections.abc import Callable, Iterator
from typing import Any

from .names import HOOKS
from .own import check_writable, definer, is_own, is_own_function, made_here
from .simple_namespace import SimpleNamespace
from .standins import class_of
from .views import View


def special_attribute(obj: Any, name: str) -> Any:
    """Raises `AttributeError` when it is not there, or not to be seen."""
    reader = _READERS.get(name) or (_hook if name in HOOKS else _none)
    return reader(obj, name)


def attributes(obj: Any) -> View:
    """`vars(obj)` of an instance or function of the program's own: changes go through the checks of `setattr`."""
    if isinstance(obj, type) or not (is_own(obj) or type(obj) is SimpleNamespace):
        raise _hidden("__dict__", obj)
    return View(object.__getattribute__(obj, "__dict__"), lambda name: check_writable(obj, name))


def _hidden(name: str, obj: Any) -> AttributeError:
    return AttributeError(f"the attribute {name} of {type(obj).__name__} is not available in the sandbox")


def _none(obj: Any, name: str) -> Any:
    raise AttributeError(f"the attribute {name} is not available in the sandbox")


def _hook(obj: Any, name: str) -> Any:
    """A method that the program defined, or that does nothing because it is that of `object`."""
    source = definer(obj, name)
    if source is None or not (made_here(source) or source is object):
        raise _hidden(name, obj)
    return getattr(obj, name)


def _setter(obj: Any, name: str) -> Callable[..., None]:
    """`object.__setattr__`, `super().__setattr__` and `__delattr__`, with the checks of `setattr`."""
    target = super.__getattribute__(obj, "__self__") if type(obj) is super else obj
    original = getattr(obj, name)

    def method(*args: Any) -> None:
        changed, attribute, *_ = args if isinstance(obj, type) else (target, *args)
        check_writable(changed, attribute)
        original(*args)

    return method


def _family(obj: Any, name: str) -> Any:
    """The classes around one of the program's own, where they are its own or built in."""
    if not (isinstance(obj, type) and made_here(obj)):
        raise _hidden(name, obj)
    value = getattr(obj, name)
    listed = value() if callable(value) and name != "__base__" else value
    if not all(made_here(cls) or cls.__module__ == "builtins" for cls in _each(listed)):
        raise _hidden(name, obj)
    return (lambda: listed) if name in ("mro", "__subclasses__") else listed


def _each(listed: Any) -> Iterator[type]:
    return iter([listed] if isinstance(listed, type) else listed)


def _own_value(obj: Any, name: str) -> Any:
    value = getattr(obj, name)
    if not is_own(inspect.unwrap(value)):
        raise _hidden(name, obj)
    return value


def _of_own_function(obj: Any, name: str) -> Any:
    if not is_own_function(obj):
        raise _hidden(name, obj)
    return getattr(obj, name)


def _annotations(obj: Any, name: str) -> dict[str, Any]:
    """A copy: decorators such as `dataclass` make source code of the names in the original."""
    if not is_own(obj):
        raise _hidden(name, obj)
    return dict(getattr(obj, name))


def _members(obj: Any, name: str) -> Any:
    """A view of a copy: the view of the original would give that to whatever it is compared with."""
    if not isinstance(obj, enum.EnumMeta):
        raise _hidden(name, obj)
    return types.MappingProxyType(dict(obj.__members__))


_READERS: dict[str, Callable[[Any, str], Any]] = {
    "__class__": lambda obj, name: class_of(obj),
    "__dict__": lambda obj, name: attributes(obj),
    "__members__": _members,
    "__annotations__": _annotations,
    **dict.fromkeys(("__setattr__", "__delattr__"), _setter),
    **dict.fromkeys(("mro", "__mro__", "__bases__", "__base__", "__subclasses__"), _family),
    **dict.fromkeys(("__wrapped__", "__self__", "__func__"), _own_value),
    **dict.fromkeys(("__defaults__", "__kwdefaults__"), _of_own_function),
}
