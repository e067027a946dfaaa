"""Greatest common divisors and least common multiples, and where they are needed."""

from __future__ import annotations

from training.templates.draws import choice, ints, person, several, thing, value
from training.templates.family import Family, More

gcd_of_three = Family(
    skills="gcd number-theory",
    draw=dict(factor=ints(2, 18, 60), one=ints(2, 20, 70), two=ints(2, 20, 70), three=ints(2, 20, 70),
              first=value("factor * one"), second=value("factor * two"), third=value("factor * three")),
    where="len({one, two, three}) == 3",
    ask=[
        "Calculate the highest common factor of {first}, {second} and {third}.",
        "Three ropes of {first} m, {second} m and {third} m are to be cut into pieces of one and the same length, with nothing left over. How many meters long can a piece be at most?",
        "What is gcd({first}, {second}, {third})?",
        "A number divides {first}, {second} and {third} exactly. What is the greatest value that this number can have?",
    ],
    steps=[
        ("of_two = gcd(first, second)", "The first two numbers have the greatest common divisor {of_two}.", "Begin with {first} and {second}."),
        ("of_all = gcd(of_two, third)", "With the third number it becomes {of_all}.", "Whatever divides all three divides that divisor and {third}."),
    ],
)

common_denominator = Family(
    skills="lcm fractions number-theory",
    draw=dict(under=ints(4, 40, 300), lower=ints(4, 40, 300), top=choice(1, 3, 5, 7, 11, 13, 17), upper=choice(1, 3, 5, 7, 11, 13)),
    where="top < under and upper < lower and gcd(under, top) == 1 and gcd(lower, upper) == 1 and under != lower",
    ask=[
        "What is the least common denominator of {top}/{under} and {upper}/{lower}?",
        "The fractions {top}/{under} and {upper}/{lower} are to be added. Find the smallest denominator that both can be written with.",
        "Both $\\frac{{{top}}}{{{under}}}$ and $\\frac{{{upper}}}{{{lower}}}$ are rewritten with one common denominator. How small can it be?",
    ],
    steps=[("denominator = lcm(under, lower)", "It is {denominator}.", "The denominator must be a multiple of {under} and of {lower}.")],
)

lcm_from_product = Family(
    skills="gcd lcm division",
    draw=dict(common=ints(2, 15, 60), one=ints(2, 14, 40), two=ints(2, 14, 40), product=value("common**2 * one * two")),
    where="gcd(one, two) == 1",
    ask=[
        "The product of two positive integers is {product} and their greatest common divisor is {common}. What is their least common multiple?",
        "Two whole numbers have the greatest common factor {common}. Multiplied with each other they give {product}. Find the smallest positive number that is a multiple of both.",
        "If gcd(p, q) = {common} and p*q = {product} for positive integers p and q, what is lcm(p, q)?",
    ],
    steps=[("multiple = product // common", "The least common multiple is {multiple=}.", "For two numbers, the greatest common divisor times the least common multiple equals the product of the numbers.")],
)

other_number = Family(
    skills="gcd lcm multiplication division",
    draw=dict(common=ints(2, 12, 40), one=ints(2, 15, 40), two=ints(2, 15, 40), known=value("common * one"), multiple=value("common * one * two")),
    where="gcd(one, two) == 1 and one != two",
    ask=[
        "Two numbers have the greatest common divisor {common} and the least common multiple {multiple}. One of them is {known}. What is the other?",
        "The number {known} and an unknown number share {common} as their highest common factor, and {multiple} is their least common multiple. Find the unknown number.",
        "For a positive integer w we know gcd({known}, w) = {common} and lcm({known}, w) = {multiple}. Determine w.",
    ],
    steps=[
        ("product = common * multiple", "The product of the two numbers is {product=}.", "Greatest common divisor times least common multiple gives the product of both numbers."),
        ("other = product // known", "The other number is {other=}.", "One factor of the product is {known}."),
    ],
)

meetings_in_a_window = Family(
    skills="lcm division time",
    draw=dict(one=choice(4, 6, 8, 9, 10, 12, 15, 18, 20), two=choice(5, 8, 12, 14, 16, 25, 30, 45), hours=ints(4, 16, 48), stops=ints(4, 12)),
    where="one != two and lcm(one, two) < hours * 60",
    ask=[
        "A red bus leaves the station every {one:minute} and a blue bus every {two:minute}. Both leave together at the start of the day, and they run for {hours:hour}. How many times do they leave together, the first time included?",
        "Two lighthouses flash at the same moment at dusk. The first repeats its signal every {one:minute}, the second every {two:minute}. During the {hours:hour} from dusk on, the beginning and the end included, how often do they flash together?",
        "Two alarms ring together now; from now on they ring every {one} and every {two} minutes. How many times do they ring together within the next {hours:hour}, if the present moment counts too?",
    ],
    steps=[
        ("rhythm = lcm(one, two)", "They coincide every {rhythm:minute}.", "They coincide after each common multiple of {one} and {two}."),
        ("minutes = hours * 60", "The time is {minutes=:minute}.", "An hour has 60 minutes."),
        ("together = minutes // rhythm + 1", "With the first time, that makes {together:time} altogether.", "See how often the common rhythm fits into the time, and add the first moment."),
    ],
    noop=["There are {stops} benches near by."],
)

fewest_square_tiles = Family(
    skills="gcd area division multiplication",
    draw=dict(side=ints(6, 40, 90), along=ints(3, 14, 40), across=ints(2, 13, 40), long=value("side * along"), wide=value("side * across"), sheets=ints(2, 6)),
    where="gcd(along, across) == 1 and along > across",
    ask=[
        "A sheet of card measures {long} mm by {wide} mm. It is cut completely into equal squares that are as large as possible. How many squares are there?",
        "A hall floor is {long} cm long and {wide} cm wide. Someone wants to cover it with whole square tiles of one size, using as few tiles as possible. How many are needed?",
        "What is the least number of equal squares into which a rectangle with the sides {long} and {wide} can be divided, if the side of a square must be a whole number?",
    ],
    steps=[
        ("square = gcd(long, wide)", "The largest possible square has the side {square}.", "The side must divide both {long} and {wide}."),
        ("row = long // square", "A row has {row=} squares.", "See how many squares fit along the long side."),
        ("rows = wide // square", "There are {rows=} rows.", "Do the same with the short side."),
        ("squares = row * rows", "Altogether that is {squares=}.", "Every row holds the same number."),
    ],
    more=[More("This is done {sheets} times.", "How many squares are there in all?", [("all_squares = squares * sheets", "{sheets:Word} times as many are {all_squares=}.", "The same is done {sheets} times.")])],
)

identical_gift_bags = Family(
    skills="gcd division addition",
    draw=dict(who=person(), bags=ints(4, 15, 40), one=ints(2, 8, 20), two=ints(2, 8, 20), three=ints(2, 8, 20), sweet=thing("bakery"), toy=thing("toy"), stuff=thing("stationery"),
              sweets=value("bags * one"), toys=value("bags * two"), things=value("bags * three"), price=ints(2, 9)),
    where="gcd(gcd(one, two), three) == 1 and len({one, two, three}) == 3",
    ask=[
        "{who} has {sweets:sweet}, {toys:toy} and {things:stuff} and packs as many identical party bags as possible, leaving nothing over. How many objects are in each bag?",
        "For a raffle, {toys:toy}, {things:stuff} and {sweets:sweet} are divided equally among the largest possible number of prize boxes. All boxes have the same contents and everything is used up. How many things does one box contain?",
        "{sweets:sweet}, {toys:toy} and {things:stuff} are to be put into equal parcels. There should be as many parcels as possible, and nothing may remain. Find the number of items in a parcel.",
    ],
    steps=[
        ("parcels = gcd(gcd(sweets, toys), things)", "At most {parcels} equal ones can be made.", "Their number must divide {sweets}, {toys} and {things}."),
        ("total = sweets + toys + things", "There are {total=} things in all.", "Everything is used."),
        ("each = total // parcels", "Each one contains {each=}.", "All of them have the same contents."),
    ],
    noop=["One {toy} cost ${price}."],
)

same_remainder = Family(
    skills="lcm remainder addition",
    draw=dict(one=ints(4, 12, 30), two=ints(5, 15, 36), three=ints(6, 18, 40), rest=ints(1, "min(one, two, three) - 1")),
    where="len({one, two, three}) == 3",
    ask=[
        "What is the smallest number greater than {rest} that leaves the remainder {rest} when divided by {one}, by {two} and by {three}?",
        "A coach arranges the runners of a meeting in rows of {one}, then in rows of {two}, then in rows of {three}. Each time {rest} are left over, and each time there is at least one full row. What is the least possible number of runners?",
        "Whether one packs the jars of honey in boxes of {one}, of {two} or of {three}, the last {rest} never fill a box, though some boxes are always full. How many jars are there at least?",
    ],
    steps=[
        ("multiple = lcm(lcm(one, two), three)", "The least common multiple is {multiple}.", "Without those left over, the number is a multiple of {one}, {two} and {three}."),
        ("number = multiple + rest", "The number is {number=}.", "The remainder of {rest} is put back."),
    ],
)

posts_around_a_field = Family(
    skills="gcd perimeter division",
    draw=dict(gap=ints(3, 12, 30), along=ints(4, 15, 40), across=ints(3, 13, 40), long=value("gap * along"), wide=value("gap * across"), price=ints(6, 25, 80)),
    where="gcd(along, across) == 1 and along > across",
    ask=[
        "Trees are planted around a rectangular field of {long} m by {wide} m, one in each corner. All neighboring trees along the border are equally far apart, by a whole number of meters that is as large as possible. How many trees are planted?",
        "A rectangular park is {long} m long and {wide} m wide. Lamps stand in its four corners and all along its edge, always at the same distance, which is the greatest possible whole number of meters. What is the number of lamps?",
        "Around a rectangular yard ({long} m by {wide} m) posts are set with equal gaps, corners included. The gap is a whole number of meters and as wide as can be. Find how many posts there are.",
    ],
    steps=[
        ("distance = gcd(long, wide)", "Neighbors are {distance} m apart.", "The distance must divide both sides, {long} m and {wide} m."),
        ("around = 2 * (long + wide)", "All around it is {around=} m.", "A rectangle has two long and two short sides."),
        ("count = around // distance", "So there are {count=}.", "On a closed line there are as many of them as gaps."),
    ],
    more=[More("Each one costs ${price}.", "How many dollars do they cost in all?", [("cost = count * price", "All of them cost ${cost=}.", "Every one costs ${price}.")])],
)

coprime_in_list = Family(
    skills="gcd counting number-theory",
    draw=dict(number=choice(12, 18, 20, 24, 28, 30, 36, 40, 42, 45, 50, 60, 66, 70, 84, 90), data=several(ints(5, 80, 400), 6, 9, distinct=True)),
    where="sum(gcd(v, number) == 1 for v in data) >= 1",
    ask=[
        "How many of the numbers {data:and} have no common factor with {number} except 1?",
        "Count the entries of the list {data} that are coprime to {number}.",
        "Someone tries to reduce fractions with the denominator {number}. The numerators are {data}. How many of these fractions cannot be reduced?",
    ],
    steps=[
        ("coprime = [entry for entry in data if gcd(entry, number) == 1]", "The suitable ones are {coprime:and}.", "Compute the greatest common divisor of {number} and each number, and keep those where it is 1."),
        ("count = len(coprime)", "Their number is {count}.", "Count what was kept."),
    ],
)

multiple_with_so_many_digits = Family(
    skills="lcm rounding divisibility",
    draw=dict(one=ints(6, 30, 90), two=ints(6, 30, 90), limit=choice(100, 500, 1000, 2000, 5000, 10000)),
    where="one != two and lcm(one, two) * 2 < limit and limit % lcm(one, two) != 0",
    ask=[
        "What is the largest number below {limit} that is divisible by both {one} and {two}?",
        "Fewer than {limit} leaflets lie on a table. They can be divided without remainder into piles of {one} and also into piles of {two}. How many leaflets can there be at most?",
        "Among the positive integers less than {limit}, find the greatest common multiple of {one} and {two}.",
    ],
    steps=[
        ("multiple = lcm(one, two)", "The least common multiple is {multiple}.", "A number divisible by {one} and {two} is a multiple of their least common multiple."),
        ("times = (limit - 1) // multiple", "It fits {times:times} below the limit.", "The number must stay below {limit}."),
        ("largest = times * multiple", "The largest such number is {largest=}.", "Take that many times the multiple."),
    ],
)
