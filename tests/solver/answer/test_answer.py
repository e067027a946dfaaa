"""Answers are compared exactly, on time, and without ever being executed."""

from __future__ import annotations

import asyncio
import json
import math
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.answer import amounts, compare, numeric
from solver.errors import UsageError

CASES = [json.loads(line) for line in (Path(__file__).parents[2] / "cases/answers.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['prediction'][:30]} ~ {case['gold'][:30]}")
def test_case(case):
    verdict = compare(case["prediction"], case["gold"])
    assert (verdict.relation, verdict.lenient) == (case["relation"], case["lenient"]), verdict
    assert verdict.strict == (verdict.relation == "EQUAL")
    assert compare(case["gold"], case["prediction"]).relation == case["relation"], "strict equality is symmetric"


@pytest.mark.parametrize(
    ("prediction", "gold"),
    [(5, "5"), ("5.0", 5), (0.5, r"\frac{1}{2}"), ("1/3", Fraction(1, 3)), (Decimal("2.50"), 2.5), (10**30, "1e30")],
)
def test_a_number_may_be_a_number(prediction, gold):
    assert compare(prediction, gold).strict


@pytest.mark.parametrize("answer", [None, True, [5], {5}, sympy.Integer(5)])
def test_what_is_neither_text_nor_number_is_a_sentence(answer):
    with pytest.raises(UsageError, match=f"An answer is a text or a number, not {type(answer).__name__}"):
        compare(answer, "5")


PAYLOADS = [
    r"\boxed{__import__('os').mkdir('PATH')}",
    "__import__('os').mkdir('PATH')",
    "sympify(\"__import__('os').mkdir('PATH')\")",
    "Symbol(\"__import__('os').mkdir('PATH')\")",
    "Rational(\"__import__('os').mkdir('PATH')\")",
    "Float(__import__('os').mkdir('PATH'))",
    "FiniteSet(__import__('os').mkdir('PATH'), 1)",
    "Matrix([[__import__('os').mkdir('PATH')]])",
    "{x: open('PATH', 'w')}",
    "Eq(x, open('PATH', 'w'))",
    "sqrt.__globals__['sympy'].sys.modules['os'].mkdir('PATH')",
    "[].__class__.__base__.__subclasses__()[0].mkdir('PATH')",
    r"x^{__import__('os').mkdir('PATH')}",
    r"\text{}__import__('os').mkdir('PATH') + \frac{1}{2}",
    'f\'{open("PATH", "w")}\'',
    "(lambda: open('PATH', 'w'))()",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_model_text_is_never_run(payload, tmp_path):
    """Pitfall P24: ToRA's grader made the directory that a prediction named."""
    made = tmp_path / "made"
    verdict = compare(payload.replace("PATH", str(made)), "5")
    assert verdict.relation != "EQUAL"
    assert not made.exists()


@pytest.fixture
def warm():
    """A worker that has started: its imports do not count against the time of a comparison."""
    assert compare(*IDENTITY).rule == "points"


IDENTITY = "sin(2*x)", r"2\sin(x)\cos(x)"
"""What only the worker knows."""

ENDLESS = r"\int_0^{10} x^x e^{x^x} dx"


def test_a_second_is_a_second_and_the_next_comparison_works(warm):
    start = time.monotonic()
    verdict = compare(ENDLESS, "x+3", timeout=1.0)
    assert time.monotonic() - start < 2.5
    assert (verdict.relation, verdict.rule) == ("UNKNOWN", "timeout")
    assert compare(*IDENTITY).relation == "EQUAL"


MONSTERS = [
    *("(" * 5000 + "1" + ")" * 5000, "1" * 30_000, "-" * 5000 + "1", "x" * 30_000, "2^" * 2000 + "2"),
    *(r"\frac" * 3000, "{" * 3000, "1," * 9000 + "1", "a " * 9000, r"\boxed{" * 2000, "[[1,2],[3,4]]," * 500),
    *(
        "9" * 15_000 + "!",
        "1e" + "9" * 9000,
        "x^{" * 600 + "2" + "}" * 600,
        "|x|" * 600,
        "1/(1+" * 300 + "x" + ")" * 300,
    ),
]


@pytest.mark.parametrize("text", MONSTERS, ids=lambda text: f"{text[:12]}... ({len(text)})")
def test_monsters_are_answered_at_once(text, warm):
    start = time.monotonic()
    assert compare(text, "7").relation in ("UNKNOWN", "DIFFERENT")
    assert compare(text, text).relation == "EQUAL"
    assert time.monotonic() - start < 3.5


def test_sets_of_sets_do_not_explode(warm):
    inner = "{" + ",".join(map(str, range(30))) + "}"
    start = time.monotonic()
    assert (
        compare("{" + ",".join([inner] * 30) + "}", "{" + ",".join([inner] * 29 + ["{1}"]) + "}").relation == "UNKNOWN"
    )
    assert time.monotonic() - start < 3.5


def test_from_many_threads():
    pairs = [(f"sin({n}*x)**2 + cos({n}*x)**2", "1") for n in range(2, 34)]
    with ThreadPoolExecutor(8) as pool:
        assert {verdict.relation for verdict in pool.map(lambda pair: compare(*pair), pairs)} == {"EQUAL"}


async def test_from_asyncio():
    verdicts = await asyncio.gather(
        *(asyncio.to_thread(compare, f"sin({n}*x)**2 + cos({n}*x)**2", "1") for n in range(2, 9))
    )
    assert {verdict.relation for verdict in verdicts} == {"EQUAL"}


def test_numbers_are_compared_without_sympy_and_without_a_worker():
    code = (
        "import sys; from solver.answer import compare;"
        "assert compare('1,000', r'\\frac{2000}{2}').relation == 'EQUAL' and compare('3 cm', '4').rule == 'number';"
        "assert not {'sympy', 'numpy', 'subprocess'} & sys.modules.keys(), 'heavy'"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3])


def test_the_rule_that_decided_is_named():
    assert compare("17.999999999999996", "18").rule == "float_noise"
    assert compare("$5", "5").rule == "number"
    assert compare("x = 5", "5").rule == "assignment"
    assert compare("(a)", "A.").rule == "choice"
    assert compare("", "5") == ("UNKNOWN", "empty", False, False)


def same(left: str, right: str) -> bool:
    return compare(left, right).relation == "EQUAL"


def differ(left: str, right: str) -> bool:
    return compare(left, right).relation == "DIFFERENT"


@given(st.integers(-(10**40), 10**40))
def test_integers_round_trip(value):
    text = str(value)
    assert same(text, f"{value:,}")
    assert same(f"{value}.0", f"${text}$")
    assert differ(text, str(value + 1))


@given(st.fractions(max_denominator=10**9))
def test_fractions_round_trip(value):
    latex = rf"\frac{{{value.numerator}}}{{{value.denominator}}}"
    assert same(str(value), latex)
    assert same(repr(value), latex)
    assert differ(str(value), str(value + Fraction(1, 10**10)))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_round_trip(value):
    assert same(str(value), repr(value))
    assert same(str(value), f"np.float64({value!r})")
    assert amounts.key(numeric.parse(str(value))) == amounts.key(numeric.parse(f"+{value!r}".replace("+-", "-")))
    if abs(value) > 1e-290 and math.isfinite(value * 1.000001):
        assert differ(str(value), str(value * 1.000001))


@given(st.integers(-(10**6), 10**6), st.integers(1, 1000))
def test_float_noise_of_a_short_decimal(cents, count):
    """A sum of hundredths in floats is the decimal that it stands for."""
    exact = Decimal(cents * count) / 100
    noisy = (cents / 100) * count
    assert same(repr(noisy), str(exact))


@given(st.decimals(-(10**8), 10**8, places=6))
def test_decimals_round_trip(value):
    assert same(str(value), repr(value))
    assert differ(str(value), str(value + Decimal("0.000001")))


X, Y = sympy.symbols("x y")
ATOMS = st.one_of(
    st.integers(-9, 9).map(sympy.Integer),
    st.fractions(-9, 9, max_denominator=9).map(lambda f: sympy.Rational(f.numerator, f.denominator)),
    st.sampled_from([X, Y, sympy.pi, sympy.sqrt(2), sympy.sqrt(3), sympy.E]),
)
EXPRESSIONS = st.recursive(
    ATOMS,
    lambda part: st.one_of(
        st.tuples(part, part).map(lambda two: two[0] + two[1]),
        st.tuples(part, part).map(lambda two: two[0] * two[1]),
        st.tuples(part, st.integers(1, 3)).map(lambda two: two[0] ** two[1]),
        part.map(lambda inside: sympy.sin(inside)),
        part.map(lambda inside: sympy.sqrt(inside**2 + 1)),
        part.map(lambda inside: 1 / (inside**2 + 2)),
    ),
    max_leaves=4,
)


@settings(max_examples=60, deadline=None)
@given(EXPRESSIONS)
def test_sympy_round_trips(expression):
    plain = str(expression)
    assert same(plain, sympy.latex(expression)), sympy.latex(expression)
    assert same(sympy.srepr(expression), plain), sympy.srepr(expression)
    assert differ(plain, str(expression + 1))


@settings(max_examples=25, deadline=None)
@given(st.lists(ATOMS, min_size=2, max_size=4, unique=True))
def test_sympy_collections_round_trip(members):
    collection = sympy.FiniteSet(*members)
    assert same(str(collection), sympy.latex(collection))
    assert same(sympy.srepr(collection), sympy.latex(collection))
    matrix = sympy.Matrix([members, members])
    assert same(str(matrix), sympy.latex(matrix))
    assert same(sympy.latex(sympy.Tuple(*members)), str(tuple(members)))
    assert differ(str(tuple(members)), str((*members[:-1], members[-1] + 1)))


@given(st.integers(-50, 50), st.integers(1, 50), st.booleans(), st.booleans())
@settings(max_examples=25, deadline=None)
def test_sympy_intervals_round_trip(start, width, left_open, right_open):
    interval = sympy.Interval(start, start + width, left_open, right_open)
    assert same(str(interval), sympy.latex(interval))
    assert same(sympy.srepr(interval), sympy.latex(interval))
    assert differ(str(interval), sympy.latex(sympy.Interval(start, start + width, not left_open, right_open)))


@given(st.complex_numbers(max_magnitude=10**6, allow_nan=False).map(lambda z: complex(round(z.real), round(z.imag))))
@settings(max_examples=40, deadline=None)
def test_complex_numbers_round_trip(value):
    exact = sympy.Integer(int(value.real)) + sympy.Integer(int(value.imag)) * sympy.I
    assert same(str(value), sympy.latex(exact))
    assert same(str(exact), sympy.srepr(exact))
    assert differ(str(value), sympy.latex(exact + sympy.I))


@given(st.lists(st.fractions(max_denominator=99), min_size=2, max_size=6, unique=True), st.data())
@settings(max_examples=40)
def test_printed_lists_sets_and_dictionaries_round_trip(members, data):
    texts = [str(member) for member in members]
    shuffled = data.draw(st.permutations(texts))
    assert same(f"[{', '.join(texts)}]", ", ".join(shuffled))
    assert same(f"{{{', '.join(texts)}}}", rf"\{{{', '.join(shuffled)}\}}")
    assert differ(f"[{', '.join(texts)}]", ", ".join([*shuffled[:-1], str(Fraction(shuffled[-1]) + 1000)]))
    pairs = [f"x{place}: {text}" for place, text in enumerate(texts)]
    assert same(f"{{{', '.join(pairs)}}}", ", ".join(pair.replace(":", " =") for pair in reversed(pairs)))


@given(st.integers(-99, 99), st.sampled_from([sympy.Eq, sympy.Lt, sympy.Le, sympy.Gt, sympy.Ge]))
@settings(max_examples=25, deadline=None)
def test_sympy_relations_round_trip(value, kind):
    relation = kind(X, value)
    assert same(str(relation), sympy.latex(relation))
    assert same(sympy.srepr(relation), sympy.latex(relation))
    assert differ(str(relation), sympy.latex(kind(X, value + 1)))


UNITS = {  # as written: an independent table, in the base units of its line
    "length": {"mm": "0.001", "cm": "0.01", "m": "1", "km": "1000", "inches": "0.0254", "feet": "0.3048"},
    "time": {"seconds": "1", "min": "60", "hours": "3600", "days": "86400", "weeks": "604800"},
    "area": {"cm^2": "0.0001", "square meters": "1", "sq ft": "0.09290304", "acres": "4046.8564224"},
    "speed": {"m/s": "1", "mph": "0.44704", "meters per minute": "1/60"},
    "money": {"dollars": "1", "cents": "0.01", "USD": "1"},
}
MEASURES = st.sampled_from(
    [(kind, name, Fraction(size)) for kind, sizes in UNITS.items() for name, size in sizes.items()]
)


@given(st.fractions(-99, 99, max_denominator=99), MEASURES, MEASURES)
def test_units_are_converted_exactly_and_only_to_their_like(value, one, other):
    converted = value * one[2] / other[2]
    verdict = compare(f"{value} {one[1]}", f"{converted} {other[1]}")
    assert (verdict.relation == "EQUAL") == (one[0] == other[0])
    assert differ(f"{value} {one[1]}", f"{converted + Fraction(1, 10**9)} {other[1]}")
