"""Functions of several variables, and curves given by an equation."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

partial_at_point = Family(
    skills="partial-derivative",
    draw=dict(a=ints(1, 6, 15), b=ints(-6, 6, 15), c=ints(-9, 9, 30), px=ints(-3, 3, 7), py=ints(-3, 3, 7), f=value("a*x**2*y + b*x*y**3 + c*y")),
    where="b and c and px and py",
    numbers="any",
    ask=[
        "Let f(x, y) = {f}. Find the partial derivative of f with respect to y at the point ({px}, {py}).",
        "The quantity {f:math} depends on x and y. While x stays at {px}, how fast does it change with y when y is {py}?",
        "Evaluate $\\frac{{\\partial}}{{\\partial y}}\\left({f:tex}\\right)$ at $(x, y) = ({px}, {py})$.",
    ],
    steps=[
        ("partial = diff(f, y)", "The partial derivative is {partial}.", "Differentiate in y and treat x as a constant."),
        ("there = partial.subs([(x, px), (y, py)])", "At the point it is {there}.", "Put in x = {px} and y = {py}."),
    ],
)

mixed_partial = Family(
    skills="partial-derivative second-derivative",
    draw=dict(a=ints(-9, 12, 40), b=ints(-9, 9, 40), c=ints(-9, 9, 40), d=ints(-20, 20, 90), m=ints(2, 4, 6), n=ints(2, 4, 6), f=value("a*x**m*y**n + b*x**3 + c*x*y + d*y**2")),
    where="a and b and c and d",
    numbers="any",
    ask=[
        "Differentiate {f} first with respect to x and then with respect to y.",
        "What is the mixed second partial derivative (once in x, once in y) of {f:math}?",
        "Find $\\frac{{\\partial^2 f}}{{\\partial y \\, \\partial x}}$ for $f = {f:tex}$.",
    ],
    steps=[
        ("in_x = diff(f, x)", "In x the derivative is {in_x}.", "Keep y constant and differentiate {f} in x."),
        ("mixed = expand(diff(in_x, y))", "The mixed derivative is {mixed}.", "Now keep x constant and differentiate in y."),
    ],
)

gradient_in_space = Family(
    skills="gradient partial-derivative",
    draw=dict(a=ints(1, 5, 12), b=ints(-5, 5, 12), c=ints(-5, 5, 12), px=ints(-3, 3, 6), py=ints(-3, 3, 6), pz=ints(-3, 3, 6), f=value("a*x**2 + b*y*z + c*x*z**2")),
    where="b and c",
    numbers="any",
    ask=[
        "Find the gradient of f(x, y, z) = {f} at ({px}, {py}, {pz}). Write it as a list of three numbers.",
        "In a room the temperature at the point (x, y, z) is {f:math}. In the direction of which vector does it rise fastest at ({px}, {py}, {pz})? Give the gradient there as a list of its components.",
        "Compute $\\nabla f({px}, {py}, {pz})$ for $f = {f:tex}$ and write the three components as a list.",
    ],
    steps=[
        ("partials = [diff(f, x), diff(f, y), diff(f, z)]", "The partial derivatives are {partials}.", "The gradient collects the partial derivatives in x, y and z."),
        ("gradient = [part.subs([(x, px), (y, py), (z, pz)]) for part in partials]", "At the point they are {gradient}.", "Put in the coordinates of the point."),
    ],
)

directional_derivative = Family(
    skills="gradient directional-derivative",
    draw=dict(a=ints(1, 6, 15), b=ints(-6, 6, 15), px=ints(-4, 4, 9), py=ints(-4, 4, 9), kind=choice(0, 1, 2, 3), u=value("[3, -4, 5, -8][kind]"), v=value("[4, 3, 12, 15][kind]"), f=value("a*x**2 + b*x*y + y**2")),
    where="b",
    numbers="any",
    ask=[
        "What is the directional derivative of {f} at the point ({px}, {py}) in the direction of the vector ({u}, {v})?",
        "A hill has the height {f:math} above the point (x, y). Somebody at ({px}, {py}) walks toward ({u}, {v}), taken as a direction vector. How steep is the way at its beginning?",
        "At $({px}, {py})$, find the rate at which ${f:tex}$ changes per unit of distance along $({u}, {v})$.",
    ],
    steps=[
        ("grad_x = diff(f, x).subs([(x, px), (y, py)])", "In x the derivative is {grad_x}.", "Find the gradient at the point, first its part in x."),
        ("grad_y = diff(f, y).subs([(x, px), (y, py)])", "In y it is {grad_y}.", "Then its part in y."),
        ("length = sqrt(u**2 + v**2)", "The vector has the length {length}.", "The direction must be made a vector of length 1."),
        ("rate = (grad_x * u + grad_y * v) / length", "The directional derivative is {rate}.", "Take the dot product with the gradient and divide by the length."),
    ],
)

implicit_slope = Family(
    skills="implicit-derivative",
    draw=dict(b=ints(-5, 5, 12), c=ints(1, 5, 12), px=ints(-4, 4, 9), py=ints(-4, 4, 9), f=value("x**2 + b*x*y + c*y**2"), level=value("px**2 + b*px*py + c*py**2")),
    where="b and px and py and b*px + 2*c*py and 2*px + b*py",
    numbers="any",
    ask=[
        "Find dy/dx at the point ({px}, {py}) of the curve {f} = {level}.",
        "The equation {f:math} = {level} describes a curve through ({px}, {py}). What slope does it have there?",
        "Use implicit differentiation: what is the slope of ${f:tex} = {level}$ at $({px}, {py})$?",
    ],
    steps=[
        ("in_x = diff(f, x).subs([(x, px), (y, py)])", "The partial derivative in x is {in_x}.", "Differentiate the left side, where y depends on x."),
        ("in_y = diff(f, y).subs([(x, px), (y, py)])", "The partial derivative in y is {in_y}.", "The factor of dy/dx is the partial derivative in y."),
        ("slope = -in_x / in_y", "The slope is {slope}.", "The total change along the curve is zero, so solve for dy/dx."),
    ],
)

implicit_by_solving = Family(
    skills="implicit-derivative tangent horizontal",
    draw=dict(h=ints(-5, 5, 12), k=ints(-5, 5, 12), s=ints(1, 4, 8), r=ints(1, 4, 8), f=value("expand(s**2*(x - h)**2 + r**2*(y - k)**2 - r**2*s**2)")),
    where="h and k and r != s",
    numbers="any",
    ask=[
        "At which two values of y does the closed curve {f} = 0 have a horizontal tangent? List them in increasing order.",
        "The oval {f:math} = 0 is enclosed between two horizontal lines that touch it. What are their heights? Give the lower one first, as a list.",
        "Where on ${f:tex} = 0$ is $\\frac{{dy}}{{dx}} = 0$? State the two $y$-coordinates in ascending order as a list.",
    ],
    steps=[
        ("middle = solve(diff(f, x), x)[0]", "The partial derivative in x vanishes for x = {middle}.", "The slope is zero where the partial derivative in x is zero."),
        ("heights = sorted(solve(f.subs(x, middle), y))", "The curve has the heights {heights} there.", "Put this x into the equation of the curve and solve for y."),
    ],
)

tangent_plane = Family(
    skills="tangent-plane linear-approximation partial-derivative",
    draw=dict(a=ints(1, 5, 12), b=ints(-5, 5, 12), px=ints(-4, 4, 9), py=ints(-4, 4, 9), qx=ints(-9, 9, 20), qy=ints(-9, 9, 20), f=value("a*x**2 + b*x*y + y**2")),
    where="b and qx != px and qy != py",
    numbers="any",
    ask=[
        "The tangent plane of the surface z = {f} at x = {px}, y = {py} is extended. What is its height z above x = {qx}, y = {qy}?",
        "A flat sheet of glass touches the surface z = {f:math} at the point over ({px}, {py}). At what height is the glass over the point ({qx}, {qy})?",
        "Let $L(x, y)$ be the linear approximation of ${f:tex}$ around $({px}, {py})$. Find $L({qx}, {qy})$.",
    ],
    steps=[
        ("height = f.subs([(x, px), (y, py)])", "The surface has the height {height} there.", "Plane and surface share the point of contact."),
        ("in_x = diff(f, x).subs([(x, px), (y, py)])", "The slope in x is {in_x}.", "The plane has the slopes of the surface."),
        ("in_y = diff(f, y).subs([(x, px), (y, py)])", "The slope in y is {in_y}.", "The same is done for y."),
        ("reached = height + in_x * (qx - px) + in_y * (qy - py)", "The plane has the height {reached}.", "Go along the plane from ({px}, {py}) to ({qx}, {qy})."),
    ],
)

lowest_point = Family(
    skills="extremum partial-derivative linear-system",
    draw=dict(cx=ints(-5, 5, 12), cy=ints(-5, 5, 12), b=ints(-1, 1), low=ints(-30, 30, 99), c=ints(1, 4, 9), f=value("expand((x - cx)**2 + b*(x - cx)*(y - cy) + c*(y - cy)**2 + low)")),
    where="cx and cy and low",
    numbers="any",
    ask=[
        "Find the least value of {f} for real numbers x and y.",
        "The surface z = {f:math} is a bowl. What is the z-coordinate of its lowest point?",
        "Determine $\\min_{{x, y}} \\left({f:tex}\\right)$.",
    ],
    steps=[
        ("place = solve([diff(f, x), diff(f, y)], [x, y])", "Both partial derivatives vanish for x, y as in {place}.", "At the minimum both partial derivatives are zero."),
        ("least = f.subs(place)", "The least value is {least}.", "Put this point in."),
    ],
)

on_a_circle = Family(
    skills="lagrange extremum circle",
    draw=dict(kind=choice(0, 1, 2, 3), a=value("[3, 5, 8, 20][kind]"), b=value("[4, 12, 15, 21][kind]"), r=ints(2, 12, 40), square=value("r**2")),
    numbers="any",
    ask=[
        "What is the maximum of {a}x + {b}y if x^2 + y^2 = {square}?",
        "The point (x, y) moves on the circle of radius {r} around the origin. How large can {a}x + {b}y become?",
        "Subject to $x^2 + y^2 = {square}$, find the greatest value of ${a}x + {b}y$.",
    ],
    steps=[
        ("length = sqrt(a**2 + b**2)", "The vector ({a}, {b}) has length {length}.", "At the maximum, (x, y) points in the direction of ({a}, {b}): the gradients are parallel."),
        ("radius = sqrt(square)", "The circle has the radius {radius}.", "The point lies on the circle."),
        ("largest = length * radius", "The maximum is {largest}.", "The dot product of two vectors in the same direction is the product of their lengths."),
    ],
)

along_a_path = Family(
    skills="chain-rule partial-derivative",
    draw=dict(a=ints(1, 5, 12), b=ints(-5, 5, 12), m=ints(1, 4, 8), n=ints(-6, 6, 12), time=ints(1, 4, 7), f=value("a*x**2 + b*x*y"), way_x=value("m*t"), way_y=value("t**2 + n")),
    where="b and n",
    numbers="any",
    ask=[
        "Let f = {f} with x = {way_x} and y = {way_y}. Find df/dt at t = {time}.",
        "An ant is at the place x = {way_x:math}, y = {way_y:math} at the time t. The plate it walks on has the temperature {f:math}. How fast does the temperature under the ant change at t = {time}?",
        "Given $x(t) = {way_x:tex}$ and $y(t) = {way_y:tex}$, compute the derivative of ${f:tex}$ along this path for $t = {time}$.",
    ],
    steps=[
        ("along = expand(f.subs([(x, way_x), (y, way_y)]))", "Along the path it is {along}.", "Insert the path, so that only t is left."),
        ("rate = diff(along, t).subs(t, time)", "The rate is {rate}.", "Differentiate with respect to t and put in {time}."),
    ],
)

double_integral = Family(
    skills="double-integral",
    draw=dict(a=ints(1, 5, 12), b=ints(-5, 6, 12), wide=ints(1, 5, 9), high=ints(1, 5, 9), f=value("2*a*x + 6*b*x*y")),
    where="b",
    numbers="any",
    ask=[
        "Integrate {f} over the rectangle 0 <= x <= {wide}, 0 <= y <= {high}.",
        "Over the rectangle with corners (0, 0) and ({wide}, {high}), sides parallel to the axes, what is the double integral of {f:math}?",
        "Compute $\\int_0^{{{high}}} \\int_0^{{{wide}}} \\left({f:tex}\\right) dx \\, dy$.",
    ],
    steps=[
        ("inner = integrate(f, (x, 0, wide))", "The inner integral is {inner}.", "Integrate in x first, from 0 to {wide}."),
        ("outer = integrate(inner, (y, 0, high))", "The double integral is {outer}.", "Then integrate in y from 0 to {high}."),
    ],
)
