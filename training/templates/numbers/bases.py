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

adding_binary = Family(
    skills="binary addition base-conversion",
    draw=dict(one=ints(9, 120, 2000), two=ints(9, 120, 2000), first=value("format(one, 'b')"), second=value("format(two, 'b')")),
    ask=[
        "Add the binary numbers {first} and {second}. Give the sum in binary.",
        "What is {first} + {second} in base 2?",
        "Two registers hold the bit patterns {first} and {second}, read as numbers in base 2. Their sum is stored in a third register. Which bits does it hold, without leading zeros?",
    ],
    steps=[
        ("total = int(first, 2) + int(second, 2)", "In decimal the sum is {total}.", "Read both numbers, {first} and {second}, with the place values 1, 2, 4, 8 and so on."),
        ("bits = format(total, 'b')", "In binary that is {bits}.", "Turn the sum back into binary digits."),
    ],
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

bits_that_are_one = Family(
    skills="binary counting",
    draw=dict(number=ints(15, 1000, 60000)),
    ask=[
        "How many ones are there in the binary representation of {number}?",
        "A row of lamps shows the number {number} in binary: a lamp that is on means 1, a lamp that is off means 0. How many lamps are on?",
        "The number {number} is written as a sum of different powers of two. How many powers are needed?",
    ],
    steps=[
        ("bits = format(number, 'b')", "In binary the number is {bits}.", "Write {number} with the digits 0 and 1."),
        ("ones = bits.count('1')", "It has {ones} ones.", "Count the ones."),
    ],
)

bitwise_operation = Family(
    skills="binary bitwise logic",
    draw=dict(one=ints(5, 120, 2000), two=ints(5, 120, 2000)),
    where="one != two and one & two > 0",
    numbers="any",
    ask=[
        "Compute the bitwise exclusive or (XOR) of {one} and {two}, as a decimal number.",
        "Write {one} and {two} in binary, one below the other. Where the two bits differ write 1, where they agree write 0. Which decimal number do the new bits show?",
        "What does the expression {one} XOR {two} give, if XOR works bit by bit?",
    ],
    steps=[
        ("first_bits = format(one, 'b')", "In binary the first is {first_bits}.", "Write {one} in binary."),
        ("second_bits = format(two, 'b')", "The second is {second_bits}.", "Write {two} in binary."),
        ("result = one ^ two", "Where they differ there is a 1, which gives {result} in decimal.", "Compare the bits place by place, from the right."),
    ],
)

mask_and_shift = Family(
    skills="binary bitwise powers",
    draw=dict(number=ints(20, 250, 4000), places=ints(2, 5), mask=choice(7, 15, 31, 63)),
    where="(number >> places) & mask > 0",
    ask=[
        "The binary digits of {number} are shifted {places:place} to the right, so that the last {places} bits are lost. Then the bitwise AND with {mask} is taken. What is the result in decimal?",
        "Evaluate ({number} >> {places}) & {mask}, where >> shifts bits to the right and & is the bitwise AND.",
        "A program drops the lowest {places} bits of {number} and keeps, of the rest, only those bits that are set in {mask}. Which decimal number remains?",
    ],
    steps=[
        ("shifted = number >> places", "Shifting gives {shifted}.", "Each shift to the right halves the number and drops what does not make a whole."),
        ("result = shifted & mask", "The AND with the mask gives {result}.", "The mask {mask} keeps the bits where it has ones."),
    ],
)

from_roman = Family(
    skills="roman-numerals addition",
    draw=dict(number=ints(14, 400, 3900), written=value("''.join(('M' * (number // 1000), ['', 'C', 'CC', 'CCC', 'CD', 'D', 'DC', 'DCC', 'DCCC', 'CM'][number // 100 % 10], ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'][number // 10 % 10], ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10]))")),
    where="number % 10 > 0",
    ask=[
        "Which number do the Roman numerals {written} stand for?",
        "Convert the Roman numeral {written} to an ordinary number.",
        "Above the door of an old town hall the number {written} is carved in stone. What is it in our figures?",
    ],
    steps=[
        ("worth = {'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}",),
        ("values = [worth[sign] for sign in written]", "The signs are worth {values}.", "Write the value of each sign of {written}."),
        ("total = sum(-here if here < after else here for here, after in zip(values, values[1:] + [0]))", "The number is {total}.", "A sign that stands before a greater one is subtracted, the others are added."),
    ],
)

to_roman = Family(
    skills="roman-numerals place-value",
    draw=dict(number=ints(14, 900, 3900)),
    ask=[
        "Write {number} in Roman numerals.",
        "How would the number {number} be carved in Roman figures?",
        "Give the Roman numeral for {number}.",
    ],
    steps=[
        ("worths = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]\nsigns = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']",),
        ("rest = number\nroman = ''\nfor worth, sign in zip(worths, signs):\n    roman += sign * (rest // worth)\n    rest %= worth", "In Roman numerals it is {roman}.", "Take from {number} the largest value that fits, write its sign, and go on with the rest."),
    ],
    answer="roman",
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
