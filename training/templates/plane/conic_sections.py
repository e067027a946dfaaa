"""Parabolas, ellipses and hyperbolas: foci, vertices, axes, areas and tangents."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

parabola_focus = Family(
    skills="parabola focus completing-the-square",
    draw=dict(a=choice(1, 2, 4, 8), h=ints(-6, 6, 15), k=ints(-9, 9, 30), f=value("expand(Rational(1, 4*a)*(x - h)**2 + k)")),
    where="h and k",
    numbers="any",
    ask=[
        "Find the focus of the parabola y = {f} as a pair (x, y).",
        "A mirror has the profile y = {f:math}. Light that falls in parallel to the y-axis is collected in one point. Which point (x, y) is it?",
        "Determine the coordinates $(x, y)$ of the focus of $y = {f:tex}$.",
    ],
    steps=[
        ("vertex_x = solve(diff(f, x), x)[0]", "The vertex lies at x = {vertex_x}.", "The focus is on the axis, above the vertex."),
        ("vertex_y = f.subs(x, vertex_x)", "Its height is {vertex_y}.", "Put this into the equation."),
        ("focal = 1 / (4 * f.coeff(x, 2))", "The focus is {focal} away from the vertex.", "For y = a*x**2 this distance is 1/(4*a)."),
        ("focus = (vertex_x, vertex_y + focal)", "The focus is ({focus}).", "Go up from the vertex by this distance."),
    ],
)

ellipse_foci_distance = Family(
    skills="ellipse foci completing-the-square",
    draw=dict(kind=choice(0, 1, 2, 3), s=ints(1, 3, 6), long=value("s*[5, 13, 17, 25][kind]"), short=value("s*[4, 12, 15, 24][kind]"), p=value("long**2"), q=value("short**2"), tall=choice(0, 1), f=value("[x**2/p + y**2/q, x**2/q + y**2/p][tall]")),
    numbers="any",
    ask=[
        "How far apart are the two foci of the ellipse {f} = 1?",
        "The ellipse with the equation {f:math} = 1 has two foci. What is the distance between them?",
        "Compute the focal distance $F_1F_2$ of ${f:tex} = 1$.",
    ],
    steps=[
        ("squares = [1 / f.coeff(x, 2), 1 / f.coeff(y, 2)]", "The squares of the half axes are {squares}.", "The numbers under the squares are the squares of the half axes."),
        ("half = sqrt(max(squares) - min(squares))", "A focus is {half} away from the center.", "The square of this distance is the difference of both squares."),
        ("distance = 2 * half", "The foci are {distance} apart.", "They lie on both sides of the center."),
    ],
)

ellipse_area_from_general = Family(
    skills="ellipse area completing-the-square",
    draw=dict(a=ints(1, 6, 9), b=ints(1, 6, 9), h=ints(-5, 5, 12), k=ints(-5, 5, 12), f=value("expand(b**2*(x - h)**2 + a**2*(y - k)**2 - a**2*b**2)")),
    where="h and k and a != b",
    numbers="any",
    ask=[
        "Find the area enclosed by the ellipse {f} = 0.",
        "The points (x, y) with {f:math} = 0 form an oval. What is the area inside it, in terms of pi?",
        "How large is the region bounded by ${f:tex} = 0$?",
    ],
    steps=[
        ("center_x = solve(diff(f, x), x)[0]", "The center has x = {center_x}.", "At the center both partial derivatives are zero."),
        ("center_y = solve(diff(f, y), y)[0]", "It has y = {center_y}.", "Do the same in y."),
        ("rest = -f.subs([(x, center_x), (y, center_y)])", "With completed squares, the right side is {rest}.", "The value at the center, with its sign reversed, is what the squares add up to."),
        ("half_axes = [sqrt(rest / f.coeff(x, 2)), sqrt(rest / f.coeff(y, 2))]", "The half axes are {half_axes}.", "Divide by the coefficients and take the roots."),
        ("area = pi * half_axes[0] * half_axes[1]", "The area is {area}.", "The area is pi times the product of the half axes."),
    ],
)

hyperbola_asymptote = Family(
    skills="hyperbola asymptote",
    draw=dict(a=ints(1, 9, 25), b=ints(1, 9, 25), p=value("a**2"), q=value("b**2"), f=value("x**2/p - y**2/q")),
    where="a != b",
    numbers="any",
    ask=[
        "What is the positive slope of an asymptote of the hyperbola {f} = 1?",
        "For very large x, the curve {f:math} = 1 (its upper right branch) runs almost like a straight line through the origin. Which slope has that line?",
        "Find the slope $m > 0$ such that $y = mx$ is an asymptote of ${f:tex} = 1$.",
    ],
    steps=[
        ("solved = solve(Eq(f, 1), y)", "", ""),
        ("slope = max(limit(branch / x, x, oo) for branch in solved)", "The slope is {slope}.", "Solve for y and divide by x; for large x the number 1 on the right side does not matter."),
    ],
)

eccentricity = Family(
    skills="ellipse hyperbola eccentricity",
    draw=dict(kind=choice(0, 1, 2, 3), s=ints(1, 4, 9), long=value("s*[5, 13, 17, 25][kind]"), focal=value("s*[3, 5, 8, 7][kind]"), near=value("long - focal"), far=value("long + focal")),
    numbers="any",
    ask=[
        "A comet moves on an ellipse with the sun at a focus. Its least distance from the sun is {near} million km, its greatest {far} million km. Find the eccentricity of the ellipse.",
        "The points of an ellipse are between {near} and {far} away from one of its foci. What is the quotient of the distance of the foci and the long axis?",
        "An orbit is elliptical, with $r_{{\\min}} = {near}$ and $r_{{\\max}} = {far}$ measured from a focus. Compute its eccentricity $e$.",
    ],
    steps=[
        ("axis = near + far", "The long axis is {axis=}.", "The nearest and the farthest point are the ends of the long axis."),
        ("foci = far - near", "The foci are {foci=} apart.", "Each focus is as far from its end as the other one."),
        ("quotient = Rational(foci, axis)", "The eccentricity is {quotient}.", "Divide the distance of the foci by the long axis."),
    ],
)

sum_of_focal_distances = Family(
    skills="ellipse string perimeter",
    draw=dict(kind=choice(0, 1, 2, 3), s=ints(1, 5, 12), long=value("s*[5, 13, 17, 25][kind]"), apart=value("2*s*[3, 5, 8, 7][kind]"), string=value("2*long"), days=ints(2, 9)),
    ask=[
        "A gardener drives two pegs into the ground, {apart} dm apart, and ties the ends of a string of {string} dm to them. With a stick that keeps the string taut, she draws an ellipse. How many dm is the ellipse wide across its short axis?",
        "For every point of an oval curve, the distances to two fixed points add up to {string} cm. The fixed points are {apart} cm from each other. Find the length of the shorter axis of the curve in cm.",
        "Let $F_1F_2 = {apart}$ and $PF_1 + PF_2 = {string}$ for all points $P$ of an ellipse. What is the length of the minor axis?",
    ],
    noop=["The work takes {days:day}."],
    steps=[
        ("half_string = string // 2", "Half the string is {half_string=}.", "At an end of the short axis, both distances are the same."),
        ("half_apart = apart // 2", "Half the distance of the fixed points is {half_apart=}.", "The center is halfway between the fixed points."),
        ("square = half_string**2 - half_apart**2", "The square of half the axis is {square=}.", "They form a right triangle with half the short axis."),
        ("minor = 2 * sqrt(square)", "The short axis is {minor}.", "Take the root and double it."),
    ],
)

line_and_parabola = Family(
    skills="parabola line chord distance",
    draw=dict(p=ints(-5, 4, 9), gap=ints(1, 6, 12), q=value("p + gap"), a=ints(1, 3, 5), f=value("a*x**2"), g=value("expand(a*(p + q)*x - a*p*q)")),
    where="p and q and p + q",
    numbers="any",
    ask=[
        "The line y = {g} meets the parabola y = {f} in two points. Find the exact length of the chord between them.",
        "How long is the piece of the straight line y = {g:math} that lies inside the parabola y = {f:math}?",
        "Let $A$ and $B$ be the common points of $y = {f:tex}$ and $y = {g:tex}$. Compute $AB$.",
    ],
    steps=[
        ("places = sorted(solve(Eq(f, g), x))", "They meet at x = {places}.", "Set both right sides equal."),
        ("across = places[1] - places[0]", "Horizontally the points are {across} apart.", "Subtract the x-coordinates."),
        ("slope = diff(g, x)", "The line has the slope {slope}.", "The difference in height is the slope times this."),
        ("length = across * sqrt(1 + slope**2)", "The chord is {length}.", "Use the theorem of Pythagoras."),
    ],
)
