"""Stocks that change over days."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, thing, value
from training.templates.family import Family

three_days_of_stock = Family(
    skills="addition subtraction multi-step inventory",
    draw=dict(who=person(), start=ints(60, 200, 900), monday=ints(10, 50, 200), delivery=ints(20, 90, 400), wednesday=ints(10, 60, 200), item=thing("lamp", "loaf", "pump", "blanket", "vase"), staff=ints(2, 6)),
    where="start > monday and start - monday + delivery > wednesday",
    ask=[
        "A shop has {start:item} on Monday morning and sells {monday} that day. On Tuesday {delivery} are delivered and none are sold. On "
        "Wednesday {wednesday} are sold. How many {item.s} are in the shop on Wednesday evening?",
        "{who} keeps the stock list: {start:item} at first; sold {monday}; delivered {delivery}; sold {wednesday}. What number stands at the "
        "end of the list?",
        "Between two sales of {monday} and {wednesday:item} a lorry brought {delivery} new ones. Before all this the store had {start}. Find "
        "the stock afterwards.",
    ],
    steps=[
        ("after_monday = start - monday", "After the first sale there are {after_monday=}.", "What is sold leaves the store."),
        ("after_delivery = after_monday + delivery", "After the delivery there are {after_delivery=}.", "What is delivered comes in."),
        ("final = after_delivery - wednesday", "In the end there are {final=:item}.", "The second sale is taken away."),
    ],
    noop=["In the shop work {staff:person}."],
)

opening_stock = Family(
    skills="working backwards unknown start inventory",
    draw=dict(who=person(), sold=ints(10, 60, 200), delivered=ints(15, 70, 300), broken=ints(1, 9, 30), left=ints(20, 120, 500), item=thing("jug", "mirror", "plate", "bulb"), shelves=ints(3, 12)),
    where="left + broken + sold > delivered",
    ask=[
        "During a week a shop sold {sold:item}, received {delivered} new ones and found {broken} broken ones, which were thrown away. At the "
        "end there were {left}. How many {item.s} were there at the beginning of the week?",
        "{who} counts {left:item} on Saturday. Since Monday {broken} have been broken and thrown away, {delivered} have come and {sold} have been sold. What was "
        "Monday's number?",
        "To end up with {left:item} after a sale of {sold}, a delivery of {delivered} and a loss of {broken}, with how many must the shop "
        "have started?",
    ],
    steps=[
        ("outgoing = sold + broken", "Altogether {outgoing=} went out.", "Sold ones and broken ones are gone."),
        ("change_back = left + outgoing", "Putting these back gives {change_back=}.", "Going back, what left returns."),
        ("opening = change_back - delivered", "At the beginning there were {opening=:item}.", "Going back, what was delivered is taken out."),
    ],
    noop=["The shop has {shelves:shelf}."],
)

days_until_empty = Family(
    skills="rate difference division inventory",
    draw=dict(who=person(), use=ints(12, 40, 90), supply=ints(3, 11, 30), days=ints(4, 15, 40), stock=value("(use - supply) * days"), animals=choice("horses", "goats", "rabbits"), years=ints(2, 9)),
    where="use > supply + 1",
    ask=[
        "A warehouse holds {stock} sacks. Every day {use} sacks are taken out and {supply} are brought in. After how many days is it empty?",
        "{who}'s {animals} eat {use} bundles of grass a day, while {who} can only cut {supply} new ones a day. There is a reserve of {stock} "
        "bundles. For how many days does the reserve last?",
        "Each day a pond loses {use:litre} to the plants and gets {supply:litre} from a spring. It holds {stock:litre} now. In how many days "
        "will it be dry?",
    ],
    steps=[
        ("loss = use - supply", "Each day the stock falls by {loss=}.", "What comes in makes up for a part of what goes out."),
        ("lasting = stock // loss", "It lasts {lasting=:day}.", "See how often the daily loss fits into the stock."),
    ],
    noop=["The place is {years:year} old."],
    unit="days",
)

production_and_sale = Family(
    skills="multiplication subtraction week inventory",
    draw=dict(who=person(), per_day=ints(12, 40, 150), days=ints(3, 6, 12), orders=ints(2, 6, 15), per_order=ints(5, 20, 60), start=ints(5, 50, 200), item=thing("basket", "candle", "bread roll", "kite"), windows=ints(2, 8)),
    where="start + per_day * days > orders * per_order",
    ask=[
        "A workshop has {start:item} in stock and makes {per_day} more on each of {days:day}. Then {orders:order} of {per_order} each are "
        "sent off. How many {item.s} remain?",
        "{who} begins with {start:item}. For {days:day} {who.he} makes {per_day} a day. At the end {orders} customers fetch {per_order} "
        "each. What is left?",
        "Stock at the start: {start:item}. Made: {per_day} a day for {days:day}. Delivered: {orders} times {per_order}. Calculate the stock "
        "at the end.",
    ],
    steps=[
        ("made = per_day * days", "Made are {made=:item}.", "Each day brings the same."),
        ("available = start + made", "Then there are {available=}.", "The old stock is added."),
        ("sent = orders * per_order", "Sent off are {sent=}.", "All orders are alike."),
        ("remaining = available - sent", "There remain {remaining=:item}.", "What is sent off is gone."),
    ],
    noop=["The workshop has {windows:window}."],
)

list_of_sales = Family(
    skills="sum of a list subtraction",
    draw=dict(who=person(), sales=several(ints(3, 25, 60), 4, 6), stock=ints(120, 250, 600), price=ints(2, 9)),
    where="stock > sum(sales)",
    ask=[
        "A kiosk starts the week with {stock} newspapers. It sells {sales:and} on the days that follow. How many newspapers are left?",
        "{who} writes down every sale of raffle tickets: {sales}. There were {stock} tickets at first. What number of tickets is unsold?",
        "Out of {stock} seats for a play, groups book {sales:and} seats. Find the number of free seats.",
    ],
    steps=[
        ("sold = sum(sales)", "All sales add up to {sold=}.", "Add up the list."),
        ("unsold = stock - sold", "There are {unsold=} left.", "Take the sum away from the stock."),
    ],
    noop=["The price of one is ${price}."],
)

busiest_day = Family(
    skills="maximum minimum difference list",
    draw=dict(who=person(), counts=several(ints(12, 80, 300), 5, 7, distinct=True), place=choice("museum", "swimming pool", "library", "cinema"), rooms=ints(2, 9)),
    ask=[
        "On the opening days of one week a {place} counted {counts:and} visitors. What is the difference between its busiest and its quietest day?",
        "{who} notes the visitors of a {place} day by day: {counts}. By how many visitors does the best day exceed the worst?",
        "Visitors of a {place}: {counts}. Find the largest number minus the smallest number.",
    ],
    steps=[
        ("most = max(counts)", "The largest number is {most}.", "Look for the busiest day."),
        ("fewest = min(counts)", "The smallest is {fewest}.", "Look for the quietest day."),
        ("difference = most - fewest", "The difference is {difference=}.", "Compare the two."),
    ],
    noop=["The building has {rooms:room}."],
    unit="visitors",
)

two_stores_balance = Family(
    skills="transfer equalizing inventory",
    draw=dict(who=person(), north=ints(60, 150, 600), south=ints(10, 50, 200), moved_a_day=ints(2, 8, 20), item=thing("crate", "barrel", "sack"), drivers=ints(1, 3)),
    where="north > south and (north - south) % (2 * moved_a_day) == 0",
    ask=[
        "One store has {north:item}, another {south}. Each day {moved_a_day} are taken from the first store to the second. After how many "
        "days do both have the same number?",
        "{who} moves {moved_a_day:item} a day from the north store, which has {north}, to the south store, which has {south}. In how many days "
        "are the two stores equal?",
        "Two barns contain {north} and {south:item}. A cart brings {moved_a_day:item} a day from the fuller barn to the other. Find the number "
        "of days until there is no difference.",
    ],
    steps=[
        ("difference = north - south", "The difference is {difference=}.", "See how far apart they are."),
        ("shrink = 2 * moved_a_day", "Each day it shrinks by {shrink=}.", "One store loses and the other gains the same number."),
        ("days_needed = difference // shrink", "That takes {days_needed=:day}.", "See how often this fits into the difference."),
    ],
    noop=["The road is {drivers} km long."],
    unit="days",
)

percent_growth_stock = Family(
    skills="percent decrease then increase inventory",
    draw=dict(who=person(), start=ints(100, 400, 900, step=20), down=choice(10, 20, 25, 50), back=ints(10, 60, 200), helpers=ints(2, 6)),
    where="start * down % 100 == 0",
    ask=[
        "A rental firm has {start} bicycles. In winter {down}% of them are sold. In spring {back} new ones are bought. How many bicycles does "
        "the firm have then?",
        "{who}'s library of {start} films loses {down} percent of its discs when it moves, and later {back} discs are bought. What is the number "
        "of discs after that?",
        "From a stock of {start} chairs {down}% go to a school; then {back} chairs come in. Find the new stock.",
    ],
    steps=[
        ("lost = start * down // 100", "{down} percent are {lost=}.", "A percentage is that many hundredths."),
        ("after_loss = start - lost", "There remain {after_loss=}.", "These are gone."),
        ("final = after_loss + back", "Then there are {final=}.", "The new ones are added."),
    ],
    noop=["{who} has {helpers:helper}."],
)
