"""Points, lines, circles, angles and complex numbers."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

triangle_area = Family(
    skills="area coordinates",
    draw=dict(a=ints(-9, 9, 40), b=ints(-9, 9, 40), c=ints(-9, 9, 40), d=ints(-9, 9), e=ints(-9, 9), f=ints(-9, 9)),
    where="(c - a)*(f - b) != (e - a)*(d - b)",
    numbers="any",
    ask=[
        "Find the area of the triangle with vertices ({a}, {b}), ({c}, {d}) and ({e}, {f}).",
        "Three posts stand at the points ({a}, {b}), ({c}, {d}), ({e}, {f}) of a map grid. How large is the triangle between them, in grid squares?",
        "A triangle has corners $A({a}, {b})$, $B({c}, {d})$ and $C({e}, {f})$. What is its area?",
    ],
    steps=[
        ("doubled = (c - a) * (f - b) - (e - a) * (d - b)", "The cross product of two sides is {doubled}.", "Two sides as vectors span a parallelogram."),
        ("area = Rational(abs(doubled), 2)", "The area is {area}.", "The triangle is half of the parallelogram, and an area has no sign."),
    ],
)

line_through = Family(
    skills="line slope coordinates",
    draw=dict(a=ints(-9, 9, 30), run=ints(1, 7, 15), b=ints(-9, 9, 30), d=ints(-9, 9, 30), c=value("a + run")),
    where="b != d",
    numbers="any",
    ask=[
        "A line passes through ({a}, {b}) and ({c}, {d}). Where does it cross the y-axis? Give the y-coordinate.",
        "Find the y-intercept of the straight line through the points ({c}, {d}) and ({a}, {b}).",
        "The graph of a linear function contains $({a}, {b})$ and $({c}, {d})$. What is its value at $x = 0$?",
    ],
    steps=[
        ("slope = Rational(d - b, c - a)", "The slope is {slope}.", "The slope is the rise over the run between the two points."),
        ("intercept = b - slope * a", "It crosses the axis at {intercept}.", "Go from the point ({a}, {b}) to x = 0 along the slope."),
    ],
)

circle_center = Family(
    skills="circle completing-the-square",
    draw=dict(h=ints(-8, 8, 25), k=ints(-8, 8, 25), r=ints(1, 9, 40), f=value("expand((x - h)**2 + (y - k)**2 - r**2)")),
    where="h != 0 and k != 0",
    numbers="any",
    ask=[
        "What is the radius of the circle {f} = 0?",
        "All points (x, y) with {f:math} = 0 form a circle. Find its radius.",
        "Determine the radius of the circle given by ${f:tex} = 0$.",
    ],
    steps=[
        ("center_x = -f.coeff(x, 1).subs(y, 0) / 2", "The center has the x-coordinate {center_x}.", "Complete the square in x."),
        ("center_y = -f.coeff(y, 1).subs(x, 0) / 2", "Its y-coordinate is {center_y}.", "Complete the square in y."),
        ("radius = sqrt(center_x**2 + center_y**2 - f.subs([(x, 0), (y, 0)]))", "The radius is {radius}.", "What completes the squares, less the constant term, is the square of the radius."),
    ],
)

complex_quotient = Family(
    skills="complex-numbers division",
    draw=dict(a=ints(-9, 9, 30), b=ints(1, 9, 30), c=ints(-6, 6, 15), d=ints(1, 6, 15), z=value("a + b*I"), w=value("c - d*I")),
    where="c != 0 and a != 0",
    numbers="any",
    ask=[
        "Divide {z} by {w} and write the result in the form a + b*I.",
        "Let z = {z} and w = {w}, where I is the imaginary unit. Find z/w without I in the denominator.",
        "Write $\\frac{{{z:tex}}}{{{w:tex}}}$ in standard form.",
    ],
    steps=[("quotient = expand_complex(z / w)", "The quotient is {quotient}.", "Multiply top and bottom by the conjugate of {w}.")],
)

trig_equation = Family(
    skills="trigonometry equation",
    draw=dict(kind=choice(0, 1, 2, 3, 4, 5), k=choice(1, 2, 3), f=value("[sin(k*x), cos(k*x), 2*sin(k*x), 2*cos(k*x), tan(x), sin(x)*cos(x)][kind]"), right=value("[0, 0, 1, -1, 1, 0][kind]")),
    numbers="any",
    ask=[
        "How many solutions does {f} = {right} have with 0 <= x < 2*pi?",
        "Count the angles x, from 0 up to but not including a full turn of 2*pi, for which {f:math} equals {right}.",
        "Find the number of solutions of ${f:tex} = {right}$ in the interval $[0, 2\\pi)$.",
    ],
    steps=[
        ("solutions = solveset(Eq(f, right), x, Interval.Ropen(0, 2*pi))", "The solutions are {solutions}.", "Solve {f} = {right} on one full turn."),
        ("count = len(solutions)", "There are {count}.", "Then count them."),
    ],
)

polygon_angle = Family(
    skills="angles polygon",
    draw=dict(n=ints(5, 12, 40), missing=ints(95, 170), total=value("(n - 2) * 180"), rest=value("total - missing")),
    where="rest < (n - 1) * 175",
    ask=[
        "All but one of the interior angles of a convex polygon with {n} sides add up to {rest} degrees. How many degrees has the remaining one?",
        "A convex polygon has {n} corners. A surveyor measured every interior angle except one; the sum of the measured ones is {rest} degrees. Find the missing angle in degrees.",
        "In a convex {n}-gon the interior angles without the last one make {rest} degrees together. What is the last one, in degrees?",
    ],
    steps=[
        ("triangles = n - 2", "The polygon falls into {triangles=} triangles.", "Draw all diagonals from one corner."),
        ("total_angles = triangles * 180", "All angles make {total_angles=} degrees.", "Every triangle has 180 degrees."),
        ("angle = total_angles - rest", "The missing one has {angle=} degrees.", "The measured ones are taken away."),
    ],
    unit="degrees",
)
