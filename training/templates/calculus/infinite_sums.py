"""Power series, their coefficients and radii, and sums of infinitely many terms."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

maclaurin_coefficient = Family(
    skills="series taylor coefficient",
    draw=dict(a=ints(1, 4, 7), b=ints(1, 5, 9), n=ints(3, 5, 7), kind=choice(0, 1, 2, 3), f=value("[exp(a*x)*cos(b*x), exp(a*x)/(1 - b*x), sin(a*x)*(1 + b*x), (1 + b*x)*log(1 + a*x)][kind]")),
    numbers="any",
    ask=[
        "Find the coefficient of x^{n} in the Maclaurin series of {f}.",
        "The function {f:math} is expanded in powers of x. Which number stands before x^{n}?",
        "What is the coefficient of $x^{{{n}}}$ in the power series of ${f:tex}$ around $0$?",
    ],
    steps=[
        ("expansion = series(f, x, 0, n + 1).removeO()", "The series begins {expansion}.", "Multiply the known series of the factors and collect."),
        ("number = expansion.coeff(x, n)", "The coefficient is {number}.", "Only the term with the power {n} matters."),
    ],
)

taylor_elsewhere = Family(
    skills="series taylor coefficient",
    draw=dict(center=ints(1, 4, 7), n=ints(2, 4, 5), kind=choice(0, 1, 2), f=value("[1/x, log(x), x**4 + x][kind]")),
    numbers="any",
    ask=[
        "In the Taylor series of {f} about x = {center}, what is the coefficient of the {n:th} power of (x - {center})?",
        "Write {f:math} in powers of x - {center}. Find the number that belongs to the exponent {n}.",
        "Determine $c_{{{n}}}$ in ${f:tex} = \\sum_k c_k (x - {center})^k$.",
    ],
    steps=[
        ("derivative = diff(f, x, n)", "The derivative of order {n} is {derivative}.", "The coefficient is a derivative divided by a factorial."),
        ("there = derivative.subs(x, center)", "At the center it is {there}.", "Put x = {center} in."),
        ("coefficient = there / factorial(n)", "The coefficient is {coefficient}.", "Divide by {n}!."),
    ],
)

second_order_estimate = Family(
    skills="series taylor approximation",
    draw=dict(hundredths=ints(1, 9, 20), power=choice(2, 3, 4, 5), kind=choice(0, 1, 2), shown=value("hundredths/100"), f=value("[exp(x), (1 + x)**power, log(1 + x)][kind]")),
    numbers="any",
    ask=[
        "Approximate {f} at x = {shown} by its quadratic Taylor polynomial around 0. Give the exact value of the polynomial as a fraction.",
        "Someone replaces {f:math} near x = 0 by a quadratic polynomial with the same value, slope and second derivative at 0. Which fraction does the polynomial give for x = {shown}?",
        "Let $T_2$ be the second-order Maclaurin polynomial of ${f:tex}$. Find $T_2({shown})$ as a fraction in lowest terms.",
    ],
    steps=[
        ("polynomial = series(f, x, 0, 3).removeO()", "The polynomial is {polynomial}.", "Its terms are the value, the slope times x, and half the second derivative times x**2, all at 0."),
        ("small = Rational(str(shown))", "As a fraction, x is {small}.", "Write {shown} as a fraction."),
        ("estimate = polynomial.subs(x, small)", "The polynomial has the value {estimate} there.", "Put this x into the polynomial."),
    ],
)

radius_of_convergence = Family(
    skills="series convergence-radius ratio-test",
    draw=dict(p=ints(1, 7, 20), q=ints(1, 7, 20), power=ints(0, 3, 5), coefficient=value("(Rational(p, q))**n*n**power")),
    where="p != q and gcd(p, q) == 1",
    numbers="any",
    ask=[
        "The power series with the terms {coefficient} * x**n, for all whole n from 1 on, converges for |x| < R and diverges for |x| > R. Find R.",
        "Before x^n in a power series stands the coefficient {coefficient:math}. What is the radius of convergence?",
        "Determine the convergence radius of $\\sum_{{n=1}}^{{\\infty}} {coefficient:tex} \\, x^n$.",
    ],
    steps=[
        ("quotient = simplify(coefficient.subs(n, n + 1) / coefficient)", "Neighboring coefficients have the quotient {quotient}.", "Use the ratio test."),
        ("growth = limit(quotient, n, oo)", "For large n it tends to {growth}.", "Let n grow; powers of n do not matter."),
        ("radius = 1 / growth", "The radius is {radius}.", "The radius is the reciprocal of this limit."),
    ],
)

telescoping_series = Family(
    skills="series telescoping partial-fractions",
    draw=dict(gap=ints(1, 3, 5), shift=ints(0, 4, 9), c=ints(1, 12, 60), left=value("n + shift"), right=value("n + shift + gap")),
    numbers="any",
    ask=[
        "Sum {c}/(({left})*({right})) over all whole numbers n from 1 to infinity.",
        "The terms of an infinite series are {c} divided by the product of {left:math} and {right:math}, where n starts at 1 and grows by 1 without end. What is the sum?",
        "Find $\\sum_{{n=1}}^{{\\infty}} \\frac{{{c}}}{{({left:tex})({right:tex})}}$.",
    ],
    steps=[
        ("gap_between = simplify(right - left)", "The factors differ by {gap_between}.", "Split the term into a difference of two fractions; their factor is {c} divided by the distance of the two factors."),
        ("survivors = [1 / left.subs(n, j) for j in range(1, gap_between + 1)]", "After cancelling, these fractions remain: {survivors}.", "Every later fraction appears once with plus and once with minus."),
        ("total = Rational(c, gap_between) * sum(survivors)", "The sum is {total}.", "Add what remains and multiply by the factor."),
    ],
)

weighted_geometric = Family(
    skills="series geometric derivative",
    draw=dict(p=ints(1, 4), q=ints(2, 9, 20), c=ints(1, 9, 40)),
    where="p < q and gcd(p, q) == 1",
    numbers="any",
    ask=[
        "Find the sum of {c}*n*({p}/{q})**n for n from 1 to infinity.",
        "What is {c} times the sum of the infinite series with the terms n*r^n (n from 1 on) when r is {p}/{q}?",
        "Evaluate $\\sum_{{n=1}}^{{\\infty}} {c} n \\left(\\frac{{{p}}}{{{q}}}\\right)^n$.",
    ],
    steps=[
        ("ratio = Rational(p, q)", "The ratio is {ratio}.", "Differentiate the geometric series: the sum of n*r**n is r/(1 - r)**2."),
        ("plain = ratio / (1 - ratio)**2", "Without the factor the sum is {plain}.", "Put the ratio into this formula."),
        ("total = c * plain", "The sum is {total}.", "Multiply by {c}."),
    ],
)

partial_sum_needed = Family(
    skills="series geometric logarithm count",
    draw=dict(start=ints(2, 40, 200, step=2), percent=choice(40, 50, 60, 70, 80), goal=choice(90, 95, 99), ratio=value("Rational(percent, 100)"), weight=ints(2, 30)),
    numbers="any",
    ask=[
        "The first stroke of a worn pump brings up {start} cubic centimeters of water, and each further stroke {percent} % of the stroke before. How many strokes are needed to bring up more than {goal} % of what endless pumping would?",
        "The first term of a geometric series is {start} and each further term is {percent} % of the one before. How many terms must be added to get more than {goal} % of the infinite sum?",
        "A geometric series begins with ${start}$ and has the ratio {percent} percent. What is the least number of terms whose sum exceeds {goal} percent of the sum of the whole series?",
    ],
    noop=["A student solved this in {weight:minute}."],
    steps=[
        ("whole = start / (1 - ratio)", "All together, the endless sum is {whole}.", "Divide the first term by 1 less the ratio."),
        ("target = whole * Rational(goal, 100)", "More than {target} is wanted.", "Take {goal} percent of it."),
        ("total = 0\nterm = start\ncount = 0\nwhile total <= target:\n    total = total + term\n    term = term * ratio\n    count = count + 1",
         "The sum {total} is the first that is larger; it has {count} terms.", "Add one term after another until the sum is larger."),
    ],
    answer="count",
)

exponential_sum = Family(
    skills="series exponential factorial",
    draw=dict(a=ints(2, 9, 20), c=ints(1, 9, 30), k=ints(2, 4, 6)),
    numbers="any",
    ask=[
        "What is the sum of {c}*{a}**n/factorial(n) over all n from 0 to infinity, without the first {k:term} (that is, beginning with n = {k})?",
        "Let the terms {c} * {a}^n, each divided by the factorial of n, be added for all n from {k} on. Find the exact sum.",
        "Compute $\\sum_{{n={k}}}^{{\\infty}} \\frac{{{c} \\cdot {a}^n}}{{n!}}$ exactly.",
    ],
    steps=[
        ("whole = exp(a)", "All terms together, without the factor, give {whole}.", "The exponential series from n = 0 on gives the power of e with exponent {a}."),
        ("left_out = sum(Rational(a**j, factorial(j)) for j in range(k))", "The terms left out add up to {left_out}.", "The sum begins only at n = {k}."),
        ("total = expand(c * (whole - left_out))", "The sum is {total}.", "Take them away and multiply by {c}."),
    ],
)
