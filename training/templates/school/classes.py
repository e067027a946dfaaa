"""Pupils, classes, desks and school trips."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, value
from training.templates.family import Family, More

boys_from_girls = Family(
    skills="comparison addition school",
    draw=dict(teacher=person(), girls=ints(9, 18, 60), more=ints(2, 8, 20), absent=ints(1, 5), windows=ints(3, 8)),
    where="absent < girls",
    ask=[
        "In {teacher}'s class there are {girls:girl} and {more} more boys than girls. How many children are in the class?",
        "{teacher} teaches {girls:girl}. The boys in the room outnumber the girls by {more}. What is the number of children "
        "in the room?",
        "A form has {more} fewer girls than boys. The girls are {girls}. Find the total number of pupils.",
        "When every one of the {girls:girl} in {teacher}'s class dances with a boy, {more:boy} have no partner. How many "
        "pupils are in the class?",
    ],
    steps=[
        ("boys = girls + more", "There are {boys=:boy}.", "There are {more} boys more than girls."),
        ("children = girls + boys", "Together that is {children=:child}.", "Girls and boys make the class."),
    ],
    more=[More("Today {absent} of the children are ill at home.", "How many children are present today?",
               [("present = children - absent", "Present are {present=:child}.", "The ill ones are missing.")])],
    noop=["The classroom has {windows:window}."],
    back={"more": "In {teacher}'s class there are {girls:girl} and more boys than girls; all in all the class has "
                  "{children:child}. How many more boys than girls are there?"},
)

desk_rows = Family(
    skills="multiplication subtraction",
    draw=dict(rows=ints(4, 9, 16), desks=ints(3, 6, 12), seats=choice(2, 3), pupils=ints(20, 90), who=person(), lamps=ints(4, 12)),
    where="rows * desks * seats > pupils",
    ask=[
        "A hall has {rows:row} of {desks:desk}. At each desk {seats} pupils can sit. To the test come {pupils} pupils. How "
        "many seats stay empty?",
        "{who} sets up {desks:desk} in each of {rows:row}, with {seats:chair} at every desk, for an exam with {pupils} "
        "pupils. How many chairs are not used?",
        "For {pupils} pupils there are {rows} times {desks} desks, and each desk is made for {seats}. By how much does the "
        "number of seats exceed the number of pupils?",
    ],
    steps=[
        ("all_desks = rows * desks", "There are {all_desks=:desk}.", "The rows are equally long."),
        ("places = all_desks * seats", "They have {places=} seats.", "Each desk has {seats} seats."),
        ("empty = places - pupils", "Empty are {empty=:seat}.", "Each pupil takes one seat."),
    ],
    noop=["From the ceiling hang {lamps:lamp}."],
    unit="seats",
)

trip_buses = Family(
    skills="addition division rounding up",
    draw=dict(classes=ints(3, 7, 12), size=ints(18, 30), teachers=ints(5, 14, 30), seats=choice(40, 44, 48, 50), fee=ints(5, 20)),
    where="(classes * size + teachers) % seats != 0 and classes * size > seats",
    ask=[
        "On a trip go {classes:class} of {size} pupils each and {teachers:teacher}. A bus has {seats:seat} for passengers. "
        "How many buses are needed?",
        "For an outing a school orders buses with {seats} places each. Those who come along are {teachers:teacher} and "
        "{classes:class} with {size} children each. What is the smallest number of buses that is enough?",
        "A museum day: from each of {classes:class} come {size} pupils, and {teachers} adults join them. If no more than "
        "{seats} people fit on a bus, how many buses must the school order?",
    ],
    steps=[
        ("pupils = classes * size", "There are {pupils=} pupils.", "Each class has {size}."),
        ("travellers = pupils + teachers", "With the adults there are {travellers=} travellers.", "Adults need seats, too."),
        ("full_buses, standing = divmod(travellers, seats)",
         "They fill {full_buses:bus} completely, and {standing} people are left.",
         "Divide, and see how many are left without a seat."),
        ("buses = full_buses + 1", "The others need one more bus: {buses=}.", "Nobody is left behind."),
    ],
    noop=["Each child pays ${fee}."],
    unit="buses",
)

groups_with_leftover = Family(
    skills="division remainder",
    draw=dict(who=person(), size=ints(4, 9), groups=ints(3, 9, 30), left=ints(1, "size - 1"), pupils=value("groups * size + left"), floor=ints(2, 5)),
    ask=[
        "{who} divides {pupils} pupils into groups of {size}. Those who are left over keep the score. How many keep the "
        "score?",
        "For a game, {pupils} children form as many circles of {size} as possible. How many children do not stand in a "
        "circle?",
        "{who} has {pupils} pupils in the gym and wants teams of exactly {size}. What is the smallest number of pupils who "
        "cannot be in a team?",
    ],
    steps=[
        ("teams = pupils // size", "There are {teams} full groups.", "See how often {size} goes into {pupils}."),
        ("placed = teams * size", "They hold {placed=} children.", "Each full group has {size}."),
        ("remaining = pupils - placed", "Left over are {remaining=}.", "The others are in no group."),
    ],
    noop=["The gym is on floor {floor}."],
)

clubs_overlap = Family(
    skills="sets inclusion-exclusion",
    draw=dict(chess=ints(8, 25, 80), choir=ints(8, 25, 80), both=ints(2, 7, 20), neither=ints(2, 12, 40), year=ints(5, 9)),
    where="both < chess and both < choir and chess != choir",
    ask=[
        "Of the pupils in a year group, {chess} play chess, {choir} sing in the choir, {both} do both and {neither} do "
        "neither. How many pupils are in the group?",
        "A list shows {chess} names for chess and {choir} for the choir. {both:Word} names are on both lists. Another "
        "{neither} pupils of the school are on no list. How many pupils does the school have?",
        "In a village school, {both} of the {choir} singers in the choir are also among the {chess} members of the chess "
        "club. There are {neither} more pupils, who are in neither. Find the number of pupils.",
    ],
    steps=[
        ("entries = chess + choir", "Both lists together have {entries=} entries.", "Count every entry once."),
        ("in_clubs = entries - both", "In at least one club are {in_clubs=} pupils.",
         "Those who do both were counted twice."),
        ("pupils = in_clubs + neither", "All in all there are {pupils=} pupils.", "The others belong to the group as well."),
    ],
)

share_of_class = Family(
    skills="fractions division subtraction",
    draw=dict(who=person(), part=choice(3, 4, 5, 6), by_bus=ints(3, 9, 30), total=value("part * by_bus"), cyclists=ints(2, 12, 60)),
    where="cyclists < total - by_bus - 1",
    ask=[
        "Of {total} pupils one in {part} comes by bus, {cyclists} come by bicycle, and all others walk. How many pupils walk?",
        "{who} asks {total} children how they get to school. One out of every {part} takes the bus, {cyclists} ride a bike "
        "and the rest go on foot. What is the number of children on foot?",
        "A survey of {total} pupils: every {part:th} comes by bus, {cyclists} come by bicycle, the others on foot. Calculate how many "
        "go on foot.",
    ],
    steps=[
        ("bus_riders = total // part", "By bus come {bus_riders=}.", "One in {part} means the total divided by {part}."),
        ("riders = bus_riders + cyclists", "By bus or bicycle come {riders=}.", "Put together those who do not walk."),
        ("walkers = total - riders", "On foot come {walkers=}.", "The rest walk."),
    ],
)

marking_papers = Family(
    skills="rate multiplication division time",
    draw=dict(who=person(), colleague=person(), papers=ints(20, 90, 300), first=ints(5, 40, 90), per_hour=choice(4, 5, 6, 8, 10), breaks=ints(5, 20)),
    where="papers > first + per_hour and (papers - first) % per_hour == 0",
    ask=[
        "{who} has {papers:paper} to mark and has finished {first}. {who.He} marks {per_hour:paper} an hour. How many more "
        "hours does {who.he} need?",
        "On {who}'s desk lay {papers:paper}. {first:Word} are done. At a pace of {per_hour} an hour, how many hours of "
        "marking remain?",
        "{colleague} marks {first} of {papers:paper}, and {who} takes over the rest. In one hour {who} gets through "
        "{per_hour} of them. How many hours does {who}'s part take?",
    ],
    steps=[
        ("unmarked = papers - first", "There are {unmarked=:paper} left.", "What is done need not be done again."),
        ("hours = unmarked // per_hour", "That takes {hours=} hours.", "In each hour {per_hour} get done."),
    ],
    noop=["Between two papers {who} looks out of the window for {breaks:second}."],
    unit="hours",
)
