"""Recipes scaled up and down, and mixtures."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

scaled = Family(
    skills="proportion division multiplication",
    draw=dict(who=person(), serves=choice(2, 3, 4, 6), per=ints(20, 90, 150, step=5), guests=ints(5, 20, 60), grams=value("serves * per"), minutes=ints(20, 50, step=5), what=choice("rice", "lentils", "pasta", "couscous", "beans")),
    where="guests != serves",
    ask=[
        "A recipe for {serves:person} calls for {grams} g of {what}. How many grams of {what} does {who} need to cook for {guests:person}?",
        "{who} takes {grams} g of {what} when {who.he} cooks for {serves}. Today there are {guests} at the table. How many grams should {who.he} take, in the same proportion?",
        "According to a cookbook, {serves:portion} need {grams} g of {what}. {who} has to prepare {guests:portion}. Find the amount of {what} in grams.",
    ],
    steps=[
        ("each = grams / serves", "One person needs {each=} g.", "First find the amount for one person."),
        ("need = each * guests", "For {guests} that is {need=} g.", "Everyone gets the same amount."),
    ],
    noop=["It has to boil for {minutes:minute}."],
    unit="g",
)

syrup_mix = Family(
    skills="mixture percent division",
    draw=dict(who=person(), weak=choice(10, 20, 30), strong=choice(40, 50, 60, 80), k=ints(1, 9, 40), a=value("k * 10"), m=ints(1, 9, 40), b=value("m * 10")),
    where="(a * weak + b * strong) % (a + b) == 0 and a * weak % 100 == 0 and b * strong % 100 == 0",
    answer="strength",
    ask=[
        "{who} mixes {a:litre} of a {weak}% sugar solution with {b:litre} of a {strong}% solution. What percentage of sugar does the mixture have?",
        "A tank with {a:litre} of {weak}% syrup is topped up with {b:litre} of {strong}% syrup. Find the concentration of the result in percent.",
        "One liquid has {weak} percent sugar, another {strong} percent. {who} pours {a:litre} of the first and {b:litre} of the second together. How many percent of the whole is sugar?",
    ],
    steps=[
        ("sugar_weak = a * weak / 100", "The first liquid contains {sugar_weak=:litre} of sugar.", "Take {weak} hundredths of {a:litre}."),
        ("sugar_strong = b * strong / 100", "The second contains {sugar_strong=:litre}.", "Take {strong} hundredths of {b:litre}."),
        ("sugar = sugar_weak + sugar_strong", "Together that is {sugar=:litre} of sugar.", "Nothing is lost in mixing."),
        ("volume = a + b", "The mixture measures {volume=:litre}.", "The volumes add up as well."),
        ("strength = 100 * sugar / volume", "The concentration is {strength=} percent.", "Compare the sugar with the whole and express it in hundredths."),
    ],
    unit="%",
)

batches = Family(
    skills="division rounding-up multiplication",
    draw=dict(who=person(), treat=thing("bakery"), per_batch=choice(8, 12, 15, 18, 24), full=ints(2, 8, 30), over=ints(1, "per_batch - 1"), wanted=value("per_batch * full + over"), eggs=ints(2, 5), sugar=ints(80, 200, step=10)),
    ask=[
        "One batch of dough gives {per_batch:treat} and takes {eggs:egg}. {who} has to bake at least {wanted:treat} and only makes whole batches. How many eggs does {who.he} need?",
        "{who} needs {wanted:treat} for a fair. Each batch makes {per_batch}, and no batch can be divided. With {eggs:egg} to a batch, how many eggs must be bought?",
        "To sell {wanted:treat}, {who} bakes as many full batches of {per_batch} as are necessary. Every batch uses {eggs:egg}. What is the number of eggs used?",
    ],
    steps=[
        ("full_batches = wanted // per_batch", "{full_batches} batches are not quite enough.", "See how often {per_batch} goes into {wanted}."),
        ("made = full_batches + 1", "So {made=} batches are made.", "There is a remainder, which takes one batch more."),
        ("total_eggs = made * eggs", "They take {total_eggs=:egg}.", "Every batch takes {eggs:egg}."),
    ],
    noop=["A batch also takes {sugar} g of sugar."],
    unit="eggs",
)

coffee_blend = Family(
    skills="weighted-average money multiplication division",
    draw=dict(a=ints(2, 12, 40), b=ints(2, 12, 40), p=ints(6, 14, 30), q=ints(8, 25, 60), town_shop=choice("roaster", "tea merchant", "spice dealer", "candy maker")),
    where="p != q and (a * p + b * q) % (a + b) == 0",
    ask=[
        "A {town_shop} blends {a} kg of a kind worth ${p} a kilogram with {b} kg of another worth ${q} a kilogram. What is a kilogram of the blend worth, in dollars?",
        "There are {a} kg of goods at ${p} per kilogram and {b} kg at ${q} per kilogram in one barrel of a {town_shop}, well mixed. Find the value of 1 kilogram in dollars.",
        "To make a house blend, a {town_shop} uses {a} kg that cost ${p} for each kilogram and {b} kg that cost ${q} for each. At what price per kilogram, in dollars, is there neither gain nor loss?",
    ],
    steps=[
        ("first = a * p", "The first kind is worth ${first=}.", "There are {a} kg at ${p}."),
        ("second = b * q", "The second kind is worth ${second=}.", "There are {b} kg at ${q}."),
        ("value_all = first + second", "All of it is worth ${value_all=}.", "Both go into the blend."),
        ("weight = a + b", "It weighs {weight=} kg.", "The weights add up."),
        ("price = value_all / weight", "So 1 kilogram is worth ${price=}.", "Spread the value evenly over the weight."),
    ],
    unit="dollars",
)

water_added = Family(
    skills="percent mixture inverse-proportion",
    draw=dict(who=person(), strong=choice(40, 50, 60, 80), weak=choice(10, 20, 25), k=ints(1, 12, 50), have=value("k * 5")),
    where="have * strong % weak == 0 and have * strong % 100 == 0",
    ask=[
        "{who} has {have:litre} of a cleaning liquid that is {strong}% acid. How many litres of water must {who.he} add to get a liquid that is {weak}% acid?",
        "How much water, in litres, turns {have:litre} of {strong}% acid into {weak}% acid?",
        "A canister contains {have:litre} of acid of {strong} percent. It is thinned with pure water until it has only {weak} percent. How many litres of water have been poured in?",
    ],
    steps=[
        ("acid = have * strong / 100", "There are {acid=:litre} of pure acid.", "Water brings no acid, so its amount stays the same."),
        ("volume = acid * 100 / weak", "At {weak}% that is enough for {volume=:litre}.", "The acid has to be {weak} hundredths of the new volume."),
        ("water = volume - have", "So {water=:litre} of water are added.", "The rest of the new volume is water."),
    ],
    unit="litres",
)
