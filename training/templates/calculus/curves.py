"""Curves examined: normals, tangents with a property, extrema, inflection, monotonicity, approximation."""

from __future__ import annotations

from training.templates.draws import ints, value
from training.templates.family import Family

normal_line = Family(
    skills="derivative normal line",
    draw=dict(a=ints(1, 4, 9), b=ints(-6, 6, 20), c=ints(-9, 9, 30), point=ints(-3, 3, 7), f=value("a*x**2 + b*x + c"), steep=value("2*a*point + b")),
    where="steep and b and c",
    numbers="any",
    ask=[
        "Find the normal to the curve y = {f} at x = {point}. Give it as an expression in x.",
        "Which straight line meets the parabola y = {f:math} at right angles in its point with x = {point}? Answer with the right-hand side of y = ...",
        "The normal of the graph of ${f:tex}$ at the point where $x = {point}$ has the equation $y = mx + n$. Write out $mx + n$.",
    ],
    steps=[
        ("slope = diff(f, x).subs(x, point)", "The tangent has slope {slope}.", "Begin with the slope of the curve."),
        ("normal_slope = -1 / slope", "The normal has slope {normal_slope}.", "Perpendicular lines have slopes whose product is -1."),
        ("height = f.subs(x, point)", "The point has the height {height}.", "The normal goes through the point of the curve."),
        ("normal = expand(normal_slope * (x - point) + height)", "The normal is {normal}.", "Write down the line with this slope through this point."),
    ],
)

tangent_parallel_to_line = Family(
    skills="derivative tangent parallel point",
    draw=dict(a=ints(1, 5, 10), b=ints(-9, 9, 20), c=ints(-9, 9, 30), place=ints(-5, 5, 12), n=ints(-20, 20, 60), steep=value("2*a*place + b"), f=value("a*x**2 + b*x + c"), line=value("steep*x + n")),
    where="b and c and n and steep",
    numbers="any",
    ask=[
        "At which point (x, y) of the parabola y = {f} is the tangent parallel to the line y = {line}?",
        "The tangent to y = {f:math} in a point P runs parallel to y = {line:math}. Find the coordinates of P as a pair (x, y).",
        "Determine the point $(x, y)$ on the graph of ${f:tex}$ where the slope is the same as that of the straight line $y = {line:tex}$.",
    ],
    steps=[
        ("wanted = diff(line, x)", "The slope of the line is {wanted}.", "Parallel lines have the same slope."),
        ("across = solve(Eq(diff(f, x), wanted), x)[0]", "The parabola has it at x = {across}.", "Set the derivative of {f} equal to that slope."),
        ("height = f.subs(x, across)", "The height there is {height}.", "The point lies on the parabola."),
        ("touching = (across, height)", "The point is ({across}, {height}).", "Write both coordinates as a pair."),
    ],
)

tangent_and_axes = Family(
    skills="derivative tangent area",
    draw=dict(a=ints(1, 4, 9), point=ints(1, 6, 12), f=value("a*x**2")),
    numbers="any",
    ask=[
        "The tangent to y = {f} at x = {point} forms a triangle with the two coordinate axes. Find the area of the triangle.",
        "Draw the line that touches the curve y = {f:math} where x = {point}. Together with the x-axis and the y-axis it bounds a triangle. How large is this triangle?",
        "What is the area of the triangle that the coordinate axes cut from the tangent to $y = {f:tex}$ at $x = {point}$?",
    ],
    steps=[
        ("slope = diff(f, x).subs(x, point)", "The slope is {slope}.", "Differentiate {f} and put in x = {point}."),
        ("tangent = slope * (x - point) + f.subs(x, point)", "The tangent is {tangent}.", "It passes through the point of the curve."),
        ("across = solve(tangent, x)[0]", "It meets the x-axis at {across}.", "On the x-axis the height is zero."),
        ("down = tangent.subs(x, 0)", "It meets the y-axis at {down}.", "On the y-axis x is zero."),
        ("area = abs(across * down) / 2", "The area is {area}.", "The triangle has a right angle at the origin."),
    ],
)

inflection_height = Family(
    skills="derivative second-derivative inflection",
    draw=dict(a=ints(1, 3, 6), turn=ints(-4, 4, 9), c=ints(-9, 9, 30), d=ints(-20, 20, 60), f=value("a*x**3 - 3*a*turn*x**2 + c*x + d")),
    where="turn and c and d",
    numbers="any",
    ask=[
        "The graph of {f} has one inflection point. What is its y-coordinate?",
        "How high above the x-axis (negative if below) does the curve y = {f:math} change from bending one way to bending the other way?",
        "Determine the value of ${f:tex}$ at the place where its second derivative changes sign.",
    ],
    steps=[
        ("bending = diff(f, x, 2)", "The second derivative is {bending}.", "The curve changes its bending where the second derivative is zero."),
        ("place = solve(bending, x)[0]", "It is zero at x = {place}.", "The second derivative of a cubic is linear, so there is one zero."),
        ("height = f.subs(x, place)", "The curve has the height {height} there.", "Put this x into {f}."),
    ],
)

local_maximum_value = Family(
    skills="derivative extremum second-derivative",
    draw=dict(p=ints(-5, 4, 8), gap=ints(1, 5, 9), q=value("p + gap"), c=ints(-20, 20, 60), sign=ints(1, 2, 3), f=value("expand(sign*(2*x**3 - 3*(p + q)*x**2 + 6*p*q*x) + c)")),
    where="p and q and p + q and c",
    numbers="any",
    ask=[
        "Find the local maximum value of f(x) = {f}.",
        "The curve y = {f:math} has a hilltop and a valley. How high is the hilltop?",
        "What value does ${f:tex}$ take at its relative maximum?",
    ],
    steps=[
        ("slope = diff(f, x)", "The derivative is {slope}.", "Extrema can only be where the derivative is zero."),
        ("candidates = solve(slope, x)", "It vanishes at {candidates}.", "Solve the quadratic equation."),
        ("top = [place for place in candidates if diff(slope, x).subs(x, place) < 0][0]", "The second derivative is negative at {top}.", "At a maximum the curve bends downward, so the second derivative is negative."),
        ("highest = f.subs(x, top)", "The maximum value is {highest}.", "Evaluate {f} there."),
    ],
)

falling_interval = Family(
    skills="derivative monotonicity inequality",
    draw=dict(p=ints(-9, 8, 30), gap=ints(1, 9, 30), q=value("p + gap"), a=ints(1, 3, 6), c=ints(-20, 20, 60), f=value("expand(a*(2*x**3 - 3*(p + q)*x**2 + 6*p*q*x) + c)")),
    where="p and q and p + q and c",
    numbers="any",
    ask=[
        "On which open interval is f(x) = {f} decreasing? Give its two ends as a list, the smaller first.",
        "The curve y = {f:math} rises, then falls, then rises again. Between which two values of x does it fall? Write them as a list in increasing order.",
        "Find the numbers $a < b$, as a list, such that ${f:tex}$ is strictly decreasing exactly for $a \\le x \\le b$.",
    ],
    steps=[
        ("slope = factor(diff(f, x))", "The derivative is {slope}.", "The function falls where its derivative is negative."),
        ("ends = sorted(solve(slope, x))", "It is negative between {ends}.", "A quadratic that opens upward is negative between its zeros."),
    ],
)

range_on_interval = Family(
    skills="derivative extremum closed-interval",
    draw=dict(p=ints(-3, 2, 4), gap=ints(2, 4, 6), q=value("p + gap"), low=ints("p - 2", "p + 1"), high=ints("q", "q + 3"), c=ints(-20, 20, 60), f=value("2*x**3 - 3*(p + q)*x**2 + 6*p*q*x + c")),
    where="p and q and p + q and c and (low < p or q < high)",
    numbers="any",
    ask=[
        "Find the difference between the greatest and the least value of f(x) = {f} for {low} <= x <= {high}.",
        "As x runs from {low} to {high}, the expression {f:math} takes various values. By how much does the largest of them exceed the smallest?",
        "Let $M$ be the absolute maximum and $m$ the absolute minimum of ${f:tex}$ on the interval $[{low}, {high}]$. Calculate $M - m$.",
    ],
    steps=[
        ("critical = [place for place in solve(diff(f, x), x) if low < place < high]", "Inside, the derivative vanishes at these places: {critical}.", "The extremes lie at zeros of the derivative or at the ends of the interval."),
        ("values = [f.subs(x, place) for place in [low, high, *critical]]", "At the ends and at these places the values are {values}.", "Evaluate {f} at all candidates."),
        ("spread = max(values) - min(values)", "The greatest and the least differ by {spread}.", "Subtract the least of them from the greatest."),
    ],
)

mean_value_place = Family(
    skills="derivative mean-value-theorem",
    draw=dict(b=ints(1, 5, 9), shift=ints(-4, 4, 8), k=ints(-9, 9, 20), f=value("expand((x - shift)**3 + k*x)"), left=value("shift - b"), right=value("shift + 2*b")),
    where="shift and k",
    numbers="any",
    ask=[
        "Let f(x) = {f}. Find the number c, strictly between {left} and {right}, with f'(c) = (f({right}) - f({left}))/({right} - ({left})).",
        "The secant of y = {f:math} through its points with x = {left} and x = {right} is drawn. Strictly between them, where is a tangent parallel to it? Give the x-coordinate.",
        "Find the number promised by the mean value theorem for ${f:tex}$ on the interval $[{left}, {right}]$.",
    ],
    steps=[
        ("average = (f.subs(x, right) - f.subs(x, left)) / (right - left)", "The average slope is {average}.", "Compute the slope of the secant between the two ends."),
        ("places = solve(Eq(diff(f, x), average), x)", "The derivative has this value at {places}.", "The tangent must have the same slope."),
        ("inside = [place for place in places if left < place < right][0]", "Strictly between the ends lies {inside}.", "The place must lie strictly between {left} and {right}."),
    ],
)

tangent_meets_again = Family(
    skills="derivative tangent equation cubic",
    draw=dict(shift=ints(-3, 3, 6), k=ints(-9, 9, 20), c=ints(-9, 9, 30), point=ints(-4, 4, 9), f=value("expand((x - shift)**3 + k*x + c)")),
    where="point != shift and k and c and shift",
    numbers="any",
    ask=[
        "The tangent to y = {f} at x = {point} meets the curve in a second point. What is the x-coordinate of that point?",
        "A line touches the cubic curve y = {f:math} where x is {point} and crosses it at another place. Find the x of the crossing.",
        "At which other $x$ does the tangent to the graph of ${f:tex}$ drawn at $x = {point}$ cut the graph again?",
    ],
    steps=[
        ("slope = diff(f, x).subs(x, point)", "The slope of the tangent is {slope}.", "Take the derivative at x = {point}."),
        ("tangent = expand(slope * (x - point) + f.subs(x, point))", "The tangent is {tangent}.", "It passes through the point of the curve."),
        ("common = factor(f - tangent)", "Curve minus tangent is {common}.", "Common points are zeros of the difference; the point of contact counts twice."),
        ("again = [place for place in solve(common, x) if place != point][0]", "So they meet again at x = {again}.", "The remaining factor gives the other point."),
    ],
)

newton_step = Family(
    skills="derivative newton-method approximation",
    draw=dict(power=ints(2, 3), n=ints(2, 30, 99), start=ints(2, 5, 9), f=value("x**power - n")),
    where="start**power != n and start**power < 3*n and n < 3*start**power",
    numbers="any",
    ask=[
        "One step of Newton's method is made for the equation {f} = 0, starting from x = {start}. What is the next approximation, as an exact fraction?",
        "Near x = {start} the curve y = {f:math} crosses the x-axis. Replace the curve by its tangent at x = {start} and find, as an exact number, where the tangent crosses the axis.",
        "Newton's method is used on $f(x) = {f:tex}$ with the first guess $x_0 = {start}$. Compute $x_1$ exactly.",
    ],
    steps=[
        ("height = f.subs(x, start)", "The value at the guess is {height}.", "Evaluate {f} at the guess {start}."),
        ("slope = diff(f, x).subs(x, start)", "The slope is {slope}.", "Evaluate the derivative there."),
        ("improved = start - height / slope", "The next approximation is {improved}.", "The tangent meets the axis at the guess less the value divided by the slope."),
    ],
)

linear_estimate = Family(
    skills="derivative linear-approximation square-root",
    draw=dict(root=ints(4, 10, 20), away=ints(1, 4), base=value("root**2"), near=value("base + away")),
    numbers="any",
    ask=[
        "Use the tangent to y = sqrt(x) at x = {base} to estimate the square root of {near}. Give the estimate as a fraction.",
        "Without a calculator, somebody replaces the root function near {base} by its tangent there. Which fraction does this give for the root of {near}?",
        "Approximate $\\sqrt{{{near}}}$ by linearising $\\sqrt{{x}}$ at $x = {base}$, and write the result as an exact fraction.",
    ],
    steps=[
        ("f = sqrt(x)", "", ""),
        ("slope = diff(f, x).subs(x, base)", "The slope of the root function is {slope}.", "The derivative of sqrt(x) is 1/(2*sqrt(x)); take it at {base}."),
        ("estimate = sqrt(base) + slope * (near - base)", "The estimate is {estimate}.", "Go from the known root along the tangent to {near}."),
    ],
)
