"""Which attribute names are not plainly public: special names, and those that lead out of some objects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from RestrictedPython.transformer import INSPECT_ATTRIBUTES


def _special(text: str) -> frozenset[str]:
    return frozenset(f"__{name}__" for name in text.split())


METHODS = _special("""
    init new post_init repr str format eq ne lt le gt ge hash bool len length_hint iter next reversed contains missing
    getitem setitem delitem call add radd iadd sub rsub isub mul rmul imul truediv rtruediv itruediv floordiv
    rfloordiv ifloordiv mod rmod imod divmod rdivmod pow rpow ipow matmul rmatmul imatmul neg pos abs invert and rand
    iand or ror ior xor rxor ixor lshift rlshift ilshift rshift rrshift irshift int float complex index round floor
    ceil trunc bytes sizeof enter exit copy deepcopy
""")
"""Special methods that a class of the program may define, and that may be called on any object."""

HOOKS = _special("""
    getattr setattr delattr get set delete set_name init_subclass class_getitem instancecheck subclasscheck del dir
    await aiter anext aenter aexit
""")
"""Special methods that a class of the program may define; those of a library could be made to write special names."""

LABELS = _special("name qualname doc")
"""What functions and classes are called: to be read everywhere, and to be set on the program's own."""

READABLE = METHODS | LABELS | _special("module version match_args cause context notes suppress_context")
"""Special attributes that may be read of any object."""

OF_SOME = (
    HOOKS
    | _special("""
    class dict mro bases base subclasses members annotations defaults kwdefaults wrapped self func
""")
    | {"mro"}
)
"""Special attributes that `sandbox.language.special` shows of some objects, mostly of the program's own."""

FRAMES = frozenset(INSPECT_ATTRIBUTES) | {"func_globals", "func_code", "func_closure", "mro"}
"""Attributes that walk from an object to the interpreter's own."""

ON_LIBRARIES = frozenset({"tofile", "dump", "dumps", "ctypes", "cffi", "capsule", "fromfile", "memmap", "buffer_info"})
"""Methods of libraries that write files or give out addresses."""

WATCHED = FRAMES | ON_LIBRARIES | {"format", "format_map", "register", "obj", "keywords"}
"""Public names that need a look at whose attribute they are."""

GUARDED = frozenset({"_getattr_", "_write_", "_inplace_", "_keywords_", "_type_"})
"""The names under which a rewritten program finds its guards; no program may bind them."""


def is_dunder(name: str) -> bool:
    return name.startswith("__") and name.endswith("__") and len(name) > 4


def refusal(name: str) -> str | None:
    """Why an attribute of this name may not be touched on any object, or None."""
    if is_dunder(name) or name in FRAMES:
        return f"the attribute {name} is not available in the sandbox"
    return None


def checked_keywords(mapping: Mapping[str, Any]) -> dict[str, Any]:
    """The mapping of a `**mapping` argument, without special names."""
    keywords = dict(mapping)
    for name in keywords:
        if type(name) is not str:  # a subclass may lie about how it begins
            raise TypeError("keywords must be strings")
        if is_dunder(name):
            raise TypeError(f"the keyword {name} is not available in the sandbox")
    return keywords
