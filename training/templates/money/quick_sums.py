"""Short stories of one or two steps: what is added, missing, left over or shared."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, town, value
from training.templates.family import Family, More

before_the_purchase = Family(
    skills="addition inverse",
    draw=dict(who=person(), item=thing("toy"), price=ints(3, 30, 80), left=ints(2, 60, 400), kids=ints(2, 9)),
    where="price != left",
    ask=[
        "{who} bought {item.a} for ${price} and had ${left} left. How many dollars did {who.he} have before?",
        "After {who} had paid ${price} for {item.a}, there were ${left} in {who.his} pocket. What had been in it at first, in dollars?",
        "Now {who} owns ${left}, because {item.a} for ${price} has just been paid. Find the amount in dollars that {who.he} owned before that.",
        "The {item} cost ${price}. {who} paid, and ${left} remained. With how many dollars did {who} come into the shop?",
    ],
    steps=[("before = price + left", "Before, {who} had ${before=}.", "What was spent and what is left make the whole.")],
    noop=["{who} was in the shop with {kids:friend}."],
    back={"price": "{who} came into a shop with ${before} and left it with {item.a} and ${left}. How many dollars did the {item} cost?"},
    unit="dollars",
)

who_has_more = Family(
    skills="subtraction comparison",
    draw=dict(who=person(), other=person(), low=ints(5, 60, 400), more_than=ints(3, 40, 200), high=value("low + more_than"), street=ints(2, 80)),
    ask=[
        "{who} earned ${high} by mowing lawns, {other} ${low} by washing cars. By how many dollars did {who} earn more?",
        "In {other}'s purse there is ${low}, in {who}'s there is ${high}. How many dollars does {other} lack to have as much as {who}?",
        "{who} has ${high} and {other} has ${low}. What is the difference between their sums of money in dollars?",
    ],
    steps=[("difference = high - low", "The difference is ${difference=}.", "Take the smaller sum from the larger.")],
    noop=["{other} lives at number {street} in the same street."],
    unit="dollars",
)

same_price_each = Family(
    skills="division money",
    draw=dict(who=person(), item=thing("tool"), count=ints(3, 9, 25), price=ints(4, 30, 60), total=value("count * price"), note=ints(2, 40)),
    ask=[
        "{who} paid ${total} for {count} {item.s}, all of the same kind. How many dollars did one cost?",
        "A set of {count} equal {item.s} costs ${total}. What is the price of one {item} in dollars?",
        "A receipt says: \"{count} {item.s}, in all ${total}\". {who} wants to know the price of a single one. Find it in dollars.",
    ],
    steps=[("single = total // count", "One {item} cost ${single=}.", "All of them have the same price.")],
    more=[More("{who} goes back and buys {note} more.", "How many dollars do the further ones cost?",
               [("further = single * note", "The further ones cost ${further=}.", "They have the same price as the first ones.")])],
    unit="dollars",
)

rent_a_year = Family(
    skills="multiplication months",
    draw=dict(who=person(), thing_rented=choice("garage", "market stall", "storage room", "parking space", "boat berth"), monthly=ints(20, 90, 300), area=ints(4, 40)),
    ask=[
        "A {thing_rented} costs {who} ${monthly} a month. How many dollars is that in a year?",
        "{who} rents a {thing_rented} for ${monthly} each month. What does {who.he} pay for it from January to December, in dollars?",
        "Find the yearly rent, in dollars, of a {thing_rented} whose monthly rent is ${monthly}.",
    ],
    steps=[("yearly = 12 * monthly", "In a year it is ${yearly=}.", "A year has 12 months.")],
    noop=["The {thing_rented} has {area} square metres."],
    back={"monthly": "For a {thing_rented} {who} pays ${yearly} a year, the same amount each month. How many dollars a month is that?"},
    unit="dollars",
)

half_then_more = Family(
    skills="half subtraction",
    draw=dict(who=person(), half=ints(20, 60, 150), more_spent=ints(2, 9), start=value("2 * half"), snack=choice("a sandwich", "a magazine", "a bunch of flowers", "a bus ticket")),
    ask=[
        "{who} had ${start}. Half of it went for shoes, and then ${more_spent} for {snack}. How many dollars are left?",
        "First {who} spends half of {who.his} ${start} on shoes; then {who.he} buys {snack} for ${more_spent}. What does {who.he} have now, in dollars?",
        "From ${start}, {who} paid for shoes, which took one half of the money, and for {snack}, which took ${more_spent}. Find what remained in dollars.",
    ],
    steps=[
        ("after_shoes = start // 2", "After the shoes there are ${after_shoes=}.", "One half is spent, the other is kept."),
        ("remaining = after_shoes - more_spent", "There remain ${remaining=}.", "Then ${more_spent} more are spent."),
    ],
    unit="dollars",
)

dozens_of_eggs = Family(
    skills="dozen multiplication",
    draw=dict(who=person(), dozens=ints(2, 9, 40), cents=choice(20, 25, 30, 35, 40, 45), ware=choice("egg", "roll", "oyster")),
    numbers="decimal",
    where="dozens * 12 * cents % 100 != 0",
    ask=[
        "{who} sells {dozens} dozen {ware}s at {cents} cents apiece. How many dollars does {who.he} take in?",
        "One {ware} costs {cents} cents. What do {dozens} dozen of them cost, in dollars?",
        "A hotel orders {dozens} dozen {ware}s. {who} charges {cents} cents for each {ware}. Find the amount on the bill in dollars.",
    ],
    steps=[
        ("pieces = dozens * 12", "There are {pieces=} {ware}s.", "A dozen is 12."),
        ("dollars_taken = pieces * cents / 100", "They bring ${dollars_taken=}.", "Each brings {cents} cents, and a dollar has 100 cents."),
    ],
    unit="dollars",
)

equal_daily_spending = Family(
    skills="subtraction division days",
    draw=dict(who=person(), place=town(), days=ints(3, 12, 30), daily=ints(8, 40, 90), home=ints(5, 60), start=value("days * daily + home"), photos=ints(20, 200)),
    ask=[
        "{who} left for {place} with ${start} and came home with ${home} after {days:day}. {who.He} spent the same amount every day. How many dollars was that?",
        "A journey of {days:day} to {place} is over. Of ${start}, {who} still has ${home}. What did {who.he} spend on an average day, in dollars?",
        "{who} had ${start}. During {days:day} in {place} this sum fell to ${home}, by an equal amount each day. Find the daily amount in dollars.",
    ],
    steps=[
        ("spent = start - home", "Spent were ${spent=}.", "What did not come home was spent."),
        ("per_day = spent // days", "That is ${per_day=} a day.", "Spread it over {days:day}."),
    ],
    noop=["{who} took {photos:photo} on the journey."],
    back={"home": "{who} set out for {place} with ${start} and spent ${daily} on each of {days:day}. How many dollars did {who.he} bring home?"},
    unit="dollars",
)

three_sums_missing_one = Family(
    skills="subtraction missing_addend",
    draw=dict(who=person(), second=person(), third=person(), first_sum=ints(5, 60, 300), second_sum=ints(5, 60, 300), third_sum=ints(5, 60, 300), total=value("first_sum + second_sum + third_sum"), gift=choice("a teacher", "their coach", "a newborn cousin", "the bus driver")),
    ask=[
        "{who}, {second} and {third} put ${total} together for a present for {gift}. {who} gave ${first_sum} and {second} gave ${second_sum}. How many dollars did {third} give?",
        "A present for {gift} costs ${total}. {third} pays what is still missing after {who} has given ${first_sum} and {second} ${second_sum}. What does {third} pay in dollars?",
        "Three friends share the price of a present, ${total}, though not equally: {second} takes ${second_sum}, {who} ${first_sum}, and {third} the rest. Find the part of {third} in dollars.",
    ],
    steps=[
        ("known = first_sum + second_sum", "The first two gave ${known=}.", "Two of the three parts are told."),
        ("missing = total - known", "So {third} gave ${missing=}.", "All three parts make ${total}."),
    ],
    unit="dollars",
)
