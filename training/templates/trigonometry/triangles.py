"""Triangles computed with the sine rule, the cosine rule and right angles."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family

third_side = Family(
    skills="cosine-rule triangle",
    draw=dict(who=person(), first=ints(2, 15, 60), second=ints(2, 15, 60), angle=choice(60, 120)),
    numbers="any",
    ask=[
        "Two sides of a triangle are {first} cm and {second} cm long, and the angle between them measures {angle} degrees. Find the exact length of the third side in cm.",
        "From a campfire {who} walks {first} km in one direction; a friend walks {second} km in another. Their ways make an angle of {angle}°. How many kilometers apart are they in the end, exactly?",
        "In triangle $ABC$ we have $b = {first}$, $c = {second}$ and $\\angle A = {angle}^\\circ$. Calculate $a$ exactly.",
    ],
    steps=[
        ("cosine = cos(angle * pi / 180)", "The cosine of the angle is {cosine}.", "Two sides and the angle between them are known, so use the cosine rule."),
        ("square = first**2 + second**2 - 2 * first * second * cosine", "The square of the side is {square}.", "Add the squares and take away twice the product times the cosine."),
        ("side = sqrt(square)", "The side is {side}.", "Take the root."),
    ],
)

angle_from_sides = Family(
    skills="cosine-rule angle",
    draw=dict(kind=choice(0, 1, 2, 3, 4, 5, 6), k=ints(1, 6, 20), one=value("k*[3, 5, 7, 8, 3, 5, 7][kind]"), two=value("k*[5, 8, 15, 15, 8, 21, 8][kind]"), opposite=value("k*[7, 7, 13, 13, 7, 19, 13][kind]")),
    where="kind != 5",
    numbers="any",
    ask=[
        "A triangle has the sides {one}, {two} and {opposite}. How many degrees has the angle opposite the side of length {opposite}?",
        "Three rods of {one} cm, {two} cm and {opposite} cm are joined to a triangle. Find the angle, in degrees, at which the rods of {one} cm and {two} cm meet.",
        "Let $a = {one}$, $b = {two}$, $c = {opposite}$ be the sides of a triangle. Determine the angle $\\gamma$ opposite $c$ in degrees.",
    ],
    steps=[
        ("cosine = Rational(one**2 + two**2 - opposite**2, 2 * one * two)", "The cosine is {cosine}.", "Solve the cosine rule for the cosine."),
        ("degrees = acos(cosine) * 180 / pi", "The angle has {degrees} degrees.", "Look for the angle with this cosine."),
    ],
    unit="degrees",
)

sine_rule_side = Family(
    skills="sine-rule triangle",
    draw=dict(side=ints(2, 20, 90), first=choice(30, 45, 60, 90, 120, 135), second=choice(30, 45, 60, 90, 120)),
    where="first != second and first + second < 180",
    numbers="any",
    ask=[
        "In a triangle one side is {side} cm long and lies opposite an angle of {first}°. Another angle has {second}°. How long is the side opposite that other angle, exactly?",
        "From two angles of a triangular field, {first}° and {second}°, and the side of {side} m opposite the first of them, find the exact length in meters of the side opposite the second.",
        "For a triangle with $\\alpha = {first}^\\circ$, $\\beta = {second}^\\circ$ and $a = {side}$, compute $b$ exactly.",
    ],
    steps=[
        ("ratio = side / sin(first * pi / 180)", "Side by sine is {ratio}.", "The quotient of a side and the sine of its opposite angle is the same for all sides."),
        ("other = ratio * sin(second * pi / 180)", "The other side is {other}.", "Multiply this quotient by the sine of {second} degrees."),
    ],
)

area_from_angle = Family(
    skills="triangle area sine",
    draw=dict(first=ints(2, 20, 90), second=ints(2, 20, 90), angle=choice(30, 45, 60, 120, 135, 150), who=person()),
    numbers="any",
    ask=[
        "A triangular sail has two edges of {first} m and {second} m that meet at an angle of {angle} degrees. What is its area, exactly?",
        "Find the exact area of a parallelogram's half: two neighboring sides are {first} cm and {second} cm, the angle between them is {angle}°, and a diagonal cuts it into two equal triangles.",
        "{who} draws segments of {first} cm and {second} cm from the same point, at {angle}° to each other, and joins their ends. Calculate the exact area of the triangle in square centimeters.",
    ],
    steps=[
        ("height = second * sin(angle * pi / 180)", "The height over the first side is {height}.", "Drop the height onto the side of length {first}; it lies opposite the angle."),
        ("area = first * height / 2", "The area is {area}.", "Take half of base times height."),
    ],
)

circumscribed_circle = Family(
    skills="sine-rule circle radius",
    draw=dict(side=ints(2, 30, 120), angle=choice(30, 45, 60, 90, 120, 135, 150)),
    numbers="any",
    ask=[
        "A side of a triangle is {side} cm, and the opposite angle measures {angle} degrees. How large is the radius of the circle through all three corners, exactly?",
        "From a point on a round wall one sees a chord of {side} m under an angle of {angle}°. Find the exact radius of the wall in meters.",
        "Let $a = {side}$ and $\\alpha = {angle}^\\circ$ in a triangle. What is its circumradius $R$?",
    ],
    steps=[
        ("diameter = side / sin(angle * pi / 180)", "The diameter is {diameter}.", "By the sine rule, side by sine of the opposite angle is the diameter of the circumscribed circle."),
        ("radius = diameter / 2", "The radius is {radius}.", "Halve it."),
    ],
)

tower_from_two_points = Family(
    skills="tangent elevation trigonometry",
    draw=dict(who=person(), nearer=ints(10, 60, 200, step=2), age=ints(20, 90)),
    numbers="any",
    ask=[
        "{who} sees the top of a tower at an angle of elevation of 30 degrees. After walking {nearer} m straight toward the tower, the angle is 60 degrees. How many meters farther is it to the foot of the tower from there?",
        "The sun stands 30° above the horizon, and later 60°. In between, the shadow of an upright pole became {nearer} cm shorter. How long is the shorter shadow in centimeters?",
        "At two points on level ground, {nearer} m apart and in line with the foot of a mast, its top appears at elevations of 30° and 60°. Find the distance in meters from the nearer point to the foot.",
    ],
    noop=["The tallest tree nearby is {age} years old."],
    steps=[
        ("far_tangent = tan(30 * pi / 180)", "The flat angle has the tangent {far_tangent}.", "Height divided by distance is the tangent of the angle."),
        ("near_tangent = tan(60 * pi / 180)", "The steep angle has the tangent {near_tangent}.", "The same holds for the nearer point."),
        ("distance = solve(Eq(near_tangent * d, far_tangent * (d + nearer)), d)[0]", "The distance is {distance}.", "Both give the same height, so set both products equal."),
    ],
)

bearing_and_distance = Family(
    skills="cosine-rule bearing navigation",
    draw=dict(who=person(), first=ints(2, 20, 60), second=ints(2, 20, 60), start=choice(0, 10, 20, 35, 50, 70), turn=choice(60, 90, 120), later=value("start + turn")),
    numbers="any",
    ask=[
        "A ship sails {first} km on the bearing {start}° and then {second} km on the bearing {later}°. Bearings are measured clockwise from north. What is its exact distance in km from the starting point?",
        "{who} flies a drone {first} m in the compass direction {start} degrees (clockwise from north), then {second} m in the direction {later} degrees. How many meters is it from where it began, exactly?",
        "Starting at $P$, one goes ${first}$ km on a course of ${start}^\\circ$, then ${second}$ km on a course of ${later}^\\circ$, reaching $Q$. Find the exact length of $PQ$ in km.",
    ],
    steps=[
        ("bend = later - start", "The course changes by {bend=} degrees.", "Subtract the first direction from the second."),
        ("square = first**2 + second**2 + 2 * first * second * cos(bend * pi / 180)", "The square of the distance is {square}.", "The angle of the triangle is 180 degrees less this bend, so the cosine changes its sign in the cosine rule."),
        ("distance = sqrt(square)", "The distance is {distance}.", "Take the root."),
    ],
)

median_length = Family(
    skills="triangle median cosine-rule",
    draw=dict(a=ints(4, 20, 60), b=ints(4, 20, 60), c=ints(4, 20, 60)),
    where="a + b > c and a + c > b and b + c > a",
    numbers="any",
    ask=[
        "A triangle has sides of {a} cm, {b} cm and {c} cm. Find the exact distance from the midpoint of the side of {a} cm to the opposite corner.",
        "Three beams of {a} m, {b} m and {c} m form a triangular frame. A wire joins the middle of the first beam to the corner where the other two meet. How long is the wire, exactly?",
        "Let $a = {a}$, $b = {b}$, $c = {c}$. Calculate the median to the side $a$.",
    ],
    steps=[
        ("square = Rational(2 * b**2 + 2 * c**2 - a**2, 4)", "The square of the median is {square}.", "In the parallelogram on the sides b and c, the squares of both diagonals add up to twice the squares of the sides; the median is half a diagonal."),
        ("median_found = sqrt(square)", "The median is {median_found}.", "Take the root."),
    ],
)

heron = Family(
    skills="triangle area heron incircle",
    draw=dict(kind=choice(0, 1, 2, 3, 4, 5), k=ints(1, 5, 12), a=value("k*[13, 7, 9, 5, 10, 17][kind]"), b=value("k*[14, 15, 10, 5, 13, 25][kind]"), c=value("k*[15, 20, 17, 6, 13, 26][kind]")),
    numbers="any",
    ask=[
        "What is the radius of the largest circle that fits into a triangle with sides {a}, {b} and {c}?",
        "A round pond touches all three sides of a triangular garden whose sides measure {a} m, {b} m and {c} m. Find the radius of the pond in meters.",
        "Compute the inradius of the triangle with $a = {a}$, $b = {b}$ and $c = {c}$.",
    ],
    steps=[
        ("half = Rational(a + b + c, 2)", "Half the perimeter is {half}.", "Begin with half the perimeter."),
        ("area = sqrt(half * (half - a) * (half - b) * (half - c))", "The area is {area}.", "Heron's formula gives the area from the sides."),
        ("radius = area / half", "The radius is {radius}.", "The area is half the perimeter times the radius of the inscribed circle."),
    ],
)
