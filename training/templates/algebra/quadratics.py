"""Quadratic equations: roots, discriminants, completed squares, sums and products of roots."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

roots_by_factoring = Family(
    skills="quadratic-equation factoring",
    draw=dict(letter=choice(*"xyztuwnmpr"), unknown=value("Symbol(letter)"), one=ints(-12, 15, 40), two=ints(-12, 15, 40), lead=ints(1, 5, 12),
              left=value("expand(lead*(unknown - one)*(unknown - two))")),
    where="one < two and one + two",
    numbers="any",
    answer="max(roots_found)",
    ask=[
        "Solve {left} = 0 for {unknown} and give the larger solution.",
        "What is the greatest number {unknown} with {left:math} = 0?",
        "The equation \\({left:tex} = 0\\) in ${unknown}$ has two real roots. Which one is larger?",
        "Two values of {unknown} make {left:math} equal to 0. Find the one that lies further to the right on the number line.",
    ],
    steps=[
        ("factored = factor(left)", "Factored, the left side is {factored}.", "Write the left side as a product."),
        ("roots_found = sorted(solve(Eq(left, 0), unknown))", "The roots are {roots_found:and}.",
         "A product is zero when one of its factors is."),
        ("larger = max(roots_found)", "The larger one is {larger}.", "Compare the roots."),
    ],
)

parameters_with_two_roots = Family(
    skills="discriminant quadratic-equation parameter counting",
    draw=dict(lead=ints(2, 7, 15), middle=ints(3, 25, 90), letter=choice("k", "m", "c")),
    where="middle**2 > 8 * lead",
    numbers="any",
    ask=[
        "For how many positive integers {letter} does {lead}x^2 - {middle}x + {letter} = 0 have two different real solutions?",
        "The parabola y = {lead}x^2 - {middle}x + {letter} cuts the x-axis twice for some positive integers {letter} only. Count these integers.",
        "Let ${letter}$ be a positive integer such that ${lead}x^2 - {middle}x + {letter}$ has two distinct real zeros. How many values can ${letter}$ have?",
    ],
    steps=[
        ("square = middle**2", "The square of the middle coefficient is {square}.", "The discriminant {middle}^2 - 4*{lead}*{letter} must be positive."),
        ("count = (square - 1) // (4 * lead)", "This holds for {letter} from 1 to {count}.", "Count the positive integers {letter} for which 4*{lead}*{letter} is less than the square."),
    ],
)

symmetric_sum = Family(
    skills="vieta quadratic-equation",
    draw=dict(total=ints(-12, 15, 60), product_value=ints(-20, 20, 90), lead=ints(1, 4, 9), left=value("expand(lead*(x**2 - total*x + product_value))")),
    where="total and product_value",
    numbers="any",
    ask=[
        "Let r and s be the roots of {left:math} = 0. Find r^2 + s^2.",
        "The solutions of {left} = 0 are squared, and the two squares are added. What is the sum? (Count complex solutions, and a double one twice.)",
        "If $r$ and $s$ are the two roots of \\({left:tex}\\), compute $r^2 + s^2$ without finding them.",
    ],
    steps=[
        ("root_sum = -left.coeff(x, 1) / left.coeff(x, 2)", "The sum of the roots is {root_sum}.",
         "The sum of the roots is minus the coefficient of x over the coefficient of x^2."),
        ("root_product = left.coeff(x, 0) / left.coeff(x, 2)", "Their product is {root_product}.", "The product of the roots is the constant over the coefficient of x^2."),
        ("squares = root_sum**2 - 2 * root_product", "The squares add up to {squares}.", "Use r^2 + s^2 = (r + s)^2 - 2rs."),
    ],
)

reciprocal_roots = Family(
    skills="vieta reciprocal fractions",
    draw=dict(lead=ints(1, 9, 25), middle=ints(-15, 15, 60), last=ints(-15, 15, 60), left=value("lead*x**2 + middle*x + last")),
    where="middle and last and middle**2 > 4*lead*last",
    numbers="any",
    ask=[
        "The equation {left} = 0 has the roots r and s. What is 1/r + 1/s?",
        "Add the reciprocals of both solutions of {left:math} = 0. What is the sum?",
        "Find $\\frac1r + \\frac1s$, where $r$ and $s$ solve \\({left:tex} = 0\\).",
    ],
    steps=[
        ("root_sum = Rational(-left.coeff(x, 1), left.coeff(x, 2))", "Here r + s = {root_sum}.", "Write 1/r + 1/s as (r + s)/(rs), then use the coefficients."),
        ("root_product = Rational(left.coeff(x, 0), left.coeff(x, 2))", "And rs = {root_product}.", "The product of the roots is the last coefficient over the first."),
        ("wanted = root_sum / root_product", "The quotient is {wanted}.", "Divide the sum by the product."),
    ],
)

complete_the_square = Family(
    skills="completing-the-square quadratic",
    draw=dict(lead=ints(1, 5, 9), shift=ints(-9, 9, 30), rest=ints(-30, 30, 200), f=value("expand(lead*(x + shift)**2 + rest)")),
    where="shift and rest and lead*shift**2 + rest",
    numbers="any",
    ask=[
        "Write {f} in the form a*(x + h)^2 + k. What is k?",
        "Complete the square in {f:math}, so that it reads a(x + h)^2 + k, and give the constant k.",
        "When \\({f:tex}\\) is rewritten as $a(x+h)^2 + k$, which number stands for $k$?",
    ],
    steps=[
        ("lead_found = f.coeff(x, 2)\nhalf = f.coeff(x, 1) / (2 * lead_found)", "The coefficient of x^2 is {lead_found}, and h = {half}.",
         "Take the coefficient of x^2 out; h is half of what stands before x then."),
        ("constant = f.coeff(x, 0) - lead_found * half**2", "So k = {constant}.", "The square brings a constant of its own, which has to be taken off again."),
    ],
)

extreme_on_interval = Family(
    skills="quadratic vertex maximum minimum interval",
    draw=dict(lead=choice(-3, -2, -1, 1, 2, 3), at=ints(-6, 8, 20), extreme=ints(-30, 40, 200), left=ints(-10, 8, 25), width=ints(3, 10, 25), right=value("left + width"),
              f=value("expand(lead*(x - at)**2 + extreme)"), wish=choice("greatest", "least")),
    where="at and lead*at**2 + extreme",
    numbers="any",
    ask=[
        "What is the {wish} value of {f:math} for real x from {left} to {right}?",
        "Let f(x) = {f} on the closed interval [{left}, {right}]. Find the {wish} value of f(x).",
        "A point runs along the parabola $y = {f:tex}$ while $x$ goes from \\({left}\\) to \\({right}\\). What is the {wish} height $y$ that it has on its way?",
    ],
    steps=[
        ("vertex_x = -f.coeff(x, 1) / (2 * f.coeff(x, 2))", "The vertex lies at x = {vertex_x}.", "A parabola turns where x is minus the middle coefficient over twice the first."),
        ("places = [left, right] + ([vertex_x] if left <= vertex_x <= right else [])", "So the places {places} have to be compared.", "Only the ends, and the vertex if it lies between them, can give the {wish} value."),
        ("heights = [f.subs(x, place) for place in places]", "The values there are {heights}.", "Put these places into the expression."),
        ("extreme_value = max(heights) if wish == 'greatest' else min(heights)", "The {wish} of them is {extreme_value}.", "Compare the values."),
    ],
    answer="extreme_value",
)

equation_with_roots = Family(
    skills="vieta quadratic-equation expansion",
    draw=dict(top=ints(-9, 9, 20), under=ints(2, 6, 12), two=ints(-9, 12, 40)),
    where="top and two and gcd(top, under) == 1 and top != two * under",
    numbers="any",
    ask=[
        "A quadratic expression in x has whole coefficients without a common factor, the first one positive. It is zero for x = {two} and for "
        "x = {top}/{under}. Write it down, expanded.",
        "Find the quadratic polynomial in x with zeros {top}/{under} and {two} whose coefficients are integers without a common factor and "
        "whose leading coefficient is positive. Expand it.",
        "Which expanded quadratic p(x), with coprime integer coefficients and a positive first one, vanishes exactly for "
        "x = {two} and x = {top}/{under}?",
    ],
    steps=[
        ("factors = (under*x - top) * (x - two)", "In factors it is {factors}.", "Each root gives a factor; multiply the one with the fraction by {under}."),
        ("expanded = expand(factors)", "Expanded, it is {expanded}.", "Multiply out."),
    ],
)

double_root_parameter = Family(
    skills="discriminant parameter quadratic-equation",
    draw=dict(lead=ints(2, 6, 12), root=ints(2, 9, 25), middle=value("2 * lead * root"), letter=choice("k", "c", "m", "q")),
    numbers="any",
    ask=[
        "For which {letter} does the equation {lead}*x^2 + {letter} = {middle}*x have exactly one real solution?",
        "The parabola y = {lead}x^2 - {middle}x + {letter} touches the x-axis. What is the constant {letter}?",
        "Find the number ${letter}$ for which the roots of ${lead}x^2 - {middle}x + {letter}$ coincide.",
    ],
    steps=[
        ("square = middle**2", "The square of the middle coefficient is {square}.", "There is one solution when the discriminant is zero."),
        ("constant = Rational(square, 4 * lead)", "So the constant is {square} / (4 * {lead}) = {constant}.", "The discriminant is zero when four times the outer coefficients equal that square."),
    ],
)

number_and_square = Family(
    skills="quadratic-equation words",
    draw=dict(number=ints(3, 20, 90), times=ints(2, 12, 40), told=value("number**2 + times * number")),
    numbers="any",
    ask=[
        "The square of a positive number plus {times} times the number is {told}. What is the number?",
        "Find the positive n with n*(n + {times}) = {told}.",
        "A rectangle is {times} cm longer than it is wide, and its area is {told} square centimetres. How many centimetres wide is it?",
        "Two positive numbers differ by {times}, and their product is {told}. Find the smaller one.",
    ],
    steps=[
        ("candidates = solve(Eq(n * (n + times), told), n)", "The equation n^2 + {times}n = {told} has two solutions.", "Call the number n and write n*(n + {times}) = {told}."),
        ("positive = max(candidates)", "The positive one is {positive}.", "A negative solution does not fit."),
    ],
)
