"""Prices, bills and change."""

from __future__ import annotations

from training.templates.draws import choice, decimals, ints, person, thing, value
from training.templates.family import Family, More

two_kinds = Family(
    skills="multiplication addition money",
    draw=dict(
        who=person(), first=thing("stationery"), second=thing("stationery"),
        n=ints(2, 9, 40), m=ints(2, 9, 40), p=ints(2, 8, 30), q=ints(2, 8, 30), note=choice(100, 200, 500), days=ints(2, 9),
    ),
    ask=[
        "{who} buys {n:first} at ${p} each and {m:second} at ${q} each. How many dollars does {who.he} spend?",
        "One {first} costs ${p} and one {second} costs ${q}. {who} takes {n:first} and {m:second} to the counter. "
        "What is the total in dollars?",
        "At the market {who} found {first.s} for ${p} apiece and {second.s} for ${q} apiece, and came home with {n} of "
        "the former and {m} of the latter. How much money did {who.he} pay?",
    ],
    steps=[
        ("first_cost = n * p", "The {first.s} cost {n} times ${p}, which is ${first_cost=}.", "Each of the {n:first} costs ${p}."),
        ("second_cost = m * q", "The {second.s} cost ${second_cost=}.", "Each of the {m:second} costs ${q}."),
        ("total = first_cost + second_cost", "Together that is ${total=}.", "Both amounts are paid."),
    ],
    more=[More("{who} pays with ${note}.", "How many dollars of change does {who.he} get?",
        [("change = note - total", "The change is ${change=}.", "What is not needed comes back.")], where="note > total")],
    noop=["The shop has been closed for {days:day} this month."],
    back={"q": "{who} buys {n:first} at ${p} each and {m:second}, and pays ${total} in all. What does one {second} cost in dollars?"},
    unit="dollars",
)
