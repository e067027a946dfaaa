"""Circles: arcs, sectors, chords, tangents, rings, and circles that touch or meet."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

arc_and_sector = Family(
    skills="circle arc sector",
    draw=dict(radius=ints(2, 20, 90), angle=choice(30, 40, 45, 60, 72, 80, 120, 135, 150, 240, 300), who=person()),
    numbers="any",
    ask=[
        "A sector is cut from a circular disc with radius {radius} cm; its angle is {angle} degrees. What is the perimeter of the sector in cm, in terms of pi?",
        "{who} cuts a slice of {angle}° from a round cheese with a radius of {radius} cm. How long is the edge all around the slice (the arc and both cuts)? Answer exactly.",
        "Find the exact length of the boundary of a circular sector with $r = {radius}$ and central angle ${angle}^\\circ$.",
    ],
    steps=[
        ("part = Rational(angle, 360)", "The sector is {part} of the disc.", "A full turn has 360 degrees."),
        ("arc = 2 * pi * radius * part", "The arc is {arc}.", "Take this part of the circumference."),
        ("perimeter = arc + 2 * radius", "All around it is {perimeter}.", "Add the two radii."),
    ],
)

segment_area = Family(
    skills="circle segment sector triangle",
    draw=dict(radius=ints(2, 18, 60), angle=choice(60, 90, 120)),
    numbers="any",
    ask=[
        "A chord of a circle of radius {radius} belongs to a central angle of {angle}°. Find the exact area of the smaller piece between the chord and the circle.",
        "A round window with a radius of {radius} dm is cut by a straight bar whose ends are seen from the center under {angle} degrees. How large is the smaller part of the glass, exactly, in square dm?",
        "What is the area of a circular segment with $r = {radius}$ and central angle ${angle}^\\circ$?",
    ],
    steps=[
        ("sector = pi * radius**2 * Rational(angle, 360)", "The sector has the area {sector}.", "The segment is a sector without its triangle."),
        ("triangle = radius**2 * sin(angle * pi / 180) / 2", "The triangle has the area {triangle}.", "Two radii with the angle between them make the triangle."),
        ("segment = sector - triangle", "The segment has the area {segment}.", "Subtract."),
    ],
)

chord_from_distance = Family(
    skills="circle chord pythagoras",
    draw=dict(kind=choice(0, 1, 2, 3, 4), k=ints(1, 5, 9), away=value("k*[3, 5, 8, 7, 20][kind]"), radius=value("k*[5, 13, 17, 25, 29][kind]"), who=person(), years=ints(3, 30)),
    ask=[
        "In a circle with a radius of {radius} cm, a chord is {away} cm from the center. How long is the chord in cm?",
        "A straight path crosses a round park and passes the center at a distance of {away} m. The park has a radius of {radius} m. How many meters of the path lie inside the park?",
        "A round tunnel of radius {radius} dm has a flat floor {away} dm below its center. {who} measures the width of the floor. Find this width in dm.",
    ],
    noop=["It was made {years} years ago."],
    steps=[
        ("square = radius**2 - away**2", "The square of half the chord is {square=}.", "Radius, distance and half the chord form a right triangle."),
        ("half_chord = isqrt(square)", "Half the chord is {half_chord}.", "Take the square root."),
        ("chord = 2 * half_chord", "The chord is {chord=}.", "The other half is as long."),
    ],
)

tangent_from_point = Family(
    skills="circle tangent pythagoras quadrilateral",
    draw=dict(kind=choice(0, 1, 2, 3), k=ints(1, 6, 20), radius=value("k*[3, 5, 8, 7][kind]"), far=value("k*[5, 13, 17, 25][kind]")),
    ask=[
        "From a point {far} cm away from the center of a circle with a radius of {radius} cm, both tangents to the circle are drawn. What is the area, in square cm, of the quadrilateral formed by the two tangents and the radii to the points of contact?",
        "A round pond has a radius of {radius} m. From a tree that stands {far} m from its center, two straight fences run to the pond so that they just touch it, and two bridges lead from the points of contact to an island in the center. How many square meters do fences and bridges enclose?",
        "Let $PA$ and $PB$ be tangents to a circle with center $M$ and radius ${radius}$, where $PM = {far}$. Find the area of $PAMB$.",
    ],
    steps=[
        ("square = far**2 - radius**2", "The square of a tangent is {square=}.", "A tangent is perpendicular to the radius at the point of contact."),
        ("tangent = isqrt(square)", "Each tangent is {tangent} long.", "Take the square root."),
        ("area = tangent * radius", "The area is {area=}.", "Two right triangles, each half of tangent times radius, make the figure."),
    ],
)

running_track = Family(
    skills="circle rectangle perimeter area composite",
    draw=dict(straight=ints(20, 100, 300, step=5), radius=ints(5, 40, 90), who=person()),
    numbers="any",
    ask=[
        "A lawn consists of a rectangle with two half circles at its ends. The straight sides are {straight} m long, and the half circles have a radius of {radius} m. What is the exact area of the lawn in square meters?",
        "An ice rink is shaped like a rectangle, {straight} m long, closed at both ends by semicircles of radius {radius} m. Find its area exactly.",
        "{who} designs a swimming pool: a rectangle of length {straight} m with a semicircle of radius {radius} m added along each of its two widths. How many square meters of surface does the pool have, in terms of pi?",
    ],
    steps=[
        ("middle = straight * 2 * radius", "The rectangle has {middle=} square meters.", "The rectangle is as wide as a diameter."),
        ("round_part = pi * radius**2", "Both ends together have {round_part} square meters.", "Two half circles make a whole one."),
        ("area = middle + round_part", "In all: {area}.", "Add both."),
    ],
    more=[More("The edge all around is painted.", "How long is this edge, exactly?", [("edge = 2 * straight + 2 * pi * radius", "The edge is {edge} m long.", "Two straight sides and a whole circle make the edge.")])],
)

ring_from_tangent_chord = Family(
    skills="circle annulus pythagoras",
    draw=dict(chord=ints(4, 40, 200, step=2), who=person()),
    numbers="any",
    ask=[
        "Two circles have the same center. A chord of the larger one touches the smaller one and is {chord} cm long. What is the exact area between the circles?",
        "{who} lays a straight stick of {chord} dm into a ring-shaped flower bed: both ends reach the outer edge, and the middle touches the inner edge. Find the area of the bed in square dm, in terms of pi.",
        "A ring is bounded by concentric circles. A tangent to the inner circle has a length of ${chord}$ inside the outer circle. Determine the area of the ring.",
    ],
    steps=[
        ("half = Rational(chord, 2)", "Half the chord is {half}.", "The point of contact halves the chord."),
        ("square_difference = half**2", "The squares of the radii differ by {square_difference}.", "Outer radius, inner radius and half the chord form a right triangle."),
        ("area = pi * square_difference", "The area is {area}.", "The ring is pi times the difference of the squares of the radii."),
    ],
)

intersecting_chords = Family(
    skills="circle chords product",
    draw=dict(u=ints(2, 12, 40), v=ints(2, 12, 40), w=ints(2, 12, 40), nails=ints(4, 20)),
    where="u * v % w == 0 and u * v != w * w",
    ask=[
        "Two chords of a circle cross. One is cut into pieces of {u} cm and {v} cm; a piece of the other is {w} cm long. How long is the other chord as a whole, in cm?",
        "Inside a round frame two straight wires meet at a point. That point divides the first wire into {u} cm and {v} cm and lies {w} cm from one end of the second wire. Find the full length of the second wire in cm.",
        "The chords $AB$ and $CD$ intersect at $P$ with $AP = {u}$, $PB = {v}$ and $CP = {w}$. What is $CD$?",
    ],
    noop=["The frame is held by {nails:nail}."],
    steps=[
        ("product = u * v", "The product of the pieces is {product=}.", "For crossing chords, the products of the two pieces are equal."),
        ("other_piece = product / w", "The missing piece is {other_piece=}.", "Divide by the known piece of the other chord."),
        ("whole = w + other_piece", "The whole chord is {whole=}.", "Add both of its pieces."),
    ],
)

wheel_turns = Family(
    skills="circle circumference turns",
    draw=dict(who=person(), radius=ints(20, 50, 90, step=5), turns=ints(3, 40, 200), way=value("2*radius*turns")),
    numbers="any",
    ask=[
        "A wheel of radius {radius} cm rolls without slipping over a straight way of {way}*pi cm. How many full turns does it make?",
        "{who} rolls a barrel with a radius of {radius} cm along a ramp that is {way}*pi cm long. How often does the barrel turn round completely?",
        "A rope of {way}*pi cm is wound onto a drum with radius {radius} cm in a single layer (the thickness of the rope does not count). How many windings are there?",
    ],
    steps=[
        ("around = 2 * pi * radius", "Once around is {around} cm.", "In one turn it covers its circumference."),
        ("count = way * pi / around", "That makes {count} turns.", "See how often the circumference fits into the way."),
    ],
)
