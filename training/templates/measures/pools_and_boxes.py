"""Pools, crates, cubes and soil: volumes of real things."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

filling_a_pool = Family(
    skills="volume units rate division",
    draw=dict(who=person(), long=ints(6, 25, 50), wide=ints(3, 10, 25), deep=choice(1, 2, 3), rate=choice(50, 80, 100, 120, 125, 150, 200, 250, 400), guests=ints(3, 20)),
    where="wide < long and long * wide * deep * 1000 % (rate * 60) == 0",
    ask=[
        "A pool is {long} m long, {wide} m wide and {deep} m deep. A hose brings {rate:litre} of water a minute. In how many hours is the empty pool full? (A cubic meter is 1000 litres.)",
        "{who} fills a rectangular basin of {long} m by {wide} m up to a height of {deep} m, with a pump that moves {rate:litre} per minute. A cubic meter has 1000 litres. For how many hours must the pump run?",
        "Water flows into an empty box-shaped reservoir, {rate:litre} in each minute. Its length is {long} m, its width {wide} m and its depth {deep} m; 1000 litres make a cubic meter. Find the time in hours until it is full.",
    ],
    steps=[
        ("volume = long * wide * deep", "The volume is {volume=} cubic meters.", "The volume of a box is length times width times height."),
        ("litres = volume * 1000", "That is {litres=} litres.", "A cubic meter has 1000 litres."),
        ("minutes = litres / rate", "It takes {minutes=} minutes.", "Every minute brings {rate:litre}."),
        ("hours = minutes / 60", "That is {hours=} hours.", "An hour has 60 minutes."),
    ],
    noop=["On warm days it is used by {guests} people."],
    unit="hours",
)

boxes_in_a_container = Family(
    skills="volume division multiplication floor",
    draw=dict(who=person(), side=choice(20, 30, 40, 50, 60), long=ints(120, 600, 1200, step=10), wide=ints(100, 250, 500, step=10), high=ints(100, 250, 400, step=10), kilos=ints(3, 20)),
    where="wide <= long and long % side + wide % side + high % side > 0",
    ask=[
        "A truck's loading space is {long} cm long, {wide} cm wide and {high} cm high. {who} stacks cube-shaped boxes with edges of {side} cm in it, all parallel to the walls. How many boxes fit in at most?",
        "How many cubes of {side} cm fit into a container with inner measures of {long} cm, {wide} cm and {high} cm, if they stand in straight rows and layers?",
        "Cubes with an edge of {side} cm are packed, row by row and layer by layer, into a chest. The chest measures {long} cm by {wide} cm by {high} cm inside. Find the largest number of cubes.",
    ],
    steps=[
        ("in_row = long // side", "Along the length there is room for {in_row}.", "Only whole boxes fit: see how often {side} goes into {long}."),
        ("rows = wide // side", "Across there is room for {rows}.", "See how often {side} goes into {wide}."),
        ("layers = high // side", "Upwards there is room for {layers}.", "See how often {side} goes into {high}."),
        ("in_layer = in_row * rows", "A layer has {in_layer=}.", "Every row has the same number."),
        ("boxes = in_layer * layers", "In all that is {boxes=}.", "All layers are alike; dividing the volumes would be wrong, because gaps remain."),
    ],
    noop=["Each of them weighs {kilos} kg."],
)

stone_in_the_tank = Family(
    skills="volume division subtraction",
    draw=dict(who=person(), long=choice(20, 25, 30, 40, 50, 60), wide=choice(10, 15, 20, 25, 30), before=ints(8, 20, 40), rise=ints(1, 6, 15), after=value("before + rise"), fish=ints(2, 12)),
    where="wide < long",
    ask=[
        "A tank has a base of {long} cm by {wide} cm. The water in it stands {before} cm high. {who} lays a stone in it, which sinks completely, and the water rises to {after} cm. What is the volume of the stone in cubic centimeters?",
        "When {who} drops a lump of metal into a box-shaped vessel, {long} cm long and {wide} cm wide, the level of the water goes from {before} cm up to {after} cm. The lump is under water. How many cubic centimeters does it measure?",
        "Find the volume, in cubic centimeters, of a shell that raises the water in a basin from {before} cm to {after} cm, if the basin has vertical walls and a bottom of {wide} cm by {long} cm and the shell lies under water.",
    ],
    steps=[
        ("higher = after - before", "The water rises by {higher=} cm.", "Compare the levels."),
        ("base = long * wide", "The base has {base=} square centimeters.", "It is a rectangle."),
        ("volume = base * higher", "The volume is {volume=} cubic centimeters.", "What is put in pushes up as much water as it is large itself."),
    ],
    noop=["There are {fish} fish in it."],
    unit="cm^3",
)

painted_cube = Family(
    skills="volume surface powers multiplication",
    draw=dict(who=person(), edge=ints(3, 9, 20), colour=choice("red", "blue", "yellow")),
    ask=[
        "{who} builds a large cube from small cubes, {edge} along each edge, and paints it {colour} all over from outside. How many faces of small cubes are {colour}?",
        "A cube with an edge of {edge} cm is painted {colour} and then sawn into cubes of 1 cm. What is the total area in square centimeters that is {colour}?",
        "Paper squares with sides of 1 cm cover all sides of a cube whose edges measure {edge} cm. Find the number of squares.",
    ],
    steps=[
        ("face = edge * edge", "One face has {face=} squares.", "A face is a square with {edge} along each side."),
        ("painted = 6 * face", "All faces have {painted=}.", "A cube has 6 faces."),
    ],
)

inner_cubes = Family(
    skills="volume subtraction powers",
    draw=dict(who=person(), edge=ints(4, 9, 20), colour=choice("green", "golden", "black")),
    ask=[
        "A wooden cube with edges of {edge} cm is dipped into {colour} paint and then cut into cubes of 1 cm. How many of the small cubes have no paint on them?",
        "{who} glues together a solid cube that is {edge} dice long, wide and high. How many of the dice cannot be seen from any side, not even from below?",
        "A cube is made of sugar lumps, {edge} along each edge. All lumps at the outside, on all six faces, get wet. Find the number of lumps that stay dry.",
    ],
    steps=[
        ("inner = edge - 2", "The cube inside has {inner=} along each edge.", "On each side one layer is outside, so two are lost in every direction."),
        ("hidden_cubes = inner**3", "It consists of {hidden_cubes=} small cubes.", "The inside is a cube again."),
    ],
)

soil_for_a_bed = Family(
    skills="volume units multiplication division rounding-up",
    draw=dict(who=person(), long=ints(2, 8, 20), wide=ints(1, 4, 9), deep=choice(10, 15, 20, 25, 30), bag=choice(35, 40, 45, 60, 70), price=ints(4, 12, 25), plants=ints(6, 40)),
    where="wide <= long and long * wide * deep * 10 % bag != 0",
    ask=[
        "{who} fills a raised bed of {long} m by {wide} m with soil, {deep} cm deep. One square meter, 1 cm deep, takes 10 litres. Soil comes in bags of {bag:litre}. How many bags must be bought?",
        "Soil is sold in bags of {bag:litre}. A layer of 1 cm on 1 square meter needs 10 litres of it. A bed {long} m long and {wide} m wide is to get a layer of {deep} cm. What number of bags is enough?",
        "A rectangle of {long} m by {wide} m is to be covered with bark, {deep} cm high. For every square meter and every centimeter of height 10 litres are needed, and a bag holds {bag:litre}. Find the smallest sufficient number of bags.",
    ],
    steps=[
        ("area = long * wide", "The area is {area=} square meters.", "It is a rectangle."),
        ("per_square = deep * 10", "Each square meter takes {per_square=} litres.", "Each of the {deep} cm takes 10 litres."),
        ("litres = area * per_square", "In all that is {litres=} litres.", "All square meters are covered to the same height."),
        ("full = litres // bag", "{full} bags would be a little short.", "See how often {bag} goes into it."),
        ("bags = full + 1", "So {bags=} bags are needed.", "There is a remainder, and bags are sold whole."),
    ],
    more=[More("A bag costs ${price}.", "How many dollars do all the bags that are needed cost?", [("cost = bags * price", "They cost ${cost=}.", "Every bag is ${price}.")])],
    noop=["Afterwards {plants} plants are set."],
    unit="bags",
)

ribbon_round_a_parcel = Family(
    skills="length multiplication addition",
    draw=dict(who=person(), long=ints(20, 45, 90), wide=ints(15, 40, 80), high=ints(5, 25, 60), bow=ints(20, 50, step=5), grams=ints(200, 900, step=50)),
    where="wide < long",
    ask=[
        "A parcel is {long} cm long, {wide} cm wide and {high} cm high. A ribbon goes once around it lengthwise and once across, both times over the top and the bottom. The bow takes {bow} cm more. How many centimeters of ribbon are used?",
        "{who} ties up a box of {long} cm by {wide} cm by {high} cm, the last being its height. The string crosses on the lid and on the bottom, running once along the length and once along the width, and the knot needs {bow} cm. What length of string is that in cm?",
        "Around a box with a height of {high} cm, a width of {wide} cm and a length of {long} cm runs a tape, once in the direction of the length and once in that of the width, always over the lid, down the sides and under the bottom. With {bow} cm for a loop, find how many centimeters of tape there are.",
    ],
    steps=[
        ("lengthwise = 2 * long + 2 * high", "Lengthwise it takes {lengthwise=} cm.", "It runs along the lid, down one side, along the bottom and up again."),
        ("across = 2 * wide + 2 * high", "Across it takes {across=} cm.", "The same holds for the width."),
        ("total = lengthwise + across + bow", "With the rest that makes {total=} cm.", "The {bow} cm come on top."),
    ],
    noop=["The weight of all this is {grams} g."],
    unit="cm",
)
