"""Loans, instalments and debts among friends."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

instalments_cost_more = Family(
    skills="multiplication addition comparison",
    draw=dict(
        back_money=ints(5, 14),
        who=person(), item=choice("refrigerator", "sofa bed", "laptop", "dishwasher", "motor scooter"), down=ints(50, 200, 500, step=10), months=ints(6, 18, 36), rate=ints(20, 60, 120),
        dearer=ints(15, 90), cash=value("down + months * rate - dearer"), days=ints(2, 10),
    ),
    where="cash > down",
    ask=[
        "A {item} costs ${cash} in cash. {who} buys it on instalments instead: ${down} at once and then ${rate} a month for {months:month}. How many dollars more than the cash price does {who} pay?",
        "{who} can pay ${cash} for a {item} now, or ${down} now and {months} monthly instalments of ${rate}. By how many dollars is the second way more expensive?",
        "Instalment plan for a {item}: a first payment of ${down}, after that {months} payments of ${rate} each. Whoever pays in cash gives ${cash}. Find the difference in dollars.",
    ],
    steps=[
        ("instalments = months * rate", "The instalments add up to ${instalments=}.", "There are {months} payments of ${rate}."),
        ("total = down + instalments", "With the first payment it is ${total=}.", "The ${down} are paid as well."),
        ("difference = total - cash", "That is ${difference=} more.", "Compare with the ${cash} in cash."),
    ],
    more=[More("In the end the shop gives ${back_money} back, because all instalments came in time.", "How many dollars more than the cash price were paid after that?",
               [("real_difference = difference - back_money", "After that it is ${real_difference=} more.", "What comes back was not spent.")])],
    noop=["The {item} will be delivered in {days:day}."],
    back={"rate": "{who} buys a {item}, which costs ${cash} in cash, with ${down} down and {months} equal monthly instalments, and so pays ${difference} more than in cash. How many dollars is one instalment?"},
    unit="dollars",
)

friends_debt = Family(
    skills="subtraction fractions weeks",
    draw=dict(
        gift=ints(2, 9),
        who=person(), friend=person(), loan=ints(40, 120, 300, step=4), back_week=ints(3, 9), weeks=ints(2, 6),
    ),
    where="open_debt > 0",
    ask=[
        "{who} borrows ${loan} from {friend}. {who.He} returns a quarter of it on the next day and then makes {weeks} weekly payments of ${back_week}. How many dollars does {who.he} still owe?",
        "{friend} lent {who} ${loan}. One quarter of the debt came back at once; since then {who} has brought ${back_week} every week, {weeks} times so far. How much is still owed, in dollars?",
        "Debt of {who} to {friend}: ${loan}. First payment: a quarter of this. Later payments: {weeks} times ${back_week}. Calculate the rest of the debt in dollars.",
    ],
    steps=[
        ("first_payment = loan // 4", "The first payment is ${first_payment=}.", "A quarter is the debt divided by four."),
        ("later_payments = weeks * back_week", "The weekly payments make ${later_payments=}.", "There are {weeks} of them."),
        ("open_debt = loan - first_payment - later_payments", "Still owed are ${open_debt=}.", "Everything that was paid makes the debt smaller."),
    ],
    more=[More("Then {friend} gives {who} ${gift} of the remaining debt as a birthday present.", "How many dollars does {who} owe after the birthday?",
               [("after_gift = open_debt - gift", "After the birthday it is ${after_gift=}.", "What is given need not be paid.")], where="open_debt > gift")],
    unit="dollars",
)

last_instalment = Family(
    skills="division remainder",
    draw=dict(
        who=person(), item=choice("drum kit", "cello", "surfboard", "kiln", "loom"), price=ints(200, 900, 2500, step=10), down=ints(20, 90, step=10), rate=ints(30, 80),
    ),
    where="last > 0 and last != down and full > 2",
    ask=[
        "{who} buys a {item} for ${price}. {who.He} pays ${down} at once and then ${rate} each month, until in the last month only a smaller amount is left to pay. How many dollars is this last payment?",
        "A {item} for ${price} is paid off like this: first ${down}, then ${rate} every month as long as that much is owed, and in the end the remainder. What is the remainder in dollars?",
        "After a first payment of ${down} for a {item} that costs ${price}, {who} makes as many full payments of ${rate} as possible and one smaller payment at the end. Find the amount of the smaller one in dollars.",
    ],
    steps=[
        ("debt = price - down", "The debt is ${debt=}.", "What is paid at once is no longer owed."),
        ("full, last = divmod(debt, rate)", "There are {full} full payments, and ${last} remain.", "See how often the full payment fits into the debt; the remainder is paid last."),
    ],
    answer="last",
    unit="dollars",
)

loan_with_interest = Family(
    skills="percent interest division months",
    draw=dict(
        who=person(), use=choice("a workshop", "a used van", "solar panels", "a new kitchen", "beehives"), rate=choice(5, 10, 15, 20), years=choice(2, 3, 4, 5), monthly=ints(20, 90, 200),
        amount=value("monthly * years * 12 * 100 // (100 + rate)"),
    ),
    where="amount * (100 + rate) == monthly * years * 1200 and amount * rate % 100 == 0",
    ask=[
        "To pay for {use}, {who} borrows ${amount}. The bank adds a charge of {rate}% of this sum once; loan and charge are paid back in equal monthly payments over {years:year}. How many dollars is each payment?",
        "{who} takes a loan of ${amount} for {use}. What must be paid back is {rate}% more, in {years:year}, with the same amount every month. What is that amount in dollars?",
        "A bank lends ${amount} and asks for {rate}% on top, whatever the time. {who} wants to be free of the debt in exactly {years:year} by equal payments at the end of each month. Find the monthly payment in dollars.",
    ],
    steps=[
        ("charge = amount * rate // 100", "The bank charges ${charge=}.", "Take {rate}% of the loan."),
        ("debt = amount + charge", "To be paid back are ${debt=}.", "The charge is added to the loan."),
        ("months = years * 12", "There are {months=} payments.", "A year has 12 months."),
        ("payment = debt // months", "Each payment is ${payment=}.", "All payments are equal."),
    ],
    unit="dollars",
)

interest_month_by_month = Family(
    skills="percent iteration subtraction",
    draw=dict(
        who=person(), hundreds=ints(4, 12, 30), debt=value("hundreds * 100"), rate=choice(1, 2, 5, 10), payment=ints(100, 300, step=50),
    ),
    numbers="decimal",
    where="payment < debt and after_first > payment and round(after_first * 100) * rate % 100 == 0 and after_second > 0",
    ask=[
        "{who} owes ${debt} on a credit card. At the end of each month {rate}% of what is still owed is added, and right after that {who.he} pays ${payment}. How many dollars does {who.he} owe after two months?",
        "On a debt of ${debt} a store charges {rate}% a month. Each month {who} first gets this charge on the current debt and then pays ${payment}. What is the debt after the second payment, in dollars?",
        "A debt of ${debt} grows by {rate}% every month, and after each growth ${payment} are paid back. Find, in dollars, what is owed when this has happened twice.",
    ],
    steps=[
        ("grown = round(debt * (100 + rate) / 100, 2)", "In the first month the debt grows to ${grown=}.", "Every 100 dollars grow by {rate}."),
        ("after_first = round(grown - payment, 2)", "After the payment it is ${after_first=}.", "The payment makes it smaller."),
        ("grown_again = round(after_first * (100 + rate) / 100, 2)", "In the second month it grows to ${grown_again=}.", "The charge counts for what is owed now."),
        ("after_second = round(grown_again - payment, 2)", "After the second payment it is ${after_second=}.", "The same amount is paid again."),
    ],
    answer="after_second",
    unit="dollars",
)

triangle_of_debts = Family(
    skills="addition subtraction net",
    draw=dict(
        who=person(), second=person(), third=person(), lends=ints(10, 40, 120), owes=ints(3, 9), pizza=ints(8, 20, 45), cinema=ints(6, 15),
    ),
    where="net > 0 and owed_to_me > 0",
    ask=[
        "{who} paid ${pizza} for {second}'s pizza and ${cinema} for {third}'s cinema ticket, and lent {second} another ${lends}. {who} still owes {third} ${owes}. When everybody has settled all debts with {who}, how many dollars more will {who} have than now?",
        "In {who}'s notebook stands: \"{second}: pizza ${pizza}, cash ${lends}. {third}: cinema ${cinema}. I owe {third} ${owes}.\" By how many dollars does {who}'s money grow when all these debts are paid?",
        "{second} owes {who} ${lends} in cash and ${pizza} for a pizza; {third} owes {who} ${cinema} for the cinema. On the other hand, {who} owes {third} ${owes}. Find how many dollars {who} gains when all of this is paid.",
    ],
    steps=[
        ("owed_to_me = pizza + lends + cinema", "{who} will receive ${owed_to_me=}.", "Add what the two others owe."),
        ("net = owed_to_me - owes", "After paying the own debt that is ${net=}.", "{who} has to give back ${owes}."),
    ],
    unit="dollars",
)
