"""Inequalities and absolute values: intervals, and how many integers lie in them."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

sum_of_integers_between = Family(
    skills="linear-inequality integers arithmetic-series",
    draw=dict(times=ints(2, 9, 20), plus=ints(-30, 30, 90), low=ints(-20, 20), width=ints(20, 90, 600), high=value("low + width"), middle=value("times*n + plus")),
    where="plus and width > 3 * times",
    numbers="any",
    ask=[
        "What is the sum of all integers n with {low} < {middle} <= {high}?",
        "The value of {middle:math} is greater than {low} and at most {high} for some integers n. Add up these integers.",
        "Determine the total of all whole numbers $n$, negative ones included, that satisfy \\({low} < {middle:tex} \\le {high}\\).",
    ],
    steps=[
        ("lower = Rational(low - middle.coeff(n, 0), middle.coeff(n, 1))\nupper = Rational(high - middle.coeff(n, 0), middle.coeff(n, 1))",
         "So n lies above {lower} and up to {upper}.", "Subtract the constant in all three parts and divide by the positive coefficient of n."),
        ("smallest = floor(lower) + 1\nlargest = floor(upper)", "The integers go from {smallest} to {largest}.", "The left end is excluded, the right end included."),
        ("total = (smallest + largest) * (largest - smallest + 1) / 2", "Their sum is {total}.", "Multiply the mean of the ends by the number of integers."),
    ],
)

negative_coefficient = Family(
    skills="linear-inequality sign-change greatest-integer",
    draw=dict(times=ints(2, 12, 30), left_plus=ints(-40, 60, 300), right_times=ints(1, 9, 20), right_plus=ints(-40, 40, 200), left=value("left_plus - times*x"),
              right=value("right_times*x + right_plus")),
    where="left_plus and right_plus and (left_plus - right_plus) % (times + right_times)",
    numbers="any",
    ask=[
        "What is the greatest integer x with {left} > {right}?",
        "The inequality {left:math} > {right:math} is true for all x below a certain bound. Find the largest whole number, positive or negative, that fulfils it.",
        "Determine the largest integer solution of \\({left:tex} > {right:tex}\\).",
    ],
    steps=[
        ("bound = solve(Eq(left, right), x)[0]", "The two sides are equal for x = {bound}.", "Find where both sides are equal: there the order changes."),
        ("largest = floor(bound)", "Smaller x fulfil it, so the greatest integer is {largest}.", "The left side falls and the right side grows, so only x below this point will do."),
    ],
)

quadratic_interval = Family(
    skills="quadratic-inequality interval",
    draw=dict(one=ints(-12, 9, 30), two=ints(-8, 15, 50), lead=ints(1, 4, 9), f=value("expand(lead*(x - one)*(x - two))")),
    where="one < two and one + two",
    numbers="any",
    answer="f'({lower}, {upper})'",
    ask=[
        "Solve {f} < 0 and give the solution as an open interval (p, q).",
        "For which real x is {f:math} negative? Write the answer as an interval (p, q).",
        "Where does the parabola $y = {f:tex}$ run below the x-axis? Name the open interval (p, q) on the x-axis.",
    ],
    steps=[
        ("lower, upper = sorted(solve(Eq(f, 0), x))", "The zeros are {lower} and {upper}.", "Find the zeros, where the sign can change."),
        ("opens_up = f.coeff(x, 2) > 0", "The expression is negative between them: ({lower}, {upper}).", "The coefficient of x^2 is positive, so the parabola opens upwards."),
    ],
)

quadratic_count = Family(
    skills="quadratic-inequality integers counting",
    draw=dict(lead=ints(1, 5, 9), middle=ints(-12, 12, 40), last=ints(-90, 10, 20), f=value("lead*x**2 + middle*x + last")),
    where="middle and last and middle**2 - 4*lead*last > 4 * lead**2",
    numbers="any",
    ask=[
        "How many integers x make {f:math} less than or equal to zero?",
        "Find the number of integers x that satisfy {f} <= 0.",
        "For how many integers $x$ is \\({f:tex}\\) not positive?",
    ],
    steps=[
        ("zeros = sorted(solve(Eq(f, 0), x))", "The parabola cuts the axis at {zeros:and}.", "Solve the equation first."),
        ("smallest = ceiling(zeros[0])\nlargest = floor(zeros[1])", "Between the zeros the integers run from {smallest} to {largest}.", "The parabola opens upwards, so it is not positive between its zeros."),
        ("count = largest - smallest + 1", "So there are {count} of them.", "Count both ends."),
    ],
)

absolute_equation = Family(
    skills="absolute-value equation",
    draw=dict(times=ints(2, 9, 20), shift=ints(-20, 20, 60), distance=ints(1, 40, 200), minus=ints(1, 30, 90), right=value("distance - minus"), inside=value("times*x + shift")),
    where="shift and distance > minus",
    numbers="any",
    ask=[
        "Solve |{inside:math}| - {minus} = {right}. What is the product of the solutions?",
        "Two numbers x satisfy abs({inside}) - {minus} = {right}. Multiply them and give the product.",
        "The equation $|{inside:tex}| - {minus} = {right}$ has two solutions. Find their product.",
    ],
    steps=[
        ("size = right + minus", "The absolute value alone is {size=}.", "Bring the constant to the other side."),
        ("first = solve(Eq(inside, size), x)[0]", "The inside can be {size}: then x = {first}.", "A number and its opposite have the same absolute value, so there are two cases."),
        ("second = solve(Eq(inside, -size), x)[0]", "It can be the opposite as well: then x = {second}.", "Solve the other case in the same way."),
        ("multiplied = first * second", "The product is {multiplied}.", "Multiply both solutions."),
    ],
)

two_absolute_values = Family(
    skills="absolute-value equation distance",
    draw=dict(near=ints(1, 15, 40), far=ints(3, 40, 90), times=ints(2, 6, 12), wish=choice("smaller", "larger")),
    where="near + 1 < far",
    numbers="any",
    ask=[
        "Find the {wish} of the two numbers whose distance from {near} is {times} times their distance from {far}.",
        "On a number line P marks {near} and Q marks {far}. Two points are {times} times as far from P as from Q. Which number belongs to the "
        "point with the {wish} number?",
        "The equation |x - {near}| = {times}|x - {far}| has two solutions. Give the {wish} one.",
    ],
    steps=[
        ("between = solve(Eq(x - near, times * (far - x)), x)[0]", "Between the points it is {between}.", "Between the two points the one distance is x - {near}, the other {far} - x."),
        ("beyond = solve(Eq(x - near, times * (x - far)), x)[0]", "Beyond the second point it is {beyond}.", "To the right of both the second distance is x - {far}."),
        ("wanted = min(between, beyond) if wish == 'smaller' else max(between, beyond)", "The {wish} of the two is {wanted}.", "Compare the solutions."),
    ],
)

absolute_interval = Family(
    skills="absolute-value inequality interval",
    draw=dict(times=ints(1, 6, 12), shift=ints(-20, 20, 60), bound=ints(3, 40, 200), inside=value("times*x + shift")),
    where="shift",
    numbers="any",
    ask=[
        "How long is the interval of all x with |{inside:math}| <= {bound}?",
        "All real x for which abs({inside}) is at most {bound} form an interval. What is its length?",
        "Find the difference between the largest and the smallest solution of $|{inside:tex}| \\le {bound}$.",
    ],
    steps=[
        ("right_end = solve(Eq(inside, bound), x)[0]", "The right end is {right_end}.", "The inside lies between -{bound} and {bound}; begin with the upper limit."),
        ("left_end = solve(Eq(inside, -bound), x)[0]", "The left end is {left_end}.", "Take the lower limit in the same way."),
        ("length = right_end - left_end", "The length is {length}.", "Subtract the ends."),
    ],
)

rational_sign = Family(
    skills="rational-inequality sign-chart integers",
    draw=dict(root_top=ints(-12, 12, 40), root_bottom=ints(-12, 12, 40), top=value("x - root_top"), bottom=value("x - root_bottom")),
    where="abs(root_top - root_bottom) > 1 and root_top and root_bottom",
    numbers="any",
    ask=[
        "How many integers x satisfy ({top})/({bottom}) <= 0?",
        "A fraction has the numerator {top} and the denominator {bottom}. For how many integers x is it defined and not positive?",
        "Count the integers $x$ with \\(\\dfrac{{{top:tex}}}{{{bottom:tex}}} \\le 0\\).",
    ],
    steps=[
        ("zero = solve(Eq(top, 0), x)[0]\npole = solve(Eq(bottom, 0), x)[0]", "The numerator is zero at {zero}, the denominator at {pole}.", "The sign changes at the zeros of numerator and denominator; between them it is negative."),
        ("count = abs(zero - pole)", "From {zero}, which is included, to {pole}, which is not, there are {count} integers.",
         "The zero of the numerator counts, that of the denominator does not."),
    ],
)

inequality_system = Family(
    skills="linear-inequality system integers",
    draw=dict(t1=ints(2, 9, 20), p1=ints(1, 40, 200), t2=ints(2, 9, 20), p2=ints(1, 60, 300), first=value("t1*x - p1"), second=value("p2 - t2*x")),
    where="Rational(p1, t1) + 3 < Rational(p2, t2)",
    numbers="any",
    ask=[
        "How many integers x satisfy both {first} > 0 and {second} >= 0?",
        "The conditions {first:math} > 0 and {second:math} >= 0 hold at the same time for some integers x. Find how many.",
        "Count the integer solutions of the system \\({first:tex} > 0\\), \\({second:tex} \\ge 0\\).",
    ],
    steps=[
        ("low = solve(Eq(first, 0), x)[0]", "The first says x > {low}.", "Solve each inequality alone."),
        ("high = solve(Eq(second, 0), x)[0]", "The second says x <= {high}.", "Dividing by a negative number turns the sign round."),
        ("count = floor(high) - floor(low)", "Above {low} and up to {high} there are {count} integers.", "Count the integers up to the upper bound and take off those up to the lower one."),
    ],
)
