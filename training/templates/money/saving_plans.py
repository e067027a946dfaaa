"""Saving plans: jars, goals, who catches up with whom."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

growing_deposits = Family(
    skills="arithmetic_sequence sum",
    draw=dict(
        gift=ints(5, 40),
        who=person(), first=ints(1, 12, 40), step=ints(1, 6), weeks=ints(4, 9, 24), goal=choice("a tent", "a globe", "a chess set", "a sleeping bag"),
    ),
    ask=[
        "{who} puts ${first} into a jar in the first week and in each later week ${step} more than in the week before. This goes on for {weeks:week} in all. How many dollars are in the jar then?",
        "To buy {goal}, {who} saves for {weeks:week}: ${first} in the first week, and then every week ${step} more than the last time. What has {who.he} saved in the end, in dollars?",
        "Week by week {who}'s deposits in a savings tin grow by ${step}; the first one is ${first}, and there are {weeks} of them. Find their sum in dollars.",
    ],
    steps=[
        ("last = first + (weeks - 1) * step", "The last deposit is ${last=}.", "From the first to the last week the deposit grows one time less often than there are weeks."),
        ("saved = (first + last) * weeks // 2", "The sum is ${saved=}.", "First and last together, times the number of deposits, is twice the sum."),
    ],
    more=[More("An aunt adds ${gift} once.", "How many dollars are there together with the aunt's money?",
               [("with_gift = saved + gift", "Together with it there are ${with_gift=}.", "The aunt's money comes on top.")])],
    unit="dollars",
)

catching_up = Family(
    skills="linear equation difference rate",
    draw=dict(
        fast=person(), slow=person(), weeks=ints(3, 15, 40), low=ints(2, 9), gain=ints(1, 6), own=ints(1, 30), high=value("low + gain"), lead=value("own + weeks * gain"),
    ),
    ask=[
        "{slow} has ${lead} in the bank and adds ${low} every week. {fast} has only ${own} but adds ${high} every week. After how many weeks do they have the same amount?",
        "At the moment {slow}'s savings are ${lead} and {fast}'s are ${own}. Each Sunday {slow} saves another ${low}, and {fast} another ${high}. How many Sundays does it take until both "
        "own the same sum?",
        "{fast} wants to catch up with {slow}. {slow} owns ${lead} and saves ${low} a week; {fast} owns ${own} and saves ${high} a week. Find the number of weeks until {fast} "
        "has caught up.",
    ],
    steps=[
        ("gap = lead - own", "The gap is ${gap=}.", "Compare what they own now."),
        ("closing = high - low", "A week closes ${closing=} of it.", "Their weekly savings differ by this."),
        ("weeks_needed = gap // closing", "That takes {weeks_needed=:week}.", "Divide the gap by what a week closes."),
    ],
    back={"own": "{slow} has ${lead} and saves ${low} a week. {fast} saves ${high} a week. In {weeks:week} they will own the same sum. How many dollars does {fast} have now?"},
    unit="weeks",
)

coins_in_jar = Family(
    skills="units multiplication addition money",
    draw=dict(
        spent=ints(2, 9),
        who=person(), quarters=ints(8, 30, 90), dimes=ints(10, 50, 120), months=ints(2, 11), nickels=ints(4, 40, 100, step=4),
    ),
    where="cents % 100 == 0",
    ask=[
        "In {who}'s jar there are {quarters} quarters, {dimes} dimes and {nickels} nickels. How many dollars is that?",
        "{who} empties a piggy bank and counts {dimes} dimes, {quarters} quarters and {nickels} nickels on the table. What are the coins worth together, in dollars?",
        "A savings tin holds three kinds of coins: {nickels} nickels, {dimes} dimes and {quarters} quarters. Find the value of all of them in dollars.",
    ],
    steps=[
        ("quarter_cents = quarters * 25", "The quarters are worth {quarter_cents=} cents.", "A quarter is 25 cents."),
        ("dime_cents = dimes * 10", "The dimes are worth {dime_cents=} cents.", "A dime is 10 cents."),
        ("nickel_cents = nickels * 5", "The nickels are worth {nickel_cents=} cents.", "A nickel is 5 cents."),
        ("cents = quarter_cents + dime_cents + nickel_cents", "Together there are {cents=} cents.", "Add the three values."),
        ("dollars_saved = cents // 100", "That is ${dollars_saved=}.", "A dollar is 100 cents."),
    ],
    more=[More("{who} takes coins worth ${spent} out of it for a magazine.", "How many dollars are the remaining coins worth?",
               [("remaining = dollars_saved - spent", "The remaining coins are worth ${remaining=}.", "What is taken out is gone.")], where="dollars_saved > spent")],
    noop=["It took {who} {months:month} to fill it."],
    unit="dollars",
)

two_coin_kinds = Family(
    skills="system linear equation assumption",
    draw=dict(
        who=person(), twenties=ints(3, 20, 50), fives=ints(4, 30, 60), notes=value("twenties + fives"), total=value("20 * twenties + 5 * fives"), place=choice("under the carpet", "in an old book", "in a shoe box"),
    ),
    ask=[
        "{who} keeps {notes} banknotes {place}. All are five-dollar or twenty-dollar notes, and together they are worth ${total}. How many are twenty-dollar notes?",
        "A sum of ${total} lies {place}, in notes of $5 and of $20 only. {who} counts {notes} notes in all. How many of them are worth $20?",
        "The {notes} notes that {who} hides {place} make ${total}. Some are fives, the others twenties. Find the number of twenties.",
    ],
    steps=[
        ("all_fives = notes * 5", "If all were fives, the sum would be ${all_fives=}.", "Suppose that every note were a five."),
        ("missing = total - all_fives", "But ${missing=} would be missing.", "The true sum is ${total}."),
        ("twenty_count = missing // (20 - 5)", "So there are {twenty_count=} twenties.", "Each five that becomes a twenty adds the difference of the two."),
    ],
    more=[More("All the fives are given to a children's home.", "How many dollars does the home get?",
               [("five_count = notes - twenty_count", "There are {five_count=} fives.", "All other notes are fives."),
                ("given = five_count * 5", "They are worth ${given=}.", "Each is worth $5.")])],
    unit="twenty-dollar notes",
)

save_a_fraction = Family(
    skills="fractions time division",
    draw=dict(
        who=person(), unit_pay=ints(150, 400, 700, step=10), part=choice(4, 5, 8, 10), saved_parts=choice(2, 3), months=ints(3, 18),
        pay=value("unit_pay * part"), price=value("unit_pay * saved_parts * months"), item=choice("cargo bike", "greenhouse", "used car", "kayak"),
    ),
    where="part % saved_parts and price > pay",
    ask=[
        "{who} earns ${pay} a month and saves {saved_parts}/{part} of it. In how many months will {who.he} have the ${price} for a {item}?",
        "A {item} costs ${price}. Every month {who} puts aside {saved_parts}/{part} of {who.his} wage of ${pay}. How many months does it take to save the whole price?",
        "Of each month's pay, ${pay}, {who} spends what {who.he} must and saves the other {saved_parts}/{part}. Find the number of months after which {who.his} savings reach ${price}, the price of a {item}.",
    ],
    steps=[
        ("saved_a_month = pay * saved_parts // part", "A month adds ${saved_a_month=}.", "Take {saved_parts}/{part} of the ${pay}."),
        ("months_needed = price // saved_a_month", "This takes {months_needed=:month}.", "See how often this goes into the price."),
    ],
    unit="months",
)

matched_savings = Family(
    skills="half multiplication addition inverse",
    draw=dict(
        who=person(), relative=choice("uncle", "grandmother", "godfather", "aunt"), weekly=ints(4, 20, 60, step=2), weeks=ints(5, 26), start=ints(10, 80), fun=ints(5, 30),
    ),
    ask=[
        "{who} opens a savings account with ${start} and pays in ${weekly} a week. For every two dollars of these weekly payments {who.his} {relative} adds one. {weeks:Word} weeks pass. How many dollars are "
        "in the account?",
        "An account begins with a gift of ${start}. Then {who} pays ${weekly} into it each week, and {who.his} {relative} gives half as much as {who} each time. This goes on for {weeks:week}. What stands in "
        "the account then, in dollars?",
        "\"Save ${weekly} a week for {weeks:week}, and I add half of all that you save,\" says {who}'s {relative}. {who} does it. There were ${start} in the account before. Find what is in it at the end, in dollars.",
    ],
    steps=[
        ("own_part = weekly * weeks", "{who} pays in ${own_part=}.", "There are {weeks} payments of ${weekly}."),
        ("added = own_part // 2", "The {relative} adds ${added=}.", "For two dollars there is one more, so half as much is added."),
        ("balance = start + own_part + added", "The account has ${balance=}.", "Add the first sum and both kinds of payments."),
    ],
    more=[More("Later {who} takes ${fun} out for an excursion.", "How many dollars stay in the account then?",
               [("stays = balance - fun", "There stay ${stays=}.", "What is taken out is gone.")])],
    back={"start": "{who} pays ${weekly} a week into an account for {weeks:week}, and {who.his} {relative} adds half of all these payments. In the end there are ${balance}. How many dollars were in the account before?"},
    unit="dollars",
)
