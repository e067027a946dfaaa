"""Lengths, areas and volumes of things one can build."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

garden_path = Family(
    skills="area subtraction multiplication",
    draw=dict(who=person(), long=ints(8, 20, 70), wide=ints(5, 14, 50), path=ints(1, 3, 6)),
    where="wide < long",
    ask=[
        "{who}'s lawn is a rectangle, {long} m long and {wide} m wide. A path of {path:meter} in width runs all around it on the outside. How many square meters does the path cover?",
        "A rectangular pool measures {long} m by {wide} m. It is surrounded by a paved border that is {path} m wide everywhere. What is the area of the border in square meters?",
        "Around a flower bed of {long} m by {wide} m there is a strip of gravel, {path:meter} wide on every side, corners included. Find the area of the gravel in square meters.",
    ],
    steps=[
        ("outer_long = long + 2 * path", "From outside to outside it is {outer_long=} m long.", "The strip adds its width at both ends."),
        ("outer_wide = wide + 2 * path", "It is {outer_wide=} m wide.", "The same holds for the other direction."),
        ("outer = outer_long * outer_wide", "The large rectangle has {outer=} square meters.", "The area of a rectangle is length times width."),
        ("inner = long * wide", "The inner one has {inner=} square meters.", "The inner rectangle is {long} m by {wide} m."),
        ("border = outer - inner", "The strip covers {border=} square meters.", "It is what the large rectangle has more than the inner one."),
    ],
    unit="m^2",
)

fence_gate = Family(
    skills="perimeter addition subtraction multiplication money",
    draw=dict(who=person(), long=ints(12, 40, 150), wide=ints(8, 30, 90), gate=ints(2, 4), price=ints(4, 18, 60), animals=ints(3, 15), animal=thing("animal")),
    where="wide < long",
    ask=[
        "{who} fences a rectangular meadow of {long} m by {wide} m and leaves an opening of {gate} m for a gate. A meter of fence costs ${price}. How many dollars does the fence cost?",
        "A paddock is {long} m long and {wide} m wide. A fence goes all the way around, except for a gap of {gate} m. What is the price of the fence, in dollars, at ${price} a meter?",
        "For a rectangular yard with sides of {long} m and {wide} m, {who} orders fencing at ${price} per meter. At the entrance, {gate} m wide, none is needed. Find the cost in dollars.",
    ],
    steps=[
        ("around = 2 * (long + wide)", "All around it is {around=} m.", "A rectangle has two long and two short sides."),
        ("fence = around - gate", "The fence is {fence=} m long.", "No fence is needed at the gate."),
        ("cost = fence * price", "It costs ${cost=}.", "Every meter is ${price}."),
    ],
    noop=["{animals:animal} will live there."],
    unit="dollars",
)

tiles = Family(
    skills="area division units",
    draw=dict(who=person(), side=choice(20, 25, 30, 40, 50), along=ints(6, 30, 90), across=ints(5, 24, 80), long=value("side * along"), wide=value("side * across")),
    ask=[
        "{who} covers a floor of {long} cm by {wide} cm with square tiles whose sides are {side} cm long. How many tiles are needed?",
        "How many square tiles with a side of {side} cm fit exactly onto a rectangle that is {long} cm long and {wide} cm wide?",
        "A kitchen wall, {long} cm wide and {wide} cm high, is to be tiled completely. The tiles are squares of {side} cm. Find their number.",
    ],
    steps=[
        ("row = long // side", "One row has {row=} tiles.", "See how often {side} cm fits into {long} cm."),
        ("rows = wide // side", "There are {rows=} rows.", "See how often {side} cm fits into {wide} cm."),
        ("count = row * rows", "That makes {count=:tile}.", "Every row has the same number of tiles."),
    ],
    unit="tiles",
)

aquarium = Family(
    skills="volume multiplication division units",
    draw=dict(who=person(), long=choice(40, 50, 60, 80, 100, 120), wide=choice(20, 25, 30, 40, 50), high=choice(20, 30, 40, 50, 60), jug=choice(2, 3, 4, 5, 6)),
    where="long * wide * high % (1000 * jug) == 0",
    ask=[
        "An aquarium is {long} cm long, {wide} cm wide and filled with water to a height of {high} cm. {who} empties it with a jug that holds {jug:litre}. How many full jugs is that? (1 litre is 1000 cubic centimeters.)",
        "{who} fills a tank with a base of {long} cm by {wide} cm up to {high} cm, using a bucket of {jug:litre}. One litre is 1000 cubic centimeters. How many buckets does {who.he} pour in?",
        "A box-shaped basin, {long} cm by {wide} cm, holds water {high} cm deep. How many times can a vessel of {jug:litre}, which is {jug} times 1000 cubic centimeters, be filled from it?",
    ],
    steps=[
        ("volume = long * wide * high", "The water measures {volume=} cubic centimeters.", "The volume of a box is length times width times height."),
        ("litres = volume / 1000", "That is {litres=:litre}.", "A litre has 1000 cubic centimeters."),
        ("jugs = litres / jug", "So {jugs=} are needed.", "Each one holds {jug:litre}."),
    ],
)

ladder = Family(
    skills="pythagoras square-root geometry",
    draw=dict(who=person(), k=ints(1, 6, 30), triple=choice(0, 1, 2), foot=value("k * [3, 5, 8][triple]"), top=value("k * [4, 12, 15][triple]")),
    ask=[
        "From a corner of a rectangular field, {who} walks {foot} m along one side and then {top} m along the other to the opposite corner. How many meters long is the straight way across?",
        "A rope is stretched from the top of a pole, {top} m high, to a point on level ground {foot} m away from its foot. How long is the rope in meters?",
        "A ship sails {top} km due north and then {foot} km due east. How many kilometers is it from where it began, as the crow flies?",
    ],
    steps=[
        ("squares = foot**2 + top**2", "The sum of the squares is {squares=}.", "The two ways meet at a right angle, so the theorem of Pythagoras holds."),
        ("distance = isqrt(squares)", "Its square root is {distance}, which is the distance.", "The square of the distance is this sum, so take the root."),
    ],
)

map_scale = Family(
    skills="scale multiplication division units",
    draw=dict(who=person(), per=choice(2, 4, 5, 20, 25), cm=ints(3, 18, 60), scale=value("per * 1000"), folds=ints(4, 9)),
    where="cm * scale % 1000 == 0",
    ask=[
        "On a map with the scale 1 : {scale}, {who} measures {cm} cm between two huts. How many meters are they apart? (1 meter is 100 cm.)",
        "The scale of a hiking map is 1 to {scale}. A lake is {cm} cm long on it. With 100 cm to a meter, what is the real length in meters?",
        "One centimeter on a map stands for {scale} cm in nature. Two bridges are {cm} cm apart on the map. Find the true distance in meters, of 100 cm each.",
    ],
    steps=[
        ("real = cm * scale", "In nature that is {real=} cm.", "Every centimeter stands for {scale} cm."),
        ("meters = real / 100", "That is {meters=} m.", "A meter has 100 cm."),
    ],
    noop=["The map is folded {folds} times."],
    unit="m",
)
