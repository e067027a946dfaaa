"""Guards at the places where SymPy turns strings into code: `sympify` and `S` of strings, `parse_expr`, `lambdify`.

The code that SymPy generates is checked before it runs and sees what blocks see, so mathematical strings give the same
objects as ever and everything else is an error. Installed once, in the process that workers are forked from.
"""

from __future__ import annotations

import ast
import contextlib
import sys
import types
from collections.abc import Callable
from typing import Any

from .expressions import BUILTINS, COMPUTING, guarded
from .guards import Facade
from .modules import Modules

_LAMBDIFY_MODULES = ("math", "cmath", "mpmath", "numpy", "scipy", "sympy")


def guard_sympy(modules: Modules) -> None:
    """Put the check in front of SymPy's own `eval`, `exec` and `compile`. Call once, after `Modules()`."""
    _guard_parser(modules)
    _guard_lambdify(modules)


def _guard_parser(modules: Modules) -> None:
    import sympy.parsing.sympy_parser as parser

    def eval_expr(code: str | ast.AST, local_dict: dict[str, Any], global_dict: dict[str, Any]) -> Any:
        tree = guarded(code)
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        names = modules.shown({name: global_dict[name] for name in used if name in global_dict})
        return eval(compile(tree, "<string>", "eval"), {**names, "__builtins__": BUILTINS}, local_dict)

    vars(parser)["compile"] = lambda tree, filename, mode: tree  # compiled when it is evaluated
    _replace(modules, parser.eval_expr, eval_expr)


def _guard_lambdify(modules: Modules) -> None:
    module = sys.modules["sympy.utilities.lambdify"]
    original = module.lambdify
    for name in _LAMBDIFY_MODULES:
        with contextlib.suppress(ImportError):
            module._import(name)
            names = module.MODULES[name][0]
            shown = modules.shown(names)
            names.clear()
            names.update(shown)

    def checked_compile(code: str, filename: str, mode: str) -> types.CodeType:
        return compile(guarded(code, mode), filename, mode)

    def checked_exec(code: str | types.CodeType, scope: dict[str, Any], names: dict[str, Any]) -> None:
        if isinstance(code, str):
            names.update(_imported(modules, code))
        else:
            scope["__builtins__"] = BUILTINS
            exec(code, scope, names)

    def lambdify(args: Any, expr: Any, modules: Any = None, printer: Any = None, *rest: Any, **options: Any) -> Any:
        if printer is not None:
            raise ValueError("lambdify with a printer is not available in the sandbox")
        sources = [modules] if isinstance(modules, str | dict) else list(modules or ()) or None
        if not all(_is_known(source) for source in sources or ()):
            raise ValueError(f"lambdify in the sandbox knows the modules {', '.join(sorted(_LAMBDIFY_MODULES))}")
        return original(args, expr, sources, None, *rest, **options)

    lambdify.__doc__ = original.__doc__
    computing = Facade("builtins")
    vars(computing).update(COMPUTING)
    vars(module).update(builtins=computing, compile=checked_compile, exec=checked_exec)
    _replace(modules, original, lambdify)


def _replace(modules: Modules, original: Callable[..., Any], replacement: Callable[..., Any]) -> None:
    """For blocks, and wherever SymPy itself has it."""
    modules.replace(original, replacement)
    for loaded in [module for name, module in sys.modules.items() if name.partition(".")[0] == "sympy"]:
        if vars(loaded).get(original.__name__) is original:
            vars(loaded)[original.__name__] = replacement


def _imported(modules: Modules, code: str) -> dict[str, Any]:
    """What a printer asks for (`from numpy.linalg import inv`), as far as blocks could import it."""
    match ast.parse(code).body:
        case [ast.ImportFrom(module=str(name), names=[ast.alias(name=key, asname=None)], level=0)]:
            with contextlib.suppress(AttributeError):
                return {key: getattr(modules.import_(name, fromlist=(key,)), key)}
    raise ImportError(f"{code} is not available in the expressions of the sandbox")


def _is_known(source: Any) -> bool:
    """Whether `lambdify` may take names from `source`: a module of the list, or a dictionary of plain names."""
    if isinstance(source, dict):
        return all(type(name) is str and name.isidentifier() and not name.startswith("_") for name in source)
    return source in _LAMBDIFY_MODULES
