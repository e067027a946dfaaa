"""Derivatives and what they are good for."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

at_a_point = Family(
    skills="derivative polynomial",
    draw=dict(a=ints(2, 9, 20), b=ints(-9, 9, 40), c=ints(1, 9, 30), point=ints(-4, 4, 9), f=value("a*x**3 + b*x**2 + c*x")),
    numbers="any",
    ask=[
        "Let f(x) = {f}. Find f'({point}).",
        "What is the slope of the curve y = {f:math} where x = {point}?",
        "Differentiate ${f:tex}$ with respect to $x$ and evaluate the derivative at $x = {point}$.",
    ],
    steps=[
        ("slope = diff(f, x)", "The derivative is {slope}.", "Differentiate {f} term by term with the power rule."),
        ("at_point = slope.subs(x, point)", "Its value is {at_point}.", "Put x = {point} into the derivative."),
    ],
)

product_rule = Family(
    skills="derivative product-rule",
    draw=dict(a=ints(2, 6, 15), k=ints(1, 4), kind=choice(0, 1, 2, 3), f=value("x**k * [sin(a*x), cos(a*x), exp(a*x), log(x)][kind]")),
    numbers="any",
    ask=[
        "Differentiate {f} with respect to x.",
        "Find the derivative of the function f(x) = {f:math}.",
        "Determine $\\frac{{d}}{{dx}}\\left({f:tex}\\right)$.",
    ],
    steps=[("derivative = diff(f, x)", "The derivative is {derivative}.", "The function is a product, so use the product rule, and the chain rule for the inner function.")],
)

second_derivative = Family(
    skills="derivative second-derivative",
    draw=dict(a=ints(1, 6, 15), b=ints(-8, 8, 30), c=ints(-9, 9, 30), n=ints(3, 5, 7), f=value("a*x**n + b*x**2 + c*x")),
    where="b != 0",
    numbers="any",
    ask=[
        "Find the second derivative of {f}.",
        "Differentiate f(x) = {f:math} twice. What is the result?",
        "A particle moves so that its position is $s = {f:tex}$ at time $x$. Find a formula for its acceleration.",
    ],
    steps=[
        ("first = diff(f, x)", "The first derivative is {first}.", "Differentiate {f} once."),
        ("second = diff(first, x)", "The second derivative is {second}.", "Differentiate the result again."),
    ],
)

critical_points = Family(
    skills="derivative extremum equation",
    draw=dict(p=ints(-6, 6, 15), q=ints(-6, 6, 15), c=ints(-20, 20, 50), f=value("2*x**3 - 3*(p + q)*x**2 + 6*p*q*x + c")),
    where="p < q and p + q != 0",
    numbers="any",
    ask=[
        "At which x does the function f(x) = {f} have critical points? List them in increasing order.",
        "Find all x where the tangent to y = {f:math} is horizontal, the smallest first, as a list.",
        "List in ascending order the zeros of the derivative of ${f:tex}$.",
    ],
    steps=[
        ("slope = diff(f, x)", "The derivative is {slope}.", "Critical points are where the derivative of f is zero."),
        ("points = sorted(solve(slope, x))", "It is zero at {points}.", "Solve the quadratic equation."),
    ],
)

tangent_line = Family(
    skills="derivative tangent line",
    draw=dict(a=ints(1, 5, 12), b=ints(-9, 9, 30), c=ints(-9, 9, 30), point=ints(-5, 5, 9), f=value("a*x**2 + b*x + c")),
    where="b != 0 and c != 0",
    numbers="any",
    ask=[
        "Give the tangent to y = {f} at x = {point} as an expression in x.",
        "Which linear function touches the parabola y = {f:math} where x is {point}? Write it as an expression in x.",
        "Find the equation $y = \\dots$ of the tangent line to the graph of ${f:tex}$ at $x = {point}$; answer with the right-hand side only.",
    ],
    steps=[
        ("slope = diff(f, x).subs(x, point)", "The slope there is {slope}.", "The slope of the tangent is the derivative at {point}."),
        ("height = f.subs(x, point)", "The curve passes through the height {height}.", "The tangent touches the curve, so it has the same value at {point}."),
        ("line = expand(slope * (x - point) + height)", "The tangent is {line}.", "Write the line through this point with this slope."),
    ],
)
