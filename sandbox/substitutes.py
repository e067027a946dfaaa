"""Stand-ins for library functions that would set special attributes, rewrite library classes or stop the process."""

from __future__ import annotations

import dataclasses
import functools
import sys
import types
import typing
from collections.abc import Callable
from typing import Any

from .guards import guarded_getattr, is_own, made_here

_MAX_RECURSION = 20_000


def _own_classes_only(decorator: Callable[..., Any], name: str) -> Callable[..., Any]:
    def apply(cls: Any = None, /, **options: Any) -> Any:
        if cls is None:
            return lambda later: apply(later, **options)
        if not (isinstance(cls, type) and made_here(cls)):
            raise TypeError(f"{name} works on the program's own classes in the sandbox")
        return decorator(cls, **options)

    return apply


def _wraps(wrapped: Callable[..., Any]) -> Callable[..., Any]:
    """`functools.wraps` for functions, with its default attributes: on a class it would forge where that was made, and
    the lists of names it takes would copy any attribute to any name. No partial: that would show the original.
    """

    def apply(wrapper: Callable[..., Any]) -> Callable[..., Any]:
        if not (type(wrapper) is types.FunctionType and is_own(wrapper)):
            raise TypeError("wraps() decorates the program's own functions in the sandbox")
        return functools.update_wrapper(wrapper, wrapped)

    return apply


def _set_recursion_limit(limit: int) -> None:
    sys.setrecursionlimit(min(int(limit), _MAX_RECURSION))


class _Output:
    """`sys.stdout` and `sys.stderr` as far as programs use them; follows the stream of the moment."""

    def __init__(self, name: str):
        self._name = name

    def write(self, text: str) -> int:
        return getattr(sys, self._name).write(text)

    def flush(self) -> None: ...


def _attrgetter(*names: str) -> Callable[[Any], Any]:
    """`operator.attrgetter` through the guard."""

    def walk(obj: Any, path: str) -> Any:
        for name in path.split("."):
            obj = guarded_getattr(obj, name)
        return obj

    if len(names) == 1:
        return lambda obj: walk(obj, names[0])
    return lambda obj: tuple(walk(obj, name) for name in names)


def _methodcaller(name: str, /, *args: Any, **kwargs: Any) -> Callable[[Any], Any]:
    """`operator.methodcaller` through the guard."""
    return lambda obj: guarded_getattr(obj, name)(*args, **kwargs)


def leave(code: object = None) -> None:
    """`exit`, `quit` and `sys.exit`: the end of the block."""
    raise SystemExit(code)


def _no_op(*args: object, **options: object) -> None:
    """Notebook set-up such as `init_printing()`: accepted, and without effect."""


def _var(names: Any, **options: Any) -> Any:
    """`sympy.var`: symbols bound in the caller's global names, but not to names that the guards have."""
    import sympy

    made = sympy.symbols(names, **options)
    scope = sys._getframe(1).f_globals
    todo = [made]
    while todo:
        item = todo.pop()
        if isinstance(item, (tuple, list, set)):
            todo.extend(item)
        elif (name := getattr(item, "name", None) or getattr(item, "__name__", "")) and not name.startswith("_"):
            scope[name] = item
    return made


def _without_type(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A function of `typing` that takes an annotation apart, and does not hand out what classes are made with."""

    def apply(annotation: Any) -> Any:
        found = function(annotation)
        if any(
            isinstance(part, type) and issubclass(part, type) for part in (found if type(found) is tuple else [found])
        ):
            raise TypeError("the class type is not available in the sandbox")
        return found

    return apply


FOR: dict[str, dict[str, Any]] = {
    "dataclasses": {"dataclass": _own_classes_only(dataclasses.dataclass, "dataclass")},
    "functools": {
        "total_ordering": _own_classes_only(functools.total_ordering, "total_ordering"),
        "wraps": _wraps,
    },
    "operator": {"attrgetter": _attrgetter, "methodcaller": _methodcaller},
    "sympy": {"init_printing": _no_op, "var": _var},
    "sys": {
        "exit": leave,
        "setrecursionlimit": _set_recursion_limit,
        "getrecursionlimit": sys.getrecursionlimit,
        "set_int_max_str_digits": sys.set_int_max_str_digits,
        "stdout": _Output("stdout"),
        "stderr": _Output("stderr"),
    },
    "typing": {name: _without_type(getattr(typing, name)) for name in ("get_args", "get_origin")},
}
"""Module name -> attribute -> what a block sees there."""
