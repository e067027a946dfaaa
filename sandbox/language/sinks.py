"""Where libraries make classes, attributes or code of what a program names: closed at the source, for every way to it.

NumPy reads memory through attributes with special names, and the globals of a function hold everything.
"""

from __future__ import annotations

import enum
import importlib
import types
from typing import Any

from . import allowed
from .classes import without_special
from .names import FRAMES, ON_LIBRARIES, READABLE, is_dunder

_NAMED_BY_PROGRAMS = """
    sympy.printing.printer sympy.parsing.sympy_parser sympy.polys.ring_series sympy.polys.rings sympy.polys.fields
    sympy.combinatorics.free_groups sympy.vector.coordsysrect sympy.integrals.risch mpmath.ctx_base
    mpmath.functions.elliptic
"""
"""Modules that look up or set an attribute whose name a program can choose: that of a symbol, or a class attribute."""

_PARAMETERS = frozenset("ZQRC")


def close_sinks() -> None:
    """Call once, before the first fork."""
    _close_enum()
    _close_undefined_functions()
    _close_evaluators()
    _close_lookups()
    for name in _NAMED_BY_PROGRAMS.split():
        vars(importlib.import_module(name)).update(getattr=_getattr, setattr=_setattr)


def _getattr(obj: Any, name: str, *default: Any) -> Any:
    if name in FRAMES or name in ON_LIBRARIES or _is_special(name):
        raise AttributeError(f"the attribute {name} is not available in the sandbox")
    return getattr(obj, name, *default)


def _setattr(obj: Any, name: str, value: Any) -> None:
    if _is_special(name):
        raise AttributeError(f"the attribute {name} is not available in the sandbox")
    setattr(obj, name, value)


def _is_special(name: str) -> bool:
    """Whether a name is neither plain nor one that blocks may read on any object; a subclass of `str` may lie."""
    return type(name) is not str or (is_dunder(name) and name not in READABLE)


def _close_enum() -> None:
    """`Enum("X", names)` makes no attributes with special names."""
    meta = type(enum.Enum)
    original = meta.__call__

    def call(cls: Any, value: Any, names: Any = None, *args: Any, **options: Any) -> Any:
        if names is None and not args and not options:
            return original(cls, value)
        return original(cls, value, _public_members(names), *args, **options)

    meta.__call__ = call  # type: ignore[method-assign]


def _public_members(names: Any) -> Any:
    """The members as strings or pairs of our own making: what is looked at here must be what is used later."""
    if isinstance(names, str):
        names = str.__str__(names).replace(",", " ").split()
    return [_public_member(member) for member in (names.items() if isinstance(names, dict) else names or ())]


def _public_member(member: Any) -> Any:
    name, *value = (member,) if isinstance(member, str) else tuple(member)
    name = str.__str__(name)
    if name.startswith("_"):
        raise TypeError("names with a leading underscore are not available in the sandbox")
    return (name, *value) if value else name


def _close_undefined_functions() -> None:
    """`Function("f", bases, attributes)` is the `type` of SymPy."""
    from sympy.core.function import UndefinedFunction

    original: Any = UndefinedFunction.__new__

    def new(cls: Any, name: Any, *class_body: Any, **options: Any) -> Any:
        if class_body or any(map(_is_special, options)):
            raise TypeError("functions with attributes are not available in the sandbox; derive a class from Function")
        return original(cls, name, **options)

    UndefinedFunction.__new__ = new


def _close_evaluators() -> None:
    """`identify` evaluates a list of constants; a sum is a program made for the types of its parameters."""
    import mpmath  # type: ignore[import-untyped]

    methods = mpmath.identification.IdentificationMethods
    identify_by_numbers = methods.identify
    summator = mpmath.libmp.make_hyp_summator

    def identify(ctx: Any, x: Any, constants: Any = None, *rest: Any, **options: Any) -> Any:
        if constants is not None and type(constants) is not dict:
            raise TypeError("identify() takes constants as a dictionary of numbers in the sandbox")
        return identify_by_numbers(ctx, x, constants or {}, *rest, **options)

    def make_hyp_summator(key: Any) -> Any:
        p, q, parameters, argument = int(key[0]), int(key[1]), tuple(key[2]), key[3]
        if not all(type(letter) is str and letter in _PARAMETERS for letter in (*parameters, argument)):
            raise TypeError("parameters of a hypergeometric sum are of the types Z, Q, R and C")
        return summator((p, q, parameters, argument))

    methods.identify = identify
    mpmath.identify = mpmath.mp.identify
    mpmath.libmp.make_hyp_summator = make_hyp_summator


def _close_lookups() -> None:
    """A `__getattr__` of a library may answer with what a program gave it: `OptimizeResult` with its items."""
    todo: list[type] = [object]
    while todo:
        cls = todo.pop()
        todo += type.__subclasses__(cls)
        lookup = vars(cls).get("__getattr__")
        if isinstance(lookup, types.FunctionType) and lookup.__module__.partition(".")[0] in allowed.LIBRARIES:
            type.__setattr__(cls, "__getattr__", without_special(lookup))
