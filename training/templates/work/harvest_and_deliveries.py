"""Harvest, deliveries and loads."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

orchard_harvest = Family(
    skills="multiplication division baskets",
    draw=dict(
        price=ints(3, 9),
        who=person(), fruit=thing("fruit"), rows=ints(3, 12, 30), trees=ints(5, 15, 40), per_tree=ints(20, 60, 150), basket=choice(10, 12, 15, 20, 25), age=ints(4, 30),
    ),
    where="rows * trees * per_tree % basket == 0",
    ask=[
        "An orchard has {rows} rows with {trees} trees in each. Every tree bears {per_tree:fruit}. The {fruit.s} are put into baskets of {basket}. How many baskets does {who} need?",
        "{who} picks all the {fruit.s} of an orchard and fills baskets that hold {basket} each. There are {rows} rows of {trees} trees, and {per_tree} {fruit.s} hang on each tree. What is the number of baskets?",
        "Harvest time: {per_tree} {fruit.s} grow on each tree, {trees} trees stand in each row, and the orchard of {who} has {rows} rows. A basket has room for {basket:fruit}. Find how many baskets the harvest fills.",
    ],
    steps=[
        ("all_trees = rows * trees", "There are {all_trees=} trees.", "Each row has {trees} trees."),
        ("harvest = all_trees * per_tree", "They bear {harvest=:fruit}.", "Each tree bears {per_tree}."),
        ("baskets = harvest // basket", "These fill {baskets=:basket}.", "Each basket holds {basket}."),
    ],
    more=[More("Each full basket is sold for ${price}.", "How many dollars does the whole harvest bring?",
               [("income = baskets * price", "The harvest brings ${income=}.", "Each basket brings ${price}.")])],
    noop=["The trees are {age:year} old."],
    back={"per_tree": "An orchard of {rows} rows with {trees} trees in each gave {baskets:basket} of {basket:fruit}. All trees bore equally many. How many {fruit.s} did each tree bear?"},
    unit="baskets",
)

potato_fields = Family(
    skills="half comparison addition",
    draw=dict(
        who=person(), crop=choice("potatoes", "wheat", "onions", "barley", "sugar beets"), half=ints(10, 60, 200), more_than=ints(3, 25), first=value("2 * half"), mice=ints(1, 9),
    ),
    ask=[
        "{who} harvests {first} sacks of {crop} from the first field, half as many from the second, and {more_than} more from the third than from the second. How many sacks is that in all?",
        "Three fields give {who} {crop}. The third gives {more_than} sacks more than the second, the second half as much as the first, and the first {first} sacks. What is the whole harvest in sacks?",
        "A farm's first field brings {first} sacks of {crop}. The second brings only half of this, and the third {more_than} sacks more than the second. Find the number of sacks from all three fields.",
    ],
    steps=[
        ("second = first // 2", "The second field gives {second=:sack}.", "It gives half as much as the first."),
        ("third = second + more_than", "The third gives {third=:sack}.", "It gives {more_than} more than the second."),
        ("harvest = first + second + third", "In all that is {harvest=:sack}.", "Add the three fields."),
    ],
    more=[More("In winter {mice} of the sacks are eaten by mice.", "How many sacks are left?",
               [("left = harvest - mice", "There are {left=:sack} left.", "Those eaten by mice are lost.")])],
    back={"more_than": "{who} harvested {harvest:sack} of {crop}: {first} from the first field, half as many from the second, the rest from the third. How many more sacks did the third field give than the second?"},
    unit="sacks",
)

truck_trips = Family(
    skills="division rounding_up multiplication",
    draw=dict(
        who=person(), load=ints(6, 15, 40), stones=ints(60, 200, 700), km=ints(3, 18), stuff=choice("sand", "gravel", "topsoil", "firewood", "straw"), seats=ints(2, 3),
    ),
    where="stones % load != 0",
    ask=[
        "{stones:Word} tonnes of {stuff} must be brought to a building site {km:kilometre} away. {who}'s truck carries {load} tonnes at most. It returns to the depot after each trip. How many kilometres does the truck drive in all?",
        "From a depot {who} drives {stuff} to a site that is {km:kilometre} away, and every time comes back. There are {stones} tonnes to move, and {load} tonnes fit on the truck. What is the shortest total distance in kilometres, if the truck ends at the depot?",
        "A truck for {load} tonnes has to move {stones} tonnes of {stuff} over {km:kilometre}. It starts and ends at the depot and goes as seldom as possible. Find how many kilometres {who} drives altogether.",
    ],
    steps=[
        ("full_trips, rest = divmod(stones, load)", "After {full_trips} full loads there remain {rest:tonne}.", "See how many full loads there are."),
        ("trips = full_trips + (rest > 0)", "So {trips} trips are needed.", "The remainder needs a trip of its own."),
        ("distance = trips * 2 * km", "The truck drives {distance=} kilometres.", "Each trip goes {km:kilometre} there and as far back."),
    ],
    noop=["The cabin of the truck has {seats} seats."],
    unit="kilometres",
)

milk_route = Family(
    skills="addition subtraction running_total",
    draw=dict(
        who=person(), start=ints(60, 150, 400), first=ints(8, 30), second_more=ints(2, 12), returned=ints(3, 15), what=choice("bottles of milk", "loaves of bread", "newspapers", "parcels"),
    ),
    where="left > 0",
    ask=[
        "{who} sets out with {start} {what}. At the first stop {who.he} unloads {first}, at the second {second_more} more than at the first. At the third stop {who.he} takes {returned} on board. How many {what} are then in the van?",
        "A van leaves the depot with {start} {what}. {first} of them are delivered at the school; the hospital gets {second_more} more than the school; then the baker puts {returned} more {what} in for another customer. What number is in the van now?",
        "Start: {start} {what}. First stop: minus {first}. Second stop: {second_more} more are taken out than at the first. Third stop: {returned} are put in. Find how many {what} {who} has after the third stop.",
    ],
    steps=[
        ("second = first + second_more", "At the second stop {second=} are unloaded.", "That is {second_more} more than at the first."),
        ("after_two = start - first - second", "After two stops there are {after_two=}.", "Take off what was unloaded at both stops."),
        ("left = after_two + returned", "After the third there are {left=}.", "There {returned} are loaded."),
    ],
    back={"returned": "{who} starts with {start} {what}, unloads {first} at one stop and {second_more} more than that at the next, and then takes some on board. Now {left} are in the van. How many did {who} take on board?"},
    unit="pieces",
)

courier_pay_and_fuel = Family(
    skills="rate subtraction division",
    draw=dict(
        who=person(), parcels=ints(30, 90, 220), per_parcel=ints(2, 4), hours=ints(5, 9), wage=ints(8, 18), fuel=value("parcels * per_parcel - hours * wage"), weight=ints(2, 25),
    ),
    where="fuel > 5 and fuel < 60",
    ask=[
        "A courier, {who}, gets ${per_parcel} for each parcel. Today {who.he} delivered {parcels} parcels in {hours:hour}. After paying ${fuel} for fuel, how many dollars did {who.he} earn per hour?",
        "{who} delivered {parcels} parcels today, each for ${per_parcel}, and bought fuel for ${fuel}. {who.He} was on the road for {hours:hour}. What did an hour bring after the cost of the fuel, in dollars?",
        "Per parcel: ${per_parcel}. Parcels: {parcels}. Fuel: ${fuel}. Time: {hours:hour}. Find {who}'s gain per hour in dollars.",
    ],
    steps=[
        ("income = parcels * per_parcel", "The parcels bring ${income=}.", "Each brings ${per_parcel}."),
        ("gain = income - fuel", "After the fuel it is ${gain=}.", "The fuel must be paid."),
        ("per_hour = gain // hours", "An hour brings ${per_hour=}.", "Share it among {hours:hour}."),
    ],
    noop=["The heaviest parcel weighed {weight:kg}."],
    back={"fuel": "{who} delivered {parcels} parcels for ${per_parcel} each in {hours:hour}. When the fuel was paid, {who.he} had earned ${per_hour} per hour. How many dollars did the fuel cost?"},
    unit="dollars",
)

hay_for_winter = Family(
    skills="rate division difference",
    draw=dict(
        who=person(), animal=choice("goats", "llamas", "sheep", "donkeys"), animals=ints(3, 9, 24), daily=ints(2, 4), days=ints(15, 60, 120), sold=ints(1, 3), bales=value("animals * daily * days"),
    ),
    where="animals > sold + 1 and bales % ((animals - sold) * daily) == 0",
    ask=[
        "{who} keeps {animals} {animal}, and each eats {daily} bundles of hay a day. There are {bales} bundles in the barn. If {who} sells {sold} of the {animal} now, how many days longer will the hay last?",
        "In a barn lie {bales} bundles of hay, and every one of {who}'s {animals} {animal} needs {daily} of them a day. By how many days would the time be longer for which the hay is enough if {who} had {sold} fewer {animal}?",
        "A herd of {animals} {animal} uses {daily} bundles of hay for each animal daily; {bales} bundles are in store. {who} gives {sold} of them away before winter. Find how many days more the store lasts because of this.",
    ],
    steps=[
        ("days_before = bales // (animals * daily)", "With all {animal} the hay lasts {days_before=} days.", "Every day each of {animals} eats {daily} bundles."),
        ("remaining = animals - sold", "Later there are {remaining=} of them.", "Some are given away."),
        ("days_after = bales // (remaining * daily)", "For these it lasts {days_after=} days.", "Each still eats {daily} bundles."),
        ("longer = days_after - days_before", "That is {longer=:day} longer.", "Compare both times."),
    ],
    unit="days",
)

berries_picked = Family(
    skills="average difference multiplication",
    draw=dict(
        who=person(), own=ints(10, 25, 60), mean_less=ints(1, 6), berry=choice("blueberries", "cherries", "gooseberries", "raspberries"), family=ints(3, 5), average=value("own - mean_less"),
    ),
    where="rest_average > 2 and rest_sum % (family - 1) == 0",
    ask=[
        "A family of {family} picks {berry}, on average {average} cups each. {who} picks {own} cups. How many cups does each of the others pick on average?",
        "{family:Word} people pick {berry}. Their average is {average} cups a person, and {who}, the best of them, has {own} cups. What is the average of the others in cups?",
        "On average each of {family} pickers, {who} among them, brings home {average} cups of {berry}; {who} alone brings {own}. Find the mean number of cups of the rest.",
    ],
    steps=[
        ("total = family * average", "All pick {total=:cup}.", "The average times the number of people is the total."),
        ("rest_sum = total - own", "The others pick {rest_sum=:cup}.", "{who}'s cups are {own}."),
        ("others = family - 1", "There are {others=} others.", "One of them is {who}."),
        ("rest_average = rest_sum // others", "Each of them picks {rest_average=:cup} on average.", "Share the rest among the others."),
    ],
    unit="cups",
)
