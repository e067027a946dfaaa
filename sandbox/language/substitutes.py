"""Stand-ins for library functions that would set special attributes, rewrite library classes or stop the process."""

from __future__ import annotations

import functools
import sys
import time
import typing
from collections.abc import Callable
from typing import Any

from . import logs, reflection, standins, streams, wrappers
from .guards import guarded_getattr
from .simple_namespace import SimpleNamespace

_MAX_RECURSION = 1_000_000


def _timeit(stmt: Any, *, timer: Callable[[], float] = time.perf_counter, number: int = 1_000_000) -> float:
    """`timeit.timeit` of functions: a string would be run past the policy."""
    if not callable(stmt):
        raise TypeError("timeit() takes a function in the sandbox")
    start = timer()
    for _ in range(number):
        stmt()
    return timer() - start


def _set_recursion_limit(limit: int) -> None:
    sys.setrecursionlimit(min(int(limit), _MAX_RECURSION))


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
    """`sympy.var`: symbols bound in the program's global names, but not to names that the guards have."""
    import sympy

    scope = reflection.program_frame().f_globals
    made = sympy.symbols(names, **options)
    todo = [made]
    while todo:
        item = todo.pop()
        if isinstance(item, (tuple, list, set)):
            todo.extend(item)
        elif _is_public(name := getattr(item, "name", None) or getattr(item, "__name__", "")):
            scope[str(name)] = item
    return made


def _is_public(name: Any) -> bool:
    return type(name) is str and name != "" and not name.startswith("_")  # a subclass may lie about how it begins


def _showing_stand_ins(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A function of `typing` that takes an annotation apart: `type[int]` holds what classes are made with."""

    def apply(annotation: Any) -> Any:
        found = function(annotation)
        return tuple(map(standins.shown, found)) if type(found) is tuple else standins.shown(found)

    return apply


FOR: dict[str, dict[str, Any]] = {
    "abc": {"ABCMeta": standins.ABCMeta},
    "contextlib": {
        "contextmanager": wrappers.contextmanager,
        "redirect_stdout": streams.redirect_stdout,
        "redirect_stderr": streams.redirect_stderr,
    },
    "dataclasses": {"dataclass": wrappers.own_classes_only(wrappers.make_dataclass)},
    "functools": {
        "cached_property": wrappers.cached_property,
        "singledispatch": wrappers.singledispatch,
        "total_ordering": wrappers.own_classes_only(functools.total_ordering),
        "update_wrapper": wrappers.update_wrapper,
        "wraps": wrappers.wraps,
    },
    "logging": logs.FUNCTIONS | {"basicConfig": logs.basic_config, "getLogger": logs.get_logger},
    "operator": {"attrgetter": _attrgetter, "methodcaller": _methodcaller},
    "sympy": {"init_printing": _no_op, "var": _var},
    "sys": {
        "exit": leave,
        "setrecursionlimit": _set_recursion_limit,
        "getrecursionlimit": sys.getrecursionlimit,
        "set_int_max_str_digits": sys.set_int_max_str_digits,
        "stdin": streams.STDIN,
        "stdout": streams.Output("stdout"),
        "stderr": streams.Output("stderr"),
        "argv": streams.ARGUMENTS,
    },
    "timeit": {"timeit": _timeit},
    "traceback": {"format_exc": streams.format_exc, "print_exc": streams.print_exc},
    "types": {"SimpleNamespace": SimpleNamespace},
    "typing": {name: _showing_stand_ins(getattr(typing, name)) for name in ("get_args", "get_origin")},
}
"""Module name -> attribute -> what a block sees there."""
