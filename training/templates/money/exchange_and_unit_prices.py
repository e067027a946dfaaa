"""Currency exchange and prices per unit."""

from __future__ import annotations

from training.templates.draws import choice, decimals, ints, person, value
from training.templates.family import Family, More

exchange_with_fee = Family(
    skills="rate multiplication subtraction",
    draw=dict(
        who=person(), money=choice("crowns", "pesos", "rupees", "lira", "dinars"), rate=ints(6, 24, 90), fee=ints(2, 8), amount=ints(60, 300, 800, step=10), days=ints(2, 9), dinner=ints(50, 300, step=10),
    ),
    ask=[
        "At an exchange office one dollar is worth {rate} {money}. The office first keeps a fee of ${fee} and changes the rest. {who} hands over ${amount}. How many {money} does {who.he} get?",
        "{who} changes ${amount} into {money}. From the dollars a fee of ${fee} is taken, and for every remaining dollar {who.he} gets {rate} {money}. What amount of {money} does {who} receive?",
        "Rate: {rate} {money} for a dollar. Fee: ${fee}, taken off before the exchange. Sum to be changed: ${amount}. Find how many {money} {who} is paid.",
    ],
    steps=[
        ("changed = amount - fee", "Changed are ${changed=}.", "The fee is kept before the exchange."),
        ("received = changed * rate", "For this there are {received=} {money}.", "Each dollar brings {rate} {money}."),
    ],
    more=[More("Later {who} spends {dinner} {money} on a dinner.", "How many {money} are left after the dinner?",
               [("after_dinner = received - dinner", "After the dinner there are {after_dinner=} {money}.", "The dinner is paid with this money.")], where="received > dinner")],
    noop=["{who} stays abroad for {days:day}."],
    back={"rate": "{who} hands over ${amount} at an exchange office, which keeps a fee of ${fee}. For the rest {who.he} gets {received} {money}. How many {money} is one dollar worth there?"},
    unit="units of currency",
)

there_and_back = Family(
    skills="rate division inverse difference",
    draw=dict(
        who=person(), money=choice("crowns", "pesos", "rupees", "dirhams"), buy=ints(5, 12, 30), worse=ints(1, 4), sell=value("buy + worse"), back_dollars=ints(4, 20, 50), left=value("back_dollars * sell"), spent=ints(200, 900, 2500, step=5), dollars=value("(left + spent) // buy"),
    ),
    where="dollars * buy == left + spent and dollars > back_dollars + 10",
    ask=[
        "{who} changed ${dollars} into {money} at {buy} {money} for a dollar. On the journey {who.he} spent {spent} {money}. At home the bank takes {sell} {money} for one dollar. How many dollars does {who} get for the {money} that are left?",
        "Before a journey a dollar bought {buy} {money}, and {who} bought for ${dollars}. After the journey, during which {spent} {money} were spent, {who.he} changes the remainder back at {sell} {money} for each dollar. What does {who.he} receive, in dollars?",
        "${dollars} are changed at a rate of {buy} {money} per dollar; {spent} {money} are used up; the remainder is changed back, a dollar for every {sell} {money}. Find how many dollars come back.",
    ],
    steps=[
        ("foreign = dollars * buy", "{who} got {foreign=} {money}.", "Each dollar brought {buy} {money}."),
        ("remaining = foreign - spent", "Of these {remaining=} are left.", "What was spent is gone."),
        ("returned = remaining // sell", "They bring ${returned=}.", "Now a dollar costs {sell} {money}."),
    ],
    unit="dollars",
)

same_item_abroad = Family(
    skills="rate comparison division",
    draw=dict(
        who=person(), item=choice("camera", "wool coat", "tablet", "violin bow", "wristwatch"), money=choice("crowns", "pesos", "rupees", "shekels"), rate=ints(3, 20, 70), abroad=ints(60, 250, 700), more=ints(5, 60), price=value("abroad * rate"), home=value("abroad + more"),
    ),
    ask=[
        "A {item} costs ${home} at home and {price} {money} abroad. A dollar is worth {rate} {money}. How many dollars does {who} save by buying it abroad?",
        "{who} sees the same {item} in two shops: at home for ${home}, and on a journey for {price} {money}, where {rate} {money} make a dollar. By how many dollars is it cheaper on the journey?",
        "{rate} {money} are one dollar. The {item} that {who} wants is sold for {price} {money} in one country and for ${home} in another. Find the difference between the prices in dollars.",
    ],
    steps=[
        ("abroad_dollars = price // rate", "Abroad it costs ${abroad_dollars=}.", "For every {rate} {money} there is one dollar."),
        ("saved = home - abroad_dollars", "So ${saved=} are saved.", "At home it costs ${home}."),
    ],
    back={"home": "A {item} costs {price} {money} abroad, where {rate} {money} make a dollar. That is ${saved} less than at home. How many dollars does it cost at home?"},
    unit="dollars",
)

chain_of_currencies = Family(
    skills="ratio proportion chain",
    draw=dict(
        who=person(), shells=ints(3, 9), beads=ints(2, 8), first=choice("silver coins", "copper coins", "glass coins"), second=choice("moon coins", "sun coins", "star coins"), golds=ints(2, 15, 60), years=ints(100, 400, step=50),
    ),
    ask=[
        "In a fantasy game one gold coin can be changed into {shells} {first}, and one of these into {beads} {second}. {who} owns {golds} gold coins. How many {second} are they worth?",
        "In a game {beads} {second} have the value of one of the {first}, and {shells} {first} have the value of one gold coin. By now {who} has {golds} gold coins. What is their value in {second}?",
        "{who} changes {golds} gold coins in two steps: first each gold coin into {shells} {first}, then every one of these into {beads} {second}. Find the number of {second} at the end.",
    ],
    steps=[
        ("middle = golds * shells", "That makes {middle=} {first}.", "Each gold coin gives {shells}."),
        ("last = middle * beads", "These make {last=} {second}.", "Each of them gives {beads}."),
    ],
    noop=["The game is set {years} years ago."],
    unit="coins",
)

packs_and_singles = Family(
    skills="division remainder multiplication addition",
    draw=dict(
        who=person(), ware=choice("batteries", "tulip bulbs", "yoghurts", "hooks", "tennis balls"), size=ints(4, 9, 15), packs=ints(2, 8, 20), loose=ints(1, 3), single=ints(2, 5), cut=ints(1, 6), wanted=value("packs * size + loose"), pack_price=value("single * size - cut"), shops=ints(2, 5),
    ),
    where="cut < single * (size - loose) and pack_price > loose * single",
    ask=[
        "A pack of {size} {ware} costs ${pack_price}; singly they cost ${single} each. {who} needs exactly {wanted} and buys as many full packs as possible and the rest singly. How many dollars does {who.he} pay?",
        "{who} wants {wanted} {ware}, not more and not fewer. They are sold in packs of {size} for ${pack_price} and, for those who need only a few, at ${single} apiece. What is the smallest amount, in dollars, for which {who.he} can get them?",
        "One can buy {ware} for ${single} apiece or, more cheaply, {size} in a pack for ${pack_price}. {who} takes {wanted}: packs as far as they go, then single ones. Find the cost in dollars.",
    ],
    steps=[
        ("full_packs = wanted // size", "That makes {full_packs} packs.", "See how many packs of {size} fit into {wanted}."),
        ("rest = wanted % size", "Taken singly: {rest}.", "What does not fill a pack is taken singly."),
        ("packs_cost = full_packs * pack_price", "The packs cost ${packs_cost=}.", "Each pack costs ${pack_price}."),
        ("singles_cost = rest * single", "The single ones cost ${singles_cost=}.", "Each of them costs ${single}."),
        ("cost = packs_cost + singles_cost", "Altogether it is ${cost=}.", "Both are paid."),
    ],
    noop=["{who} has already been to {shops} other shops."],
    unit="dollars",
)


rule_of_three = Family(
    skills="proportion division multiplication",
    draw=dict(
        who=person(), stuff=choice("copper wire", "garden hose", "ribbon", "rope", "curtain cloth"), rate=ints(2, 9, 25), first=ints(4, 15), second=ints(16, 45, 120), price=value("rate * first"),
    ),
    ask=[
        "{first} metres of {stuff} cost ${price}. How many dollars do {second} metres of it cost?",
        "{who} paid ${price} for {first} metres of {stuff}. Next week {who.he} will buy {second} metres at the same rate. What will {who.he} pay, in dollars?",
        "For a piece of {stuff} of {first:metre} a shop asks ${price}. The price depends only on the length. Calculate the price of a piece of {second:metre} in dollars.",
    ],
    steps=[
        ("per_metre = price // first", "One metre costs ${per_metre=}.", "Divide the price by the length."),
        ("cost = per_metre * second", "For the longer piece it is ${cost=}.", "Multiply the price of a metre by {second}."),
    ],
    back={"second": "{first} metres of {stuff} cost ${price}. At the same rate {who} buys another piece and pays ${cost}. How many metres long is that piece?"},
    unit="dollars",
)

price_per_100_grams = Family(
    skills="decimals unit_price proportion",
    draw=dict(
        who=person(), food=choice("cheese", "smoked ham", "dried fruit", "pistachios", "olives"), hundred=decimals(1.2, 4.8, 0.1, 9.6), grams=ints(150, 950, step=50), tare=ints(10, 40, step=5),
    ),
    numbers="decimal",
    where="cost != int(cost) and round(cost * 1000) % 10 == 0",
    ask=[
        "A delicatessen sells {food} at ${hundred} per 100 grams. {who} takes {grams:gram}. How many dollars does {who.he} pay?",
        "The scales show {grams:gram} of {food}, and the label says ${hundred} for each 100 grams. What is the price of the {food} on the scales, in dollars?",
        "{who} wants {grams:gram} of {food}. Every 100 grams cost ${hundred}. Find the cost in dollars.",
    ],
    steps=[
        ("hundreds = grams / 100", "That is {hundreds=} times 100 grams.", "The price is given for 100 grams."),
        ("cost = round(hundreds * hundred, 2)", "It costs ${cost=}.", "Multiply by the price of 100 grams."),
    ],
    noop=["The dish on the scales weighs {tare:gram} and is not paid for."],
    unit="dollars",
)

mixed_tea_price = Family(
    skills="weighted_average mixture",
    draw=dict(
        who=person(), good=choice("tea", "coffee", "nuts", "bird seed"), first=ints(2, 9, 25), second=ints(2, 9, 25), low=ints(4, 9), high=ints(10, 20), extra=ints(1, 4),
    ),
    where="(first * low + second * high) % (first + second) == 0 and first != second",
    ask=[
        "{who} mixes {first:kg} of {good} at ${low} a kilogram with {second:kg} of {good} at ${high} a kilogram. How many dollars is one kilogram of the mixture worth?",
        "A blend of two sorts of {good} is made from {second:kg} of the better sort, ${high} a kilogram, and {first:kg} of the plain sort, ${low} a kilogram. At what price per kilogram, in dollars, does {who} sell it without gain or loss?",
        "Two sacks of {good} are poured together: {first:kg} worth ${low} per kilogram and {second:kg} worth ${high} per kilogram. Find the value of one kilogram of the mixture, in dollars.",
    ],
    steps=[
        ("value_of_all = first * low + second * high", "Everything is worth ${value_of_all=}.", "Each sort counts with its weight and price."),
        ("kilograms = first + second", "The mixture weighs {kilograms=:kg}.", "The two weights add up."),
        ("per_kilogram = value_of_all // kilograms", "A kilogram is worth ${per_kilogram=}.", "Share the value among the kilograms."),
    ],
    more=[More("{who} then asks ${extra} more for each kilogram.", "What is {who.his} price for one kilogram of the mixture, in dollars?",
               [("asked = per_kilogram + extra", "The price is ${asked=}.", "The gain is added to the value.")])],
    back={"high": "{first:kg} of {good} at ${low} a kilogram and {second:kg} of a better sort give a mixture worth ${per_kilogram} a kilogram. How many dollars is a kilogram of the better sort worth?"},
    unit="dollars",
)
