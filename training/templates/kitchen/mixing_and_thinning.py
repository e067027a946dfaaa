"""Drinks, colours and solutions that are mixed, thinned, boiled down or dried."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

parts_of_water = Family(
    skills="ratio division multiplication mixture",
    draw=dict(who=person(), water=ints(3, 9, 20), drink=choice("elderflower", "lemon", "raspberry", "ginger", "mint"), k=ints(2, 9, 40), total=value("(water + 1) * k * 100")),
    ask=[
        "{drink:cap} drink is mixed from 1 part of syrup and {water} parts of water. {who} wants {total} ml of it. How many milliliters of water are needed?",
        "{who} stirs one cup of {drink} syrup into {water} cups of water, and keeps to this rule in a larger vessel too. To get {total} ml of the drink, how much water, in ml, has to be poured in?",
        "On a bottle of {drink} syrup it says: \"Mix 1 : {water} with water.\" {who} fills a jug with {total} ml of the mixture. Find the amount of water in it in ml.",
    ],
    steps=[
        ("parts = 1 + water", "The drink has {parts=} equal parts.", "Syrup and water together make the whole."),
        ("one_part = total / parts", "One part is {one_part=} ml.", "The {total} ml are divided into these parts."),
        ("water_ml = one_part * water", "The water is {water_ml=} ml.", "Of the parts {water} are water."),
    ],
    unit="ml",
)

concentrate_to_glasses = Family(
    skills="ratio multiplication division units",
    draw=dict(who=person(), bottle=choice(500, 600, 750, 800, 1000), times=ints(3, 9, 19), glass=choice(200, 250, 300, 400), bottles=ints(1, 4, 15), price=ints(3, 9)),
    where="bottles * bottle * (1 + times) % glass == 0 and bottles > 1",
    ask=[
        "{who} buys {bottles} bottles of juice concentrate, {bottle} ml in each. Every milliliter is mixed with {times} ml of water. How many glasses of {glass} ml can {who.he} fill?",
        "Concentrate is to be thinned with {times} times its volume of water. A glass holds {glass} ml, a bottle of concentrate {bottle} ml. What is the number of glasses that {bottles} bottles are good for?",
        "For a school fair {who} empties {bottles} bottles of concentrate ({bottle} ml each) into a big pot, adds {times} times as much water and sells the juice in glasses of {glass} ml. Find how many glasses there are.",
    ],
    steps=[
        ("concentrate = bottles * bottle", "There are {concentrate=} ml of concentrate.", "Each of the bottles holds {bottle} ml."),
        ("water = concentrate * times", "The water added is {water=} ml.", "It is {times} times as much as the concentrate."),
        ("juice = concentrate + water", "Together that is {juice=} ml of juice.", "The concentrate is part of the drink."),
        ("glasses = juice / glass", "It fills {glasses=} glasses.", "Each glass takes {glass} ml."),
    ],
    noop=["A bottle costs ${price}."],
    unit="glasses",
)

salt_pan = Family(
    skills="percent mixture subtraction",
    draw=dict(who=person(), percent=choice(2, 3, 4, 5, 6, 8, 10), goal=choice(8, 10, 12, 15, 16, 20, 25), k=ints(1, 12, 60), start=value("k * 50")),
    where="goal > percent and start * percent % 100 == 0 and start * percent % goal == 0",
    ask=[
        "A pan holds {start} kg of salt water that is {percent}% salt. Water evaporates until the salt makes up {goal}%. How many kilograms of water have evaporated?",
        "{who} leaves {start} kg of brine in the sun. At first {percent} percent of it is salt, in the evening {goal} percent, and no salt has been lost. By how many kilograms has the brine become lighter?",
        "By boiling, {who} makes salt water of {goal}% out of {start} kg of salt water of {percent}%. Only water escapes. Find its weight in kilograms.",
    ],
    steps=[
        ("salt = start * percent / 100", "There are {salt=} kg of salt.", "Salt does not evaporate, so its amount stays."),
        ("final = salt * 100 / goal", "In the end the brine weighs {final=} kg.", "The salt is then {goal} hundredths of everything."),
        ("water = start - final", "So {water=} kg of water are gone.", "The loss of weight is water."),
    ],
    unit="kg",
)

drained_and_refilled = Family(
    skills="percent mixture subtraction division",
    draw=dict(who=person(), litres=choice(8, 10, 12, 16, 20, 25, 40, 50), out=ints(1, 20), percent=choice(20, 30, 40, 45, 50, 60, 75, 80), years=ints(2, 9), coolant=choice("antifreeze", "alcohol", "vinegar", "cleaner")),
    where="2 * out <= litres and percent * out % litres == 0",
    ask=[
        "A tank holds {litres:litre} of a liquid that is {percent}% {coolant}. {who} lets out {out:litre} and fills the tank up again with pure water. What percentage of the liquid is {coolant} now?",
        "{who} takes {out:litre} from a full canister of {litres:litre} and replaces them by water. Before, {coolant} made up {percent} percent of the well-mixed content. How many percent does it make up afterwards?",
        "A container of {litres:litre} is full of a mixture of water and {coolant}, {percent}% of which is {coolant}. After {out:litre} of the mixture have been poured away, the same amount of water is added. Find the new percentage of {coolant}.",
    ],
    steps=[
        ("kept = litres - out", "Of the old liquid {kept=:litre} stay.", "What is let out takes its share of {coolant} along."),
        ("now = percent * kept / litres", "Spread over the full tank that is {now=} percent.", "The liquid kept has {percent} percent, the water has none, and the tank holds {litres:litre} again."),
    ],
    noop=["The vessel has been in use for {years:year}."],
    back={"out": "A tank holds {litres:litre} of a liquid that is {percent}% {coolant}. {who} lets out some of it and fills the tank up again with pure water. Now the liquid is {now}% {coolant}. How many litres did {who.he} let out?"},
    unit="%",
)

paint_shade = Family(
    skills="ratio division multiplication subtraction",
    draw=dict(who=person(), first=choice("blue", "red", "white"), second=choice("yellow", "black", "green"), part=ints(2, 5), other=ints(3, 9), k=ints(2, 9, 50), have=value("part * k"), stock=ints(1, 12, 60), room=choice("hall", "kitchen", "stairway")),
    where="gcd(part, other) == 1 and stock < other * k",
    ask=[
        "{who} mixes {first} and {second} paint in the ratio {part} : {other}. {who.He} has {have:litre} of {first} and {stock:litre} of {second} and wants to use up all the {first} paint. How many litres of {second} must {who.he} buy?",
        "The right shade for the {room} needs {other:litre} of {second} paint with every {part:litre} of {first}. There are {stock:litre} of {second} and {have:litre} of {first} in the cellar. How much more {second}, in litres, goes with all of the {first}?",
        "To {part} cans of {first} belong {other} cans of {second}, says a painter. {who} owns {have} cans of {first} and only {stock} of {second}, all of one size. Find the number of cans of {second} that are lacking if no {first} shall be left over.",
    ],
    steps=[
        ("portions = have / part", "The {first} paint makes {portions=} portions.", "A portion contains {part} of {first}."),
        ("needed = portions * other", "They need {needed=} of {second}.", "To each portion belong {other} of {second}."),
        ("missing = needed - stock", "So {missing=} are missing.", "There are {stock} already."),
    ],
    back={"stock": "{who} mixes {first} and {second} paint in the ratio {part} : {other}. To use up {have:litre} of {first}, {who.he} must still buy {missing} litres of {second}. How many litres of {second} does {who.he} have already?"},
)

stronger_added = Family(
    skills="mixture percent inverse-proportion",
    draw=dict(who=person(), low=choice(5, 10, 15, 20), goal=choice(25, 30, 35, 40), high=choice(45, 50, 60, 70, 80), litres=ints(2, 30, 150), what=choice("sugar", "acid", "alcohol", "salt")),
    where="litres * (goal - low) % (high - goal) == 0",
    ask=[
        "{who} has {litres:litre} of a {low}% solution of {what}. How many litres of a {high}% solution must {who.he} add so that the mixture has {goal}%?",
        "Two bottles of {what} solution stand on {who}'s bench: one of {low} percent, which holds {litres:litre}, and a larger one of {high} percent. All of the weak one is used. What amount of the strong one, in litres, gives a mixture of {goal} percent?",
        "How many litres of {high}% {what} solution raise {litres:litre} of {low}% {what} solution to {goal}%?",
    ],
    steps=[
        ("lack = goal - low", "Each litre of the weak solution lacks {lack=} hundredths.", "Compare the weak solution with the goal."),
        ("surplus = high - goal", "Each litre of the strong one has {surplus=} hundredths too much.", "Compare the strong one as well."),
        ("all_lacking = litres * lack", "The {litres:litre} lack {all_lacking=} hundredths of a litre.", "Every litre of the weak solution lacks the same."),
        ("strong = all_lacking / surplus", "So {strong=} litres of the strong one are needed.", "What is too much on one side has to make up for the lack on the other."),
    ],
    back={"litres": "{who} adds {strong} litres of a {high}% solution of {what} to some of a {low}% solution. The mixture has {goal}%. How many litres of the {low}% solution were there?"},
    unit="litres",
)

three_in_a_mix = Family(
    skills="fractions ratio division multiplication",
    draw=dict(who=person(), seeds=ints(20, 60, 150), first_part=choice(2, 3, 4), second_part=choice(2, 3, 4, 5), total=value("seeds * (1 + second_part + first_part * second_part)"), days=ints(2, 9), first=choice("almonds", "hazelnuts", "cashews"), second=choice("raisins", "dried apricots"), third=choice("sunflower seeds", "coconut chips")),
    where="first_part != second_part",
    ask=[
        "A trail mix of {total} g contains {first}, {second} and {third}. The {second} weigh one {first_part:part} of what the {first} weigh, and the {third} weigh one {second_part:part} of what the {second} weigh. How many grams of {first} are in it?",
        "{who} put {first} into a bag, then {second} with 1/{first_part} of the weight of the {first}, then {third} with 1/{second_part} of the weight of the {second}. Now the bag holds {total} g. What do the {first} weigh in grams?",
        "In {who}'s muesli, {total} g in all, the {third} are one {second_part:part} as heavy as the {second}, which are one {first_part:part} as heavy as the {first}; there is nothing else. Find the weight of the {first} in g.",
    ],
    steps=[
        ("nut_parts = first_part * second_part", "If the {third} are 1 part, the {second} are {second_part} parts and the {first} {nut_parts=} parts.", "Measure everything by the smallest amount."),
        ("parts = 1 + second_part + nut_parts", "In all there are {parts=} parts.", "Add the parts of the three ingredients."),
        ("one_part = total / parts", "One part weighs {one_part=} g.", "The {total} g are all the parts together."),
        ("nuts = one_part * nut_parts", "The {first} weigh {nuts=} g.", "Go back from one part to the {first}."),
    ],
    noop=["The bag lasts {days:day}."],
    unit="g",
)

dried_fruit = Family(
    skills="percent mixture division",
    draw=dict(who=person(), fruit=thing("grape", "plum", "apricot", "fig", "mushroom", "tomato"), wet=choice(75, 80, 84, 88, 90), dry=choice(10, 20, 25, 36, 40), k=ints(1, 12, 60), fresh=value("k * 10"), days=ints(2, 9), price=ints(4, 15, 40)),
    where="fresh * (100 - wet) % 100 == 0 and fresh * (100 - wet) % (100 - dry) == 0",
    ask=[
        "Fresh {fruit.s} are {wet}% water, dried ones still {dry}%. {who} dries {fresh} kg of fresh {fruit.s}. How many kilograms of dried {fruit.s} does {who.he} get?",
        "{who} hangs {fresh} kg of {fruit.s} up to dry. At first {wet} percent of their weight is water; when they are ready, it is {dry} percent. What do they weigh then, in kilograms?",
        "By drying, the share of water in {fruit.s} goes down from {wet}% to {dry}%, and nothing but water is lost. {who} starts with {fresh} kg of them. Find the weight of what is left in kilograms.",
    ],
    steps=[
        ("solid_share = 100 - wet", "Of the fresh weight {solid_share=} percent is not water.", "Only water disappears, so look at the rest."),
        ("solid = fresh * solid_share / 100", "This is {solid=} kg.", "Take these hundredths of {fresh} kg."),
        ("dried_share = 100 - dry", "After drying, it makes up {dried_share=} percent.", "The remaining {dry} percent are water."),
        ("dried = solid * 100 / dried_share", "So the dried {fruit.s} weigh {dried=} kg.", "One hundredth is the solid part divided by its number of hundredths."),
    ],
    noop=["It takes {days:day} until they are dry."],
    more=[More("A kilogram of the dried {fruit.s} is sold for ${price}.", "How many dollars does {who} get for all of them?",
               [("income = dried * price", "That brings ${income=}.", "Each kilogram brings ${price}.")])],
    unit="kg",
)
