"""Simple differential equations and what they describe."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

growth_to_time = Family(
    skills="differential-equation exponential growth",
    draw=dict(start=ints(2, 90, 500), factor=choice(2, 3, 4, 5), period=ints(2, 12, 30), periods=ints(2, 4, 6), later=value("period*periods"), animal=thing("bacterium/bacteria", "alga/algae", "yeast cell"), degrees=ints(20, 37)),
    ask=[
        "A culture grows at a rate proportional to its size. It begins with {start:animal}, and after {period:hour} there are {factor} times as many. How many are there after {later:hour}?",
        "The number y of cells in a dish satisfies y' = ky. At the start y = {start}, and every {period:hour} y becomes {factor} times as large. Find y when {later:hour} have passed.",
        "Let $y' = ky$ with $y(0) = {start}$ and $y({period}) = {factor}\\, y(0)$. What is $y({later})$?",
    ],
    noop=["The temperature is {degrees} degrees Celsius."],
    steps=[
        ("growths = later // period", "In this time it is multiplied {growths=} times.", "Solutions are exponential, so equal times bring equal factors."),
        ("whole_factor = factor**growths", "The factor is {whole_factor=}.", "Multiply the factor {factor} that often."),
        ("number = start * whole_factor", "There are {number=}.", "Multiply by the number at the start."),
    ],
)

separable = Family(
    skills="differential-equation separable",
    draw=dict(a=ints(1, 5, 9), begin=ints(1, 9, 20), end=ints(1, 4, 7)),
    numbers="any",
    ask=[
        "Solve y' = {a}*x*y with y(0) = {begin}. What is y({end})? Give the exact value.",
        "At every point of a curve through (0, {begin}) the slope is {a} times the product of the coordinates. Find the exact height of the curve at x = {end}.",
        "The function $y(x)$ satisfies $\\frac{{dy}}{{dx}} = {a}xy$ and $y(0) = {begin}$. Determine $y({end})$ exactly.",
    ],
    steps=[
        ("exponent = integrate(a * x, (x, 0, end))", "The logarithm of y grows by {exponent}.", "Separate the variables: dy/y = {a}*x*dx, and integrate from 0 to {end}."),
        ("height = begin * exp(exponent)", "So y there is {height}.", "Take the exponential and multiply by the value at the start."),
    ],
)

cooling = Family(
    skills="differential-equation newton-cooling exponential",
    draw=dict(who=person(), room=ints(12, 24, 30), gap=choice(16, 32, 48, 64, 80), halving=ints(4, 20, 60), times=ints(2, 4), hot=value("room + gap"), later=value("halving*times"), now=value("room + gap // 2")),
    ask=[
        "{who}'s tea has {hot} degrees in a room of {room} degrees; it cools at a rate proportional to the difference from the room. After {halving:minute} it has {now} degrees. What is its temperature in degrees {later:minute} after the start?",
        "By Newton's law of cooling, a pan of {hot} degrees stands in a kitchen of {room} degrees and reaches {now} degrees in {halving:minute}. How many degrees does it have {later:minute} after it was put there?",
        "The temperature of a stone satisfies $T' = -k(T - {room})$, $T(0) = {hot}$ and $T({halving}) = {now}$. Find $T({later})$.",
    ],
    steps=[
        ("first_gap = hot - room", "At first the difference is {first_gap=} degrees.", "The difference from the room decays exponentially."),
        ("second_gap = now - room", "After the first stretch of time it is {second_gap=} degrees.", "Look at the difference again when {halving} minutes have passed."),
        ("factor = Rational(second_gap, first_gap)", "It is multiplied by {factor}.", "Equal times bring equal factors."),
        ("stretches = later // halving", "There are {stretches=} such stretches.", "See how often {halving} fits into {later}."),
        ("temperature = room + first_gap * factor**stretches", "The temperature is {temperature} degrees.", "Shrink the difference that often and add the room."),
    ],
    unit="degrees",
)

characteristic_roots = Family(
    skills="differential-equation second-order characteristic",
    draw=dict(p=ints(-4, 4, 7), q=ints(-4, 4, 7), m=ints(-6, 6, 15), n=ints(-6, 6, 15), one=value("-(p + q)"), nil=value("p*q"), begin=value("m + n"), begin_slope=value("m*p + n*q")),
    where="p < q and p and q and m and n and p + q",
    numbers="any",
    ask=[
        "A function satisfies y'' + ({one})y' + ({nil})y = 0 with y(0) = {begin} and y'(0) = {begin_slope}. Find y(x).",
        "Which function y of x starts with the value {begin} and the slope {begin_slope} at x = 0 and makes the sum of y'', ({one})y' and ({nil})y zero everywhere?",
        "Solve $y'' + ({one})y' + ({nil})y = 0$, $y(0) = {begin}$, $y'(0) = {begin_slope}$, for $y$ as an expression in $x$.",
    ],
    steps=[
        ("roots_found = solve(r**2 + one * r + nil, r)", "The characteristic equation has the roots {roots_found}.", "Try y = exp(r*x); this leads to r**2 + ({one})*r + ({nil}) = 0."),
        ("parts = solve([a + b - begin, roots_found[0] * a + roots_found[1] * b - begin_slope], [a, b])", "The coefficients are {parts}.", "Fit y = a*exp(first root * x) + b*exp(second root * x) to the value and the slope at 0."),
        ("y_of_x = parts[a] * exp(roots_found[0] * x) + parts[b] * exp(roots_found[1] * x)", "The solution is {y_of_x}.", "Put the coefficients in."),
    ],
)

euler_steps = Family(
    skills="differential-equation euler-method numerical",
    draw=dict(a=ints(1, 3, 5), b=ints(-2, 3, 5), begin=ints(-4, 6, 12), width=choice(1, 2), count=ints(2, 4, 5), slope=value("a*x + b*y")),
    where="b",
    numbers="any",
    ask=[
        "Euler's method with step {width} is applied to y' = {slope}, y(0) = {begin}. Which value of y does it give after {count} steps?",
        "Starting at x = 0 with y = {begin}, somebody goes {count} times {width} to the right, each time along the slope {slope:math} that holds at the current point. At which y does the path end?",
        "Approximate the solution of $y' = {slope:tex}$ with $y(0) = {begin}$ by {count} Euler steps of width {width}. State the last $y$.",
    ],
    steps=[
        ("across, height = 0, begin\nheights = [height]\nfor _ in range(count):\n    height = height + width * slope.subs([(x, across), (y, height)])\n    across = across + width\n    heights.append(height)",
         "The values of y are {heights}.", "In each step y grows by the width {width} times the slope at the current point."),
        ("last = heights[-1]", "The last one is {last}.", "Stop after {count} steps."),
    ],
)

linear_first_order = Family(
    skills="differential-equation linear equilibrium",
    draw=dict(rate=ints(2, 8, 20), level=ints(3, 40, 200), inflow=value("rate*level"), begin=ints(0, 60, 300)),
    where="begin != level",
    numbers="any",
    ask=[
        "Let y' = {inflow} - {rate}y with y(0) = {begin}. Toward which number does y tend as time goes on?",
        "A tank gains {inflow} g of salt each hour and loses {rate} times its present content of salt per hour. It starts with {begin} g. How many grams of salt are in it in the long run?",
        "Find $\\lim_{{t \\to \\infty}} y(t)$ if $y' = {inflow} - {rate}y$ and $y(0) = {begin}$.",
    ],
    steps=[
        ("general = begin * exp(-rate * t) + Rational(inflow, rate) * (1 - exp(-rate * t))", "The solution is {general}.", "The distance from the constant solution decays exponentially."),
        ("in_the_end = limit(general, t, oo)", "In the end it is {in_the_end}.", "Let t grow; the exponentials vanish."),
    ],
)

exponent_that_solves = Family(
    skills="differential-equation power verify",
    draw=dict(p=ints(1, 9, 20), q=ints(-9, 9, 20), c=value("1 - p - q"), d=value("p*q")),
    where="q and p != q and c",
    numbers="any",
    ask=[
        "For which exponents r does y = x**r satisfy x**2*y'' + ({c})*x*y' + ({d})*y = 0 for all positive x? List them in increasing order.",
        "The power x^r solves the equation x^2 y'' + ({c}) x y' + ({d}) y = 0. Find both possible r, the smaller first, as a list.",
        "Try $y = x^r$ in $x^2 y'' + ({c}) x y' + ({d}) y = 0$. Which values may $r$ have? Give a list in ascending order.",
    ],
    steps=[
        ("inserted = x**2 * diff(x**r, x, 2) + c * x * diff(x**r, x) + d * x**r", "", ""),
        ("condition = expand(simplify(inserted / x**r))", "The condition is {condition} = 0.", "Insert y = x**r; every term contains x**r, so only its factor must vanish."),
        ("exponents = sorted(solve(condition, r))", "So r is one of {exponents}.", "Solve the quadratic equation."),
    ],
)

second_antiderivative = Family(
    skills="differential-equation integration motion",
    draw=dict(a=ints(1, 6, 12), b=ints(-6, 8, 20), speed=ints(-9, 12, 30), begin=ints(-9, 20, 60), time=ints(1, 5, 9), push=value("6*a*t + 2*b")),
    where="b and speed",
    numbers="any",
    ask=[
        "A body on a line has the acceleration {push} at the time t. At t = 0 its position is {begin} and its velocity {speed}. Where is it at t = {time}?",
        "The second derivative of a function of t is {push:math}; at t = 0 the function is {begin} and its first derivative {speed}. What is its value for t = {time}?",
        "Solve $s'' = {push:tex}$, $s(0) = {begin}$, $s'(0) = {speed}$, and give $s({time})$.",
    ],
    steps=[
        ("velocity = speed + integrate(push, t)", "The velocity is {velocity}.", "Integrate the acceleration; at the start the velocity is {speed}."),
        ("position = begin + integrate(velocity, t)", "The position is {position}.", "Integrate the velocity; at the start the position is {begin}."),
        ("place = position.subs(t, time)", "At that time the body is at {place}.", "Put t = {time} in."),
    ],
)
