"""Simplifying: powers, surds, algebraic fractions, partial fractions."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

power_laws = Family(
    skills="powers laws-of-exponents simplification",
    draw=dict(letter=choice(*"xtyzmnu"), unknown=value("Symbol(letter)"), e1=ints(2, 9, 20), e2=ints(2, 6, 12), e3=ints(-9, 9, 30), e4=ints(-6, 12, 30)),
    where="e3 not in (0, 1) and e4 not in (0, 1) and e1*e2 + e3 - e4 > 1",
    numbers="any",
    ask=[
        "Simplify ({unknown}^{e1})^{e2} * {unknown}^({e3}) / {unknown}^({e4}), assuming that {unknown} is positive.",
        "The number {unknown} is positive. Write the quotient of ({unknown}^{e1})^{e2} * {unknown}^({e3}) and {unknown}^({e4}) as one power of {unknown}.",
        "Express $\\dfrac{{({unknown}^{{{e1}}})^{{{e2}}} \\cdot {unknown}^{{{e3}}}}}{{{unknown}^{{{e4}}}}}$ as a single power of the positive number ${unknown}$.",
    ],
    steps=[
        ("raised = e1 * e2", "The power of the power has the exponent {raised=}.", "Exponents are multiplied when a power is raised to a power."),
        ("exponent = raised + e3 - e4", "The whole exponent is {exponent=}.", "In products exponents are added, in quotients subtracted."),
        ("result = unknown**exponent", "So it is {result}.", "Write the one power."),
    ],
)

fractional_power = Family(
    skills="powers fractional-exponents roots",
    draw=dict(base=ints(2, 9, 12), under=choice(2, 3, 4), top=choice(-3, -2, -1, 1, 2, 3, 5), number=value("Integer(base)**under")),
    where="gcd(top, under) == 1 and abs(top) < 4",
    numbers="any",
    ask=[
        "Evaluate {number}^({top}/{under}).",
        "What is {number} raised to the power {top}/{under}?",
        "Give the exact value of ${number}^{{{top}/{under}}}$ without a root or an exponent.",
    ],
    steps=[
        ("root_value = number ** Rational(1, under)", "The root is {root_value}.", "The denominator of the exponent is a root of that degree."),
        ("result = root_value ** top", "Raised to the power {top}, it is {result}.", "The numerator is an ordinary power; a minus sign means the reciprocal."),
    ],
)

simplify_surd = Family(
    skills="surds simplification",
    draw=dict(core=choice(2, 3, 5, 6, 7, 10, 11, 13), one=ints(2, 9, 15), two=ints(2, 9, 15), three=ints(2, 9, 15), front=ints(2, 6, 12), r1=value("Integer(one**2*core)"), r2=value("Integer(two**2*core)"), r3=value("Integer(three**2*core)")),
    where="len({one, two, three}) == 3 and one + front*two != three",
    numbers="any",
    ask=[
        "Simplify sqrt({r1}) + {front}*sqrt({r2}) - sqrt({r3}).",
        "To the square root of {r1} add {front} times the square root of {r2}, and subtract the square root of {r3}. Write the result with a single root.",
        "Combine $\\sqrt{{{r1}}} + {front}\\sqrt{{{r2}}} - \\sqrt{{{r3}}}$ into one term.",
    ],
    steps=[
        ("parts = [sqrt(r1), front * sqrt(r2), -sqrt(r3)]", "The terms are {parts:and}.", "Take the largest square out of each root."),
        ("total = sum(parts)", "Together they are {total}.", "Equal roots are collected like equal letters."),
    ],
)

rationalise = Family(
    skills="surds rationalising-denominator conjugate",
    draw=dict(top=ints(2, 15, 60), whole=ints(2, 9, 20), core=choice(2, 3, 5, 6, 7, 10, 11)),
    where="whole**2 != core",
    numbers="any",
    ask=[
        "Rationalise the denominator of {top}/({whole} + sqrt({core})) and simplify.",
        "Write {top}/({whole} + sqrt({core})) in a form whose denominator has no root.",
        "Remove the root from the denominator of $\\dfrac{{{top}}}{{{whole} + \\sqrt{{{core}}}}}$.",
    ],
    steps=[
        ("denominator = whole**2 - core", "The new denominator is {whole}^2 - {core} = {denominator}.", "Expand with {whole} - sqrt({core}): the third binomial formula makes the root vanish."),
        ("result = expand(top * (whole - sqrt(core)) / denominator)", "The value is {result}.", "Multiply the numerator as well and divide by the new denominator."),
    ],
)

conjugate_product = Family(
    skills="surds binomial expansion",
    draw=dict(p=ints(2, 9, 20), c1=choice(2, 3, 5, 6, 7, 10), q=ints(2, 9, 20), r=ints(2, 9, 20)),
    where="p != q and r != q",
    numbers="any",
    ask=[
        "What is ({p} + {q}*sqrt({c1}))^2 - {r}*sqrt({c1}) in the form m + n*sqrt({c1}) with integers m and n?",
        "Square the number {p} + {q}*sqrt({c1}), then take away {r} times the square root of {c1}. What is left, in simplest form?",
        "Simplify $({p} + {q}\\sqrt{{{c1}}})^2 - {r}\\sqrt{{{c1}}}$.",
    ],
    steps=[
        ("square = expand((p + q * sqrt(c1))**2)", "The square is {square}.", "Use the formula (u + v)^2 = u^2 + 2uv + v^2."),
        ("result = square - r * sqrt(c1)", "The result is {result}.", "Only the terms with the root can be combined."),
    ],
)

quotient_of_fractions = Family(
    skills="rational-expressions division factoring cancelling",
    draw=dict(letter=choice(*"xtynz"), unknown=value("Symbol(letter)"), square=ints(2, 9, 15), other=ints(-9, 9, 20), front=ints(2, 6, 12), top=value("unknown**2 - square**2"), bottom=value("unknown - other"),
              divisor_top=value("expand(front*(unknown + square))"), divisor_bottom=value("expand((unknown - other)*(unknown + square))")),
    where="other and abs(other) != square",
    numbers="any",
    ask=[
        "Divide ({top})/({bottom}) by ({divisor_top})/({divisor_bottom}) and simplify as far as possible.",
        "A fraction with numerator {top:math} and denominator {bottom:math} is divided by a fraction with numerator {divisor_top:math} and denominator {divisor_bottom:math}. Which simple expression results?",
        "Simplify $\\dfrac{{{top:tex}}}{{{bottom:tex}}} : \\dfrac{{{divisor_top:tex}}}{{{divisor_bottom:tex}}}$, where the colon means division.",
    ],
    steps=[
        ("above = factor(top) * factor(divisor_bottom)", "The new numerator is {above}.", "Multiply by the reciprocal, and factor everything."),
        ("below = factor(bottom) * factor(divisor_top)", "The new denominator is {below}.", "The numerator of the divisor goes below."),
        ("result = expand(cancel(above / below))", "After cancelling it is {result}.", "Cancel the factors that stand above and below."),
    ],
)

add_fractions = Family(
    skills="rational-expressions addition common-denominator",
    draw=dict(letter=choice(*"xtynz"), unknown=value("Symbol(letter)"), t1=ints(1, 9, 20), t2=ints(1, 9, 20), s1=ints(-9, 9, 20), s2=ints(-9, 9, 20), d1=value("unknown + s1"), d2=value("unknown + s2")),
    where="s1 != s2 and s1 and s2 and t1*s2 + t2*s1",
    numbers="any",
    ask=[
        "Write {t1}/({d1}) + {t2}/({d2}) as one fraction with an expanded numerator. What is the numerator when the denominator is ({d1})*({d2})?",
        "Over the common denominator ({d1:math})({d2:math}), the sum of {t1}/({d1:math}) and {t2}/({d2:math}) has which numerator? Expand it.",
        "Put $\\frac{{{t1}}}{{{d1:tex}}} + \\frac{{{t2}}}{{{d2:tex}}}$ over the denominator $({d1:tex})({d2:tex})$ and give the expanded numerator.",
    ],
    steps=[
        ("first = expand(t1 * d2)\nsecond = expand(t2 * d1)", "The expanded numerators are {first} and {second}.", "Expand each fraction by the denominator of the other."),
        ("numerator = first + second", "Together they are {numerator}.", "Add the numerators."),
    ],
)

partial_fractions = Family(
    skills="partial-fractions rational-expressions",
    draw=dict(one=ints(-9, 9, 15), two=ints(-9, 9, 15), u=ints(-9, 9, 20), v=ints(-9, 9, 20), top=value("expand(u*(x - two) + v*(x - one))"), f1=value("x - one"), f2=value("x - two")),
    where="one < two and one and two and u and v and u + v",
    numbers="any",
    ask=[
        "Split ({top})/(({f1})*({f2})) into partial fractions P/({f1}) + Q/({f2}). What is P?",
        "For all x except the zeros of the denominators, ({top:math})/(({f1:math})({f2:math})) equals P/({f1:math}) + Q/({f2:math}) with constants P and Q. Find P.",
        "In the partial fraction decomposition $\\frac{{{top:tex}}}{{({f1:tex})({f2:tex})}} = \\frac{{P}}{{{f1:tex}}} + \\frac{{Q}}{{{f2:tex}}}$, which number is $P$?",
    ],
    steps=[
        ("zero = solve(f1, x)[0]", "The factor {f1} is zero for x = {zero}.", "Multiply by {f1} and put in its zero: the other fraction drops out."),
        ("constant = top.subs(x, zero) / f2.subs(x, zero)", "There P = {constant}.", "What stays is the numerator over the other factor."),
    ],
)

nested_powers_of_primes = Family(
    skills="powers laws-of-exponents same-base",
    draw=dict(base=choice(2, 3, 5), p1=ints(2, 4), p2=ints(2, 3), e1=ints(2, 9, 20), e2=ints(2, 9, 20), e3=ints(2, 12, 30), n1=value("Integer(base)**p1"), n2=value("Integer(base)**p2")),
    where="p1 != p2 and p1*e1 != p2*e2 + e3",
    numbers="any",
    ask=[
        "For which integer n is {n1}^{e1} / ({n2}^{e2} * {base}^{e3}) equal to {base}^n?",
        "Write {n1}^{e1} divided by the product {n2}^{e2} * {base}^{e3} as a power of {base}. What is the exponent?",
        "Find $n$ so that $\\dfrac{{{n1}^{{{e1}}}}}{{{n2}^{{{e2}}} \\cdot {base}^{{{e3}}}}} = {base}^n$.",
    ],
    steps=[
        ("above = multiplicity(base, n1) * e1", "Above stands {base}^{above}.", "Write {n1} as a power of {base} and multiply the exponents."),
        ("below = multiplicity(base, n2) * e2 + e3", "Below stands {base}^{below}.", "Do the same with {n2}; in a product exponents are added."),
        ("exponent = above - below", "The exponent is {above} - {below} = {exponent}.", "In a quotient exponents are subtracted."),
    ],
)
