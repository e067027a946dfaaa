"""Questions with a number that is not needed, or that ask for another quantity than one expects."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

MANY = tuple(range(12, 80))
"""Numbers that are told and not needed."""

of_those_sold = Family(
    skills="subtraction comparison irrelevant-number",
    draw=dict(who=person(), one_thing=thing("bakery"), other=thing("bakery"), first=choice(*MANY), second=choice(*MANY), sold=ints(6, 40, 200), sold_other=ints(3, 30, 150)),
    where="sold < first and sold_other < second and sold > sold_other and first != second",
    ask=[
        "{who} baked {first:one_thing} and {second:other}. {who.He} sold {sold} of the {one_thing.s} and {sold_other} of the {other.s}. How many more {one_thing.s} than {other.s} did {who.he} sell?",
        "Of {first:one_thing} and {second:other} that lay in the window, {sold:one_thing} and {sold_other:other} were bought. By how many was the number of {one_thing.s} that were bought larger than that of the {other.s}?",
        "There were {second:other} and {first:one_thing} on the buffet. The guests took {sold_other:other} and {sold:one_thing}. Find how many fewer {other.s} than {one_thing.s} were taken.",
    ],
    steps=[
        ("difference = sold - sold_other", "The difference is {difference=}.", "Only the {sold} and the {sold_other} matter; how many there were is not asked."),
    ],
    back={"sold_other": "{who} baked {first:one_thing} and {second:other}. {who.He} sold {sold} of the {one_thing.s}, which is {difference} more than the number of {other.s} that {who.he} sold. How many {other.s} did {who.he} sell?"},
)

on_and_off = Family(
    skills="addition subtraction change",
    draw=dict(who=person(), start=ints(12, 50, 200), off=ints(3, 11, 60), net=ints(2, 15, 60), now=value("start + net"), stop=choice("at the market", "at the station", "near the stadium", "in front of the school")),
    ask=[
        "There were {start} people on a bus. {stop:cap} {off} got off and some got on. Now there are {now} on it. How many got on?",
        "A pond had {start} ducks. In the morning {off} of them flew away and others came, and after that {now} were counted. What number of ducks came?",
        "In {who}'s drawer lay {start:sock}. {off:Word} were thrown away, new ones were bought, and then there were {now}. Find how many new socks were bought.",
    ],
    steps=[
        ("left = start - off", "After {off} had gone, there were {left=}.", "First take away those that went."),
        ("came = now - left", "So {came=} came.", "The others of the {now} are new."),
    ],
    back={"off": "There were {start} people on a bus. {stop:cap} some got off and {came} got on. Now there are {now} on it. How many got off?"},
)

more_on_than_off = Family(
    skills="subtraction change irrelevant-number",
    draw=dict(who=person(), start=ints(10, 60, 250), net=ints(3, 20, 90), after=value("start + net"), stations=choice(*range(2, 9)), food=thing("fruit")),
    ask=[
        "A train leaves with {start} passengers. After {stations} stations, at all of which people got on and off, it has {after}. How many more people got on than off?",
        "{who} kept adding {food.s} to a bowl and eating others. At first the bowl had {start:food}, {stations} days later {after}. By how many did those added exceed those eaten?",
        "During {stations} hours visitors came into a museum and left it. At the beginning {start} were inside, at the end {after}. Find the difference between the number of those who came and of those who left.",
    ],
    steps=[
        ("difference = after - start", "The difference is {difference=}.", "Whatever came and went, the number changed from {start} to {after}; how long it took does not matter."),
    ],
)

two_days_of_three = Family(
    skills="addition irrelevant-number",
    draw=dict(who=person(), monday=ints(4, 30, 150), tuesday=choice(*MANY), wednesday=ints(4, 30, 150)),
    where="monday != wednesday",
    ask=[
        "{who} played with {monday} children on Monday, with {tuesday} on Tuesday and with {wednesday} on Wednesday, each time with different ones. With how many children did {who.he} play on Monday and Wednesday?",
        "In spring {monday} storks are seen near a village, in summer {tuesday} swallows, and in autumn {wednesday} storks that had not been there before. How many different storks is that in all?",
        "A page has {monday} red, {tuesday} green and {wednesday} blue stickers. {who} peels off all that are not green. What number of stickers is peeled off?",
    ],
    steps=[
        ("total = monday + wednesday", "Together that is {total=}.", "Only two of the three numbers are asked for: {monday} and {wednesday}."),
    ],
)

size_of_one_group = Family(
    skills="division irrelevant-number",
    draw=dict(who=person(), other=choice(*MANY), groups=ints(3, 9, 30), each=ints(4, 15, 60), total=value("groups * each"), item=thing("fruit"), extra=thing("vegetable")),
    ask=[
        "{who} has {total:item} and {other:extra}. The {item.s} are in {groups:bag}, equally many in each. How many {item.s} are in one bag?",
        "There are {other} chairs and {total} books in a reading room. The books stand on {groups:shelf}, with the same number on every shelf. What is the number of books on a shelf?",
        "A baker put {total} rolls on {groups:tray}, the same number on each, and {other} cakes into the window. Find how many rolls were on each tray.",
    ],
    steps=[
        ("one = total / groups", "In each there are {one=}.", "The {total} are divided equally into {groups}; the other number is not needed."),
    ],
)

days_not_pages = Family(
    skills="division subtraction comparison",
    draw=dict(one=person(), two=person(), pace=ints(5, 20, 60), other_pace=ints(4, 18, 50), first_days=ints(5, 15, 40), second_days=ints(3, 12, 35), first=value("pace * first_days"), second=value("other_pace * second_days")),
    where="first_days > second_days and pace != other_pace and first != second",
    ask=[
        "{one} reads a book of {first} pages, {pace} a day. {two} reads one of {second} pages, {other_pace} a day. How many more days than {two} does {one} need?",
        "One candle is {first} mm long and loses {pace} mm an hour; another is {second} mm long and loses {other_pace} mm an hour. They are lit together. For how many hours does the first still burn when the second has gone out?",
        "{two} has {second} tomatoes to plant and plants {other_pace} a minute, {one} has {first} and plants {pace} a minute. Both start now. Find how many minutes later {one} is finished.",
    ],
    steps=[
        ("long_time = first / pace", "The first needs {long_time=}.", "Divide {first} by {pace}."),
        ("short_time = second / other_pace", "The second needs {short_time=}.", "Divide {second} by {other_pace}."),
        ("difference = long_time - short_time", "The difference is {difference=}.", "The question is about times, not about amounts."),
    ],
)

what_it_was_before_both = Family(
    skills="addition subtraction working-backwards",
    draw=dict(who=person(), friend=person(), now=ints(5, 40, 150), got=ints(3, 25, 90), lost=ints(4, 30, 100), item=thing("collectible")),
    where="now + lost > got + 3 and got != lost",
    ask=[
        "{who} got {got:item} from {friend} and then lost {lost}. Now {who.he} has {now}. How many {item.s} did {who.he} have at first?",
        "First {got} new members joined a club, then {lost} left it; that made {now}. What was the number of members before these changes?",
        "After pouring {got} ml into a bottle and drinking {lost} ml, {who} sees that {now} ml are in it. Find how many milliliters were in it to begin with.",
    ],
    steps=[
        ("before_loss = now + lost", "Before the loss it was {before_loss=}.", "Go backwards: put back the {lost}."),
        ("start = before_loss - got", "At first it was {start=}.", "Take away the {got} that had come."),
    ],
    back={"got": "At first {who} had {start:item}. {who.He} got some more from {friend} and then lost {lost}. Now {who.he} has {now}. How many {item.s} did {friend} give to {who}?"},
)

less_than_planned = Family(
    skills="multiplication subtraction comparison",
    draw=dict(who=person(), rows=ints(4, 12, 40), seats=ints(6, 20, 50), sold=ints(15, 200, 900), price=choice(5, 6, 8, 9, 12), place=thing("theater", "circus", "cinema", "concert hall")),
    where="sold < rows * seats - 3",
    ask=[
        "{place.A} has {rows:row} of {seats:seat}. For tonight {sold:ticket} have been sold at ${price} each. How many more tickets could be sold?",
        "{who} counts {sold} people in {place.a} with {seats:seat} in each of {rows:row}; each of them has paid ${price}. What is the number of empty seats?",
        "Each seat costs ${price}. There are {rows:row} with {seats:seat} in each, and {sold} seats are taken. Find how many are free.",
    ],
    steps=[
        ("all_seats = rows * seats", "There are {all_seats=:seat}.", "Every row has {seats:seat}."),
        ("free = all_seats - sold", "So {free=} are free.", "The {sold} are taken; the price is not needed."),
    ],
    back={"sold": "{place.A} has {rows:row} of {seats:seat}. The tickets for tonight cost ${price} each, and {free} more could still be sold. How many tickets have been sold?"},
)
