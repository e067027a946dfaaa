"""The class statement of blocks: which bases a class may have, and what its `__getattr__` is not asked for."""

from __future__ import annotations

import builtins
import functools
import types
from collections.abc import Callable
from typing import Any

from .names import LOOKUPS, is_dunder

_FINAL = (type, super, types.ModuleType)
"""A metaclass builds classes with any special name; a `super` or a module of the program's own misleads the guards."""


def build_class(body: Callable[[], Any], name: str, /, *bases: Any, **options: Any) -> Any:
    """`__build_class__` of blocks."""
    for base in types.resolve_bases(bases):
        if isinstance(base, type) and issubclass(base, _FINAL):
            raise TypeError(f"{base.__name__} has no subclasses in the sandbox")
    cls = builtins.__build_class__(body, name, *bases, **options)
    for member, value in vars(cls).items():
        if is_dunder(member) and type(value) is types.MemberDescriptorType:
            raise TypeError(f"the slot {member} is not available in the sandbox")
    for lookup in LOOKUPS & vars(cls).keys():
        type.__setattr__(cls, lookup, _without_special(vars(cls)[lookup]))
    return cls


def _without_special(lookup: Any) -> Callable[[Any, str], Any]:
    """Libraries ask for `__array_interface__` and its like, and believe the answer."""
    if not isinstance(lookup, types.FunctionType):
        raise TypeError("the lookup of attributes has to be a function in the sandbox")

    @functools.wraps(lookup)
    def look_up(self: Any, name: str) -> Any:
        if is_dunder(name):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return lookup(self, name)

    return look_up
