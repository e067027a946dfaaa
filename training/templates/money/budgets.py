"""Budgets and pocket money: what is spent, what is left."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, town, value
from training.templates.family import Family, More

fraction_of_the_rest = Family(
    skills="fractions remainder inverse",
    draw=dict(
        supper=ints(2, 7),
        who=person(), unit_part=ints(2, 12, 30), first=choice(2, 3, 4), second=choice(2, 3, 5), days=ints(3, 14), place=town(),
        start=value("unit_part * first * second"),
    ),
    ask=[
        "{who} takes ${start} along on a trip to {place}. {who.He} spends one {first:part} of it on the train and one {second:part} of what is then left on a bed for the night. How many dollars remain?",
        "Of ${start}, 1/{first} goes for a train ticket. Of the remainder, 1/{second} goes for a hostel. How much of {who}'s money is left then, in dollars?",
        "In {place} {who} counts {who.his} money. It was ${start} at first; the journey took one {first:part} of it, and one {second:part} of the rest was the price of a room. Find the amount "
        "that {who.he} still has, in dollars.",
    ],
    steps=[
        ("rest = start * (first - 1) // first", "After the ticket there are ${rest=}.", "When one part in {first} is spent, all the other parts are left."),
        ("bed = rest // second", "The night costs ${bed=}.", "Its price is a part of the rest, not of the whole."),
        ("remaining = rest - bed", "There remain ${remaining=}.", "The night is paid from the rest."),
    ],
    where="rest % second == 0",
    more=[More("From what remains {who} pays ${supper} for supper.", "How many dollars are left after supper?",
               [("after_supper = remaining - supper", "After supper there are ${after_supper=}.", "Supper is paid too.")], where="remaining > supper")],
    noop=["The trip lasts {days:day}."],
    unit="dollars",
)

started_with = Family(
    skills="working_backwards inverse addition multiplication",
    draw=dict(
        who=person(), item=thing("toy"), left=ints(2, 20, 60), fare=ints(2, 9), gift=ints(5, 20, 40), start=value("2 * (left + fare) - gift"),
    ),
    where="start > 0",
    ask=[
        "How rich was {who} this morning? Now {who.he} has ${left}. The bus cost {who.him} ${fare}; just before, {who.he} had given half of {who.his} money for {item.a}; and before that {who.his} aunt had added ${gift} to the money of the morning. Find that first sum in dollars.",
        "{who} got ${gift} from {who.his} aunt. Then {who.he} spent half of all {who.his} money on {item.a}, and ${fare} on the bus home. Now {who.he} has ${left}. How many dollars did {who.he} "
        "have before {who.his} aunt's gift?",
        "After a bus ride for ${fare}, {who} has ${left} left. Just before the ride {who.he} had paid half of {who.his} money for {item.a}, and in the morning an aunt had given "
        "{who.him} ${gift}. With how many dollars did {who.he} begin the day?",
        "Work backwards: at the end of the day {who} owns ${left}. Earlier, {who.he} spent ${fare} on the bus; before that, half of what {who.he} had on {item.a}; and before that {who.he} "
        "received ${gift}. What did {who.he} have at first, in dollars?",
    ],
    steps=[
        ("before_bus = left + fare", "Before the ride {who} had ${before_bus=}.", "Put the price of the ride back."),
        ("before_shop = before_bus * 2", "Before the shop {who.he} had ${before_shop=}.", "Half was spent, and the other half was left."),
        ("at_first = before_shop - gift", "At first {who.he} had ${at_first=}.", "The gift was not there at the beginning."),
    ],
    back={"gift": "At first {who} had ${at_first}. Then {who.he} got a gift of money. Half of all {who.his} money went for {item.a}, then ${fare} for the bus, and now {who.he} has ${left}. How many dollars was the gift?"},
    unit="dollars",
)

monthly_plan = Family(
    skills="multiplication subtraction weeks",
    draw=dict(
        repair=ints(12, 60),
        who=person(), income=ints(900, 1800, 3600, step=50), rent=ints(300, 600, step=10), food=ints(40, 90), bus=ints(20, 60), saved=ints(50, 200, step=10), rooms=ints(1, 3),
    ),
    where="free > 20",
    ask=[
        "{who} has ${income} for a month of four weeks. Rent takes ${rent}, the bus pass ${bus}, and each week {who.he} needs ${food} for food. {who.He} wants to save ${saved}. How many "
        "dollars may {who.he} spend on other things?",
        "A student's plan for the next four weeks: ${income} come in; ${rent} go for the room, ${food} a week for food, ${bus} for the bus, and ${saved} are put aside. What sum, in "
        "dollars, is not yet planned?",
        "Rent: ${rent}. Bus: ${bus}. Food: ${food} in each of the four weeks. Savings: ${saved}. All this must come out of the ${income} that {who} gets for these weeks. Find how "
        "many dollars are left over.",
    ],
    steps=[
        ("food_total = 4 * food", "Food takes ${food_total=}.", "There are four weeks."),
        ("planned = rent + bus + food_total + saved", "Planned are ${planned=}.", "Add everything that has its place in the plan."),
        ("free = income - planned", "For other things there are ${free=}.", "The rest of the income is free."),
    ],
    more=[More("Then a window has to be repaired for ${repair}, which nobody had planned.", "How many dollars are left over after the repair?",
               [("after_repair = free - repair", "After the repair there are ${after_repair=}.", "The repair is paid from the free money.")], where="free > repair")],
    noop=["The flat has {rooms:room}."],
    back={"bus": "Out of ${income} for four weeks {who} pays ${rent} rent, ${food} a week for food and a bus pass, and saves ${saved}. Then ${free} are left. How many dollars does the bus "
                 "pass cost?"},
    unit="dollars",
)

pocket_money_weeks = Family(
    skills="rate division rounding_up",
    draw=dict(
        who=person(), item=choice("skateboard", "drone", "board game", "football", "pair of roller skates"), weekly=ints(4, 12, 25), spent=ints(1, 3), owned=ints(3, 20), price=ints(30, 120, 300),
    ),
    where="spent < weekly and owned < price and missing % net != 0 and 4 * net < missing",
    ask=[
        "{who} gets ${weekly} of pocket money each week and spends ${spent} of it on sweets. {who.He} owns ${owned} and wants a {item} for ${price}. After how many weeks can {who.he} buy it?",
        "A {item} costs ${price}. {who} has ${owned} so far. At the end of each week {who.he} receives ${weekly}, of which ${spent} always go for sweets. What is the smallest number of "
        "weeks that {who.he} must wait?",
        "With ${owned} in {who.his} purse {who} begins to save for a {item} ({who.he} needs ${price}). Every week brings ${weekly} and costs {who.him} ${spent}. Find how many weeks pass until "
        "the money is enough.",
    ],
    steps=[
        ("missing = price - owned", "Still missing are ${missing=}.", "Some of the money is there already."),
        ("net = weekly - spent", "A week adds ${net=}.", "What is spent on sweets is not saved."),
        ("full_weeks, short = divmod(missing, net)", "After {full_weeks} weeks ${short} are still missing.", "See how often this goes into what is missing."),
        ("weeks = full_weeks + (short > 0)", "So the purchase has to wait for {weeks} weeks.", "What is still missing takes one week more."),
    ],
    unit="weeks",
)

party_per_guest = Family(
    skills="division maximum fixed_cost",
    draw=dict(
        who=person(), budget=ints(150, 400, 900, step=10), hall=ints(40, 120, step=5), music=ints(20, 60, step=5), each=ints(6, 14), rest=ints(1, 5),
    ),
    where="rest == (budget - hall - music) % each and guests > 4",
    ask=[
        "{who} may spend ${budget} on a party. The hall costs ${hall}, the music ${music}, and food and drinks ${each} for every guest. What is the largest number of guests that {who} can "
        "invite?",
        "For a party there are ${budget}. Whoever comes will eat and drink for ${each}; besides, a hall for ${hall} and a band for ${music} have to be paid. How many guests can "
        "{who} afford at most?",
        "Hall ${hall}, music ${music}, ${each} a guest: {who} must not spend more than ${budget} in all. Find the greatest possible number of guests.",
    ],
    steps=[
        ("fixed = hall + music", "Hall and music cost ${fixed=}.", "These two do not depend on the guests."),
        ("for_guests = budget - fixed", "For the guests there remain ${for_guests=}.", "The fixed costs are paid first."),
        ("guests, unused = divmod(for_guests, each)", "This is enough for {guests} guests, and ${unused} are not used.", "Divide by what a guest costs; only whole guests count."),
    ],
    answer="guests",
    unit="guests",
)

shares_of_allowance = Family(
    skills="ratio comparison system",
    draw=dict(
        who=person(), middle=person(), young=person(), more_than=ints(2, 9, 20), small=ints(3, 20, 50), total=value("small + (small + more_than) + 2 * (small + more_than)"),
    ),
    ask=[
        "Three children share ${total} of pocket money. {middle} gets ${more_than} more than {young}, and {who} gets twice as much as {middle}. How many dollars does {young} get?",
        "{who}, {middle} and {young} receive ${total} together. {who}'s part is double {middle}'s, while {young} has ${more_than} less than {middle}. What is {young}'s part in dollars?",
        "A grandmother gives her three grandchildren ${total}: the eldest, {who}, twice what {middle} gets, and {middle} ${more_than} more than the youngest, {young}. Find the amount "
        "for {young} in dollars.",
    ],
    steps=[
        ("padded = total + more_than", "With ${more_than} more for {young} the sum would be ${padded=}.", "If {young} got ${more_than} more, {young} would have as much as {middle}."),
        ("middle_share = padded // 4", "{middle} gets ${middle_share=}.", "The sum would then be four times the part of {middle}: one, one and two."),
        ("young_share = middle_share - more_than", "{young} gets ${young_share=}.", "{young} has ${more_than} less than {middle}."),
    ],
    unit="dollars",
)
