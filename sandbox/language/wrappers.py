"""Stand-ins for what wraps functions and decorates classes: libraries stay as they are, and nothing is evaluated."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterable
from typing import Any

from .names import checked_keywords, is_dunder
from .own import is_own, is_own_function, made_here


def own_classes_only(decorator: Callable[..., Any]) -> Callable[..., Any]:
    """A class decorator that refuses the classes of libraries, and fields that are no names: code is made of them."""

    def apply(cls: Any = None, /, **options: Any) -> Any:
        if cls is None:
            return lambda later: apply(later, **options)
        if not (isinstance(cls, type) and made_here(cls)):
            raise TypeError(f"{decorator.__name__} works on the program's own classes in the sandbox")
        if not all(name.isidentifier() and not is_dunder(name) for name in vars(cls).get("__annotations__", ())):
            raise TypeError(f"{decorator.__name__} works on fields with plain names in the sandbox")
        return decorator(cls, **options)

    return apply


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
