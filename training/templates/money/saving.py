"""Saving, borrowing, and money that grows with time."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family

weeks_to_save = Family(
    skills="subtraction division rate money",
    draw=dict(who=person(), item=choice("a used laptop", "a camera", "a guitar", "a tent", "a telescope", "a sewing machine"), keep=ints(5, 25, 80), weeks=ints(4, 20, 60), start=ints(10, 90, 400), goal=value("start + keep * weeks"), brothers=ints(2, 4)),
    where="goal > 120",
    ask=[
        "{who} has ${start} and wants to buy {item} for ${goal}. {who.He} puts aside ${keep} every week. After how many weeks does {who.he} have enough?",
        "The price of {item} is ${goal}. In {who}'s savings box there are ${start} now, and ${keep} are added each week. How many weeks does it take until the price is reached?",
        "Each week {who} saves ${keep}. With the ${start} that {who.he} already owns, how many weeks must {who.he} wait before {who.he} can afford {item} at ${goal}?",
    ],
    steps=[
        ("missing = goal - start", "{who} still needs ${missing=}.", "What {who.he} owns already need not be saved."),
        ("needed = missing / keep", "That takes {needed=:week}.", "Every week brings ${keep}."),
    ],
    noop=["{who} has {brothers:brother}."],
    back={"keep": "{who} owned ${start}. By putting aside the same amount every week, {who.he} reached ${goal} after {needed:week}. How many dollars did {who.he} save each week?"},
    unit="weeks",
)

simple_interest = Family(
    skills="percent multiplication addition money time",
    draw=dict(who=person(), hundreds=ints(3, 40, 300), rate=ints(2, 9), years=ints(2, 8, 15), sum_lent=value("hundreds * 100")),
    ask=[
        "{who} lends ${sum_lent} to a cousin at {rate}% simple interest a year. After {years:year} everything is paid back at once, interest included. How many dollars does {who} receive?",
        "A deposit of ${sum_lent} earns {rate}% simple interest per year. {who} leaves it untouched for {years:year}. What is the balance, in dollars, at the end?",
        "{who} borrows ${sum_lent} for {years:year}. The simple interest is {rate}% of the loan for each year. Find the total that {who.he} has to give back, in dollars.",
    ],
    steps=[
        ("per_year = sum_lent * rate / 100", "One year brings ${per_year=} of interest.", "Simple interest is the same every year: {rate} hundredths of ${sum_lent}."),
        ("interest = per_year * years", "In {years:year} that is ${interest=}.", "There are {years:year} of it."),
        ("total = sum_lent + interest", "With the sum itself it is ${total=}.", "The sum comes back too."),
    ],
    unit="dollars",
)

subscription_break_even = Family(
    skills="linear-equation subtraction division money",
    draw=dict(months=ints(3, 15, 40), less=ints(2, 9, 30), cheap=ints(4, 15, 50), fee=value("months * less"), plain=value("cheap + less"), name=choice("gym", "climbing hall", "film club", "music school")),
    ask=[
        "A {name} has two plans. Plan A costs ${plain} a month. Plan B costs ${cheap} a month after a joining fee of ${fee}. After how many months have both plans cost the same?",
        "Members of a {name} either pay ${plain} each month, or ${fee} once and then ${cheap} each month. For how many months of membership is the total equal?",
        "Without a card, a month at the {name} costs ${plain}. The card costs ${fee} once and lowers the price of a month to ${cheap}. How many months does it take for the card to pay for itself?",
    ],
    steps=[
        ("saved = plain - cheap", "Each month the cheaper rate saves ${saved=}.", "Compare what one month costs."),
        ("when = fee / saved", "The fee is made up for after {when=:month}.", "The monthly saving has to add up to the fee of ${fee}."),
    ],
    unit="months",
)

doubling_savings = Family(
    skills="powers geometric-sequence money",
    draw=dict(who=person(), start=ints(1, 6, 20), days=ints(4, 8, 12), factor=choice(2, 3)),
    numbers="whole",
    where="start * factor**days < 2000000",
    ask=[
        "{who} starts a game with {start:point}. In every round {who.his} points are multiplied by {factor}. How many points does {who.he} have after {days:round}?",
        "There are {start} bacteria in a dish, and every hour their number grows to {factor:times} what it was. How many are there after {days:hour}?",
        "A video is watched by {start:person} on the first day. From then on each day has {factor:times} as many viewers as the day before. How many people watch it {days:day} after the first day?",
    ],
    steps=[
        ("growth = factor ** days", "In all it grows by a factor of {growth=}.", "Multiplying by {factor} again and again, {days} times, is a power."),
        ("final = start * growth", "So there are {final=} in the end.", "The start was {start}."),
    ],
)

budget_shares = Family(
    skills="fractions subtraction money",
    draw=dict(who=person(), part=ints(8, 60, 250), rent=choice(2, 3, 4), food=choice(5, 6, 8), income=value("part * rent * food")),
    where="rent + food < rent * food and income < 9000",
    ask=[
        "{who} earns ${income} a month. One {rent:part} of it goes on rent and one {food:part} on food. How many dollars are left for everything else?",
        "Of a monthly income of ${income}, {who} spends 1/{rent} on rent and 1/{food} on food. What remains, in dollars?",
        "Every month {who} receives ${income}. {who.He} sets aside a fraction of 1/{food} for food and 1/{rent} for {who.his} apartment, and keeps the rest. How much does {who.he} keep?",
    ],
    steps=[
        ("for_rent = income / rent", "The rent is ${for_rent=}.", "Divide the income into {rent} equal parts."),
        ("for_food = income / food", "Food takes ${for_food=}.", "Divide the whole income into {food} parts; food is one of them."),
        ("left = income - for_rent - for_food", "What is left is ${left=}.", "Both come off the income."),
    ],
    unit="dollars",
)
