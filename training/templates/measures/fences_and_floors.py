"""Fences, floors, cloth and roads: perimeters and areas of real things."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

square_from_its_fence = Family(
    skills="perimeter area division powers",
    draw=dict(who=person(), side=ints(5, 30, 120), fence=value("4 * side"), years=ints(2, 20)),
    ask=[
        "{who} needs exactly {fence} m of fence for a square meadow. How many square meters is the meadow?",
        "A walk once around a square is {fence} m long. What is the area of the square in square meters?",
        "{who} has laid a wire of {fence} m along all four sides of a square yard. Find the area of the yard in square meters.",
    ],
    steps=[
        ("length = fence / 4", "One side is {length=} m.", "A square has four equal sides."),
        ("area = length * length", "The area is {area=} square meters.", "The area of a square is its side times itself."),
    ],
    noop=["It was put up {years:year} ago."],
    unit="m^2",
)

hidden_width = Family(
    skills="area perimeter division addition",
    draw=dict(who=person(), long=ints(12, 40, 150), wide=ints(5, 30, 90), area=value("long * wide"), bushes=ints(3, 20)),
    where="wide < long",
    ask=[
        "A rectangular garden of {area} square meters is {long} m long. {who} puts a hedge all around it. How many meters of hedge is that?",
        "The floor of a hall is a rectangle with an area of {area} square meters and a length of {long} m. Skirting boards run along all four walls. What is their total length in meters?",
        "{who} bought a rectangular plot, {area} square meters, one side of which measures {long} m. Find the perimeter of the plot in meters.",
    ],
    steps=[
        ("width = area / long", "It is {width=} m wide.", "Length times width is the area."),
        ("half_way = long + width", "A long and a short side make {half_way=} m.", "Add two neighboring sides."),
        ("around = 2 * half_way", "All the way around it is {around=} m.", "A rectangle has each of them twice."),
    ],
    noop=["In the middle stand {bushes} potted plants."],
    unit="m",
)

corner_cut_out = Family(
    skills="area multiplication subtraction",
    draw=dict(who=person(), long=ints(8, 20, 60), wide=ints(6, 15, 50), cut_long=ints(2, 7), cut_wide=ints(2, 5)),
    where="cut_long < long - 1 and cut_wide < wide - 1",
    ask=[
        "An L-shaped room fits into a rectangle of {long} m by {wide} m; only a corner of {cut_long} m by {cut_wide} m is missing. What is the area of the room in square meters?",
        "{who} has a lawn of {long} m by {wide} m. In one corner a shed is built that is {cut_long} m long and {cut_wide} m wide. How many square meters of lawn remain?",
        "From a sheet of metal, {long} cm by {wide} cm, a rectangle of {cut_long} cm by {cut_wide} cm is cut off at a corner. Find the area that is left in square centimeters.",
    ],
    steps=[
        ("whole = long * wide", "The whole rectangle has {whole=}.", "Multiply its length by its width."),
        ("corner = cut_long * cut_wide", "The corner has {corner=}.", "The corner is a rectangle as well."),
        ("left = whole - corner", "There remain {left=}.", "Take the corner away."),
    ],
)

carpet_from_the_roll = Family(
    skills="area multiplication rounding-up money",
    draw=dict(who=person(), long=ints(4, 12, 30), wide=ints(3, 9, 25), per_pack=choice(4, 5, 6, 7, 8), price=ints(20, 60, 150), years=ints(5, 25)),
    where="long * wide % per_pack != 0",
    ask=[
        "{who} lays wooden boards on a floor of {long} m by {wide} m. A pack is enough for {per_pack} square meters and costs ${price}. Only whole packs are sold. How many dollars does {who} pay for the packs that {who.he} needs?",
        "Turf is sold in rolls of {per_pack} square meters at ${price} a roll. What is the cost, in dollars, of enough turf for a rectangle {long} m long and {wide} m wide?",
        "One can of varnish, ${price}, covers {per_pack} square meters. A rectangular stage measures {wide} m by {long} m. Find how much money the cans for it cost in dollars.",
    ],
    steps=[
        ("area = long * wide", "The area is {area=} square meters.", "A rectangle has length times width."),
        ("full = area // per_pack", "{full} would not be enough.", "See how often {per_pack} goes into the area."),
        ("needed = full + 1", "So {needed=} are bought.", "The division leaves a remainder, so one more is bought."),
        ("cost = needed * price", "They cost ${cost=}.", "Each is ${price}."),
    ],
    noop=["The last time this was done was {years:year} ago."],
    unit="dollars",
)

longer_and_wider = Family(
    skills="area addition multiplication subtraction comparison",
    draw=dict(who=person(), long=ints(6, 20, 70), wide=ints(4, 15, 60), longer=ints(1, 6, 15), wider=ints(1, 5, 12)),
    where="wide < long",
    ask=[
        "{who} enlarges a vegetable bed of {long} m by {wide} m: it becomes {longer} m longer and {wider} m wider. By how many square meters does it grow?",
        "A parking lot was {long} m long and {wide} m wide. It has now been extended by {longer} m in length and by {wider} m in width and is still a rectangle. What is the increase of its area in square meters?",
        "One picture measures {wide} cm by {long} cm. In a second print the width is {wider} cm more and the length {longer} cm more. Find how many square centimeters the second has more than the first.",
    ],
    steps=[
        ("old = long * wide", "The old area is {old=}.", "Length times width."),
        ("new_long = long + longer", "The new length is {new_long=}.", "The length grows by {longer}."),
        ("new_wide = wide + wider", "The new width is {new_wide=}.", "The width grows by {wider}."),
        ("new = new_long * new_wide", "The new area is {new=}.", "Multiply the new sides."),
        ("growth = new - old", "It grows by {growth=}.", "Compare the areas; adding the two extensions would leave out a corner."),
    ],
    back={"wider": "{who} enlarges a vegetable bed of {long} m by {wide} m. It becomes {longer} m longer and also somewhat wider, and stays a rectangle. Its area grows by {growth} square meters. By how many meters does it become wider?"},
)

triangular_sails = Family(
    skills="triangle area multiplication division",
    draw=dict(who=person(), base=ints(2, 8, 20), height=ints(3, 12, 30), count=ints(2, 9, 40), colour=choice("white", "red", "striped")),
    where="base * height % 2 == 0",
    ask=[
        "{who} sews {count} {colour} flags, each a triangle with a base of {base} dm and a height of {height} dm. How many square decimeters of cloth are in all the flags?",
        "A roof has {count} triangular faces. Each has a base of {base} m, and the height on it is {height} m. What is the area of the whole roof in square meters?",
        "{count:Word} equal sails are triangles, {base} m wide at the foot and {height} m high. Find their total area in square meters.",
    ],
    steps=[
        ("one = base * height / 2", "One triangle has an area of {one=}.", "A triangle is half of a rectangle with the same base and height."),
        ("total = one * count", "All of them have {total=}.", "They are all equal."),
    ],
    back={"base": "{who} sews {count} {colour} flags, all of them equal triangles with a height of {height} dm. Together they have {total} square decimeters of cloth. How many decimeters does the base of a flag measure?"},
)

rounds_of_the_field = Family(
    skills="perimeter units division",
    draw=dict(who=person(), long=choice(60, 75, 80, 90, 100, 120), wide=choice(25, 40, 45, 50, 65, 80), distance=ints(1, 9, 30), trees=ints(15, 60), each=ints(2, 5)),
    where="wide < long and distance * 1000 % (2 * (long + wide)) == 0",
    answer="rounds",
    ask=[
        "A field is {long} m long and {wide} m wide. {who} wants to run {distance} km along its edge. How many rounds is that?",
        "How many times must {who} go around a rectangular pond of {long} m by {wide} m to walk {distance} km?",
        "{who} covers {distance} km by cycling around a rectangular park in the city, whose sides measure {long} m and {wide} m. Find the number of rounds.",
    ],
    steps=[
        ("around = 2 * (long + wide)", "One round is {around=} m.", "A rectangle has two long and two short sides."),
        ("meters = distance * 1000", "The distance is {meters=} m.", "A kilometer is 1000 m."),
        ("rounds = meters / around", "That makes {rounds=} rounds.", "See how many rounds make the distance."),
    ],
    noop=["{trees:Word} trees stand around it."],
    more=[More("A round takes {each:minute}.", "How many minutes does the whole distance take?",
               [("time = rounds * each", "All rounds take {time=} minutes.", "Each round takes {each:minute}.")])],
)

same_fence_two_shapes = Family(
    skills="perimeter area comparison multiplication",
    draw=dict(who=person(), side=ints(6, 25, 90), less=ints(1, 5, 20), long=value("side + less"), wide=value("side - less"), weeks=ints(4, 20)),
    where="less < side - 2",
    ask=[
        "{who} has fenced in a rectangle of {long} m by {wide} m. With the same fence {who.he} could enclose a square. How many square meters larger would the square be?",
        "A rectangle, {long} cm long and {wide} cm wide, is bent from wire. The wire is then bent into a square. By how many square centimeters does the enclosed area grow?",
        "Two gardens have the same perimeter. One is {long} m by {wide} m, the other is a square. Find the difference of their areas in square meters.",
    ],
    steps=[
        ("around = 2 * (long + wide)", "The perimeter is {around=}.", "Add two long and two short sides."),
        ("square_side = around / 4", "The side of the square is {square_side=}.", "The same length is divided among four equal sides."),
        ("square = square_side * square_side", "The square has an area of {square=}.", "Multiply its side by itself."),
        ("rectangle = long * wide", "The rectangle has {rectangle=}.", "Multiply its sides."),
        ("difference = square - rectangle", "The difference is {difference=}.", "Compare the areas."),
    ],
    noop=["All this was planned {weeks} weeks ago."],
)

asphalt_for_a_road = Family(
    skills="area units multiplication division",
    draw=dict(who=person(), km=ints(2, 12, 60), wide=choice(5, 6, 7, 8, 10), per_meter=choice(50, 100, 125, 150, 200, 250), months=ints(2, 9), load=choice(5, 8, 10, 20, 25)),
    where="km * 1000 * wide * per_meter % 1000 == 0",
    ask=[
        "A road of {km} km in length and {wide} m in width gets a new surface. Each square meter takes {per_meter} kg of asphalt. A tonne is 1000 kg. How many tonnes of asphalt are needed?",
        "{who}'s firm covers {km} km of road with asphalt, {per_meter} kg to the square meter. The road is {wide} m wide everywhere. What is the weight of the asphalt in tonnes of 1000 kg?",
        "For every square meter of a bicycle road {per_meter} kg of gravel are brought. The road is {wide} m wide and {km} km long. Find how many tonnes, of 1000 kg each, that makes.",
    ],
    steps=[
        ("meters = km * 1000", "The length is {meters=} m.", "A kilometer is 1000 m."),
        ("area = meters * wide", "The area is {area=} square meters.", "It is a long rectangle."),
        ("kilograms = area * per_meter", "It takes {kilograms=} kg.", "Each square meter takes {per_meter} kg."),
        ("tonnes = kilograms / 1000", "That is {tonnes=} tonnes.", "A tonne has 1000 kg."),
    ],
    noop=["The work lasts {months:month}."],
    more=[More("One truck brings {load} tonnes.", "How many truckloads are needed?",
               [("trucks = tonnes / load", "That makes {trucks=} truckloads.", "Each truck brings {load} tonnes.")], where="tonnes % load == 0")],
    unit="tonnes",
)
