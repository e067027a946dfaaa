"""Cups, servings, trays and what a meal needs."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

fraction_of_a_cup = Family(
    skills="fractions multiplication recipe",
    draw=dict(
        who=person(), treat=thing("bakery"), den=choice(3, 4, 8), top=ints(1, "den - 1"), k=ints(2, 9, 40), batches=value("den * k"),
        what=choice("oil", "sugar", "milk", "yoghurt", "honey"), has=ints(2, 9, 40), minutes=ints(12, 45),
    ),
    where="gcd(top, den) == 1",
    ask=[
        "One batch of {treat.s} takes {top}/{den} of a cup of {what}, and {who} wants to make {batches} batches. How many cups of {what} does {who.he} need?",
        "{who} bakes {batches} times this week, always the same amount of {treat.s}, and each time {top}/{den} cup of {what} goes into the bowl. What is the total number of cups?",
        "A measuring cup is filled to {top}/{den} with {what} for every cake; {batches} cakes are ordered. Find how many full cups of {what} go into all of them.",
    ],
    steps=[
        ("small_parts = batches * top", "All together that is {small_parts=} {den:part}s of a cup.", "For every batch 1/{den} of a cup is taken {top:times}."),
        ("cups = small_parts / den", "This makes {cups=} full cups.", "A cup holds {den} of these parts."),
    ],
    more=[More("There are only {has} cups of it in the house.", "How many cups must be bought?",
               [("missing = cups - has", "There are {missing=} cups missing.", "What is in the house need not be bought.")], where="has < cups")],
    noop=["Everything stays in the oven for {minutes} minutes."],
    unit="cups",
)

jam_sugar_packets = Family(
    skills="multiplication units rounding-up",
    draw=dict(who=person(), fruit=thing("fruit"), kilos=ints(3, 12, 60), per_kilo=choice(350, 400, 450, 600, 650, 750, 800), jars=ints(10, 30), price=ints(2, 5)),
    where="kilos * per_kilo % 1000 != 0 and kilos * per_kilo > 2000",
    ask=[
        "For jam, {who} cooks {kilos} kg of {fruit.s} with {per_kilo} g of sugar for each kilogram of fruit. Sugar comes in packets of 1 kg. How many packets must {who} buy?",
        "Every kilogram of {fruit.s} needs {per_kilo} grams of sugar to become jam. {who} has picked {kilos} kilograms. What is the smallest number of one-kilogram packets of sugar that will do?",
        "{per_kilo} g of sugar belong to 1 kg of {fruit.s}. {who} wants to turn {kilos} kg into jam and buys sugar by the kilogram, in whole packets. Find how many packets are needed.",
    ],
    steps=[
        ("grams = kilos * per_kilo", "The jam takes {grams=} g of sugar.", "Each of the {kilos} kg needs {per_kilo} g."),
        ("full = grams // 1000", "That is more than {full} full packets.", "A kilogram is 1000 g, and the packets hold 1 kg."),
        ("packets = full + 1", "So {packets=} packets must be bought.", "The sugar is no whole number of kilograms, so one packet more is opened."),
    ],
    noop=["There are {jars} clean jars on the table."],
    more=[More("A packet costs ${price}.", "How many dollars does {who} pay for the sugar?",
               [("cost = packets * price", "{who} pays ${cost=}.", "Each packet costs ${price}.")])],
    unit="packets",
)

oven_loads = Family(
    skills="multiplication division time",
    draw=dict(who=person(), treat=thing("bakery"), on_tray=choice(9, 12, 15, 16, 20), trays=ints(2, 4), loads=ints(2, 6, 20), total=value("on_tray * trays * loads"), minutes=ints(12, 25, 60), pause=ints(2, 6), kilos=ints(2, 9)),
    ask=[
        "{who} has to bake {total:treat}. A tray holds {on_tray}, and {trays:tray} fit into the oven at the same time. Each load takes {minutes:minute}. How many minutes is the oven in use?",
        "The oven of a small bakery takes {trays:tray} with {on_tray:treat} on each and needs {minutes:minute} for a load. An order of {total} comes in. What is the baking time in minutes?",
        "{minutes:Word} minutes after going in, a full oven of {treat.s} is done. There is room for {trays:tray} of {on_tray}, and {total:treat} are wanted. Calculate the minutes of baking.",
    ],
    steps=[
        ("per_load = on_tray * trays", "One load is {per_load=:treat}.", "There are {trays:tray} in the oven with {on_tray} each."),
        ("rounds = total / per_load", "The oven is filled {rounds=} times.", "See how many loads make {total}."),
        ("time = rounds * minutes", "That takes {time=} minutes.", "Every load is in for {minutes:minute}."),
    ],
    more=[More("Between two loads the oven stays empty for {pause:minute}.", "How many minutes pass from the first load going in until the last comes out?",
               [("breaks = rounds - 1", "There are {breaks=} breaks.", "There is a break between two loads, so one fewer than loads."),
                ("waiting = breaks * pause", "They last {waiting=} minutes.", "Each break has {pause:minute}."),
                ("whole_time = time + waiting", "Altogether {whole_time=} minutes pass.", "Baking and waiting follow each other.")])],
    noop=["The dough weighs {kilos} kg."],
    unit="minutes",
)

one_and_a_half_recipes = Family(
    skills="fractions multiplication subtraction recipe",
    draw=dict(who=person(), k=ints(3, 20, 90), amount=value("k * 20"), what=choice("flour", "butter", "cocoa", "oats", "ground almonds"), have=ints(20, 300, 900, step=10), eggs=ints(2, 6)),
    where="have < amount * 3 // 2",
    ask=[
        "A recipe asks for {amount} g of {what}. {who} wants to make one and a half times the recipe and has {have} g of {what}. How many grams are missing?",
        "{who} finds {have} g of {what} in the cupboard. The cake in the book needs {amount} g, but {who.his} tin is larger, so that {who.he} must take half as much again of everything. What amount of {what} in grams does {who.he} still have to get?",
        "Dough with {amount} g of {what} gives a full tray. {who} plans a full tray and a half and weighs what is left in the bag: {have} g. Find how many more grams of {what} {who.he} needs.",
    ],
    steps=[
        ("half = amount / 2", "Half of the recipe takes {half=} g.", "One and a half is the whole and a half."),
        ("needed = amount + half", "Altogether {needed=} g are needed.", "The half is added to the {amount} g."),
        ("missing = needed - have", "So {missing=} g are missing.", "The {have} g need not be bought."),
    ],
    noop=["The recipe also has {eggs:egg} in it."],
    unit="g",
)

roast_in_the_oven = Family(
    skills="rate units addition time",
    draw=dict(who=person(), halves=ints(3, 11, 20), grams=value("halves * 500"), each=ints(10, 25), extra=ints(10, 40, step=5), degrees=ints(160, 220, step=10), guests=ints(3, 9)),
    ask=[
        "A roast has to stay in the oven for {each:minute} per 500 g and then another {extra:minute}. {who}'s roast weighs {grams} g. For how many minutes must it be in the oven?",
        "\"{each} minutes for every 500 g, and {extra:minute} on top of that,\" says the cookbook about a roast. What baking time, in minutes, follows for {who}'s piece of {grams} g?",
        "{who} puts a piece of meat of {grams} g into the oven. It needs {extra:minute} to get hot and after that {each:minute} for each 500 g of its weight. Find the time in minutes until it is done.",
    ],
    steps=[
        ("portions = grams / 500", "The roast has {portions=} times 500 g.", "The time is given for 500 g."),
        ("by_weight = portions * each", "For its weight it needs {by_weight=} minutes.", "Each 500 g take {each:minute}."),
        ("time = by_weight + extra", "With the extra time that is {time=} minutes.", "The {extra:minute} come only once."),
    ],
    noop=["The oven is set to {degrees} degrees.", "{guests:guest} are expected for dinner."],
    back={"extra": "A roast of {grams} g was in {who}'s oven for {time} minutes: {each:minute} for every 500 g, and some time on top of that. How many minutes were on top?"},
    unit="minutes",
)

soup_bowls = Family(
    skills="units division multiplication subtraction",
    draw=dict(who=person(), ml=choice(200, 250, 400, 500), litres=ints(3, 12, 60), guests=ints(4, 15, 90), soup=choice("tomato soup", "lentil soup", "pumpkin soup", "noodle soup"), spoons=ints(3, 9)),
    where="litres * 1000 // ml > guests * 2 and litres * 1000 % ml == 0",
    ask=[
        "{who} has cooked {litres:litre} of {soup}. A bowl holds {ml} ml. Each of {guests:guest} eats two bowls. How many bowls of soup are left?",
        "A pot contains {litres:litre} of {soup}, and the ladle, which fills one bowl, takes {ml} milliliters. When all {guests} children in the camp have had two bowls, how many more bowls can {who} fill?",
        "{guests:Word} hungry people come to {who}'s stand and take two servings of {soup} apiece. A serving is {ml} ml; there were {litres:litre}. Find the number of servings that remain.",
    ],
    steps=[
        ("milliliters = litres * 1000", "There are {milliliters=} ml of soup.", "A litre has 1000 ml."),
        ("bowls = milliliters / ml", "That is enough for {bowls=} bowls.", "Each bowl takes {ml} ml."),
        ("eaten = guests * 2", "The guests eat {eaten=} bowls.", "Each of them has two."),
        ("left = bowls - eaten", "There are {left=} bowls left.", "What is eaten is gone."),
    ],
    noop=["{who.He} has put {spoons:spoon} of salt into it."],
    unit="bowls",
)

pizza_party = Family(
    skills="multiplication addition rounding-up",
    draw=dict(who=person(), adults=ints(3, 9, 40), kids=ints(4, 15, 60), big=ints(3, 5), small=ints(1, 2), slices=choice(6, 8, 10, 12), money=ints(8, 16)),
    where="(adults * big + kids * small) % slices != 0 and adults * big + kids * small > 2 * slices",
    ask=[
        "At {who}'s party each of {adults:adult} will eat {big:slice} of pizza and each of {kids:child} {small:slice}. A pizza is cut into {slices:slice}. How many pizzas must be ordered?",
        "Pizzas come in {slices:slice}. {who} expects {adults:adult}, who take {big:slice} each, and {kids:child}, who take {small:slice} each. What is the least number of pizzas that is enough for all?",
        "{who} counts: {kids:child} times {small:slice}, {adults:adult} times {big:slice}, and {slices} to a pizza. Nobody shall go without. Find the number of whole pizzas to order.",
    ],
    steps=[
        ("for_adults = adults * big", "The adults eat {for_adults=:slice}.", "Each of the {adults:adult} takes {big}."),
        ("for_kids = kids * small", "The children eat {for_kids=:slice}.", "Each of the {kids:child} takes {small}."),
        ("wanted = for_adults + for_kids", "Together they want {wanted=:slice}.", "Both groups are to be fed."),
        ("whole = wanted // slices", "{whole} pizzas are not quite enough.", "See how often {slices} goes into the number of slices."),
        ("pizzas = whole + 1", "So {pizzas=} pizzas are ordered.", "There is a remainder, and pizzas come whole."),
    ],
    noop=["Each pizza costs ${money}."],
    unit="pizzas",
)

dozens_of_eggs = Family(
    skills="dozen multiplication subtraction",
    draw=dict(who=person(), dozens=ints(2, 9, 60), cakes=ints(2, 8, 40), each=ints(2, 5), breakfast=ints(2, 9), hens=ints(5, 30)),
    where="12 * dozens > cakes * each + breakfast",
    ask=[
        "{who} brings home {dozens} dozen eggs. {cakes:Word} cakes with {each:egg} in each are baked, and {breakfast} eggs are boiled for breakfast. How many eggs are left?",
        "A hotel kitchen has {dozens} dozen eggs. {who} boils {breakfast} of them and breaks {each} for each of {cakes:cake}. What number of eggs is still there?",
        "From {dozens} dozen eggs {who} takes {each} for every one of {cakes:pancake} and {breakfast} for a salad. Find how many eggs remain.",
    ],
    steps=[
        ("eggs = 12 * dozens", "At first there are {eggs=} eggs.", "A dozen is 12."),
        ("used = cakes * each", "Into the dishes go {used=} eggs.", "Each of the {cakes} takes {each}."),
        ("rest = eggs - used", "That leaves {rest=}.", "These eggs are used up."),
        ("left = rest - breakfast", "In the end {left=} eggs are left.", "The other {breakfast} eggs are gone as well."),
    ],
    noop=["The farm where they come from has {hens:hen}."],
    back={"breakfast": "Of {dozens} dozen eggs {who} uses {each} for each of {cakes:cake}. Some more are boiled for breakfast, and {left} are left. How many eggs are boiled?"},
    unit="eggs",
)
