"""Vectors in the plane and in space."""

from __future__ import annotations

from training.templates.draws import choice, ints, several, value
from training.templates.family import Family

length_of_combination = Family(
    skills="vectors length linear-combination",
    draw=dict(first=several(ints(-6, 6, 15), 3, 3), second=several(ints(-6, 6, 15), 3, 3), m=ints(2, 5, 9), n=ints(2, 5, 9)),
    numbers="any",
    ask=[
        "Let u = ({first}) and v = ({second}). How long is the vector {m}u - {n}v?",
        "Starting at the origin, a drone flies {m} times along the vector ({first}), then {n} times against the vector ({second}). How far is it from its starting point, exactly?",
        "Find $\\lVert {m}\\vec{{u}} - {n}\\vec{{v}} \\rVert$ for $\\vec{{u}} = ({first})$ and $\\vec{{v}} = ({second})$.",
    ],
    steps=[
        ("combined = [m * p - n * q for p, q in zip(first, second)]", "The vector is ({combined}).", "Combine matching components."),
        ("squares = sum(part**2 for part in combined)", "The squares of its components add up to {squares}.", "The length comes from the squares of the components."),
        ("length = sqrt(squares)", "The length is {length}.", "Take the square root."),
    ],
)

angle_between = Family(
    skills="vectors angle dot-product",
    draw=dict(kind=choice(0, 1, 2, 3, 4, 5), s=ints(1, 4, 9), m=ints(1, 4, 9), first=value("[s*k for k in [[1, 0, 1], [1, 1, 0], [2, 0, 0], [1, 2, 1], [0, 1, 1], [1, 0, 0]][kind]]"), second=value("[m*k for k in [[0, 1, 1], [-1, 0, 1], [3, 3, 0], [1, -1, 1], [0, -2, 0], [-1, 0, 1]][kind]]")),
    numbers="any",
    ask=[
        "What angle, in degrees, do the vectors ({first}) and ({second}) make with each other?",
        "Two rods start at the same corner of a frame and point along ({first}) and along ({second}). Find the angle between the rods in degrees.",
        "Determine the measure, in degrees, of the angle between $\\vec{{a}} = ({first})$ and $\\vec{{b}} = ({second})$.",
    ],
    steps=[
        ("dot = sum(p * q for p, q in zip(first, second))", "The dot product is {dot}.", "The cosine of the angle is the dot product divided by both lengths."),
        ("lengths = sqrt(sum(p**2 for p in first)) * sqrt(sum(q**2 for q in second))", "The product of the lengths is {lengths}.", "Find the length of each vector and multiply."),
        ("cosine = dot / lengths", "The cosine is {cosine}.", "Divide."),
        ("degrees = acos(cosine) * 180 / pi", "The angle measures {degrees} degrees.", "Look for the angle with this cosine; half a turn is 180 degrees."),
    ],
    unit="degrees",
)

projection = Family(
    skills="vectors projection dot-product",
    draw=dict(first=several(ints(-9, 9, 20), 3, 3), second=several(ints(-4, 5, 9), 3, 3)),
    where="any(second) and sum(p*q for p, q in zip(first, second))",
    numbers="any",
    ask=[
        "Project the vector ({first}) onto the line through the origin in the direction ({second}). Give the projection as a list.",
        "Split ({first}) into a part parallel to ({second}) and a part perpendicular to it. What is the parallel part? Answer with a list of three numbers.",
        "Find $\\operatorname{{proj}}_{{\\vec{{b}}}} \\vec{{a}}$ where $\\vec{{a}} = ({first})$ and $\\vec{{b}} = ({second})$; write its components as a list.",
    ],
    steps=[
        ("dot = sum(p * q for p, q in zip(first, second))", "The dot product is {dot}.", "The projection is a multiple of ({second})."),
        ("square = sum(q**2 for q in second)", "The square of the length is {square}.", "Divide the dot product by the square of the length of ({second})."),
        ("factor_found = Rational(dot, square)", "The factor is {factor_found}.", "This quotient is the multiple."),
        ("shadow = [factor_found * q for q in second]", "The projection is ({shadow}).", "Multiply ({second}) by it."),
    ],
)

cross_product = Family(
    skills="vectors cross-product",
    draw=dict(a=ints(-6, 6, 15), b=ints(-6, 6, 15), c=ints(-6, 6, 15), d=ints(-6, 6, 15), e=ints(-6, 6, 15), k=ints(1, 6, 15)),
    where="a*e != b*d",
    numbers="any",
    ask=[
        "Find the cross product of ({a}, {b}, {c}) and ({d}, {e}, {k}), as a list.",
        "Which vector is given by the vector product of the first vector ({a}, {b}, {c}) with the second vector ({d}, {e}, {k})? List its three components.",
        "Calculate $\\begin{{pmatrix}} {a} \\\\ {b} \\\\ {c} \\end{{pmatrix}} \\times \\begin{{pmatrix}} {d} \\\\ {e} \\\\ {k} \\end{{pmatrix}}$ and write the result as a list.",
    ],
    steps=[
        ("along_x = b * k - c * e", "The first component is {along_x=}.", "For the first component, leave out the first row and cross-multiply the others."),
        ("along_y = c * d - a * k", "The second is {along_y=}.", "For the second, go on cyclically."),
        ("along_z = a * e - b * d", "The third is {along_z=}.", "For the third, cross-multiply the first two rows."),
        ("product = [along_x, along_y, along_z]", "The vector is ({product}).", "Collect the three components."),
    ],
)

triangle_in_space = Family(
    skills="vectors cross-product area",
    draw=dict(p=several(ints(-4, 5, 9), 3, 3), q=several(ints(-4, 5, 9), 3, 3), r=several(ints(-4, 5, 9), 3, 3)),
    where="Matrix([p, q, r]).rank() == 3",
    numbers="any",
    ask=[
        "Find the area of the triangle in space with corners ({p}), ({q}) and ({r}).",
        "A sail is stretched between three hooks at the points ({p}), ({q}) and ({r}) of a coordinate system. What is its exact area?",
        "Let $P({p})$, $Q({q})$, $R({r})$ be points in space. How large is the triangle $PQR$?",
    ],
    steps=[
        ("one_side = Matrix([q]) - Matrix([p])", "One side is {one_side}.", "Take two sides from the first corner as vectors."),
        ("other_side = Matrix([r]) - Matrix([p])", "Another side is {other_side}.", "The second vector leads to the third corner."),
        ("normal = one_side.cross(other_side)", "Their cross product is {normal}.", "The length of the cross product is the area of a parallelogram."),
        ("area = normal.norm() / 2", "The area is {area}.", "The triangle is half of it."),
    ],
)

orthogonal_parameter = Family(
    skills="vectors dot-product equation",
    draw=dict(a=ints(-9, 9, 20), c=ints(1, 6, 12), hidden_k=ints(-9, 9, 30), d=ints(-9, 9, 20), e=value("-(a*d + c*hidden_k)"), first=value("[a, 1, c]"), second=value("[d, e, k]")),
    where="a and d and hidden_k",
    numbers="any",
    ask=[
        "For which number k are the vectors ({first}) and ({second}) perpendicular?",
        "Two edges of a frame run along ({first}) and ({second}). The third component k of the second is still open. Find k so that the edges meet at a right angle.",
        "Determine $k$ if the scalar product of $({first})$ with $({second})$ vanishes.",
    ],
    steps=[
        ("dot = sum(p * q for p, q in zip(first, second))", "The dot product is {dot}.", "Vectors are perpendicular when their dot product is zero."),
        ("solution = solve(dot, k)[0]", "It is zero for k = {solution}.", "Set it equal to zero and solve for k."),
    ],
)

point_and_plane = Family(
    skills="vectors plane distance",
    draw=dict(kind=choice(0, 1, 2, 3), sign=choice(1, -1), normal=value("[[1, 2, 2], [2, 3, 6], [4, 4, 7], [2, 1, -2]][kind]"), point=several(ints(-9, 9, 30), 3, 3), d=ints(-20, 30, 90), plane=value("normal[0]*x + normal[1]*y + sign*normal[2]*z")),
    where="d and normal[0]*point[0] + normal[1]*point[1] + sign*normal[2]*point[2] != d",
    numbers="any",
    ask=[
        "How far is the point ({point}) from the plane {plane} = {d}?",
        "A glass pane lies in the plane {plane:math} = {d}, and a lamp hangs at ({point}). What is the shortest distance from the lamp to the plane?",
        "Compute the distance between $P({point})$ and the plane with the equation ${plane:tex} = {d}$.",
    ],
    steps=[
        ("there = plane.subs(list(zip([x, y, z], point)))", "At the point the left side is {there}.", "Put the point into the left side of the equation."),
        ("length = sqrt(sum(plane.coeff(v)**2 for v in [x, y, z]))", "The normal vector has the length {length}.", "The coefficients are the normal vector."),
        ("distance = abs(there - d) / length", "The distance is {distance}.", "Divide the difference of both sides, without its sign, by this length."),
    ],
)

point_and_line = Family(
    skills="vectors line distance projection",
    draw=dict(base=several(ints(-5, 5, 12), 3, 3), along=several(ints(-3, 3, 6), 3, 3), point=several(ints(-6, 6, 15), 3, 3)),
    where="any(along)",
    numbers="any",
    ask=[
        "A line passes through ({base}) in the direction of the vector ({along}). Find the exact distance of the point ({point}) from it.",
        "An airplane flies straight along the vector ({along}) and passes ({base}). A tower's top is at ({point}). How near does the airplane come to it?",
        "What is the shortest distance from $P({point})$ to the points $({base}) + t\\,({along})$?",
    ],
    steps=[
        ("away = Matrix([point]) - Matrix([base])", "From the point of the line to the other point leads {away}.", "Take the vector from ({base}) to ({point})."),
        ("spanned = away.cross(Matrix([along])).norm()", "The parallelogram has the area {spanned}.", "With the direction it spans a parallelogram, whose area is the length of the cross product."),
        ("distance = simplify(spanned / Matrix(along).norm())", "The distance is {distance}.", "The height of the parallelogram is its area divided by its base."),
    ],
)

line_meets_plane = Family(
    skills="vectors line plane equation",
    draw=dict(base=several(ints(-5, 5, 12), 3, 3), along=several(ints(-3, 3, 6), 3, 3), hidden_t=ints(-4, 5, 9), a=ints(1, 4, 9), b=ints(-4, 4, 9), c=ints(-4, 4, 9), plane=value("a*x + b*y + c*z"),
              d=value("a*(base[0] + hidden_t*along[0]) + b*(base[1] + hidden_t*along[1]) + c*(base[2] + hidden_t*along[2])")),
    where="b and c and hidden_t and a*along[0] + b*along[1] + c*along[2]",
    numbers="any",
    ask=[
        "The line through ({base}) with direction ({along}) crosses the plane {plane} = {d}. At which point? Give its coordinates as a list.",
        "A beam of light leaves ({base}) along the straight line with direction vector ({along}). It meets (extended backward, if need be) the plane {plane:math} = {d}. List the coordinates of the meeting point.",
        "Find the intersection of $({base}) + t\\,({along})$ with the plane ${plane:tex} = {d}$ and state it as a list.",
    ],
    steps=[
        ("way = [p + t * q for p, q in zip(base, along)]", "The points of the line are ({way}).", "A point of the line is ({base}) plus t times ({along})."),
        ("moment = solve(plane.subs(list(zip([x, y, z], way))) - d, t)[0]", "The plane is reached for t = {moment}.", "Put this into the equation of the plane and solve for t."),
        ("point = [part.subs(t, moment) if hasattr(part, 'subs') else part for part in way]", "The point is ({point}).", "Put t into the point of the line."),
    ],
)

parallelepiped = Family(
    skills="vectors triple-product determinant volume",
    draw=dict(p=several(ints(-5, 5, 9), 3, 3), q=several(ints(-5, 5, 9), 3, 3), r=several(ints(-5, 5, 9), 3, 3)),
    where="Matrix([p, q, r]).det() and Matrix([p, q, r]).det() % 6 == 0",
    numbers="any",
    ask=[
        "The edges from one corner of a slanted box are the vectors ({p}), ({q}) and ({r}). What is its volume?",
        "How large is the volume of the parallelepiped that ({p}), ({q}) and ({r}) span?",
        "Compute $|\\vec{{p}} \\cdot (\\vec{{q}} \\times \\vec{{r}})|$ for $\\vec{{p}} = ({p})$, $\\vec{{q}} = ({q})$, $\\vec{{r}} = ({r})$.",
    ],
    steps=[
        ("normal = Matrix([q]).cross(Matrix([r]))", "The cross product of the second and the third is {normal}.", "Its length is the area of one face."),
        ("signed = Matrix([p]).dot(normal)", "Its dot product with the first is {signed}.", "The dot product with the remaining edge gives the volume with a sign."),
        ("volume = abs(signed)", "The volume is {volume}.", "A volume has no sign."),
    ],
)
