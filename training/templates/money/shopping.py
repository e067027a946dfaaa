"""Prices, bills and change."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, town, value
from training.templates.family import Family, More

two_kinds = Family(
    skills="multiplication addition money",
    draw=dict(
        who=person(), first=thing("stationery"), second=thing("stationery"), days=ints(2, 9),
        count=ints(2, 9, 40), other=ints(2, 9, 40), price=ints(2, 8, 30), dear=ints(2, 8, 30), note=choice(100, 200, 500),
    ),
    ask=[
        "{who} buys {count:first} at ${price} each and {other:second} at ${dear} each. How many dollars does {who.he} "
        "spend?",
        "One {first} costs ${price} and one {second} costs ${dear}. {who} takes {count:first} and {other:second} to the "
        "counter. What is the total in dollars?",
        "At the market {who} found {first.s} for ${price} apiece and {second.s} for ${dear} apiece, and came home with "
        "{count} of the former and {other} of the latter. How much money did {who.he} pay?",
    ],
    steps=[
        ("first_cost = count * price", "For the {first.s} the bill is ${first_cost=}.",
         "Each of the {count:first} costs ${price}."),
        ("second_cost = other * dear", "The {second.s} cost ${second_cost=}.", "Each of the {other:second} costs ${dear}."),
        ("total = first_cost + second_cost", "Together that is ${total=}.", "Both amounts are paid."),
    ],
    more=[More("{who} pays with ${note}.", "How many dollars of change does {who.he} get?",
               [("change = note - total", "The change is ${change=}.", "What is not needed comes back.")],
               where="note > total")],
    noop=["The shop has been closed for {days:day} this month."],
    back={"dear": "{who} buys {count:first} at ${price} each and {other:second}, and pays ${total} in all. What does one "
                  "{second} cost in dollars?"},
    unit="dollars",
)

discount_then_coupon = Family(
    skills="percent subtraction money",
    draw=dict(
        who=person(), item=thing("furniture"), hidden=ints(2, 12, 40), rate=choice(10, 15, 20, 25, 30, 40), full=value("hidden * 20"),
        coupon=ints(2, 12, 40), years=ints(3, 25),
    ),
    where="full * (100 - rate) // 100 > coupon",
    ask=[
        "{item.A} is marked ${full}. This week everything is {rate}% off, and {who} also has a coupon that takes another ${coupon} off the reduced price. How many dollars does {who} pay?",
        "{who} wants {item.a} with a price tag of ${full}. The store first lowers the price by {rate}% and then subtracts ${coupon} for a voucher. What is the final price in dollars?",
        "A sale cuts {rate}% from the price of {item.a} that used to cost ${full}. At the till {who} hands over a voucher worth ${coupon}. How much money is still to be paid?",
    ],
    steps=[
        ("saving = full * rate / 100", "The sale takes off ${saving=}.", "A percentage is a number of hundredths: take {rate} hundredths of ${full}."),
        ("reduced = full - saving", "That leaves ${reduced=}.", "The saving comes off the full price."),
        ("paid = reduced - coupon", "With the coupon {who} pays ${paid=}.", "The coupon of ${coupon} comes off what is left."),
    ],
    noop=["The store opened {years:year} ago."],
    unit="dollars",
)

cheaper_pack = Family(
    skills="division comparison unit-price money",
    draw=dict(
        who=person(), item=thing("light bulb", "candle", "tennis ball", "battery/batteries", "printed towel"), each_small=ints(3, 9, 20), each_big=ints(2, 8, 19), small=ints(2, 5, 12), big=ints(6, 12, 30),
        small_price=value("each_small * small"), big_price=value("each_big * big"),
    ),
    where="each_big < each_small",
    ask=[
        "A pack of {small} costs ${small_price} and a pack of {big} costs ${big_price}; both contain the same kind of {item}. {who} works out the price of a single {item} in each pack. By how many dollars is it lower in the large pack?",
        "{who} compares two offers: {small:item} for ${small_price}, or {big:item} for ${big_price}. How many dollars does {who.he} save on every {item} with the second offer?",
        "In one shop {big:item} cost ${big_price} together; in another, {small} of them cost ${small_price}. What is the difference between the prices per {item}, in dollars?",
    ],
    steps=[
        ("one_small = small_price / small", "In the pack of {small}, one {item} costs ${one_small=}.", "Divide the price of the pack by the {small:item} in it."),
        ("one_big = big_price / big", "In the pack of {big}, one costs ${one_big=}.", "Do the same with the pack of {big}."),
        ("saved = one_small - one_big", "The large pack is cheaper by ${saved=} for each {item}.", "The difference of the two unit prices is what is saved."),
    ],
    unit="dollars",
)

gift_shared = Family(
    skills="addition division money",
    draw=dict(who=person(), item=thing("tool"), share=ints(6, 25, 90), friends=ints(3, 8, 14), card=ints(2, 6), total=value("share * friends"), price=value("total - card")),
    where="price > 10",
    ask=[
        "{friends:Word} colleagues of {who} buy {who.him} {item.a} for ${price} and a card for ${card}. They split the cost evenly. How many dollars does each of them contribute?",
        "A farewell present for {who} consists of {item.a} at ${price} and a ${card} card. It is paid for in equal parts by {friends:person}. What does each one pay, in dollars?",
        "For {who}'s birthday {friends:friend} choose {item.a} that costs ${price}. They add a card for ${card} and divide the bill equally among themselves. How much is one share?",
    ],
    steps=[
        ("cost = price + card", "The present costs ${cost=} altogether.", "The card is paid for as well."),
        ("part = cost / friends", "Each contributes ${part=}.", "The cost is divided equally by {friends}."),
    ],
    back={"card": "{friends:Word} people share the price of a gift equally. It consists of {item.a} for ${price} and a card, and each person pays ${part}. What did the card cost, in dollars?"},
    unit="dollars",
)

tickets_two_prices = Family(
    skills="multiplication subtraction money",
    draw=dict(place=town(), people=ints(60, 300, 2000), children=ints(10, 120, 700), adult=ints(8, 20, 60), child=ints(3, 9, 30), hours=ints(2, 4), rent=ints(100, 900, 5000, step=50), staff=ints(50, 400, 2000, step=10)),
    where="children < people and child < adult",
    ask=[
        "A concert in {place} sold {people:ticket}, {children} of them to children. Adults paid ${adult} and children ${child}. How many dollars did the tickets bring in?",
        "Of the {people:visitor} of the theater in {place}, {children} were children, who pay ${child}; all the others paid the adult price of ${adult}. What were the takings in dollars?",
        "At a fair in {place} the entrance costs ${adult} for adults and ${child} for children. On Saturday {people:person} came, and {children} of those were children. How much money was collected at the gate?",
    ],
    steps=[
        ("adults = people - children", "There were {adults=:adult}.", "Whoever is not a child pays as an adult."),
        ("from_adults = adults * adult", "They paid ${from_adults=}.", "Every adult pays ${adult}."),
        ("from_children = children * child", "The children paid ${from_children=}.", "Every child pays ${child}."),
        ("takings = from_adults + from_children", "Altogether ${takings=} came in.", "Both groups count."),
    ],
    more=[
        More("Renting the place cost ${rent}.", "How many dollars are left after the rent is paid?",
             [("after_rent = takings - rent", "After the rent ${after_rent=} are left.", "The rent is paid out of what came in.")], where="takings > rent + 10"),
        More("The helpers were paid ${staff} altogether.", "How many dollars are left when the rent and the helpers are paid?",
             [("profit = after_rent - staff", "What is left in the end is ${profit=}.", "The helpers are paid as well.")], where="after_rent > staff"),
    ],
    noop=["The program lasted {hours:hour}."],
    unit="dollars",
)

raise_then_week = Family(
    skills="rate multiplication addition money",
    draw=dict(who=person(), wage=ints(9, 22, 60), rise=ints(1, 5, 15), hours=ints(12, 40, 60), place=thing("building")),
    ask=[
        "{who} earned ${wage} an hour at {place.a} until last month, when the pay rose by ${rise} an hour. This week {who.he} works {hours:hour}. How many dollars does {who.he} earn?",
        "An hour of {who}'s work used to be paid with ${wage}. After a raise of ${rise} per hour, what does {who.he} get, in dollars, for {hours:hour}?",
        "At first {who} was paid ${wage} for each hour in the office. The hourly pay then went up by ${rise}. Find {who.his} pay, in dollars, for a week of {hours:hour} at the new rate.",
    ],
    steps=[
        ("new_wage = wage + rise", "The new pay is ${new_wage=} an hour.", "The raise is added to the old hourly pay."),
        ("pay = new_wage * hours", "For {hours:hour} that makes ${pay=}.", "Each hour is paid alike."),
    ],
    back={"rise": "{who} used to earn ${wage} an hour. Since the last raise {who.he} gets ${pay} for a week of {hours:hour}. By how many dollars did the hourly pay rise?"},
    unit="dollars",
)
