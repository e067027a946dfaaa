"""Blocks of code: what comes back, what persists, what a model gets to read."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import sandbox
from sandbox import ExecResult, Limits, Session


@pytest.fixture
def session():
    with Session(Limits(wall=10)) as session:
        yield session


def test_printed_text(session: Session) -> None:
    result = session.run("print('a', 1)")
    assert (result.status, result.stdout, result.value) == ("ok", "a 1\n", None)
    assert 0 < result.ms < 10_000


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("1 + 1", "2"),
        ("x = 5\nx * 2", "10"),
        ("'text'", "'text'"),
        ("x = 1", None),
        ("None", None),
        ("print(3)", None),
        ("for i in range(2):\n    i", None),
        ("if True:\n    5", None),
        ("def f():\n    return 1\nf()", "1"),
        ("[1, 2][::-1];", "[2, 1]"),
        ("# nothing", None),
        ("", None),
        ("(yes := 4)", "4"),
        ("3  # a comment after it", "3"),
    ],
)
def test_only_a_last_expression_is_echoed(session: Session, code: str, value: str | None) -> None:
    result = session.run(code)
    assert (result.status, result.value) == ("ok", value)


def test_print_and_echo_together(session: Session) -> None:
    result = session.run("print('printed')\n6 * 7")
    assert (result.stdout, result.value, result.text) == ("printed\n", "42", "printed\n42")


def test_sympy_values_come_with_latex(session: Session) -> None:
    result = session.run("from sympy import *\nsqrt(2) / 2")
    assert (result.value, result.latex) == ("sqrt(2)/2", r"\frac{\sqrt{2}}{2}")
    assert session.run("solve(Symbol('x')**2 - 2)").latex == r"\left[ - \sqrt{2}, \  \sqrt{2}\right]"
    assert session.run("Matrix([[1]])").latex == r"\left[\begin{matrix}1\end{matrix}\right]"
    assert session.run("42").latex is None


def test_variables_functions_and_imports_persist(session: Session) -> None:
    assert session.run("import math\nx = 5\ndef area(r):\n    return math.pi * r ** 2 + x").status == "ok"
    assert session.run("x += 1\nround(area(1), 2)").value == "9.14"
    assert session.run("class P:\n    def __init__(self): self.a = x\np = P()").status == "ok"
    assert session.run("p.a, P().a").value == "(6, 6)"


def test_sessions_do_not_see_each_other() -> None:
    with Session() as one, Session() as two:
        one.run("secret = 7")
        result = two.run("secret")
        assert result.status == "error"
        assert "NameError" in (result.error or "")
        assert one.run("secret").value == "7"


def test_what_a_program_does_to_a_library_is_gone_with_it() -> None:
    dirty = "import numpy as np, decimal, random\nfrom mpmath import mp\nnp.seterr(all='raise')\nnp.random.seed(1)\n"
    assert sandbox.run(dirty + "random.seed(1)\ndecimal.getcontext().prec = 3\nmp.dps = 5").status == "ok"
    clean = sandbox.run("import decimal\nfrom mpmath import mp\nprint(decimal.getcontext().prec, mp.dps)")
    assert clean.stdout == "28 15\n"


def test_two_runs_of_one_program_are_equal() -> None:
    code = "import random\nprint(random.random(), hash('a'), {'x', 'y', 'z'})"
    assert sandbox.run(code).stdout == sandbox.run(code).stdout


def test_output_before_an_error_is_kept(session: Session) -> None:
    result = session.run("print('so far')\nundefined\nprint('never')")
    assert (result.status, result.stdout, result.state_lost) == ("error", "so far\n", False)
    assert result.text.startswith("so far\nTraceback")


def test_an_error_keeps_the_variables(session: Session) -> None:
    session.run("x = 1\n1 / 0")
    assert session.run("x").value == "1"


def test_traceback_has_the_lines_of_the_block(session: Session) -> None:
    result = session.run("def f(a):\n    b = a\n    return 1 / b\n\nx = f(0)")
    assert result.error == (
        "Traceback (most recent call last):\n"
        '  File "<block 1>", line 5, in <module>\n'
        "    x = f(0)\n"
        '  File "<block 1>", line 3, in f\n'
        "    return 1 / b\n"
        "ZeroDivisionError: division by zero"
    )
    later = session.run("# a comment\nf(0)").error or ""
    assert 'File "<block 2>", line 2' in later
    assert 'File "<block 1>", line 3, in f\n    return 1 / b' in later


def test_traceback_leaves_out_library_frames_and_keeps_whole_messages(session: Session) -> None:
    error = session.run("import sympy\nsympy.Matrix([[1, 1], [1, 1]]).inv()").error or ""
    assert "site-packages" not in error
    assert "Matrix det == 0; not invertible" in error
    assert (session.run("raise ValueError('one\\ntwo')").error or "").endswith("ValueError: one\ntwo")


def test_traceback_of_deep_recursion_is_short(session: Session) -> None:
    error = session.run("def f(n):\n    return f(n + 1)\nf(0)").error or ""
    assert "RecursionError" in error
    assert len(error.splitlines()) < 20


def test_traceback_is_bounded(session: Session) -> None:
    assert len(session.run("raise ValueError('x' * 10**6)").error or "") < 3_000


def test_syntax_error_points_at_the_place(session: Session) -> None:
    result = session.run("x = 1\ny = = 2")
    assert result.status == "error"
    assert "line 2" in (result.error or "")
    assert "SyntaxError: invalid syntax" in (result.error or "")


@pytest.mark.parametrize("code", ["x.__globals__", "class A(**options): pass", "_getattr_ = 1", "from . import x"])
def test_refusals_say_why_and_where(session: Session, code: str) -> None:
    result = session.run("print('ran')\n" + code)
    assert (result.status, result.stdout) == ("rejected", "")
    assert (result.error or "").startswith("Not run: line 2: ")


def test_missing_module_names_those_there_are(session: Session) -> None:
    result = session.run("import matplotlib.pyplot as plt")
    assert result.status == "error"
    assert "No module named 'matplotlib.pyplot' in the sandbox (there are: " in (result.error or "")


def test_a_missing_module_can_be_caught(session: Session) -> None:
    assert session.run("try:\n    import os\nexcept ImportError:\n    print('none')").stdout == "none\n"


def test_latex_in_strings_is_retried_raw(session: Session) -> None:
    code = '"""Find $\\underline{x}$ and \\Nu."""\nname = "\\N{x"\nprint("tab\\there", len(name))\n1 / 0'
    result = session.run(code)
    assert result.stdout == "tab\there 4\n"
    assert "line 4" in (result.error or "")


def test_main_and_one_namespace(session: Session) -> None:
    code = (
        "k = 3\ndef f():\n    return [k * i for i in range(3)], [g(i) for i in range(2)]\ndef g(i):\n    return k + i\n"
    )
    assert session.run(code + "if __name__ == '__main__':\n    print(f())").stdout == "([0, 3, 6], [3, 4])\n"


def test_system_exit_ends_the_block_only(session: Session) -> None:
    assert session.run("x = 1\nprint('a')\nraise SystemExit(3)\nx = 2").status == "ok"
    assert session.run("x").value == "1"


@pytest.mark.parametrize("text", ["naïve 中文 🙂", "\\ud800", "\\x00", "\\x1b[31m", "a\\rb"])
def test_any_text_comes_back(session: Session, text: str) -> None:
    result = session.run(f"print('{text}')\n'{text}'")
    assert result.status == "ok"
    result.model_dump_json()


@pytest.mark.parametrize(
    "code", ["\ud800", "x = '\ud800'", "\0", "x = 1\0", "(" * 500, "-" * 20_000 + "1", "#" * 300_000]
)
def test_strange_sources_are_answered(session: Session, code: str) -> None:
    assert session.run(code).status in {"error", "rejected", "ok"}
    assert session.run("1").value == "1"


@pytest.mark.parametrize("body", ["raise ValueError", "return 5", "return 'x' * 10**6", "return str(self)"])
def test_hostile_repr_is_harmless(session: Session, body: str) -> None:
    result = session.run(f"class R:\n    def __repr__(self):\n        {body}\nR()")
    assert result.status in {"ok", "error"}
    assert len(result.value or "") < 21_000
    assert session.run("1").value == "1"


def test_long_sums_are_not_too_deep(session: Session) -> None:
    assert session.run(" + ".join(["1"] * 300)).value == "300"


def test_result_is_plain_data() -> None:
    result = sandbox.run("1")
    assert ExecResult.model_validate_json(result.model_dump_json()) == result


def test_closed_session_refuses() -> None:
    session = Session()
    session.run("1")
    session.close()
    session.close()
    with pytest.raises(RuntimeError, match="closed"):
        session.run("1")


def test_a_container_that_holds_itself_is_echoed() -> None:
    assert sandbox.run("d = {}\nd['x'] = d\nd").value == "{'x': {...}}"


@pytest.mark.parametrize("program", [None, b"print(1)", ["a"]])
def test_what_is_no_program(program: object) -> None:
    with pytest.raises(TypeError, match="a program is a str"):
        sandbox.run(program)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "bound", [{"wall": 1e10}, {"wall": float("inf")}, {"cpu": 1e18}, {"memory_mb": 10**15}, {"output_chars": 10**15}]
)
def test_limits_have_limits(bound: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="less than or equal"):
        Limits(**bound)  # type: ignore[arg-type]


def test_the_largest_limits_work() -> None:
    result = sandbox.run("print(1)", Limits(wall=86_400, cpu=86_400, memory_mb=1 << 20, output_chars=10_000_000))
    assert result.stdout == "1\n"


def test_exit_with_a_message_is_an_error() -> None:
    result = sandbox.run("import sys\nprint('before')\nsys.exit('no solution')")
    assert (result.status, result.stdout) == ("error", "before\n")
    assert "SystemExit: no solution" in str(result.error)
    assert sandbox.run("exit(0)").status == sandbox.run("exit()").status == "ok"


def test_a_byte_order_mark_is_no_syntax_error() -> None:
    assert sandbox.run("\ufeff6 * 7").value == "42"


def test_limits_of_another_kind() -> None:
    with pytest.raises(TypeError, match=r"sandbox\.Limits"):
        sandbox.run("1", {"wall": 1})  # type: ignore[arg-type]


def test_closing_from_another_thread_ends_the_block() -> None:
    session = Session(Limits(wall=60, cpu=60))
    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(session.run, "while True: pass")
        while not (session._handle and session._handle.started):
            time.sleep(0.01)
        session.close()
        assert running.result(20).status == "crashed"
