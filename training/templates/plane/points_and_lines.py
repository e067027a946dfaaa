"""Points, lines and reflections computed with coordinates."""

from __future__ import annotations

from training.templates.draws import choice, ints, several, value
from training.templates.family import Family

perpendicular_bisector = Family(
    skills="coordinates perpendicular-bisector",
    draw=dict(a=ints(-9, 9, 30), b=ints(-9, 9, 30), dx=ints(1, 8, 20), dy=ints(-8, 8, 20), c=value("a + 2*dx"), d=value("b + 2*dy")),
    where="dy",
    numbers="any",
    ask=[
        "Which points are equally far from ({a}, {b}) and from ({c}, {d})? Describe the line as y = ... and give the right-hand side.",
        "Find the perpendicular bisector of the segment from ({a}, {b}) to ({c}, {d}) as an expression in x for y.",
        "The mirror image of $({a}, {b})$ in a line is $({c}, {d})$. Write $y$ on this line as a function of $x$.",
    ],
    steps=[
        ("middle = (Rational(a + c, 2), Rational(b + d, 2))", "The midpoint is ({middle}).", "The line goes through the middle of both points."),
        ("slope = -Rational(c - a, d - b)", "The slope is {slope}.", "It is perpendicular to the segment, so the slope is the opposite reciprocal."),
        ("line = expand(middle[1] + slope * (x - middle[0]))", "The line is {line}.", "Write the line through the midpoint with this slope."),
    ],
)

lines_meet = Family(
    skills="coordinates lines intersection",
    draw=dict(px=ints(-8, 8, 20), py=ints(-8, 8, 20), m=ints(-4, 4, 9), v=ints(-5, 5), c=value("px + v"), n=ints(-4, 4, 9), d=value("py + v*n"), line=value("m*x + py - m*px")),
    where="m != n and m and n and v",
    numbers="any",
    ask=[
        "The line y = {line} meets the line with slope {n} through ({c}, {d}). At which point (x, y)?",
        "One straight road on a map follows y = {line:math}. Another one passes ({c}, {d}) with the slope {n}. Where do they cross? Answer with a pair (x, y).",
        "Find the common point $(x, y)$ of $y = {line:tex}$ and the line through $({c}, {d})$ with slope ${n}$.",
    ],
    steps=[
        ("other = d + n * (x - c)", "The other line is y = {other}.", "Use the point and the slope."),
        ("across = solve(Eq(line, other), x)[0]", "They meet at x = {across}.", "At the crossing both have the same height."),
        ("crossing = (across, line.subs(x, across))", "The point is ({crossing}).", "Put this x into one of the lines."),
    ],
)

distance_to_line = Family(
    skills="coordinates distance line",
    draw=dict(kind=choice(0, 1, 2, 3), sign=choice(1, -1), line=value("[3*x, 5*x, 8*x, 7*x][kind] + sign*[4*y, 12*y, 15*y, 24*y][kind]"), px=ints(-9, 9, 30), py=ints(-9, 9, 30), c=ints(-30, 30, 90)),
    where="c and line.subs(x, px).subs(y, py) != c",
    numbers="any",
    ask=[
        "How far is the point ({px}, {py}) from the line {line} = {c}?",
        "A pipe runs along {line:math} = {c} and a house stands at ({px}, {py}). Find the length of the shortest connection.",
        "Compute the distance from $({px}, {py})$ to the line ${line:tex} = {c}$.",
    ],
    steps=[
        ("off = line.subs([(x, px), (y, py)]) - c", "The left side minus the right side gives {off}.", "Put the point into the equation."),
        ("length = sqrt(line.coeff(x)**2 + line.coeff(y)**2)", "The normal vector has the length {length}.", "The coefficients of x and y are perpendicular to the line."),
        ("distance = abs(off) / length", "The distance is {distance}.", "Divide, without the sign."),
    ],
)

mirror_point = Family(
    skills="coordinates reflection line",
    draw=dict(px=ints(-9, 9, 30), py=ints(-9, 9, 30), m=choice(1, -1, 2, -2, 3), n=ints(-9, 9, 20), line=value("m*x + n")),
    where="n and m*px + n != py",
    numbers="any",
    ask=[
        "The point ({px}, {py}) is reflected in the line y = {line}. What are the coordinates of its image, as a pair (x, y)?",
        "A flat mirror stands along y = {line:math}, and a candle at ({px}, {py}). Where does its mirror image appear? Give (x, y).",
        "Determine the image $(x, y)$ of $({px}, {py})$ under reflection across the line $y = {line:tex}$.",
    ],
    steps=[
        ("foot_x = solve(diff((x - px)**2 + (line - py)**2, x), x)[0]", "The foot of the perpendicular has x = {foot_x}.", "The foot is the point of the line that is nearest to the given point."),
        ("foot_y = line.subs(x, foot_x)", "Its height is {foot_y}.", "It lies on the line."),
        ("image = (2 * foot_x - px, 2 * foot_y - py)", "The image is ({image}).", "The foot is the middle between the point and its image."),
    ],
)

circle_through_three = Family(
    skills="circle coordinates linear-system",
    draw=dict(h=ints(-6, 6, 15), k=ints(-6, 6, 15), s=ints(1, 3, 6), order=choice(0, 1, 2), one=value("(h + s*[3, 4, 5][order], k + s*[4, 3, 0][order])"), two=value("(h - s*[4, 3, 3][order], k + s*[3, -4, 4][order])"), three=value("(h + s*[0, -5, 4][order], k - s*[5, 0, 3][order])")),
    numbers="any",
    ask=[
        "A circle passes through the points ({one}), ({two}) and ({three}). Find its center as a pair (x, y).",
        "Three villages lie at ({one}), ({two}) and ({three}). A radio mast is to have the same distance from all of them. At which point (x, y) must it stand?",
        "Determine the circumcenter $(x, y)$ of the triangle with vertices $({one})$, $({two})$ and $({three})$.",
    ],
    steps=[
        ("to_one = (x - one[0])**2 + (y - one[1])**2\nto_two = (x - two[0])**2 + (y - two[1])**2\nto_three = (x - three[0])**2 + (y - three[1])**2", "", ""),
        ("first_condition = expand(to_one - to_two)", "The first condition is {first_condition} = 0.", "The squares of the distances to the first two points are the same."),
        ("second_condition = expand(to_one - to_three)", "The second condition is {second_condition} = 0.", "The same holds for the first and the third point."),
        ("found = solve([first_condition, second_condition], [x, y])", "", ""),
        ("center = (found[x], found[y])", "The center is ({center}).", "Solve both linear equations."),
    ],
)

polygon_by_shoelace = Family(
    skills="polygon area coordinates",
    draw=dict(xs=several(ints(1, 12, 30), 4, 4), ys=several(ints(1, 12, 30), 4, 4), first=value("(-xs[0], -ys[0])"), second=value("(xs[1], -ys[1])"), third=value("(xs[2], ys[2])"), fourth=value("(-xs[3], ys[3])")),
    numbers="any",
    ask=[
        "Find the area of the quadrilateral with the corners ({first}), ({second}), ({third}), ({fourth}), in this order.",
        "A piece of land has its corner posts, one after the other around it, at ({first}), ({second}), ({third}), ({fourth}) on a plan whose unit is 1 m. How many square meters is it?",
        "Going around a quadrilateral, its vertices are ({first}), ({second}), ({third}), ({fourth}). What is its area?",
    ],
    steps=[
        ("corners = [first, second, third, fourth]\ncrosses = [p[0] * q[1] - p[1] * q[0] for p, q in zip(corners, corners[1:] + corners[:1])]", "The cross products of neighboring corners are {crosses}.", "Go around and take x of one corner times y of the next, less y times x."),
        ("area = Rational(sum(crosses), 2)", "The area is {area}.", "Half of their sum is the area, for corners in counterclockwise order."),
    ],
)

common_chord = Family(
    skills="circle intersection coordinates",
    draw=dict(kind=choice(0, 1, 2), k=ints(1, 5, 15), left=value("k*[5, 6, 7][kind]"), right=value("k*[9, 15, 10][kind]"), big=value("k*[13, 10, 25][kind]"), other=value("k*[15, 17, 26][kind]"), apart=value("left + right")),
    ask=[
        "Two circles have radii of {big} cm and {other} cm; their centers are {apart} cm apart. They cross in two points. How many cm are these points away from each other?",
        "Two round ponds were dug so that they overlap: one has a radius of {big} m, the other one of {other} m, and between their middles there are {apart} m. A rope is stretched between the two points where the banks meet. Find its length in meters.",
        "Circles with radii ${big}$ and ${other}$ and a distance of ${apart}$ between their centers intersect at $A$ and $B$. Calculate $AB$.",
    ],
    steps=[
        ("foot = (apart**2 + big**2 - other**2) // (2 * apart)", "The chord is {foot} away from the center of the first circle.", "The chord is perpendicular to the line of centers; compare the squares on both sides of it."),
        ("half_chord = isqrt(big**2 - foot**2)", "Half the chord is {half_chord}.", "Radius, distance and half the chord form a right triangle."),
        ("chord = 2 * half_chord", "The whole chord is {chord=}.", "Double it."),
    ],
)

divide_segment = Family(
    skills="coordinates ratio section",
    draw=dict(a=ints(-9, 9, 30), b=ints(-9, 9, 30), p=ints(1, 5, 9), q=ints(1, 5, 9), sx=ints(-5, 5, 12), sy=ints(-5, 5, 12), c=value("a + (p + q)*sx"), d=value("b + (p + q)*sy")),
    where="p != q and (sx or sy) and gcd(p, q) == 1",
    numbers="any",
    ask=[
        "A point P divides the segment from ({a}, {b}) to ({c}, {d}) in the ratio {p}:{q}, counted from the first end. Find P as a pair (x, y).",
        "Somebody walks straight from ({a}, {b}) toward ({c}, {d}) and rests when the part of the way done and the part still ahead are as {p} to {q}. At which point (x, y) is that?",
        "Let $A({a}, {b})$, $B({c}, {d})$ and let $P$ lie on $AB$ with $AP : PB = {p} : {q}$. Give the coordinates $(x, y)$ of $P$.",
    ],
    steps=[
        ("part = Rational(p, p + q)", "It is at {part} of the way.", "The whole segment has {p} + {q} equal parts."),
        ("across = a + part * (c - a)", "Its x-coordinate is {across}.", "Go this part of the way in x."),
        ("up = b + part * (d - b)", "Its y-coordinate is {up}.", "Do the same in y."),
        ("point = (across, up)", "The point is ({point}).", "Write both as a pair."),
    ],
)
