"""Number bases, bits and Roman numerals."""

from __future__ import annotations

from training.templates.draws import choice, ints, value
from training.templates.family import Family

to_base = Family(
    skills="base-conversion division remainder",
    draw=dict(number=ints(20, 900, 20000), base=choice(2, 3, 4, 5, 6, 7, 8, 9)),
    ask=[
        "Write the decimal number {number} in base {base}.",
        "What are the digits of {number} in the number system with base {base}?",
        "A counting machine has wheels with {base} positions each, 0 being the first. How does it show the number {number}?",
        "Convert the decimal number {number} to a numeral in base {base}.",
    ],
    steps=[
        ("digits = ''\nrest = number\nwhile rest > 0:\n    digits = str(rest % base) + digits\n    rest //= base", "In base {base} it is written {digits}.", "Divide {number} by {base} again and again; the remainders are the digits, the last one first."),
    ],
    answer="digits",
)

base_to_base = Family(
    skills="base-conversion",
    draw=dict(number=ints(30, 500, 6000), old=choice(2, 3, 5, 6, 7), new=choice(4, 8, 9), written=value("''.join(str(number // old**i % old) for i in reversed(range(14))).lstrip('0')")),
    ask=[
        "What is {written} (base {old}) in base {new}?",
        "In base {old} a number is written {written}. How is it written in base {new}?",
        "Change {written}, given in the system with base {old}, into the system with base {new}.",
    ],
    steps=[
        ("decimal = int(written, old)", "In the decimal system it is {decimal}.", "Begin with the decimal value of {written}."),
        ("digits = ''\nrest = decimal\nwhile rest > 0:\n    digits = str(rest % new) + digits\n    rest //= new", "In base {new} it is {digits}.", "Then collect the remainders on division by {new}."),
    ],
    answer="digits",
)

hexadecimal_difference = Family(
    skills="hexadecimal base-conversion subtraction",
    draw=dict(one=ints(100, 4000, 60000), two=ints(20, 3900, 50000), first=value("format(one, 'X')"), second=value("format(two, 'X')")),
    where="two < one and not first.isdigit()",
    ask=[
        "Find the difference of the hexadecimal numbers {first} and {second}, as a decimal number.",
        "A memory block begins at the address {second} and the next one at {first}, both written in base 16. How many addresses, in decimal, are there from the start of one to the start of the other?",
        "In base 16, where A stands for ten and F for fifteen, compute {first} - {second}. What is the result in the decimal system?",
    ],
    steps=[
        ("large = int(first, 16)", "The first is {large} in decimal.", "The places of {first} are worth 1, 16, 256 and so on."),
        ("small = int(second, 16)", "The second is {small}.", "Read {second} in the same way."),
        ("difference = large - small", "The difference is {difference=}.", "Subtract the smaller one."),
    ],
)

which_base = Family(
    skills="base-conversion equations",
    draw=dict(hidden=ints(4, 9, 16), high=ints(1, 3), middle=ints(0, 3), low=ints(1, 3), number=value("high * hidden**2 + middle * hidden + low"), written=value("str(high) + str(middle) + str(low)")),
    ask=[
        "In which base is the decimal number {number} written as {written}?",
        "A tribe counts with a base of its own. What we call {number} they write as {written}, with digits as usual. What is their base?",
        "Find the positive integer b for which the numeral {written} in base b has the decimal value {number}.",
    ],
    steps=[
        ("base = next(k for k in range(4, 40) if int(written[0]) * k**2 + int(written[1]) * k + int(written[2]) == number)", "The base is {base}.", "The places are worth 1, the base and its square, so try the bases until {written} has the value {number}."),
    ],
)

largest_with_digits = Family(
    skills="base-conversion powers subtraction",
    draw=dict(base=choice(2, 3, 4, 5, 6, 7, 8, 9, 12, 16), places=ints(3, 7, 15)),
    ask=[
        "What is the largest number, in decimal, that can be written with {places:digit} in base {base}?",
        "A counter has {places:wheel}, each with {base} positions that begin with 0. Which decimal number does it show when every wheel is at its last position?",
        "Find the decimal value of the greatest numeral with {places} digits in the number system of base {base}.",
    ],
    steps=[
        ("next_power = base**places", "The first number with a digit more is {next_power=}.", "A 1 followed by {places} zeros in base {base} is a power of {base}."),
        ("largest = next_power - 1", "The largest is one less: {largest=}.", "It comes right before that power."),
    ],
)

zeros_in_base = Family(
    skills="base-conversion divisibility",
    draw=dict(base=choice(2, 3, 5, 6, 7), zeros=ints(1, 5, 9), other=ints(2, 60, 300), number=value("other * base**zeros")),
    where="other % base != 0",
    ask=[
        "The number {number} is written in base {base}. In how many zeros does it end?",
        "How many zeros stand at the right end of {number} when it is expressed in the system with base {base}?",
        "How many times in a row can {number} be divided by {base} without a remainder?",
    ],
    steps=[
        ("count = 0\nrest = number\nwhile rest % base == 0:\n    rest //= base\n    count += 1", "It can be divided {count:times}, so there are {count} of them.", "Each zero at the end stands for one factor {base}."),
    ],
    answer="count",
)
