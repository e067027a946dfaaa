"""Wages, overtime, commission, piece work."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family, More

overtime = Family(
    skills="rate piecewise half",
    draw=dict(
        who=person(), half=ints(5, 12, 25), regular=ints(30, 40, step=5), over=ints(2, 12), age=ints(20, 60),
        wage=value("2 * half"), worked=value("regular + over"), rent=ints(100, 300, step=10),
    ),
    ask=[
        "Rush season in the workshop! {who} stayed for {worked:hour} last week, though {regular} are the rule. {who.His} wage is ${wage} an hour, and each hour above the rule counts one and a half times. How many dollars are on {who.his} pay slip for that week?",
        "{who} earns ${wage} an hour. For every hour beyond {regular} in a week {who.he} gets one and a half times as much. Last week {who.he} worked "
        "{worked:hour}. How many dollars did {who.he} earn?",
        "In {who}'s factory the first {regular} hours of a week are paid at ${wage} each, all later ones at one and a half times this wage. This week {who} "
        "worked {worked:hour}. What is {who.his} pay in dollars?",
        "A week of {worked:hour} lies behind {who}. Normally an hour brings ${wage}, but those after the {regular:th} hour bring half as much again. Calculate "
        "{who.his} pay for that week in dollars.",
    ],
    steps=[
        ("basic_pay = regular * wage", "The normal hours bring ${basic_pay=}.", "The first {regular} hours have the normal wage."),
        ("extra_hours = worked - regular", "There are {extra_hours=:hour} of overtime.", "Everything beyond {regular:hour} is overtime."),
        ("extra_wage = wage + wage // 2", "An hour of overtime brings ${extra_wage=}.", "It is paid with half of ${wage} on top."),
        ("extra_pay = extra_hours * extra_wage", "The overtime brings ${extra_pay=}.", "Every hour of overtime is paid the same."),
        ("pay = basic_pay + extra_pay", "Together that is ${pay=}.", "Both kinds of hours are paid."),
    ],
    more=[More("{who.He} gives ${rent} of this to {who.his} parents.", "How many dollars does {who.he} keep?",
               [("kept = pay - rent", "There remain ${kept=}.", "What is given away is gone.")], where="pay > rent")],
    noop=["{who} is {age:year} old."],
    unit="dollars",
)

commission = Family(
    skills="percent multiplication addition",
    draw=dict(
        who=person(), item=choice("washing machine", "carpet", "sewing machine", "wardrobe", "bookcase"), base=ints(400, 900, 1500, step=50), rate=choice(2, 3, 5, 8),
        price=ints(200, 900, 2000, step=100), sold=ints(3, 12, 30), years=ints(2, 20),
    ),
    ask=[
        "There are two parts in {who}'s pay: ${base} every month, whether or not anything is sold, and {rate}% of the price of each {item} that finds a buyer. The price is ${price}, and in April {sold} of them found a buyer. How many dollars did April bring {who.him}?",
        "{who} sells {item}s at ${price} each. {who.He} gets ${base} a month and {rate}% of the value of all that {who.he} sells. In March {who.he} sold "
        "{sold} of them. How many dollars did {who.he} earn in March?",
        "A salesperson has a fixed salary of ${base} a month, plus a commission of {rate}% on sales. This month {who} sold {sold} {item}s for ${price} "
        "apiece. What is {who.his} income this month, in dollars?",
        "For every {item} that is sold for ${price}, the shop pays {who} {rate} percent of the price, and at the end of the month ${base} besides. Find {who}'s "
        "earnings in dollars for a month with {sold} such sales.",
    ],
    steps=[
        ("sales = sold * price", "The sales amount to ${sales=}.", "Each one is sold for ${price}."),
        ("commission = sales * rate // 100", "The commission is ${commission=}.", "The commission is {rate}% of the sales."),
        ("income = base + commission", "The income is ${income=}.", "The fixed part is paid in any case."),
    ],
    noop=["{who} has worked there for {years:year}."],
    back={"base": "{who} sold {sold} {item}s at ${price} each and got {rate}% of that as commission. With the fixed salary this made ${income}. How many "
                  "dollars is the fixed salary?"},
    unit="dollars",
)

piece_work = Family(
    skills="rate division comparison",
    draw=dict(
        who=person(), other=person(), product=choice("basket", "candle", "lampshade", "clay mug", "wreath"), rate=ints(2, 6), hourly=ints(9, 20, 35), hours=ints(5, 9),
        more_pay=ints(2, 12), made=value("(hourly * hours + more_pay) // rate"),
    ),
    where="made * rate == hourly * hours + more_pay and made < 200",
    ask=[
        "{who} is paid ${rate} for each {product} and made {made} of them today. {other} is paid ${hourly} an hour and worked {hours:hour}. How many dollars more than "
        "{other} did {who} earn?",
        "Two people work in a craft shop. {other} gets ${hourly} an hour for a day of {hours} hours, {who} gets ${rate} apiece for {made} {product}s. By how many "
        "dollars is {who}'s pay higher?",
        "{other} earned ${hourly} an hour during {hours:hour} of work. In the same time {who}, who is paid by the piece, finished {made} {product}s at ${rate} each. "
        "What is the difference between their earnings in dollars?",
    ],
    steps=[
        ("by_piece = made * rate", "{who} earned ${by_piece=}.", "Each {product} brings ${rate}."),
        ("by_hour = hourly * hours", "{other} earned ${by_hour=}.", "Each hour brings ${hourly}."),
        ("difference = by_piece - by_hour", "The difference is ${difference=}.", "Compare the two sums."),
    ],
    unit="dollars",
)

raise_needed = Family(
    skills="multiplication subtraction division inverse",
    draw=dict(
        who=person(), job=choice("gardener", "cook", "night guard", "tailor", "lifeguard"), hours=ints(12, 38), wage=ints(11, 25, 40), rise=ints(1, 5),
        goal=value("hours * (wage + rise)"),
    ),
    ask=[
        "{who} works {hours:hour} a week as a {job} for ${wage} an hour. {who.He} would like to earn ${goal} a week without working longer. By how many dollars would "
        "{who.his} hourly wage have to rise?",
        "As a {job}, {who} now gets ${wage} an hour, {hours:hour} each week. In a new position with the same hours {who.he} would get ${goal} a week. How many "
        "dollars more is that per hour?",
        "Weekly working time: {hours:hour}. Hourly wage of {who}, a {job}: ${wage}. Weekly pay that {who.he} asks for: ${goal}. Find the rise of the hourly wage, in "
        "dollars, that this means.",
    ],
    steps=[
        ("new_wage = goal // hours", "An hour would have to bring ${new_wage=}.", "Share the wanted pay among the {hours:hour}."),
        ("rise_needed = new_wage - wage", "The wage must rise by ${rise_needed=}.", "Now an hour brings ${wage}."),
    ],
    back={"wage": "{who} works {hours:hour} a week as a {job}. If the hourly wage rose by ${rise_needed}, {who} would earn ${goal} a week. How many dollars is the hourly wage now?"},
    unit="dollars",
)

babysitting = Family(
    skills="time rate addition",
    draw=dict(
        before=ints(5, 40),
        who=person(), child=person(), start=ints(16, 18), length=ints(2, 5), late=ints(1, 3), wage=ints(6, 12, 25), plus=ints(2, 5), books=ints(2, 6),
        begin=value("start * 60"), finish=value("(start + length + late) * 60"), limit=value("(start + length) * 60"), night=value("wage + plus"),
    ),
    where="start + length + late <= 23",
    ask=[
        "From {begin:clock} to {finish:clock} {who} looked after little {child}. {who.He} gets ${wage} an hour until {limit:clock} and ${night} an hour after that. "
        "How many dollars did {who.he} earn?",
        "For an evening with {child} the parents pay {who} ${wage} for each hour before {limit:clock} and ${night} for each later hour. Coming at {begin:clock} and "
        "leaving at {finish:clock}, {who} stayed until the parents were back. What was {who.his} pay in dollars?",
        "A babysitter takes ${wage} an hour, but from {limit:clock} on ${night} an hour. {who} began at {begin:clock} and stopped at {finish:clock} sharp. Find {who.his} "
        "earnings in dollars.",
    ],
    steps=[
        ("early_hours = (limit - begin) // 60", "At the lower wage {who} worked {early_hours:hour}.", "Until {limit:clock} the lower wage counts."),
        ("late_hours = (finish - limit) // 60", "At the higher wage it was {late_hours:hour}.", "From {limit:clock} on the higher wage counts."),
        ("early_pay = early_hours * wage", "The first part brings ${early_pay=}.", "Each early hour brings ${wage}."),
        ("late_pay = late_hours * night", "The second part brings ${late_pay=}.", "Each late hour brings ${night}."),
        ("pay = early_pay + late_pay", "Altogether that is ${pay=}.", "Add what both parts bring."),
    ],
    more=[More("{who} had ${before} in {who.his} purse before that evening.", "How many dollars does {who} have after it?",
               [("now = before + pay", "After it {who} has ${now=}.", "The pay is added to what was there.")])],
    noop=["{who} read {books:book} to {child}."],
    unit="dollars",
)

two_jobs = Family(
    skills="linear equation system subtraction",
    draw=dict(
        who=person(), first=choice("in a bakery", "as a courier", "in a garden centre"), second=choice("at the library", "at a reception desk", "at the swimming pool"),
        low=ints(8, 13, 20), more_wage=ints(2, 6), better=ints(3, 16), worse=ints(4, 20), high=value("low + more_wage"), total=value("better + worse"),
        pay=value("low * worse + high * better"),
    ),
    ask=[
        "{who} works {first} for ${low} an hour and {second} for ${high} an hour. Last week {who.he} worked {total:hour} altogether and earned ${pay}. For how many "
        "hours did {who.he} work {second}?",
        "In {total:hour} of work {who} made ${pay}. Some of the hours were {first}, where {who.he} gets ${low} an hour, and the others {second}, where an hour brings ${high}. "
        "What is the number of the hours {second}?",
        "{who} has two jobs: {first} an hour brings ${low}, {second} it brings ${high}. This week's {total:hour} earned {who.him} ${pay}. Find how many of these hours {who.he} "
        "spent {second}.",
    ],
    steps=[
        ("all_low = total * low", "If every hour brought the lower wage, the pay would be ${all_low=}.", "Suppose first that every hour were paid ${low}."),
        ("surplus = pay - all_low", "The real pay is higher by ${surplus=}.", "Compare this with ${pay}."),
        ("step = high - low", "Each hour of the better job adds ${step=}.", "An hour of the better job brings ${high} instead of ${low}."),
        ("better_hours = surplus // step", "So there were {better_hours=} such hours.", "Divide what is added in all by what one hour adds."),
    ],
    unit="hours",
)

unpaid_breaks = Family(
    skills="time subtraction decimals rate",
    draw=dict(
        who=person(), days=ints(3, 6), shift=ints(6, 9), pause=choice(30, 45), wage=ints(9, 25, 45, step=2), bus=ints(2, 6),
    ),
    numbers="decimal",
    where="pay != int(pay)",
    ask=[
        "{who} is at work for {shift:hour} on each of {days:day} a week, but a daily break of {pause:minute} is not paid. The wage is ${wage} per paid hour. How many dollars "
        "does {who.he} earn in a week?",
        "On {days:day} of the week {who} spends {shift:hour} in the warehouse, {pause:minute} of which are an unpaid break. For every paid hour {who.he} gets ${wage}. What is "
        "{who.his} weekly pay in dollars?",
        "A shift lasts {shift:hour}, including an unpaid break of {pause:minute}. {who} works {days} shifts a week at ${wage} an hour. Find {who.his} pay for a week in dollars.",
    ],
    steps=[
        ("minutes = (shift * 60 - pause) * days", "The paid time of a week is {minutes=:minute}.", "An hour has 60 minutes, and the break does not count."),
        ("hours = minutes / 60", "That is {hours=:hour}.", "Divide by 60 to get hours."),
        ("pay = hours * wage", "The pay is ${pay=}.", "Each paid hour brings ${wage}."),
    ],
    noop=["The bus to work costs ${bus}."],
    unit="dollars",
)

mid_year_raise = Family(
    skills="multiplication months addition",
    draw=dict(
        spent=ints(900, 1400, step=50),
        place=town(), who=person(), monthly=ints(1500, 2800, 5200, step=100), rise_month=ints(3, 10), rise=ints(50, 200, step=10),
    ),
    ask=[
        "{who} started the year with a salary of ${monthly} a month. After {rise_month} months it was raised by ${rise} a month. How many dollars did {who.he} earn in the whole year?",
        "From January on, {who} got ${monthly} a month. When {rise_month} months were over, the company in {place} paid {who.him} ${rise} more each month until the end of the year. "
        "What was {who.his} income of that year in dollars?",
        "For the first {rise_month} months of a year {who}'s monthly salary is ${monthly}; for the other months it is ${rise} higher. Calculate the salary of the full year in dollars.",
    ],
    steps=[
        ("year_at_old = 12 * monthly", "At the old salary the year would bring ${year_at_old=}.", "A year has 12 months."),
        ("better_months = 12 - rise_month", "The raise counts for {better_months=:month}.", "The first {rise_month} months are without it."),
        ("added = better_months * rise", "It adds ${added=}.", "Each of these months brings ${rise} more."),
        ("earned = year_at_old + added", "In the year that is ${earned=}.", "Add the raise to the old salary."),
    ],
    more=[More("During this year {who} spends ${spent} each month.", "How many dollars are left at the end of the year?",
               [("year_spent = 12 * spent", "In the year ${year_spent=} are spent.", "There are 12 months."),
                ("left = earned - year_spent", "There are ${left=} left.", "Take what is spent from what is earned.")])],
    back={"rise": "{who} earned ${monthly} a month for {rise_month} months and then more for the rest of the year. The whole year brought ${earned}. By how many dollars was the monthly salary raised?"},
    unit="dollars",
)
