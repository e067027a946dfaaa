"""How many whole numbers have a property."""

from __future__ import annotations

from training.templates.draws import choice, ints, several, value
from training.templates.family import Family

multiples_in_range = Family(
    skills="counting division subtraction",
    draw=dict(divisor=ints(3, 25, 90), low=ints(20, 300, 3000), high=ints("low + 50", "low + 900", "low + 9000"), colors=ints(3, 9)),
    ask=[
        "How many multiples of {divisor} are there from {low} to {high}, both included?",
        "Tickets numbered {low} to {high} are sold. Each ticket whose number is divisible by {divisor} wins a prize. How many winning tickets are there?",
        "Count the integers k with {low} <= k <= {high} that {divisor} divides.",
    ],
    steps=[
        ("up_to_high = high // divisor", "Up to the upper end there are {up_to_high}.", "From 1 to {high}, every {divisor:th} number is a multiple."),
        ("too_small = (low - 1) // divisor", "Before the lower end there are {too_small}.", "Multiples below {low} do not count."),
        ("count = up_to_high - too_small", "In the range there are {count=}.", "Subtract them."),
    ],
    noop=["Each number is printed in {colors} colors."],
)

none_of_three = Family(
    skills="inclusion-exclusion divisibility counting",
    draw=dict(limit=ints(60, 1000, 9000), one=choice(2, 3), two=choice(5, 7), three=choice(11, 13)),
    ask=[
        "How many positive integers up to {limit} are divisible by none of {one}, {two} and {three}?",
        "From the numbers 1 to {limit} one strikes out all multiples of {one}, then all multiples of {two}, then all multiples of {three}. How many numbers are left?",
        "Every {one:th}, every {two:th} and every {three:th} of {limit} lamps in a row, counted from the start each time, is painted. How many lamps remain unpainted?",
    ],
    steps=[
        ("single = limit // one + limit // two + limit // three", "Simply added, the counts for the three numbers make {single}.", "Count the multiples of each number up to {limit}."),
        ("double = limit // (one * two) + limit // (one * three) + limit // (two * three)", "For two of them at once the counts add up to {double}.", "Those have been counted twice."),
        ("triple = limit // (one * two * three)", "For all three at once it is {triple}.", "Those must be put back once."),
        ("none = limit - single + double - triple", "What remains is {none=}.", "Subtract the first, add the second, subtract the third."),
    ],
)

with_digit_sum = Family(
    skills="digits counting",
    draw=dict(places=choice(3, 4), total=ints(4, 22)),
    where="total <= 9 * places - 3",
    ask=[
        "How many {places}-digit numbers have the digit sum {total}?",
        "A code is a whole number with {places} digits that does not begin with 0. How many codes have digits that add up to {total}?",
        "Among all whole numbers with exactly {places} digits, count those whose digits have the sum {total}.",
    ],
    steps=[
        ("numbers = range(10**(places - 1), 10**places)",),
        ("count = sum(1 for number in numbers if sum(map(int, str(number))) == total)", "Their number is {count}.", "Go through all numbers with {places} digits and add up their digits."),
    ],
)

containing_a_digit = Family(
    skills="digits complement powers counting",
    draw=dict(places=ints(2, 5, 9), digit=choice(*range(1, 10))),
    ask=[
        "How many {places}-digit numbers contain the digit {digit} at least once?",
        "Somebody dislikes the digit {digit} and skips every number in which it occurs. How many of the numbers with exactly {places} digits are skipped?",
        "Count the whole numbers with {places} digits whose decimal form contains the digit {digit}.",
    ],
    steps=[
        ("every = 9 * 10**(places - 1)", "There are {every=} numbers of this length.", "The first digit is not 0, the others are free."),
        ("without = 8 * 9**(places - 1)", "Without the digit there are {without=}.", "Without {digit}, the first place has 8 choices and every other place 9."),
        ("count = every - without", "So {count=} contain it.", "The remaining ones contain the digit."),
    ],
)

rising_digits = Family(
    skills="digits combinations counting",
    draw=dict(places=ints(2, 7), direction=choice("larger", "smaller")),
    ask=[
        "In how many {places}-digit numbers is each digit {direction} than the digit before it?",
        "Count the positive numbers with {places} digits whose digits, from left to right, become {direction} at every step.",
        "A safe accepts codes that are {places}-digit numbers, not beginning with 0, in which every digit after the first is {direction} than its left neighbor. How many codes does it accept?",
    ],
    steps=[
        ("pool = 9 if direction == 'larger' else 10", "There are {pool} digits to choose from.", "Zero can stand at the end of a falling number, but nowhere in a rising one."),
        ("count = comb(pool, places)", "So there are {count} numbers.", "The chosen {places} digits can stand in one order only."),
    ],
)

open_lockers = Family(
    skills="perfect-square divisors counting",
    draw=dict(lockers=ints(20, 500, 20000)),
    ask=[
        "A corridor has {lockers} closed lockers, numbered from 1. A first student changes the state of every locker, a second that of every 2nd one, a third that of every 3rd one, and so on up to student number {lockers}. How many lockers are open in the end?",
        "There are {lockers} lamps in a row, all off. In round k, for k from 1 to {lockers}, the switch of each lamp whose number is a multiple of k is pressed. How many lamps are on at the end?",
        "How many of the integers from 1 to {lockers} have an odd number of positive divisors?",
    ],
    steps=[("count = isqrt(lockers)", "Their number is {count}.", "Divisors come in pairs, except for the root of a perfect square, so count the squares up to {lockers}.")],
)

orders_above = Family(
    skills="permutations counting ordering",
    draw=dict(digits=several(ints(1, 9), 4, 4, distinct=True), thousands=ints(2, 8), bound=value("1000 * thousands")),
    where="min(digits) < thousands <= max(digits)",
    ask=[
        "How many numbers greater than {bound} can be formed by using each of the digits {digits:and} exactly once?",
        "Four cards with the digits {digits} are shuffled and laid in a row as a four-digit number. How many of the possible numbers exceed {bound}?",
        "Count the four-digit numbers above {bound} whose digits are {digits:and}, in any order.",
    ],
    steps=[
        ("leading = sum(1 for digit in digits if 1000 * digit >= bound)", "There are {leading} suitable first digits.", "A number above {bound} needs a first digit that reaches it."),
        ("count = leading * factorial(3)", "So there are {count} numbers.", "The other 3 digits can be put in any order."),
    ],
)

fractions_between = Family(
    skills="fractions counting gcd",
    draw=dict(limit=ints(5, 15, 40)),
    ask=[
        "How many different fractions strictly between 0 and 1 have a denominator of at most {limit}, if equal values such as a half and two quarters count once?",
        "Count the proper positive fractions in lowest terms whose denominators do not exceed {limit}.",
        "A ruler of length 1 is marked at every point p/q with whole numbers 0 < p < q <= {limit}. How many different marks are there?",
    ],
    steps=[("count = sum(totient(under) for under in range(2, limit + 1))", "Their number is {count}.", "For each denominator up to {limit}, count the numerators that have no factor in common with it.")],
)

integer_points = Family(
    skills="counting inequalities lattice",
    draw=dict(radius=ints(3, 9, 25)),
    ask=[
        "How many points with integer coordinates lie inside or on the circle around the origin with the radius {radius}?",
        "Trees stand at all points of a square grid with spacing 1. A goat tied at one grid point reaches every point at a distance of at most {radius}. How many grid points, its own included, can it reach?",
        "Count the pairs of integers, negative ones allowed, whose squares add up to no more than the square of {radius}.",
    ],
    steps=[
        ("span = range(-radius, radius + 1)",),
        ("count = sum(1 for east in span for north in span if east**2 + north**2 <= radius**2)", "Their number is {count}.", "Go through both coordinates from -{radius} to {radius} and test the distance."),
    ],
)
