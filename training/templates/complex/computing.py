"""Computing with complex numbers: products, moduli, powers, roots, equations and pictures in the plane."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

product_less_conjugate = Family(
    skills="complex-numbers multiplication conjugate",
    draw=dict(a=ints(-7, 7, 20), b=ints(-7, 7, 20), c=ints(-7, 7, 20), d=ints(-7, 7, 20), z=value("a + b*I"), w=value("c + d*I")),
    where="a and b and c and d and a*d + b*c + d",
    numbers="any",
    ask=[
        "Let z = {z} and w = {w}. Compute z*w minus the conjugate of w, in the form a + b*I.",
        "Multiply {z} by {w}, where I*I = -1. Then subtract the complex conjugate of {w}. What is the result?",
        "For $z = {z:tex}$ and $w = {w:tex}$, find $zw - \\overline{{w}}$.",
    ],
    steps=[
        ("product = expand(z * w)", "The product is {product}.", "Multiply every part by every part and replace I**2 by -1."),
        ("mirrored = conjugate(w)", "The conjugate is {mirrored}.", "The conjugate changes the sign of the imaginary part."),
        ("result = product - mirrored", "The result is {result}.", "Subtract real and imaginary parts."),
    ],
)

modulus_of_quotient = Family(
    skills="complex-numbers modulus",
    draw=dict(kind=choice(0, 1, 2, 3), s=ints(1, 4, 9), c=ints(-6, 6, 15), d=ints(1, 6, 15), sign=choice(1, -1), z=value("s*[3, 5, 8, 7][kind] + sign*s*[4, 12, 15, 24][kind]*I"), w=value("c + d*I")),
    where="c",
    numbers="any",
    ask=[
        "What is the absolute value of ({z})/({w})?",
        "Find |z/w| exactly if z = {z} and w = {w}.",
        "The number {z} is divided by {w}. How far is the quotient from 0 in the complex plane?",
        "Calculate $\\left|\\frac{{{z:tex}}}{{{w:tex}}}\\right|$.",
    ],
    steps=[
        ("top = abs(z)", "The numerator has the modulus {top}.", "The modulus of a quotient is the quotient of the moduli."),
        ("bottom = abs(w)", "The denominator has the modulus {bottom}.", "The modulus is the root of the sum of the squares of both parts."),
        ("modulus = top / bottom", "The quotient has the modulus {modulus}.", "Divide."),
    ],
)

power_by_squaring = Family(
    skills="complex-numbers powers",
    draw=dict(a=ints(-3, 3, 5), b=choice(-3, -2, -1, 1, 2, 3), n=ints(3, 5, 8), z=value("a + b*I")),
    where="a",
    numbers="any",
    ask=[
        "Expand ({z})**{n} and write it as a + b*I.",
        "Raise the complex number {z} to the power {n}. What are the real and the imaginary part together, as a + b*I?",
        "Simplify $({z:tex})^{{{n}}}$.",
    ],
    steps=[
        ("square = expand(z**2)", "The square is {square}.", "Begin with the square."),
        ("raised = expand(square * z**(n - 2))", "The power is {raised}.", "Multiply by the remaining factors, always with I**2 = -1."),
    ],
)

power_of_i = Family(
    skills="complex-numbers imaginary-unit remainder",
    draw=dict(a=ints(20, 200, 3000), b=ints(20, 200, 3000), m=ints(2, 9, 30), n=ints(2, 9, 30)),
    where="a % 4 != b % 4",
    numbers="any",
    ask=[
        "Simplify {m}*I**{a} + {n}*I**{b}, where I is the imaginary unit.",
        "Let i be the imaginary unit. What is {m} times the {a:th} power of i, plus {n} times its {b:th} power?",
        "Evaluate ${m} i^{{{a}}} + {n} i^{{{b}}}$.",
    ],
    steps=[
        ("turns = [a % 4, b % 4]", "The exponents leave the remainders {turns}.", "Powers of the imaginary unit repeat after 4, so divide {a} and {b} by 4 with remainder; the square of the unit, I**2, is -1."),
        ("total = m * I**turns[0] + n * I**turns[1]", "The sum is {total}.", "Use the powers with these small exponents."),
    ],
)

polar_angle = Family(
    skills="complex-numbers polar argument",
    draw=dict(kind=choice(0, 1, 2, 3, 4, 5, 6, 7), s=ints(1, 9, 30), z=value("s*[1 + I, -1 + I, 1 - I, sqrt(3) + I, 1 + sqrt(3)*I, -1 + sqrt(3)*I, -sqrt(3) + I, sqrt(3) - I][kind]")),
    numbers="any",
    ask=[
        "Find the argument of {z} in radians, between -pi and pi.",
        "An arrow leads from 0 to {z} in the complex plane. Which angle does it make with the positive real axis? Answer in radians; angles below the axis are negative.",
        "Write $z = {z:tex}$ as $r e^{{i \\varphi}}$ with $-\\pi < \\varphi \\le \\pi$. What is $\\varphi$?",
    ],
    steps=[
        ("real_part = re(z)", "The real part is {real_part}.", "The angle depends on the quotient of the two parts and on the quadrant."),
        ("imaginary_part = im(z)", "The imaginary part is {imaginary_part}.", "Find the other part."),
        ("angle = atan2(imaginary_part, real_part)", "The argument is {angle}.", "Look for the angle with this tangent in the right quadrant."),
    ],
)

moivre = Family(
    skills="complex-numbers polar powers de-moivre",
    draw=dict(r=ints(2, 3, 4), n=ints(3, 6, 9), angle=choice(10, 15, 18, 20, 30, 36, 40, 45, 50, 60, 75)),
    where="angle*n % 30 == 0 or angle*n % 45 == 0",
    numbers="any",
    ask=[
        "A complex number has the modulus {r} and the argument {angle} degrees. Write its {n:th} power in the form a + b*I, exactly.",
        "Let z = {r}(cos {angle}° + i sin {angle}°). What is z^{n} in standard form?",
        "Compute $\\left({r}(\\cos {angle}^\\circ + i \\sin {angle}^\\circ)\\right)^{{{n}}}$ without trigonometric functions.",
    ],
    steps=[
        ("modulus = r**n", "The modulus of the power is {modulus=}.", "The modulus is raised to the power {n}."),
        ("turned = angle * n % 360", "The argument is {turned} degrees.", "The argument is multiplied by {n}; full turns of 360 degrees do not count."),
        ("power = expand(modulus * (cos(turned * pi / 180) + I * sin(turned * pi / 180)))", "The power is {power}.", "Go back from polar to standard form."),
    ],
)

real_and_imaginary_equation = Family(
    skills="complex-numbers conjugate equation",
    draw=dict(u=ints(-8, 8, 20), v=ints(-8, 8, 20), m=ints(2, 6, 12), n=ints(1, 5, 9), right=value("(m + n)*u + (m - n)*v*I")),
    where="u and v and m != n",
    numbers="any",
    ask=[
        "Find the complex number z with {m}*z + {n}*conjugate(z) = {right}.",
        "If {m} times a complex number is added to {n} times its conjugate, the result is {right}. What is the number?",
        "Solve ${m}z + {n}\\overline{{z}} = {right:tex}$ for $z \\in \\mathbb{{C}}$.",
    ],
    steps=[
        ("real_part = re(right) / (m + n)", "The real part is {real_part}.", "Write z = x + y*I; the real parts add up to ({m} + {n})*x."),
        ("imaginary_part = im(right) / (m - n)", "The imaginary part is {imaginary_part}.", "The imaginary parts give ({m} - {n})*y."),
        ("z_found = real_part + imaginary_part * I", "So z = {z_found}.", "Put both parts together."),
    ],
)

quadratic_without_real_roots = Family(
    skills="complex-numbers quadratic-equation",
    draw=dict(u=ints(-7, 7, 15), v=ints(1, 7, 15), f=value("x**2 - 2*u*x + u**2 + v**2")),
    where="u",
    numbers="any",
    ask=[
        "The equation {f} = 0 has two solutions that are not real. Which one has a positive imaginary part?",
        "Solve {f:math} = 0 over the complex numbers and give the solution above the real axis.",
        "Which complex number in the upper half-plane is a zero of ${f:tex}$?",
    ],
    steps=[
        ("d = discriminant(f, x)", "The discriminant is {d}.", "It decides what kind of solutions there are."),
        ("solutions = solve(f, x)", "The solutions are {solutions}.", "Use the quadratic formula; the root of a negative number is imaginary."),
        ("upper = [one for one in solutions if im(one) > 0][0]", "The one with positive imaginary part is {upper}.", "Choose the one above the real axis."),
    ],
)

square_root_of_complex = Family(
    skills="complex-numbers square-root",
    draw=dict(u=ints(1, 9, 20), v=ints(-9, 9, 20), square=value("expand((u + v*I)**2)")),
    where="v and u*u != v*v",
    numbers="any",
    ask=[
        "Which complex number with positive real part has the square {square}?",
        "Find the square root of {square} whose real part is greater than 0.",
        "Determine $z$ with $z^2 = {square:tex}$ and $\\operatorname{{Re}} z > 0$.",
    ],
    steps=[
        ("length = abs(square)", "The modulus of the square is {length}.", "For z = x + y*I, x**2 + y**2 is the modulus of the square and x**2 - y**2 its real part."),
        ("real_part = sqrt((length + re(square)) / 2)", "The real part of the root is {real_part}.", "Add both equations and halve."),
        ("imaginary_part = im(square) / (2 * real_part)", "The imaginary part is {imaginary_part}.", "The imaginary part of the square is 2*x*y."),
        ("root_found = real_part + imaginary_part * I", "The root is {root_found}.", "Put both parts together."),
    ],
)

polygon_of_roots = Family(
    skills="complex-numbers roots-of-unity polygon",
    draw=dict(n=choice(3, 4, 6), r=ints(2, 6, 12), power=value("r**n")),
    numbers="any",
    ask=[
        "The {n} complex solutions of z**{n} = {power} are the corners of a regular polygon. What is its area?",
        "All complex numbers whose {n:th} power is {power} are marked in the plane and joined to a convex polygon. Find the exact area of this polygon.",
        "How large is the polygon whose vertices are the complex roots of $z^{{{n}}} = {power}$?",
    ],
    steps=[
        ("radius = root(power, n)", "The corners are {radius} away from 0.", "All roots have the same modulus."),
        ("area = n * radius**2 * sin(2 * pi / n) / 2", "The area is {area}.", "The polygon consists of {n} triangles with two sides of that length and the angle 2*pi/{n} between them."),
    ],
)

distance_of_images = Family(
    skills="complex-numbers distance rotation",
    draw=dict(a=ints(-8, 8, 20), b=ints(-8, 8, 20), c=ints(-8, 8, 20), d=ints(-8, 8, 20), z=value("a + b*I"), w=value("c + d*I")),
    where="a and b and c and d and z != w and (a - c)**2 + (b - d)**2 > 1 and I*z != w",
    numbers="any",
    ask=[
        "The point {z} of the complex plane is turned by a right angle about 0, counterclockwise. How far is it from {w} then?",
        "Multiply {z} by I. What is the distance between the result and {w}?",
        "In the complex plane, $P$ belongs to ${z:tex}$ and $Q$ to ${w:tex}$. $P$ is rotated by a quarter turn counterclockwise about the origin. Find the distance of its image from $Q$.",
    ],
    steps=[
        ("turned = expand(I * z)", "The turned point is {turned}.", "Multiplying by I is a quarter turn."),
        ("distance = abs(turned - w)", "The distance is {distance}.", "The distance is the modulus of the difference."),
    ],
)
