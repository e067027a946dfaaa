"""Buying and selling: profit and loss."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

lemonade_stand = Family(
    skills="multiplication subtraction profit",
    draw=dict(
        who=person(), lemons=ints(4, 12, 30), lemon_price=ints(1, 2), sugar=ints(2, 5), cups=ints(2, 6), glasses=ints(15, 40, 120), price=ints(1, 3), visitors=ints(40, 90), stand=ints(5, 12),
    ),
    where="profit > 3",
    ask=[
        "What can one earn with lemonade? {who} tries it: ${sugar} go for sugar, ${cups} for paper cups, and {lemons:lemon} cost ${lemon_price} each. By evening {glasses} cups have been sold, each for ${price}. How many dollars has {who.he} gained?",
        "For a lemonade stand {who} buys {lemons:lemon} at ${lemon_price} each, sugar for ${sugar} and paper cups for ${cups}. {who.He} sells {glasses} cups of lemonade at ${price} each. How many dollars of profit does {who.he} make?",
        "{who} sells {glasses} cups of homemade lemonade for ${price} apiece. The ingredients were {lemons} lemons, which cost ${lemon_price} apiece, and sugar for ${sugar}; besides, the paper cups cost ${cups}. What is the profit in dollars?",
        "Spent: ${sugar} on sugar, ${cups} on paper cups, ${lemon_price} on each of {lemons:lemon}. Earned: ${price} for each of {glasses} cups of lemonade. Find {who}'s profit in dollars.",
    ],
    steps=[
        ("lemon_cost = lemons * lemon_price", "The lemons cost ${lemon_cost=}.", "There are {lemons} lemons at the same price."),
        ("cost = lemon_cost + sugar + cups", "All that is bought costs ${cost=}.", "Sugar and paper cups are bought too."),
        ("income = glasses * price", "The sales bring ${income=}.", "Each cup of lemonade brings ${price}."),
        ("profit = income - cost", "The profit is ${profit=}.", "Profit is what is earned less what is spent."),
    ],
    more=[More("{who} also pays ${stand} to rent the stand.", "What profit in dollars remains after the rent?",
               [("after_rent = profit - stand", "After the rent it is ${after_rent=}.", "The rent is one more cost.")], where="profit > stand")],
    noop=["{visitors} people walk past the stand."],
    back={"price": "{who} bought {lemons:lemon} at ${lemon_price} each, sugar for ${sugar} and cups for ${cups}. {who.He} sold {glasses} cups of lemonade, all at one price, with a profit of ${profit}. How many dollars did a cup of lemonade cost?"},
    unit="dollars",
)

damaged_goods = Family(
    skills="subtraction multiplication inverse profit",
    draw=dict(
        who=person(), goods=choice("vases", "plates", "lamps", "bowls", "teapots"), cost=ints(3, 9), price=ints(6, 25, 60), whole=ints(20, 90, 200), broken=ints(2, 12), count=value("whole + broken"),
        gain=value("whole * price - count * cost"),
    ),
    where="gain > 20",
    ask=[
        "{who} ordered {count} {goods} at ${cost} each. Some arrived broken and could not be sold; {who.he} sold all the others for ${price} each. The profit was ${gain}. How many {goods} were broken?",
        "A shop bought {count} {goods} for ${cost} apiece and sold the undamaged ones for ${price} apiece, with a profit of ${gain} in all. How many of the {goods} had been damaged?",
        "Out of {count} {goods} that cost {who} ${cost} each, only the whole ones found buyers, at ${price} each. In the end {who.he} had ${gain} more than before. Find how many were not sold.",
    ],
    steps=[
        ("spent = count * cost", "The order cost ${spent=}.", "The broken ones were paid as well."),
        ("income = spent + gain", "The sales brought ${income=}.", "They brought back the cost and the profit."),
        ("sold = income // price", "So {sold=} were sold.", "Each of them brought ${price}."),
        ("broken_count = count - sold", "The others, {broken_count=}, were broken.", "Whatever was not sold was broken."),
    ],
    unit="pieces",
)

markup_percent = Family(
    skills="percent ratio profit",
    draw=dict(
        who=person(), item=thing("furniture"), cost=ints(40, 200, 600, step=20), percent=choice(5, 15, 20, 25, 30, 35, 45, 60, 75), repair=ints(5, 19), price=value("cost * (100 + percent) // 100"),
        paid=value("cost - repair"), days=ints(2, 30),
    ),
    ask=[
        "{who} buys an old {item} for ${paid}, spends ${repair} on repairs and sells it for ${price}. What is the profit as a percentage of all that {who.he} spent?",
        "An old {item} costs a trader ${paid}, and its repair ${repair} more. The trader sells it for ${price}. By what percent is this above the trader's total cost?",
        "Cost of {item.a}: ${paid}. Cost of the repair: ${repair}. Selling price: ${price}. Express the profit in percent of the total cost.",
    ],
    steps=[
        ("total_cost = paid + repair", "In all ${total_cost=} were spent.", "The repair belongs to the cost."),
        ("profit = price - total_cost", "The profit is ${profit=}.", "Take the cost from the selling price."),
        ("percent_profit = profit * 100 // total_cost", "In percent of the cost it is {percent_profit=}.", "Compare the profit with the cost and take it times 100."),
    ],
    noop=["The {item} was in the shop for {days:day}."],
    unit="percent",
)

sold_at_a_loss = Family(
    skills="percent inverse loss",
    draw=dict(
        who=person(), item=choice("pony", "boat", "trailer", "caravan", "tractor"), cost=ints(600, 2000, 6000, step=200), loss=choice(5, 10, 15, 20, 30), gain=choice(5, 10, 20, 25),
        price=value("cost * (100 - loss) // 100"),
    ),
    where="price != cost",
    ask=[
        "{who} sold a {item} for ${price} and so lost {loss}% of what {who.he} had paid. At what price, in dollars, would {who.he} have made a profit of {gain}%?",
        "By selling a {item} for ${price}, {who} made a loss of {loss}% on the price that {who.he} had paid for it. How many dollars should {who.he} have asked in order to gain {gain}%?",
        "A {item} goes for ${price}, which is {loss}% below what it cost its owner, {who}. Find the selling price, in dollars, that would be {gain}% above the cost.",
    ],
    steps=[
        ("cost_price = price * 100 // (100 - loss)", "The {item} had cost ${cost_price=}.", "The selling price is what remains of 100% after a loss of {loss}%."),
        ("wanted_price = cost_price * (100 + gain) // 100", "The price should be ${wanted_price=}.", "For a gain, {gain}% must be added to the cost."),
    ],
    unit="dollars",
)

price_for_profit = Family(
    skills="division inverse profit",
    draw=dict(
        who=person(), item=thing("bakery"), trays=ints(3, 8, 20), per_tray=ints(6, 15), rate=ints(2, 5), tray_cost=ints(5, 15), stall=ints(10, 40),
        profit=value("trays * per_tray * rate - trays * tray_cost - stall"), hours=ints(2, 6),
    ),
    where="profit > 10",
    ask=[
        "{who} bakes {trays} trays of {item.s} with {per_tray} on each. The ingredients for a tray cost ${tray_cost}, and the market stall costs ${stall}. If all {item.s} are sold, what price in dollars for one {item} gives a profit of ${profit}?",
        "A market stall costs {who} ${stall}. {who.He} brings {trays} trays, each with {per_tray:item} and each made from ingredients worth ${tray_cost}. {who.He} expects to sell everything and to earn ${profit} after all costs. How many dollars must one {item} cost?",
        "On each of {trays} trays lie {per_tray:item}. A tray costs {who} ${tray_cost} to bake; the rent of a stall is ${stall}. A profit of ${profit} is wanted from selling them all at one price. Find this price, in dollars.",
    ],
    steps=[
        ("baking = trays * tray_cost", "Baking costs ${baking=}.", "Each tray costs ${tray_cost}."),
        ("income = baking + stall + profit", "The sales must bring ${income=}.", "They must cover both costs and leave the profit."),
        ("pieces = trays * per_tray", "There are {pieces=:item}.", "Each tray has {per_tray}."),
        ("price = income // pieces", "One must cost ${price=}.", "Share the income among all pieces."),
    ],
    noop=["The market is open for {hours:hour}."],
    unit="dollars",
)

break_even = Family(
    skills="linear equation difference division",
    draw=dict(
        who=person(), make=choice("soap bars", "phone cases", "bird houses", "greeting cards", "door mats"), machine_units=ints(20, 120, 400), margin=ints(2, 9), unit_cost=ints(2, 8),
        machine=value("machine_units * margin"), price=value("unit_cost + margin"), colours=ints(3, 9), sold_more=ints(10, 60),
    ),
    ask=[
        "{who} buys a machine for ${machine} that makes {make}. The material for one piece costs ${unit_cost}, and it is sold for ${price}. How many pieces must be sold until the machine has paid for itself?",
        "Each of the {make} that {who} sells for ${price} needs material for ${unit_cost}. Before the first one could be made, a machine had to be bought for ${machine}. After how many sales are all costs covered?",
        "Fixed cost: ${machine} for a machine. Cost of one piece: ${unit_cost}. Selling price of one piece: ${price}. Find the number of {make} that {who} has to sell to break even.",
    ],
    steps=[
        ("gain = price - unit_cost", "Each piece brings ${gain=}.", "The material has to be paid from the price."),
        ("pieces = machine // gain", "The machine is paid after {pieces=} pieces.", "See how often this gain fits into the price of the machine."),
    ],
    more=[More("{who} wants to cover the costs and after that to sell {sold_more} pieces more.", "How many pieces is that in all?",
               [("pieces_wanted = pieces + sold_more", "In all it is {pieces_wanted=}.", "The further pieces are added.")])],
    noop=["The {make} are made in {colours} colours."],
    unit="pieces",
)

two_prices_a_day = Family(
    skills="half subtraction multiplication addition",
    draw=dict(
        stall=ints(3, 12),
        who=person(), item=thing("fruit"), half=ints(10, 40, 120), morning=ints(1, 3), bought=ints(15, 70), count=value("2 * half"), price=value("2 * morning"), rotten=ints(2, 9),
    ),
    where="rotten < half and profit > 0",
    ask=[
        "{who}, a fruit seller, bought {count:item} for ${bought} in all. In the morning {who.he} sold half of them at ${price} each. In the afternoon {rotten} turned out to be rotten, and the others were sold at half the morning price. How many dollars of profit were made?",
        "{who} paid ${bought} for {count:item}. One half went for ${price} apiece. Of the other half {rotten} had to be thrown away, while the rest went for half that price. What was the profit in dollars?",
        "Bought: {count:item}, ${bought} for all. Sold: half of them at ${price} apiece, and at half that price all the others except {rotten}, which nobody wanted. Find {who}'s profit in dollars.",
    ],
    steps=[
        ("half_count = count // 2", "Half of them are {half_count=}.", "First find how many were sold at the full price."),
        ("morning_income = half_count * price", "They bring ${morning_income=}.", "In the morning each brings ${price}."),
        ("late_count = half_count - rotten", "Later {late_count=} are sold.", "The rotten ones are not sold."),
        ("late_income = late_count * (price // 2)", "They bring ${late_income=}.", "The price is now the half."),
        ("profit = morning_income + late_income - bought", "The profit is ${profit=}.", "Take what was paid for all from what was earned."),
    ],
    more=[More("The stall costs {who} ${stall} for the day.", "What profit in dollars remains when the stall is paid?",
               [("after_stall = profit - stall", "After the stall it is ${after_stall=}.", "The stall is one more cost.")], where="profit > stall")],
    unit="dollars",
)

stamps_resold = Family(
    skills="unit_price division subtraction",
    draw=dict(
        album=ints(3, 12),
        who=person(), item=thing("collectible"), packs=ints(3, 9, 25), size=ints(5, 12, 30), pack_price=ints(6, 20), single=ints(2, 6), kept=ints(4, 20),
    ),
    where="kept < packs * size and gain > 0",
    ask=[
        "{who} bought {packs} packs of {item.s}, {size} in a pack, for ${pack_price} a pack. {who.He} kept {kept} for {who.his} own collection and sold the others for ${single} each. How many dollars more did {who.he} get than {who.he} had paid?",
        "At ${single} each {who} sold almost all the {item.s} from {packs} packs; only {kept} stayed in {who.his} collection. A pack of {size} had cost ${pack_price}. What was {who.his} gain in dollars?",
        "A pack of {size:item} costs ${pack_price}. {who} takes {packs} packs, keeps {kept:item}, and sells the remaining ones singly at ${single} apiece. Find how many dollars {who.he} gains.",
    ],
    steps=[
        ("paid = packs * pack_price", "The packs cost ${paid=}.", "Each pack costs ${pack_price}."),
        ("pieces = packs * size", "In the packs are {pieces=:item}.", "Each pack has {size}."),
        ("sold = pieces - kept", "Sold are {sold=} of them.", "Those for the collection are not sold."),
        ("income = sold * single", "The sale brings ${income=}.", "Each brings ${single}."),
        ("gain = income - paid", "The gain is ${gain=}.", "Take what was paid from what came in."),
    ],
    more=[More("{who} spends ${album} of the gain on a magnifying glass.", "How many dollars of the gain remain?",
               [("gain_left = gain - album", "There remain ${gain_left=}.", "The glass is paid from the gain.")], where="gain > album")],
    unit="dollars",
)
