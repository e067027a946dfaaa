"""Scales, crates and jars that are weighed; temperatures that rise and fall."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, thing, town, value
from training.templates.family import Family, More

half_full_jar = Family(
    skills="weights subtraction reasoning",
    draw=dict(who=person(), half=ints(150, 600, 2000, step=10), jar=ints(80, 400, 900, step=10), full=value("2 * half + jar"), half_full=value("half + jar"), filling=choice("honey", "rice", "oil", "sand", "sugar"), days=ints(2, 20)),
    ask=[
        "A jar full of {filling} weighs {full} g. When half of the {filling} has been used, the jar with the rest weighs {half_full} g. What does the empty jar weigh in grams?",
        "{who} puts a jar on the scales: {full} g when it is filled with {filling}, {half_full} g when it is exactly half full. How many grams does the jar weigh without {filling}?",
        "Half of the {filling} in a full jar is taken out. By this the weight goes down from {full} g to {half_full} g. Find the weight of the jar alone in grams.",
    ],
    steps=[
        ("half_filling = full - half_full", "Half of the {filling} weighs {half_filling=} g.", "Only half of the {filling} is missing the second time."),
        ("empty = half_full - half_filling", "The empty jar weighs {empty=} g.", "Taking out the other half leaves the jar alone."),
    ],
    noop=["The {filling} was bought {days:day} ago."],
    unit="g",
)

balanced_scales = Family(
    skills="weights equations multiplication division",
    draw=dict(who=person(), left=thing("grapefruit", "mango", "coconut", "pomegranate"), right=thing("tomato", "onion", "carrot", "potato"), light=ints(40, 120, 300, step=5), count=ints(2, 6, 15), other=ints(2, 6, 15), weight=ints(10, 200, 400, step=10), one_left=value("(light * other + weight) // count")),
    where="(light * other + weight) % count == 0 and count != other and one_left > 180 and one_left < 900",
    ask=[
        "On {who}'s scales, {count:left} on one side balance {other:right} and a weight of {weight} g on the other. Each {right} weighs {light} g, and all {left.s} are equal. What does one {left} weigh in grams?",
        "{count} equal {left.s} are exactly as heavy as {other:right} of {light} g each together with a {weight} g stone. How many grams does {left.a} weigh?",
        "A balance is level. Left: {count:left}, all alike. Right: {other} times {right.a} of {light} g, and {weight} g in brass. Find the weight of a single {left} in g.",
    ],
    steps=[
        ("vegetables = other * light", "The {right.s} weigh {vegetables=} g.", "There are {other} of {light} g."),
        ("side = vegetables + weight", "That side weighs {side=} g.", "The weight of {weight} g lies there as well."),
        ("one = side / count", "One {left} weighs {one=} g.", "Both sides weigh the same, and the {count:left} are equal."),
    ],
    unit="g",
)

three_weighings = Family(
    skills="weights system addition subtraction division",
    draw=dict(one=person(), first=ints(10, 60, 200), second=ints(10, 60, 200), third=ints(10, 60, 200), ab=value("first + second"), bc=value("second + third"), ac=value("first + third"), animal=thing("goat", "sheep", "dog", "calf", "pig")),
    where="first != second and second != third and first != third",
    ask=[
        "A black, a white and a brown {animal} are weighed in pairs. Black and white weigh {ab} kg, white and brown {bc} kg, black and brown {ac} kg. What do all three weigh together, in kg?",
        "{one} has three parcels. The first and the second weigh {ab} kg together, the second and the third {bc} kg, the first and the third {ac} kg. How many kilograms do the three parcels weigh in all?",
        "Three numbers, taken two at a time, have the sums {ab}, {bc} and {ac}. Find the sum of all three numbers.",
    ],
    steps=[
        ("doubled = ab + bc + ac", "All the pairs together make {doubled=}.", "In the three pairs each one is counted twice."),
        ("total = doubled / 2", "So the three together make {total=}.", "Half of this counts each one once."),
    ],
    back={"ab": "{one} has three parcels, which weigh {total} kg in all. The second and the third weigh {bc} kg together, the first and the third {ac} kg. How many kilograms do the first and the second weigh together?"},
)

net_weight = Family(
    skills="weights subtraction multiplication",
    draw=dict(who=person(), crates=ints(4, 30, 120), gross=ints(12, 40, 90), tare=ints(1, 5), fruit=thing("fruit"), spoiled=ints(2, 30), truck=ints(2, 9)),
    where="tare < gross - 5 and spoiled < crates * (gross - tare)",
    ask=[
        "{who} delivers {crates:crate} of {fruit.s}. A full crate weighs {gross} kg, and an empty one {tare} kg. How many kilograms of {fruit.s} does {who} deliver?",
        "On a market {crates} equal crates with {fruit.s} arrive, each with a total weight of {gross} kg, {tare} kg of it being the crate itself. What is the weight of all the {fruit.s} in kg?",
        "The label on each of {crates} boxes of {fruit.s} says: gross weight {gross} kg, box {tare} kg. Find the net weight of all the boxes in kilograms.",
    ],
    steps=[
        ("net = gross - tare", "In each there are {net=} kg of {fruit.s}.", "The crate itself does not count."),
        ("total = crates * net", "Together that is {total=} kg.", "There are {crates} of them."),
    ],
    more=[More("Of these {fruit.s}, {spoiled} kg turn out to be spoiled.", "How many kilograms are still good?",
               [("good = total - spoiled", "Of these {good=} kg are good.", "What is spoiled is thrown away.")])],
    noop=["{truck:Word} people help to unload."],
    back={"tare": "{who} delivers {crates} equal crates of {fruit.s}. A full crate weighs {gross} kg, and without the crates the {fruit.s} weigh {total} kg in all. How many kilograms does an empty crate weigh?"},
    unit="kg",
)

through_the_day = Family(
    skills="signed-numbers addition subtraction temperature",
    draw=dict(place=town(), start=ints(-12, 3), up=ints(4, 12, 25), down=ints(3, 14, 30)),
    numbers="any",
    where="start < 0 and up + start != 0",
    ask=[
        "At dawn it is {start} degrees in {place}. By noon the temperature rises by {up} degrees, and until midnight it falls by {down}. How many degrees is it at midnight?",
        "A thermometer in {place} shows {start} degrees. It climbs {up} degrees and then drops {down} degrees. What does it show in the end?",
        "The freezer stood at {start} degrees. During a power cut it warmed up by {up} degrees; after that it cooled down by {down}. Find the temperature that it reached.",
    ],
    steps=[
        ("noon = start + up", "After the rise it is {noon=} degrees.", "Going up means adding, beginning at {start}."),
        ("night = noon - down", "After the fall it is {night=} degrees.", "Going down by {down} means subtracting."),
    ],
    unit="degrees",
)

cooling_hours = Family(
    skills="signed-numbers subtraction division rate",
    draw=dict(who=person(), drop=ints(2, 6), hours=ints(3, 9, 20), below=ints(2, 25), warm=value("drop * hours - below")),
    where="warm > 3 and warm < 60",
    ask=[
        "{who} puts a box at {warm} degrees into a cold room. Every hour its temperature falls by {drop} degrees. After how many hours does it stand at {below} degrees below zero?",
        "From {warm} degrees above zero to {below} degrees below zero: so far a freezer has to cool, and it manages {drop} degrees an hour. What is the time in hours?",
        "In a mountain valley the temperature sinks from {warm} degrees to minus {below} degrees, steadily by {drop} degrees an hour. Find how many hours this takes.",
    ],
    steps=[
        ("difference = warm + below", "The temperature falls by {difference=} degrees.", "It is {warm} degrees down to zero, and {below} more below zero."),
        ("time = difference / drop", "This takes {time=} hours.", "Each hour brings {drop} degrees."),
    ],
    unit="hours",
)

up_the_mountain = Family(
    skills="rate division multiplication subtraction temperature",
    draw=dict(who=person(), steps_up=ints(2, 9, 15), low=choice(200, 300, 400, 500, 600, 800), climb=value("steps_up * 500"), top=value("low + climb"), fall=choice(2, 3), valley=ints(18, 30, 40), hours=ints(2, 8)),
    where="valley > fall * steps_up + 1",
    ask=[
        "In a village, {low} m above the sea, it is {valley} degrees. For every 500 m higher up it gets {fall} degrees colder. How many degrees is it on a peak of {top} m?",
        "{who} starts at a height of {low} m, at {valley} degrees, and climbs to {top} m. The temperature goes down {fall} degrees per 500 m. What temperature does {who.he} find at the top?",
        "A balloon takes off at {low} m above sea level, where a thermometer shows {valley} degrees. It rises to {top} m, and the air cools by {fall} degrees on each 500 m of the way up. Find the temperature there.",
    ],
    steps=[
        ("height = top - low", "The way up is {height=} m.", "Only the difference of the heights matters."),
        ("parts = height / 500", "That is {parts=} times 500 m.", "The change is told for 500 m."),
        ("colder = parts * fall", "So it is {colder=} degrees colder.", "Each 500 m make {fall} degrees."),
        ("temperature = valley - colder", "Up there it is {temperature=} degrees.", "Take this off the {valley} degrees."),
    ],
    noop=["The way takes {hours:hour}."],
    back={"valley": "For every 500 m higher up it gets {fall} degrees colder. {who} climbs from {low} m to {top} m and measures {temperature} degrees at the top. How many degrees is it at {low} m?"},
    unit="degrees",
)

celsius_and_fahrenheit = Family(
    skills="conversion multiplication addition temperature",
    draw=dict(who=person(), place=town(), fives=ints(-2, 8, 20), celsius=value("fives * 5")),
    numbers="any",
    where="celsius != 0",
    ask=[
        "It is {celsius} degrees Celsius in {place}. {who} wants to tell a friend abroad in Fahrenheit: multiply by 9, divide by 5, add 32. What number does {who} say?",
        "Convert {celsius} degrees Celsius to degrees Fahrenheit with the rule F = 9 / 5 * C + 32.",
        "A recipe gives {celsius} degrees Celsius. To get Fahrenheit, {who} takes nine fifths of it and adds 32. Find the temperature in Fahrenheit.",
    ],
    steps=[
        ("fifth = celsius / 5", "A fifth is {fifth=}.", "Nine fifths are nine times a fifth."),
        ("scaled = fifth * 9", "Nine fifths are {scaled=}.", "The degrees of Fahrenheit are smaller, so there are more of them."),
        ("fahrenheit = scaled + 32", "That gives {fahrenheit=} degrees Fahrenheit.", "Zero degrees Celsius are 32 degrees Fahrenheit."),
    ],
    answer="int(fahrenheit)",
)

widest_swing = Family(
    skills="signed-numbers comparison subtraction list",
    draw=dict(who=person(), temps=several(ints(-15, 20, 45), 4, 7, distinct=True), place=town()),
    numbers="any",
    where="min(temps) < 0 and max(temps) > 0",
    ask=[
        "The night temperatures in {place}, in degrees, were {temps}. By how many degrees do the warmest and the coldest night differ?",
        "{who} reads a thermometer several times and writes down {temps:and}, in degrees. What is the difference between the highest and the lowest reading?",
        "Given the temperatures {temps}, find how far apart the extremes are.",
    ],
    steps=[
        ("warmest = max(temps)", "The warmest is {warmest}.", "Look for the largest number."),
        ("coldest = min(temps)", "The coldest is {coldest}.", "Look for the smallest number; it is below zero."),
        ("swing = warmest - coldest", "They differ by {swing=} degrees.", "Subtracting a negative number means adding."),
    ],
    unit="degrees",
)
