"""Units that must be changed on the way: feet and inches, pounds and ounces, doses, yards and gallons."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

taller_in_inches = Family(
    skills="units multiplication addition subtraction",
    draw=dict(one=person(), two=person(), feet=ints(4, 5), inches=ints(1, 11), other_feet=ints(5, 6), other_inches=ints(0, 11)),
    where="12 * other_feet + other_inches > 12 * feet + inches and other_feet > feet and other_inches > 1",
    ask=[
        "{one} is {feet} feet {inches:inch} tall, {two} is {other_feet} feet {other_inches:inch}. By how many inches is {two} taller?",
        "A door is {other_feet} feet {other_inches:inch} high and a cupboard {feet} feet {inches:inch}. How many inches of room are there above the cupboard when it goes through the door?",
        "Subtract {feet} feet {inches:inch} from {other_feet} feet {other_inches:inch}, and give the result in inches.",
    ],
    steps=[
        ("small = feet * 12 + inches", "The smaller height is {small=} inches.", "A foot has 12 inches."),
        ("tall = other_feet * 12 + other_inches", "The larger one is {tall=} inches.", "Change this to inches as well."),
        ("difference = tall - small", "The difference is {difference=} inches.", "Now both are in the same unit."),
    ],
    unit="inches",
)

pounds_into_portions = Family(
    skills="units multiplication division",
    draw=dict(who=person(), pounds=ints(3, 20, 90), ounces=choice(2, 4, 6, 8, 12), food=choice("tea", "trail mix", "cheese", "birdseed", "coffee beans"), given=ints(2, 12, 40)),
    where="pounds * 16 % ounces == 0",
    ask=[
        "{who} divides {pounds} pounds of {food} into bags of {ounces} ounces. How many bags are there?",
        "A sack contains {pounds} pounds of {food}. It is sold in portions of {ounces} ounces. What is the number of portions in the sack?",
        "{who} weighs out {ounces} ounces of {food} at a time until {pounds} pounds are used up. Find how many times {who.he} does it.",
    ],
    steps=[
        ("all_ounces = pounds * 16", "There are {all_ounces=} ounces.", "A pound has 16 ounces."),
        ("bags = all_ounces / ounces", "That makes {bags=}.", "Each takes {ounces} ounces."),
    ],
    more=[More("{given:Word} of them are given away.", "How many are kept?", [("kept = bags - given", "There are {kept=} left.", "What is given away is gone.")], where="given < bags")],
)

two_mixed_lengths = Family(
    skills="units multiplication subtraction addition",
    draw=dict(who=person(), km=ints(2, 12, 60), m=choice(100, 150, 200, 300, 350, 400), back_km=ints(1, 9, 50), back_m=choice(450, 500, 600, 750, 800, 850, 900), minutes=ints(20, 90)),
    where="back_km < km",
    ask=[
        "A trail is {km} km {m} m long. {who} has walked {back_km} km {back_m} m of it. How many meters are still ahead?",
        "From a cable of {km} km {m} m a piece of {back_km} km {back_m} m is cut off. What length, in meters, remains?",
        "One way to school is {back_km} km {back_m} m, the other {km} km {m} m. Find the difference of the two in meters.",
    ],
    steps=[
        ("whole = km * 1000 + m", "The longer length is {whole=} m.", "A kilometer is 1000 m."),
        ("part = back_km * 1000 + back_m", "The other is {part=} m.", "Change this to meters too."),
        ("rest = whole - part", "The difference is {rest=} m.", "Subtract in the same unit."),
    ],
    noop=["All in all {minutes:minute} have gone by."],
    unit="m",
)

medicine_bottle = Family(
    skills="units division multiplication rate",
    draw=dict(who=person(), spoon=choice(5, 10, 15), daily=ints(2, 4), days=ints(5, 20, 60), bottle_ml=value("spoon * daily * days"), mg=choice(2, 4, 20, 25, 50)),
    where="bottle_ml >= 100 and bottle_ml <= 900",
    ask=[
        "A bottle contains {bottle_ml} ml of cough syrup. {who} takes a spoon of {spoon} ml {daily:times} a day. For how many days does it last?",
        "{who} is told to drink {spoon} ml of a herbal juice {daily:times} a day until a bottle of {bottle_ml} ml is empty. What is the number of days?",
        "One dose is {spoon} ml, and {daily:dose} a day are given. Find how many days a flask of {bottle_ml} ml is enough for.",
    ],
    steps=[
        ("per_day = spoon * daily", "A day takes {per_day=} ml.", "Each time {spoon} ml are taken."),
        ("time = bottle_ml / per_day", "So it lasts {time=} days.", "See how many days the {bottle_ml} ml are enough for."),
    ],
    noop=["One milliliter contains {mg} mg of the extract."],
    back={"spoon": "A bottle of {bottle_ml} ml of cough syrup lasts {who} exactly {time} days, with one spoon {daily:times} a day. How many milliliters does the spoon hold?"},
    unit="days",
)

yards_of_cloth = Family(
    skills="units multiplication division subtraction",
    draw=dict(who=person(), yards=ints(3, 15, 60), strip=choice(4, 6, 9, 12, 18), used=ints(2, 20, 90), colour=choice("blue", "checked", "velvet", "linen")),
    where="used * strip < yards * 36",
    ask=[
        "{who} has {yards} yards of {colour} cloth and cuts off {used:strip} of {strip} inches. How many inches of cloth are left?",
        "A roll of {colour} ribbon is {yards} yards long. {used:Word} bows, {strip} inches each, are made from it. What remains on the roll, in inches?",
        "From {yards} yards of {colour} fabric, {who} takes {used} times {strip} inches. Find the length of the rest in inches.",
    ],
    steps=[
        ("feet = yards * 3", "That is {feet=} feet.", "A yard has 3 feet."),
        ("inches = feet * 12", "This is {inches=} inches.", "A foot has 12 inches."),
        ("cut = used * strip", "Cut off are {cut=} inches.", "There are {used} pieces of {strip} inches."),
        ("left = inches - cut", "There remain {left=} inches.", "What is cut off is gone."),
    ],
    back={"used": "{who} has {yards} yards of {colour} cloth and cuts off some strips of {strip} inches. After that, {left} inches are left. How many strips were cut off?"},
    unit="inches",
)

gallons_to_cups = Family(
    skills="units multiplication division addition",
    draw=dict(who=person(), gallons=ints(2, 9, 40), quarts=ints(1, 3), people=choice(4, 6, 8, 9, 10, 12, 15, 20), drink=choice("lemonade", "iced tea", "apple juice", "milk")),
    where="(gallons * 4 + quarts) * 4 % people == 0 and (gallons * 4 + quarts) * 4 > people",
    ask=[
        "{who} has made {gallons} gallons and {quarts:quart} of {drink}. It is shared equally by {people:child}. How many cups does each get? (A gallon is 4 quarts, a quart is 4 cups.)",
        "There are 4 cups in a quart and 4 quarts in a gallon. If {people:guest} drink up {gallons} gallons {quarts:quart} of {drink}, all the same amount, what is that in cups for each of them?",
        "A canteen has {gallons} gallons and {quarts:quart} of {drink}; 4 quarts make a gallon and 4 cups a quart. {people:Word} tables get equally much. Find the number of cups for one table.",
    ],
    steps=[
        ("all_quarts = gallons * 4 + quarts", "There are {all_quarts=} quarts.", "A gallon is 4 quarts."),
        ("cups = all_quarts * 4", "That is {cups=} cups.", "A quart is 4 cups."),
        ("share = cups / people", "Each gets {share=} cups.", "It is divided equally by {people}."),
    ],
    unit="cups",
)

steps_and_distance = Family(
    skills="units multiplication division comparison",
    draw=dict(one=person(), two=person(), step=choice(50, 60, 75, 80), other_step=choice(40, 50, 60, 64), k=ints(2, 15, 60), distance=value("k * 120")),
    where="distance * 100 % step == 0 and distance * 100 % other_step == 0 and other_step < step",
    ask=[
        "{one}'s steps are {step} cm long, {two}'s only {other_step} cm. Together they walk {distance} m. How many more steps does {two} take than {one}?",
        "A way of {distance} m is paced out twice: by {two}, {other_step} cm at each step, and by {one}, {step} cm at each. By how many steps do the counts differ?",
        "With steps of {step} cm {one} goes to the bakery, which is {distance} m away; {two} goes along with steps of {other_step} cm. Find how many steps more {two} makes.",
    ],
    steps=[
        ("centimeters = distance * 100", "The way is {centimeters=} cm.", "A meter is 100 cm."),
        ("long_steps = centimeters / step", "{one} takes {long_steps=} steps.", "Each step covers {step} cm."),
        ("short_steps = centimeters / other_step", "{two} takes {short_steps=} steps.", "Each step covers {other_step} cm."),
        ("more_steps = short_steps - long_steps", "The difference is {more_steps=} steps.", "Compare the two numbers."),
    ],
    unit="steps",
)
