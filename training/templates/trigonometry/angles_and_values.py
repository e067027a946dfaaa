"""Angles in degrees and radians, exact values, identities, equations in an interval."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

exact_combination = Family(
    skills="trigonometry exact-values",
    draw=dict(p=choice(30, 45, 60, 120, 135, 150, 210, 225, 240, 300, 315, 330), q=choice(30, 45, 60, 120, 135, 150, 210, 225, 240, 300, 315, 330), m=ints(2, 9, 30), n=ints(2, 9, 30)),
    where="p != q",
    numbers="any",
    ask=[
        "Find the exact value of {m} sin {p}° + {n} cos {q}°.",
        "What is {m} times the sine of {p} degrees plus {n} times the cosine of {q} degrees, without rounding?",
        "Evaluate ${m} \\sin {p}^\\circ + {n} \\cos {q}^\\circ$ exactly.",
    ],
    steps=[
        ("sine = sin(p * pi / 180)", "The sine is {sine}.", "Reduce {p} degrees to an acute angle and mind the sign of its quadrant."),
        ("cosine = cos(q * pi / 180)", "The cosine is {cosine}.", "Do the same with {q} degrees."),
        ("total = m * sine + n * cosine", "The value is {total}.", "Multiply and add."),
    ],
)

radian_argument = Family(
    skills="trigonometry radians exact-values",
    draw=dict(kind=choice(0, 1, 2), under=choice(3, 4, 6), over=ints(5, 40, 200), turn=value("Rational(over, under)*pi"), name=value("['sin', 'cos', 'tan'][kind]")),
    where="gcd(over, under) == 1",
    numbers="any",
    ask=[
        "Find {name}({over}*pi/{under}) exactly.",
        "A full turn is 2*pi. What is the exact value of {name} at {over}*pi/{under}?",
        "Determine $\\{name} \\frac{{{over} \\pi}}{{{under}}}$.",
    ],
    steps=[
        ("reduced = Rational(over, under) % 2 * pi", "The angle is equivalent to {reduced}.", "Whole turns of 2*pi change nothing."),
        ("functions = {'sin': sin, 'cos': cos, 'tan': tan}", "", ""),
        ("result = functions[name](reduced)", "The value is {result}.", "Use the known values of the acute angle that belongs to it, with the sign of the quadrant."),
    ],
)

degrees_to_radians = Family(
    skills="angles radians degrees",
    draw=dict(p=ints(5, 355, 1500, step=5), over=ints(1, 11, 30), under=choice(5, 6, 9, 10, 12, 15)),
    where="p % 180 and gcd(over, under) == 1",
    numbers="any",
    ask=[
        "An angle of {p} degrees and an angle of {over}*pi/{under} radians are put together. How large is the whole angle in radians?",
        "A wheel turns by {p}° and afterward by {over}*pi/{under} in the same sense. Find the total turn as a multiple of pi.",
        "Add ${p}^\\circ$ and $\\frac{{{over}\\pi}}{{{under}}}$; state the sum in radians.",
    ],
    steps=[
        ("first = p * pi / 180", "The first angle is {first} radians.", "Half a turn is 180 degrees or pi."),
        ("second = over * pi / under", "The second one is {second}.", "The second angle is in radians already."),
        ("total = first + second", "Together they make {total}.", "Add them."),
    ],
)

other_function_from_one = Family(
    skills="trigonometry identity quadrant",
    draw=dict(kind=choice(0, 1, 2, 3, 4), p=value("[3, 5, 8, 7, 20][kind]"), h=value("[5, 13, 17, 25, 29][kind]"), m=ints(1, 9, 40)),
    numbers="any",
    ask=[
        "The angle t of a triangle is obtuse, and sin t = {p}/{h}. Find {m} times the tangent of t.",
        "An obtuse angle has the sine {p}/{h}. What is its tangent, multiplied by {m}?",
        "Suppose $\\sin t = \\frac{{{p}}}{{{h}}}$ with $\\frac{{\\pi}}{{2}} < t < \\pi$. Compute ${m} \\tan t$.",
    ],
    steps=[
        ("cosine = -sqrt(1 - Rational(p, h)**2)", "The cosine is {cosine}.", "The squares of sine and cosine add up to 1; the cosine of an obtuse angle is negative."),
        ("tangent = Rational(p, h) / cosine", "The tangent is {tangent}.", "Divide sine by cosine."),
        ("result = m * tangent", "The result is {result}.", "Multiply by {m}."),
    ],
)

double_angle = Family(
    skills="trigonometry identity double-angle",
    draw=dict(p=ints(1, 8, 20), q=ints(2, 9, 25), name=choice("sine", "cosine"), which=value("name[:3]")),
    where="p < q and gcd(p, q) == 1",
    numbers="any",
    ask=[
        "For an acute angle a, tan a = {p}/{q}. Find {which}(2a).",
        "A ramp rises {p:unit} over {q:unit} of level ground. What is the {name} of twice its angle of rise, as a fraction?",
        "If $\\tan \\alpha = \\frac{{{p}}}{{{q}}}$ and $0 < \\alpha < \\frac{{\\pi}}{{2}}$, what is $\\{which} 2\\alpha$?",
    ],
    steps=[
        ("square = p**2 + q**2", "The hypotenuse has the square {square=}.", "Draw a right triangle with the legs {p} and {q}."),
        ("doubled = {'sin': Rational(2 * p * q, square), 'cos': Rational(q**2 - p**2, square)}", "", ""),
        ("result = doubled[which]", "The value is {result}.", "Use sin 2a = 2 sin a cos a and cos 2a = cos(a)**2 - sin(a)**2."),
    ],
)

sum_of_angles = Family(
    skills="trigonometry addition-theorem",
    draw=dict(one=choice(0, 1, 2), two=choice(0, 1, 2, 3), p=value("[3, 4, 12][one]"), h=value("[5, 5, 13][one]"), q=value("[5, 8, 7, 15][two]"), k=value("[13, 17, 25, 17][two]")),
    numbers="any",
    ask=[
        "Two acute angles a and b have sin a = {p}/{h} and sin b = {q}/{k}. Find sin(a + b).",
        "The sines of two acute angles are {p}/{h} and {q}/{k}. What is the sine of the sum of the angles?",
        "Let $\\sin \\alpha = \\frac{{{p}}}{{{h}}}$, $\\sin \\beta = \\frac{{{q}}}{{{k}}}$ with both angles in the first quadrant. Compute $\\sin(\\alpha + \\beta)$.",
    ],
    steps=[
        ("cos_a = sqrt(1 - Rational(p, h)**2)", "The first cosine is {cos_a}.", "Acute angles have positive cosines; use the sum of squares."),
        ("cos_b = sqrt(1 - Rational(q, k)**2)", "The second is {cos_b}.", "Do the same for the other angle."),
        ("sine = Rational(p, h) * cos_b + cos_a * Rational(q, k)", "The sine of the sum is {sine}.", "Use sin(a + b) = sin a cos b + cos a sin b."),
    ],
)

solutions_in_degrees = Family(
    skills="trigonometry equation interval",
    draw=dict(kind=choice(0, 1, 2, 3), size=choice(30, 45, 60), turn=choice(5, 10, 15, 20, 25, 40, 50), name=value("['sin', 'cos', 'sin', 'cos'][kind]"), right=value("[sin(size*pi/180), cos(size*pi/180), -sin(size*pi/180), -cos(size*pi/180)][kind]")),
    numbers="any",
    ask=[
        "Find all angles x with 0 <= x < 360 degrees that satisfy {name}(x + {turn}°) = {right}. List them in degrees in increasing order.",
        "For which x from 0° up to but not including 360° is {name}(x + {turn}°) equal to {right}? Give the numbers of degrees as a list, the smaller one first.",
        "Solve $\\{name}(x + {turn}^\\circ) = {right:tex}$ for $0^\\circ \\le x < 360^\\circ$ and list the solutions in ascending order.",
    ],
    steps=[
        ("functions = {'sin': sin, 'cos': cos}", "", ""),
        ("solutions = [k for k in range(360) if functions[name]((k + turn) * pi / 180) == right]", "The solutions are {solutions}.", "There are two angles in a full turn with this value; subtract {turn} degrees and bring them into the interval."),
    ],
)

quadratic_in_sine = Family(
    skills="trigonometry equation quadratic",
    draw=dict(p=choice(2, 3, 4, 5), name=choice("sin", "cos"), root_at=choice("1/2", "-1/2", "1", "-1"), low=value("Rational(root_at)"), f=value("expand((s - low)*(s - p)*low.q)")),
    numbers="any",
    ask=[
        "Let s = {name} x and suppose {f} = 0. What is the smallest x >= 0 for which this holds, in degrees?",
        "Put s for {name}(x). The equation {f:math} = 0 shall hold. Find the least angle x, not negative, in degrees.",
        "Determine the smallest $x \\ge 0^\\circ$ (in degrees) such that $s = \\{name} x$ solves ${f:tex} = 0$.",
    ],
    steps=[
        ("roots_found = solve(f, s)", "The equation has the roots {roots_found}.", "Solve the quadratic equation for s."),
        ("possible = [one for one in roots_found if abs(one) <= 1][0]", "Only {possible} is possible.", "Sine and cosine lie between -1 and 1."),
        ("functions = {'sin': sin, 'cos': cos}", "", ""),
        ("degrees = [k for k in range(360) if functions[name](k * pi / 180) == possible][0]", "The smallest angle has {degrees} degrees.", "Look for the first angle with this value."),
    ],
    unit="degrees",
)

amplitude_and_period = Family(
    skills="trigonometry amplitude period",
    draw=dict(a=ints(2, 12, 40), b=ints(2, 9, 30), c=ints(-20, 30, 90), f=value("a*sin(b*x) + c")),
    where="c",
    numbers="any",
    ask=[
        "Let f(x) = {f}. Multiply the greatest value of f by its period. What is the exact result?",
        "The height of a float at the time x is {f:math}. What is the product of its greatest height and the time it needs for one full swing (exactly)?",
        "Find (maximum) times (smallest period) for $y = {f:tex}$.",
    ],
    steps=[
        ("period = periodicity(f, x)", "The period is {period}.", "The argument of the sine must grow by 2*pi."),
        ("highest = f.subs(x, period / 4)", "The greatest value is {highest}.", "The sine reaches 1 after a quarter of its period."),
        ("result = highest * period", "The product is {result}.", "Multiply them."),
    ],
)
