"""Cubic, biquadratic, rational and radical equations."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

cubic_roots = Family(
    skills="cubic-equation factoring",
    draw=dict(one=ints(-7, 9, 15), two=ints(-7, 9, 15), three=ints(-7, 9, 15), wish=choice("largest", "smallest"), lead=ints(1, 3, 6),
              f=value("expand(lead*(x - one)*(x - two)*(x - three))")),
    where="one < two < three",
    numbers="any",
    ask=[
        "Find the {wish} real root of {f} = 0.",
        "All three solutions of {f:math} = 0 are whole numbers. Which is the {wish}?",
        "At which x, the {wish} possible, does the graph of $y = {f:tex}$ cross the x-axis?",
    ],
    steps=[
        ("factored = factor(f)", "The left side is {factored}.", "A whole root divides the last coefficient; every root found gives a linear factor."),
        ("zeros = sorted(solve(Eq(f, 0), x))", "The roots are {zeros:and}.", "The product is zero when one factor is zero."),
        ("wanted = max(zeros) if wish == 'largest' else min(zeros)", "The {wish} is {wanted}.", "Order the roots."),
    ],
)

known_root_quotient = Family(
    skills="cubic-equation polynomial-division vieta",
    draw=dict(known=ints(-6, 8, 15), root_total=ints(-9, 9, 20), root_product=ints(-20, 20, 60), f=value("expand((x - known)*(x**2 - root_total*x + root_product))")),
    where="known and root_total and root_product and known**2 - root_total*known + root_product",
    numbers="any",
    ask=[
        "One solution of {f} = 0 is x = {known}. What is the product of the two others?",
        "The polynomial {f:math} has the zero {known} and two more, real or complex. Multiply those two. What do you get?",
        "Given that \\({known}\\) is a root of \\({f:tex} = 0\\), find the product of the remaining roots.",
    ],
    steps=[
        ("quotient = cancel(f / (x - known))", "The quotient is {quotient}.", "Divide by x minus the known root: the others are roots of the quotient."),
        ("others = quotient.subs(x, 0)", "Its constant is {others}, the product of the other roots.", "In a quadratic that begins with x^2 the constant is the product of the roots."),
    ],
)

biquadratic = Family(
    skills="biquadratic-equation substitution",
    draw=dict(small=ints(1, 6, 12), large=ints(2, 9, 20), sign=choice(1, 1, -1), f=value("expand((x**2 - large**2)*(x**2 - sign*small**2))")),
    where="small < large",
    numbers="any",
    answer="count",
    ask=[
        "How many real solutions does {f} = 0 have?",
        "Substitute u = x^2 and count the real numbers x with {f:math} = 0. How many are there?",
        "Count the points in which the curve $y = {f:tex}$ meets the x-axis.",
    ],
    steps=[
        ("u_values = solve(expand(f).subs(x**4, u**2).subs(x**2, u), u)", "For u = x^2 the solutions are {u_values:and}.", "Only even powers occur, so solve a quadratic equation for u = x^2."),
        ("count = sum(2 for one in u_values if one > 0)", "So there are {count} real solutions.", "Each positive u gives two values of x, a negative one gives none."),
    ],
)

fraction_equation = Family(
    skills="rational-equation cross-multiplication",
    draw=dict(letter=choice(*"xtnyzw"), unknown=value("Symbol(letter)"), solution=ints(-9, 12, 40), p1=ints(2, 9, 20), p2=ints(2, 9, 20), shift=ints(1, 12, 40),
              denominator2=value("unknown + Rational(p2*(solution + shift), p1) - solution"), off=value("denominator2.subs(unknown, 0)")),
    where="p1 != p2 and off.q == 1 and off and solution + shift and solution and off != shift",
    numbers="any",
    ask=[
        "Solve {p1}/({unknown} + {shift}) = {p2}/({denominator2}) for {unknown}.",
        "For which {unknown} are the fractions {p1}/({unknown} + {shift}) and {p2}/({denominator2}) equal?",
        "Find ${unknown}$ such that $\\frac{{{p1}}}{{{unknown} + {shift}}} = \\frac{{{p2}}}{{{denominator2:tex}}}$.",
    ],
    steps=[
        ("crossed = Eq(p1 * denominator2, p2 * (unknown + shift))\nleft = expand(crossed.lhs)\nright = expand(crossed.rhs)", "Crosswise: {left} = {right}.",
         "Multiply both sides by both denominators."),
        ("found = solve(crossed, unknown)[0]", "So {unknown} = {found}, and no denominator is zero there.", "Solve the linear equation and check the denominators."),
    ],
)

sum_with_reciprocal = Family(
    skills="rational-equation quadratic-equation",
    draw=dict(top=ints(2, 12, 40), under=ints(1, 9, 30), total=value("Rational(top, under) + Rational(under, top)")),
    where="gcd(top, under) == 1 and top > under",
    numbers="any",
    ask=[
        "A number and its reciprocal add up to {total}. What is the number if it is greater than 1?",
        "Solve x + 1/x = {total} and give the larger solution.",
        "Which number above 1 makes $x + \\frac1x = {total:tex}$ true?",
    ],
    steps=[
        ("equation = Eq(x**2 - total*x + 1, 0)", "Multiplied by x it is x^2 - ({total})x + 1 = 0.", "Multiply by x to get rid of the fraction."),
        ("larger = max(solve(equation, x))", "The solution above 1 is {larger}.", "The two solutions are reciprocals of each other; one is above 1."),
    ],
)

radical_equation = Family(
    skills="radical-equation extraneous-solution squaring",
    draw=dict(solution=ints(2, 15, 40), less=ints(1, 9, 25), times=ints(1, 6, 12), inside=value("times*x + (solution - less)**2 - times*solution")),
    where="less < solution and (solution - less)**2 != times*solution",
    numbers="any",
    answer="largest",
    ask=[
        "Find the largest real x with sqrt({inside}) = x - {less}.",
        "The square root of {inside:math} is {less} less than x. What is x? If there are several possible x, give the greatest.",
        "Determine the greatest solution of $\\sqrt{{{inside:tex}}} = x - {less}$.",
    ],
    steps=[
        ("squared = expand((x - less)**2 - inside)", "Squared and ordered: {squared} = 0.", "Square both sides so that the root goes away."),
        ("candidates = solve(squared, x)", "Candidates are {candidates:and}.", "Squaring can bring in false solutions, so the roots are only candidates."),
        ("true_ones = [one for one in candidates if one >= less]\nlargest = max(true_ones)", "The largest that fits is {largest}.", "The right side must not be negative, since a square root never is."),
    ],
)

count_extraneous = Family(
    skills="radical-equation extraneous-solution number-of-solutions",
    draw=dict(times=ints(1, 9), plus=ints(-10, 40), minus=ints(-6, 9), inside=value("times*x + plus"), right=value("x + minus")),
    where="minus and plus and (2*minus - times)**2 - 4*(minus**2 - plus) > 0 and isqrt((2*minus - times)**2 - 4*(minus**2 - plus))**2 == (2*minus - times)**2 - 4*(minus**2 - plus)",
    numbers="any",
    answer="count",
    ask=[
        "How many real solutions does sqrt({inside}) = {right} have?",
        "Count the real numbers x for which the square root of {inside:math} equals {right:math}.",
        "In how many points do $y = \\sqrt{{{inside:tex}}}$ and $y = {right:tex}$ meet?",
    ],
    steps=[
        ("candidates = solve(right**2 - inside, x)", "Squaring leaves the candidates {candidates:and}.", "Square both sides and solve the quadratic equation."),
        ("true_ones = [one for one in candidates if right.subs(x, one) >= 0]", "Those that fit are {true_ones}.", "A candidate is a solution only when the right side is not negative."),
        ("count = len(true_ones)", "The number of solutions is {count}.", "Count the candidates that are left."),
    ],
)

cubed_root_equation = Family(
    skills="radical-equation powers",
    draw=dict(degree=choice(3, 4, 5), root=ints(2, 6, 9), times=ints(2, 9, 20), solution=ints(1, 40, 300), inside=value("times*t + root**degree - times*solution"), plus=ints(1, 20, 90),
              right=value("root + plus")),
    where="root**degree != times*solution",
    numbers="any",
    ask=[
        "Solve ({inside})^(1/{degree}) + {plus} = {right} for the real number t.",
        "To the {degree:th} root of {inside:math} somebody adds {plus} and gets {right}. What is t?",
        "Find $t$ if $\\sqrt[{degree}]{{{inside:tex}}} + {plus} = {right}$.",
    ],
    steps=[
        ("root_alone = right - plus", "The root alone is {root_alone=}.", "Isolate the root."),
        ("power = root_alone**degree", "So the inside is {root_alone}^{degree} = {power}.", "Raise both sides to the power {degree}."),
        ("found = solve(Eq(inside, power), t)[0]", "That gives t = {found}.", "A linear equation is left."),
    ],
)
