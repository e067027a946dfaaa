"""How the policy walks a program: every node once, within bounds of size and depth, quickly.

The walk is most of what the policy costs, so it leaves out nodes that hold no others and that every program may have,
and makes the calls of guards with their places in the source rather than looking for nodes without one afterwards.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import cache
from typing import Any, ClassVar

from RestrictedPython import RestrictingNodeTransformer

MAX_NODES = 50_000
MAX_DEPTH = 1_500

_LEAVES = (ast.Constant, ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)
_TEXT = frozenset({"ctx", "op", "ops", "id", "attr", "kind", "type_comment", "conversion", "simple", "level", "lineno"})
"""Fields that hold no node to be looked at."""


class Refused(Exception):
    """The program is outside the language policy; the message says why, with line numbers."""


class Traversal(RestrictingNodeTransformer):
    """RestrictedPython's transformer with a walk of its own. Raises `Refused` when a program is too large or deep."""

    _visitors: ClassVar[dict[type, Callable[[Any, Any], Any] | None]]

    def __init_subclass__(cls) -> None:
        cls._visitors = {}

    def __init__(self, errors: list[str], warnings: list[str], used_names: dict[str, bool]):
        super().__init__(errors, warnings, used_names)
        self._nodes = self._depth = 0

    def visit(self, node: Any) -> Any:
        """A node that is refused stays in its place, so that its parent is whole when it is looked at."""
        try:
            visitor = self._visitors[node.__class__]
        except KeyError:
            visitor = self._visitors[node.__class__] = self._find(node.__class__)
        if visitor is None:
            return node
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Refused(f"the program is nested too deeply (more than {MAX_DEPTH} levels)")
        seen = visitor(self, node)
        self._depth -= 1
        return seen or node

    def _find(self, kind: type) -> Callable[[Any, Any], Any] | None:
        """None for what is left as it is: leaves, and the names and gaps in lists of nodes."""
        if not issubclass(kind, ast.AST) or issubclass(kind, _LEAVES):
            return None
        return getattr(type(self), "visit_" + kind.__name__, type(self).generic_visit)

    def node_contents_visit(self, node: Any) -> Any:
        for name in _fields(node.__class__):
            inside = getattr(node, name, None)
            if inside.__class__ is list:
                self._nodes += len(inside)
                inside[:] = map(self.visit, inside)
            elif inside is not None:
                setattr(node, name, self.visit(inside))
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise Refused(f"the program is too large (more than {MAX_NODES} syntax nodes)")
        return node


@cache
def _fields(kind: type[ast.AST]) -> tuple[str, ...]:
    return tuple(name for name in kind._fields if name not in _TEXT)


def call(node: Any, guard: str, *args: Any) -> ast.Call:
    """A call of a guard in the place of `node`; arguments that are strings become constants."""
    place = {
        "lineno": node.lineno,
        "col_offset": node.col_offset,
        "end_lineno": node.end_lineno,
        "end_col_offset": node.end_col_offset,
    }
    given = [ast.Constant(arg, **place) if isinstance(arg, str) else arg for arg in args]
    return ast.Call(ast.Name(guard, ast.Load(), **place), given, [], **place)
