"""The built-in functions with which a program looks at its own names and objects."""

from __future__ import annotations

import sys
import types
from typing import Any

from .guards import GUARDS, guarded_getattr
from .names import is_dunder
from .special import attributes
from .views import View


def has_attribute(obj: Any, name: str) -> bool:
    """`hasattr`, with what cannot be read counted as not there."""
    try:
        guarded_getattr(obj, name)
    except AttributeError:
        return False
    return True


def is_reserved(name: str) -> bool:
    """Whether a global name belongs to the sandbox or to the language."""
    return name in GUARDS or is_dunder(name)


def global_names() -> View:
    """`globals()`: the program's own names, to be read and set."""
    return _view(program_frame().f_globals)


def local_names() -> Any:
    """`locals()`: of a function a copy, as in CPython."""
    return _names_of(program_frame())


def variables(*objects: Any) -> Any:
    """`vars`."""
    return attributes(*objects) if objects else _names_of(program_frame())


def directory(*objects: Any) -> list[str]:
    return dir(*objects) if objects else sorted(_names_of(program_frame()))


def program_frame() -> types.FrameType:
    """The frame that called our caller, if it is the program's: a library may have been handed that function."""
    frame = sys._getframe(2)
    if frame.f_globals.get("_getattr_") is not guarded_getattr:
        raise RuntimeError("only the program itself can look at its names in the sandbox")
    return frame


def _names_of(frame: types.FrameType) -> Any:
    if frame.f_locals is frame.f_globals:
        return _view(frame.f_globals)
    return {name: value for name, value in frame.f_locals.items() if not is_reserved(name)}


def _view(scope: dict[str, Any]) -> View:
    return View(scope, _check_global, {name for name in scope if is_reserved(name)})


def _check_global(name: Any) -> None:
    if type(name) is not str:
        raise TypeError("global names are strings in the sandbox")
    if is_reserved(name):
        raise NameError(f"the name {name} is reserved in the sandbox")
