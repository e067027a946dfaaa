"""What is decided without SymPy is what SymPy says."""

from __future__ import annotations

import time
from fractions import Fraction

import mpmath
import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from solver.answer import exact, expression, forms, quotient, syntax

X, Y = sympy.symbols("x y", real=True)
LEAVES = st.one_of(
    st.fractions(-6, 6, max_denominator=6).map(lambda value: sympy.Rational(value.numerator, value.denominator)),
    st.sampled_from(
        [X, Y, X, sympy.pi, sympy.E, sympy.I, sympy.sqrt(2), sympy.sqrt(6), sympy.sqrt(sympy.Rational(3, 8))]
    ),
)
EXPRESSIONS = st.recursive(
    LEAVES,
    lambda part: st.one_of(
        st.tuples(part, part).map(lambda two: two[0] + two[1]),
        st.tuples(part, part).map(lambda two: two[0] * two[1]),
        st.tuples(part, part).filter(lambda two: two[1] != 0).map(lambda two: two[0] / two[1]),
        st.tuples(part, st.integers(-2, 3)).filter(lambda two: two[0] != 0).map(lambda two: two[0] ** two[1]),
        part.map(sympy.sqrt),
        part.map(sympy.cos),
        part.map(lambda inside: sympy.log(inside**2 + 1)),
        part.filter(lambda inside: sympy.count_ops(inside) < 4).map(sympy.exp),
        part.map(sympy.Abs),
    ),
    max_leaves=4,
)
ZERO = Fraction(0)
CHANGES = st.sampled_from([
    lambda expr: expr, sympy.expand, sympy.together, lambda expr: expr + sympy.Rational(1, 7),
    lambda expr: 2 * expr, lambda expr: -expr, lambda expr: expr + sympy.sqrt(2) * sympy.pi, lambda expr: expr * X,
])  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(EXPRESSIONS, CHANGES, st.sampled_from([str, sympy.latex, sympy.srepr]))
def test_it_agrees_with_the_digits(expr, change, printed):
    changed = change(expr)
    assume(not expr.has(sympy.zoo, sympy.nan))
    judged = exact.judge(str(expr), printed(changed), ZERO)
    if judged is not None:
        agree = [ours == theirs for ours, theirs in zip(_digits(expr), _digits(changed), strict=True)]
        assert judged.strict == all(agree), (expr, changed, judged)


def _digits(expr):
    """Thirty digits at three points, where there is a value."""
    function = sympy.lambdify([X, Y], expr, "mpmath")
    with mpmath.workdps(60):
        points = [(mpmath.mpf(place) / 7, mpmath.mpf(11) / (place + 1)) for place in (3, 20, 51)]
        values = []
        for point in points:
            try:
                values.append(mpmath.nstr(mpmath.chop(mpmath.mpmathify(function(*point)), 1e-45), 30))
            except (ZeroDivisionError, OverflowError, ValueError):
                values.append("none")
        return values


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(-3, 3), st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=4), st.data())
def test_equations_of_polynomials(terms, data):
    poly = sum(c * X**m * Y**n for c, m, n in terms)
    assume(poly.free_symbols)
    factor = data.draw(st.sampled_from([1, -2, sympy.Rational(2, 3), sympy.sqrt(2), sympy.pi]))
    moved = data.draw(st.sampled_from([0, X, 3, Y**2]))
    left, right = (str(sympy.expand(factor * poly + moved)), str(moved))
    assert exact.same_relation((left, right), (str(poly), "0"), "=").strict is True
    judged = exact.same_relation((f"{left}+1", right), (str(poly), "0"), "=")
    if any(sympy.degree(poly, name) > 1 for name in poly.free_symbols):  # a factor may be there twice
        assert judged is None
    else:
        assert judged.strict is False


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.fractions(-9, 9, max_denominator=9), st.sampled_from([1, 2, 8])), min_size=1, max_size=6))
def test_places_of_numbers(pairs):
    values = {f"({a})*sqrt({n})": sympy.Rational(a.numerator, a.denominator) * sympy.sqrt(n) for a, n in pairs}
    places = exact.ranks(values)
    for one in values:
        for other in values:
            assert (places[one] < places[other]) == bool(values[one] < values[other])


@pytest.mark.parametrize(
    ("prediction", "gold"),
    [
        ("sqrt(x**2)", "x"), ("(x**2)**(1/2)", "x"), ("log(-2)", "log(2)"), ("(-8)^(1/3)", "-2"), ("0^0", "1"),
        ("1/0", "1/0+0"), ("pi", "e"), ("sin(pi/6)", "1/2"), ("e^x", "exp(x+1)-1"), ("x^{100}", "x^{101}"),
        ("tan(pi/2)", "tan(pi/2)+0"),
        ("(1+x)^{60}", "1"), ("oo", "1"), ("nan", "nan+0"), ("__class__", "1"), ("True", "1"), ("apples", "pears"),
        ("10**300", "10**300+1"), ("sqrt(10**9+7)", "1"), ("x", "(1,2)"), ("3 5", "15"), ("36pi cm", "36pi"),
    ],
)  # fmt: skip
def test_what_is_left_to_others(prediction, gold):
    assert exact.judge(prediction, gold, ZERO) is None


def test_names_are_told_apart():
    """A variable may have any name: that of a constant in the notation of sums, or of a function."""
    assert exact.judge("pi_1", "pi", ZERO).strict is False
    assert exact.judge("x_1", "x1", ZERO).strict is True
    assert forms.names(quotient.read("pi*p*i").top) == {"pi", "$p"}


def test_both_readers_know_the_same_functions():
    assert set(expression._FUNCTIONS) == syntax.FUNCTIONS


HOSTILE = [
    "(" * 30 + "x+1" + ")^9" * 30, "(x+y+z+w)^{9}" * 8, "1!" * 50, "(1+sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7))^{40}",
    "-" * 110 + "1", "2^" * 50 + "2", "9" * 119, "9" * 50 + "^" + "9" * 50, "sqrt(" * 19 + "9999991" + ")" * 19,
    "+".join(f"sqrt({n})" for n in range(9999900, 9999910)), "1/(" * 30 + "x+1" + ")" * 30, "|" * 100, "\\frac" * 20,
    "/".join(f"(x+{n})" for n in range(17)), "{" * 60 + "}" * 60, "e^" * 59 + "e", "'" * 50, "x." * 50, "1e9" * 30,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_nothing_small_takes_long(text):
    """It runs in the caller's process, where it cannot be killed."""
    start = time.process_time()
    for one in (text, text + "+1"):
        exact.judge(one, "x+1", ZERO)
        exact.same_relation((one, "0"), ("x", "0"), "=")
    assert time.process_time() - start < 0.5


@settings(deadline=None)
@given(st.text("x1+-*/^(){}\\ fracsqtepi,.|!_2", max_size=40))
def test_any_text_is_read_or_not(text):
    quotient.read(text)
