"""Prices, bills and change."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing
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
