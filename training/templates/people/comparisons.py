"""More than, fewer than, times as many, half of: chains of comparisons."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, thing, value
from training.templates.family import Family, More

more_then_fewer_total = Family(
    skills="comparison addition subtraction",
    draw=dict(
        one=person(), two=person(), three=person(), item=thing("marble", "seashell", "acorn", "bead", "sticker"),
        count=ints(8, 60, 400), more=ints(3, 30, 150), fewer=ints(2, 25, 90), minutes=ints(10, 50),
    ),
    where="count + more > fewer + 1",
    ask=[
        "{one} has {count:item}. {two} has {more} more than {one}, and {three} has {fewer} fewer than {two}. How many "
        "{item.s} do the three have altogether?",
        "Three friends emptied their pockets. {one} laid {count:item} on the table. {two} laid down {more} more than that. "
        "{three} was {fewer:item} short of {two}'s pile. What is the total number of {item.s} on the table?",
        "{three} collected {fewer} fewer {item.s} than {two}. {two} collected {more} more than {one}, who collected "
        "{count}. Find how many {item.s} they collected in all.",
        "{count:item} belong to {one}. To get {two}'s number, add {more}; to get {three}'s number, take {fewer} away from "
        "{two}'s. How many {item.s} do {one}, {two} and {three} own together?",
    ],
    steps=[
        ("two_count = count + more", "{two} has {two_count=:item}.", "More than {one} means that we add."),
        ("three_count = two_count - fewer", "{three} has {three_count=:item}.", "Fewer than {two} means that we subtract."),
        ("total = count + two_count + three_count", "Together they have {total=:item}.", "All three are counted."),
    ],
    noop=["{three} took {minutes:minute} to count."],
)

how_many_more = Family(
    skills="comparison difference multiplication",
    draw=dict(
        one=person(), two=person(), shelves=ints(3, 9, 14), each=ints(6, 15, 40), other_shelves=ints(2, 6), other_each=ints(4, 9),
    ),
    where="shelves > other_shelves",
    ask=[
        "{one} owns {shelves:shelf} of comics with {each:comic} on each shelf. {two} owns {other_shelves:shelf} with "
        "{other_each:comic} on each. How many more comics does {one} own than {two}?",
        "By how many comics is {one}'s collection larger than {two}'s if {one} fills {shelves:shelf} with {each:comic} "
        "each and {two} fills {other_shelves:shelf} with {other_each:comic} each?",
        "{two} keeps {other_each:comic} on every one of {other_shelves:shelf}. On each of {one}'s {shelves:shelf} there "
        "stand {each}. Calculate the difference between the numbers of comics.",
    ],
    steps=[
        ("ones_comics = shelves * each", "{one} owns {ones_comics=:comic}.", "Every one of {one}'s shelves holds {each:comic}."),
        ("twos_comics = other_shelves * other_each", "{two} owns {twos_comics=:comic}.",
         "Every one of {two}'s shelves holds {other_each:comic}."),
        ("difference = ones_comics - twos_comics", "{one} has {difference=} more.",
         "How many more there are is what remains after subtracting."),
    ],
    unit="comics",
)

fewer_than_reversed = Family(
    skills="comparison inverse addition",
    draw=dict(one=person(), two=person(), item=thing("stamp", "coin", "postcard", "fossil", "badge"), count=ints(9, 80, 500),
              fewer=ints(3, 40, 200), boxes=ints(2, 9)),
    ask=[
        "{one} has {count:item}, which is {fewer} fewer than {two} has. How many {item.s} does {two} have?",
        "With {count:item}, {one} has {fewer} fewer than {two}. What is the number of {two}'s {item.s}?",
        "\"I have {count:item},\" says {one}. \"That is {fewer} fewer than you have, {two}!\" How many {item.s} does {two} "
        "have?",
        "If {two} lost {fewer} of {two.his} {item.s}, {two.he} would have exactly as many as {one}. {one} has {count}. "
        "How many {item.s} does {two} have?",
    ],
    steps=[
        ("twos_count = count + fewer", "{two} has {twos_count=:item}.",
         "If {one} has {fewer} fewer than {two}, then {two} has {fewer} more than {one}."),
    ],
    more=[More("They put all of their {item.s} into one album.", "How many {item.s} does the album hold?",
               [("total = count + twos_count", "The album holds {total=:item}.", "Both collections go into it.")])],
    noop=["{two} stores everything in {boxes:box}."],
    back={"fewer": "{one} has {count:item}, which is fewer than the {twos_count:item} that {two} has. By how many {item.s} "
                   "is {one} behind?"},
)

twice_less_something = Family(
    skills="comparison multiplication subtraction",
    draw=dict(
        one=person(), two=person(), count=ints(6, 40, 200), times=choice(2, 3, 4, 5), less=ints(2, 20, 60),
        item=thing("drawing", "paper boat", "clay pot", "photo", "poem"), age=ints(8, 15),
    ),
    where="count * times > less + count",
    ask=[
        "{one} made {count:item}. {two} made {less} fewer than {times} times as many. How many {item.s} did {two} make?",
        "Multiply {one}'s number of {item.s}, {count}, by {times} and take away {less}: so many has {two}. How many "
        "{item.s} does {two} have?",
        "For the school fair {two} promised {times} times as many {item.s} as {one}, but finished {less} fewer than "
        "promised. {one} brought {count:item}. How many did {two} bring?",
    ],
    steps=[
        ("multiple = times * count", "{times:Word} times {one}'s number is {multiple=}.", "First form the multiple."),
        ("twos_count = multiple - less", "{two} has {twos_count=:item}.", "It is {less} fewer than the multiple."),
    ],
    more=[More("The two put what they have side by side.", "By how many {item.s} is {two} ahead of {one}?",
               [("lead = twos_count - count", "{two} is ahead by {lead=:item}.", "Being ahead is a difference.")])],
    noop=["{one} is {age:year} old."],
    back={"less": "{one} made {count:item}. {two} made {twos_count}, and that is somewhat fewer than {times} times as many. "
                  "How many {item.s} fewer than {times} times as many is it?"},
)

together_times_as_many = Family(
    skills="comparison ratio division",
    draw=dict(one=person(), two=person(), base=ints(4, 30, 120), times=choice(2, 3, 4, 5, 6), total=value("base * (times + 1)"),
              item=thing("walnut", "chestnut", "card", "button", "pebble")),
    ask=[
        "{one} and {two} have {total:item} together. {one} has {times} times as many as {two}. How many {item.s} does "
        "{two} have?",
        "{total:item} are shared between two friends in such a way that {one} gets {times} for every one that {two} gets. "
        "How many {item.s} are {two}'s?",
        "{one}'s heap of {item.s} is {times} times as large as {two}'s heap. Both heaps together contain {total:item}. "
        "Find the size of {two}'s heap.",
    ],
    steps=[
        ("parts = times + 1", "Together they have {parts=} equal parts.",
         "Let {two}'s share be one part; then {one} has {times} parts."),
        ("twos_count = total // parts", "{two} has {twos_count=:item}.", "One part is {two}'s share."),
    ],
    more=[More("They wonder how far apart they are.", "How many more {item.s} does {one} have than {two}?",
               [("difference = twos_count * (times - 1)", "{one} has {difference=} more.",
                 "{one} has all parts but one more than {two}.")])],
)

half_and_rest = Family(
    skills="fractions comparison subtraction",
    draw=dict(
        one=person(), two=person(), three=person(), half=ints(6, 40, 150), total=value("2 * half"), third=ints(2, 18, 60),
        item=thing("raffle ticket", "balloon", "lantern", "flag"), days=ints(2, 6),
    ),
    where="third < half",
    ask=[
        "Of {total:item}, {one} sells half. {two} sells {third}, and {three} sells the rest. How many {item.s} does "
        "{three} sell?",
        "A club has {total:item} to sell. Half of them go to {one}, {third} go to {two}, and everything that is left goes "
        "to {three}. How many {item.s} go to {three}?",
        "{three} got what {one} and {two} left over from a parcel of {total:item}. {two} had taken {third} of them and "
        "{one} one half of the whole parcel. What number of {item.s} did {three} get?",
    ],
    steps=[
        ("ones_share = total // 2", "{one}'s half is {ones_share=:item}.", "Half of a number is the number divided by 2."),
        ("taken = ones_share + third", "{one} and {two} have {taken=} together.", "{two} has {third}."),
        ("rest = total - taken", "For {three} there remain {rest=:item}.", "The rest is what the others have not taken."),
    ],
    noop=["The sale lasts {days:day}."],
)

as_many_as_both = Family(
    skills="comparison addition multiplication",
    draw=dict(
        one=person(), two=person(), three=person(), first=ints(5, 40, 300), second=ints(5, 40, 300), times=choice(2, 3, 4),
        item=thing("strawberry", "blueberry", "plum", "cherry"), eaten=ints(2, 9, 30), hats=ints(2, 4),
    ),
    ask=[
        "{one} picks {first:item} and {two} picks {second}. {three} picks {times} times as many as the two of them "
        "together. How many {item.s} does {three} pick?",
        "In the orchard {one} and {two} work side by side, filling their basket with {first} and {second:item}. {three}, "
        "alone with a ladder, gathers {times} times the contents of that basket. How many {item.s} does {three} gather?",
        "{three} has {times} times the number of {item.s} that {one} and {two} have together. {one} has {first}, {two} has "
        "{second}. Calculate {three}'s number.",
    ],
    steps=[
        ("both = first + second", "{one} and {two} have {both=:item} together.", "The comparison is with their sum."),
        ("threes_count = times * both", "{three} has {threes_count=:item}.", "{three} has {times} times that sum."),
    ],
    more=[More("On the way home {three} eats {eaten} of {three.his} {item.s}.", "How many {item.s} does {three} still have?",
               [("left = threes_count - eaten", "{three} still has {left=:item}.", "What is eaten is gone.")])],
    noop=["They wear {hats:hat} against the sun."],
)

gift_that_makes_equal = Family(
    skills="comparison difference halving",
    draw=dict(one=person(), two=person(), small=ints(5, 40, 300), gift=ints(2, 15, 60), large=value("small + 2 * gift"),
              item=thing("crayon", "token", "domino", "cookie", "paper clip"), years=ints(2, 8)),
    ask=[
        "{one} has {large:item} and {two} has {small}. How many {item.s} must {one} give to {two} so that both have "
        "equally many?",
        "On {one}'s plate are {large:item}, on {two}'s plate {small}. Some are moved from the fuller plate to the other "
        "until both plates hold the same number. How many {item.s} are moved?",
        "{two} complains: {one} has {large:item}, but {two} has only {small}. {one} wants to be fair and hands over just "
        "enough to make them equal. What number of {item.s} does {one} hand over?",
    ],
    steps=[
        ("difference = large - small", "{one} has {difference=} more.", "First see how far apart they are."),
        ("gift_size = difference // 2", "{one} must give {gift_size=:item}.",
         "Each one given lowers one number and raises the other, so half of the difference is enough."),
    ],
    noop=["They have been friends for {years:year}."],
)

heights_in_a_chain = Family(
    skills="measurement comparison subtraction",
    draw=dict(
        one=person(), two=person(), three=person(), height=ints(128, 165), taller=ints(3, 18), shorter=ints(4, 22), shoes=ints(32, 41),
    ),
    where="taller != shorter",
    ask=[
        "{one} is {height:cm} tall. {two} is {taller:cm} taller than {one} but {shorter:cm} shorter than {three}. How tall "
        "is {three}, in centimetres?",
        "{three} looks down on {two} from {shorter:cm} higher up, and {two} on {one} from {taller:cm} higher up. {one} "
        "measures {height:cm}. What is {three}'s height in centimetres?",
        "Marks on a door frame show heights. {one}'s mark is at {height:cm}. {two}'s mark is {taller:cm} above it, and "
        "{three}'s mark is {shorter:cm} above {two}'s. At how many centimetres is {three}'s mark?",
    ],
    steps=[
        ("two_height = height + taller", "{two} stands at {two_height=:cm}.", "{two} is taller than {one}."),
        ("three_height = two_height + shorter", "{three} stands at {three_height=:cm}.",
         "If {two} is below {three}, then {three} is that much above {two}."),
    ],
    noop=["{one} wears size {shoes} shoes."],
    unit="cm",
)
