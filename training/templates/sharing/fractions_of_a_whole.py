"""Fractions of a whole: from the part to the whole, from the rest to the whole, and fractions of fractions."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family

others_from_a_fraction = Family(
    skills="fractions division multiplication subtraction",
    draw=dict(who=person(), tree=thing("tree"), animal=thing("animal"), den=choice(3, 4, 5, 6, 7, 8), top=ints(2, "den - 1"), k=ints(3, 20, 90), known=value("top * k")),
    where="gcd(top, den) == 1",
    ask=[
        "In a park {top}/{den} of the trees are {tree.s}. There are {known:tree}. How many trees of other kinds stand in the park?",
        "{who} has marked {known} places on a street map. That is {top}/{den} of all the places on {who.his} list. How many places are still to be marked?",
        "{known:Word} seats of a cinema are taken, which is {top}/{den} of its seats. What is the number of free seats?",
        "{top}/{den} of a herd are {animal.s}: {known} of them. Find how many animals of the herd are not {animal.s}.",
    ],
    steps=[
        ("one_part = known / top", "One part is {one_part=}.", "The {known} are {top} of {den} equal parts."),
        ("whole = one_part * den", "The whole is {whole=}.", "All {den} parts make the whole."),
        ("others = whole - known", "The others number {others=}.", "Take away those that are known."),
    ],
)

fraction_that_is_left = Family(
    skills="fractions subtraction simplification",
    draw=dict(who=person(), item=thing("fruit"), k=ints(4, 15, 60), part=choice(2, 3, 4, 5), total=value("part * k"), eaten=ints(2, 12, 40), days=ints(2, 6)),
    where="total > k + eaten",
    numbers="any",
    ask=[
        "{who} has {total:item}. One {part:part} of them are used for a cake, and {eaten} more are eaten. What fraction of the {item.s} is left? Give it in lowest terms.",
        "From a sack with {total:item} a cook first takes 1/{part} and later another {eaten}. Write as a fraction in lowest terms how much of the sack's content remains.",
        "Of {total} pages {who} reads one {part:part} on the first day and {eaten:page} on the second. As a simplified fraction of the whole book, how much is unread?",
    ],
    steps=[
        ("first = total / part", "At first {first=} go.", "One {part:part} of {total} is taken."),
        ("left = total - first - eaten", "That leaves {left=}.", "Both amounts are taken from the {total}."),
        ("fraction = Rational(int(left), total)", "As a fraction of the whole that is {fraction}.", "Put what is left over what there was, and simplify."),
    ],
    noop=["The whole thing lasted {days:day}."],
)

tank_gauge = Family(
    skills="fractions subtraction division multiplication",
    draw=dict(who=person(), den=choice(3, 4, 5, 6, 8), low=ints(1, "den - 2"), high=ints("low + 1", "den - 1"), per=ints(3, 20, 90), added=value("(high - low) * per"), price=ints(2, 4), where_it_is=choice("behind the house", "in the basement", "on the roof")),
    where="gcd(low, den) == 1 and gcd(high, den) == 1",
    ask=[
        "The tank {where_it_is} is {low}/{den} full. After {added:litre} have been poured in, it is {high}/{den} full. How many litres does the full tank hold?",
        "{who} looks at a gauge that shows {low}/{den}, adds {added:litre} and looks again: now it shows {high}/{den}. What is the capacity of the tank in litres?",
        "The level of a tank rises from {low} to {high} {den:part}s of its height when {who} fills in {added:litre}. The tank has straight walls. Find its capacity in litres.",
    ],
    steps=[
        ("parts = high - low", "The level rises by {parts=} of {den} parts.", "Compare the two levels."),
        ("one_part = added / parts", "One part is {one_part=:litre}.", "The {added:litre} fill these parts."),
        ("capacity = one_part * den", "The full tank holds {capacity=:litre}.", "The tank has {den} such parts."),
    ],
    noop=["A litre costs ${price}."],
    unit="litres",
)

fraction_of_a_fraction = Family(
    skills="fractions multiplication division",
    draw=dict(
        den=choice(3, 4, 5), top=ints(2, "den - 1"), second_den=choice(2, 3, 4, 5), second_top=ints(1, "second_den - 1"), k=ints(2, 9, 40), total=value("den * second_den * k"),
        place=thing("choir", "sports club", "book club", "hiking group"), years=ints(5, 60),
    ),
    where="gcd(top, den) == 1 and gcd(second_top, second_den) == 1",
    ask=[
        "{place.A} has {total:member}. {top}/{den} of them are adults, and {second_top}/{second_den} of the adults are women. How many women belong to it?",
        "{top}/{den} of the {total} letters in an office come from abroad, and {second_top}/{second_den} of those from abroad have been answered. What number of letters from abroad has been answered?",
        "On a farm of {total} hectares {top}/{den} of the land is used for grain. On {second_top}/{second_den} of the grain land grows wheat. Find how many hectares of wheat there are.",
    ],
    steps=[
        ("first = total * top / den", "The first fraction is {first=}.", "Divide {total} into {den} parts and take {top} of them."),
        ("second = first * second_top / second_den", "Of this, the second fraction is {second=}.", "The second fraction refers to the first part only, not to the {total}."),
    ],
    noop=["All this has been so for {years:year}."],
)

backwards_twice = Family(
    skills="fractions working-backwards multiplication division",
    draw=dict(who=person(), item=thing("bakery"), first=choice(2, 3, 4), second=choice(3, 4, 5), k=ints(2, 9, 40), left=value("(first - 1) * (second - 1) * k")),
    where="first != second",
    ask=[
        "In the morning {who} sold one {first:part} of the {item.s} on the counter, in the afternoon one {second:part} of those that were then left. In the evening {left:item} remained. How many {item.s} were there at first?",
        "A squirrel ate 1/{first} of its nuts in December and 1/{second} of the remaining ones in January. It still has {left} nuts. What was the number of nuts before December?",
        "One {first:part} of a rope was cut off, and then one {second:part} of what was left of it. The piece that remains is {left} m long. Find the length of the rope at first in meters.",
    ],
    steps=[
        ("kept_second = second - 1", "In the second step {kept_second=} of {second} parts are kept.", "Whoever gives away one part of {second} keeps the others."),
        ("before_second = left * second / kept_second", "Before it there were {before_second=}.", "Divide {left} by the parts kept, and take all {second} parts."),
        ("kept_first = first - 1", "In the first step {kept_first=} of {first} parts are kept.", "The same holds for one part of {first}."),
        ("start = before_second * first / kept_first", "At first there were {start=}.", "Go back once more in the same way."),
    ],
)

fractions_of_two_wholes = Family(
    skills="fractions comparison multiplication subtraction",
    draw=dict(
        one=person(), two=person(), item=thing("stationery"), first_den=choice(3, 4, 5, 6), first_top=ints(2, "first_den - 1"), second_den=choice(3, 4, 5, 8), second_top=ints(1, "second_den - 1"),
        m=ints(3, 15, 50), n=ints(3, 15, 50), first_total=value("first_den * m"), second_total=value("second_den * n"),
    ),
    where="gcd(first_top, first_den) == 1 and gcd(second_top, second_den) == 1 and first_top * m > second_top * n and first_den != second_den",
    ask=[
        "{one} gives away {first_top}/{first_den} of {one.his} {first_total:item}, {two} {second_top}/{second_den} of {two.his} {second_total}. How many more {item.s} does {one} give away than {two}?",
        "One bus has {first_total} seats and {first_top}/{first_den} of them are taken. Another has {second_total} seats, with {second_top}/{second_den} taken. By how many passengers is the first bus ahead?",
        "{two} has solved {second_top}/{second_den} of {second_total} riddles; {one} has solved {first_top}/{first_den} of {first_total}. What is the difference between the numbers of riddles that they solved?",
    ],
    steps=[
        ("first = first_total * first_top / first_den", "The first number is {first=}.", "Take {first_top}/{first_den} of {first_total}."),
        ("second = second_total * second_top / second_den", "The second is {second=}.", "Take {second_top}/{second_den} of {second_total}; the wholes are not the same, so the fractions alone say nothing."),
        ("difference = first - second", "The difference is {difference=}.", "Subtract the smaller number."),
    ],
)

hours_of_a_day = Family(
    skills="fractions units subtraction multiplication",
    draw=dict(who=person(), sleep=choice(3, 4), work=choice(4, 6, 8), other=ints(2, 4), days=ints(3, 7, 30)),
    where="work != sleep",
    ask=[
        "{who} sleeps one {sleep:part} of the day and works one {work:part} of it. Eating and washing take {other:hour} a day. How many free hours does {who.he} have in {days:day}?",
        "A machine stands still for 1/{sleep} of each day, is cleaned for 1/{work} of each day and tested for {other:hour}. All the remaining time it runs. What is its running time in {days:day}, in hours?",
        "Of every day, one {work:part} goes to {who}'s job, one {sleep:part} to sleep and {other:hour} to the household; the rest is spare time. Find the number of spare hours that {days:day} bring.",
    ],
    steps=[
        ("resting = 24 / sleep", "One {sleep:part} of a day is {resting=} hours.", "A day has 24 hours."),
        ("working = 24 / work", "One {work:part} of it is {working=} hours.", "This part refers to the 24 hours too."),
        ("busy = resting + working + other", "Together with the rest of the duties that makes {busy=} hours.", "The {other:hour} are counted as well."),
        ("free = 24 - busy", "Each day {free=} hours remain.", "What is not used of the day remains."),
        ("total = free * days", "In {days:day} that is {total=} hours.", "All days are alike."),
    ],
    unit="hours",
)

sheet_halved = Family(
    skills="powers division area",
    draw=dict(who=person(), cuts=ints(3, 6, 9), side=ints(2, 12, 40), area=value("side * 2**cuts"), colour=choice("red", "green", "golden", "spotted")),
    ask=[
        "{who} cuts a {colour} sheet of {area} square centimeters into halves, puts the pieces on one another and cuts the stack into halves again. This is done {cuts:times} in all. What is the area of one piece in square centimeters?",
        "A field of {area} square meters is divided into two equal parts, each part again into two equal parts, and so on, until it has been done {cuts:times}. How many square meters has each of the smallest parts?",
        "A {colour} paper of {area} square centimeters is folded in half {cuts:times}. Each fold halves what is to be seen. Find the area of the folded paper in square centimeters.",
    ],
    steps=[
        ("pieces = 2**cuts", "After that there are {pieces=} equal parts.", "Every time the number of parts doubles."),
        ("one = area / pieces", "Each of them has {one=} square units.", "The area is divided equally among the parts."),
    ],
)
