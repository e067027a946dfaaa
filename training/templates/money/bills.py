"""Bills: metered water, shared meals, receipts, fares."""

from __future__ import annotations

from training.templates.draws import choice, decimals, ints, person, thing, town, value
from training.templates.family import Family, More

water_bill = Family(
    skills="rate subtraction multiplication addition",
    draw=dict(
        place=town(), who=person(), low=ints(2, 4), high=ints(5, 9), limit=ints(8, 20, 60), used=ints("limit + 2", "limit + 30"),
        age=ints(3, 15), fee=ints(5, 25),
    ),
    ask=[
        "The water works of {place} charge ${low} for each of the first {limit} cubic metres in a month and ${high} for every "
        "cubic metre beyond that. In May {who}'s family used {used} cubic metres. How many dollars is the bill for May?",
        "On {who}'s water meter in {place} stand {used} new cubic metres this month. The first {limit} are billed at ${low} "
        "apiece, the rest at ${high} apiece. What does {who} owe the water works, in dollars?",
        "Up to {limit} cubic metres of water cost ${low} per cubic metre; whatever goes beyond costs ${high} per cubic metre. "
        "{who} used {used} cubic metres. Find the amount to be paid in dollars.",
    ],
    steps=[
        ("extra = used - limit", "Beyond the limit lie {extra=} cubic metres.", "Only what exceeds {limit} cubic metres has the higher price."),
        ("basic_part = limit * low", "The cheap part costs ${basic_part=}.", "All {limit} cheap cubic metres were used."),
        ("dear_part = extra * high", "The rest costs ${dear_part=}.", "Each further cubic metre costs ${high}."),
        ("bill = basic_part + dear_part", "The bill is ${bill=}.", "Both parts are paid."),
    ],
    more=[More("A fee of ${fee} for the meter is added.", "How many dollars must be paid with the fee?",
               [("payment = bill + fee", "With the fee it is ${payment=}.", "The fee comes on top.")])],
    noop=["The meter is {age:year} old."],
    back={"high": "The first {limit} of the {used} cubic metres that {who} used cost ${low} each. The whole bill is ${bill}. How many dollars does each further cubic metre cost?"},
    unit="dollars",
)

birthday_meal = Family(
    skills="addition subtraction division",
    draw=dict(
        who=person(), guests=ints(4, 9, 24), people=value("guests + 1"), share=ints(9, 30, 70), drinks=ints(20, 60, 150, step=4), table=ints(2, 14),
        food=value("share * guests - drinks"),
    ),
    where="food > drinks",
    ask=[
        "{who} turns a year older and eats with the others at a table for {people}. The waiter brings two bills, ${food} for the kitchen and ${drinks} for the bar, and the others split the sum of both without {who}. What does each of them put on the table, in dollars?",
        "{people:Word} people sit around {who}'s birthday table. The food costs ${food} and the drinks cost ${drinks}. All except {who} share the bill equally. How many dollars does each of them pay?",
        "A bill shows ${food} for meals and ${drinks} for drinks. It is {who}'s birthday: {who.he} is one of the {people} people at the table, but the others do not let {who.him} pay. What is the share of each of the others in dollars?",
        "With {who}, there were {people:person} in the restaurant. They ate for ${food} and drank for ${drinks}. {who} was invited, and the others divided the sum evenly. Find how many dollars each of these gave.",
    ],
    steps=[
        ("bill = food + drinks", "The whole bill is ${bill=}.", "Food and drinks are on the same bill."),
        ("payers = people - 1", "It is paid by {payers=:person}.", "{who} does not pay."),
        ("share_each = bill // payers", "Each of them pays ${share_each=}.", "They share equally."),
    ],
    noop=["They sit at table number {table}."],
    back={"drinks": "{people:Word} people had a birthday meal. All but one, who was invited, paid ${share_each} each. The food cost ${food}. How many dollars did the drinks cost?"},
    unit="dollars",
)

two_receipts = Family(
    skills="comparison subtraction division elimination",
    draw=dict(
        cup=choice("tea", "coffee", "cocoa"), cake=thing("bakery"), few=ints(1, 4), many=ints(5, 9, 25),
        pot=ints(4, 9, 15), price=ints(2, 7, 15),
        small=value("pot + few * price"), large=value("pot + many * price"),
    ),
    where="few * price < small",
    ask=[
        "Monday's receipt: one pot of {cup} and {few:cake}, ${small}. Tuesday's receipt: one pot of {cup} and {many:cake}, "
        "${large}. The prices have not changed. How many dollars does one {cake} cost?",
        "For a pot of {cup} and {many:cake} a cafe asks ${large}; for the same pot and only {few:cake} it asks "
        "${small}. What is the price of one {cake} in dollars?",
        "Two families sit in a cafe. Both order a large pot of {cup}. The first also eats {few:cake} and pays ${small}; the second "
        "eats {many:cake} and pays ${large}. Work out what a single {cake} costs, in dollars.",
    ],
    steps=[
        ("more_cakes = many - few", "One bill has {more_cakes=:cake} more.", "The pot of {cup} is the same on both bills."),
        ("difference = large - small", "It is ${difference=} higher.", "The difference in price is due to the {cake.s} alone."),
        ("cake_price = difference // more_cakes", "So one {cake} costs ${cake_price=}.", "Share the difference among the additional {cake.s}."),
    ],
    more=[More("Both families paid in cash.", "How many dollars does the pot of {cup} cost?",
               [("cakes_cost = few * cake_price", "On the smaller bill the {cake.s} cost ${cakes_cost=}.", "The smaller bill has {few:cake}."),
                ("pot_price = small - cakes_cost", "So the pot costs ${pot_price=}.", "The rest of the smaller bill is the pot.")])],
    unit="dollars",
)

taxi_distance = Family(
    skills="linear equation subtraction division",
    draw=dict(
        who=person(), base=ints(3, 8, 15), rate=ints(2, 4), km=ints(4, 25, 60), bag=ints(1, 5), minutes=ints(10, 40),
        fare=value("base + rate * km + bag"),
    ),
    where="bag != base and bag != rate",
    ask=[
        "How far can one go by taxi? For {who} it was a question of money: ${base} were due for starting, ${bag} for {who.his} large bag and ${rate} for every kilometre, and {who.he} spent exactly ${fare}. How many kilometres did {who.he} ride?",
        "A taxi costs ${base} to start, ${rate} for each kilometre and ${bag} for a large bag. {who}, who had one large bag, paid "
        "${fare}. How many kilometres long was the ride?",
        "{who} paid ${fare} for a taxi ride. In this sum there are ${bag} for {who.his} suitcase and ${base} for getting in; the "
        "remainder was counted at ${rate} a kilometre. Over how many kilometres did the taxi take {who.him}?",
        "The meter of a cab begins at ${base} and rises by ${rate} with every kilometre. At the end the driver added ${bag} for the "
        "luggage, and {who} paid ${fare} exactly. Find the length of the ride in kilometres.",
    ],
    steps=[
        ("fixed = base + bag", "The fixed part of the fare is ${fixed=}.", "Starting and the bag do not depend on the way."),
        ("driven = fare - fixed", "For driving remain ${driven=}.", "Take the fixed part from what was paid."),
        ("kilometres = driven // rate", "The ride was {kilometres=} kilometres long.", "Each kilometre costs ${rate}."),
    ],
    noop=["The ride took {minutes:minute}."],
    back={"bag": "A taxi ride of {km:kilometre} cost ${fare}: ${base} to start, ${rate} for each kilometre, and something for a "
                 "large bag. How many dollars did the bag cost?"},
    unit="kilometres",
)

market_change = Family(
    skills="decimals multiplication addition subtraction",
    draw=dict(
        ride=ints(1, 3),
        who=person(), green=thing("vegetable"), kilos=ints(2, 5, 12), kilo_price=decimals(1.2, 3.9, 0.05), bread=decimals(2.2, 4.8, 0.1),
        note=choice(20, 50, 100), stalls=ints(8, 40),
    ),
    numbers="decimal",
    where="cost < note and note - cost < 30 and change * 10 % 10 != 0",
    ask=[
        "{who} hands over a ${note} note for {kilos:kg} of {green.s} at ${kilo_price} a kilogram and a loaf of bread at ${bread}. How "
        "many dollars of change should {who.he} get?",
        "At the market {green.s} cost ${kilo_price} per kilogram. {who} takes {kilos:kg} of them, adds a loaf for ${bread} and pays "
        "with ${note}. How much money, in dollars, comes back?",
        "In {who}'s purse there is ${note}. {who.He} spends ${bread} of it on a loaf and then buys {kilos:kg} of {green.s}, each "
        "kilogram for ${kilo_price}. Calculate how many dollars are left in the purse.",
    ],
    steps=[
        ("vegetables = round(kilos * kilo_price, 2)", "The {green.s} cost ${vegetables=}.", "Multiply the price of a kilogram by the weight."),
        ("cost = round(vegetables + bread, 2)", "With the bread that is ${cost=}.", "The bread is paid too."),
        ("change = round(note - cost, 2)", "The change is ${change=}.", "Take the cost from the ${note}."),
    ],
    more=[More("After that {who} spends ${ride} on the bus.", "How many dollars are left of the ${note} then?",
               [("left = round(change - ride, 2)", "Then ${left=} are left.", "The bus is paid from the change.")], where="change > ride and left != int(left)")],
    noop=["There are {stalls} stalls on the market."],
    unit="dollars",
)

phone_minutes = Family(
    skills="rate division subtraction units",
    draw=dict(
        who=person(), flat=ints(12, 30, 60), free=ints(60, 150, 400, step=10), cents=choice(5, 10, 20, 25), extra=ints(20, 300, 600, step=10),
        over=value("extra * cents // 100"), bill=value("flat + over"),
    ),
    where="extra * cents % 100 == 0 and over > 0 and over < 200",
    ask=[
        "{who}'s telephone plan costs ${flat} a month and includes {free:minute} of calls. Each further minute costs {cents} cents. "
        "This month the bill was ${bill}. How many minutes did {who} talk in all?",
        "With a monthly fee of ${flat} {who} may call for {free:minute}; from then on a minute costs {cents} cents. How many minutes "
        "of calls stand behind a bill of ${bill}?",
        "A bill of ${bill} arrived. {who} knows that ${flat} of it is the fixed fee, which covers {free:minute}, and that the rest was "
        "charged at {cents} cents per additional minute. Find the total number of minutes that {who.he} talked.",
    ],
    steps=[
        ("extra_dollars = bill - flat", "For additional minutes {who} paid ${extra_dollars=}.", "The fixed fee is part of the bill."),
        ("extra_cents = extra_dollars * 100", "That is {extra_cents=} cents.", "A dollar has 100 cents."),
        ("extra_minutes = extra_cents // cents", "This pays for {extra_minutes=:minute}.", "Each additional minute costs {cents} cents."),
        ("minutes = free + extra_minutes", "In all there were {minutes=:minute}.", "The included minutes were used up first."),
    ],
    back={"cents": "{who}'s plan costs ${flat} a month with {free:minute} of calls. After {minutes:minute} of calls this month the bill "
                   "was ${bill}. How many cents does each further minute cost?"},
    unit="minutes",
)
