"""Work rates, production, stock and schedules."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, town, value
from training.templates.family import Family

together = Family(
    skills="work-rate fractions addition",
    draw=dict(one=person(), two=person(), pair=choice(0, 1, 2, 3, 4, 5), k=ints(1, 4, 9), a=value("[3, 4, 6, 10, 5, 12][pair] * k"), b=value("[6, 12, 12, 15, 20, 24][pair] * k")),
    numbers="any",
    ask=[
        "{one} can paint a fence in {a:hour}, {two} in {b:hour}. How many hours does it take them together?",
        "One pump empties a cellar in {a:hour}, another in {b:hour}. Both work at the same time. After how many hours is the cellar empty?",
        "Alone, {one} needs {a:day} for a job and {two} needs {b:day}. How many days do they need if they share the work, each at the usual pace?",
    ],
    steps=[
        ("rate_one = Rational(1, a)", "The first does {rate_one} of the work in a unit of time.", "Who needs {a} units of time does one part of {a} in each."),
        ("rate_two = Rational(1, b)", "The second does {rate_two}.", "The other needs {b} units of time."),
        ("rate = rate_one + rate_two", "Together they do {rate}.", "What both do at the same time adds up."),
        ("time = 1 / rate", "The whole takes them {time} units of time.", "The whole work is 1."),
    ],
)

machine_hours = Family(
    skills="proportion multiplication division",
    draw=dict(machines=ints(2, 8, 20), hours=ints(2, 8, 12), each=ints(5, 30, 120), made=value("machines * hours * each"), new=ints(3, 12, 40), time=ints(2, 9, 24), item=thing("part"), place=town()),
    where="new != machines",
    ask=[
        "{machines:Word} identical machines make {made:item} in {hours:hour}. How many {item.s} do {new} such machines make in {time:hour}?",
        "In a factory in {place}, {machines:machine} working for {hours:hour} turn out {made:item}. At the same rate, what is the output of {new:machine} in {time:hour}?",
        "It takes {machines:robot} {hours:hour} to produce {made:item}. Later there are {new:robot} of the same kind, which run for {time:hour}. Find the number of {item.s} they produce.",
    ],
    steps=[
        ("per_hour = made / hours", "In one hour {per_hour=:item} are made.", "First reduce to one hour."),
        ("one = per_hour / machines", "One of them makes {one=} an hour.", "Then reduce to one machine."),
        ("total = one * new * time", "That gives {total=:item}.", "Scale up to {new} of them and {time:hour}."),
    ],
)

stock = Family(
    skills="addition subtraction multiplication",
    draw=dict(place=thing("building"), item=thing("stationery"), start=ints(80, 300, 2000), box=choice(10, 12, 20, 24, 50), boxes=ints(2, 9, 30), sold=ints(6, 30, 200), days=ints(2, 6, 9), shelf=ints(2, 8)),
    where="start + box * boxes > sold * days",
    ask=[
        "A stockroom contains {start:item}. A delivery brings {boxes:box} with {box} {item.s} each. During the next {days:day}, {sold:item} are given out each day. How many {item.s} are in stock after that?",
        "There were {start:item} in the store. {boxes:box} of {box} were added, and then {sold} a day went out for {days:day}. What is left?",
        "At the beginning of the term {place.a} owns {start:item} and buys {boxes:pack} of {box}. If {sold} are used up on each of the following {days:day}, how many remain?",
    ],
    steps=[
        ("delivered = boxes * box", "The delivery brings {delivered=:item}.", "Each holds {box} of them."),
        ("available = start + delivered", "With the old ones there are {available=}.", "They are added to the {start} from before."),
        ("gone = sold * days", "Then {gone=} go out.", "Each day takes {sold}."),
        ("left = available - gone", "There remain {left=:item}.", "What goes out is taken away."),
    ],
    noop=["They are kept on {shelf} shelves."],
)

reading_plan = Family(
    skills="subtraction division schedule",
    draw=dict(who=person(), pages_a_day=ints(8, 40, 120), days=ints(4, 15, 30), done=ints(20, 90, 300), pages=value("pages_a_day * days + done"), genre=thing("novel", "biography", "history book", "collection of letters"), chapters=ints(9, 30)),
    ask=[
        "{who} is reading {genre.a} with {pages:page} and has finished {done}. {who.He} wants to read the rest in {days:day}, the same amount each day. How many pages a day is that?",
        "{done:page} of {pages} are typed. The remaining ones have to be ready in {days:day}. How many pages must {who} type every day if all days are alike?",
        "A translator has {days:day} left for {pages:page}, {done} of which are done already. Find the number of pages to be translated per day, evenly spread.",
    ],
    steps=[
        ("rest = pages - done", "There are {rest=:page} left.", "What is done need not be done again."),
        ("daily = rest / days", "That makes {daily=:page} a day.", "Spread them evenly over {days:day}."),
    ],
    noop=["The text has {chapters:chapter}."],
    back={"done": "{who} has {genre.a} with {pages:page}. To finish it in {days:day}, {who.he} has to read {daily:page} every day. How many pages has {who.he} read already?"},
    unit="pages",
)

shifts = Family(
    skills="time division multiplication",
    draw=dict(place=town(), every=choice(10, 12, 15, 20, 30), hours=ints(3, 12, 18), seats=ints(20, 60, 90)),
    where="hours * 60 % every == 0",
    answer="passengers",
    ask=[
        "A ferry leaves {place} every {every:minute}. The first one leaves as the harbor opens, the last one just as it closes {hours:hour} later. Each carries up to {seats:passenger}. How many passengers can leave in one day? (1 hour is 60 minutes.)",
        "Cable cars with {seats:seat} start at intervals of {every:minute}, from the opening until the closing {hours:hour} later, both included. What is the largest number of people that can go up? An hour has 60 minutes.",
        "During {hours:hour} of 60 minutes each, a lift goes up every {every:minute}, counting both the start at the very beginning and the one at the very end. It holds {seats:person}. Find how many people it can take in all.",
    ],
    steps=[
        ("minutes = hours * 60", "The time is {minutes=:minute}.", "An hour has 60 minutes."),
        ("gaps = minutes / every", "There are {gaps=} intervals.", "Each lasts {every:minute}."),
        ("starts = gaps + 1", "So there are {starts=} departures.", "There is one at each end, so one more than intervals."),
        ("passengers = starts * seats", "They can carry {passengers=:person}.", "Each takes {seats}."),
    ],
    unit="people",
)
