"""The language policy against programs nobody wrote: it accepts or refuses, and lets nothing through that it guards."""

import ast
import contextlib
import io
import warnings
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import sandbox
from sandbox import Limits
from sandbox.host import HOST
from sandbox.language.guards import GUARDS
from sandbox.language.names import HOOKS, LABELS, METHODS, OF_SOME, READABLE, WATCHED, is_dunder
from sandbox.language.policy import restrict
from sandbox.language.program import compile_block
from sandbox.language.traversal import Refused
from tests.sandbox.grammar import BENIGN, BOX, HOSTILE, MILD, programs

NAMES = (
    METHODS
    | HOOKS
    | {f"__{name}__" for name in ["slots", "all", "version", "author", "name", "doc", "debug", "match_args"]}
)
"""Special names that a rewritten program may have: methods, and what is only read or only declared."""

PATIENT = Limits(wall=60, cpu=30)
many = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

PIECES = [
    "'",
    '"',
    "'''",
    "\\",
    "\\N{",
    "\\x",
    "\\u12",
    "(",
    "[",
    "{",
    "}",
    "f'",
    "rb'",
    "\n",
    "\r",
    "\t",
    "    ",
    "\f",
]
PIECES += [
    "\0",
    "\ufeff",
    "\ud800",
    "#",
    ":",
    ";",
    "def f",
    "x",
    "=",
    ".",
    "@",
    "match",
    "\u2028",
    "０",
    "ﬁ",
    "# coding: x",
]
NOISE = st.text() | st.text(st.characters()) | st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
BYTES = st.binary().map(lambda data: data.decode("utf-8", "surrogateescape"))


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Python warns of much that a grammar makes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@settings(many, max_examples=500)
@given(source=NOISE | BYTES)
@example("('\\N'0")
def test_any_text_is_a_program_or_refused(source: str) -> None:
    with contextlib.suppress(Refused, SyntaxError):
        compile_block(source, "<block 1>")


@settings(many, max_examples=150)
@given(source=programs(HOSTILE, 2) | programs(MILD, 3))
@example("f(**(await x))")
def test_nothing_unguarded_is_let_through(source: str) -> None:
    with contextlib.suppress(Refused, SyntaxError):
        compile_block(source, "<block 1>")
    with contextlib.suppress(Refused, SyntaxError):
        _check(restrict(ast.parse(source)))


def test_the_check_sees_what_is_unguarded() -> None:
    for source in ["x.real", "x.y = 1", "__class__", "def f(__x__): pass", "_write_(x).__class__ = 1", "_getattr_"]:
        with pytest.raises(AssertionError):
            _check(ast.parse(source))


def _check(tree: ast.AST) -> None:
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    in_patterns = {id(part) for node in ast.walk(tree) for part in _dotted(node)}
    for node in ast.walk(tree):
        for name in _identifiers(node):
            assert not is_dunder(name) or name in NAMES, name
            assert name not in GUARDS or id(node) in called, f"{name} is handed around"
        if isinstance(node, ast.Attribute):
            assert not is_dunder(node.attr) or node.attr in LABELS
            if id(node) in in_patterns:
                assert not node.attr.startswith("_")
                assert node.attr not in WATCHED
            else:
                assert not isinstance(node.ctx, ast.Load), f"{ast.unparse(node)} is read unguarded"
                assert ast.unparse(node.value).startswith("_write_("), f"{ast.unparse(node)} is written unguarded"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_getattr_":
            assert isinstance(node.args[1], ast.Constant)
            assert not is_dunder(node.args[1].value) or node.args[1].value in READABLE | OF_SOME


def _dotted(node: ast.AST) -> Iterator[ast.AST]:
    """The attributes that a pattern names, and those they hang on."""
    roots = {ast.MatchValue: "value", ast.MatchClass: "cls", ast.MatchMapping: "keys"}
    found = getattr(node, roots.get(type(node), ""), [])
    for part in found if isinstance(found, list) else [found]:
        while isinstance(part, ast.Attribute):
            yield part
            part = part.value


def _identifiers(node: ast.AST) -> Iterator[str]:
    """All names in a node, but for constants and for what is imported, which is decided when the program runs."""
    if isinstance(node, ast.alias):
        yield node.asname or node.name.partition(".")[0]
    elif not isinstance(node, ast.Constant | ast.ImportFrom):
        for _, value in ast.iter_fields(node):
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, str):
                    yield item


@settings(many, max_examples=60)
@given(source=programs(HOSTILE, 2) | programs(MILD, 3))
def test_what_is_compiled_ends_in_order(source: str) -> None:
    result = sandbox.run(source, Limits(wall=1))
    assert result.status in ("ok", "error", "rejected", "timeout"), result


@settings(many, max_examples=150)
@given(source=programs(BENIGN, 5).map(BOX.__add__))
@example("class K: a = 'k'\nmatch {'k': 1}:\n    case {K.a: v}: print(v)")
@example("class _:\n    def __p(self): return 1\n    def q(self): return self.__p()\nprint(_().q())")
def test_ordinary_programs_print_what_python_prints(source: str) -> None:
    printed, error = _plain(source)
    result = sandbox.run(source, PATIENT)
    assert result.stdout == printed
    assert (result.error or "").rpartition("\n")[2] == error


def _plain(source: str) -> tuple[str, str]:
    """What is printed by plain Python, and the last line of its traceback."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(source, "<program>", "exec"), {"__name__": "__main__"})
        except Exception as error:
            message = str(error).rpartition("\n")[2]
            return printed.getvalue(), f"{type(error).__name__}: {message}" if message else type(error).__name__
    return printed.getvalue(), ""


@pytest.fixture(scope="module", autouse=True)
def zygote() -> None:
    HOST.layers()
