"""Two short steps in many combinations."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

groups_and_loose = Family(
    skills="multiplication addition two-step",
    draw=dict(who=person(), groups=ints(3, 9, 40), each=ints(4, 15, 60), loose=ints(2, 20, 90), item=thing("pencil", "battery", "nail", "tea bag", "candle"), holder=thing("packet", "box", "tin"), drawers=ints(2, 5)),
    ask=[
        "{who} has {groups:holder} of {each:item} and {loose} loose ones. How many {item.s} does {who} have?",
        "In the cupboard {who} finds {loose} single {item.s} beside {groups:holder}, each with {each} inside. What is the total number of "
        "{item.s}?",
        "Each {holder} contains {each:item}. There are {groups} full {holder.s} and another {loose:item} without any {holder}. Find how many "
        "{item.s} there are altogether.",
        "A shop sells {item.s} only in {holder.s} of {each}. {who} bought {groups:holder} and still had {loose} at home. How many {item.s} does {who} own?",
    ],
    steps=[
        ("packed = groups * each", "Packed are {packed=:item}.", "Each {holder} holds {each}."),
        ("total = packed + loose", "In all there are {total=:item}.", "The single ones are added."),
    ],
    noop=["The cupboard has {drawers:drawer}."],
    back={"loose": "{who} has {groups:holder} of {each:item} and some loose ones, {total:item} in all. How many are loose?"},
)

share_the_rest = Family(
    skills="subtraction division two-step",
    draw=dict(who=person(), people=ints(3, 9, 20), each=ints(3, 12, 40), kept=ints(2, 15, 60), total=value("people * each + kept"), item=thing("strawberry", "walnut", "balloon", "raffle ticket"), chairs=ints(3, 9)),
    ask=[
        "{who} has {total:item}, keeps {kept} and divides the rest equally among {people:friend}. How many {item.s} does each friend get?",
        "Of {total:item}, {kept} are put aside for {who}. The others are shared out evenly to {people:child/children}. What does each child "
        "receive?",
        "After {who} had taken {kept} of the {total:item}, {people} people shared what was left, and all got the same. Find the number of "
        "{item.s} for each of them.",
    ],
    steps=[
        ("rest = total - kept", "To share there are {rest=:item}.", "What is kept is not shared."),
        ("share = rest // people", "Each gets {share=:item}.", "Sharing equally means dividing."),
    ],
    noop=["There are {chairs:chair} in the room."],
)

combine_then_share = Family(
    skills="addition division two-step",
    draw=dict(one=person(), two=person(), groups=ints(3, 9, 20), each=ints(4, 12, 40), first=ints(5, "groups * each - 5"), second=value("groups * each - first"), years=ints(7, 12)),
    ask=[
        "{one} picked {first} tulips and {two} picked {second}. They make {groups} bunches with equally many tulips. How many tulips are in "
        "one bunch?",
        "To {first} old books {second} new ones are added. All are put on {groups} shelves, the same number on each. What number of books "
        "stands on one shelf?",
        "For a camp, {first} pupils from one school and {second} from another come together and are put into {groups} equal teams. Find the size of a team.",
        "Pour {first:litre} and {second:litre} of juice together and fill {groups} equal cans with all of it. How many litres are in one can?",
    ],
    steps=[
        ("together = first + second", "Together there are {together=}.", "First everything is put together."),
        ("in_one = together // groups", "In one of the groups are {in_one=}.", "Then it is divided equally."),
    ],
    noop=["{one} is {years:year} old."],
)

fewer_each_time = Family(
    skills="subtraction multiplication two-step",
    draw=dict(who=person(), planned=ints(10, 30, 60), missing=ints(2, 8), times=ints(3, 9, 20), lamps=ints(2, 9)),
    where="planned > missing + 2",
    ask=[
        "A coach has {planned} seats, but {missing} are always free. How many passengers travel in {times:trip}?",
        "{who} plans {planned} push-ups a day but does {missing} fewer than that every day. How many push-ups are that in {times:day}?",
        "Each of {times:class} should have {planned} pupils and has {missing} fewer. What is the number of pupils in these classes together?",
        "From every tray of {planned} cookies {missing} break. How many whole cookies do {times} trays give?",
    ],
    steps=[
        ("actual = planned - missing", "Each time it is {actual=}.", "First find the number for one."),
        ("total = actual * times", "In all that is {total=}.", "It is the same {times} times."),
    ],
    noop=["Overhead hang {lamps:lamp}."],
)

repack = Family(
    skills="multiplication division two-step",
    draw=dict(who=person(), boxes=ints(3, 12, 30), each=ints(6, 20, 40), size=ints(3, 15, 30), item=thing("egg", "bulb", "glass", "orange", "jar of jam"), floor=ints(1, 6)),
    where="boxes * each % size == 0 and size != each",
    ask=[
        "{who} unpacks {boxes} boxes of {each:item} and packs everything into bags of {size}. How many bags does {who} need?",
        "Boxes with {each:item} arrive, {boxes} of them. They are to stand on shelves that take {size:item} each. What number of shelves do "
        "they fill?",
        "Out of {boxes} crates, each with {each:item}, parcels of {size} are made until nothing is left. Find how many parcels there are.",
    ],
    steps=[
        ("total = boxes * each", "There are {total=:item}.", "The boxes are alike."),
        ("new_groups = total // size", "That gives {new_groups=}.", "See how often {size} goes into that."),
    ],
    noop=["The store room is on floor {floor}."],
)

groups_given_away = Family(
    skills="multiplication subtraction two-step",
    draw=dict(who=person(), start=ints(40, 120, 900), people=ints(3, 9, 25), each=ints(2, 9, 25), item=thing("leaflet", "seedling", "bookmark", "candy"), minutes=ints(10, 50)),
    where="start > people * each",
    ask=[
        "{who} has {start:item} and gives {each} to each of {people:neighbor}. How many {item.s} are left?",
        "From a stack of {start:item}, {people:child/children} take {each} apiece. What remains of the stack?",
        "Each of {people} customers gets {each:item}. At the start of the day there were {start}. How many are there in the evening?",
        "There are {start:item}. If {who} hands out {each} at a time and does so {people} times, how many {item.s} does {who} keep?",
    ],
    steps=[
        ("handed_out = people * each", "Handed out are {handed_out=:item}.", "Everyone gets the same."),
        ("left = start - handed_out", "There are {left=:item} left.", "What is handed out is gone."),
    ],
    noop=["That takes {minutes:minute}."],
)

unit_price_then_more = Family(
    skills="division multiplication unit rate two-step",
    draw=dict(who=person(), known=ints(3, 9, 15), one=ints(3, 12, 30), total=value("known * one"), wanted=ints(4, 12, 40), pages=ints(20, 90)),
    where="wanted != known",
    ask=[
        "In {known:hour} {who} knits {total} rows. How many rows does {who} knit in {wanted:hour} at the same pace?",
        "A set of {known} equal jars holds {total} spoons of honey. How many spoons do {wanted} such jars hold?",
        "A machine stamps {total} lids in {known:minute}. What number of lids does it stamp in {wanted:minute}?",
        "If {known} identical bricks weigh {total:kg}, what do {wanted} of them weigh in kilograms?",
    ],
    steps=[
        ("for_one = total // known", "For one it is {for_one=}.", "First find what belongs to one."),
        ("for_wanted = for_one * wanted", "For {wanted} it is {for_wanted=}.", "Then take it {wanted} times."),
    ],
    noop=["{who} reads a book of {pages:page}."],
)

two_kinds_of_groups = Family(
    skills="multiplication addition two products",
    draw=dict(who=person(), tables=ints(3, 9, 30), at_table=choice(4, 6, 8), benches=ints(2, 9, 30), on_bench=choice(2, 3, 5), waiters=ints(2, 6), late=ints(2, 12, 30)),
    where="late < tables * at_table",
    ask=[
        "In a hall there are {tables:table} for {at_table} people each and {benches:bench} for {on_bench} people each. How many people can "
        "sit?",
        "{who} sets out {benches} benches with {on_bench} places and {tables} tables with {at_table} places. What is the number of places?",
        "Seats for a concert: {tables} tables of {at_table}, {benches} benches of {on_bench}. Find how many listeners find a seat.",
    ],
    steps=[
        ("at_tables = tables * at_table", "At the tables there is room for {at_tables=}.", "All tables are alike."),
        ("on_benches = benches * on_bench", "On the benches there is room for {on_benches=}.", "All benches are alike."),
        ("places = at_tables + on_benches", "Together that is {places=}.", "Add both."),
    ],
    more=[More("On the evening, {late} places stay empty and all others are taken.", "How many people are sitting?",
               [("sitting = places - late", "There are {sitting=} people sitting.", "On the empty places nobody sits.")])],
    noop=["The guests are served by {waiters:waiter}."],
)

how_many_needed_more = Family(
    skills="multiplication subtraction goal two-step",
    draw=dict(who=person(), places=ints(5, 15, 40), each=ints(3, 9, 20), have=ints(6, 60, 400), item=thing("plate", "candle", "flag", "spoon", "name tag"), guests=ints(2, 9)),
    where="have < places * each",
    ask=[
        "For {places:table} {who} needs {each:item} per table, but has only {have}. How many {item.s} are missing?",
        "{who} owns {have:item}. Every one of {places} tables should get {each}. What number of {item.s} must {who} still buy?",
        "A hall is to be decorated with {each:item} at each of {places} tables. So far {have} have been delivered. Find how many more must "
        "come.",
    ],
    steps=[
        ("needed = places * each", "Needed are {needed=:item}.", "Each table gets the same."),
        ("missing = needed - have", "Missing are {missing=:item}.", "Some are there already."),
    ],
    noop=["The hall has been used for {guests:year}."],
)

divide_and_compare = Family(
    skills="division subtraction two quotients",
    draw=dict(one=person(), two=person(), first_days=ints(3, 9, 15), second_days=ints(3, 9, 15), fast=ints(8, 20, 40), slow=ints(3, 7), first_total=value("first_days * fast"), second_total=value("second_days * slow"), cats=ints(2, 4)),
    ask=[
        "{one} solved {first_total} puzzles in {first_days:day}, {two} {second_total} in {second_days:day}, each at a steady pace. How many "
        "more puzzles a day did {one} solve than {two}?",
        "One pump moves {first_total:litre} in {first_days:minute}, another {second_total:litre} in {second_days:minute}. By how many litres "
        "a minute is the first pump stronger?",
        "{two} needs {second_days:hour} for {second_total} letters; {one} needs {first_days:hour} for {first_total}. What is the difference "
        "between their letters an hour?",
    ],
    steps=[
        ("first_rate = first_total // first_days", "The first rate is {first_rate=}.", "Divide by the time."),
        ("second_rate = second_total // second_days", "The second rate is {second_rate=}.", "Do the same with the other."),
        ("difference = first_rate - second_rate", "They differ by {difference=}.", "Compare the two rates."),
    ],
    noop=["They own {cats:cat} together."],
)

double_and_add = Family(
    skills="doubling addition unknown start two-step",
    draw=dict(who=person(), start=ints(4, 40, 300), extra=ints(3, 25, 90), final=value("2 * start + extra"), age=ints(8, 15)),
    ask=[
        "{who} thinks of a number of nuts, doubles it and adds {extra}. The result is {final}. How many nuts did {who} think of?",
        "Yesterday the number of visitors was twice that of the day before plus {extra}. Yesterday {final} people came. How many had come the "
        "day before?",
        "A squirrel's store has doubled, and then {extra} acorns were added. It now has {final}. What number of acorns was in the store at "
        "first?",
    ],
    steps=[
        ("doubled = final - extra", "Before adding, it was {doubled=}.", "Undo the addition first."),
        ("first_number = doubled // 2", "The number at first was {first_number=}.", "Undo the doubling by halving."),
    ],
    noop=["{who} is {age:year} old."],
)
