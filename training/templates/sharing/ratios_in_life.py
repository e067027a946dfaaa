"""Ratios: one part known, the difference known, chains of ratios, and quantities that grow as others shrink."""

from __future__ import annotations

from training.templates.draws import ints, person, thing, town, value
from training.templates.family import Family, More

one_side_of_a_ratio = Family(
    skills="ratio division multiplication addition",
    draw=dict(who=person(), red=ints(2, 7, 15), white=ints(3, 9, 20), k=ints(2, 15, 60), known=value("red * k"), flower=thing("flower")),
    where="gcd(red, white) == 1 and red != white",
    ask=[
        "In a bed the red and the white {flower.s} are in the ratio {red} : {white}. There are {known} red ones. How many {flower.s} grow there, red and white together?",
        "A choir has {white:woman} to every {red:man}. {known:Word} men sing in it. How many singers does the choir have?",
        "{who} threads a chain: {red} dark beads, {white} light beads, and so on, always in turn. When it is finished, it contains {known} dark beads. What is the number of all its beads?",
        "For each {red} trucks that pass a bridge {white} cars pass it as well. Today {known} trucks passed. Find the total number of cars and trucks.",
    ],
    steps=[
        ("groups = known / red", "There are {groups=} groups.", "In every group there are {red} of the known kind."),
        ("others = groups * white", "Of the other kind there are {others=}.", "Every group brings {white} of these."),
        ("total = known + others", "Altogether that is {total=}.", "Both kinds count."),
    ],
)

ratio_with_difference = Family(
    skills="ratio subtraction division multiplication",
    draw=dict(one=person(), two=person(), small=ints(2, 6, 12), large=ints(4, 11, 20), k=ints(3, 15, 60), gap=value("(large - small) * k"), item=thing("collectible")),
    where="gcd(small, large) == 1 and large > small + 1",
    ask=[
        "The numbers of {item.s} of {one} and {two} are in the ratio {small} to {large}. {two} has {gap} more than {one}. How many {item.s} does {one} have?",
        "Two ropes have lengths in the ratio {small} : {large}, and one of them is {gap} cm longer than the other. What is the length of the shorter rope in cm?",
        "In a vote, the yes and the no had the ratio {small} : {large}. The no won by {gap:vote}. Find the number of people who voted yes.",
    ],
    steps=[
        ("parts = large - small", "The difference is {parts=} parts.", "The ratio counts parts: {small} for one and {large} for the other."),
        ("one_part = gap / parts", "One part is {one_part=}.", "These parts are the difference of {gap}."),
        ("smaller = one_part * small", "The smaller number is {smaller=}.", "It consists of {small} parts."),
    ],
)

three_way_ratio = Family(
    skills="ratio addition division subtraction",
    draw=dict(one=person(), two=person(), three=person(), a_part=ints(1, 4), b_part=ints(2, 7), c_part=ints(4, 9, 15), k=ints(3, 20, 90), total=value("(a_part + b_part + c_part) * k")),
    where="a_part < b_part < c_part",
    ask=[
        "{one}, {two} and {three} share {total} apples in the ratio {a_part} : {b_part} : {c_part}, in this order. How many more apples does {three} get than {one}?",
        "A mason mixes {total} kg of mortar from lime, cement and sand, which are in the ratio {a_part} to {b_part} to {c_part}. By how many kilograms does the sand outweigh the lime?",
        "A rope of {total} cm is cut into three pieces, whose lengths are in the ratio {a_part} : {b_part} : {c_part}. What is the difference between the longest and the shortest piece in cm?",
    ],
    steps=[
        ("parts = a_part + b_part + c_part", "There are {parts=} parts.", "The ratio says how many equal parts each share has."),
        ("one_part = total / parts", "One part is {one_part=}.", "The {total} are divided by the number of parts."),
        ("more_parts = c_part - a_part", "The largest share has {more_parts=} parts more than the smallest.", "Compare {c_part} parts with {a_part}."),
        ("difference = more_parts * one_part", "That is a difference of {difference=}.", "All parts are equal."),
    ],
)

chain_of_ratios = Family(
    skills="ratio proportion chain multiplication division",
    draw=dict(place=town(), first=ints(2, 5), second=ints(3, 7), third=ints(2, 5), fourth=ints(3, 9), k=ints(1, 9, 30), cats=value("first * third * k")),
    where="gcd(first, second) == 1 and gcd(third, fourth) == 1 and second != third",
    ask=[
        "In {place} there are {second:dog} for every {first:cat}, and {fourth:bird} for every {third:dog}. There are {cats:cat}. How many birds are there?",
        "A baker exchanges {first:loaf} for {second} cheeses, and a farmer {third} cheeses for {fourth:egg}. How many eggs can one get for {cats:loaf} in two exchanges?",
        "In a clockwork the second wheel makes {second:turn} while the first makes {first}, and the third makes {fourth} while the second makes {third}. The first wheel has made {cats:turn}. Find how many turns the third has made.",
    ],
    steps=[
        ("groups = cats / first", "The known number makes {groups=} groups.", "For the first step {first} of them count as one group."),
        ("middle = groups * second", "In the middle of the chain there are {middle=}.", "Each group stands for {second}."),
        ("new_groups = middle / third", "These make {new_groups=} groups of the second step.", "In the second step {third} count as one group."),
        ("end = new_groups * fourth", "At the end there are {end=}.", "Each of these groups stands for {fourth}."),
    ],
)

supervisors = Family(
    skills="ratio rounding-up addition",
    draw=dict(place=thing("museum", "swimming pool", "zoo", "farm", "climbing hall"), kids=ints(15, 70, 300), per=ints(4, 9, 15), price=ints(2, 9)),
    where="kids % per != 0",
    ask=[
        "On a visit to {place.a} there must be at least one adult for every {per:child}. {kids:Word} children take part. How many people, with as few adults as possible, go there?",
        "A kindergarten may go to {place.a} only if no adult has to look after more than {per:child}. With {kids:child} and the smallest number of adults, what is the size of the whole party?",
        "{kids} children are to be divided among adults, no more than {per} to each. Find the number of children and adults together if there is no more than the necessary number of adults.",
    ],
    steps=[
        ("full = kids // per", "{full:adult} would not be enough.", "See how often {per} goes into {kids}."),
        ("adults = full + 1", "So {adults=} adults go along.", "Some children are left over, and they need one adult more."),
        ("party = kids + adults", "Together that is {party=:person}.", "Children and adults both count."),
    ],
    noop=["A ticket costs ${price} for everyone."],
    unit="people",
)

gear_wheels = Family(
    skills="inverse-proportion multiplication division",
    draw=dict(who=person(), teeth=ints(12, 40, 90), other=ints(10, 60, 120), turns=ints(5, 60, 300), years=ints(2, 40)),
    where="teeth * turns % other == 0 and teeth != other",
    ask=[
        "A gear with {teeth:tooth} drives one with {other:tooth}. The first makes {turns:turn}. How many turns does the second make?",
        "{who} turns the crank of an old mill {turns} times. The wheel at the crank has {teeth} cogs and grips into a wheel with {other} cogs. How often does that wheel go round?",
        "Two gears mesh: one has {teeth}, the other {other:tooth}. During {turns:turn} of the former, what number of turns does the latter make?",
    ],
    steps=[
        ("passed = teeth * turns", "At the place where they touch {passed=} teeth pass by.", "In each turn all {teeth} of them pass."),
        ("other_turns = passed / other", "So the other wheel makes {other_turns=} turns.", "The same number of teeth passes on the other wheel, {other} to a turn."),
    ],
    noop=["The mechanism is {years:year} old."],
    back={"turns": "A gear with {teeth:tooth} drives one with {other:tooth}. The second has made {other_turns} turns. How many turns has the first made?"},
    unit="turns",
)

shares_by_hours = Family(
    skills="proportion addition division multiplication",
    draw=dict(one=person(), two=person(), three=person(), first=ints(2, 9, 20), second=ints(2, 9, 20), third=ints(2, 9, 20), per=ints(2, 9, 30), total=value("(first + second + third) * per"), crop=thing("jar of honey/jars of honey", "basket of cherries/baskets of cherries", "sack of nuts/sacks of nuts"), trees=ints(4, 20), gift=ints(2, 9, 30)),
    where="first != second and second != third",
    ask=[
        "{one} worked {first:hour}, {two} {second:hour} and {three} {third:hour} at the harvest. They divide {total:crop} according to the hours that each has worked. How many does {two} get?",
        "As a reward for helping, {total:crop} are shared out by time: {one} helped for {first:hour}, {three} for {third} and {two} for {second}. What is {two}'s share?",
        "{total:crop} belong to three helpers who want to divide them fairly, in proportion to their hours. {two} has {second:hour}, {three} {third}, {one} {first}. Find the part that is due to {two}.",
    ],
    steps=[
        ("hours = first + second + third", "They worked {hours=} hours in all.", "Every hour of work is to count the same."),
        ("per_hour = total / hours", "For each hour there are {per_hour=}.", "The {total} are spread evenly over the hours."),
        ("share = per_hour * second", "{two} gets {share=:crop}.", "{two} worked {second:hour}."),
    ],
    noop=["There are {trees} trees in the orchard."],
    more=[More("Then {two} gives {gift} of {two.his} share to a neighbor.", "How many does {two} keep?",
               [("kept = share - gift", "{two} keeps {kept=}.", "The gift is taken from the share.")], where="gift < share")],
)

shadows = Family(
    skills="proportion similar-triangles multiplication division",
    draw=dict(who=person(), pole=ints(1, 3), pole_shadow=ints(2, 5, 8), tree=thing("tree"), k=ints(4, 20, 60), shadow=value("pole_shadow * k"), years=ints(8, 90)),
    where="pole != pole_shadow",
    ask=[
        "A stick {pole} m high throws a shadow of {pole_shadow} m. At the same time the shadow of a tower measures {shadow} m. How many meters high is the tower?",
        "{who} wants to know the height of {tree.a}. Its shadow is {shadow} m long, while the shadow of an upright pole of {pole:m} is {pole_shadow} m long. What is the height in meters?",
        "In the evening sun a post of {pole} m has a shadow of {pole_shadow} m, and a church beside it one of {shadow} m. Find how tall, in meters, the church is.",
    ],
    steps=[
        ("times = shadow / pole_shadow", "The long shadow is {times=} times as long as the short one.", "The sun shines on both at the same angle."),
        ("height = pole * times", "So the height is {height=} m.", "Heights are in the same ratio as shadows."),
    ],
    noop=["It has stood there for {years:year}."],
    back={"pole": "A tower {height} m high has a shadow of {shadow} m. At the same time the shadow of an upright stick measures {pole_shadow} m. How many meters high is the stick?"},
    unit="m",
)
