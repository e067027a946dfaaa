"""Rent, memberships and subscriptions."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, town, value
from training.templates.family import Family, More

cheaper_plan = Family(
    skills="comparison multiplication subtraction",
    draw=dict(
        who=person(), place=choice("swimming pool", "climbing hall", "skating rink", "museum", "bowling alley"), fee=ints(20, 60, 150), member=ints(2, 5), cut=ints(3, 8), visits=ints(12, 40, 90), single=value("member + cut"), friends=ints(2, 6),
    ),
    where="saved > 5",
    ask=[
        "A visit to the {place} costs ${single}. Members pay ${fee} once a year and then ${member} a visit. {who} goes {visits} times this year. How many dollars does {who} save as a member?",
        "{who} plans {visits} visits to the {place} this year. Without a card each costs ${single}; with a card for ${fee}, which lasts a year, each costs ${member}. By how many dollars is it cheaper to have the card?",
        "Price of a visit: ${single}, or ${member} for members. Membership: ${fee} a year. Find what {who}, who goes to the {place} {visits} times in a year, saves by joining, in dollars.",
    ],
    steps=[
        ("without = visits * single", "Without membership it costs ${without=}.", "Each of {visits} visits costs ${single}."),
        ("as_member = fee + visits * member", "For a member it costs ${as_member=}.", "The yearly fee comes to the reduced price of the visits."),
        ("saved = without - as_member", "So ${saved=} are saved.", "Compare the two."),
    ],
    noop=["{friends:Word} friends of {who} are members."],
    back={"fee": "{who} visited the {place} {visits} times this year. A visit costs ${single}, or ${member} with a card. With the card {who} saved ${saved} in all. How many dollars did the card cost?"},
    unit="dollars",
)

visits_to_break_even = Family(
    skills="inequality division rounding_up",
    draw=dict(
        who=person(), card=ints(25, 90, 240), single=ints(9, 14), reduced=ints(2, 7), club=choice("cinema", "sauna", "dance club", "theatre"),
    ),
    where="card % (single - reduced) != 0",
    ask=[
        "A ticket for the {club} costs ${single}, or ${reduced} with a yearly card for ${card}. What is the smallest number of visits a year for which the card saves money?",
        "{who} thinks about a card for the {club}. It costs ${card} and lowers the price of each visit from ${single} to ${reduced}. How many times must {who.he} go, at least, so that the card is worth its price?",
        "With a card (${card}) a visit to the {club} costs ${reduced}; without it, ${single}. Find from how many visits on it is cheaper to have the card.",
    ],
    steps=[
        ("saved_each = single - reduced", "A visit is ${saved_each=} cheaper with the card.", "Compare the two prices."),
        ("full, rest = divmod(card, saved_each)", "After {full} visits ${rest} of its price are not yet saved.", "See how often this goes into the price of the card."),
        ("visits = full + (rest > 0)", "So it takes {visits} visits.", "If something is still missing, one more visit is needed."),
    ],
    unit="visits",
)

shared_flat = Family(
    skills="ratio division area",
    draw=dict(
        who=person(), second=person(), third=person(), price=ints(8, 20, 35), first_area=ints(10, 16), second_area=ints(17, 22), third_area=ints(23, 30), rent=value("price * (first_area + second_area + third_area)"), heating=ints(30, 90),
    ),
    ask=[
        "{who}, {second} and {third} share a flat and split the rent of ${rent} by the size of their rooms. The rooms have {first_area}, {second_area} and {third_area} square metres, in the order of the names. How many dollars does {who} pay?",
        "A flat costs ${rent} a month. Its three rooms measure {third_area} ({third}), {second_area} ({second}) and {first_area} square metres ({who}), and everyone pays in proportion to the room. What is {who}'s part of the rent in dollars?",
        "The rent of ${rent} is divided in the ratio of the rooms: {first_area} square metres for {who}, {second_area} for {second}, {third_area} for {third}. Find {who}'s share in dollars.",
    ],
    steps=[
        ("area = first_area + second_area + third_area", "All rooms have {area=} square metres.", "Add the sizes of the rooms."),
        ("per_metre = rent // area", "A square metre costs ${per_metre=}.", "Share the rent among all square metres."),
        ("share = first_area * per_metre", "{who} pays ${share=}.", "{who}'s room has {first_area} square metres."),
    ],
    more=[More("{who} also pays ${heating} a month for heating.", "How many dollars does {who} pay each month with the heating?",
               [("with_heating = share + heating", "With heating it is ${with_heating=}.", "The heating comes on top.")])],
    unit="dollars",
)

free_months = Family(
    skills="multiplication subtraction months years",
    draw=dict(
        who=person(), service=choice("music service", "fitness studio", "newspaper", "film service", "language course"), monthly=ints(6, 30, 70), years=ints(2, 5), free=ints(2, 4), setup=ints(10, 45),
    ),
    ask=[
        "A {service} costs ${monthly} a month. New customers pay ${setup} when they join, but nothing for the first {free} months. How many dollars does {who}, a new customer, pay within the first {years:year}?",
        "{who} joins a {service} for {years:year}. {who.He} pays ${setup} at the start and then ${monthly} for each month except the first {free}, which are free. What does it all cost in dollars?",
        "Joining fee ${setup}, monthly price ${monthly}, months without charge: {free}. Find what a contract of {years:year} with this {service} costs {who} in dollars.",
    ],
    steps=[
        ("months = years * 12", "The time is {months=:month}.", "A year has 12 months."),
        ("paid_months = months - free", "Paid are {paid_months=:month}.", "The first {free} are free."),
        ("cost = setup + paid_months * monthly", "The cost is ${cost=}.", "The joining fee comes to the monthly payments."),
    ],
    back={"setup": "A {service} costs ${monthly} a month after {free} free months, and there is a joining fee. In {years:year} {who} pays ${cost}. How many dollars is the joining fee?"},
    unit="dollars",
)

rent_per_day = Family(
    skills="subtraction division remainder time",
    draw=dict(
        who=person(), tool=choice("rowing boat", "cement mixer", "tent trailer", "floor sander", "mobile crane"), first_day=ints(25, 60, 120), later=ints(8, 24), days=ints(3, 14, 30), back_paid=ints(10, 90), deposit=value("back_paid + first_day + (days - 1) * later"),
    ),
    where="deposit % 10 == 0",
    ask=[
        "Renting a {tool} costs ${first_day} for the first day and ${later} for every day after it. {who} left ${deposit} with the owner, who kept the rent and gave back ${back_paid}. For how many days did {who} have the {tool}?",
        "{who} rented a {tool}. Of {who.his} deposit of ${deposit} the owner returned ${back_paid} and kept the rest as rent: ${first_day} for day one, ${later} for each later day. What was the number of days?",
        "From a deposit of ${deposit}, ${back_paid} came back to {who}. The difference is the rent of a {tool}, which is ${first_day} for one day and ${later} for each further day. Find for how many days it was rented.",
    ],
    steps=[
        ("rent = deposit - back_paid", "The rent was ${rent=}.", "The owner kept what did not come back."),
        ("for_later = rent - first_day", "The later days cost ${for_later=}.", "The first day costs ${first_day}."),
        ("later_days = for_later // later", "There were {later_days=} of them.", "Each later day costs ${later}."),
        ("all_days = later_days + 1", "In all that makes {all_days=:day}.", "The first day counts too."),
    ],
    back={"first_day": "{who} had a {tool} for {all_days:day}. From {who.his} deposit of ${deposit} there came back ${back_paid}. Each day after the first cost ${later}. How many dollars did the first day cost?"},
    unit="days",
)

rent_rises = Family(
    skills="percent multiplication years",
    draw=dict(
        garage=ints(30, 90, step=5),
        who=person(), place=town(), rent=ints(400, 900, 2000, step=100), first=choice(2, 3, 5), second=choice(4, 6, 10), floor=ints(2, 9),
    ),
    where="after_first * second % 100 == 0",
    ask=[
        "{who}'s rent in {place} was ${rent} a month. At the beginning of last year it rose by {first}%, at the beginning of this year by {second}% of the new rent. How many dollars a month is it now?",
        "Two years in a row the rent of a flat in {place} went up: by {first}% of its first amount, ${rent}, and then by {second}% of what it had become. What is the rent after that, in dollars?",
        "A monthly rent of ${rent} increases by {first}% and later by another {second}% of the increased rent. Find the rent that {who} pays in the end, in dollars.",
    ],
    steps=[
        ("after_first = rent + rent * first // 100", "After the first rise it is ${after_first=}.", "Add {first}% of the rent to it."),
        ("after_second = after_first + after_first * second // 100", "After the second it is ${after_second=}.", "Now {second}% of the higher rent are added."),
    ],
    more=[More("A garage is rented with the flat for ${garage} a month.", "How many dollars a month do flat and garage cost now?",
               [("with_garage = after_second + garage", "Flat and garage cost ${with_garage=}.", "The garage comes on top.")])],
    noop=["The flat is on the {floor:th} floor."],
    unit="dollars",
)
