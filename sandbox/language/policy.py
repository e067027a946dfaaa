"""The language policy: which Python a block may be written in, and how its attribute accesses are sent through guards.

A subclass of RestrictedPython's transformer that accepts what a model ordinarily writes. It gives clear refusals and
keeps answers honest; it is not the boundary. Names and attributes are decided here as far as the source shows them, and
by `guards.py` when the program runs. What is not known here is refused (the base class's rule).
"""

from __future__ import annotations

import ast

from RestrictedPython.transformer import IOPERATOR_TO_STR

from .names import GUARDED, HOOKS, LABELS, METHODS, OF_SOME, READABLE, WATCHED, is_dunder, refusal
from .traversal import Refused, Traversal, call

_ASSIGNABLE = METHODS | HOOKS | {"__slots__", "__all__", "__version__", "__author__"}
_MODULE_NAMES = frozenset({"__name__", "__doc__", "__debug__"})


class Policy(Traversal):
    """See the module docstring. One instance per program."""

    def __init__(self, errors: list[str], warnings: list[str], used_names: dict[str, bool]):
        super().__init__(errors, warnings, used_names)
        self._classes: list[str] = []

    def error(self, node: ast.AST, info: str) -> None:
        self.errors.append(f"line {getattr(node, 'lineno', '?')}: {info}")

    # names

    def check_name(self, node: ast.AST, name: str | None, allow_magic_methods: bool = False) -> None:
        """Single-underscore names are ordinary but for those of the guards; `__name__` is kept for the language."""
        if name is None or name.strip("_") == "":
            return
        if is_dunder(name):
            if name not in _ASSIGNABLE:
                self.error(node, f"the name {name} is not available in the sandbox")
        elif name in GUARDED:
            self.error(node, f"the name {name} is reserved in the sandbox")

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if not (isinstance(node.ctx, ast.Load) and node.id in _MODULE_NAMES):
            self.check_name(node, node.id)
        return node

    def visit_Nonlocal(self, node: ast.Nonlocal | ast.Global) -> ast.AST:
        for name in node.names:
            self.check_name(node, name)
        return node

    visit_Global = visit_Nonlocal

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        self.check_name(node, node.name)
        return self.node_contents_visit(node)

    def inject_print_collector(self, node: ast.AST, position: int = 0) -> None:
        """`print` is an ordinary function here."""

    # attributes

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        load = isinstance(node.ctx, ast.Load)
        allowed = READABLE | OF_SOME if load else LABELS
        if (reason := refusal(node.attr)) and node.attr not in allowed:
            self.error(node, reason)
        attr = self._mangled(node.attr)
        value = self.visit(node.value)
        if load:
            return call(node, "_getattr_", value, attr)
        node.attr, node.value = attr, call(node, "_write_", value)
        return node

    def _mangled(self, name: str) -> str:
        """What Python does with `__private` in a class, which it could not do to a string constant."""
        cls = self._classes[-1].lstrip("_") if self._classes else ""
        return f"_{cls}{name}" if cls and name.startswith("__") and not name.endswith("__") else name

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        if not isinstance(node.target, ast.Attribute):
            return self.node_contents_visit(node)
        target = node.target
        if reason := refusal(target.attr):
            self.error(node, reason)
        operator = IOPERATOR_TO_STR[type(node.op)]
        attr = self._mangled(target.attr)
        inplace = call(node, "_inplace_", self.visit(target.value), attr, operator, self.visit(node.value))
        return ast.copy_location(ast.Expr(inplace), node)

    # items, iteration and unpacking reach nothing that the attribute guards have not let through

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        return self.node_contents_visit(node)

    visit_With = visit_For = visit_comprehension = visit_TryStar = visit_Subscript
    visit_AsyncWith = visit_AsyncFor = visit_Await = visit_Subscript
    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_Subscript

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        match node.targets:
            case [ast.Name("__match_args__")]:
                self._check_match_args(node.value)
                return node
        return self.node_contents_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        return self.node_contents_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """`f(**mapping)` may not smuggle in special names: some callables turn keywords into attributes."""
        node = self.node_contents_visit(node)
        for keyword in node.keywords:
            if keyword.arg is None:
                keyword.value = call(keyword.value, "_keywords_", keyword.value)
            elif is_dunder(keyword.arg):
                self.error(node, f"the keyword {keyword.arg} is not available in the sandbox")
        return node

    # statements

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        self.check_name(node, node.name)
        self.check_function_argument_names(node)
        return self.node_contents_visit(node)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        self.check_name(node, node.name)
        for keyword in node.keywords:
            if keyword.arg is None or keyword.arg.startswith("_"):
                self.error(node, "only plain keywords are available in a class statement in the sandbox")
        self._classes.append(node.name)
        try:
            node = self.node_contents_visit(node)
        finally:
            self._classes.pop()
        for keyword in node.keywords:
            if keyword.arg == "metaclass":
                keyword.value = call(keyword.value, "_type_", keyword.value)
        return node

    def check_import_names(self, node: ast.Import | ast.ImportFrom) -> ast.AST:
        """Only which names get bound is decided here; which modules exist is decided by `sandbox.language.modules`."""
        if isinstance(node, ast.ImportFrom) and node.level:
            self.error(node, "relative imports are not available in the sandbox")
        for alias in node.names:
            if alias.name != "*":
                self.check_name(node, alias.asname or alias.name.partition(".")[0])
        return node

    # pattern matching

    def visit_Match(self, node: ast.AST) -> ast.AST:
        return self.node_contents_visit(node)

    visit_match_case = visit_MatchSingleton = visit_MatchSequence = visit_MatchOr = visit_Match

    def visit_MatchValue(self, node: ast.MatchValue) -> ast.AST:
        node.value = self._dotted(node.value)
        return node

    def visit_MatchAs(self, node: ast.MatchAs | ast.MatchStar) -> ast.AST:
        self.check_name(node, node.name)
        return self.node_contents_visit(node)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node: ast.MatchMapping) -> ast.AST:
        self.check_name(node, node.rest)
        node.keys = [self._dotted(key) for key in node.keys]
        node.patterns = [self.visit(pattern) for pattern in node.patterns]
        return node

    def visit_MatchClass(self, node: ast.MatchClass) -> ast.AST:
        for attr in node.kwd_attrs:
            self._check_in_pattern(node, attr)
        node.cls = self._dotted(node.cls)
        node.patterns = [self.visit(pattern) for pattern in node.patterns]
        node.kwd_patterns = [self.visit(pattern) for pattern in node.kwd_patterns]
        return node

    def _dotted(self, node: ast.expr) -> ast.expr:
        """A name with attributes has to stay as it is in a pattern."""
        if not isinstance(node, ast.Attribute):
            return self.visit(node)
        self._check_in_pattern(node, node.attr)
        node.value = self._dotted(node.value)
        return node

    def _check_match_args(self, node: ast.expr) -> None:
        """A literal, so that the attributes that patterns read by position are known here."""
        for item in node.elts if isinstance(node, ast.Tuple) else [node]:
            match item:
                case ast.Constant(str(attr)):
                    self._check_in_pattern(node, attr)
                case _:
                    self.error(node, "__match_args__ is a tuple of plain strings in the sandbox")

    def _check_in_pattern(self, node: ast.AST, attr: str) -> None:
        """What a pattern reads goes through no guard, so only plainly public attributes may be named."""
        if attr.startswith("_") or attr in WATCHED:
            self.error(node, f"the attribute {attr} is not available in a pattern")


def restrict(tree: ast.AST) -> ast.AST:
    """Check and rewrite a parsed program. Raises `Refused` with up to three reasons."""
    errors: list[str] = []
    tree = Policy(errors, [], {}).visit(tree)
    if errors:
        raise Refused("\n".join(dict.fromkeys(errors[:3])))
    return tree
