"""Gardens, orchards, plants and harvests."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

rows_of_plants = Family(
    skills="multiplication subtraction array",
    draw=dict(who=person(), rows=ints(4, 12, 30), each=ints(5, 15, 40), frost=ints(3, 20, 60), plant=thing("lettuce", "cabbage", "tulip", "bean plant"), new=ints(2, 20, 50), hose=ints(10, 30)),
    where="rows * each > frost + 1",
    ask=[
        "{who} plants {rows:row} of {plant.s} with {each} in each row. A night of frost kills {frost} of them. How many {plant.s} are "
        "still alive?",
        "In a bed stood {rows} times {each:plant}, neatly in rows. {who} had to throw away {frost} frozen ones. What number of "
        "{plant.s} is left?",
        "Of the {plant.s} in {rows:row}, {each} to a row, all but {frost} survive the cold. Find how many survive.",
    ],
    steps=[
        ("planted = rows * each", "There were {planted=:plant}.", "Equal rows are multiplied."),
        ("alive = planted - frost", "Alive are {alive=:plant}.", "The frozen ones are taken away."),
    ],
    more=[More("Later {who} puts {new:plant} more in the ground.", "How many {plant.s} grow there then?",
               [("growing = alive + new", "Then {growing=} grow there.", "The new ones are added.")])],
    noop=["The garden hose is {hose:m} long."],
)

watering_cans = Family(
    skills="multiplication division litres",
    draw=dict(who=person(), bushes=ints(6, 30, 80), litres=ints(2, 6, 9), can=choice(8, 10, 12), butt=ints(60, 300, 900, step=10), age=ints(2, 9)),
    where="bushes * litres % can == 0 and butt > bushes * litres",
    ask=[
        "Every one of {bushes:bush} in {who}'s garden needs {litres:litre} of water. The watering can holds {can:litre}. How many "
        "full cans must {who} carry?",
        "{who} waters {bushes:bush} with {litres:litre} each, using a can of {can:litre} that is always filled to the top. How often "
        "is the can filled?",
        "A can of {can:litre}, {bushes:bush}, {litres:litre} for each bush: calculate the number of cans.",
    ],
    steps=[
        ("water = bushes * litres", "The bushes need {water=:litre}.", "Each needs the same."),
        ("cans = water // can", "That is {cans=} full cans.", "Each can brings {can:litre}."),
    ],
    noop=["The bushes are {age:year} old."],
)

harvest_shared = Family(
    skills="multiplication subtraction division sharing",
    draw=dict(who=person(), trees=ints(3, 9, 20), kilos=ints(12, 30, 60), sold=ints(20, 120, 400), families=ints(3, 8, 12), fruit=thing("apple", "pear", "plum", "cherry"), ladders=ints(2, 4)),
    where="trees * kilos > sold + families and (trees * kilos - sold) % families == 0",
    ask=[
        "{who}'s {trees} {fruit} trees bear {kilos:kg} each. Of this, {sold:kg} are sold, and the rest is divided equally among {families} "
        "families. How many kilograms does each family get?",
        "A co-operative harvests {kilos:kg} of {fruit.s} from each of {trees:tree}. First {sold:kg} go to the market; what is left is "
        "split equally by {families} families. What is one family's share in kilograms?",
        "From {trees} trees come {kilos:kg} of {fruit.s} each. The {families} families of the street share this equally after "
        "{sold:kg} have gone to a juice factory. Find one share in kilograms.",
    ],
    steps=[
        ("harvest = trees * kilos", "The harvest is {harvest=:kg}.", "All trees bear the same."),
        ("rest = harvest - sold", "To share there are {rest=:kg}.", "What is sold cannot be shared."),
        ("share = rest // families", "Each family gets {share=:kg}.", "The rest is divided equally."),
    ],
    noop=["They use {ladders:ladder}."],
    unit="kg",
)

plant_growth = Family(
    skills="linear growth rate unknown time",
    draw=dict(who=person(), start=ints(8, 40, 90), weekly=ints(2, 9, 15), weeks=ints(3, 12, 25), height=value("start + weekly * weeks"), leaves=ints(4, 30)),
    ask=[
        "A sunflower is {start:cm} high and grows {weekly:cm} a week. After how many weeks is it {height:cm} high?",
        "{who} measures a creeper: {start:cm}. It gets {weekly:cm} longer every week. In how many weeks will it measure {height:cm}?",
        "The bamboo in {who}'s yard has now a height of {height:cm}. When {who} bought it, it had {start:cm}, and each week brought "
        "{weekly:cm} more. How many weeks ago was it bought?",
    ],
    steps=[
        ("growth = height - start", "It grows by {growth=:cm} in all.", "The starting height was there already."),
        ("weeks_needed = growth // weekly", "That takes {weeks_needed=:week}.", "Each week adds {weekly:cm}."),
    ],
    noop=["It has {leaves:leaf}."],
    back={"start": "A sunflower grows {weekly:cm} a week. After {weeks_needed:week} it is {height:cm} high. How high was it at the "
                   "beginning, in centimetres?"},
    unit="weeks",
)

trees_both_sides = Family(
    skills="counting fence posts multiplication",
    draw=dict(street=choice("avenue", "road", "lane", "park path"), gaps=ints(8, 30, 90), distance=choice(5, 6, 8, 10, 12), length=value("gaps * distance"), benches=ints(3, 12)),
    ask=[
        "Along both sides of a straight {street} of {length:m} stands a tree every {distance:m}, with trees at both ends. How many "
        "trees are there?",
        "The new {street} is {length:m} long. On its left and on its right, trees are planted {distance:m} apart, the first at the very "
        "beginning and the last at the very end. What is the number of trees?",
        "Two equal rows of trees line the {street} from end to end, {length:m}. Neighbours in a row are {distance:m} apart and there is "
        "a tree at each end of each row. Calculate the number of trees.",
    ],
    steps=[
        ("spaces = length // distance", "One row has {spaces=:space}.", "Divide the length by the distance."),
        ("in_row = spaces + 1", "One row has {in_row=:tree}.", "A row with trees at both ends has one tree more than spaces."),
        ("trees = 2 * in_row", "Both rows have {trees=:tree}.", "There are two sides."),
    ],
    noop=["Under the trees stand {benches:bench}."],
)

flower_bouquets = Family(
    skills="division minimum limiting",
    draw=dict(who=person(), first=thing("rose", "tulip", "lily"), second=thing("daisy", "carnation", "violet"), per_first=ints(2, 5), per_second=ints(2, 6),
              full=ints(4, 12, 30), rest=ints(1, "per_first - 1"), spare=ints(1, 20), have_first=value("full * per_first + rest"), have_second=value("full * per_second + spare + per_second")),
    where="per_first != per_second",
    ask=[
        "A bouquet takes {per_first:first} and {per_second:second}. {who} has {have_first:first} and {have_second:second}. How many "
        "bouquets can {who} make?",
        "{who} binds bunches of {per_first:first} and {per_second:second} each. In the buckets are {have_first} of the former and "
        "{have_second} of the latter. What is the largest number of complete bunches?",
        "With {have_first:first} and {have_second:second} in the shop, how many vases can {who} fill if each vase gets "
        "{per_first:first} and {per_second:second}?",
    ],
    steps=[
        ("by_first = have_first // per_first", "The {first.s} are enough for {by_first}.", "See how often {per_first} goes into {have_first}."),
        ("by_second = have_second // per_second", "The {second.s} are enough for {by_second}.", "See how often {per_second} goes into {have_second}."),
        ("bouquets = min(by_first, by_second)", "So {bouquets} are possible.", "Whatever runs out first sets the limit."),
    ],
    unit="bouquets",
)

seed_packets = Family(
    skills="percent germination multiplication",
    draw=dict(who=person(), packets=ints(3, 9, 30), seeds=choice(20, 40, 50, 60, 80), percent=choice(60, 70, 75, 80, 90), price=ints(2, 4)),
    where="packets * seeds * percent % 100 == 0",
    ask=[
        "{who} sows {packets:packet} of {seeds:seed} each. Of all the seeds {percent}% come up. How many do not come up?",
        "Only {percent} percent of the seeds from {who}'s {packets:packet} sprout. There were {seeds:seed} in each packet. What number "
        "of seeds is lost?",
        "Of {packets} times {seeds} seeds, {percent}% turn into plants. How many seeds fail?",
    ],
    steps=[
        ("sown = packets * seeds", "There were {sown=:seed}.", "Each packet has {seeds:seed}."),
        ("sprouted = sown * percent // 100", "Up came {sprouted=:seed}.", "Take {percent} percent of all seeds."),
        ("failed = sown - sprouted", "Not up came {failed=:seed}.", "The others failed."),
    ],
    noop=["A packet costs ${price}."],
    unit="seeds",
)
