"""Programs that use something up: each ends in time with a status that is fit, and the next program is right."""

import time

import pytest

import sandbox
from sandbox import Limits, Pool

SLACK = 0.1
"""Seconds after the wall limit in which a run must be back: the promise of docs/sandbox.md."""

STOPPED = {"timeout"}
MEMORY = {"memory", "timeout"}
DEEP = {"error", "memory", "crashed", "timeout", "rejected"}
"""Python may notice that the stack ends, or not; a deep structure may also take long to make."""

CLASS = "class A:\n    def {}: {}\n"
NEST = "x = []\nfor i in range({}): x = [x]\n"
DEEPER = "import sys\nsys.setrecursionlimit(10 ** 9)\n"

PROGRAMS: dict[str, tuple[str, set[str]]] = {
    # what is shown of the value and of the error
    "repr_too_large": (CLASS.format("__repr__(self)", "return 'x' * 10 ** 10") + "A()", MEMORY),
    "repr_exits": (CLASS.format("__repr__(self)", "raise SystemExit('x' * 10 ** 6)") + "A()", {"error"}),
    "latex_loops": (
        "import sympy\nclass S(sympy.Symbol):\n    def _latex(self, p):\n        while 1: pass\nS('x') + 1",
        STOPPED,
    ),
    "symbols_loop": (
        "import sympy\nclass S(sympy.Symbol):\n    @property\n    def free_symbols(self):\n        while 1: pass\n"
        "S('x')",
        {"ok"},
    ),
    "message_exits": ("class E(Exception):\n    def __str__(self): exit()\nraise E", {"error"}),
    "message_raises_itself": ("class E(Exception):\n    def __str__(self): raise self\nraise E", {"error"}),
    "message_recurses": (DEEPER + "class E(Exception):\n    def __str__(self): return str(self)\nraise E", DEEP),
    "message_long": ("raise ValueError('x' * 10 ** 8)", {"error"}),
    "message_lies_about_length": (
        "class T(str):\n    def __len__(self): return 0\n    def __str__(self): return self\n"
        "class E(Exception):\n    def __str__(self): return T('x' * 10 ** 7)\nraise E",
        {"error"},
    ),
    "message_formats_itself": (
        "class T(str):\n    def __format__(self, spec): return 'y' * 10 ** 7\n    def __str__(self): return self\n"
        "class E(Exception):\n    def __str__(self): return T('x')\nraise E",
        {"error"},
    ),
    "error_name_long": ("class E(Exception): pass\nE.__name__ = 'x' * 10 ** 7\nraise E", {"error"}),
    "syntax_error_raises": (
        "class S(SyntaxError):\n    text = property(lambda self: 1 / 0)\nraise S('m', ('<block 1>', 1, 1, 'x'))",
        {"error"},
    ),
    "syntax_error_exits": (
        "class T:\n    def __str__(self): exit()\n"
        "e = SyntaxError('m', ('<block 1>', 1, 1, 'x'))\ne.text = T()\nraise e",
        {"error"},
    ),
    "syntax_error_unhashable": ("e = SyntaxError('m')\ne.filename = []\nraise e", {"error"}),
    "syntax_error_wrong_fields": (
        "e = SyntaxError('m', ('<block 1>', 1, 1, 'x'))\ne.lineno = 'x'\ne.offset = 'y'\ne.text = 5\nraise e",
        {"error"},
    ),
    "group_of_many": ("raise ExceptionGroup('g', [ValueError(i) for i in range(10 ** 5)])", {"error"}),
    "group_nested": (
        "e = ValueError(1)\nfor i in range(10 ** 4): e = ExceptionGroup('g', [e])\nraise e",
        DEEP,
    ),
    "context_chain": (
        "def f(n):\n    try:\n        if n: f(n - 1)\n        raise ValueError\n    finally: 1 / 0\nf(900)",
        {"error"},
    ),
    "surrogates": ("'\\ud800' * 10", {"ok"}),
    "escapes": ("'\\x00' * 20000", {"ok"}),
    "astral": ("'\\U0001F600' * 20000", {"ok"}),
    "digits": ("import sys\nsys.set_int_max_str_digits(0)\n10 ** 10 ** 7", STOPPED),
    "array_shown_whole": ("import numpy as np\nnp.set_printoptions(threshold=10 ** 9)\nnp.zeros(10 ** 7)", MEMORY),
    "latex_of_a_large_matrix": (
        "import sympy\nsympy.Matrix(300, 300, lambda i, j: sympy.Symbol('x') ** (i + j))",
        STOPPED,
    ),
    # depth
    "nested_repr": (NEST.format(10**5) + "x", DEEP),
    "nested_freed": (NEST.format(10**5) + "del x\n1", {"ok"}),
    "nested_compared": (NEST.format(10**5) + "y = x\n" + NEST.format(10**5) + "x == y", DEEP),
    "nested_copied": ("import copy\n" + NEST.format(10**5) + "copy.deepcopy(x)", DEEP),
    "nested_printed": ("import pprint\n" + NEST.format(10**4) + "pprint.pprint(x)", DEEP),
    "nested_json": (DEEPER + "import json\njson.loads('[' * 10 ** 6)", DEEP),
    "nested_json_written": ("import json\n" + NEST.format(10**5) + "json.dumps(x)", DEEP),
    "nested_maps": ("x = iter([])\nfor i in range(10 ** 5): x = map(int, x)\nlist(x)", DEEP),
    "nested_source": ("eval('(' * 10 ** 4 + '1' + ')' * 10 ** 4)", DEEP),
    "nested_signs": ("eval('-' * 10 ** 5 + '1')", DEEP),
    "nested_attributes": ("exec('x' + '.a' * 10 ** 4)", DEEP),
    "nested_expression": ("import sympy\nsympy.sympify('(' * 5000 + 'x' + ')' * 5000)", DEEP),
    "nested_lambda": ("import sympy\nsympy.lambdify('x', '-' * 50000 + 'x')", DEEP),
    "recursion": (DEEPER + "def f(n): return f(n + 1)\nf(0)", DEEP),
    "recursion_in_operator": (DEEPER + CLASS.format("__add__(self, o)", "return self + o") + "A() + 1", DEEP),
    "recursion_in_lookup": (DEEPER + CLASS.format("__getattr__(self, n)", "return getattr(self, n)") + "A().x", DEEP),
    "recursion_in_repr": (DEEPER + CLASS.format("__repr__(self)", "return repr(self)") + "A()", DEEP),
    # memory
    "width": ("format(1, '999999999d') + format(1, '999999999d')", MEMORY),
    "width_of_f_string": ("f'{1:>9999999999}'", MEMORY | {"error"}),
    "width_of_percent": ("'%999999999d' % 1", MEMORY),
    "replaced": ("('a' * 10 ** 5).replace('a', 'b' * 10 ** 6)", MEMORY),
    "joined": ("','.join(['x'] * 10 ** 9)", MEMORY),
    "constants_folded": ("x = 'a' * 4000 * 4000 * 4000", MEMORY),
    "text_stream": ("import io\nw = io.StringIO()\nwhile 1: w.write('x' * 10 ** 7)", MEMORY),
    "redirected_flood": (
        "from contextlib import redirect_stdout\nimport io\n"
        "with redirect_stdout(io.StringIO()):\n    while 1: print('x' * 10 ** 7)",
        MEMORY,
    ),
    "precision": ("import mpmath\nmpmath.mp.dps = 10 ** 9\nmpmath.mpf(1) / 3", MEMORY),
    "characters": ("import numpy as np\nnp.char.multiply(np.array(['x']), 10 ** 10)", MEMORY | {"error"}),
    "resized_again_and_again": (
        "import numpy as np\na = np.zeros(1)\nwhile 1: a.resize(a.size + 10 ** 5, refcheck=False)",
        MEMORY,
    ),
    # time, mostly inside C code
    "decimal_precision": ("from decimal import *\ngetcontext().prec = 10 ** 6\nDecimal(2).exp()", STOPPED),
    "fraction_of_text": ("from fractions import Fraction\nFraction('1e1000000000')", MEMORY),
    "power_modulo": ("pow(3, 7 ** 10 ** 6, 7 ** 10 ** 6)", STOPPED),
    "binomial": ("import math\nmath.comb(10 ** 8, 5 * 10 ** 7)", STOPPED),
    "constant_power": ("x = 9 ** 9 ** 9", STOPPED),
    "evaluated_power": ("eval('9 ** 9 ** 9')", STOPPED),
    "sympified_power": ("import sympy\nsympy.sympify('9**9**9')", STOPPED),
    "endless_any": ("import itertools\nany(itertools.repeat(0))", STOPPED),
    "endless_deque": ("import collections, itertools\ncollections.deque(itertools.count(), maxlen=0)", STOPPED),
    "endless_in": ("import itertools\n-1 in itertools.count()", STOPPED),
    "endless_sorted": ("import itertools\nsorted(itertools.cycle([1]))", MEMORY),
    "endless_product": ("import itertools\nlist(itertools.product(range(1000), repeat=10))", MEMORY),
    "equal_hashes": (
        "class H:\n    def __hash__(self): return 1\n    def __eq__(self, o): return False\n"
        "{H() for i in range(10 ** 5)}",
        STOPPED,
    ),
    "matrix_product": ("import numpy as np\na = np.ones((6000, 6000))\na @ a @ a", MEMORY),
    "backtracking": ("import re\nre.fullmatch('(x+x+)+y', 'x' * 5000)", STOPPED),
    "hashed": ("import hashlib\nh = hashlib.sha256()\nwhile 1: h.update(b'x' * 10 ** 8)", STOPPED),
    "nothing_printed": ("while 1: print(end='')", STOPPED),
    "nothing_read": ("import sys\nwhile sys.stdin.readline() == '': pass", STOPPED),
    "naps": ("import time\nwhile 1: time.sleep(0)", STOPPED),
    # code that will not be stopped
    "finalizer_loops": ("class A:\n    def __del__(self):\n        while 1: pass\na = A()\ndel a", STOPPED),
    "finalizer_left_over": ("class A:\n    def __del__(self):\n        while 1: pass\na = A()", {"ok"}),
    "finally_sleeps": ("import time\ntry: time.sleep(100)\nfinally: time.sleep(100)", STOPPED),
    "group_swallows": ("try:\n    while 1: pass\nexcept* BaseException: pass", STOPPED),
    "stack_swallows": (
        "from contextlib import ExitStack\nwith ExitStack() as s:\n    s.push(lambda *a: True)\n    while 1: pass",
        STOPPED,
    ),
    "coroutine_swallows": (
        "async def f():\n    while 1:\n        try:\n            while 1: pass\n        except BaseException: pass\n"
        "f().send(None)",
        STOPPED,
    ),
    "contains_itself": ("x = []\nx.append(x)\nx", {"ok"}),
    "print_long_separator": ("print(*range(10 ** 6), sep='x' * 100)", {"output_limit", "timeout"}),
    "write_into_itself": (
        "from contextlib import redirect_stdout\nclass W:\n    def write(self, t): print(t)\n"
        "with redirect_stdout(W()): print('x')",
        {"error"},
    ),
    "memory_error_forged": ("raise MemoryError('x' * 10 ** 6)", {"memory"}),
    "base_exception": ("class B(BaseException): pass\nraise B", {"error"}),
    "exit_of_an_object": ("import sys\nsys.exit(object())", {"error"}),
}  # fmt: skip


@pytest.mark.parametrize("name", PROGRAMS)
def test_ends_in_time(name: str) -> None:
    program, allowed = PROGRAMS[name]
    limits = Limits(wall=0.7, cpu=10)
    elapsed: list[float] = []
    while not elapsed or (min(elapsed) > limits.wall + SLACK and len(elapsed) < 4):  # the machine may be busy
        assert sandbox.run("1").value == "1"  # there is a worker to take
        started = time.monotonic()
        result = sandbox.run(program, limits)
        elapsed.append(time.monotonic() - started)
        assert result.status in allowed, result
    assert min(elapsed) < limits.wall + SLACK
    assert len(result.value or "") + len(result.error or "") + len(result.stdout) < 100_000
    after = sandbox.run("print('fine')\n6 * 7")
    assert (after.status, after.stdout, after.value) == ("ok", "fine\n", "42")


FINALIZERS = {
    "loops": "while True: pass",
    "computes": "10 ** 10 ** 9",
    "exits": "exit()",
    "prints": "print('left over')",
}


@pytest.mark.parametrize("name", FINALIZERS)
@pytest.mark.parametrize("cycle", ["", "a.me = a\n"])
def test_finalizers_do_not_reach_the_next_program(name: str, cycle: str) -> None:
    program = (
        "class A:\n    def __del__(self, print=print, exit=exit):\n        " + FINALIZERS[name] + "\na = A()\n" + cycle
    )
    with Pool(1, uses=9) as pool:
        assert pool.run(program).status == "ok"
        started = time.monotonic()
        after = pool.run("x = [[] for i in range(10 ** 5)]\n6 * 7", Limits(wall=20))
        assert (after.status, after.stdout, after.value) == ("ok", "", "42")
        assert time.monotonic() - started < 10


SETTINGS = {
    "weeks": ("import calendar\ncalendar.setfirstweekday(6)", "import calendar\ncalendar.firstweekday()"),
    "precision": ("import decimal\ndecimal.DefaultContext.prec = 5", "import decimal\ndecimal.Decimal(1) / 3"),
    "traps": (
        "import decimal\ndecimal.DefaultContext.traps[decimal.DivisionByZero] = False",
        "import decimal\ntry: decimal.Decimal(1) / 0\nexcept decimal.DivisionByZero: print('raised')",
    ),
    "evaluation": ("import sympy\nsympy.evaluate(False).__enter__()", "import sympy\nx = sympy.Symbol('x')\nx + x"),
    "printing": (
        "from sympy.printing.latex import LatexPrinter\nLatexPrinter.set_global_settings(order='rev-lex')",
        "import sympy\nx = sympy.Symbol('x')\nsympy.latex(x ** 2 + x + 1)",
    ),
    "complex_numbers": ("import mpmath\nmpmath.mp.trap_complex = True", "import mpmath\nmpmath.sqrt(-1)"),
    "generator": (
        "import numpy as np\nnp.random.set_bit_generator(np.random.PCG64(5))",
        "import numpy as np\nnp.random.randint(1000)",
    ),
    "polynomials": (
        "import numpy as np\nnp.polynomial.set_default_printstyle('ascii')",
        "import numpy as np\nstr(np.polynomial.Polynomial([1, 2]))",
    ),
    "output": ("import contextlib, io\ncontextlib.redirect_stdout(io.StringIO()).__enter__()", "print('hi')"),
    "input": ("import sys\nsys.stdin.close()", "import sys\nsys.stdin.read()"),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_do_not_reach_the_next_program(name: str) -> None:
    change, look = SETTINGS[name]
    expected = sandbox.run(look)
    with Pool(1, uses=9) as pool:
        assert pool.run(change).status == "ok"
        after = pool.run(look)
    assert (after.status, after.stdout, after.value) == (expected.status, expected.stdout, expected.value)
