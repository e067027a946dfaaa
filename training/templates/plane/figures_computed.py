"""Polygons and similar figures."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

similar_triangles = Family(
    skills="similar-triangles proportion",
    draw=dict(who=person(), stick=ints(2, 9, 20), shadow=ints(2, 12, 30), ratio=ints(3, 20, 60), far=value("shadow*ratio"), age=ints(20, 90)),
    where="stick != shadow",
    ask=[
        "A stick {stick} dm high casts a shadow of {shadow} dm. At the same time the shadow of a tree is {far} dm long. How high is the tree in dm?",
        "{who} stands a pole of {stick} dm upright in the sun and measures its shadow: {shadow} dm. Next to it, a flagpole throws a shadow of {far} dm. Find the height of the flagpole in dm.",
        "In two similar right triangles the shorter leg on the ground is {shadow} in one and {far} in the other. The upright leg of the first is {stick}. What is the upright leg of the second?",
    ],
    noop=["The tree is {age} years old."],
    steps=[
        ("scale = far // shadow", "The second shadow is {scale=} times as long.", "The sun's rays are parallel, so the triangles are similar."),
        ("height = stick * scale", "The height is {height=}.", "Heights grow by the same factor as shadows."),
    ],
)

line_parallel_to_base = Family(
    skills="similar-triangles area ratio",
    draw=dict(p=ints(1, 7, 15), q=ints(2, 9, 20), k=ints(1, 9, 30), area=value("k*q**2")),
    where="p < q and gcd(p, q) == 1",
    numbers="any",
    ask=[
        "A line parallel to one side of a triangle cuts the other two sides at {p}/{q} of their length from their common corner. The triangle has an area of {area} square cm. How large is the four-sided piece that the line cuts off, in square cm?",
        "A triangular cake with an area of {area} square inches is cut parallel to one edge, so that the cut leaves a smaller triangle whose sides are {p}/{q} of the original ones. How many square inches does the other piece have?",
        "In triangle $ABC$ of area ${area}$, the points $D$ on $AB$ and $E$ on $AC$ satisfy $AD = \\frac{{{p}}}{{{q}}} AB$ and $AE = \\frac{{{p}}}{{{q}}} AC$. Find the area of $BCED$.",
    ],
    steps=[
        ("ratio = Rational(p, q)", "The sides have the ratio {ratio}.", "The small triangle is similar to the whole one."),
        ("small = area * ratio**2", "The small triangle has the area {small}.", "Areas have the square of the ratio of the sides."),
        ("rest = area - small", "The other piece has {rest}.", "Subtract."),
    ],
)

regular_polygon_area = Family(
    skills="regular-polygon area",
    draw=dict(n=choice(3, 6, 8, 12), side=ints(2, 14, 60), who=person()),
    numbers="any",
    ask=[
        "Find the exact area of a regular polygon with {n} sides of {side} cm each.",
        "{who} lays out a regular {n}-gon with matches of {side} cm, one match a side. Which area does it enclose, exactly?",
        "What is the area of a regular ${n}$-gon of side length ${side}$?",
    ],
    steps=[
        ("apothem = radsimp(side / (2 * tan(pi / n)))", "A side is {apothem} away from the center.", "Half the angle of each of the {n} triangles at the center is pi/{n}."),
        ("area = radsimp(n * side * apothem / 2)", "The area is {area}.", "Each triangle has half of side times this distance."),
    ],
)

rhombus_from_diagonals = Family(
    skills="rhombus diagonals pythagoras",
    draw=dict(kind=choice(0, 1, 2, 3), k=ints(1, 6, 20), first=value("2*k*[3, 5, 8, 7][kind]"), second=value("2*k*[4, 12, 15, 24][kind]"), kites=ints(2, 9), who=person()),
    ask=[
        "The diagonals of a rhombus are {first} cm and {second} cm long. How long is its perimeter in cm?",
        "{who} builds a kite-shaped frame with four equal sides. The two crossing sticks inside measure {first} cm and {second} cm. How many centimeters of string go once around the frame?",
        "A quadrilateral with four equal sides has the diagonals {first} and {second}. What is the sum of its sides?",
    ],
    steps=[
        ("half_first = first // 2", "Half of one diagonal is {half_first=}.", "The diagonals of a rhombus halve each other at right angles."),
        ("half_second = second // 2", "Half of the other is {half_second=}.", "The same is done with the other diagonal."),
        ("side = sqrt(half_first**2 + half_second**2)", "A side is {side}.", "Two halves and a side form a right triangle."),
        ("perimeter = 4 * side", "The perimeter is {perimeter}.", "All four sides are the same."),
    ],
    more=[More("There are {kites} of these shapes.", "What is the total length of all their sides?", [("total = perimeter * kites", "All together that is {total=}.", "Each shape has the same perimeter.")])],
)

trapezoid_legs = Family(
    skills="trapezoid height pythagoras area",
    draw=dict(kind=choice(0, 1, 2, 3), k=ints(1, 5, 15), overhang=value("k*[3, 5, 8, 7][kind]"), leg=value("k*[5, 13, 17, 25][kind]"), short=ints(2, 30, 90), long=value("short + 2*overhang"), trees=ints(2, 20)),
    ask=[
        "An isosceles trapezoid has parallel sides of {long} cm and {short} cm; each of its other sides is {leg} cm. Find its area in square centimeters.",
        "The cross-section of a dam is a trapezoid: {long} m wide at the bottom, {short} m at the top, and both slopes are {leg} m long. How many square meters does this cross-section have?",
        "A symmetric field has two parallel borders of {short} m and {long} m, and two equal slanting borders of {leg} m. What is its area in square meters?",
    ],
    noop=["There are {trees:tree} nearby."],
    steps=[
        ("overlap = (long - short) // 2", "At each end the long side stands out by {overlap=}.", "The figure is symmetric, so the difference of the parallel sides is shared by both ends."),
        ("height = sqrt(leg**2 - overlap**2)", "The height is {height}.", "A slanting side, the height and this piece form a right triangle."),
        ("middle = (long + short) // 2", "The mean of the parallel sides is {middle=}.", "The area is this mean times the height."),
        ("area = middle * height", "The area is {area=}.", "Multiply."),
    ],
)

altitude_on_hypotenuse = Family(
    skills="right-triangle altitude euclid",
    draw=dict(p=ints(1, 9, 25), q=ints(1, 9, 25), k=ints(1, 5, 9), left=value("k*p**2"), right=value("k*q**2")),
    where="p != q",
    ask=[
        "The altitude onto the longest side of a right triangle divides that side into pieces of {left} cm and {right} cm. What is the area of the triangle in square cm?",
        "In a triangle with a right angle at the top, the foot of the height splits the base into {left} dm and {right} dm. Find the area in square dm.",
        "In a right triangle the foot of the altitude lies ${left}$ from one end of the hypotenuse and ${right}$ from the other. Compute the area.",
    ],
    steps=[
        ("square = left * right", "The square of the altitude is {square=}.", "The altitude cuts the triangle into two similar ones, so its square is the product of the pieces."),
        ("height = isqrt(square)", "The altitude is {height}.", "Take the root."),
        ("base = left + right", "The longest side is {base=}.", "Both pieces make the side."),
        ("doubled = base * height", "Base times height is {doubled=}.", "Multiply base and height."),
        ("area = doubled / 2", "The area is {area=}.", "A triangle has half of that."),
    ],
)

angles_in_ratio = Family(
    skills="angles triangle ratio",
    draw=dict(p=ints(1, 6, 12), q=ints(1, 6, 12), r=ints(1, 6, 12), who=person()),
    where="180 % (p + q + r) == 0 and p != q and q != r and p != r",
    ask=[
        "The angles of a triangle are in the ratio {p} : {q} : {r}. By how many degrees does the largest angle exceed the smallest?",
        "{who} divides the sum of the angles of a triangle into {p}, {q} and {r} equal parts, one group for each angle. What is the difference between the greatest and the least angle in degrees?",
        "If $\\alpha : \\beta : \\gamma = {p} : {q} : {r}$ in a triangle, find the difference of its largest and its smallest angle in degrees.",
    ],
    steps=[
        ("parts = p + q + r", "There are {parts=} parts.", "Add the numbers of the ratio."),
        ("one_part = 180 / parts", "One part has {one_part=} degrees.", "The angles of a triangle add up to 180 degrees."),
        ("gap = max(p, q, r) - min(p, q, r)", "The largest and the smallest differ by {gap} parts.", "Compare the numbers of parts."),
        ("difference = gap * one_part", "That is {difference=} degrees.", "Multiply by the size of a part."),
    ],
    unit="degrees",
)

diagonals_to_sides = Family(
    skills="polygon diagonals equation",
    draw=dict(hidden_n=ints(5, 20, 60), diagonals=value("hidden_n*(hidden_n - 3)//2"), who=person()),
    ask=[
        "A convex polygon has {diagonals} diagonals. How many sides does it have?",
        "{who} joins all corners of a convex polygon that are not neighbors and counts {diagonals} lines. How many corners has the polygon?",
        "For which number of vertices does a convex polygon possess exactly {diagonals} diagonals?",
    ],
    steps=[
        ("condition = n * (n - 3) / 2 - diagonals", "The condition is {condition} = 0.", "Each of n corners is joined to n - 3 others, and every diagonal is counted from both its ends."),
        ("sides = max(solve(condition, n))", "So n = {sides}.", "Solve for n; it is positive."),
    ],
)
