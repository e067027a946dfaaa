"""The one dictionary a session's blocks run in, and the built-in functions they see in it."""

from __future__ import annotations

import builtins
import sys
import types
from typing import Any

from . import reflection
from .classes import build_class
from .guards import GUARDS, guarded_delattr, guarded_getattr, guarded_setattr
from .modules import Modules
from .own import MAIN
from .program import compile_block, compile_expression
from .standins import Type
from .streams import no_input
from .substitutes import leave
from .views import View

_PLAIN = """
    abs aiter all anext any ascii bin bool bytearray bytes callable chr classmethod complex dict divmod enumerate
    filter float format frozenset hash hex id int isinstance issubclass iter len list map max min next object oct ord
    pow print property range repr reversed round set slice sorted staticmethod str sum super tuple zip True False None
    Ellipsis NotImplemented
"""


def new_namespace(modules: Modules) -> dict[str, Any]:
    """Globals and locals of every block in one, as in a script whose name is `__main__`."""
    main = types.ModuleType(MAIN)
    sys.modules[MAIN] = main  # dataclasses and typing look classes up here
    scope = vars(main)
    scope.update(GUARDS)
    scope["__builtins__"] = {**_safe_builtins(), **_evaluators(scope), "__import__": modules.import_}
    return scope


def _safe_builtins() -> dict[str, Any]:
    plain = {name: getattr(builtins, name) for name in _PLAIN.split()}
    errors = {
        name: value
        for name, value in vars(builtins).items()
        if isinstance(value, type) and issubclass(value, BaseException)
    }
    return {**plain, **errors, **_GUARDED}


def _evaluators(scope: dict[str, Any]) -> dict[str, Any]:
    """`eval` and `exec` of strings, under the same policy."""

    def elsewhere(names: Any) -> Any:
        """The dictionary handed in, unless it is `globals()`."""
        return None if isinstance(names, View) and names.shows(scope) else names

    def evaluate(source: str, globals: dict[str, Any] | None = None, locals: dict[str, Any] | None = None) -> Any:
        code = compile_expression(source)
        globals, locals = elsewhere(globals), elsewhere(locals)
        if globals is None and locals is None:
            return eval(code, scope)
        return eval(code, _inner(scope, globals, locals))

    def execute(source: str, globals: dict[str, Any] | None = None, locals: dict[str, Any] | None = None) -> None:
        program = compile_block(source, "<string>")
        globals, locals = elsewhere(globals), elsewhere(locals)
        inner = scope if globals is None and locals is None else _inner(scope, globals, locals)
        before = dict(inner)
        exec(program.body, inner)
        if program.echo is not None:
            eval(program.echo, inner)
        target = globals if locals is None else locals
        if target is not None:
            target.update({name: inner[name] for name in inner if inner[name] is not before.get(name, inner)})

    return {"eval": evaluate, "exec": execute}


def _inner(scope: dict[str, Any], globals: dict[str, Any] | None, locals: dict[str, Any] | None) -> dict[str, Any]:
    """A namespace of its own for one evaluation: one that a program hands in must not get, nor set, the guards."""
    outer = scope if globals is None else globals
    ours = {name: value for name, value in scope.items() if reflection.is_reserved(name)}
    given = {**outer, **(locals or {})}
    # A key that only resembles a string may change its hash or its equality after it was looked at.
    return {**{name: value for name, value in given.items() if type(name) is str}, **ours}


def _no_files(*args: object, **kwargs: object) -> None:
    raise PermissionError("files are not available in the sandbox")


_GUARDED: dict[str, Any] = {
    "__build_class__": build_class,
    "getattr": guarded_getattr,
    "setattr": guarded_setattr,
    "delattr": guarded_delattr,
    "hasattr": reflection.has_attribute,
    "type": Type,
    "vars": reflection.variables,
    "dir": reflection.directory,
    "globals": reflection.global_names,
    "locals": reflection.local_names,
    "input": no_input,
    "open": _no_files,
    "exit": leave,
    "quit": leave,
}
