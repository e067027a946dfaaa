"""Integrals, limits and series."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

definite = Family(
    skills="integral polynomial",
    draw=dict(a=ints(1, 6, 15), b=ints(-8, 8, 30), c=ints(-9, 9, 30), low=ints(-3, 2), high=ints("low + 1", 5), f=value("3*a*x**2 + 2*b*x + c")),
    where="b != 0 and c != 0",
    numbers="any",
    ask=[
        "Integrate {f} from x = {low} to x = {high}.",
        "What is the value of the definite integral of {f:math} between {low} and {high}?",
        "Compute $\\int_{{{low}}}^{{{high}}} \\left({f:tex}\\right) dx$.",
    ],
    steps=[
        ("primitive = integrate(f, x)", "An antiderivative is {primitive}.", "Reverse the power rule for each term of {f}."),
        ("area = primitive.subs(x, high) - primitive.subs(x, low)", "The integral is {area}.", "Subtract its value at {low} from its value at {high}."),
    ],
)

area_between = Family(
    skills="integral area",
    draw=dict(p=ints(-5, 4, 8), width=ints(1, 6, 12), q=value("p + width"), a=ints(1, 3, 6), m=ints(-4, 4), c=ints(-6, 6), f=value("expand(-a*(x - p)*(x - q) + m*x + c)"), g=value("m*x + c")),
    where="m != 0",
    numbers="any",
    ask=[
        "Find the area enclosed by the curves y = {f} and y = {g}.",
        "The parabola y = {f:math} and the line y = {g:math} bound a region. How large is it?",
        "What is the area between the graphs of ${f:tex}$ and ${g:tex}$?",
    ],
    steps=[
        ("ends = sorted(solve(Eq(f, g), x))", "The curves meet at x = {ends}.", "The region ends where the curves meet."),
        ("area = integrate(f - g, (x, ends[0], ends[1]))", "The area is {area}.", "Integrate the difference of the upper and the lower curve."),
    ],
)

indefinite = Family(
    skills="integral antiderivative",
    draw=dict(a=ints(2, 7, 15), b=ints(1, 9, 30), kind=choice(0, 1, 2, 3), f=value("[b*exp(a*x), b*sin(a*x), b*cos(a*x), b*x*exp(x)][kind]")),
    numbers="any",
    ask=[
        "Find an antiderivative of {f} (leave out the constant).",
        "Integrate {f:math} with respect to x, without writing a constant of integration.",
        "Evaluate $\\int {f:tex} \\, dx$, omitting the constant.",
    ],
    steps=[("primitive = integrate(f, x)", "An antiderivative is {primitive}.", "Look for a function whose derivative is {f}.")],
)

limit_at_point = Family(
    skills="limit rational-function",
    draw=dict(p=ints(-6, 6, 20), q=ints(-9, 9, 30), r=ints(-9, 9, 30), top=value("expand((x - p)*(x - q))"), bottom=value("expand((x - p)*(x - r))")),
    where="p != q and p != r and q != r and p != 0",
    numbers="any",
    ask=[
        "What does ({top})/({bottom}) approach as x tends to {p}?",
        "Find the limit of the quotient of {top:math} and {bottom:math} for x going to {p}.",
        "Compute $\\lim_{{x \\to {p}}} \\frac{{{top:tex}}}{{{bottom:tex}}}$.",
    ],
    steps=[("result = limit(top / bottom, x, p)", "The limit is {result}.", "Both parts are zero at {p}, so cancel the common factor before putting in the number.")],
)

limit_at_infinity = Family(
    skills="limit rational-function",
    draw=dict(a=ints(1, 12, 50), b=ints(-9, 9, 30), c=ints(1, 12, 50), d=ints(-9, 9, 30), e=ints(-9, 9), top=value("a*x**2 + b*x + e"), bottom=value("c*x**2 + d*x + 1")),
    where="b != 0 and d != 0",
    numbers="any",
    ask=[
        "What is the limit of ({top})/({bottom}) as x goes to infinity?",
        "For very large x, which number does the fraction with numerator {top:math} and denominator {bottom:math} come close to?",
        "Determine $\\lim_{{x \\to \\infty}} \\frac{{{top:tex}}}{{{bottom:tex}}}$.",
    ],
    steps=[("result = limit(top / bottom, x, oo)", "The limit is {result}.", "For large x only the terms of the highest degree matter.")],
)

taylor = Family(
    skills="series taylor",
    draw=dict(a=ints(1, 5, 12), kind=choice(0, 1, 2, 3), order=ints(3, 5, 7), f=value("[exp(a*x), sin(a*x), cos(a*x), log(1 + a*x)][kind]")),
    numbers="any",
    ask=[
        "Give the Taylor polynomial of {f} around x = 0 up to the power {order}.",
        "Approximate {f:math} near 0 by a polynomial of degree at most {order} (Maclaurin).",
        "Write down the Maclaurin polynomial of ${f:tex}$ that contains all powers up to $x^{{{order}}}$.",
    ],
    steps=[("polynomial = series(f, x, 0, order + 1).removeO()", "The polynomial is {polynomial}.", "Each coefficient is a derivative at 0 divided by a factorial.")],
)

geometric_series = Family(
    skills="series geometric",
    draw=dict(start=ints(1, 20, 90), p=ints(1, 5), q=ints(2, 9, 15)),
    where="p < q and gcd(p, q) == 1",
    numbers="any",
    ask=[
        "The first term of an infinite geometric series is {start} and the common ratio is {p}/{q}. What is its sum?",
        "Every term of an endless sum is {p}/{q} of the one before, and the first is {start}. Find the sum.",
        "Compute $\\sum_{{k=0}}^{{\\infty}} {start} \\left(\\frac{{{p}}}{{{q}}}\\right)^k$.",
    ],
    steps=[
        ("ratio = Rational(p, q)", "The ratio {ratio} is less than 1, so the sum exists.", "Look at the ratio first."),
        ("total = start / (1 - ratio)", "The sum is {total}.", "Divide the first term by 1 minus the ratio."),
    ],
)
