"""Discounts, coupons and special offers."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, town, value
from training.templates.family import Family, More

percent_off = Family(
    skills="percent subtraction",
    draw=dict(
        who=person(), item=thing("scarf/scarves", "hat", "sweater", "jacket", "shirt", "raincoat"), price=ints(20, 120, 400, step=20), percent=choice(10, 15, 20, 25, 30, 35, 40, 45), sold=ints(5, 40),
        count=ints(2, 6),
    ),
    ask=[
        "The window of a shop is full of signs that say \"minus {percent}%\". {who} goes in and picks {item.a}; its tag still shows the old price, ${price}. How many dollars does the cashier ask for?",
        "{item.A} that normally costs ${price} is offered with {percent}% off. How many dollars must {who} pay for it?",
        "A shop lowers all prices by {percent}%. Before the sale {who} saw {item.a} there for ${price}. What is its price during the "
        "sale, in dollars?",
        "{who} has waited for the sale: now {percent}% are taken off the old price, ${price}, of {who.his} favourite {item}. Calculate "
        "the new price in dollars.",
    ],
    steps=[
        ("discount = price * percent // 100", "The discount is ${discount=}.", "{percent}% means {percent} of every 100 dollars."),
        ("sale_price = price - discount", "So the price is ${sale_price=}.", "The discount is taken off the old price."),
    ],
    more=[More("{who} takes {count} pieces at this price.", "How many dollars does {who} pay for all of them?",
               [("to_pay = count * sale_price", "All of them cost ${to_pay=}.", "Each piece has the reduced price.")])],
    noop=["The shop has sold {sold:item} this week."],
    unit="dollars",
)

original_price = Family(
    skills="percent inverse division",
    draw=dict(
        who=person(), item=thing("furniture"), percent=choice(10, 20, 25, 40, 50, 60, 75), old=ints(40, 300, 900, step=20), delivery=ints(5, 30),
        sale=value("old * (100 - percent) // 100"), paid=value("sale + delivery"),
    ),
    ask=[
        "In a sale {who} paid ${paid} for {item.a}, ${delivery} of it for the delivery. The shop had reduced the price of the {item} by "
        "{percent}%. What did the {item} cost before the sale, in dollars?",
        "{item.A} was marked down by {percent}%. With ${delivery} for bringing it home, {who}'s bill came to ${paid}. How many dollars "
        "was the {item} before it was marked down?",
        "Before last week's sale {item.a} had its full price; in the sale it cost {percent}% less. {who} bought it then, had it "
        "delivered for ${delivery}, and spent ${paid} altogether. Find the full price in dollars.",
    ],
    steps=[
        ("sale_price = paid - delivery", "The {item} itself cost ${sale_price=}.", "The delivery is not part of the price."),
        ("percent_left = 100 - percent", "That is {percent_left=} percent of the old price.", "A price of 100% was lowered by {percent}%."),
        ("old_price = sale_price * 100 // percent_left", "The old price was ${old_price=}.", "Divide by the percentage and multiply by 100."),
    ],
    unit="dollars",
)

buy_some_get_one = Family(
    skills="multiplication division grouping",
    draw=dict(
        who=person(), item=thing("bakery"), pay=ints(2, 6), groups=ints(2, 8, 30), price=ints(2, 6), hour=ints(5, 9),
        wanted=value("groups * (pay + 1)"),
    ),
    ask=[
        "A bakery gives away one {item} with every {pay:item} that a customer pays for. {item.A} costs ${price}. How many dollars does "
        "{who} spend to take home {wanted:item}?",
        "Whoever pays for {pay:item} gets another one for nothing, and this may be done any number of times. {who} needs {wanted:item} "
        "for a party. The price is ${price} apiece. What does {who.he} pay in dollars?",
        "\"{pay:Word} paid, one free!\" says the sign above the {item.s}, which cost ${price} each. {who} leaves with exactly {wanted:item} "
        "and has used the offer as often as possible. Find the cost in dollars.",
    ],
    steps=[
        ("group = pay + 1", "A group has {group=} pieces.", "With {pay} paid pieces comes a free one."),
        ("groups_taken = wanted // group", "{who} takes {groups_taken=} such groups.", "Divide the {wanted} pieces into groups."),
        ("paid_pieces = groups_taken * pay", "Of these {paid_pieces=} are paid.", "Each group has {pay} paid pieces."),
        ("cost = paid_pieces * price", "They cost ${cost=}.", "A paid piece costs ${price}."),
    ],
    noop=["The bakery opens at {hour} a.m."],
    unit="dollars",
)

coupon_or_percent = Family(
    skills="percent comparison subtraction",
    draw=dict(
        who=person(), price=ints(100, 300, 900, step=20), percent=choice(10, 15, 20, 25), coupon=ints(10, 24), place=town(),
        item=choice("coat", "tent", "bicycle helmet", "pair of boots", "backpack"),
    ),
    where="by_percent > coupon",
    ask=[
        "{who} has two coupons for a shop in {place} and may use only one of them. One takes ${coupon} off, the other {percent}%. "
        "{who.He} wants a {item} for ${price}. By how many dollars is the second coupon better?",
        "For a {item} that costs ${price}, a customer can choose between ${coupon} off and {percent}% off. How many more dollars does "
        "{who} save when {who.he} chooses the percentage?",
        "A {item}: ${price}. Coupon A: minus ${coupon}. Coupon B: minus {percent}%. Only one may be used, and B saves more. How many "
        "dollars less does {who} pay with B than with A?",
    ],
    steps=[
        ("by_percent = price * percent // 100", "The percentage saves ${by_percent=}.", "Take {percent}% of ${price}."),
        ("advantage = by_percent - coupon", "That is ${advantage=} better.", "The other coupon saves ${coupon}."),
    ],
    back={"price": "For a {item} {who} can use a coupon for ${coupon} or one for {percent}% off. The second would save ${advantage} more. "
                   "What is the price of the {item} in dollars?"},
    unit="dollars",
)

double_discount = Family(
    skills="percent successive",
    draw=dict(
        who=person(), item=thing("furniture"), price=ints(200, 800, 2400, step=200), first=choice(10, 20, 30, 40, 50), second=choice(5, 10, 20, 25, 50),
    ),
    where="first != second and once != price and price * (100 - first) * (100 - second) % 10000 == 0",
    ask=[
        "{item.A} cost ${price}. In June the shop took {first}% off, and in July it took another {second}% off the price of June. How many "
        "dollars does it cost in July?",
        "A price tag of ${price} on {item.a} was lowered twice: first by {first}%, and weeks later the lowered price by {second}%. "
        "What does {who} pay after that, in dollars?",
        "Members of a furniture club get {second}% off every sale price. {who} is a member and finds {item.a}, once ${price}, "
        "with {first}% off in the sale. Find what {who.he} pays in dollars.",
    ],
    steps=[
        ("once = price * (100 - first) // 100", "After the first discount it costs ${once=}.", "Of every 100 dollars there remain 100 minus {first}."),
        ("twice = once * (100 - second) // 100", "After the second it costs ${twice=}.", "The second discount is taken from the lowered price."),
    ],
    unit="dollars",
)

second_at_half_price = Family(
    skills="half addition multiplication",
    draw=dict(
        cut=ints(2, 8),
        who=person(), item=thing("scarf/scarves", "hat", "sweater", "jacket", "shirt", "raincoat"), half=ints(6, 25, 60), pairs=ints(2, 6), price=value("2 * half"), count=value("2 * pairs"),
    ),
    ask=[
        "{item.S} cost ${price} each, but every second one is sold at half price. {who} buys {count:item} for a theatre group. How many "
        "dollars does {who.he} pay?",
        "\"Take two, the second for half!\" {who} takes {count:item} at a regular price of ${price} each and makes full use of the offer. "
        "What is the bill in dollars?",
        "Of each two {item.s} that a customer takes, a shop sells one for ${price} and the other one for half of that. {who} wants "
        "{count:item}. Find their cost in dollars.",
    ],
    steps=[
        ("half_price = price // 2", "Half the price is ${half_price=}.", "The second one costs half."),
        ("pair_price = price + half_price", "Two of them cost ${pair_price=}.", "One has the full price, the other the half price."),
        ("pair_count = count // 2", "There are {pair_count=} pairs.", "Put the {count:item} into pairs."),
        ("bill = pair_count * pair_price", "All cost ${bill=}.", "Each pair costs the same."),
    ],
    more=[More("For members of the shop's club ${cut} are then taken off the bill, and {who} is a member.", "How many dollars does {who} pay as a member?",
               [("member_bill = bill - cut", "Members pay ${member_bill=}.", "The ${cut} are taken off the bill.")])],
    unit="dollars",
)

what_percent_off = Family(
    skills="percent ratio subtraction",
    draw=dict(
        who=person(), item=choice("microscope", "guitar", "camera", "sewing machine", "telescope"), percent=choice(5, 10, 15, 20, 30, 35, 40, 45, 60, 70),
        old=ints(100, 400, 1200, step=20), new=value("old * (100 - percent) // 100"),
    ),
    ask=[
        "The price of a {item} falls from ${old} to ${new}. By what percent has it been reduced?",
        "{who} buys a {item} for ${new}. Last month it cost ${old}. How many percent cheaper is it now?",
        "A {item} is on sale: the old price, ${old}, is crossed out, and ${new} is written below it. What is the discount as a percentage "
        "of the old price?",
        "In the window lies a {item}, last week still ${old}, today ${new}. Calculate the percentage that has been taken off.",
    ],
    steps=[
        ("saved = old - new", "The price is ${saved=} lower.", "Compare the two prices."),
        ("percent_off = saved * 100 // old", "As a percentage of the old price that is {percent_off=}.", "A percentage tells how much it is of every 100."),
    ],
    back={"new": "A {item} that cost ${old} is now {percent}% cheaper. How many dollars does it cost now?"},
    unit="percent",
)

bulk_price_saves = Family(
    skills="comparison multiplication subtraction",
    draw=dict(
        snacks=ints(3, 15),
        who=person(), item=choice("bottle of juice", "bottle of lemonade", "bottle of apple cider"), single=ints(3, 6), size=ints(6, 12, 30), cut=ints(2, 12), crates=ints(2, 9, 30),
        crate_price=value("single * size - cut"),
    ),
    ask=[
        "One {item} costs ${single}, a crate of {size} costs ${crate_price}. {who} needs {crates} full crates for a festival. How many "
        "dollars does {who.he} save by buying crates rather than single pieces?",
        "{who} could buy each {item} for ${single}. Instead {who.he} buys {crates} crates with {size} in each and pays ${crate_price} a "
        "crate. By how many dollars is that cheaper in all?",
        "A crate holds {size} pieces and costs ${crate_price}; a single {item} costs ${single}. {who} orders {crates:crate}. What does "
        "{who.he} save in this way, in dollars?",
    ],
    steps=[
        ("singly = size * single", "The content of a crate would cost ${singly=} singly.", "Each of the {size} would cost ${single}."),
        ("saved_a_crate = singly - crate_price", "A crate saves ${saved_a_crate=}.", "A crate costs only ${crate_price}."),
        ("saved = crates * saved_a_crate", "For all crates that is ${saved=}.", "Every crate saves the same."),
    ],
    back={"single": "{who} pays ${crate_price} for each of {crates} crates with {size} bottles in each, and so saves ${saved} against "
                    "buying the bottles singly. How many dollars does a single bottle cost?"},
    more=[More("{who} spends ${snacks} of what is saved on paper plates.", "How many dollars of the saved money remain?",
               [("remaining = saved - snacks", "There remain ${remaining=}.", "The plates are paid from it.")], where="saved > snacks")],
    unit="dollars",
)
