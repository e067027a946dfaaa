"""Typical work done once before the first fork, so that workers inherit SymPy's lazy imports and filled caches."""

from __future__ import annotations

import codecs
import contextlib
import pkgutil
import warnings
from importlib import import_module

from ..language.allowed import OUTSIDE
from ..language.modules import Modules
from ..language.namespace import new_namespace
from ..language.program import compile_block

_TYPICAL = r"""
from sympy import *
import datetime, math, random, re
import numpy as np
from decimal import Decimal
from fractions import Fraction
from sympy.solvers.diophantine import diophantine
x, y, n, k = symbols("x y n k")
f = Function("f")
for equation in (x**2 + 3*x + 1, x**3 - 6*x**2 + 11*x - 6, Eq(x**2, 4), sin(x) - Rational(1, 2), exp(x) - 3):
    solve(equation, x)
solve(sqrt(x + 1) - 2, x), solve([x + y - 3, x - y - 1], [x, y]), solve([x**2 + y**2 - 25, x - y - 1], [x, y])
solveset(x**2 - 1, x), solveset(sin(x) - 1, x, S.Reals), solve_univariate_inequality(x**2 - 4 < 0, x)
linsolve([x + y - 3, x - y - 1], [x, y]), nsolve(cos(x) - x, x, 1), reduce_inequalities([x > 1, x < 3], x)
integrate(sin(x)**2 + x*exp(x), x), integrate(x**2, (x, 0, 1)), integrate(exp(-x**2), (x, -oo, oo))
diff(x**2*sin(x), x), limit(sin(x)/x, x, 0), limit((1 + 1/x)**x, x, oo), series(cos(x), x, 0, 6)
summation(n**2, (n, 1, k)), summation(1/n**2, (n, 1, oo)), product(n, (n, 1, 5)), dsolve(f(x).diff(x) - f(x), f(x))
simplify((x**2 - 1)/(x - 1)), simplify(sin(x)**2 + cos(x)**2), trigsimp(sin(x)*cos(x)), radsimp(1/(sqrt(2) + 1))
factor(x**4 - 1), expand((x + y)**5), apart(1/(x**2 - 1)), together(1/x + 1/y), cancel((x**2 - 1)/(x - 1))
collect(x*y + x, x), nsimplify(0.75), Poly(x**3 - x, x).all_roots(), roots(x**2 - 2), groebner([x*y - 1, x - y], x, y)
matrix = Matrix([[1, 2], [3, 4]])
matrix.inv(), matrix.det(), matrix.eigenvals(), matrix.eigenvects(), matrix.rref(), matrix * matrix.T
factorint(360), isprime(97), gcd(12, 18), lcm(4, 6), divisors(28), totient(10), list(primerange(1, 20)), nextprime(7)
mod_inverse(3, 11), binomial(10, 3), factorial(10), N(pi, 30), log(8, 2), Abs(-3), floor(Rational(7, 2))
sympify("x**2 + 2*x"), S("1/3"), latex(x**2/2), pretty(x**2), str(sqrt(2)/2), repr(matrix)
lambdify(x, x + 1)(2), lambdify(x, sin(x), "numpy")(2.0), lambdify(x, sqrt(x), "math")(2.0)
Piecewise((x, x > 0), (0, True)).subs(x, 3), Interval(0, 1).intersect(Interval(0.5, 2)), minimum(x**2, x)
Point(0, 0).distance(Point(3, 4)), Circle(Point(0, 0), 5).area, Triangle(Point(0, 0), Point(4, 0), Point(0, 3)).area
list(diophantine(x**2 + y**2 - 25))
np.linalg.inv(np.eye(2)).sum(), np.linalg.solve(np.array([[1.0, 2], [3, 4]]), np.array([1.0, 2])), np.roots([1, -3, 2])
datetime.datetime.strptime("2024-01-01", "%Y-%m-%d"), re.findall(r"\d+", "a1b22"), random.Random(0).random()
"{:.2f} {}".format(1.5, "a"), f"{Fraction(1, 3)}", Decimal("0.1") + Decimal("0.2"), repr(np.arange(3))
"""


def warm_up(modules: Modules) -> None:
    """Runs a program of our own in a namespace like a session's. Raises what it raises: it must not fail."""
    warnings.simplefilter("ignore")
    exec(compile_block(_TYPICAL, "<warm-up>").body, new_namespace(modules))


_UNUSED = (".tests", ".benchmarks", "pytorch", "tensorflow", "theano", "aesara", "jax")
"""Parts of the names of modules that compute nothing here, or import something large that is not for programs."""


_ENCODINGS = ("ascii", "latin-1", "utf-16", "utf-32-le")  # the tape is written in the last one


def import_everything() -> None:
    """Import all of SymPy that computes, for workers that may open no file. Takes seconds."""
    import sympy

    for encoding in _ENCODINGS:
        codecs.lookup(encoding)
    for module in pkgutil.walk_packages(sympy.__path__, "sympy.", onerror=lambda _: None):
        if not (module.name.startswith(OUTSIDE) or any(part in module.name for part in _UNUSED)):
            with contextlib.suppress(Exception):  # parts that need other packages
                import_module(module.name)
