"""Feet, pounds, gallons, degrees, hours: units beyond the metric ones, and rates that mix units."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

feet_and_inches = Family(
    skills="units addition subtraction multiplication",
    draw=dict(one=person(), two=person(), feet=choice(4, 5, 6), inches=ints(1, 11), other_feet=choice(3, 4, 5), other_inches=ints(1, 11)),
    where="feet * 12 + inches > other_feet * 12 + other_inches",
    ask=[
        "{one} is {feet} feet {inches:inch} tall, {two} {other_feet} feet {other_inches:inch}. How many inches taller is {one}? (A foot has 12 inches.)",
        "A foot is 12 inches. One plank measures {feet} ft {inches} in, another {other_feet} ft {other_inches} in. What is the difference in length, in inches?",
        "The high-jump bar lies at {feet} feet {inches:inch}. In the first round it lay at {other_feet} feet {other_inches:inch}. By how many inches has it been raised, if 12 inches make a foot?",
    ],
    steps=[
        ("tall = feet * 12 + inches", "The larger one is {tall=} inches.", "Each foot has 12 inches."),
        ("small = other_feet * 12 + other_inches", "The smaller one is {small=} inches.", "Do the same with the other."),
        ("difference = tall - small", "The difference is {difference=} inches.", "Subtract."),
    ],
    back={"other_inches": "{one} is {feet} feet {inches:inch} tall and {difference:inch} taller than {two}, who is {other_feet} feet and a few inches tall. With 12 inches to a foot, how many inches are these few?"},
)

yards_of_cloth = Family(
    skills="units multiplication division",
    draw=dict(who=person(), yards=ints(3, 20, 90), piece=choice(6, 9, 12, 18), price=ints(2, 9), item=thing("flag", "pillow", "curtain", "apron")),
    where="yards * 36 % piece == 0",
    ask=[
        "{who} has {yards:yard} of cloth, a yard being 36 inches, and needs {piece} inches of it for {item.a}. How many {item.s} can {who.he} sew?",
        "There are 36 inches in a yard. From a roll of {yards:yard}, strips of {piece} inches are cut for {item.s}. How many strips does the roll give?",
        "One {item} takes {piece} inches of material, and {who} has bought {yards:yard}. With 36 inches to the yard, find the number of {item.s} that can be made.",
    ],
    steps=[
        ("inches = yards * 36", "The cloth is {inches=} inches long.", "A yard has 36 inches."),
        ("count = inches // piece", "That is enough for {count=}.", "Each needs {piece} inches."),
    ],
    more=[More("Each {item} sells for ${price}.", "How many dollars do all of them bring in?", [("earned = count * price", "They bring in ${earned=}.", "Each is sold for ${price}.")])],
    back={"yards": "A piece of cloth is just enough for {count:item}, each of which takes {piece} inches of it. With 36 inches to the yard, how many yards long is the cloth?"},
)

pounds_and_ounces = Family(
    skills="units addition multiplication division",
    draw=dict(who=person(), pounds=ints(2, 12, 60), ounces=ints(1, 15), more_pounds=ints(1, 9, 50), more_ounces=ints(1, 15), bag=choice(2, 4, 8), stuff=choice("flour", "rice", "seeds", "clay"), price=ints(2, 6), helpers=ints(2, 6)),
    where="(pounds * 16 + ounces + more_pounds * 16 + more_ounces) % bag == 0",
    ask=[
        "{who} mixes {pounds} pounds {ounces:ounce} of {stuff} with {more_pounds:pound} {more_ounces:ounce} of another kind and fills bags of {bag:ounce}. A pound has 16 ounces. How many bags are filled?",
        "16 ounces make a pound. Two heaps of {stuff}, one of {pounds} lb {ounces} oz and one of {more_pounds} lb {more_ounces} oz, are put together and divided into portions of {bag} oz. How many portions are there?",
        "A sack with {more_pounds} lb {more_ounces} oz of {stuff} and a sack with {pounds} lb {ounces} oz are emptied into {bag}-ounce tins. If a pound is 16 ounces, how many tins are needed?",
    ],
    steps=[
        ("total_pounds = pounds + more_pounds", "There are {total_pounds=} full pounds.", "Add the pounds."),
        ("total_ounces = ounces + more_ounces", "Besides there are {total_ounces=} ounces.", "Add the ounces."),
        ("weight = total_pounds * 16 + total_ounces", "Altogether it is {weight=} ounces.", "A pound has 16 ounces."),
        ("count = weight // bag", "That makes {count=}.", "Each takes {bag:ounce}."),
    ],
    more=[More("Each of these small packs is sold for ${price}.", "How many dollars do the packs bring in altogether?", [("income = count * price", "They bring in ${income=}.", "Each costs ${price}.")])],
    noop=["The work is done by {helpers:helper}."],
)

gallons_to_cups = Family(
    skills="units multiplication subtraction",
    draw=dict(who=person(), gallons=ints(2, 9, 40), people=ints(5, 25, 90), cups=ints(1, 4), drink=choice("punch", "cider", "soup", "lemonade")),
    where="gallons * 16 > people * cups",
    ask=[
        "{who} cooks {gallons:gallon} of {drink} for a feast. {people:Word} guests have {cups:cup} each. How many cups of {drink} are left? (4 quarts make a gallon, and 4 cups make a quart.)",
        "A kettle holds {gallons:gallon} of {drink}. A gallon has 4 quarts, a quart has 4 cups. After {people} people have each taken {cups:cup}, how many cups remain?",
        "From {gallons:gallon} of {drink}, {people:portion} of {cups:cup} are ladled out. With 4 cups to a quart and 4 quarts to a gallon, find the number of cups that remain.",
    ],
    steps=[
        ("quarts = gallons * 4", "These are {quarts=} quarts.", "A gallon has 4 quarts."),
        ("all_cups = quarts * 4", "They make {all_cups=} cups.", "A quart has 4 cups."),
        ("taken = people * cups", "The guests take {taken=}.", "Each takes {cups:cup}."),
        ("left = all_cups - taken", "So {left=} are left.", "Subtract."),
    ],
    back={"gallons": "A kettle was full of {drink}. After {people:guest} had taken {cups:cup} each, {left:cup} remained. With 4 cups to a quart and 4 quarts to a gallon, how many gallons did the kettle hold?"},
)

miles_to_kilometers = Family(
    skills="units decimals multiplication subtraction",
    draw=dict(who=person(), five=ints(2, 13, 22), miles=value("5 * five"), extra=ints(1, 9, 40)),
    ask=[
        "Take 5 miles as 8 kilometers. {who} cycles {miles:mile} one day and {extra:kilometer} more than that on the next day. How many kilometers is the ride of the second day?",
        "A road sign on one side of a border says {miles} miles to the sea. The sea is {extra} km farther from the next village. With 8 km for every 5 miles, how many kilometers is it from that village to the sea?",
        "If 5 miles are 8 km, what is {miles:mile} plus {extra} km, in kilometers?",
    ],
    steps=[
        ("fives = miles // 5", "The distance holds {fives=} times 5 miles.", "Look how often 5 miles are contained in {miles:mile}."),
        ("kilometers = fives * 8", "That is {kilometers=} km.", "Every 5 miles are 8 km."),
        ("total = kilometers + extra", "With the rest it is {total=} km.", "The {extra} km are added."),
    ],
    back={"extra": "Take 5 miles as 8 kilometers. {who} cycled {miles:mile} on one day and {total:kilometer} on the next. By how many kilometers was the second ride longer?"},
)

fahrenheit_to_celsius = Family(
    skills="temperature subtraction multiplication division",
    draw=dict(celsius=ints(3, 38, 110), nines=value("celsius * 9"), fahrenheit=value("32 + nines // 5")),
    where="nines % 5 == 0",
    ask=[
        "A thermometer shows {fahrenheit} degrees Fahrenheit. How many degrees Celsius is that? (Subtract 32, multiply by 5 and divide by 9.)",
        "Convert {fahrenheit} degrees Fahrenheit to degrees Celsius with C = (F - 32) * 5 / 9.",
        "Between Celsius and Fahrenheit the rule F = 32 + 9 * C / 5 holds. What is C when F = {fahrenheit}?",
    ],
    steps=[
        ("above = fahrenheit - 32", "It is {above=} degrees above the freezing point.", "Water freezes at 32 degrees Fahrenheit."),
        ("degrees = above * 5 // 9", "In Celsius that is {degrees=}.", "9 steps of Fahrenheit are 5 steps of Celsius."),
    ],
)

temperature_difference = Family(
    skills="temperature multiplication addition",
    draw=dict(noon=ints(10, 30), fives=ints(1, 5), drop=value("5 * fives"), town=choice("valley", "desert", "harbor", "mountain hut")),
    where="drop < noon * 2 and noon % 5 == 0",
    ask=[
        "At noon it is {noon} degrees Celsius in a {town}. By midnight the temperature has fallen by {drop} degrees Celsius. What is it then in degrees Fahrenheit? (Use F = 32 + 9 * C / 5.)",
        "An oven in a laboratory stands at {noon} degrees Celsius and is cooled by {drop} degrees Celsius. With the rule F = 32 + 9 * C / 5, find its temperature in degrees Fahrenheit.",
        "It was {noon} degrees Celsius, but now it is {drop} degrees less. How many degrees Fahrenheit is it now, when F = 32 + 9 * C / 5?",
    ],
    numbers="any",
    steps=[
        ("celsius = noon - drop", "It is now {celsius=} degrees Celsius.", "The temperature fell by {drop} degrees."),
        ("fahrenheit = 32 + celsius * 9 // 5", "That is {fahrenheit} degrees Fahrenheit.", "Apply the rule that is given."),
    ],
)

seconds_to_clock = Family(
    skills="time division remainder",
    draw=dict(hours=ints(1, 5, 20), minutes=ints(0, 59), seconds=ints(0, 59), total=value("hours * 3600 + minutes * 60 + seconds"), who=person()),
    ask=[
        "The winner of an endurance race needs {total} seconds. Write this time as hours:minutes:seconds, with two digits for the minutes and for the seconds.",
        "{who}'s collection of songs plays for {total} seconds. How long is that, written with colons between hours, minutes and seconds (two digits each for minutes and seconds)?",
        "Convert {total} seconds to hours, minutes and seconds, in the form h:mm:ss.",
    ],
    steps=[
        ("full_hours = total // 3600", "There are {full_hours:full hour}.", "An hour has 3600 seconds."),
        ("rest = total - full_hours * 3600", "After these, {rest=} seconds remain.", "Take away the full hours from {total}."),
        ("full_minutes = rest // 60\nlast_seconds = rest % 60", "They are {full_minutes:minute} and {last_seconds:second}.", "A minute has 60 seconds."),
        ("clock = f'{full_hours}:{full_minutes:02}:{last_seconds:02}'", "The time is {clock}.", "Write them with colons."),
    ],
)

beats_in_a_while = Family(
    skills="time units multiplication",
    draw=dict(rate=ints(50, 95, 130), days=ints(2, 6, 30), animal=choice("person", "patient", "horse", "seal")),
    ask=[
        "The heart of a {animal} beats {rate} times a minute on average. How many times does it beat in {days:day}?",
        "A machine stamps {rate} coins a minute, day and night. How many coins does it stamp in {days:day}?",
        "How often does something happen in {days} days if it happens {rate} times each minute?",
    ],
    steps=[
        ("per_hour = rate * 60", "In an hour that makes {per_hour=}.", "An hour has 60 minutes."),
        ("per_day = per_hour * 24", "In a day it makes {per_day=}.", "A day has 24 hours."),
        ("total = per_day * days", "In the whole time it makes {total=}.", "There are {days:day}."),
    ],
)

dripping_tap = Family(
    skills="rate units multiplication division time",
    draw=dict(drops=ints(20, 90, 240), per_ml=choice(10, 15, 20), hours=ints(2, 30, 90), who=person(), rooms=ints(3, 7)),
    where="drops * 60 * hours % (per_ml * 10) == 0",
    numbers="decimal",
    ask=[
        "A tap drips {drops} times a minute. {per_ml:Word} drops make a millilitre. How many litres of water drip away in {hours:hour}?",
        "{who}'s roof leaks: every minute {drops} drops fall into a bowl, and {per_ml} of them are 1 ml. What is the amount in litres after {hours:hour}?",
        "In a laboratory {drops} drops a minute run out of a burette for {hours:hour}. One millilitre is {per_ml} drops. Find the volume in litres.",
    ],
    steps=[
        ("minutes = hours * 60", "The time is {minutes=} minutes.", "An hour has 60 minutes."),
        ("all_drops = drops * minutes", "In this time {all_drops=} drops fall.", "There are {drops} each minute."),
        ("millilitres = all_drops // per_ml", "They make {millilitres=} ml.", "Every {per_ml} drops are one millilitre."),
        ("litres = millilitres / 1000", "That is {litres=:litre}.", "A litre has 1000 ml."),
    ],
    noop=["The house has {rooms:room}."],
)

old_money = Family(
    skills="units addition multiplication subtraction",
    draw=dict(big=thing("crown", "thaler", "florin"), middle=thing("shilling", "groat"), bigs=ints(2, 9, 40), per_big=choice(5, 8, 12, 20), middles=ints(1, 4), per_middle=choice(6, 10, 12), price=ints(3, 60, 300), goods=choice("cloak", "kettle", "saddle", "lantern")),
    where="price < (bigs * per_big + middles) * per_middle",
    ask=[
        "In a tale {big.a} is worth {per_big:middle}, and {middle.a} is worth {per_middle} pennies. A traveler who has {bigs:big} and {middles:middle} buys a {goods} for {price} pennies. How much money is left, in pennies?",
        "An old kingdom counted {per_middle} pennies to the {middle} and {per_big:middle} to the {big}. From a purse with {bigs:big} and {middles:middle}, {price} pennies are paid for a {goods}. What is the rest worth in pennies?",
        "A {goods} costs {price} pennies. Somebody owns {bigs:big} and {middles:middle}, where one {big} is {per_big:middle} and one {middle} is {per_middle} pennies. Find how many pennies remain after buying the {goods}.",
    ],
    steps=[
        ("in_middles = bigs * per_big + middles", "The money is worth {in_middles=:middle}.", "Change every {big} into {per_big:middle}."),
        ("pennies = in_middles * per_middle", "In pennies that is {pennies=}.", "Each {middle} has {per_middle} pennies."),
        ("left = pennies - price", "So {left=} pennies are left.", "The price of {price} pennies is paid."),
    ],
    back={"price": "In a tale {big.a} is worth {per_big:middle}, and {middle.a} is worth {per_middle} pennies. A traveler had {bigs:big} and {middles:middle}, bought a {goods} and kept money worth {left} pennies. How many pennies did the {goods} cost?"},
)

print_queue = Family(
    skills="rate time division multiplication",
    draw=dict(pages=ints(12, 40, 90), seconds=choice(2, 3, 4, 5, 6, 10, 12, 15), copies=ints(10, 60, 200), who=person(), staff=ints(2, 9), binding=ints(10, 90, 300)),
    where="pages * copies * seconds % 60 == 0",
    ask=[
        "{who} prints {copies:copy} of a booklet with {pages:page}. The printer needs {seconds:second} for a page. How many minutes does the printing take?",
        "A copier needs {seconds:second} per page and makes {copies:set} of {pages:page} each. For how many minutes is it busy?",
        "{copies:book} of {pages:page} are scanned, one page every {seconds:second}. What is the whole scanning time in minutes?",
    ],
    steps=[
        ("all_pages = pages * copies", "There are {all_pages=} pages.", "Every copy has {pages:page}."),
        ("time = all_pages * seconds", "They take {time=} seconds.", "Each page takes {seconds:second}."),
        ("minutes = time // 60", "That is {minutes=} minutes.", "A minute has 60 seconds."),
    ],
    noop=["There are {staff:person} in the office."],
    back={"copies": "A printer that needs {seconds:second} for a page was busy for {minutes:minute} with copies of a booklet of {pages:page}. How many copies did it print?"},
    more=[More("After that, the binding takes {binding} minutes.", "How many minutes does everything take together?", [("everything = minutes + binding", "Everything takes {everything=} minutes.", "The binding is added.")])],
)
