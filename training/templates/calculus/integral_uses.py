"""What integrals measure: areas, volumes of revolution, means, lengths, ways and amounts."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

average_value = Family(
    skills="integral average",
    draw=dict(a=ints(1, 5, 12), b=ints(-6, 9, 30), c=ints(-9, 20, 60), low=ints(-3, 2, 5), width=ints(1, 5, 9), high=value("low + width"), f=value("3*a*x**2 + 2*b*x + c")),
    where="b and c",
    numbers="any",
    ask=[
        "What is the average value of {f} on the interval from {low} to {high}?",
        "A horizontal line is to enclose the same area as the curve y = {f:math} between x = {low} and x = {high}. At which height must it be drawn?",
        "Find the mean of $f(x) = {f:tex}$ over $[{low}, {high}]$.",
    ],
    steps=[
        ("area = integrate(f, (x, low, high))", "The integral is {area}.", "The mean is the integral divided by the length of the interval."),
        ("mean_value = area / (high - low)", "The average is {mean_value}.", "Divide by the length of the interval from {low} to {high}."),
    ],
)

area_with_both_signs = Family(
    skills="integral area sign",
    draw=dict(p=ints(1, 4, 7), q=ints(1, 4, 7), a=ints(1, 3, 6), f=value("expand(12*a*x*(x + p)*(x - q))")),
    numbers="any",
    ask=[
        "Find the total area enclosed by the curve y = {f} and the x-axis.",
        "The graph of {f:math} and the x-axis bound two pieces, one above and one below the axis. What is their area in all?",
        "How much area lies between $y = {f:tex}$ and the $x$-axis, counting both regions as positive?",
    ],
    steps=[
        ("zeros = sorted(solve(f, x))", "The curve meets the axis at x = {zeros}.", "The regions end at the zeros of {f}."),
        ("left = abs(integrate(f, (x, zeros[0], zeros[1])))", "The left piece has the area {left}.", "Integrate over the left piece and drop the sign."),
        ("right = abs(integrate(f, (x, zeros[1], zeros[2])))", "The right piece has the area {right}.", "Do the same on the right."),
        ("total = left + right", "In all that is {total}.", "Areas are added, not their signed values."),
    ],
)

between_two_parabolas = Family(
    skills="integral area parabola",
    draw=dict(p=ints(-4, 3, 6), gap=ints(1, 5, 9), q=value("p + gap"), a=ints(1, 3, 5), b=ints(1, 3, 5), m=ints(-5, 5), c=ints(-9, 9), low=value("b*x**2 + m*x + c"), high=value("expand(low - (a + b)*(x - p)*(x - q))")),
    where="m and c",
    numbers="any",
    ask=[
        "Two parabolas, y = {high} and y = {low}, enclose a region. What is its area?",
        "How large is the piece of the plane that lies above y = {low:math} and below y = {high:math}?",
        "Compute the area of the set of points $(x, y)$ with ${low:tex} \\le y \\le {high:tex}$.",
    ],
    steps=[
        ("gap_between = expand(high - low)", "The distance between them is {gap_between}.", "Subtract the lower curve from the upper one."),
        ("ends = sorted(solve(gap_between, x))", "The curves meet at x = {ends}.", "At the ends of the region the distance is zero."),
        ("area = integrate(gap_between, (x, ends[0], ends[1]))", "The area is {area}.", "Integrate the distance from one end to the other."),
    ],
)

curve_against_curve = Family(
    skills="integral area root parabola",
    draw=dict(k=ints(2, 9, 20), n=ints(2, 4, 6)),
    numbers="any",
    ask=[
        "Find the area between y = {k}x and y = x^{n} for x >= 0, up to the point where they meet again. Give it exactly.",
        "In the first quadrant the straight line y = {k}x and the curve y = x^{n} start together at the origin and cross once more. Which area do they enclose?",
        "What is the exact area of the bounded region with $x \\ge 0$ between $y = {k}x$ and $y = x^{{{n}}}$?",
    ],
    steps=[
        ("meeting = root(k, n - 1)", "They meet at x = {meeting}.", "For positive x, divide the equation {k}*x = x**{n} by x."),
        ("area = simplify(k * meeting**2 / 2 - meeting**(n + 1) / (n + 1))", "The area is {area}.", "Integrate the line less the curve from 0 to this place."),
    ],
)

solid_about_x = Family(
    skills="integral volume revolution",
    draw=dict(a=ints(1, 4, 8), b=ints(0, 5, 9), low=ints(0, 3, 5), width=ints(1, 4, 7), high=value("low + width"), kind=choice(0, 1, 2), f=value("[a*x + b, sqrt(a*x + b), a*x**2][kind]")),
    numbers="any",
    ask=[
        "The curve y = {f}, from x = {low} to x = {high}, is rotated about the x-axis. Find the volume of the solid of revolution, as a multiple of pi.",
        "A vase has the profile y = {f:math} for {low} <= x <= {high} and is round about the x-axis. What is its exact volume?",
        "Determine the volume that arises when the area under $y = {f:tex}$ over $[{low}, {high}]$ turns around the $x$-axis.",
    ],
    steps=[
        ("disc = expand(pi * f**2)", "Each slice has the area {disc}.", "A slice at x is a disc whose radius is the height of the curve."),
        ("volume = integrate(disc, (x, low, high))", "The volume is {volume}.", "Add up all slices from {low} to {high}."),
    ],
)

solid_about_y = Family(
    skills="integral volume revolution shells",
    draw=dict(a=ints(1, 5, 9), edge=ints(1, 4, 7), n=ints(2, 3, 4), f=value("a*x**n")),
    numbers="any",
    ask=[
        "The region under y = {f} between x = 0 and x = {edge} turns about the y-axis. What is the volume of the solid?",
        "Use cylindrical shells: the area bounded by y = {f:math}, the x-axis and the line x = {edge} is rotated around the y-axis. Find the volume exactly.",
        "When the part of the first quadrant below $y = {f:tex}$ and left of $x = {edge}$ revolves around the $y$-axis, which volume does it sweep out?",
    ],
    steps=[
        ("shell = 2 * pi * x * f", "A shell at distance x has the area {shell}.", "A thin shell is as long as the circle of radius x and as high as the curve."),
        ("volume = integrate(shell, (x, 0, edge))", "The volume is {volume}.", "Add up the shells from 0 to {edge}."),
    ],
)

arc_length = Family(
    skills="integral arc-length",
    draw=dict(low_root=ints(1, 4, 7), more_root=ints(1, 4, 7), high_root=value("low_root + more_root"), low=value("low_root**2 - 1"), high=value("high_root**2 - 1")),
    numbers="any",
    ask=[
        "How long is the curve y = (2/3)*x**(3/2) from x = {low} to x = {high}?",
        "A wire follows the graph of two thirds of x^(3/2) between the places x = {low} and x = {high}. Find the exact length of the wire.",
        "Find the arc length of $y = \\frac{{2}}{{3}} x^{{3/2}}$ on the interval $[{low}, {high}]$.",
    ],
    steps=[
        ("f = Rational(2, 3) * x**Rational(3, 2)", "", ""),
        ("squared = diff(f, x)**2", "The square of the slope is {squared}.", "Arc length integrates the root of 1 plus the square of the slope."),
        ("length = integrate(sqrt(1 + squared), (x, low, high))", "The length is {length}.", "Integrate from {low} to {high}."),
    ],
)

distance_travelled = Family(
    skills="integral velocity distance",
    draw=dict(turn=ints(1, 6, 12), after=ints(1, 6, 12), a=ints(1, 5, 10), speed=value("2*a*t - 2*a*turn"), end=value("turn + after")),
    where="turn != after",
    numbers="any",
    ask=[
        "A bead slides along a wire with velocity v(t) = {speed} cm/s at the time t in seconds. How many centimeters does it travel from t = 0 to t = {end}, forth and back together?",
        "A lift moves with the velocity {speed:math} meters per second (negative means downward) for {end} seconds from t = 0. What distance does it travel altogether, in meters?",
        "For the velocity $v(t) = {speed:tex}$, find the total distance, not the displacement, between $t = 0$ and $t = {end}$.",
    ],
    steps=[
        ("turning = solve(speed, t)[0]", "It turns round at t = {turning}.", "The direction changes where the velocity is zero."),
        ("first_way = -integrate(speed, (t, 0, turning))", "Until then it covers {first_way}.", "Before that the velocity is negative, so the sign is reversed."),
        ("second_way = integrate(speed, (t, turning, end))", "Afterward it covers {second_way}.", "Then it moves the other way."),
        ("way = first_way + second_way", "In all it covers {way}.", "Add both distances."),
    ],
)

tank_inflow = Family(
    skills="integral rate accumulation",
    draw=dict(who=person(), begin=ints(5, 60, 300), a=ints(1, 6, 15), b=ints(2, 12, 30), hours=ints(2, 6, 9), used=ints(3, 40, 90), bolts=ints(4, 30), rate=value("2*a*t + b")),
    ask=[
        "Water flows into a tank at the rate of {rate} litres per hour, t hours after noon. At noon it holds {begin:litre}. The inflow lasts for {hours:hour}. How many litres does the tank hold then?",
        "{who} has {begin:litre} of cider in a vat. Then a press starts and delivers {rate:math} litres per hour, where t is the number of hours since the start. The press stops when {hours:hour} have passed. How many litres are in the vat?",
        "At $t = 0$ a basin contains {begin:litre}; it fills at ${rate:tex}$ litres per hour after $t$ hours, up to $t = {hours}$. Find its contents in litres at the end.",
    ],
    noop=["The lid is held by {bolts:bolt}."],
    steps=[
        ("gained = integrate(rate, (t, 0, hours))", "In this time {gained} litres flow in.", "The amount is the integral of the rate from 0 to {hours}."),
        ("contents = begin + gained", "So it holds {contents=:litre}.", "Add what was there before."),
    ],
    more=[More("After that, {used:litre} are drained off.", "How many litres remain?", [("left = contents - used", "There remain {left=:litre}.", "Take away what was drained.")], where="used < contents")],
    unit="litres",
)

spring_work = Family(
    skills="integral work physics",
    draw=dict(k=ints(2, 30, 90), start=ints(0, 4, 9), further=ints(1, 6, 12), end=value("start + further")),
    numbers="any",
    ask=[
        "To hold a spring stretched by x meters takes a force of {k}x newtons. How many joules of work does it take to stretch it from x = {start} to x = {end}?",
        "The force of a rubber rope is {k} newtons for each meter by which it is longer than usual. It is already {start} m longer; now it is pulled until it is {end} m longer than usual. Find the work done, in joules.",
        "Work is the integral of force over distance. With the force $F(x) = {k}x$, what is the work from $x = {start}$ to $x = {end}$?",
    ],
    steps=[
        ("before = Rational(k * start**2, 2)", "Up to the beginning the integral is {before}.", "The integral of {k}*x from 0 is {k}*x**2/2."),
        ("after = Rational(k * end**2, 2)", "Up to the end it is {after}.", "Put in x = {end}."),
        ("work = after - before", "The work is {work}.", "Subtract what had been done before."),
    ],
    unit="J",
)
