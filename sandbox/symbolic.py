"""Guards at the places where SymPy turns strings into code: `sympify` and `S` of strings, `parse_expr`, `lambdify`.

The code that SymPy generates is checked against an allow-list of syntax before it runs, so mathematical strings give
the same objects as ever and everything else is an error. Installed once, in the process that workers are forked from.
"""

from __future__ import annotations

import ast
import builtins
import sys
import types
from typing import Any

from .guards import Facade
from .modules import Modules
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
_BUILTINS = frozenset(_COMPUTING.split())
_LAMBDIFY_MODULES = frozenset({"math", "cmath", "mpmath", "numpy", "scipy", "sympy"})


class _Check:
    """Refuses generated code that does more than compute."""

    def __init__(self, modules: Modules):
        self._roots = {name: module for name in _LAMBDIFY_MODULES if (module := modules.get(name))}
        self._closed = (frozenset(dir(builtins)) - _BUILTINS) | self._hidden_names()

    def _hidden_names(self) -> frozenset[str]:
        """Names that `from sympy import *` or `from numpy import *` would bind, and that a block does not see."""
        hidden: set[str] = set()
        for name, facade in self._roots.items():
            hidden |= {key for key in dir(sys.modules[name]) if not hasattr(facade, key)}
        return frozenset(hidden - {"True", "False", "None"})

    def __call__(self, code: str | ast.AST) -> None:
        """Raises `ValueError` for anything outside the allow-list."""
        tree = ast.parse(code) if isinstance(code, str) else code
        bound = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
        bound |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        for node in ast.walk(tree):
            if not isinstance(node, _SYNTAX):
                raise _refused(type(node).__name__.lower())
            if isinstance(node, ast.FunctionDef) and node.decorator_list:
                raise _refused("decorator")
            if isinstance(node, ast.Name):
                self._check_name(node.id, bound)
            if isinstance(node, ast.Attribute):
                self._check_attribute(node)

    def _check_name(self, name: str, bound: set[str]) -> None:
        if name.startswith("__") or (name in self._closed and name not in bound):
            raise _refused(name)

    def _check_attribute(self, node: ast.Attribute) -> None:
        if node.attr.startswith("_") or node.attr in ("format", "format_map") or refusal(node.attr):
            raise _refused(node.attr)
        path = _dotted(node)
        if path and path[0] == "builtins" and path[1] not in _BUILTINS:
            raise _refused(".".join(path))
        owner: Any = self._roots.get(path[0]) if path else None
        for name in path[1:]:
            if isinstance(owner, Facade):
                if not hasattr(owner, name):
                    raise _refused(".".join(path))
                owner = getattr(owner, name)


def _dotted(node: ast.expr) -> list[str]:
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return [node.id, *reversed(names)] if isinstance(node, ast.Name) else []


def _refused(what: str) -> ValueError:
    return ValueError(f"{what} is not available in the expressions of the sandbox")


def guard_sympy(modules: Modules) -> None:
    """Put the check in front of SymPy's own `eval`, `exec` and `compile`. Call once, after `Modules()`."""
    check = _Check(modules)
    _guard_parser(check)
    _guard_lambdify(check, modules)


def _guard_parser(check: _Check) -> None:
    import sympy.parsing.sympy_parser as parser

    names = {name: getattr(builtins, name) for name in _BUILTINS}

    def checked_compile(tree: Any, filename: str, mode: str) -> types.CodeType:
        check(tree)
        return compile(tree, filename, mode)

    def eval_expr(code: str | types.CodeType, local_dict: dict[str, Any], global_dict: dict[str, Any]) -> Any:
        if isinstance(code, str):
            check(code)
        return eval(code, {**global_dict, "__builtins__": names}, local_dict)

    vars(parser)["compile"] = checked_compile
    parser.eval_expr = eval_expr


def _guard_lambdify(check: _Check, modules: Modules) -> None:
    module = sys.modules["sympy.utilities.lambdify"]
    original = module.lambdify

    def checked_compile(code: str, filename: str, mode: str) -> types.CodeType:
        check(code)
        return compile(code, filename, mode)

    def lambdify(args: Any, expr: Any, modules: Any = None, printer: Any = None, *rest: Any, **options: Any) -> Any:
        if printer is not None:
            raise ValueError("lambdify with a printer is not available in the sandbox")
        sources = [modules] if isinstance(modules, str | dict) else list(modules or ()) or None
        if not all(_is_known(source) for source in sources or ()):
            raise ValueError(f"lambdify in the sandbox knows the modules {', '.join(sorted(_LAMBDIFY_MODULES))}")
        return original(args, expr, sources, None, *rest, **options)

    lambdify.__doc__ = original.__doc__
    vars(module)["compile"] = checked_compile
    modules.replace(original, lambdify)
    for loaded in [module for name, module in sys.modules.items() if name.partition(".")[0] == "sympy"]:
        if vars(loaded).get("lambdify") is original:
            vars(loaded)["lambdify"] = lambdify


def _is_known(source: Any) -> bool:
    """Whether `lambdify` may take names from `source`: a module of the list, or a dictionary of plain names."""
    if isinstance(source, dict):
        return all(isinstance(name, str) and name.isidentifier() and not name.startswith("_") for name in source)
    return source in _LAMBDIFY_MODULES
