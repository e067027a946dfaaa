"""Volumes, surfaces and lengths in bodies."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

space_diagonal = Family(
    skills="cuboid diagonal pythagoras",
    draw=dict(kind=choice(0, 1, 2, 3, 4, 5), k=ints(1, 9, 30), long=value("k*[2, 6, 4, 7, 6, 8][kind]"), wide=value("k*[2, 3, 4, 4, 6, 4][kind]"), high=value("k*[1, 2, 7, 4, 7, 1][kind]"), who=person()),
    where="kind != 3",
    ask=[
        "A box is {long} cm long, {wide} cm wide and {high} cm high. How long, in cm, is the longest straight rod that fits inside?",
        "{who} stretches a string through a room from one lower corner to the opposite upper corner. The room measures {long} dm by {wide} dm by {high} dm. How many dm of string are between the two corners?",
        "Find the length of the space diagonal of a cuboid with edges {long}, {wide} and {high}.",
    ],
    steps=[
        ("floor_square = long**2 + wide**2", "The square of the floor's diagonal is {floor_square=}.", "First use the theorem of Pythagoras on the floor."),
        ("square = floor_square + high**2", "The square of the whole diagonal is {square=}.", "The height stands at right angles on the floor."),
        ("diagonal = isqrt(square)", "The diagonal is {diagonal}.", "Take the square root."),
    ],
)

sphere_in_cube = Family(
    skills="sphere cube volume",
    draw=dict(radius=ints(1, 12, 40), edge=value("2*radius"), who=person()),
    numbers="any",
    ask=[
        "A ball fits exactly into a cubic box whose edges are {edge} cm long. What volume of the box, in cubic cm and in terms of pi, stays empty?",
        "From a wooden cube with edges of {edge} mm, {who} turns the largest possible ball. How many cubic mm of wood are lost, exactly?",
        "Find the exact difference between the volume of a cube of edge ${edge}$ and the volume of the sphere that touches all its faces.",
    ],
    steps=[
        ("cube = edge**3", "The cube has the volume {cube=}.", "The volume of a cube is the third power of its edge."),
        ("half = edge // 2", "The radius is {half=}.", "The ball is as wide as the cube."),
        ("ball = Rational(4, 3) * pi * half**3", "The ball has the volume {ball}.", "The volume of a ball is 4/3 of pi times the cube of the radius."),
        ("empty = cube - ball", "The difference is {empty}.", "Subtract."),
    ],
)

melted_and_recast = Family(
    skills="sphere cylinder volume equation",
    draw=dict(balls=ints(2, 12, 40), ball_radius=ints(1, 6, 12), rod_radius=ints(1, 6, 12), who=person()),
    where="4 * balls * ball_radius**3 % (3 * rod_radius**2) == 0",
    ask=[
        "{balls} metal balls, each with a radius of {ball_radius} cm, are melted and cast into one cylindrical rod with a radius of {rod_radius} cm. How long is the rod in cm?",
        "{who} drops {balls} equal marbles of radius {ball_radius} cm into a cylindrical glass that is partly filled with water; its inner radius is {rod_radius} cm, and all marbles are under water. By how many cm does the water rise?",
        "Wax from {balls} spheres of radius {ball_radius} is made into a single cylinder of radius {rod_radius}. Find its height.",
    ],
    steps=[
        ("cubes = balls * ball_radius**3", "Together the cubes of the radii are {cubes=}.", "Volumes stay the same, so add the volumes of all balls; pi and 4/3 can wait."),
        ("numerator = 4 * cubes", "Four times that is {numerator=}.", "A ball has 4/3 of pi times the cube of its radius."),
        ("denominator = 3 * rod_radius**2", "It is divided by {denominator=}.", "A cylinder has pi times the square of its radius times its height; pi cancels."),
        ("height = numerator / denominator", "The height is {height=} cm.", "Divide."),
    ],
    unit="cm",
)

cone_surface = Family(
    skills="cone surface slant pythagoras",
    draw=dict(kind=choice(0, 1, 2, 3), k=ints(1, 6, 20), flip=choice(0, 1), radius=value("k*[[3, 4], [5, 12], [8, 15], [7, 24]][kind][flip]"), height=value("k*[[4, 3], [12, 5], [15, 8], [24, 7]][kind][flip]"), who=person()),
    numbers="any",
    ask=[
        "A right circular cone has a base radius of {radius} cm and a height of {height} cm. What is its whole surface area, base included, in terms of pi?",
        "{who} covers a paper cone all over, with its bottom. The cone is {height} cm high and the bottom has a radius of {radius} cm. How many square centimeters must be covered, exactly?",
        "Determine the total surface of a cone with $r = {radius}$ and $h = {height}$.",
    ],
    steps=[
        ("slant = sqrt(radius**2 + height**2)", "The slant line is {slant} long.", "Radius, height and slant line form a right triangle."),
        ("side = pi * radius * slant", "The curved part has {side}.", "The curved surface is pi times radius times slant line."),
        ("total = side + pi * radius**2", "The whole surface is {total}.", "Add the circle of the base."),
    ],
)

square_pyramid = Family(
    skills="pyramid surface pythagoras",
    draw=dict(kind=choice(0, 1, 2, 3), k=ints(1, 6, 20), half=value("k*[3, 5, 8, 7][kind]"), height=value("k*[4, 12, 15, 24][kind]"), base=value("2*half"), tents=ints(2, 9)),
    ask=[
        "A tent is a pyramid with a square base of {base} dm by {base} dm and a height of {height} dm. How many square dm of cloth do its four triangular sides need?",
        "The roof of a tower is a pyramid over a square with sides of {base} dm; its tip is {height} dm above the middle of the square. Find the area of the roof's four faces together in square dm.",
        "A regular four-sided pyramid has a base edge of {base} and a height of {height}. Compute its lateral area.",
    ],
    steps=[
        ("half_base = base // 2", "Half the base edge is {half_base=}.", "From the foot of the height to the middle of an edge it is half a base edge."),
        ("square = half_base**2 + height**2", "The square of a triangle's height is {square=}.", "This half edge and the height of the pyramid are the legs of a right triangle."),
        ("slant = sqrt(square)", "Each triangle is {slant} high.", "Take the root."),
        ("faces = 2 * base * slant", "The four triangles have {faces} in all.", "Four triangles, each half of base times height, make twice base times height."),
    ],
    more=[More("There are {tents} of these, all alike.", "What is the area of all their sloping faces together?", [("all_faces = faces * tents", "All of them have {all_faces=}.", "Each one has the same area.")])],
)

frustum = Family(
    skills="cone frustum volume",
    draw=dict(bottom=ints(1, 8, 25), more_top=ints(1, 8, 20), top=value("bottom + more_top"), height=ints(2, 18, 60), who=person()),
    numbers="any",
    ask=[
        "A bucket is a truncated cone: the bottom has a radius of {bottom} cm, the opening {top} cm, and the height is {height} cm. What is its exact volume in cubic centimeters?",
        "{who} saws off the tip of a cone parallel to its base. What remains is {height} dm high, with radii of {top} dm below and {bottom} dm above. Find its volume in cubic dm, in terms of pi.",
        "Compute the volume of a frustum of a cone with $r = {bottom}$, $R = {top}$ and $h = {height}$.",
    ],
    steps=[
        ("mixed = top**2 + top * bottom + bottom**2", "The squares and the product add up to {mixed=}.", "The volume of a truncated cone is pi*h/3 times (R**2 + R*r + r**2)."),
        ("volume = pi * Rational(height * mixed, 3)", "The volume is {volume}.", "Multiply by the height and by pi and divide by 3."),
    ],
)

scaled_body = Family(
    skills="similar scale volume surface",
    draw=dict(who=person(), p=ints(2, 6, 12), q=ints(3, 9, 20), k=ints(1, 6, 20), small_area=value("k*p**2"), large_area=value("k*q**2"), units=ints(1, 9, 30), small_volume=value("units*p**3")),
    where="p < q and gcd(p, q) == 1",
    numbers="any",
    ask=[
        "Two bottles have the same shape. The surface of the smaller one is {small_area} square cm, that of the larger one {large_area} square cm. The smaller one holds {small_volume} cubic cm. How much does the larger one hold, in cubic cm?",
        "{who} has a clay figure and an enlarged copy of it. It takes {small_area} mg of gold leaf to cover the original and {large_area} mg to cover the copy, equally thick. The original has a volume of {small_volume} cubic cm. Find the volume of the copy in cubic cm.",
        "The surface areas of two similar solids are ${small_area}$ and ${large_area}$; the smaller solid has the volume ${small_volume}$. What is the volume of the other?",
    ],
    steps=[
        ("area_ratio = Rational(large_area, small_area)", "The areas have the ratio {area_ratio}.", "Areas grow with the square of the lengths."),
        ("length_ratio = sqrt(area_ratio)", "The lengths have the ratio {length_ratio}.", "Take the root."),
        ("large_volume = small_volume * length_ratio**3", "The larger volume is {large_volume}.", "Volumes grow with the cube of the lengths."),
    ],
)

painted_cubes = Family(
    skills="cube counting faces",
    draw=dict(who=person(), n=ints(3, 9, 25), faces=choice(0, 1, 2), wanted=value("['no painted face', 'exactly one painted face', 'exactly two painted faces'][faces]")),
    ask=[
        "A wooden cube is painted on all six sides and then sawn into {n} x {n} x {n} equal small cubes. How many of the small cubes have {wanted}?",
        "{who} glues small white cubes together to a large solid cube, {n} along every edge, and paints its whole outside. Count the small cubes that have {wanted} now.",
        "How many of the unit cubes of a large cube of edge {n} have {wanted} if only the surface of the large cube was colored?",
    ],
    steps=[
        ("inside = n - 2", "Along an edge, {inside=} small cubes are no corners.", "At each end of a row there is one cube at the border."),
        ("counts = {'no painted face': inside**3, 'exactly one painted face': 6 * inside**2, 'exactly two painted faces': 12 * inside}", "", ""),
        ("number = counts[wanted]", "There are {number} of them.", "Inner cubes have no paint, the middle parts of the 6 faces one painted face, the middle parts of the 12 edges two."),
    ],
)

tetrahedron_height = Family(
    skills="tetrahedron volume height",
    draw=dict(edge=ints(2, 18, 60)),
    numbers="any",
    ask=[
        "All six edges of a triangular pyramid are {edge} cm long. How high is it, exactly?",
        "Four equal balls touch one another; their centers are {edge} cm apart. Three lie on a table. How much higher is the center of the fourth than the centers of the others, exactly in cm?",
        "Find the exact height of a regular tetrahedron with edge {edge}.",
    ],
    steps=[
        ("foot = edge / sqrt(3)", "From a base corner to the middle of the base it is {foot}.", "The height meets the base in the center of an equilateral triangle, edge/sqrt(3) from its corners."),
        ("square = edge**2 - foot**2", "The square of the height is {square}.", "An edge, this distance and the height form a right triangle."),
        ("height = sqrt(square)", "The height is {height}.", "Take the root."),
    ],
)

hollow_pipe = Family(
    skills="cylinder volume difference",
    draw=dict(outer=ints(3, 12, 40), wall=ints(1, 4, 9), length=ints(10, 90, 400, step=5), who=person()),
    where="wall < outer",
    numbers="any",
    ask=[
        "A pipe of clay is {length} cm long. Its outer radius is {outer} cm and its wall is {wall} cm thick. How many cubic centimeters of clay does it consist of, in terms of pi?",
        "A round candle with a radius of {outer} mm has been hollowed out along its whole length of {length} mm, so that a wall {wall} mm thick is left. Find the exact volume of the wax that is left, in cubic mm.",
        "{who} drills lengthwise through the middle of a cylinder with a radius of {outer} cm and a length of {length} cm. The remaining wall has a thickness of {wall} cm. What is the volume of the remaining body (in cubic cm, exactly)?",
    ],
    steps=[
        ("inner = outer - wall", "The inner radius is {inner=}.", "The wall takes away its thickness from the radius."),
        ("squares = outer**2 - inner**2", "The squares of the radii differ by {squares=}.", "The ring is a large circle without a small one."),
        ("volume = pi * squares * length", "The volume is {volume}.", "Multiply by pi and by the length."),
    ],
)
