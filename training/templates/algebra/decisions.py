"""Yes or no, and which is greater: deciding by computing."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

is_a_solution = Family(
    skills="equation verification substitution",
    draw=dict(x_value=ints(-8, 9, 30), off=choice(0, 0, 1, -2), c2=ints(-4, 5, 9), c1=ints(-9, 9, 20), c0=ints(-20, 20, 90), left=value("c2*x**2 + c1*x + c0"),
              right=value("c2*x_value**2 + c1*x_value + c0 + off")),
    where="c2 and c1 and c0 and x_value not in (0, 1)",
    numbers="any",
    answer="verdict",
    ask=[
        "Is x = {x_value} a solution of {left} = {right}? Answer yes or no.",
        "Somebody claims that {left:math} equals {right} when x is {x_value}. Is the claim true? Answer yes or no.",
        "Check by substitution whether the equation \\({left:tex} = {right}\\) holds at x = {x_value}. Answer yes or no.",
    ],
    steps=[
        ("left_value = left.subs(x, x_value)", "The left side has the value {left_value}, and the right side is {right}.", "Put {x_value} for x and compare both sides."),
        ("verdict = 'yes' if left_value == right else 'no'", "So the answer is {verdict}.", "Equal sides mean yes."),
    ],
)

greater_power = Family(
    skills="powers comparison laws-of-exponents",
    draw=dict(base1=ints(2, 9), base2=ints(3, 15), e1=ints(2, 9), e2=ints(2, 7), fold=ints(2, 9, 30), exponent1=value("e1 * fold"), exponent2=value("e2 * fold")),
    where="base1 < base2 and e1 > e2 and gcd(e1, e2) == 1 and base1**e1 != base2**e2 and base1**e1 < 6 * base2**e2 and base2**e2 < 6 * base1**e1",
    numbers="any",
    answer="larger",
    ask=[
        "Which is greater, {base1}^{exponent1} or {base2}^{exponent2}?",
        "Compare the powers {base1}^{exponent1} and {base2}^{exponent2} and write down the larger one as a power.",
        "Two very large numbers are {base1} to the power {exponent1} and {base2} to the power {exponent2}. Name the larger one, in the form b^n.",
    ],
    steps=[
        ("common = gcd(exponent1, exponent2)", "Both exponents are divisible by {common}.", "Look for a common exponent."),
        ("first = base1 ** (exponent1 // common)\nsecond = base2 ** (exponent2 // common)", "The numbers are {first}^{common} and {second}^{common}.", "Write both as powers with this exponent."),
        ("larger = f'{base1}^{exponent1}' if first > second else f'{base2}^{exponent2}'", "So {larger} is greater.", "With the same exponent the greater base wins."),
    ],
)

term_of_sequence = Family(
    skills="arithmetic-progression divisibility decision",
    draw=dict(first=ints(-20, 40, 200), gap=ints(3, 17, 50), off=choice(0, 0, 1, 2), jumps=ints(9, 60, 400), number=value("first + gap*jumps + off"), second=value("first + gap"), third=value("second + gap")),
    numbers="any",
    answer="verdict",
    ask=[
        "Is {number} a term of the arithmetic sequence {first}, {second}, {third}, ...? Answer yes or no.",
        "The numbers {first}, {second}, {third} go on for ever in equal steps. Will {number} be among them? Answer yes or no.",
        "Somebody starts at {first}, goes on to {second} and {third} and never changes the step. Decide whether the number {number} is reached; answer yes or no.",
    ],
    steps=[
        ("step_size = second - first\nrest = (number - first) % step_size", "The step is {step_size}, and the distance from {first} to {number} leaves the remainder {rest}.",
         "The number is reached when its distance from {first} is a multiple of the step."),
        ("verdict = 'yes' if rest == 0 else 'no'", "So the answer is {verdict}.", "No remainder means yes."),
    ],
)

equal_expressions = Family(
    skills="polynomial expansion identity decision",
    draw=dict(p=ints(-7, 7, 15), q=ints(-7, 7, 15), off=choice(0, 0, 1, -1), first=value("x + p"), second=value("x + q"), third=value("x**2 + (p + q + off)*x + p*q")),
    where="p and q and p != q and p + q and p + q + off",
    numbers="any",
    answer="verdict",
    ask=[
        "Is ({first})*({second}) equal to {third} for all x? Answer yes or no.",
        "A pupil multiplies out ({first:math})({second:math}) and writes {third:math}. Is that right? Answer yes or no.",
        "Decide whether the identity \\(({first:tex})({second:tex}) = {third:tex}\\) is true for every number. Answer yes or no.",
    ],
    steps=[
        ("expanded = expand(first * second)", "Expanded, the product is {expanded}.", "Multiply out and compare the coefficients."),
        ("verdict = 'yes' if expanded == third else 'no'", "It is compared with {third}: the answer is {verdict}.", "Polynomials are equal when all coefficients are."),
    ],
)

lines_and_right_angles = Family(
    skills="linear-equation slope decision",
    draw=dict(p1=ints(1, 9, 20), q1=ints(1, 9, 20), shift1=ints(-20, 20, 90), shift2=ints(-20, 20, 90), r1=value("shift1"), r2=value("shift2"), fold=ints(2, 6, 9), kind=choice("parallel", "perpendicular", "neither"),
              first=value("p1*x + q1*y"), second=value("fold*p1*x + fold*q1*y if kind == 'parallel' else fold*q1*x - fold*p1*y if kind == 'perpendicular' else fold*q1*x + p1*y")),
    where="p1 != q1 and r1 * fold != r2 and r1 and r2 and fold*q1**2 != p1**2",
    numbers="any",
    answer="verdict",
    ask=[
        "Are the lines {first} = {r1} and {second} = {r2} parallel, perpendicular or neither?",
        "Two straight lines have the equations {first:math} = {r1} and {second:math} = {r2}. Decide which of the words parallel, perpendicular or neither describes them.",
        "Which is true of the lines ${first:tex} = {r1}$ and ${second:tex} = {r2}$ in the plane: parallel, perpendicular, or neither?",
    ],
    steps=[
        ("slope1 = Rational(-first.coeff(x), first.coeff(y))", "The first slope is {slope1}.", "Solve each equation for y; what stands before x is the slope."),
        ("slope2 = Rational(-second.coeff(x), second.coeff(y))", "The second is {slope2}.", "Do the same with the other line."),
        ("verdict = 'parallel' if slope1 == slope2 else 'perpendicular' if slope1 * slope2 == -1 else 'neither'", "So the answer is: {verdict}.",
         "Equal slopes mean parallel; slopes with the product -1 mean perpendicular."),
    ],
)

number_of_system_solutions = Family(
    skills="linear-system number-of-solutions decision",
    draw=dict(p=ints(1, 9, 20), q=ints(-9, 9, 20), r=ints(-15, 20, 60), fold=ints(2, 7, 12), kind=choice("one", "none", "infinitely many"), left1=value("p*x + q*y"),
              left2=value("fold*p*x + fold*q*y if kind != 'one' else fold*p*x - q*y"), right2=value("fold*r + 1 if kind == 'none' else fold*r")),
    where="q and r",
    numbers="any",
    answer="verdict",
    ask=[
        "How many solutions has the system {left1} = {r}, {left2} = {right2}: none, one or infinitely many?",
        "The pair (x, y) has to satisfy {left1:math} = {r} and {left2:math} = {right2}. Are there none, one or infinitely many such pairs?",
        "Decide whether ${left1:tex} = {r}$ together with ${left2:tex} = {right2}$ has none, one or infinitely many solutions.",
    ],
    steps=[
        ("determinant = left1.coeff(x) * left2.coeff(y) - left1.coeff(y) * left2.coeff(x)", "The determinant of the coefficients is {determinant}.", "If it is not zero, the lines meet once."),
        ("factor_found = Rational(left2.coeff(x), left1.coeff(x))\nverdict = 'one' if determinant != 0 else 'infinitely many' if r * factor_found == right2 else 'none'",
         "So the number of solutions is: {verdict}.", "If it is zero, the second equation is a multiple of the first, or it contradicts it: compare the right sides."),
    ],
)
