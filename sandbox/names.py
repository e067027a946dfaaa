"""Which attribute names are not plainly public: special names, and those that lead out of some objects."""

from __future__ import annotations

from RestrictedPython.transformer import INSPECT_ATTRIBUTES

FRAMES = frozenset(INSPECT_ATTRIBUTES) | {"func_globals", "func_code", "func_closure", "mro"}
"""Attributes that walk from an object to the interpreter's own."""

ON_LIBRARIES = frozenset({"tofile", "dump", "dumps", "ctypes", "cffi", "capsule", "fromfile", "memmap"})
"""Methods of libraries that write files or give out addresses."""

LOOKUPS = frozenset({"__getattr__", "__getattribute__"})
"""What Python asks for attributes that it did not find otherwise: its own, and those of the protocols of libraries."""

WATCHED = FRAMES | ON_LIBRARIES | {"format", "format_map", "register", "obj"}
"""Public names that need a look at whose attribute they are."""


def is_dunder(name: str) -> bool:
    return name.startswith("__") and name.endswith("__") and len(name) > 4


def refusal(name: str) -> str | None:
    """Why an attribute of this name may not be touched on any object, or None."""
    if is_dunder(name) or name in FRAMES:
        return f"the attribute {name} is not available in the sandbox"
    return None
