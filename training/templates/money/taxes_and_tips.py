"""Sales tax, income tax and tips."""

from __future__ import annotations

from training.templates.draws import choice, decimals, ints, person, thing, town, value
from training.templates.family import Family, More

tax_and_tip = Family(
    skills="percent addition",
    draw=dict(
        who=person(), meal=ints(40, 160, 400, step=20), tax=choice(5, 10), tip=choice(15, 20, 25), years=ints(2, 30),
    ),
    ask=[
        "{who} takes {who.his} parents out to dinner, and the dishes come to ${meal}. Then {tax}% of this is added as tax; another {tip}% of the same amount is what {who.he} gives as a tip. How much money must {who.he} have with {who.him}, in dollars?",
        "{who}'s dinner costs ${meal}. A tax of {tax}% is added, and {who.he} leaves a tip of {tip}% of the price before tax. How many "
        "dollars does the evening cost {who.him}?",
        "The menu prices of all that {who} ordered add up to ${meal}. On this sum the state takes {tax}% tax, and {who} gives the waiter {tip}% "
        "of it too. What does {who.he} pay altogether, in dollars?",
        "Price of the dishes: ${meal}. Tax: {tax}%. Tip: {tip}%, both reckoned from the price of the dishes. Find the sum that {who} pays in "
        "dollars.",
    ],
    steps=[
        ("tax_paid = meal * tax // 100", "The tax is ${tax_paid=}.", "Take {tax}% of ${meal}."),
        ("tip_paid = meal * tip // 100", "The tip is ${tip_paid=}.", "The tip is {tip}% of the same ${meal}."),
        ("total = meal + tax_paid + tip_paid", "Altogether that is ${total=}.", "Meal, tax and tip are all paid."),
    ],
    noop=["The restaurant has been open for {years:year}."],
    unit="dollars",
)

tips_shared = Family(
    skills="addition division remainder",
    draw=dict(
        cab=ints(4, 11),
        place=town(), waiters=ints(3, 6, 12), share=ints(12, 40, 90), friday=ints(30, 90), kitchen=ints(10, 40, 90, step=5), cups=ints(50, 200),
        saturday=value("share * waiters + kitchen - friday"),
    ),
    where="saturday > friday",
    ask=[
        "The waiters of a cafe in {place} collect their tips in a jar: ${friday} on Friday and ${saturday} on Saturday. They give ${kitchen} to "
        "the cook and share the rest equally. There are {waiters} of them. How many dollars does each waiter get?",
        "After a weekend there are ${friday} of tips from Friday and ${saturday} from Saturday. The cook gets ${kitchen} of this money; what "
        "remains is divided evenly among {waiters:waiter}. What is the share of one waiter in dollars?",
        "{waiters:Word} waiters in {place} share their tips. On Friday they got ${friday}, on Saturday ${saturday}, and first they set aside ${kitchen} "
        "for the kitchen. Calculate each waiter's share in dollars.",
    ],
    steps=[
        ("tips = friday + saturday", "In the jar are ${tips=}.", "Both days go into one jar."),
        ("to_share = tips - kitchen", "To be shared are ${to_share=}.", "The ${kitchen} for the kitchen are taken out first."),
        ("each = to_share // waiters", "Each waiter gets ${each=}.", "The {waiters:waiter} share equally."),
    ],
    more=[More("One of the waiters takes a taxi home for ${cab}.", "How many dollars of the own share are left to this waiter?",
               [("after_taxi = each - cab", "After the taxi there are ${after_taxi=}.", "The taxi is paid from the share.")])],
    noop=["On these two days the cafe sold {cups} cups of coffee."],
    back={"kitchen": "Tips of ${friday} and ${saturday} lay in a jar. After the cook had been given something, {waiters:waiter} shared the rest "
                     "equally and got ${each} each. How many dollars did the cook get?"},
    unit="dollars",
)

price_without_tax = Family(
    skills="percent inverse equation",
    draw=dict(
        who=person(), item=thing("tool"), tax=choice(5, 10, 20, 25), net=ints(20, 160, 500, step=20),
        gross=value("net * (100 + tax) // 100"), stock=ints(8, 60),
    ),
    ask=[
        "With {tax}% sales tax {item.a} costs ${gross}. How many dollars does it cost without the tax?",
        "{who} paid ${gross} for {item.a}. This includes a sales tax of {tax}%, which was added to the shop's own price. What was the shop's "
        "own price in dollars?",
        "A shopkeeper adds {tax}% of tax to the net price of {item.a}, so that the customer pays ${gross}. {who} wants to know the net price. Find "
        "it, in dollars.",
    ],
    steps=[
        ("percent_paid = 100 + tax", "The customer pays {percent_paid=} percent of the net price.", "The net price is 100%, and {tax}% come on top."),
        ("net_price = gross * 100 // percent_paid", "The net price is ${net_price=}.", "Divide by the percentage and multiply by 100."),
    ],
    more=[More("The tax goes to the state.", "How many dollars of tax does the state get?",
               [("tax_paid = gross - net_price", "The tax is ${tax_paid=}.", "What is not net price is tax.")])],
    noop=["The shop has {stock:item} in stock."],
    unit="dollars",
)

two_brackets = Family(
    skills="percent piecewise",
    draw=dict(
        prepaid=ints(100, 900, step=50),
        who=person(), limit=ints(10, 20, 40), low=choice(5, 10, 15), high=choice(20, 25, 30, 40), above=ints(2, 20, 40), age=ints(25, 60),
        free=value("limit * 1000"), income=value("free + above * 1000"),
    ),
    ask=[
        "A country takes {low}% of the first ${free} of a yearly income as tax and {high}% of everything above that. {who} earned ${income} this "
        "year. How many dollars of tax does {who.he} pay?",
        "{who} has a yearly income of ${income}. Up to ${free} it is taxed at {low}%; only the part beyond is taxed at {high}%. What is "
        "{who.his} tax in dollars?",
        "Tax law: {low} percent on income up to ${free}, {high} percent on whatever is earned over and above this amount. {who}'s income is ${income}. Work out "
        "the tax on it, in dollars.",
    ],
    steps=[
        ("low_tax = free * low // 100", "The first part is taxed with ${low_tax=}.", "The first ${free} are taxed at {low}%."),
        ("above_limit = income - free", "Above the limit lie ${above_limit=}.", "Only income beyond ${free} has the higher rate."),
        ("high_tax = above_limit * high // 100", "On this the tax is ${high_tax=}.", "The rate for this part is {high}%."),
        ("tax = low_tax + high_tax", "The tax is ${tax=}.", "Both parts of the tax are due."),
    ],
    more=[More("During the year ${prepaid} of this tax have been paid in advance.", "How many dollars of tax are still to be paid?",
               [("to_pay = tax - prepaid", "Still to be paid are ${to_pay=}.", "What was paid in advance counts.")], where="tax > prepaid")],
    noop=["{who} is {age:year} old."],
    unit="dollars",
)

net_pay_fraction = Family(
    skills="fractions subtraction",
    draw=dict(
        who=person(), tax_part=choice(4, 5, 6), health_part=choice(8, 10, 12), unit_pay=ints(20, 60, 120), union=ints(10, 60),
        gross=value("tax_part * health_part * unit_pay"),
    ),
    ask=[
        "From a monthly salary of ${gross}, one {tax_part:part} goes to taxes and one {health_part:part} to health insurance; both are parts of the full salary. "
        "Besides, {who} pays ${union} to {who.his} trade union. How many dollars remain?",
        "{who} earns ${gross} a month. Of that, 1/{tax_part} is kept back as tax, 1/{health_part} of the salary as a contribution to the health "
        "insurance, and ${union} go to the union. What amount is paid out to {who.him}, in dollars?",
        "Of {who}'s salary, ${gross}, the employer divides by {tax_part} to find the tax and by {health_part} to find what the health insurance gets; besides, the trade union "
        "receives ${union}. Find what is left for {who}, in dollars.",
    ],
    steps=[
        ("tax = gross // tax_part", "The tax is ${tax=}.", "Divide the salary by {tax_part}."),
        ("insurance = gross // health_part", "The insurance is ${insurance=}.", "This is a part of the full salary as well."),
        ("net = gross - tax - insurance - union", "There remain ${net=}.", "All three are taken from the salary."),
    ],
    unit="dollars",
)

tip_rate = Family(
    skills="percent ratio subtraction",
    draw=dict(
        who=person(), rate=choice(5, 10, 15, 20, 25), soup=ints(5, 15), main=ints(10, 40), dish=choice("fish", "pasta", "curry", "steak"),
        meal=value("soup + main"), tip=value("meal * rate // 100"), paid=value("meal + tip"),
    ),
    where="meal * rate % 100 == 0",
    ask=[
        "{who} ate soup for ${soup} and {dish} for ${main} and left ${paid} on the table, tip included. What percentage of the bill was the tip?",
        "A soup, ${soup}, and a plate of {dish}, ${main}: {who} rounds up and pays ${paid} in all. The part above the bill is a tip. How many "
        "percent of the bill is that?",
        "On a bill with the items ${soup} and ${main}, a guest paid ${paid}. Express the tip as a percentage of the bill.",
    ],
    steps=[
        ("bill = soup + main", "The bill is ${bill=}.", "Two dishes were eaten."),
        ("tip_given = paid - bill", "The tip was ${tip_given=}.", "What exceeds the bill is the tip."),
        ("percent = tip_given * 100 // bill", "In percent of the bill that is {percent=}.", "Compare the tip with the bill and take it times 100."),
    ],
    unit="percent",
)

tax_in_cents = Family(
    skills="decimals percent rounding",
    draw=dict(
        who=person(), item=thing("book"), price=decimals(4.5, 24.5, 0.5), count=ints(2, 6, 20), tax=choice(4, 6, 8),
        place=town(), pages=ints(80, 400),
    ),
    numbers="decimal",
    where="round(subtotal * tax * 100) % 100 == 0 and total != int(total)",
    ask=[
        "{who} buys {count} copies of {item.a} at ${price} each. In {place} a sales tax of {tax}% is added. How many dollars does {who.he} pay?",
        "A bookshop in {place} charges ${price} for {item.a}, and {tax}% tax on top of that. What is the bill for {count} copies, in dollars?",
        "{who} orders {count:item} for {who.his} school: ${price} for each, then {tax} percent of tax on the whole order. Compute the amount to be paid "
        "in dollars.",
    ],
    steps=[
        ("subtotal = count * price", "Without tax that is ${subtotal=}.", "There are {count} books at the same price."),
        ("tax_due = round(subtotal * tax / 100, 2)", "The tax is ${tax_due=}.", "The tax is {tax}% of this."),
        ("total = round(subtotal + tax_due, 2)", "In all it is ${total=}.", "The tax comes on top."),
    ],
    noop=["Each copy has {pages:page}."],
    unit="dollars",
)
