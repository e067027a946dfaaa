"""Stand-ins for what wraps functions and decorates classes: libraries stay as they are, and nothing is evaluated."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import types
from collections.abc import Callable, Iterable
from typing import Any

from .guards import guarded_getattr
from .names import LABELS, WATCHED, checked_keywords, is_dunder
from .own import definer, is_own, is_own_function, line, made_here


def own_classes_only(decorator: Callable[..., Any]) -> Callable[..., Any]:
    """A class decorator that refuses the classes of libraries, and fields that are no names: code is made of them."""

    def apply(cls: Any = None, /, **options: Any) -> Any:
        if cls is None:
            return lambda later: apply(later, **options)
        if not (isinstance(cls, type) and made_here(cls)):
            raise TypeError(f"{decorator.__name__} works on the program's own classes in the sandbox")
        if not all(map(_is_plain, vars(cls).get("__annotations__", ()))):
            raise TypeError(f"{decorator.__name__} works on fields with plain names in the sandbox")
        return decorator(cls, **options)

    return apply


def _is_plain(name: Any) -> bool:
    return type(name) is str and name.isidentifier() and not is_dunder(name)


def make_dataclass(cls: Any, /, **options: Any) -> Any:
    """`dataclasses.dataclass`, whose methods are generated and so pass by the guards: they are for instances only, and
    not where a library has an attribute under the name of a field.
    """
    before = dict(vars(cls))
    made: Any = dataclasses.dataclass(cls, **options)
    delicate = [name for name in made.__dataclass_fields__ if name.startswith("_") or name in WATCHED]
    for name, value in list(vars(made).items()):
        if type(value) is types.FunctionType and before.get(name) is not value:
            setattr(made, name, _for_instances(value, made, delicate))
    if delicate and "__match_args__" not in before:
        setattr(made, "__match_args__", ())  # noqa: B010 - what a pattern reads by position goes through no guard
    return made


make_dataclass.__name__ = "dataclass"


def _for_instances(function: Any, cls: type, delicate: Iterable[str]) -> Callable[..., Any]:
    def method(self: Any, /, *args: Any, **options: Any) -> Any:
        if cls not in line(type(self)):
            raise TypeError(f"{function.__qualname__}() is for instances of {cls.__name__} in the sandbox")
        for name in delicate:
            if (source := definer(self, name)) is not None and not made_here(source):
                raise AttributeError(f"the field {name} hides an attribute of a library")
        return function(self, *args, **options)

    for name in (*LABELS, "__module__"):
        setattr(method, name, getattr(function, name))
    return method


def close_fields() -> None:
    """`asdict` and its like read the attributes that fields name, of whatever instance."""

    def read(obj: Any, name: str, *default: Any) -> Any:
        return (getattr if is_dunder(name) else guarded_getattr)(obj, name, *default)

    vars(dataclasses)["getattr"] = read


def update_wrapper(wrapper: Any, wrapped: Any) -> Any:
    """`functools.update_wrapper` with its default attributes: on a class it would forge where that was made, and the
    lists of names it takes would copy any attribute to any name.
    """
    if isinstance(wrapper, type) or not is_own(wrapper):
        raise TypeError("only the program's own functions and objects can be made wrappers in the sandbox")
    return functools.update_wrapper(wrapper, wrapped)


def wraps(wrapped: Any) -> Callable[[Any], Any]:
    """`functools.wraps`. No partial: that would show the original."""
    return lambda wrapper: update_wrapper(wrapper, wrapped)


def close_wrapping() -> None:
    """Whatever wraps an object (`lru_cache`, context managers) copies its attributes, but none with a special name:
    an object of the program may pretend to have any.
    """
    original = functools.update_wrapper

    def careful(
        wrapper: Any,
        wrapped: Any,
        assigned: Iterable[str] = functools.WRAPPER_ASSIGNMENTS,
        updated: Iterable[str] = functools.WRAPPER_UPDATES,
    ) -> Any:
        original(wrapper, wrapped, assigned, ())
        for name in updated:
            for key, value in dict(getattr(wrapped, name, {})).items():
                if type(key) is str and not is_dunder(key):
                    getattr(wrapper, name)[key] = value
        return wrapper

    functools.update_wrapper = careful


def close_context_managers() -> None:
    """The class behind `contextmanager` calls any function with any keywords."""
    base = contextlib._GeneratorContextManagerBase
    original = base.__init__

    def begin(self: Any, func: Any, args: Any, kwds: Any) -> None:
        original(self, func, args, checked_keywords(kwds))

    base.__init__ = begin  # type: ignore[method-assign]


def singledispatch(function: Any) -> Any:
    """`functools.singledispatch`, which would evaluate annotations that are strings."""
    _check_function(function)
    generic = functools.singledispatch(function)
    original = generic.register

    def add(cls: Any, function: Any) -> Any:
        if not callable(function):  # without a function the original asks the annotations
            raise TypeError("register() takes a class and a function")
        return original(cls, function)

    def register(cls: Any, func: Any = None) -> Any:
        if func is not None:
            return add(cls, func)
        if not is_own_function(cls):
            return lambda later: add(cls, later)
        annotation = next(iter(cls.__annotations__.values()), None)
        if annotation is None or isinstance(annotation, str):
            raise TypeError("register() needs an annotated function, with classes for annotations, in the sandbox")
        return add(annotation, cls)

    generic.register = register  # type: ignore[method-assign]
    return generic


def contextmanager(function: Any) -> Any:
    """`contextlib.contextmanager`."""
    _check_function(function)
    return contextlib.contextmanager(function)


def _check_function(function: Any) -> None:
    if not is_own_function(function):
        raise TypeError("this decorates the program's own functions in the sandbox")


class cached_property(functools.cached_property[Any]):
    """A subclass could choose under which name the value is kept."""

    def __init_subclass__(cls) -> None:
        raise TypeError("cached_property has no subclasses in the sandbox")


cached_property.__module__ = "functools"
