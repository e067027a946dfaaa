"""Code that a library makes of strings: an allow-list of syntax, and attributes through the guard that blocks have."""

from __future__ import annotations

import ast
import builtins
from typing import Any

from .guards import guarded_getattr
from .names import refusal

_SYNTAX = (
    ast.Module,
    ast.Expression,
    ast.Expr,
    ast.expr_context,
    ast.operator,
    ast.unaryop,
    ast.boolop,
    ast.cmpop,
    ast.BinOp,
    ast.UnaryOp,
    ast.BoolOp,
    ast.Compare,
    ast.Call,
    ast.keyword,
    ast.Name,
    ast.Attribute,
    ast.Constant,
    ast.Tuple,
    ast.List,
    ast.Set,
    ast.Dict,
    ast.Subscript,
    ast.Slice,
    ast.Starred,
    ast.IfExp,
    ast.Lambda,
    ast.arguments,
    ast.arg,
    ast.ListComp,
    ast.GeneratorExp,
    ast.comprehension,
    ast.FunctionDef,
    ast.Return,
    ast.Assign,
)
_COMPUTING = """
    abs all any bool complex dict divmod enumerate float int len list max min pow range round set sorted sum tuple zip
"""
COMPUTING = {name: getattr(builtins, name) for name in _COMPUTING.split()}
"""The built-in functions that such code sees."""

BUILTINS = {**COMPUTING, "_getattr_": guarded_getattr}
"""Its `__builtins__`. Code that hides the guard from itself gets no more than its own names give."""


class _Guarded(ast.NodeTransformer):
    """Refuses what does more than compute; sends attributes through the guard."""

    def visit(self, node: ast.AST) -> ast.AST:
        if not isinstance(node, _SYNTAX):
            raise refused(type(node).__name__.lower())
        return super().visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        if node.decorator_list:
            raise refused("decorator")
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id.startswith("__"):
            raise refused(node.id)
        return node

    def visit_keyword(self, node: ast.keyword) -> ast.AST:
        if node.arg is None or node.arg.startswith("_"):
            raise refused(f"the keyword {node.arg or '**'}")
        return self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        if node.attr.startswith("_") or refusal(node.attr) or not isinstance(node.ctx, ast.Load):
            raise refused(node.attr)
        value: Any = self.visit(node.value)
        guard, name = ast.Name("_getattr_", ast.Load()), ast.Constant(node.attr)
        call = ast.Call(guard, [value, name], [])
        for new in (call, guard, name):
            ast.copy_location(new, node)
        return call


def guarded(code: str | ast.AST, mode: str = "eval") -> Any:
    """The syntax tree as it may run. Raises `ValueError` for anything outside the allow-list."""
    tree = ast.parse(code.strip(), mode=mode) if isinstance(code, str) else code
    return _Guarded().visit(tree)


def refused(what: str) -> ValueError:
    return ValueError(f"{what} is not available in the expressions of the sandbox")
