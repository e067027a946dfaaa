"""The best choice: areas, volumes, prices and sums that become as large or as small as possible."""

from __future__ import annotations

from training.templates.draws import ints, person, value
from training.templates.family import Family, More

pen_at_the_river = Family(
    skills="optimisation derivative area",
    draw=dict(who=person(), quarter=ints(6, 40, 150), fence=value("4*quarter"), years=ints(2, 9), price=ints(3, 12)),
    ask=[
        "{who} has {fence} m of fence for a rectangular pasture along a straight river. No fence is needed on the side of the river. What is the largest area, in square meters, that {who.he} can enclose?",
        "A rectangle is to be fenced on three sides only, because a long wall forms the fourth side. There are {fence:meter} of fence. How many square meters can the rectangle have at most?",
        "Three sides of a rectangular playground, the two widths and one length, are bounded by a rope of {fence} m; the remaining length is a house wall. Find the greatest possible area in square meters.",
    ],
    steps=[
        ("length = fence - 2 * w", "With width w the length is {length} meters.", "Two widths and one length use up the fence."),
        ("area = expand(w * length)", "The area is {area}.", "The area is width times length."),
        ("width = solve(diff(area, w), w)[0]", "The derivative is zero for the width {width} m.", "At the maximum the derivative is zero."),
        ("largest = area.subs(w, width)", "The largest area is {largest} square meters.", "Put the best width into the area."),
    ],
    more=[More("A square meter of grass seed costs ${price}.", "How many dollars does it cost to sow the largest possible area?", [("cost = largest * price", "Sowing costs ${cost=}.", "Every square meter costs ${price}.")])],
    noop=["The fence is {years:year} old."],
    unit="m^2",
)

divided_pen = Family(
    skills="optimisation derivative area",
    draw=dict(who=person(), walls=ints(3, 5, 8), k=ints(2, 12, 40), fence=value("4*walls*k"), rooms=value("walls - 1")),
    ask=[
        "A rectangular yard is divided into {rooms} smaller pens by fences parallel to one of its sides. {fence} m of fence are available for the outside and the partitions together. What total area, in square meters, can be enclosed at most?",
        "{who} bends {fence} cm of wire into a rectangle with inner bars: two long sides, and {walls} equal short bars in all, counting those at both ends. What is the largest possible area of the rectangle in square centimeters?",
        "{fence} m of fencing must make {rooms} equal rectangular stalls in a row, with a common fence between neighbors. Find the maximal area of all stalls together in square meters.",
    ],
    steps=[
        ("across = rooms + 1", "There are {across=} fences across.", "Stalls in a row have one more fence across than there are stalls."),
        ("length = (fence - across * w) / 2", "The length is {length}.", "What the fences of width w leave is shared by two lengths."),
        ("area = expand(w * length)", "The area is {area}.", "Multiply width and length."),
        ("width = solve(diff(area, w), w)[0]", "The best width is {width}.", "Set the derivative equal to zero."),
        ("largest = area.subs(w, width)", "The maximal area is {largest}.", "Put this width in."),
    ],
)

box_from_cardboard = Family(
    skills="optimisation derivative volume",
    draw=dict(who=person(), k=ints(2, 9, 30), side=value("6*k"), thick=ints(2, 5)),
    ask=[
        "From each corner of a square sheet of cardboard with sides of {side} cm, {who} cuts out an equal square. The flaps are folded up to an open box. What is the greatest volume, in cubic centimeters, that the box can have?",
        "An open tray is made from a square of metal, {side} cm by {side} cm, by cutting squares from the corners and bending up the edges. How many cubic centimeters can the tray hold at most?",
        "A square with side {side} cm loses four congruent squares at its corners and is folded to a box without a lid. Find the maximum volume in cubic centimeters.",
    ],
    steps=[
        ("volume = expand(h * (side - 2 * h)**2)", "With height h the volume is {volume}.", "The base is a square whose side is shorter by two cuts; the height is the cut."),
        ("heights = solve(diff(volume, h), h)", "The derivative is zero for these heights: {heights}.", "At the maximum the derivative is zero."),
        ("height = min(heights)", "Only {height} cm makes a box.", "A cut of half the side would leave no base."),
        ("largest = volume.subs(h, height)", "The volume is {largest} cubic centimeters.", "Put this height into the volume."),
    ],
    noop=["The sheet is {thick} mm thick."],
    unit="cm^3",
)

weighted_product = Family(
    skills="optimisation derivative product",
    draw=dict(power=ints(2, 4), k=ints(2, 9, 25), total=value("(power + 1)*k")),
    where="(power*k)**power*k < 10**7",
    ask=[
        "Two positive numbers x and y have the sum {total}. What is the greatest possible value of x^{power} * y?",
        "Split {total} into two positive parts so that the product of the {power:th} power of the first part and the second part is as large as possible. How large is that product?",
        "Maximize $x^{{{power}}} y$ for positive real numbers with $x + y = {total}$. What is the maximum?",
    ],
    steps=[
        ("product = x**power * (total - x)", "The product is {product}.", "Express the second number by the first: y = {total} - x."),
        ("first = max(solve(diff(product, x), x))", "The derivative is zero at x = {first}, besides x = 0.", "Differentiate and solve; a positive number is wanted."),
        ("largest = product.subs(x, first)", "The greatest value is {largest}.", "Put this in."),
    ],
)

best_ticket_price = Family(
    skills="optimisation revenue quadratic",
    draw=dict(who=person(), price=ints(8, 30, 90), loss=ints(2, 8, 15), up=ints(1, 9, 30), sold=value("loss*(price + 2*up)")),
    ask=[
        "A theater sells {sold} tickets an evening at ${price} each. Every increase of the price by one dollar loses {loss} buyers. Which ticket price, in dollars, brings in the most money?",
        "At a price of ${price}, {who} sells {sold} lamps a month. {who.He} notices that each dollar added to the price costs {who.him} {loss} sales. Find the price in dollars that makes the monthly income as large as possible.",
        "{sold} visitors come to a castle when the entrance fee is ${price}; for every additional dollar, {loss} fewer come. With what fee, in dollars, does the castle earn most?",
    ],
    steps=[
        ("income = expand((price + x) * (sold - loss * x))", "The income is {income}.", "Let x be the increase: the price rises by x, and {loss} times x buyers stay away."),
        ("increase = solve(diff(income, x), x)[0]", "It is largest for an increase of ${increase}.", "Set the derivative equal to zero."),
        ("best = price + increase", "So the price should be ${best=}.", "Add the increase to the old price."),
    ],
    more=[More("The price is set as well as possible.", "How many dollars come in then?", [("earned = income.subs(x, increase)", "It brings in ${earned}.", "Put the best increase into the income.")])],
    unit="dollars",
)

nearest_on_root_curve = Family(
    skills="optimisation distance square-root",
    draw=dict(c=ints(1, 12, 60)),
    numbers="any",
    ask=[
        "How far is the point ({c}, 0) from the nearest point of the curve y = sqrt(x)?",
        "A ship sails along the curve y = sqrt(x), and a lighthouse stands at ({c}, 0). What is the shortest distance between them, exactly?",
        "Find the exact minimal distance from $({c}, 0)$ to the graph of $\\sqrt{{x}}$.",
    ],
    steps=[
        ("squared = expand((x - c)**2 + x)", "The square of the distance is {squared}.", "A point of the curve is (x, sqrt(x)); use the theorem of Pythagoras."),
        ("place = solve(diff(squared, x), x)[0]", "It is least at x = {place}.", "The square is least where its derivative is zero."),
        ("distance = sqrt(squared.subs(x, place))", "The distance is {distance}.", "Take the root of the least square."),
    ],
)

rectangle_under_arch = Family(
    skills="optimisation derivative parabola area",
    draw=dict(k=ints(1, 8, 20), a=ints(1, 5, 9), top=value("3*a*k**2"), f=value("top - a*x**2")),
    ask=[
        "A rectangle stands on the x-axis under the parabola y = {f}, with its two upper corners on the parabola. What is the largest area it can have?",
        "An arch has the shape of y = {f:math} above the x-axis. The largest possible rectangular door, symmetric to the y-axis, is built into it. Find the area of the door.",
        "Determine the maximum area of a rectangle with two vertices on the $x$-axis and two vertices on the curve $y = {f:tex}$, $y > 0$.",
    ],
    steps=[
        ("area = expand(2 * x * f)", "The area is {area}.", "If its right corner is at x, the rectangle is 2x wide and as high as the curve."),
        ("half = max(solve(diff(area, x), x))", "The derivative is zero at x = {half}.", "Differentiate; only a positive x counts."),
        ("largest = area.subs(x, half)", "The largest area is {largest}.", "Put this x into the area."),
    ],
)

poster_margins = Family(
    skills="optimisation derivative area",
    draw=dict(who=person(), side=ints(2, 5, 9), top=ints(2, 6, 9), k=ints(4, 12, 30), printed=value("side*k*top*k"), colors=ints(2, 6)),
    where="side != top",
    ask=[
        "{who} designs a poster whose printed part has {printed} square centimeters. At the left and at the right there is a margin of {side} cm, at the top and at the bottom one of {top} cm. What is the smallest area, in square centimeters, that the whole poster can have?",
        "A rectangular window needs {printed} square centimeters of glass in one rectangle. The frame adds {side} cm at each of the two sides and {top} cm above and below. How many square centimeters does the whole window take up at least?",
        "The text on a page fills a rectangle of {printed} square centimeters. The margins are {top} cm at the head and at the foot and {side} cm on both sides. Find the least possible area of the page in square centimeters.",
    ],
    steps=[
        ("whole = expand((w + 2 * side) * (printed / w + 2 * top))", "The whole area is {whole}.", "If the inner rectangle is w wide, its height is {printed}/w; each direction gets two margins."),
        ("width = max(solve(diff(whole, w), w))", "It is least for an inner width of {width} cm.", "Set the derivative equal to zero and take the positive solution."),
        ("least = whole.subs(w, width)", "The least area is {least} square centimeters.", "Put this width in."),
    ],
    noop=["It will have {colors} colors."],
    unit="cm^2",
)

cheapest_can = Family(
    skills="optimisation derivative cylinder",
    draw=dict(who=person(), hidden_r=ints(2, 9, 25), half=value("hidden_r**3"), holds=value("2*half")),
    numbers="any",
    ask=[
        "A closed cylindrical can is to hold {holds}*pi cubic centimeters with as little metal as possible. Which radius, in centimeters, should it have?",
        "{who} makes cylindrical tins with a bottom and a lid. Each has a volume of {holds}*pi cubic cm. For what radius in cm is the surface smallest?",
        "Find the radius, in cm, of the closed cylinder whose volume is ${holds}\\pi$ cubic cm and that has the least surface area.",
    ],
    steps=[
        ("height = holds * pi / (pi * r**2)", "The height is {height}.", "The volume pi*r**2*h is given, so the height depends on the radius."),
        ("surface = 2 * pi * r**2 + 2 * pi * r * height", "The surface is {surface}.", "Bottom, lid and the rolled-up side make the surface."),
        ("radius = [place for place in solve(diff(surface, r), r) if place.is_real][0]", "It is least for r = {radius}.", "Set the derivative equal to zero and take the real solution."),
    ],
    unit="cm",
)
