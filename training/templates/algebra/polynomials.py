"""Expanding, factoring, dividing and evaluating."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

expand_product = Family(
    skills="polynomial expand",
    draw=dict(a=ints(1, 6, 20), b=ints(-9, 9, 40), c=ints(1, 6, 20), d=ints(-9, 9, 40), e=ints(-5, 5), f=value("a*x + b"), g=value("c*x**2 + e*x + d")),
    where="b != 0 and d != 0",
    numbers="any",
    ask=[
        "Expand ({f})*({g}).",
        "Multiply {f:math} by {g:math} and collect like terms.",
        "Write $({f:tex})({g:tex})$ as a polynomial in standard form.",
    ],
    steps=[("product = expand(f * g)", "The product is {product}.", "Multiply every term of one factor by every term of the other and collect.")],
)

factor_cubic = Family(
    skills="polynomial factor",
    draw=dict(p=ints(-6, 6, 20), q=ints(-6, 6, 20), r=ints(-6, 6, 20), f=value("expand((x - p)*(x - q)*(x - r))")),
    where="p < q and q < r and p * q * r != 0",
    numbers="any",
    ask=[
        "Factor {f} completely over the integers.",
        "Write {f:math} as a product of linear factors.",
        "Find the complete factorization of ${f:tex}$.",
    ],
    steps=[("product = factor(f)", "Factored, it is {product}.", "Look for integer zeros among the divisors of the constant term, then divide by the linear factors.")],
)

remainder_theorem = Family(
    skills="polynomial division remainder",
    draw=dict(a=ints(1, 5, 15), b=ints(-9, 9, 30), c=ints(-9, 9, 30), d=ints(-20, 20, 90), r=ints(-5, 5, 9), f=value("a*x**3 + b*x**2 + c*x + d"), g=value("x - r")),
    where="r != 0 and b != 0",
    numbers="any",
    ask=[
        "What is the remainder when {f} is divided by {g}?",
        "Divide the polynomial {f:math} by {g:math} and state the remainder.",
        "Find the remainder of ${f:tex}$ on division by ${g:tex}$.",
    ],
    steps=[("rest = rem(f, g, x)", "The remainder is {rest}.", "Dividing by a linear polynomial leaves the value of {f} at the zero of {g}.")],
)

evaluate_composition = Family(
    skills="functions composition",
    draw=dict(a=ints(2, 9, 30), b=ints(-9, 9, 40), c=ints(-6, 6), d=ints(-9, 9, 40), point=ints(-6, 6, 15), f=value("a*x + b"), g=value("x**2 + c*x + d")),
    where="b != 0 and d != 0",
    numbers="any",
    ask=[
        "Let f(x) = {f} and g(x) = {g}. Find f(g({point})).",
        "The function g is given by g(x) = {g:math}, the function f by f(x) = {f:math}. What number results if first g and then f is applied to {point}?",
        "For $f(x) = {f:tex}$ and $g(x) = {g:tex}$, determine $f(g({point}))$.",
    ],
    steps=[
        ("inner = g.subs(x, point)", "The inner value is {inner}.", "Begin with the inner function and put {point} into {g}."),
        ("outer = f.subs(x, inner)", "The outer value is {outer}.", "Put the inner value into {f}."),
    ],
)

coefficient = Family(
    skills="binomial-theorem coefficient",
    draw=dict(a=ints(1, 4, 9), b=ints(-5, 5, 9), power=ints(3, 7, 11), k=ints(1, "power - 1"), f=value("a*x + b")),
    where="b != 0",
    numbers="any",
    ask=[
        "What is the coefficient of x^{k} in the expansion of ({f})^{power}?",
        "The expression {f:math} is raised to the power {power} and multiplied out. Which number stands before x^{k}?",
        "Find the coefficient of $x^{{{k}}}$ in $({f:tex})^{{{power}}}$.",
    ],
    steps=[
        ("expanded = expand(f**power)", "", ""),
        ("number = expanded.coeff(x, k)", "The coefficient is {number}.", "By the binomial theorem, choose the term with x in exactly {k} of the {power} factors."),
    ],
)

vertex = Family(
    skills="quadratic-function extremum",
    draw=dict(a=choice(-3, -2, -1, 1, 2, 3), h=ints(-8, 8, 30), k=ints(-20, 20, 90), f=value("expand(a*(x - h)**2 + k)")),
    where="h != 0 and k != 0",
    numbers="any",
    ask=[
        "The parabola y = {f} has one vertex. What is its y-coordinate?",
        "Find the extreme value of the quadratic function {f:math}.",
        "At its turning point, which value does $y = {f:tex}$ take?",
    ],
    steps=[
        ("place = solve(diff(f, x), x)[0]", "The vertex lies at x = {place}.", "At the vertex the derivative of {f} is zero."),
        ("height = f.subs(x, place)", "Its y-coordinate is {height}.", "Put this x into {f}."),
    ],
)

simplify_fraction = Family(
    skills="rational-expression simplify",
    draw=dict(p=ints(-7, 7, 20), q=ints(-7, 7, 20), r=ints(-7, 7, 20), top=value("expand((x - p)*(x - q))"), bottom=value("expand((x - p)*(x - r))")),
    where="p != 0 and q != 0 and r != 0 and p != q and q != r and p != r",
    numbers="any",
    ask=[
        "Simplify ({top})/({bottom}).",
        "Reduce the fraction with numerator {top:math} and denominator {bottom:math} to lowest terms.",
        "Cancel common factors in $\\frac{{{top:tex}}}{{{bottom:tex}}}$.",
    ],
    steps=[("reduced = cancel(top / bottom)", "Reduced, it is {reduced}.", "Factor {top} and {bottom} and cancel the factor that they share.")],
)
